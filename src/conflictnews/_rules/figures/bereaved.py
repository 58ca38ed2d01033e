"""Who lost somebody: the dead are told by those they leave.

    bereaved := people `lose` possessive people ... word of violence    She lost her husband in the shelling.
              | force `lose` number people                              The army lost nine men.

Matches: `He lost both his sons in the war.`
Refuses: `He lost his wife to cancer`, `she lost her driver in the crowd`, `they lost their leader in the vote`,
    `the army lost nine men to desertion`.
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import join, propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.figures.verbs import is_natural
from conflictnews._rules.victims import PERSON, STATUS_OF_PARTY
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

LOSE = frozenset(("lost", "lose", "loses", "losing"))
#: Statuses of those who lose people in battle.
_FORCES = frozenset(("security_forces", "armed_group"))
_POSSESSIVES = frozenset(("his", "her", "their", "my", "our"))


def bereaved(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """People whom somebody lost to an act of violence that the sentence names behind them.

    Matches: `She lost her husband and three brothers in the bombing.`
    Refuses: `The party lost its chairman.`
    """
    out: list[FigureCandidate] = []
    words = syntax.doc.tokens.words
    for k, verb in enumerate(parse.chunks):
        if not isinstance(verb, VerbGroup) or words[verb.head] not in LOSE or verb.passive:
            continue
        at = parse.clauses.object.get(k, -1)
        group = parse.group_at(at)
        if group is None or is_natural(syntax, parse, k) or is_hypothetical(syntax, parse, k):
            continue
        people = [m for m in read_people(syntax, parse, at) if m.sort == PERSON]
        force = _force(parse, k)
        if force:
            people = [m for m in people if m.counted == "counted"]
            told = bool(people) and (_violence(parse, people[-1].last) or _ends(parse, people[-1].last))
        else:
            mine = not _POSSESSIVES.isdisjoint(words[group.first : group.head])
            told = mine and bool(people) and _violence(parse, people[-1].last)
        if not told:
            continue
        trigger = (verb.head, verb.head + 1)
        made = (
            propose(syntax, parse, mention, "killed", trigger, "figures.bereaved", direct=False)
            for mention in people
        )
        found = join([figure for figure in made if figure is not None])
        for figure in found:
            if force and figure.victims.status == "unknown":
                figure.victims.status = force  # the nine men of the army
        out += found
    return out


def _force(parse: Parse, k: int) -> str:
    """The status of the force that is the subject of the verb at `k`, or of the one before it; empty for others."""
    at = parse.clauses.subject.get(k, -1)
    if at < 0 and k:
        at = parse.clauses.subject.get(k - 1, -1)  # the army admitted losing nine men
    group = parse.group_at(at) if at >= 0 else None
    entry = group.entry if group is not None else None
    if entry is None or (entry.person is None and entry.actor is None):
        return ""
    status = entry.person.status if entry.person is not None else ""
    if entry.actor is not None and entry.actor.party is not None:
        status = STATUS_OF_PARTY.get(entry.actor.party, "")
    return status if status in _FORCES else ""


def _ends(parse: Parse, k: int) -> bool:
    """Whether nothing behind chunk `k` says how they were lost: the clause ends, or a place or a time follows."""
    after = parse.shape[k + 1 : k + 3]
    if after[:1] != "I":
        return after[:1] in ("", ".", ",", "D", "C", ";")
    group = parse.group_at(k + 2)
    return after == "ID" or (
        group is not None and any(e.time is not None or e.place is not None for e in group.entries[-1:])
    )


def _violence(parse: Parse, k: int) -> bool:
    """Whether the phrase right behind chunk `k` names violence: `in the shelling`, `to a sniper's bullet`."""
    group = parse.group_at(k + 2) if parse.shape[k + 1 : k + 2] in ("I", "O") else None
    return group is not None and any(e.act is not None or e.harm is not None for e in group.entries)
