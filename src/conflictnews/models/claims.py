"""Who is said to have done it, whether it happened, and what the victims were."""

from __future__ import annotations

from enum import StrEnum

from conflictnews.models.base import Position
from conflictnews.models.dates import DateMention
from conflictnews.models.parties import Party
from conflictnews.models.places import Place
from conflictnews.models.sources import Source
from conflictnews.models.spans import Finding, Span

__all__ = ["Claim", "ClaimKind", "Stance", "Standing"]


class ClaimKind(StrEnum):
    """What a claim is about."""

    RESPONSIBILITY = "responsibility"
    """Who did it."""

    OCCURRENCE = "occurrence"
    """Whether it happened."""

    STATUS = "status"
    """What the victims were: civilians or fighters."""


class Stance(StrEnum):
    """Where the source stands towards the claim."""

    ASSERTS = "asserts"
    """The report states it in its own voice."""

    ACCUSES = "accuses"
    """Somebody says that another did it."""

    CLAIMS = "claims"
    """Somebody says that they did it themselves."""

    DENIES = "denies"
    CONFIRMS = "confirms"
    DOUBTS = "doubts"


class Standing(StrEnum):
    """How firmly the report puts the blame, after the perpetrator confidence of MUC-4."""

    FACT = "fact"
    """The reporter states it."""

    ACCUSED = "accused"
    """Somebody says so."""

    ACCUSED_BY_AUTHORITIES = "accused_by_authorities"
    """A government, army, police or state media says so."""

    POSSIBLE = "possible"
    """It may have been, is suspected, or is unclear."""


class Claim(Finding):
    """Somebody takes a stand on an act of violence. The reporter counts as somebody.

    `span` is the shortest stretch of one sentence that holds the accuser, the accused and the act.
    """

    kind: ClaimKind
    """What the claim is about."""

    stance: Stance
    """Where the source stands towards it."""

    source: Source
    """Who takes the stand."""

    standing: Standing
    """How firmly the report puts it."""

    accused: Party | None = None
    """Who is said to have done it, or not to have done it. None = the claim names nobody."""

    act: Span | None = None
    """The head word of the act: `killed`, `massacre`. None = it is not named here."""

    figures: tuple[Position, ...] = ()
    """Positions in `figures` of the harm that the claim is about."""

    attribution: Position | None = None
    """Position in `attributions` of the words that make the claim. None = the reporter's own voice."""

    interested: bool | None = None
    """Whether the source belongs to a side of the matter, as an accused who denies. None = not to be told."""

    event: Position | None = None
    """Position in `events` of what happened. None = it belongs to no event of the report."""

    place: Place | None = None
    """Where the act was done. None = not stated."""

    when: DateMention | None = None
    """When the act was done. None = not stated."""
