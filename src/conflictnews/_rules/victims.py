"""Who was harmed, read off a noun group: what sort of noun it is, what it says of status, cohort and role.

    victims := [quantity] { modifier } head [ `of` group ]

The status is that of the head noun, or of a modifier or an `of` phrase where the head says nothing
(`members of the
security forces`, `Isis fighters`). A noun that no table holds is no person until a strong word of harm
makes it one.
"""

from __future__ import annotations

from collections.abc import Iterable

from conflictnews._rules.candidates import Range, VictimReading
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.entries import Entry

#: Sorts of noun group, from the best known to the least.
PERSON, BODY, NAME, ELIDED, UNKNOWN, THING = "person", "body", "name", "elided", "unknown", "thing"

#: Adjectives that stand for people after `the`.
_ADJECTIVES = frozenset(
    ("innocent innocents elderly young old poor sick disabled wounded injured dead missing displaced").split()
)
#: Heads whose `of` phrase says who they are.
RELATIONAL = frozenset(
    (
        "member resident employee leader commander officer head chief part inhabitant citizen supporter "
        "follower group crowd team crew victim survivor number majority relative family convoy bus patrol "
        "unit"
    ).split()
)
#: Who is one of these is no longer, or not surely, what the noun says.
FORMER = frozenset(("former", "ex", "retired", "alleged", "suspected", "one-time", "would-be"))
#: Parties whose modifiers give a person a status.
STATUS_OF_PARTY = {
    "state_forces": "security_forces",
    "police": "security_forces",
    "militia": "armed_group",
    "armed_group": "armed_group",
    "terrorist_group": "armed_group",
    "rebels": "armed_group",
    "gunmen": "armed_group",
}


def sort_of(group: NounGroup) -> str:
    """What sort of noun a group has for its head."""
    entry = group.entry
    if group.elided:
        return ELIDED
    if entry is None:
        return NAME if group.name else UNKNOWN
    if entry.person is not None:
        return PERSON
    if entry.harm is not None:
        if entry.harm.noun == "victim":
            return PERSON
        if entry.harm.noun == "body":
            return BODY
        return PERSON if entry.harm.adjective and group.determiner == "the" else THING
    if (
        entry.place is not None
        and entry.place.kind in ("city", "country", "region")
        and group.name
        and group.owner is None
        and led_by_names(group)
    ):
        return NAME
    if entry.place is not None:
        return (
            PERSON
            if entry.place.kind == "demonym"
            and (group.plural or group.quantity is not None or group.determiner in ("a", "an"))
            else THING
        )
    if entry.actor is not None:
        return PERSON if group.quantity is not None else THING
    if entry.lemma in _ADJECTIVES:
        return PERSON if group.determiner == "the" else UNKNOWN
    if group.name and not entry.thing and entry.time is None and entry.act is None:
        return NAME
    return THING


def led_by_names(group: NounGroup) -> bool:
    """`Juana Perez Santiago`: a place name behind names that no table holds is the name of a person."""
    return group.head - group.core >= 1 and group.head - group.core >= len(group.entries)


def status_of(entries: Iterable[Entry]) -> str:
    """The status that the words of a group give, those before the head only where the head says nothing."""
    words = list(entries)
    if not words:
        return "unknown"
    status = "civilian" if words[-1].lemma == "innocent" else _status(words[-1])
    if any(entry.lemma in ("civilian", "non-combatant") for entry in words):
        return "civilian"
    if status == "unknown":
        return next(
            (other for entry in reversed(words[:-1]) if (other := _status(entry)) != "unknown"), status
        )
    return status


def _status(entry: Entry) -> str:
    if entry.person is not None:
        return entry.person.status
    if entry.actor is not None and entry.actor.party is not None:
        return STATUS_OF_PARTY.get(entry.actor.party, "unknown")
    return "unknown"


def _of_status(of: NounGroup) -> str:
    """The status of those behind `of`; of a force, that of its members."""
    if any(entry.lemma.endswith("party") for entry in of.entries):
        return "civilian"  # a member of the opposition party Renamo, whatever its fighters do
    return status_of(of.entries)


def joined_status(statuses: Iterable[str]) -> str:
    """The status of several kinds of people under one number."""
    known = {status for status in statuses if status != "unknown"}
    if not known:
        return "unknown"
    return known.pop() if len(known) == 1 else "mixed"


def read_victims(label: Range, groups: list[NounGroup], of: NounGroup | None = None) -> VictimReading:
    """Reads the victims off the groups that one number counts, and off the `of` phrase behind them."""
    entries = [entry for group in groups for entry in group.entries]
    statuses = [status_of(group.entries) for group in groups]
    status = joined_status(statuses)
    if of is not None and (
        status == "unknown" or (groups[-1].entry is not None and groups[-1].entry.lemma in RELATIONAL)
    ):
        inner = _of_status(of)
        if inner != "unknown":
            status = inner
    cohorts = tuple(
        dict.fromkeys(e.person.cohort for e in entries if e.person is not None and e.person.cohort)
    )
    roles = tuple(dict.fromkeys(e.person.role for e in entries if e.person is not None and e.person.role))
    nationality = next(
        (e.place.country or e.lemma for e in entries if e.place is not None and e.place.kind == "demonym"),
        None,
    )
    names = tuple((group.core, group.head + 1) for group in groups if group.name and sort_of(group) == NAME)
    return VictimReading(
        label=label, status=status, cohorts=cohorts, roles=roles, nationality=nationality, names=names
    )
