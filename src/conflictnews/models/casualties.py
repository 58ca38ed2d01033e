"""People harmed: how many, which people, what harm, and who says so."""

from __future__ import annotations

from enum import StrEnum

from conflictnews.models.base import Model, Position, Text
from conflictnews.models.dates import DateMention
from conflictnews.models.parties import Party
from conflictnews.models.places import Place
from conflictnews.models.quantities import Quantity
from conflictnews.models.sources import Source
from conflictnews.models.spans import Finding, Span

__all__ = ["CasualtyFigure", "Cohort", "Harm", "Scope", "VictimStatus", "Victims"]


class Harm(StrEnum):
    """What was done to people."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    DISPLACED = "displaced"
    SEXUAL_VIOLENCE = "sexual_violence"
    CASUALTIES = "casualties"
    """Killed or injured, not told apart."""

    OTHER = "other"
    """Tortured, beaten or otherwise harmed, alive."""


class VictimStatus(StrEnum):
    """What the victims were in the conflict, as far as the sentence says, after OHCHR for SDG 16.1.2."""

    CIVILIAN = "civilian"
    SECURITY_FORCES = "security_forces"
    """Of a state: army, police."""

    ARMED_GROUP = "armed_group"
    """Rebels, guerrillas, militants."""

    MIXED = "mixed"
    """Of more than one status, not counted apart."""

    UNKNOWN = "unknown"
    """Not stated, as with `people` or `bodies`."""


class Cohort(StrEnum):
    """Sex and age of victims, in the terms of HXL: `+f`, `+m`, `+infants`, `+elderly` and so on."""

    WOMEN = "women"
    MEN = "men"
    GIRLS = "girls"
    BOYS = "boys"
    INFANTS = "infants"
    CHILDREN = "children"
    ADOLESCENTS = "adolescents"
    ADULTS = "adults"
    ELDERLY = "elderly"


class Scope(StrEnum):
    """What a figure counts over."""

    EVENT = "event"
    """One attack, or a short spate of them."""

    CUMULATIVE = "cumulative"
    """A running total since a conflict or a period began, or a rate."""

    UNKNOWN = "unknown"
    """Not to be told. A toll counts it as `event`."""


class Victims(Model):
    """The people that a figure counts."""

    label: Text | None = None
    """The head noun phrase without the quantity: `women and children`; a name for a person who is named.
    None = the noun is left out and nothing supplies it."""

    status: VictimStatus = VictimStatus.UNKNOWN
    """What they were in the conflict."""

    cohorts: tuple[Cohort, ...] = ()
    """Sex and age, where stated."""

    roles: tuple[Text, ...] = ()
    """What they did, in the singular and lower case: `journalist`, `aid worker`. Empty = not stated."""

    nationality: Text | None = None
    """The nationality as written. None = not stated."""

    names: tuple[Text, ...] = ()
    """Their names, where the text gives them. Empty = not stated."""

    span: Span | None = None
    """The words that the label was read from. None = the noun is not written at this place."""


class CasualtyFigure(Finding):
    """One mention of a number of people harmed. A repeated mention is a figure of its own.

    `span` is the quantity with its noun phrase. All positions refer into the same report.
    """

    quantity: Quantity
    """How many people."""

    harm: Harm
    """What was done to them. Of several harms to one group, that of the governing verb; among equals the
    gravest."""

    victims: Victims
    """Which people."""

    source: Source
    """Who says so: the immediate speaker. The reporter where the article says it in its own voice."""

    scope: Scope = Scope.UNKNOWN
    """What it counts over."""

    over_several: bool = False
    """Whether its sentence speaks of several attacks: `a string of bombings killed 40`. It is then no number of
    one of them, and an incident takes it for its own only where nobody gives a number of another sort."""

    event: Position | None = None
    """Position in `events` of what happened. None = it belongs to no event of the report."""

    place: Place | None = None
    """The most specific place that the text ties to the harm. None = not stated."""

    when: DateMention | None = None
    """When the harm was done. None = not stated."""

    manner: Text | None = None
    """How it was done, as written: `stabbed`, `by shelling`. None = not stated."""

    perpetrator: Party | None = None
    """Who is said, here or in the sentence beside it, to have done it. None = nobody is."""

    via: Source | None = None
    """A second outlet that relayed it. None = none is named."""

    attribution: Position | None = None
    """Position in `attributions` of the words that say so. None = the reporter's own voice."""

    parts: tuple[Position, ...] = ()
    """Positions in `figures` of the figures that add up to this one: 47 = 26 children + 21 women."""

    joined: tuple[Position, ...] = ()
    """Positions in `figures` of those coordinated with this one under the same verb, without a stated total:
    in `three officers and two villagers were killed` each lists the other. A toll adds them."""

    included_in: Position | None = None
    """Position in `figures` of the figure that this one is a share of: in `47 people, including 12 children`,
    the 12 are included in the 47. None = it is no stated share. A toll never adds it to the whole."""

    same_as: tuple[Position, ...] = ()
    """Positions in `figures` of other mentions of the same count of the same people."""

    corrects: tuple[Position, ...] = ()
    """Positions in `figures` of earlier counts that this one takes the place of, where the text says so."""
