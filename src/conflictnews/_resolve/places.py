"""Which place a harm or an act is tied to.

    1. a place in its own sentence: behind it before one in front of it, the nearer before the farther;
    2. else the nearest place of the sentences before it in its paragraph, then of those after it;
    3. else, in its sentence, the place of whoever speaks.

In `a medic in Idlib said nine people were killed in Homs` Idlib is where the medic is. A place that somebody
or something comes from, and the place that the report was filed from, are asked last or never.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

import attrs

from conflictnews._resolve.placedacts import PlacedActs
from conflictnews._rules.candidates import ClaimCandidate, FigureCandidate, PlaceCandidate, Range
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.entries import FORMS
from conflictnews._syntax.parse import Parse, Syntax
from conflictnews._text.tokens import CAPITAL, UPPER

#: How many sentences of the paragraph are asked on each side.
_NEAR = 2
#: How many places of a sentence are weighed for one figure, how far apart two things of a sentence can be
#: before it no longer matters how far, and how many phrases are climbed to their first preposition.
_MOST, _FAR, _PHRASES = 16, 120, 4
#: What a place costs beside its distance: one that things move to or from, one that only says what is near,
#: one without a name, one that only holds another.
_AWAY, _NEARBY, _UNNAMED, _OUTER = 400, 12, 5, 10


@attrs.frozen(slots=True)
class _Standing:
    """How a place stands in its sentence.

    Attributes:
        place: The place.
        chunk: Position of its chunk.
        named: Whether it bears a name.
        near: Whether it only tells what another place is near to.
        spoken: Whether it is where somebody speaks.
        outer: Whether it is only what another, named place lies in.
        loose: Whether nothing ties it to what happens: the goal of a journey, somebody's home.
    """

    place: PlaceCandidate
    chunk: int
    named: bool
    near: bool
    spoken: bool
    loose: bool
    outer: bool = False


def place_figures(
    figures: Sequence[FigureCandidate] | Sequence[ClaimCandidate],
    places: Sequence[PlaceCandidate],
    syntax: Syntax,
) -> list[PlaceCandidate | None]:
    """For each figure or claim the most specific place that the text ties to it."""
    by_sentence: dict[int, list[PlaceCandidate]] = {}
    for place in places:
        if place.role != "dateline":
            by_sentence.setdefault(place.sentence, []).append(place)
    known: dict[int, list[_Standing]] = {}

    def standings(number: int) -> list[_Standing]:
        if number not in known:
            parse = syntax.parse(number)
            found = [_standing(syntax, parse, place) for place in by_sentence.get(number, ())]
            outer = {s.place.within[0] for s in found if s.named and s.place.within is not None}
            known[number] = [attrs.evolve(s, outer=True) if s.place.first in outer else s for s in found]
        return known[number]

    at = {id(figure): n for n, figure in enumerate(figures)}
    acts = PlacedActs(syntax, lambda number, at: _nearest(syntax.parse(number), [at], standings(number)))
    told: dict[int, PlaceCandidate] = {}

    def around(number: int) -> PlaceCandidate | None:
        return _around(syntax, number, standings, told)

    out: list[PlaceCandidate | None] = []
    beside: list[PlaceCandidate | None] = []
    for figure in figures:
        parse = syntax.parse(figure.sentence)
        own, deed = standings(figure.sentence), _deed(figure, parse)
        beside.append(_attached(parse, deed, own) or _shared(figure, at, beside))
        found = beside[-1] or _nearest(parse, _anchors(figure), own)
        if found is not None and found.meant is not None:
            found = found.meant
        if not _is_total(figure) and not (found is not None and _is_named(syntax, found)):
            found = _elsewhere(syntax, figure, found, acts.place_of(figure.sentence, deed), around, standings)
        if found is not None and _is_named(syntax, found):
            told.setdefault(figure.sentence, found)
        out.append(found)
    return out


def _elsewhere(
    syntax: Syntax,
    figure: FigureCandidate | ClaimCandidate,
    found: PlaceCandidate | None,
    taken_up: PlaceCandidate | None,
    around: Callable[[int], PlaceCandidate | None],
    standings: Callable[[int], list[_Standing]],
) -> PlaceCandidate | None:
    """What the text ties to a harm whose own sentence names no place; `found` has none."""
    if isinstance(figure, FigureCandidate):
        if figure.harm in _OF_ONE_SENTENCE:
            return found
        if taken_up is None and figure.counted == "single" and figure.victims.names:
            return found  # somebody by name, told of by the way
    if taken_up is not None:
        return taken_up
    if found is None or _is_taken_up(syntax, found):
        # `in the neighbourhood`: the one named before
        found = around(figure.sentence) or found
    if found is not None and syntax.doc.tokens.words[found.first] != "the":
        return found
    return _spoken(syntax, figure.sentence, standings) or found


def _anchors(figure: FigureCandidate | ClaimCandidate) -> list[Range]:
    """What a place can stand beside: the word of harm, the people, and the act that did it."""
    if not isinstance(figure, FigureCandidate):
        return [figure.act or (figure.first, figure.end)]
    return [figure.trigger, (figure.first, figure.end)]


def _shared(
    figure: FigureCandidate | ClaimCandidate, at: dict[int, int], beside: list[PlaceCandidate | None]
) -> PlaceCandidate | None:
    """`The blast in Wadi Amar left nine dead and 30 injured`: the thirty are where the nine are."""
    if not isinstance(figure, FigureCandidate):
        return None
    for other in figure.joined[:_MOST]:
        number = at.get(id(other), -1)
        if 0 <= number < len(beside) and other.sentence == figure.sentence and beside[number] is not None:
            return beside[number]
    return None


#: How far before its object a verb is looked for, and how far behind an act its place.
_OBJECT, _ATTACHED = 3, 6


def _deed(figure: FigureCandidate | ClaimCandidate, parse: Parse) -> int:
    """The chunk of the act that did the harm, as its subject: `The blast in Wadi Amar left nine dead`."""
    if not isinstance(figure, FigureCandidate):
        return -1
    clauses = parse.clauses
    word, people = _chunk_at(parse, figure.trigger[0]), _chunk_at(parse, figure.first)
    verbs = [k for k in range(max(0, people - _OBJECT), people) if clauses.object.get(k, -1) == people]
    for k in (word, *verbs):
        subject = parse.group_at(clauses.subject.get(k, -1))
        if subject is not None and subject.entry is not None and subject.entry.act is not None:
            return subject.at
    return -1


def _attached(parse: Parse, deed: int, own: list[_Standing]) -> PlaceCandidate | None:
    """The place right behind an act."""
    if deed < 0:
        return None
    at = bisect_left(own, deed, key=lambda standing: standing.chunk)
    for standing in own[at : at + 2]:
        between = parse.shape[deed + 1 : standing.chunk]
        if 0 < len(between) < _ATTACHED and set(between) <= set("INJ") and not standing.loose:
            return None if standing.spoken or not standing.named else standing.place
    return None


def _is_total(figure: FigureCandidate | ClaimCandidate) -> bool:
    return isinstance(figure, FigureCandidate) and figure.scope == "cumulative"


def _chunk_at(parse: Parse, token: int) -> int:
    return max(0, bisect_right(parse.chunks, token, key=lambda chunk: chunk.first) - 1)


def _standing(syntax: Syntax, parse: Parse, place: PlaceCandidate) -> _Standing:
    at = _chunk_at(parse, place.first)
    if place.end < parse.chunks[at].end:
        # `the Homs killings`: the place is part of what it is tied to
        return _Standing(
            place, at, _is_named(syntax, place), near=False, spoken=False, loose=place.role == "origin"
        )
    governor = parse.clauses.governed.get(at, at - 1)
    # `in the city of Homs`: the phrase begins at `in`
    for _ in range(_PHRASES):
        if not (
            governor >= 2
            and parse.shape[governor - 1] == "N"
            and _is_place(parse, governor - 1)
            and parse.shape[governor - 2] == "I"
        ):
            break
        governor -= 2
    entry = parse.chunks[governor].entry if governor >= 0 else None
    word = entry.lemma if entry is not None else ""
    loose = place.role == "origin" or word in (
        "to",
        "towards",
        "toward",
        "via",
        "into",
    )
    own = parse.chunks[at - 1].entry if at else None
    near = word in _NEAR_WORDS or (own is not None and own.lemma in _NEAR_WORDS)
    return _Standing(place, at, _is_named(syntax, place), near, _is_spoken(parse, governor), loose)


_NEAR_WORDS = frozenset(
    ("near", "close to", "outside", "north of", "south of", "east of", "west of", "outside of")
)


def _is_place(parse: Parse, at: int) -> bool:
    entry = parse.chunks[at].entry
    return entry is not None and entry.place is not None


#: Harms of which a sentence tells by the way: where somebody is held is not where the attack before was.
_OF_ONE_SENTENCE = frozenset(("detained",))
#: Parts of the world: they say as little as a country does.
_WORLD = frozenset("east asia africa europe america world gulf".split())


def _is_demonym(word: str) -> bool:
    form = FORMS.get(word)
    return form is not None and form[1].place is not None and form[1].place.kind == "demonym"


def _is_named(syntax: Syntax, place: PlaceCandidate) -> bool:
    tokens = syntax.doc.tokens
    return any(
        (tokens.shapes[i] in (CAPITAL, UPPER) and not _is_demonym(tokens.words[i]))
        or tokens.words[i].startswith(("al-", "el-"))
        for i in range(place.first, place.end)
    )


def _is_taken_up(syntax: Syntax, place: PlaceCandidate) -> bool:
    """`the neighbourhood`, `the enclave`: a district or town that has been named before."""
    if _is_named(syntax, place) or syntax.doc.tokens.words[place.first] != "the":
        return False
    form = syntax.vocabulary.forms.get(syntax.doc.tokens.words[place.end - 1])
    return (
        form is not None
        and form[1].place is not None
        and form[1].place.kind == "noun"
        and place.end - place.first <= 2
    )


def _is_spoken(parse: Parse, governor: int) -> bool:
    """`said in Riyadh`, `a medic in Homs said`, `told reporters in Istanbul`, `said a medic in Homs`."""
    chunks, shape = parse.chunks, parse.shape
    k = governor - 1
    while k >= 0 and shape[k] in "NID" and governor - k < 6:
        k -= 1
    verb = chunks[k] if k >= 0 else None
    if isinstance(verb, VerbGroup) and _speaks(verb):
        inside = parse.clauses.object.get(k, -1)
        subject = parse.group_at(inside)
        after = shape[governor + 2 : governor + 3]
        if governor == k + 1 or subject is None or after in ("", ".", ",", ":", '"'):
            return not any(isinstance(c, VerbGroup) for c in chunks[k + 1 : governor])
    j = governor + 2
    while j < len(chunks) and shape[j] in "INRD,()" and j - governor < 7:
        j += 1
    after_verb = chunks[j] if j < len(chunks) else None
    if (
        isinstance(after_verb, VerbGroup)
        and _speaks(after_verb)
        and governor >= 1
        and shape[governor - 1] == "N"
    ):
        subject_at = parse.clauses.subject.get(j, -1)
        if shape[j - 1] == "," and "," not in shape[max(0, subject_at - 1) : governor]:
            return False  # `killed two people in the town, said the army`: nothing is set apart by that comma
        chain = parse.clauses.chain.get(subject_at, (subject_at,))
        # `a name, a doctor in the town, said`
        if governor - 1 in chain[:_MOST]:
            return True
        return 0 <= governor - subject_at < _MOST and set(shape[max(0, subject_at) : governor]) <= set(
            "N,I()"
        )
    return False


def _speaks(verb: VerbGroup) -> bool:
    return (
        verb.entry is not None
        and verb.entry.cue is not None
        and verb.entry.act is None
        and not verb.passive
        and verb.entry.harm is None
    )


def _nearest(parse: Parse, anchors: list[Range], own: list[_Standing]) -> PlaceCandidate | None:
    best: tuple[int, int] | None = None
    found: PlaceCandidate | None = None
    spots = [_chunk_at(parse, first) for first, _ in anchors]
    if len(own) > _MOST:
        middle = bisect_left(own, spots[0], key=lambda standing: standing.chunk)
        own = own[max(0, middle - _MOST // 2) : middle + _MOST // 2]
    for standing in own:
        if standing.spoken:
            continue
        distance = min(_distance(parse, spot, standing.chunk) for spot in spots)
        if any(first <= standing.place.first < end for first, end in anchors):
            distance = 0
        distance += _OUTER if standing.outer else 0
        distance += (
            (_AWAY if standing.loose else 0)
            + (_NEARBY if standing.near else 0)
            + (0 if standing.named else _UNNAMED)
        )
        key = (distance, standing.place.first)
        if best is None or key < best:
            best, found = key, standing.place
    return found


def _distance(parse: Parse, spot: int, place: int) -> int:
    """Steps from a word of harm to a place; boundaries of clauses count more, and so does looking back."""
    lo, hi = min(spot, place), max(spot, place)
    if hi - lo > _FAR:
        return hi - lo + _FAR
    between = parse.shape[lo + 1 : hi]
    cost = 0
    for kind in between:
        cost += {"V": 4, "S": 8, "W": 4, ";": 12, ".": 12, ",": 2, "T": 4, ":": 8}.get(kind, 1)
    return cost if place >= spot else cost + 6


def _around(
    syntax: Syntax,
    number: int,
    standings: Callable[[int], list[_Standing]],
    told: dict[int, PlaceCandidate],
) -> PlaceCandidate | None:
    """The nearest place of the paragraph outside the sentence."""
    sentences = syntax.doc.sentences
    block = sentences[number].block
    best: float | None = None
    found: PlaceCandidate | None = None
    for step in (*range(-1, -_NEAR - 1, -1), *range(1, _NEAR)):
        other = number + step
        if not 0 <= other < len(sentences) or sentences[other].block != block:
            continue
        if other in told and best is None and not _is_country(syntax, told[other]):
            return told[other]  # where the harm was that the text has just told of
        all_of_it = standings(other)
        near = [
            s for s in (all_of_it[-_MOST:] if step < 0 else all_of_it[:_MOST]) if not s.loose and not s.spoken
        ]
        near = [s for s in near if s.named and not s.near] or [s for s in near if s.named]
        near = [s for s in near if not s.outer] or near
        for standing in near if step > 0 else reversed(near):
            # what was said before counts more than what follows, a town more than its country
            cost = (-step if step < 0 else step + 0.5) + _is_country(syntax, standing.place)
            if best is None or cost < best:
                best, found = cost, standing.place
    return found


def _is_country(syntax: Syntax, place: PlaceCandidate) -> bool:
    word = syntax.doc.tokens.words[place.end - 1]
    form = FORMS.get(word)
    return word in _WORLD or (
        place.end - place.first == 1
        and form is not None
        and form[1].place is not None
        and form[1].place.kind == "country"
    )


def _spoken(
    syntax: Syntax, number: int, standings: Callable[[int], list[_Standing]]
) -> PlaceCandidate | None:
    """Where those speak who tell of it."""
    sentences = syntax.doc.sentences
    for other in (number, number + 1, number - 1):
        if 0 <= other < len(sentences) and sentences[other].block == sentences[number].block:
            found = [s for s in standings(other)[:_MOST] if s.spoken and s.named]
            if found:
                return found[0].place
    return None
