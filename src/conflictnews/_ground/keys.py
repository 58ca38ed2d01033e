"""The keys and values that a draft may use, and what each is read as.

Keys are compared without case, spaces, hyphens and underscores: `deathToll`, `death_toll` and `Death toll`
are one. A key that stands in no table is reported as `unknown_key`, and its value is not judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from conflictnews.models import (
    Attribution,
    CasualtyFigure,
    Claim,
    Harm,
    ItemKind,
    Report,
    Stance,
    VictimStatus,
)

__all__ = [
    "COUNT_KEYS",
    "HARMS",
    "ITEM_KEYS",
    "LIST_KEYS",
    "OWN_KEYS",
    "STANCES",
    "STATUSES",
    "fold_key",
]


def fold_key(key: str) -> str:
    """A key without what spellings of it differ in.

    Example:
        >>> fold_key("Death-Toll"), fold_key("deathToll")
        ('deathtoll', 'deathtoll')
    """
    return "".join(filter(str.isalnum, key.casefold()))


def _table(words: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(
        {
            fold_key(word): name
            for name, listed in words.items()
            for word in (name, *(part.strip() for part in listed.split(",")))
        }
    )


#: Keys under which a draft holds items of one kind.
LIST_KEYS: Final = _table(
    {
        "figures": "casualties, casualty figures, casualty counts, tolls, counts, numbers, harm figures",
        "quotes": "quotations, attributions, statements, quoted",
        "claims": "accusations, allegations, blame, responsibility claims",
    }
)

_PLACE_OF_PASSAGE = {
    "start": "start char, start offset, begin, offset, char start",
    "end": "end char, end offset, stop, char end",
    "span": "offsets, char interval, position, location in text",
}

#: Keys of an item, for each kind.
ITEM_KEYS: Final[Mapping[ItemKind, Mapping[str, str]]] = MappingProxyType(
    {
        ItemKind.FIGURE: _table(
            {
                "number": "count, value, quantity, toll, figure, total, amount, n, text",
                "lower": "low, min, minimum, at least, lower bound",
                "upper": "high, max, maximum, up to, upper bound",
                "harm": "harm type, type of harm, outcome, effect, casualty type, type",
                "victims": "victim, who, people, group, label, victim type, population",
                "status": "victim status, civilian status, combatant status",
                "source": "sources, attributed to, according to, speaker, said by, reported by",
                "place": "location, where, site, town, city",
                "date": "when, day, time, event date",
                "perpetrator": "perpetrators, accused, actor, responsible, by whom, attacker",
                "passage": "quote, evidence text, sentence, excerpt, context, snippet, extraction text",
            }
            | _PLACE_OF_PASSAGE
        ),
        ItemKind.QUOTE: _table(
            {
                "content": "quote, text, quotation, words, statement, said, passage",
                "source": "speaker, attributed to, said by, who, author, name",
                "cue": "verb, reporting verb, cue verb",
            }
            | _PLACE_OF_PASSAGE
        ),
        ItemKind.CLAIM: _table(
            {
                "source": "accuser, speaker, claimant, according to, said by, who",
                "accused": "perpetrator, target, blamed, responsible, actor, party",
                "act": "action, deed, what, attack",
                "stance": "attitude, position taken, type",
                "passage": "quote, evidence text, sentence, excerpt, context, text, snippet",
            }
            | _PLACE_OF_PASSAGE
        ),
    }
)

#: Keys of a figure that say a number and a harm at once: `{"killed": 45, "wounded": 12}` holds two figures.
COUNT_KEYS: Final[Mapping[str, Harm]] = MappingProxyType(
    {
        word: Harm(name)
        for word, name in _table(
            {
                Harm.KILLED: "deaths, dead, fatalities, death toll, died, number killed, killed count, "
                "num killed, number of deaths, fatality count, slain",
                Harm.INJURED: "injuries, wounded, hurt, number injured, number wounded, injured count, "
                "num injured",
                Harm.MISSING: "disappeared, unaccounted for, number missing",
                Harm.ABDUCTED: "abductions, kidnapped, kidnappings, hostages, number abducted",
                Harm.DETAINED: "detentions, arrested, arrests, captured, number detained",
                Harm.DISPLACED: "displacements, idps, refugees, number displaced",
                Harm.SEXUAL_VIOLENCE: "raped, rapes",
                Harm.CASUALTIES: "killed or injured, number of casualties, casualty count",
                Harm.OTHER: "tortured, beaten",
            }
        ).items()
    }
)

#: Words for a harm.
HARMS: Final[Mapping[str, Harm]] = MappingProxyType(
    dict(COUNT_KEYS)
    | {
        fold_key(word): harm
        for harm, words in {
            Harm.KILLED: "death kill killing fatality murdered massacred executed",
            Harm.INJURED: "injury wounds wounding",
            Harm.ABDUCTED: "abduction kidnapping kidnap hostage",
            Harm.DETAINED: "detention arrest",
            Harm.DISPLACED: "displacement",
            Harm.SEXUAL_VIOLENCE: "rape",
            Harm.CASUALTIES: "casualty",
            Harm.OTHER: "torture",
        }.items()
        for word in words.split()
    }
)

#: Words for what victims were.
STATUSES: Final[Mapping[str, VictimStatus]] = MappingProxyType(
    {
        word: VictimStatus(name)
        for word, name in _table(
            {
                VictimStatus.CIVILIAN: "civilians, noncombatant, noncombatants, non combatant",
                VictimStatus.SECURITY_FORCES: "military, police, soldiers, soldier, army, security",
                VictimStatus.ARMED_GROUP: "rebels, rebel, fighters, militants, insurgents, militant",
                VictimStatus.MIXED: "both",
                VictimStatus.UNKNOWN: "not stated, unspecified, unclear, n/a, none",
            }
        ).items()
    }
)

#: Words for a stance.
STANCES: Final[Mapping[str, Stance]] = MappingProxyType(
    {
        word: Stance(name)
        for word, name in _table(
            {
                Stance.ASSERTS: "assert, states, stated, reports",
                Stance.ACCUSES: "accuse, accused, accusation, blames, blamed, alleges, alleged",
                Stance.CLAIMS: "claim, claimed, admits, admitted, claims responsibility, "
                "claimed responsibility",
                Stance.DENIES: "deny, denied, denial, rejects, rejected",
                Stance.CONFIRMS: "confirm, confirmed",
                Stance.DOUBTS: "doubt, doubted, questions, questioned",
            }
        ).items()
    }
)

#: What our own models hold beside the fields that are judged. In a draft these keys are passed over.
OWN_KEYS: Final[frozenset[str]] = frozenset(
    fold_key(name)
    for model in (Report, CasualtyFigure, Attribution, Claim)
    for name in (*model.model_fields, "attributions")
)
