"""What the articles are written about. Places are invented and people have no names; only agencies are real."""

from __future__ import annotations

from typing import NamedTuple

from conflictnews.models import Harm, SourceKind, VictimStatus

__all__ = [
    "ACCUSED",
    "AGENCIES",
    "BOMBS",
    "CAUSES",
    "CHARGED",
    "DENYING",
    "HARMS",
    "NOUNS",
    "PLACES",
    "SOURCES",
    "Noun",
    "Speaker",
    "Verb",
]


class Noun(NamedTuple):
    """People who can be harmed."""

    plural: str
    singular: str
    status: VictimStatus


class Verb(NamedTuple):
    """What is done to them, as a participle."""

    word: str
    harm: Harm


class Speaker(NamedTuple):
    """Who can say something, or be said to have done it."""

    name: str
    kind: SourceKind
    side: str | None = None
    """The side they belong to: nobody accuses their own. None = none."""


NOUNS = (
    Noun("people", "person", VictimStatus.UNKNOWN),
    Noun("civilians", "civilian", VictimStatus.CIVILIAN),
    Noun("villagers", "villager", VictimStatus.CIVILIAN),
    Noun("children", "child", VictimStatus.CIVILIAN),
    Noun("farmers", "farmer", VictimStatus.CIVILIAN),
    Noun("soldiers", "soldier", VictimStatus.SECURITY_FORCES),
    Noun("policemen", "policeman", VictimStatus.SECURITY_FORCES),
    Noun("rebels", "rebel", VictimStatus.ARMED_GROUP),
    Noun("militants", "militant", VictimStatus.ARMED_GROUP),
)

HARMS = (
    Verb("killed", Harm.KILLED),
    Verb("wounded", Harm.INJURED),
    Verb("injured", Harm.INJURED),
    Verb("shot dead", Harm.KILLED),
    Verb("abducted", Harm.ABDUCTED),
    Verb("kidnapped", Harm.ABDUCTED),
)

BOMBS = ("a car bomb", "a roadside bomb")

CAUSES = (*BOMBS, "an airstrike", "mortar fire")

PLACES = ("Karsa", "Tellmar", "Velnik", "Bir Hasun", "Oum Dareb", "Marratine")

SOURCES = (
    Speaker("activists", SourceKind.ACTIVIST),
    Speaker("residents", SourceKind.RESIDENT),
    Speaker("a doctor", SourceKind.MEDICAL),
    Speaker("witnesses", SourceKind.WITNESS),
    Speaker("police", SourceKind.POLICE, "state"),
    Speaker("the army", SourceKind.MILITARY, "state"),
    Speaker("state television", SourceKind.STATE_MEDIA, "state"),
    Speaker("a rebel commander", SourceKind.ARMED_GROUP, "rebels"),
    Speaker("the health ministry", SourceKind.GOVERNMENT, "state"),
)

#: Who is said to have done it.
ACCUSED = (
    Speaker("gunmen", SourceKind.UNKNOWN),
    Speaker("government forces", SourceKind.MILITARY, "state"),
    Speaker("rebels", SourceKind.ARMED_GROUP, "rebels"),
)

#: Who denies that they did it.
DENYING = (
    Speaker("the army", SourceKind.MILITARY, "state"),
    Speaker("the government", SourceKind.GOVERNMENT, "state"),
)

#: Who says that they did it.
CHARGED = (Speaker("a rebel commander", SourceKind.ARMED_GROUP, "rebels"),)

AGENCIES = ("Reuters", "AFP", "AP")
