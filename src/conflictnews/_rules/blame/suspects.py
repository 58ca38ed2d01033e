"""Nouns that call somebody the doer.

    claim := (`suspected` | `alleged`) doer [`,`] name

Matches: `the alleged killer, Adam Example`, `suspected bomber Adam Example`.
Refuses: `suspected militants`, `the killer of the story`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import NAMED, Accused
from conflictnews._rules.blame.acts import Act
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Parse

_DOER = (
    "bomber killer attacker shooter executioner murderer assassin gunman assailant hijacker kidnapper".split()
)
DOERS = frozenset((*_DOER, *(f"{word}s" for word in _DOER)))
_MARKED = {
    "suspected": "possible",
    "alleged": "accused",
    "accused": "accused",
    "convicted": "accused_by_authorities",
}


def suspects(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims that a noun for a doer makes of a name beside it."""
    out: list[ClaimCandidate] = []
    words = setting.syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, NounGroup):
            continue
        stop = chunk.end
        at = next(
            (i for i in range(chunk.first, stop) if words[i] in DOERS),
            -1,
        )
        if at < 0:
            continue
        mark = next(
            (words[i] for i in range(max(parse.sentence.first, chunk.first - 1), at) if words[i] in _MARKED),
            None,
        )
        if mark is None and not (at + 1 < stop and chunk.name):
            continue
        if at + 1 < stop and chunk.name:
            who = (at + 1, stop)
        else:
            after = parse.group_at(k + 2) if parse.shape[k + 1 : k + 2] == "," else None
            if after is None or not after.name:
                continue
            chain = parse.clauses.chain.get(k + 2)
            who = (after.first, parse.chunks[chain[-1]].end if chain else after.end)
        entry = next((e for e in chunk.entries if e.person is not None), chunk.entry)
        if entry is None:
            continue
        act = Act(at, at + 1, k, "other", entry)
        found = setting.claim(
            parse,
            Accused(*who, NAMED, k),
            act,
            "blame.suspect",
            standing=None if mark is None else _MARKED[mark],
        )
        if found is not None:
            out.append(found)
    return out
