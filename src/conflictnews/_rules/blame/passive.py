"""The passive verb with its agent, and the noun of an act with `by`.

    claim := act-verb (passive) ... `by` party
           | act-noun { `of` | `on` | `in` group } `by` party
           | act-noun ... light-verb (passive) ... `by` party
           | (act | dying) `at the hands of` party

Matches: `were killed by the army`, `a massacre of villagers by militiamen`, `was carried out by rebels`.
Refuses: `were killed by an explosion`, `were killed in clashes`, `attacked a convoy escorted by police`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import ARMED, PRONOUN, STATE, Accused, accused_at, party_words
from conflictnews._rules.blame.acts import Act, noun_act, said_lightly, told, verb_act
from conflictnews._rules.blame.light import planted
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import Chunk, VerbGroup
from conflictnews._syntax.parse import Parse

#: What names the doer: `by rebels`, `at the hands of rebels`.
BY = frozenset(("by", "hand", "hands"))
_REACH = 14
#: How far before a light verb the act is looked for: names of victims may stand between.
_FAR = 24
#: Verbs whose passive brings an act and its doer together.
_DOING = frozenset("do organise organize blame make commit".split())


def passive(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by a passive verb with an agent.

    Matches: `45 people were murdered by militias in the town.`
    Refuses: `The town was attacked on Monday.`
    """
    out: list[ClaimCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, VerbGroup):
            continue
        act = _suffered(parse, k, chunk)
        if act is None and not _can_be_passive(parse, k, chunk):
            continue
        act = act or verb_act(parse, k) or planted(setting, parse, k)
        light = act is None and _is_light(chunk)
        if act is None and not light:
            continue
        agent = _agent(parse, k)
        accused = _agent_at(setting, parse, agent)
        if accused is None:
            continue
        how = told(setting.syntax, parse, k) if chunk.passive else "done"
        if how == "done":
            # `was shot, apparently by gunmen`
            how = (
                said_lightly(
                    set(setting.syntax.doc.tokens.words[max(chunk.end, accused.first - 3) : accused.first])
                )
                or how
            )
        if act is None:
            act = _what_was_done(parse, k)
            if act is None:
                continue
        elif act.general and accused.strength not in ("armed", "state"):
            continue
        found = setting.claim(
            parse,
            accused,
            act,
            "blame.passive",
            told=how,
            grade="firm" if act.kills else "likely",
            evidence=[(chunk.head, chunk.end)] if light else [],
        )
        if found is not None:
            out.append(found)
    return out


def nominal(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by the noun of an act with its doer after `by` or `at the hands of`.

    Matches: `airstrikes on the city by the coalition`
    Refuses: `a massacre condemned by the council`
    """
    out: list[ClaimCandidate] = []
    for k in range(len(parse.chunks)):
        act = noun_act(parse, k) or _said_to_be(parse, k)
        if act is None:
            continue
        accused = _agent_at(setting, parse, _agent(parse, k))
        if accused is None or accused.strength == PRONOUN:
            continue
        if act.general and accused.strength not in (ARMED, STATE):
            continue  # `strikes by railway workers`
        found = setting.claim(parse, accused, act, "blame.nominal")
        if found is not None:
            out.append(found)
    return out


def _said_to_be(parse: Parse, k: int) -> Act | None:
    """`The murder was an action by the army`: the act of which the action is said."""
    group = parse.group_at(k)
    verb = parse.chunks[k - 1] if k else None
    if group is None or group.entry is None or group.entry.lemma not in _DEEDS:
        return None
    if not isinstance(verb, VerbGroup) or not verb.copula or verb.negated:
        return None
    return noun_act(parse, parse.clauses.subject.get(k - 1, -1))


_DEEDS = frozenset("action deed act operation".split())


def _suffered(parse: Parse, k: int, verb: VerbGroup) -> Act | None:
    """`died at the hands of soldiers`: who dies so is killed."""
    harm = verb.entry.harm if verb.entry is not None else None
    if verb.entry is None or harm is None or harm.use != "suffer" or verb.negated or verb.modal is not None:
        return None
    at = _agent(parse, k)
    if at < 1 or _lemma(parse.chunks[at - 1]) == "by" or parse.shape[at - 1] != "I":
        return None
    return Act(verb.head, verb.end, k, "other", verb.entry)


def _can_be_passive(parse: Parse, k: int, verb: VerbGroup) -> bool:
    if verb.passive:
        return True
    if verb.form == "past" or (verb.form == "participle" and not verb.perfect):
        after = parse.group_at(k + 1)
        return after is None or (after.entry is not None and after.entry.time is not None)
    return False


def _is_light(verb: VerbGroup) -> bool:
    entry = verb.entry
    if entry is None:
        return False
    return (entry.act is not None and entry.act.light) or entry.lemma in _DOING


def _agent(parse: Parse, k: int) -> int:
    """The group after `by` or `at the hands of` behind chunk `k`, within its clause; -1 if there is none."""
    shape, chunks = parse.shape, parse.chunks
    j = k + 1
    while j < min(len(chunks), k + _REACH):
        kind = shape[j]
        chunk = chunks[j]
        if kind == "I" and _lemma(chunk) in ("by", "at the hands of"):
            return after_by(parse, j)
        if (
            kind == "N"
            and _lemma(chunk) == "hand"
            and shape[j + 1 : j + 3] == "IN"
            and _lemma(chunks[j - 1]) == "at"
        ):
            return j + 2
        if kind == "V":
            # `kidnapped and killed by gunmen`
            verb = chunks[j]
            if (
                not isinstance(verb, VerbGroup)
                or shape[j - 1] != "C"
                or verb.form not in ("past", "participle")
            ):
                return -1
        elif kind == "," and not _goes_on(parse, j):
            return -1
        elif kind not in 'NIRDC",O(':
            return -1
        j += 1
    return -1


def _goes_on(parse: Parse, j: int) -> bool:
    """Whether the clause goes on behind a comma: a list, or an afterthought (`, apparently by gunmen`)."""
    shape = parse.shape
    if shape[j + 1 : j + 2] == "N" and j + 2 < len(shape) and shape[j - 1] == "N":
        return True
    n = j + 1
    while n < len(shape) and shape[n] == "R" and n - j < 3:
        n += 1
    return shape[n : n + 1] == "I" and _lemma(parse.chunks[n]) == "by"


def after_by(parse: Parse, j: int) -> int:
    """The group behind `by`, over a quotation mark and words that describe it (`by the "Red Front"`)."""
    shape = parse.shape
    n = j + 1
    while n < len(shape) and n - j < 4:
        group = parse.group_at(n)
        if group is not None:
            says_little = group.entry is None or (group.entry.person is None and group.entry.actor is None)
            if not (says_little and not group.name and shape[n + 1 : n + 3] in ('"N', "VN")):
                return n
        elif shape[n] not in '"V':
            return -1
        n += 1
    return -1


def _lemma(chunk: Chunk) -> str:
    return chunk.entry.lemma if chunk.entry is not None else ""


def _agent_at(setting: Setting, parse: Parse, at: int) -> Accused | None:
    if at < 0:
        return None
    found = accused_at(setting.syntax, parse, at)
    if found is not None:
        return found
    group = parse.group_at(at)
    # `hit by a Russian missile`, `killed by army shelling`: the doer is named before the weapon.
    return None if group is None or group.pronoun else party_words(setting.syntax, group)


def _what_was_done(parse: Parse, k: int) -> Act | None:
    """The act that a light verb in the passive is said of: its subject, or the noun that it describes."""
    for j in (parse.clauses.subject.get(k, -1), *range(k - 1, max(-1, k - _FAR), -1)):
        if j < 0:
            continue
        if j < k and parse.shape[j] in ";:.":
            return None
        found = noun_act(parse, j)
        if found is not None:
            return found
    return None
