"""Who takes part in an event, and who is blamed for it."""

from __future__ import annotations

from enum import StrEnum

from conflictnews.models.base import Model, Text
from conflictnews.models.spans import Span

__all__ = ["Party", "PartyKind"]


class PartyKind(StrEnum):
    """What sort of actor a party is."""

    GOVERNMENT = "government"
    """A state, its government or its leader."""

    STATE_FORCES = "state_forces"
    """The army of a state."""

    POLICE = "police"
    """Police, gendarmes, security and intelligence services."""

    FOREIGN_FORCES = "foreign_forces"
    """The army of another state, a coalition of states, or peacekeepers."""

    MILITIA = "militia"
    """An armed group on the government's side, or one of a community."""

    ARMED_GROUP = "armed_group"
    """Rebels, insurgents, guerrillas, jihadists: an organised group against a state."""

    FACTION = "faction"
    """A political party or movement, or a wing of one."""

    CRIMINAL_GROUP = "criminal_group"
    """A gang, cartel, or bandits."""

    CROWD = "crowd"
    """People who acted together without being organised: protesters, a mob."""

    CIVILIANS = "civilians"
    """People who took no part in the fighting."""

    INDIVIDUAL = "individual"
    """One person."""

    UNKNOWN = "unknown"
    """Not to be told from the text, as with `gunmen`."""


class Party(Model):
    """A side in an event: named or described, as the text has it."""

    name: Text
    """The name or description, resolved: what a pronoun or a short form stands for."""

    kind: PartyKind = PartyKind.UNKNOWN
    """What sort of actor it is."""

    actor: Text | None = None
    """A key that parties and sources share where they are the same actor. None = the name is no known
    actor."""

    span: Span | None = None
    """Where this place of the text names it. None = it is not named here, and was carried on from before."""
