"""One thing that happened, as one report tells it."""

from __future__ import annotations

from enum import StrEnum

from conflictnews.models.base import Position
from conflictnews.models.dates import DateMention
from conflictnews.models.parties import Party
from conflictnews.models.places import Place
from conflictnews.models.spans import Finding

__all__ = ["Event", "EventKind"]


class EventKind(StrEnum):
    """What sort of thing happened."""

    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    BOMBING = "bombing"
    SUICIDE_ATTACK = "suicide_attack"
    SHOOTING = "shooting"
    MASSACRE = "massacre"
    EXECUTION = "execution"
    CLASH = "clash"
    AMBUSH = "ambush"
    ABDUCTION = "abduction"
    DETENTION = "detention"
    SEXUAL_VIOLENCE = "sexual_violence"
    CRACKDOWN = "crackdown"
    DISPLACEMENT = "displacement"
    OTHER = "other"


class Event(Finding):
    """One thing that happened, as this report tells it. What other reports say of it is no part of it."""

    kind: EventKind
    """What sort of thing it was, in the report's own terms."""

    place: Place | None = None
    """Where. None = not stated."""

    when: DateMention | None = None
    """When. None = not stated."""

    background: bool = False
    """Whether the report only looks back on it: `last year's raid, which killed 30`."""

    parties: tuple[Party, ...] = ()
    """The sides that took part or are blamed, each once, in the order of the text."""

    figures: tuple[Position, ...] = ()
    """Positions in `figures` of the harm done."""

    claims: tuple[Position, ...] = ()
    """Positions in `claims` of what is said about it."""
