"""Parties: what sort of actor a range names, and the key that it shares with a source.

the Syrian army, Syrian troops     syrian_army, by country and kind
Isis, Daesh                        islamic_state, by the lexicon
gunmen                             no key: nobody knows who they are
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from conflictnews._resolve.descriptions import actor_meant, fuller, spoken_of
from conflictnews._rules.blame.accused import entries_of, party_of_entry
from conflictnews._rules.candidates import Range
from conflictnews._syntax.entries import ENTRIES, FORMS, Entry
from conflictnews._syntax.parse import Syntax

#: From most to least telling, where several words of one party say what it is.
_ORDER = (
    "criminal_group",
    "militia",
    "armed_group",
    "foreign_forces",
    "police",
    "state_forces",
    "government",
    "faction",
    "crowd",
    "individual",
)
#: Words that become the arms of whoever is named before them.
_FORCES = frozenset(
    "force troop soldier unit military army warplane jet aircraft airstrike missile bombardment tank".split()
)
#: Heads whose `of` phrase says who they are: `gangs of paramilitaries`.
_LOOSE = frozenset("gang group band mixture unit member number leader mob dozen".split())
#: Who speaks for whom: `Turkish officials` are the voice of their government.
_OFFICES = {
    "government": "government",
    "foreign_government": "government",
    "official": "government",
    "military": "state_forces",
    "police": "police",
}
#: So many entries of a range are taken apart.
_FEW = 4
_KINDS = {"state_forces": "army", "government": "government", "police": "police"}


@attrs.frozen(slots=True)
class PartyReading:
    """A party, resolved."""

    name: str
    kind: str = "unknown"
    actor: str | None = None


def _actors_of_states() -> dict[tuple[str, str], str]:
    """The key of the army, the government and the police of each country, where the lexicon has one."""
    out: dict[tuple[str, str], str] = {}
    for entry in ENTRIES.values():
        actor = entry.actor
        if actor is not None and actor.country is not None and actor.party in _KINDS:
            key = (actor.country, actor.party)
            suffix = _KINDS[actor.party]
            if actor.actor.endswith((suffix, "forces", "military")) or key not in out:
                if key not in out or not out[key].endswith(suffix):
                    out[key] = actor.actor
    return out


_OF_STATES = _actors_of_states()
_STATES = {
    **{actor: country for (country, _), actor in _OF_STATES.items()},
    **{
        e.actor.actor: e.actor.country
        for e in ENTRIES.values()
        if e.actor is not None and e.actor.country is not None
    },
}
_STATE_KEYS = frozenset(_OF_STATES.values())
_COUNTRIES = frozenset(e.lemma for e in ENTRIES.values() if e.place is not None and e.place.kind == "country")


def state_of(actor: str | None) -> str | None:
    """The state where the actor with this key is at home; None where that is not known."""
    if actor is None or actor in _STATES:
        return None if actor is None else _STATES[actor]
    country = actor.rpartition("_")[0].replace("_", " ")
    return country if country in _COUNTRIES and actor.endswith(tuple(_KINDS.values())) else None


def is_of_state(actor: str | None) -> bool:
    """Whether the actor is a state's own government, army or police, not one that is at home in the state."""
    if actor is None or actor in _STATE_KEYS:
        return actor is not None
    return actor not in _STATES and state_of(actor) is not None


def actor_of(entries: Iterable[Entry]) -> str | None:
    """The key of the actor that words name: from the lexicon, or from a country and a kind of force.

    Args:
        entries: What the lexicon knows of the words, in order.
    """
    words = list(entries)
    for entry in words:
        if entry.actor is not None:
            return entry.actor.actor
    country = next((c for e in words if (c := _country(e)) is not None), None)
    if country is None:
        return None
    kind = kind_of(words)
    if kind not in _KINDS:
        kind = next(
            (
                k
                for e in reversed(words)
                if e.person is not None and (k := _OFFICES.get(e.person.source or ""))
            ),
            "",
        )
    if kind not in _KINDS:
        return None
    return _OF_STATES.get((country, kind)) or f"{country.replace(' ', '_')}_{_KINDS[kind]}"


def _country(entry: Entry) -> str | None:
    place = entry.place
    if place is None and entry.person is not None and " " in entry.lemma:
        # a phrase of the lexicon that begins with a country: `US official`
        first = entry.stem
        form = FORMS.get("u.s" if first == "us" else first)
        place = None if form is None else form[1].place
        return None if place is None or place.kind not in ("country", "demonym") else place.country
    if place is None or place.kind not in ("country", "demonym"):
        return None
    return place.country or entry.lemma


#: What ties a body to those it belongs to, and where the first group of a party ends.
_TIES = frozenset(("of", "from", "for", "to", "called"))
_GROUP_ENDS = frozenset(("of", "loyal", "in", "and", ","))


def actor_at(found: Range, syntax: Syntax) -> str | None:
    """The key of the actor that a range of tokens names, whether it speaks or is spoken of."""
    found = fuller(found, syntax) or spoken_of(found, syntax) or found
    own = actor_of(_main_entries(found, syntax)) or _of_whom(found, syntax) or _within(found, syntax)
    return own or actor_meant(found, syntax)


def _within(found: Range, syntax: Syntax) -> str | None:
    """`Houthi rebels`: the actor in the first word of what is one entry of the lexicon."""
    for first, end, entry in entries_of(syntax, *found)[:_FEW]:
        if entry.person is not None and end - first > 1:
            alone = entries_of(syntax, first, first + 1)
            if alone and alone[0][2].actor is not None:
                return alone[0][2].actor.actor
    return None


def _of_whom(found: Range, syntax: Syntax) -> str | None:
    """`a commander of the Free Syrian Army`: the named actor behind `of`."""
    words = syntax.doc.tokens.words
    of = next((i for i in range(*found) if words[i] in _TIES), None)
    if of is None:
        return None
    return next(
        (e.actor.actor for _, _, e in entries_of(syntax, of + 1, found[1]) if e.actor is not None), None
    )


def kind_of(entries: Iterable[Entry]) -> str:
    """The kind of party that words name, the head last."""
    words = [
        e
        for e in entries
        if e.actor is not None or e.person is not None or e.place is not None or e.lemma in _FORCES
    ]
    if not words:
        return "unknown"
    kinds = [k for e in words if (k := party_of_entry(e)) is not None and k != "unknown"]
    head = words[-1]
    if head.lemma in _FORCES or (
        head.person is not None and head.person.party is None and head.person.collective
    ):
        if "government" in kinds or any(_country(e) is not None for e in words):
            if not set(kinds) & {"militia", "armed_group", "police", "foreign_forces"}:
                return "state_forces" if head.lemma in _FORCES else "government"
    own = party_of_entry(head)
    if own not in (None, "individual", "crowd", "unknown"):
        return str(own)
    found = next((k for k in _ORDER if k in kinds), None)
    if found is not None:
        return found
    if _country(head) is not None and head.place is not None and head.place.kind == "country":
        return "government"
    if (
        any(e.person is not None and e.person.status == "civilian" for e in words)
        and head.person is not None
        and head.person.collective is False
    ):
        return "civilians" if head.person.party is None else str(head.person.party)
    return "unknown"


def party_of(found: Range, syntax: Syntax) -> PartyReading:
    """Reads the party that a range of tokens names."""
    found = fuller(found, syntax) or found
    name = " ".join(syntax.text(*found).split())
    found = spoken_of(found, syntax) or found
    entries = _main_entries(found, syntax)
    kind = kind_of(entries)
    if kind == "unknown" and not entries and found[1] - found[0] <= 4 and _is_person(found, syntax):
        kind = "individual"
    return PartyReading(name, kind, actor_at(found, syntax))


def _main_entries(found: Range, syntax: Syntax) -> list[Entry]:
    """What the lexicon knows of the first group, of its `of` phrase where that group says little."""
    entries = [entry for _, _, entry in entries_of(syntax, *found)]
    words = syntax.doc.tokens.words
    cut = next((i for i in range(found[0] + 1, found[1]) if words[i] in _GROUP_ENDS), found[1])
    first = [entry for _, _, entry in entries_of(syntax, found[0], cut)]
    if first and first[-1].lemma in _LOOSE and words[cut : cut + 1] == ["of"]:
        return [entry for _, _, entry in entries_of(syntax, cut + 1, found[1])]
    if any(
        e.actor is not None or (e.person is not None and party_of_entry(e) not in (None, "individual"))
        for e in first
    ):
        return first
    return entries


def _is_person(found: Range, syntax: Syntax) -> bool:
    tokens = syntax.doc.tokens
    return all(tokens.shapes[i] in (2, 3) for i in range(*found)) and all(
        syntax.vocabulary.forms.get(tokens.words[i]) is None for i in range(*found)
    )
