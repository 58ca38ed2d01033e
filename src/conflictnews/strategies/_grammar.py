"""The ways to write what is known: how a sentence states a number, names a speaker, and puts blame.

A template is a sentence without its full stop, in lower case at its beginning. Its fields:

    {0} {1}      the numbers, with their nouns or without
    {be}         the verb that agrees with the first
    {verb}       what was done to them
    {cause}      what did it: `mortar fire`
    {bomb}       what did it by going off: `a car bomb`
    {agent}      who did it
    {act}        the word for what was done, where somebody is blamed for it
    {scene}      where and when, or nothing
    {place}      where
    {source}     who says so
    {cue}        the words that attribute
    {content}    what is said
"""

from __future__ import annotations

from enum import StrEnum

import attrs

from conflictnews.models import Harm, QuotationType, Stance
from conflictnews.strategies._vocabulary import ACCUSED, CHARGED, DENYING, Speaker

__all__ = ["CHARGES", "CONSTRUCTIONS", "FRAMES", "HEADLINES", "Charge", "Construction", "Frame", "Slot"]


class Slot(StrEnum):
    """What a number can look like in its place."""

    ANY = "any"
    """One person or several: `a soldier`, `at least 14 villagers`."""

    MANY = "many"
    """Several, with their noun."""

    BARE = "bare"
    """The number alone."""

    THEM = "them"
    """Several of those before: `three of them children`."""

    NUMBER = "number"
    """The number alone, without a hedge."""

    NONE = "none"
    """Nobody, with a noun: `no villagers`."""


@attrs.frozen
class Construction:
    """A way to state one number of people harmed, or two."""

    name: str
    template: str
    slots: tuple[Slot, ...]

    harms: tuple[Harm | None, ...]
    """What was done to them, number by number. None = what `{verb}` says."""

    act: str | None = None
    """The word for `{act}`, where the sentence names an `{agent}`."""

    share: bool = False
    """Whether the second number counts some of the first."""


@attrs.frozen
class Frame:
    """A way to say whose words a sentence is."""

    name: str
    template: str
    cues: tuple[str, ...] = ("said",)
    quotation: QuotationType = QuotationType.INDIRECT


@attrs.frozen
class Charge:
    """A way to blame without a number. Its content follows the cue."""

    name: str
    template: str
    cue: str
    content: str
    acts: tuple[str, ...]
    stance: Stance
    agents: tuple[Speaker, ...]
    """Who is blamed. With another stance than `accuses` they are the ones who speak."""


_ANY, _MANY, _BARE, _THEM, _NUMBER, _NONE = Slot
_KILLED, _INJURED = Harm.KILLED, Harm.INJURED
_BOTH = (_KILLED, _INJURED)
_VERB = (None,)

CONSTRUCTIONS = (
    Construction("passive", "{0} {be} {verb}{scene}", (_ANY,), _VERB),
    Construction("active", "{cause} killed {0}{scene}", (_ANY,), (_KILLED,)),
    Construction("two verbs", "{cause} killed {0} and wounded {1}{scene}", (_ANY, _ANY), _BOTH),
    Construction("ellipsis", "{0} {be} killed and {1} wounded{scene}", (_ANY, _BARE), _BOTH),
    Construction("left", "{cause} left {0} dead and {1} wounded{scene}", (_ANY, _BARE), _BOTH),
    Construction("participles", "{bomb} went off{scene}, killing {0} and wounding {1}", (_ANY, _ANY), _BOTH),
    Construction("died", "{0} died when {bomb} went off{scene}", (_ANY,), (_KILLED,)),
    Construction("lives", "{cause} claimed the lives of {0}{scene}", (_MANY,), (_KILLED,)),
    Construction("deaths", "{cause} led to the deaths of {0}{scene}", (_MANY,), (_KILLED,)),
    Construction("bodies", "the bodies of {0} were found{scene}", (_MANY,), (_KILLED,)),
    Construction("coordination", "{0} and {1} were {verb}{scene}", (_ANY, _ANY), (None, None)),
    Construction(
        "including", "{0}, including {1}, were {verb}{scene}", (_MANY, _ANY), (None, None), share=True
    ),
    Construction("of them", "{0} were {verb}{scene}, {1}", (_MANY, _THEM), (None, None), share=True),
    Construction("hit", "{cause} hit a convoy{scene}, killing {0}", (_ANY,), (_KILLED,)),
    Construction(
        "hit, bare", "{cause} hit a bus{scene}, killing {0} and wounding {1}", (_BARE, _BARE), _BOTH
    ),
    Construction("risen", "the toll rose from two to {0} dead{scene}", (_NUMBER,), (_KILLED,)),
    Construction("nobody", "{0} were {verb}{scene}", (_NONE,), _VERB),
    Construction("agent", "{agent} {act} {0}{scene}", (_ANY,), (_KILLED,), act="killed"),
    Construction("passive agent", "{0} {be} {act} by {agent}{scene}", (_ANY,), (_KILLED,), act="killed"),
    Construction("abduction", "{agent} {act} {0}{scene}", (_ANY,), (Harm.ABDUCTED,), act="abducted"),
    Construction("missing", "{0} {be} missing after {cause}{scene}", (_ANY,), (Harm.MISSING,)),
)
"""Sentences. The simplest stand first: a failing test shrinks towards them."""

HEADLINES = (
    Construction("headline, passive", "{0} killed in {place}", (_MANY,), (_KILLED,)),
    Construction("headline, active", "{cause} kills {0} in {place}", (_MANY,), (_KILLED,)),
    Construction("headline, state", "{0} dead in {place}", (_MANY,), (_KILLED,)),
    Construction("headline, in the middle", "{bomb} in {place} wounds {0}", (_BARE,), (_INJURED,)),
    Construction(
        "headline, two verbs in the middle", "{bomb} in {place} kills {0}, wounds {1}", (_BARE, _BARE), _BOTH
    ),
    Construction("headline, two verbs", "{cause} kills {0}, injures {1} in {place}", (_MANY, _BARE), _BOTH),
)

FRAMES = (
    Frame("behind", "{content}, {source} {cue}"),
    Frame("inverted", "{content}, {cue} {source}"),
    Frame("before", "{source} {cue} {content}"),
    Frame("before, with that", "{source} {cue} that {content}", ("said", "reported", "added", "confirmed")),
    Frame("before, with a listener", "{source} {cue} reporters that {content}", ("told",)),
    Frame("according to, behind", "{content}, {cue} {source}", ("according to",)),
    Frame("according to, before", "{cue} {source}, {content}", ("according to",)),
    Frame("quotation", "{content} {source} {cue}", quotation=QuotationType.DIRECT),
    Frame("quotation, inverted", "{content} {cue} {source}", quotation=QuotationType.DIRECT),
)

CHARGES = (
    Charge(
        "accusation",
        "{source} {cue} {content}",
        "accused",
        "{agent} of {act} {place}",
        ("shelling", "bombing"),
        Stance.ACCUSES,
        ACCUSED,
    ),
    Charge(
        "blame",
        "{source} {cue} {content}",
        "blamed",
        "{agent} for the {act} in {place}",
        ("attack", "killings", "bombing"),
        Stance.ACCUSES,
        ACCUSED,
    ),
    Charge(
        "denial",
        "{source} {cue} that {content}",
        "denied",
        "it had {act} {place}",
        ("shelled", "bombed"),
        Stance.DENIES,
        DENYING,
    ),
    Charge(
        "admission",
        "{source} {cue} {content}",
        "claimed responsibility for",
        "the {act} in {place}",
        ("attack", "bombing"),
        Stance.CLAIMS,
        CHARGED,
    ),
)
