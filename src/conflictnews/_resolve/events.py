"""Events: figures and claims put together to what happened, as one report tells it.

Read in the order of the text, each figure and claim joins the event that it fits best among those told of
last, or opens a new one. It fits by kind, place, date and by how near it stands; what contradicts in kind,
place or date never joins. Running totals belong to no event.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from conflictnews._resolve.telling import Telling
from conflictnews._rules.candidates import ClaimCandidate, FigureCandidate, PlaceCandidate, Range
from conflictnews._rules.dates import DateCandidate
from conflictnews._syntax.parse import Syntax
from conflictnews.models.placekey import place_key

#: How many events are remembered as told of last, and how much must speak for joining one of them.
_OPEN = 12
_ENOUGH = 3
#: Kinds that may be two words for one thing.
_FAMILIES = (
    frozenset(("massacre", "execution", "shooting", "abduction", "sexual_violence", "crackdown")),
    frozenset(("airstrike", "shelling", "bombing", "crackdown", "massacre")),
    frozenset(("bombing", "suicide_attack")),
    frozenset(("ambush", "shooting", "clash")),
)
#: What is done to people beside killing them.
_TAKEN = frozenset(("abduction", "detention", "displacement"))
_UNTELLING = frozenset(("other", "detention", "displacement"))
#: What a harm says of the kind of event where no word names one.
_OF_HARM = {
    "abducted": "abduction",
    "detained": "detention",
    "displaced": "displacement",
    "sexual_violence": "sexual_violence",
}


@attrs.define(slots=True, kw_only=True, eq=False)
class EventReading:
    """One thing that happened.

    Attributes:
        kind: Kind of event, in the public words.
        first: First token of the passage that tells of it first.
        end: Past its last.
        place: Where.
        when: When.
        background: Whether the report only looks back on it.
        figures: Positions of figures.
        claims: Positions of claims.
        parties: Who took part or is blamed.
        evidence: The words of harm and the acts.
    """

    kind: str
    first: int
    end: int
    place: PlaceCandidate | None
    when: DateCandidate | None
    figures: list[int]
    claims: list[int]
    parties: list[Range]
    evidence: list[Range]
    background: bool = False


@attrs.define(slots=True, eq=False)
class _Item:
    """A figure or a claim, as far as it tells of an event."""

    kind: str | None
    first: int
    end: int
    sentence: int
    place: PlaceCandidate | None
    when: DateCandidate | None
    word: Range
    figure: int | None = None
    claim: int | None = None
    party: Range | None = None
    opens: bool = True
    background: bool = False


@attrs.define(slots=True, eq=False)
class _Event:
    """An event that still grows."""

    items: list[_Item]
    kinds: dict[str, int]
    places: dict[str, PlaceCandidate]
    when: DateCandidate | None
    sentence: int
    block: int


def find_events(
    figures: Sequence[FigureCandidate],
    claims: Sequence[ClaimCandidate],
    figure_places: Sequence[PlaceCandidate | None],
    claim_places: Sequence[PlaceCandidate | None],
    dates: Sequence[DateCandidate | None],
    syntax: Syntax,
) -> list[EventReading]:
    """Puts the figures and claims of a report together to events, in the order of the text.

    Args:
        figures: Settled figures.
        claims: Claims.
        figure_places: The place of each figure.
        claim_places: The place of each claim.
        dates: The date of each figure.
        syntax: The parsed document.
    """
    items = _items(figures, claims, figure_places, claim_places, dates)
    words: dict[int, str | None] = {}
    for item in items:
        if item.kind is None:
            if item.sentence not in words:
                words[item.sentence] = _named_kind(syntax, item.sentence)
            item.kind = words[item.sentence]
    telling = Telling((*figures, *claims), syntax)
    events: list[_Event] = []
    of_figure: dict[int, _Event] = {}
    at = {id(f): n for n, f in enumerate(figures)}
    for item in items:
        event = _linked(item, figures, at, of_figure) or _best(item, events[-_OPEN:], telling, syntax)
        if event is None:
            if not item.opens:
                continue
            event = _Event([], {}, {}, None, item.sentence, syntax.doc.sentences[item.sentence].block)
            events.append(event)
        _join(event, item, syntax)
        if item.figure is not None:
            of_figure[item.figure] = event
    return [_reading(event, syntax) for event in _merged(events, syntax)]


def _merged(events: list[_Event], syntax: Syntax) -> list[_Event]:
    """Puts together what a caption and the story tell of one district: events in one place inside another."""
    known: dict[str, _Event] = {}
    out: list[_Event] = []
    for event in events:
        places = event.places.items()
        shared = [known[k] for k, p in places if k in known and _is_inner(p, known[k].places[k])]
        into = event
        if shared and _may_be_one(event, shared[0]):
            into = shared[0]
            for item in event.items:
                _join(into, item, syntax)
        else:
            out.append(event)
        for key in event.places:
            if key in into.places:
                known.setdefault(key, into)
    return out


def _is_inner(place: PlaceCandidate, other: PlaceCandidate) -> bool:
    return place.within is not None or other.within is not None


def _may_be_one(event: _Event, earlier: _Event) -> bool:
    """Whether neither kind nor time keeps two events apart."""
    if event.items[0].background != earlier.items[0].background:
        return False
    kinds = all(_agree(kind, earlier.kinds) >= 0 for kind in event.kinds)
    return kinds and _same_time(event.when, earlier.when) >= 0


def _items(
    figures: Sequence[FigureCandidate],
    claims: Sequence[ClaimCandidate],
    figure_places: Sequence[PlaceCandidate | None],
    claim_places: Sequence[PlaceCandidate | None],
    dates: Sequence[DateCandidate | None],
) -> list[_Item]:
    items = [
        _Item(
            f.event if f.event not in (None, "other") else _OF_HARM.get(f.harm),
            f.first,
            f.end,
            f.sentence,
            figure_places[n],
            dates[n],
            f.trigger,
            figure=n,
            party=f.agent,
            background=f.background,
        )
        for n, f in enumerate(figures)
        if f.scope != "cumulative"
    ]
    items += [
        _Item(
            None if c.event == "other" else c.event,
            c.first,
            c.end,
            c.sentence,
            claim_places[n],
            None,
            c.act or (c.first, c.end),
            claim=n,
            party=c.accused,
            opens=c.event not in (None, "other") and c.stance != "denies",
        )
        for n, c in enumerate(claims)
    ]
    # a figure before the claim of the same words, so that the claim finds its event
    items.sort(key=lambda i: (i.sentence, i.claim is not None, i.first, i.end))
    return items


def _named_kind(syntax: Syntax, number: int) -> str | None:
    """The kind of event that a noun of the sentence names, where only one is named."""
    named = {
        group.entry.act.event
        for group in syntax.parse(number).nouns()
        if group.entry is not None
        and group.entry.act is not None
        and not group.entry.act.general
        and group.entry.act.event not in _UNTELLING
    }
    return named.pop() if len(named) == 1 else None


def _linked(
    item: _Item, figures: Sequence[FigureCandidate], at: dict[int, int], of_figure: dict[int, _Event]
) -> _Event | None:
    """The event of a figure that this one repeats, corrects or is part of."""
    if item.figure is None:
        return None
    figure = figures[item.figure]
    whole = [figure.included_in] if figure.included_in is not None else []
    for other in (*figure.same_as[:8], *figure.corrects[:8], *whole, *figure.parts[:8], *figure.joined[:8]):
        event = of_figure.get(at.get(id(other), -1))
        if event is not None:
            return event
    return None


def _best(item: _Item, events: list[_Event], telling: Telling, syntax: Syntax) -> _Event | None:
    best: _Event | None = None
    most = _ENOUGH - 1
    for event in reversed(events):
        score = _score(item, event, telling, syntax)
        if score > most:
            best, most = event, score
    return best


def _score(item: _Item, event: _Event, telling: Telling, syntax: Syntax) -> int:
    """How well an item fits an event; negative where something contradicts."""
    if item.figure is not None and item.background != event.items[0].background:
        return -1
    sentences = syntax.doc.sentences
    steps = telling.steps(event.sentence, item.sentence)
    near = 4 if steps == 0 else 2 if steps == 1 else 1 if sentences[item.sentence].block == event.block else 0
    kind = _agree(item.kind, event.kinds)
    place = _same_place(item.place, event.places, syntax)
    when = _same_time(item.when, event.when)
    if place < 0 or when < 0 or (kind < 0 and steps > 0):
        return -1
    score = near + max(kind, 0) + place + when
    # an event far above is only taken up again by its place or its day
    return score if near or place or (when and kind > 0) else -1


def _agree(kind: str | None, kinds: dict[str, int]) -> int:
    if kind is None or not kinds:
        return 0
    if kind in kinds:
        return 2
    return 1 if any(kind in family and other in family for family in _FAMILIES for other in kinds) else -1


def _same_place(place: PlaceCandidate | None, places: dict[str, PlaceCandidate], syntax: Syntax) -> int:
    if place is None or not places:
        return 0
    own = _keys(place, syntax)
    for other in places.values():
        if own & _keys(other, syntax):
            return 3
    # a country says little: what happened in the country may have happened in the town
    return 0 if _is_wide(place, syntax) or all(_is_wide(p, syntax) for p in places.values()) else -1


def _keys(place: PlaceCandidate, syntax: Syntax) -> set[str]:
    keys = {_key(syntax, (place.first, place.end))}
    if place.within is not None:
        keys.add(_key(syntax, place.within))
    return keys


def _key(syntax: Syntax, where: Range) -> str:
    """The words of a place without those that only say what sort of place it is."""
    words = syntax.doc.tokens.words[where[0] : where[1]]
    plain = [
        w
        for w in words
        if not (
            (form := syntax.vocabulary.forms.get(w)) is not None
            and form[1].place is not None
            and form[1].place.kind in ("noun", "site")
        )
        and w != "the"
    ]
    return place_key(" ".join(plain or words))


def _is_wide(place: PlaceCandidate, syntax: Syntax) -> bool:
    form = syntax.vocabulary.forms.get(syntax.doc.tokens.words[place.end - 1])
    return form is not None and form[1].place is not None and form[1].place.kind in ("country", "region")


def _same_time(when: DateCandidate | None, other: DateCandidate | None) -> int:
    if when is None or other is None or when.earliest is None or other.earliest is None:
        return 0
    latest, others = when.latest or when.earliest, other.latest or other.earliest
    return 1 if when.earliest <= others and other.earliest <= latest else -1


def _join(event: _Event, item: _Item, syntax: Syntax) -> None:
    event.items.append(item)
    if item.kind is not None:
        event.kinds[item.kind] = event.kinds.get(item.kind, 0) + 1
    if item.place is not None and len(event.places) < _OPEN:
        key = _key(syntax, (item.place.first, item.place.end))
        known = event.places.get(key)
        if known is None or (known.within is None and item.place.within is not None):
            event.places[key] = item.place
    if event.when is None or event.when.earliest is None:
        event.when = item.when or event.when
    event.sentence = item.sentence
    event.block = syntax.doc.sentences[item.sentence].block


def _reading(event: _Event, syntax: Syntax) -> EventReading:
    leading = event.items[0]
    # where people were killed as well as taken, the killing names the event
    first_told = {item.kind: number for number, item in reversed(list(enumerate(event.items)))}
    kinds = sorted(event.kinds, key=lambda k: (k in _TAKEN, -event.kinds[k], first_told[k]))
    told: dict[str, int] = {}
    for item in event.items:
        if item.place is not None:
            key = _key(syntax, (item.place.first, item.place.end))
            told[key] = told.get(key, 0) + (1 if item.figure is None else 2)
    # the place that most figures are tied to; of equal ones the first
    places = [event.places[key] for key in sorted(event.places, key=lambda key: -told.get(key, 0))]
    inner = (
        [p for p in places if p.within is not None]
        or [p for p in places if not _is_wide(p, syntax)]
        or places
    )
    return EventReading(
        kind=kinds[0] if kinds else "other",
        first=min(leading.first, leading.word[0]) if leading.claim is None else leading.first,
        end=max(leading.end, leading.word[1]) if leading.claim is None else leading.end,
        place=inner[0] if inner else None,
        when=event.when,
        background=leading.background,
        figures=[i.figure for i in event.items if i.figure is not None],
        claims=[i.claim for i in event.items if i.claim is not None],
        parties=sorted({i.party for i in event.items if i.party is not None}),
        evidence=[i.word for i in event.items[:_OPEN]],
    )
