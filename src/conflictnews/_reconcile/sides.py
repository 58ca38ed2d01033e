"""Sides: which of the accused stand on one side of a conflict.

`The army`, `Assad's forces` and `loyalist militias` are three names for who is blamed, and one side. A party
is of the side of its state, of those in arms against it, or, with a name of its own that the lexicon knows, a
side by itself. Whom nothing places is of none, and no dispute is made of the many names of one suspect.
"""

from __future__ import annotations

import re

from conflictnews.models import Party, PartyKind

__all__ = ["side_of"]

_STATE = frozenset(
    (
        PartyKind.GOVERNMENT,
        PartyKind.STATE_FORCES,
        PartyKind.POLICE,
        PartyKind.MILITIA,
        PartyKind.FOREIGN_FORCES,
    )
)
_ARMED = frozenset((PartyKind.ARMED_GROUP, PartyKind.CRIMINAL_GROUP))
_LOYAL = re.compile(
    r"\b(?:loyal(?:ist)?s?|regime|pro-government|government-backed|state-backed)\b", re.IGNORECASE
)


def side_of(party: Party) -> str | None:
    """The side that a party belongs to.

    Example:
        >>> side_of(Party(name="militants loyal to the president", kind="armed_group"))
        'state'
        >>> side_of(Party(name="gunmen")) is None
        True
    """
    if _LOYAL.search(party.name) is not None:
        return "state"
    if party.kind is PartyKind.FOREIGN_FORCES and party.actor is not None:
        return party.actor
    if party.kind in _STATE:
        return "state"
    if party.kind in _ARMED:
        return "armed"
    return party.actor if party.kind is PartyKind.FACTION else None
