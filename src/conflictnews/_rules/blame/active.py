"""The active verb: somebody does an act of violence.

    claim := party act-verb [object]

Matches: `Insurgents had killed over 2,000 soldiers`, `government forces fired on crowds`.
Refuses: `The envoy attacked the proposal`, `The army could attack the town`, `The blast killed nine`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import (
    ARMED,
    NAMED,
    PEOPLE,
    PRONOUN,
    STATE,
    Accused,
    accused_at,
    is_individual,
    party_words,
)
from conflictnews._rules.blame.acts import Act, hurts, told, verb_act
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse

#: Acts that words can do too: they want somebody who bears arms, or many.
_ALSO_WORDS = frozenset(
    "attack assault target savage torch blast pound hammer hit strike invade raid storm destroy "
    "demolish level flatten crush plunder loot burn gas".split()
)


def active(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by active verbs, left to right.

    Matches: `Gunmen shot dead nine villagers.`
    Refuses: `Gunmen clashed with the army.`
    """
    out: list[ClaimCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, VerbGroup) or chunk.passive:
            continue
        act = verb_act(parse, k)
        if act is None or not _is_active(parse, k, chunk):
            continue
        at = doer(parse, k)
        accused = accused_at(setting.syntax, parse, at) or weapon_of(setting, parse, at)
        if accused is None or accused.first <= act.first < accused.end or not _can_do(parse, accused, act):
            continue
        if not hurts(setting.syntax, parse, k, act):
            continue
        found = setting.claim(
            parse,
            accused,
            act,
            "blame.active",
            told=told(setting.syntax, parse, k),
            grade="firm" if act.kills and accused.strength == ARMED else "likely",
        )
        if found is not None:
            out.append(found)
    return out


#: What acts for those whose it is: `government planes bombed the town`.
_WEAPONS = frozenset(
    "plane warplane jet aircraft helicopter gunship drone artillery tank bomber gunboat warship cannon "
    "mortar".split()
)


def weapon_of(setting: Setting, parse: Parse, at: int) -> Accused | None:
    """Whose weapon a group is: `army helicopters`, `their planes`."""
    group = parse.group_at(at)
    if group is None or group.entry is None or group.entry.lemma not in _WEAPONS:
        return None
    found = party_words(setting.syntax, group)
    if found is not None:
        return Accused(found.first, group.end, found.strength, at) if found.first < group.head else found
    if group.determiner in ("their", "its", "our"):
        return Accused(group.first, group.end, ARMED, at)
    return None


_IDENTIFIED = frozenset("man woman person people one suspect gunman attacker those group force army".split())


def doer(parse: Parse, k: int) -> int:
    """The chunk that names who does the verb at `k`.

    `X is the man who planted the bomb`: X. `They kidnapped villagers, killed and mutilated them`: the subject
    of the first verb, not its object. A place behind a preposition does nothing (`an attack in Madrid which
    killed 12`).
    """
    at = parse.clauses.subject.get(k, -1)
    group = parse.group_at(at)
    if group is None:
        return -1
    if "VW" in parse.shape[at + 1 : k]:
        return -1  # `did not say who carried out the attack`
    relative = "W" in parse.shape[at:k]
    if (
        relative
        and group.entry is not None
        and group.entry.place is not None
        and (at in parse.clauses.governed or parse.shape[at - 1 : at] == ",")
    ):
        return -1
    before = parse.chunks[at - 1] if at else None
    if (
        relative
        and isinstance(before, VerbGroup)
        and before.copula
        and group.entry is not None
        and group.entry.lemma in _IDENTIFIED
    ):
        subject = parse.clauses.subject.get(at - 1, -1)
        other = parse.group_at(subject)
        return at if other is None or (other.pronoun and not relative) else subject
    if not relative:
        for j in range(at - 1, max(-1, at - 4), -1):
            verb = parse.chunks[j]
            if (
                isinstance(verb, VerbGroup)
                and not verb.passive
                and verb.entry is not None
                and verb.entry.act is not None
            ):
                if parse.clauses.object.get(j, -1) == at and set(parse.shape[at:k]) & set(",C"):
                    return parse.clauses.subject.get(j, -1)
                break
    return at


def _is_active(parse: Parse, k: int, verb: VerbGroup) -> bool:
    """Whether a verb that may be a participle is active, by its object or its preposition."""
    if verb.form == "ing" and verb.head == verb.first and parse.shape[k - 1 : k] == "I":
        return parse.clauses.object.get(k, -1) >= 0 and not _main_is_passive(parse, k)
    if verb.form in ("finite", "infinitive", "ing"):
        return True
    if verb.form == "base":
        return (
            parse.clauses.subject.get(k, -1) == k - 1
            or parse.shape[k - 1 : k] in ("R", "W")
            or verb.head > verb.first
            or _joined(parse, k)
        )
    if verb.form == "participle":
        return verb.perfect
    at = parse.clauses.object.get(k, -1)
    group = parse.group_at(at)
    if _joins_a_passive(parse, k) and (group is None or not any(e.person is not None for e in group.entries)):
        return False  # `was taken from the car and shot at close range`
    if group is not None and not (group.entry is not None and group.entry.time is not None):
        subject = parse.clauses.subject.get(k, -1)
        return subject >= 0
    if group is None and parse.shape[max(0, k - 2) : k] in ("TN", "WN"):
        return True  # `fighters that we captured`
    lemma = verb.entry.lemma if verb.entry is not None else ""
    return (
        " " in lemma
        and verb.entry is not None
        and (verb.entry.harm is None or lemma.split(" ")[-1] in ("on", "at", "into", "upon", "fire"))
    )


def _main_is_passive(parse: Parse, k: int) -> bool:
    """`was wounded in a drive by shooting`: who suffers the main verb does not do the other."""
    for j in range(k - 1, max(-1, k - 12), -1):
        verb = parse.chunks[j]
        if isinstance(verb, VerbGroup) and verb.form != "ing":
            return verb.passive or _joins_a_passive(parse, j)
    return False


def _joins_a_passive(parse: Parse, k: int) -> bool:
    if parse.shape[k - 1 : k] != "C":
        return False
    for j in range(k - 2, max(-1, k - 12), -1):
        verb = parse.chunks[j]
        if isinstance(verb, VerbGroup):
            return verb.passive
    return False


def _joined(parse: Parse, k: int) -> bool:
    """`to overthrow and kill`: a base form that `to` governs as well."""
    before = parse.chunks[k - 2] if k >= 2 and parse.shape[k - 1] == "C" else None
    return isinstance(before, VerbGroup) and before.form == "infinitive"


def _can_do(parse: Parse, accused: Accused, act: Act) -> bool:
    if accused.strength == ARMED:
        return True
    if act.general:
        return accused.strength == STATE and act.entry.lemma != "fire"
    group = parse.group_at(accused.at)
    if act.entry.lemma in _ALSO_WORDS and group is not None:
        return (accused.strength in (STATE, PEOPLE) and not is_individual(group)) or (
            accused.strength == PRONOUN and group.plural
        )
    return accused.strength in (STATE, PEOPLE, NAMED, PRONOUN)
