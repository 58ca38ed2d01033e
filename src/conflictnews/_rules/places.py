"""Places, as the text names them.

    place := preposition name                                in Idlib; near Karm al-Zeitoun
           | preposition [name] place-noun `of` name         in the city of Homs; the Homs district of Jobar
           | preposition [owner] name place-noun             in the city's Jobar district; at the Al-Hol camp
           | place-noun [`of` name] `called` name            a district of Homs called Karm al-Zeitoun
           | preposition determiner place-noun               at a popular shrine
           | place-name act-noun                             the Homs killings

What a place lies in is read off the text beside it: `X, Y`, `X in Y`, the `of` phrase, the owner.

Refuses: a person (`in Smith`), a body (`at the United Nations`), a date (`in March`), no place (`in talks`).
"""

from __future__ import annotations

from conflictnews._rules.candidates import PlaceCandidate, Range
from conflictnews._rules.placeacts import before_act
from conflictnews._rules.placenames import (
    BODY_HEADS,
    COMPASS,
    SURNAMES,
    first_name,
    is_capital,
    is_demonym,
    is_name_of_place,
    is_place_noun,
    name_start,
    names_people,
)
from conflictnews._rules.placenesting import nest_places
from conflictnews._rules.placerecall import name_again, take_up
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Parse, Syntax
from conflictnews._text.tokens import LOWER, UPPER

#: Prepositions before a place, those after which a name that no table holds is one, those that lead away.
_AT = frozenset(
    "in at near outside around inside across throughout above beside behind beyond between along "
    "off over against of on within opposite including".split()
)
_CERTAIN = frozenset("in near outside around inside across throughout within at".split())
_MOVES = frozenset("to from into towards toward through via out_of out onto".split())
_AWAY = frozenset("from out".split())
#: What is done to a town, told with `of`.
_TAKING = frozenset(
    "control siege capture fall recapture liberation battle bombardment shelling bombing occupation "
    "invasion encirclement blockade storming".split()
)
_NAMED = frozenset(("call", "know", "name", "dub"))
#: Nouns that stand for places only where a name stands beside them.
_NEEDS_NAME = frozenset(
    "state office court house home field road street division club bar department community line "
    "mine strip area border university college building bridge park".split()
)


def find_places(syntax: Syntax) -> list[PlaceCandidate]:
    """All places of the story in text order."""
    out = _dateline(syntax)
    for number in range(len(syntax.doc.sentences)):
        found = _in_sentence(syntax, syntax.parse(number))
        nest_places(syntax, found)
        out += found
    out.sort(key=lambda p: (p.first, p.end))
    return take_up(syntax, name_again(syntax, out))


def _dateline(syntax: Syntax) -> list[PlaceCandidate]:
    """The town that the report was filed from, where a sentence holds it."""
    cut = syntax.doc.layout.dateline
    span = getattr(cut, "place_span", None)
    if span is None:
        return []
    tokens = syntax.doc.tokens
    for number, sentence in enumerate(syntax.doc.sentences[:12]):
        inside = [
            i
            for i in range(sentence.first, sentence.end)
            if span[0] <= tokens.starts[i] and tokens.ends[i] <= span[1]
        ]
        if inside:
            return [PlaceCandidate(first=inside[0], end=inside[-1] + 1, sentence=number, role="dateline")]
    return []


def _in_sentence(syntax: Syntax, parse: Parse) -> list[PlaceCandidate]:
    out: list[PlaceCandidate] = []
    taken = -1
    hit: set[int] | None = None
    for chunk in parse.nouns():
        if not _may_be_place(chunk) or chunk.first < taken:
            continue
        k = chunk.at
        if hit is None:
            hit = _hit(parse)
        preposition = _preposition(parse, k)
        if (
            preposition is None
            and out
            and parse.shape[k - 1] == ","
            and out[-1].end == parse.chunks[k - 1].first
        ):
            preposition = "in" if is_name_of_place(chunk.entry) else None  # `Deraa, Syria`
        if preposition is None and k in hit and any(e.place is not None for e in chunk.entries):
            preposition = "hit"  # what is attacked is where the attack is
        if (
            preposition not in (None, "hit")
            and chunk.name
            and not is_name_of_place(chunk.entry)
            and parse.shape[k - 1] not in "IOR"
            and not (out and out[-1].first >= parse.chunks[max(0, k - 3)].first)
        ):
            continue  # `in large numbers, Smith and others`: a name far from its preposition
        place = _named_after(parse, k) or (
            _of_name(syntax, parse, k) if preposition is not None or is_place_noun(chunk.entry) else None
        )
        if place is None:
            found = _group(syntax, parse, chunk, preposition)
            if found is None:
                found = before_act(syntax, chunk)
            place = (
                None
                if found is None
                else PlaceCandidate(first=found[0], end=found[1], sentence=parse.number, within=_owner(chunk))
            )
        if place is None:
            continue
        if preposition in _AWAY or (preposition == "of" and _belongs(parse, parse.clauses.governed[k] - 1)):
            place.role = "origin"
        if place.first >= taken:
            out.append(place)
            taken = place.end
    return out


def _may_be_place(group: NounGroup) -> bool:
    """Whether a group has a name, a place or an act at its head: nothing else is one, whatever stands beside it."""
    entry = group.entry
    return not group.pronoun and (
        group.name
        or (
            entry is not None and (entry.place is not None or entry.act is not None or entry.harm is not None)
        )
    )


def _preposition(parse: Parse, k: int) -> str | None:
    """The preposition of a place before the group at chunk `k`; groups that are coordinated share it."""
    governed = parse.clauses.governed.get(k, -1)
    if governed < 0 and k:
        before = parse.chunks[k - 1]
        if (
            before.kind == "V"
            and before.entry is not None
            and before.entry.lemma.rpartition(" ")[2] in ("at", "on", "in", "into")
        ):
            return before.entry.lemma.rpartition(" ")[2]  # `fired at a school`
        if (
            before.kind in "IOR"
            and before.entry is not None
            and before.entry.lemma in ("close to", "north of", "south of", "east of", "west of")
        ):
            return "near"
        return None
    if governed < 0:
        return None
    entry = parse.chunks[governed].entry
    word = entry.lemma if entry is not None else ""
    if word == "for":
        fought = parse.chunks[governed - 1].entry if governed else None
        return (
            "in"
            if fought is not None and fought.lemma in ("battle", "fight", "struggle", "offensive")
            else None
        )
    if parse.shape[governed] == "O":
        return "to"
    return (
        word
        if word in _AT or word in _MOVES
        else (
            "near"
            if word
            in ("close to", "north of", "south of", "east of", "west of", "outside of", "in and around")
            else None
        )
    )


def _hit(parse: Parse) -> set[int]:
    """Positions of the groups that are attacked."""
    verbs = [k for k, kind in enumerate(parse.shape) if kind == "V" and _attacks(parse.chunks[k].entry)]
    return {parse.clauses.object.get(k, -1) for k in verbs} - {-1}


def _attacks(entry: Entry | None) -> bool:
    return (
        entry is not None
        and entry.act is not None
        and not entry.act.light
        and (entry.harm is None or entry.harm.weak)
    )


def _belongs(parse: Parse, k: int) -> bool:
    """`a citizen of Syria`, `the president of Chad`: the place is where somebody belongs."""
    entry = parse.chunks[k].entry if k >= 0 else None
    return entry is not None and (
        entry.lemma in ("citizen", "national", "native")
        or (entry.person is not None and (entry.person.title or entry.person.party == "government"))
    )


def _group(syntax: Syntax, parse: Parse, group: NounGroup, preposition: str | None) -> Range | None:
    """The place that a noun group names behind a preposition."""
    if preposition is None or (group.quantity is not None and group.quantity.kind in ("count", "year")):
        return None
    tokens = syntax.doc.tokens
    words = tokens.words
    core = group.core if group.core >= 0 else group.first
    head = group.entry
    if words[group.head] in ("us", "u.s", "uk", "u.k") and group.determiner != "the":
        return None  # `US and Russian reports`
    if words[group.head] in BODY_HEADS or (
        head is not None and (head.person is not None or head.actor is not None or head.time is not None)
    ):
        return None
    if is_name_of_place(head) or (
        group.name
        and any(is_name_of_place(e) and e.lemma.split(" ")[-1] == words[group.head] for e in group.entries)
    ):
        first = name_start(syntax, core, group.head)
        return (first, group.end)
    if is_place_noun(head):
        named = not parse.sentence.upper and any(is_capital(syntax, i) for i in range(core, group.head))
        if (
            named
            and head is not None
            and head.lemma in SURNAMES
            and group.determiner is None
            and tokens.shapes[group.head] != LOWER
        ):
            return None
        if named:
            return (first_name(syntax, core, group.head), group.end)
        if (
            head is None
            or preposition == "of"
            or (
                head.lemma in _NEEDS_NAME
                and not any(is_demonym(words[i]) for i in range(core, group.head))
                and group.determiner in (None, "the", "his", "her", "their", "its")
            )
        ):
            return None
        if group.determiner in ("the", "a", "an") or group.owner is not None:
            return (group.first, group.end)
        return None
    if group.name and any(is_place_noun(e) for e in group.entries[:1]) and not names_people(group):
        return (core, group.end)  # `Camp Shorabak`, `Mount Hermon`
    if (
        preposition == "hit"
        or not group.name
        or (
            head is not None
            and (
                head.act is not None
                or head.harm is not None
                or head.cue is not None
                or is_demonym(head.lemma)
            )
        )
    ):
        return None
    if preposition not in _CERTAIN and not (preposition in ("on", "of") and _strikes(parse, group)):
        return None
    if any(e.person is not None or e.actor is not None or e.time is not None for e in group.entries):
        return None
    if tokens.shapes[group.head] == LOWER and not words[group.head].startswith(("al-", "el-")):
        return None
    if tokens.shapes[group.head] == UPPER and not parse.sentence.upper and len(words[group.head]) <= 5:
        return None  # an acronym
    if preposition == "at" and parse.sentence.upper:
        return None
    return (first_name(syntax, core, group.head), group.end)


def _strikes(parse: Parse, group: NounGroup) -> bool:
    """`shells fell on Rankous`, `an attack on Rankous`, `took control of Rankous`."""
    governed = parse.clauses.governed.get(group.at, -1)
    entry = parse.chunks[governed - 1].entry if governed > 0 else None
    if entry is None:
        return False
    link = parse.chunks[governed].entry
    if link is not None and link.lemma == "of":
        return entry.lemma in _TAKING
    return entry.act is not None or entry.lemma in ("fall", "rain", "land")


def _owner(group: NounGroup) -> Range | None:
    owner = group.owner
    if owner is not None and is_name_of_place(owner.entry):
        return (owner.core if owner.core >= 0 else owner.first, owner.end)
    return None


def _named_after(parse: Parse, k: int) -> PlaceCandidate | None:
    """The name that a place noun is given: `a district of Homs called Karm al-Zeitoun`."""
    group = parse.group_at(k)
    if group is None or not is_place_noun(group.entry):
        return None
    chunks, shape = parse.chunks, parse.shape
    within: Range | None = None
    j = k + 1
    if shape[j : j + 2] == "IN" and chunks[j + 1].end - chunks[j + 1].first < 5:
        outer = parse.group_at(j + 1)
        if outer is not None and outer.name:
            within = (outer.core if outer.core >= 0 else outer.first, outer.end)
            j += 2
    verb = chunks[j] if j < len(chunks) else None
    name = parse.group_at(j + 1)
    if (
        isinstance(verb, VerbGroup)
        and verb.entry is not None
        and verb.entry.lemma in _NAMED
        and name is not None
        and name.name
    ):
        return PlaceCandidate(
            first=name.core if name.core >= 0 else name.first,
            end=name.end,
            sentence=parse.number,
            within=within,
        )
    return None


def _of_name(syntax: Syntax, parse: Parse, k: int) -> PlaceCandidate | None:
    """The name after `of`: `the city of Homs`, `the Homs district of Karm al-Zeitoun`."""
    group = parse.group_at(k)
    if group is None or not is_place_noun(group.entry) or parse.shape[k + 1 : k + 3] != "IN":
        return None
    link = parse.chunks[k + 1].entry
    name = parse.group_at(k + 2)
    if (
        link is None
        or link.lemma != "of"
        or name is None
        or not (name.name or parse.sentence.upper)
        or name.pronoun
    ):
        return None
    if any(e.person is not None or (e.actor is not None and e.place is None) for e in name.entries):
        return None
    core = name.core if name.core >= 0 else name.first
    tokens = syntax.doc.tokens
    at = next(
        (i for i in range(group.core, group.head) if is_capital(syntax, i)),
        -1,
    )
    outer = _owner(group)
    lemma = group.entry.lemma if group.entry is not None else ""
    if at >= 0 and not parse.sentence.upper:
        head = syntax.vocabulary.forms.get(tokens.words[at])
        if head is not None and is_name_of_place(head[1]) and not (is_name_of_place(name.entry)):
            # `the Homs district of Karm al-Zeitoun`
            return PlaceCandidate(first=core, end=name.end, sentence=parse.number, within=(at, group.head))
        # `the Baba Amr district of Homs`
        return PlaceCandidate(
            first=first_name(syntax, group.core, group.head),
            end=group.end,
            sentence=parse.number,
            within=(core, name.end),
        )
    if lemma in ("outskirts", "suburb", "center", "centre", "border", "coast", "edge") or lemma in COMPASS:
        return PlaceCandidate(first=group.first, end=name.end, sentence=parse.number, within=(core, name.end))
    return PlaceCandidate(first=core, end=name.end, sentence=parse.number, within=outer)
