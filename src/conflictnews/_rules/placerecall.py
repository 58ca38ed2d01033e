"""Places taken up again: a bare name, `there`, `the district`.

    place := name                 where the text calls it a place elsewhere (`the Rukban camp ... Rukban`)
           | `there`              the place told of last
           | `the` place-noun     the place told of last that can be one (`the district`, `the city`)

Refuses: `there were`, a noun that no place before can be (`the river`), and `the border`.
"""

from __future__ import annotations

from conflictnews._rules.candidates import PlaceCandidate
from conflictnews._rules.placenames import PLACE_KINDS, is_capital, is_place_noun
from conflictnews._syntax.parse import Syntax

#: How many places are looked back at for one that is taken up again.
_BACK = 24
_TAKING_UP = frozenset(("the", "this", "that"))
#: Nouns by what they can stand for: part of a town, a town, part of a country, a country.
_SORTS = {
    **dict.fromkeys(
        "district neighbourhood neighborhood quarter suburb precinct ward area enclave settlement locality "
        "subdistrict sub-district zone".split(),
        "part",
    ),
    **dict.fromkeys(
        "town village hamlet township municipality hometown commune area enclave".split(), "town"
    ),
    **dict.fromkeys("city capital metropolis".split(), "city"),
    **dict.fromkeys("province region governorate county state department territory valley".split(), "region"),
    "country": "country",
}
#: Kinds of the gazetteer that a sort can be.
_KINDS = {"part": (), "town": ("city",), "city": ("city",), "region": ("region",), "country": ("country",)}


def name_again(syntax: Syntax, places: list[PlaceCandidate]) -> list[PlaceCandidate]:
    """Adds bare mentions of names that the text has called places elsewhere."""
    tokens = syntax.doc.tokens
    known: set[tuple[str, ...]] = set()
    taken: set[int] = set()
    for place in places:
        taken.update(range(place.first, place.end))
        name = _bare(syntax, place)
        if name is not None and _kind(syntax, place) is None and name[-1] not in syntax.persons:
            known.add(name)
    if not known:
        return places
    added: list[PlaceCandidate] = []
    for number in range(len(syntax.doc.sentences)):
        parse = syntax.parse(number)
        for group in parse.nouns():
            if not group.name or group.first in taken or group.head in taken:
                continue
            core = group.core if group.core >= 0 else group.first
            if tuple(tokens.words[core : group.end]) in known:
                added.append(PlaceCandidate(first=core, end=group.end, sentence=number))
    return sorted([*places, *added], key=lambda p: (p.first, p.end)) if added else places


def take_up(syntax: Syntax, places: list[PlaceCandidate]) -> list[PlaceCandidate]:
    """Says which place before is meant by `the district`, and adds those that `there` stands for."""
    out: list[PlaceCandidate] = []
    known: list[PlaceCandidate] = []
    words = syntax.doc.tokens.words
    there = _theres(syntax)
    at = 0
    for place in [*places, None]:
        limit = place.first if place is not None else len(words)
        while at < len(there) and there[at].first < limit:
            there[at].meant = next((p for p in reversed(known[-_BACK:]) if p.role == "event"), None)
            if there[at].meant is not None:
                out.append(there[at])
            at += 1
        if place is None:
            break
        sort = _taken_up(syntax, place)
        if sort is not None:
            place.meant = _last(syntax, known, sort)
        elif _is_name(syntax, place):
            known.append(place)
        out.append(place)
    return out


def _theres(syntax: Syntax) -> list[PlaceCandidate]:
    """`there` as an adverb of place, and not as in `there were`."""
    out: list[PlaceCandidate] = []
    words = syntax.doc.tokens.words
    for number, sentence in enumerate(syntax.doc.sentences):
        if "there" not in words[sentence.first : sentence.end]:
            continue
        for k, chunk in enumerate(syntax.parse(number).chunks):
            if chunk.kind in "RD" and chunk.end == chunk.first + 1 and words[chunk.first] == "there" and k:
                out.append(PlaceCandidate(first=chunk.first, end=chunk.end, sentence=number))
    return out


def _taken_up(syntax: Syntax, place: PlaceCandidate) -> str | None:
    words = syntax.doc.tokens.words
    if place.end - place.first != 2 or words[place.first] not in _TAKING_UP or place.within is not None:
        return None
    return _SORTS.get(words[place.end - 1])


def _last(syntax: Syntax, known: list[PlaceCandidate], sort: str) -> PlaceCandidate | None:
    """The last place before that can be of a sort: called so or of that kind, else of no known kind."""
    recent = known[-_BACK:]
    kinds = _KINDS[sort]
    loose: PlaceCandidate | None = None
    for place in reversed(recent):
        called = _called(syntax, place)
        kind = _kind(syntax, place)
        if called == sort or (kind is not None and kind in kinds):
            return place
        if loose is None and kind is None and called is None and sort != "country":
            loose = place
    return loose


def _called(syntax: Syntax, place: PlaceCandidate) -> str | None:
    """The sort that the text calls a place by: `Jobar district`, `the city of Homs`, `X, a district of`."""
    words = syntax.doc.tokens.words
    near = [words[place.end - 1]]
    if place.first >= 2 and words[place.first - 1] == "of":
        near.append(words[place.first - 2])
    if words[place.end : place.end + 2] in ([",", "a"], [",", "an"], [",", "the"]):
        near += words[place.end + 2 : place.end + 6]
    return next((sort for word in near if (sort := _SORTS.get(word)) is not None), None)


def _kind(syntax: Syntax, place: PlaceCandidate) -> str | None:
    """What the gazetteer says of a place, by its last word or words."""
    for _, _, entry in syntax.vocabulary.entries_in(syntax.doc.tokens, place.first, place.end):
        if entry.place is not None and entry.place.kind in PLACE_KINDS:
            return entry.place.kind
    return None


def _is_name(syntax: Syntax, place: PlaceCandidate) -> bool:
    return place.role != "dateline" and any(is_capital(syntax, i) for i in range(place.first, place.end))


def _bare(syntax: Syntax, place: PlaceCandidate) -> tuple[str, ...] | None:
    """The words of a name without the noun at its end."""
    tokens = syntax.doc.tokens
    end = place.end
    while end > place.first and (
        (form := syntax.vocabulary.forms.get(tokens.words[end - 1])) is not None and is_place_noun(form[1])
    ):
        end -= 1
    if end == place.first or not all(is_capital(syntax, i) for i in range(place.first, end)):
        return None
    return tuple(tokens.words[place.first : end])
