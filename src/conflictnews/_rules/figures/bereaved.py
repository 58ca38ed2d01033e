"""Who lost somebody: the dead are told by those they leave.

    bereaved := people `lose` possessive people ... word of violence    She lost her husband in the shelling.

Matches: `He lost both his sons in the war.`
Refuses: `He lost his wife to cancer`, `she lost her driver in the crowd`, `they lost their leader in the vote`.
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import join, propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.figures.verbs import is_natural
from conflictnews._rules.victims import PERSON
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

LOSE = frozenset(("lost", "lose", "loses", "losing"))
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
        if group is None or _POSSESSIVES.isdisjoint(words[group.first : group.head]):
            continue
        people = [m for m in read_people(syntax, parse, at) if m.sort == PERSON]
        if (
            not people
            or not _violence(parse, people[-1].last)
            or is_natural(syntax, parse, k)
            or is_hypothetical(syntax, parse, k)
        ):
            continue
        trigger = (verb.head, verb.head + 1)
        made = (
            propose(syntax, parse, mention, "killed", trigger, "figures.bereaved", direct=False)
            for mention in people
        )
        out += join([figure for figure in made if figure is not None])
    return out


def _violence(parse: Parse, k: int) -> bool:
    """Whether the phrase right behind chunk `k` names violence: `in the shelling`, `to a sniper's bullet`."""
    group = parse.group_at(k + 2) if parse.shape[k + 1 : k + 2] in ("I", "O") else None
    return group is not None and any(e.act is not None or e.harm is not None for e in group.entries)
