"""Verbs without a subject of their own, and clauses that open without a subordinator.

shared := subject verb object `and` verb
| subject verb `,` participle
| `with` subject participle
"""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.clauses import REACH, Clauses
from conflictnews._syntax.walks import may_be_person, relative_opener

#: After these a clause may stand as well as a noun.
CLAUSE_OPENERS = frozenset(("after", "before", "since", "until", "as", "when", "while"))


def opens_clause(chunks: list[Chunk], governor: int, k: int, at: int) -> bool:
    """`came after 29 people were killed`: people right behind `after`, before a finite verb, are its subject."""
    chunk, verb = chunks[governor], chunks[at]
    if chunk.entry is None or chunk.entry.lemma not in CLAUSE_OPENERS or not isinstance(verb, VerbGroup):
        return False
    head = chunks[k]
    people = may_be_person(head) or (isinstance(head, NounGroup) and head.quantity is not None)
    return (
        people
        and (at - k == 1 or all(chunks[j].kind in "RIN" for j in range(k + 1, at)))
        and verb.form in ("finite", "past")
    )


_CARRYING = frozenset(("arm", "equip", "load", "pack", "fill"))


def absolute_subject(chunks: list[Chunk], shape: str, clauses: Clauses, at: int, verb: VerbGroup) -> int:
    """`with 44 rebels being killed`: the group between `with` and a verb that is not finite is its subject."""
    last = at - 1
    if verb.form == "ing" and at >= 4 and shape[at - 3 : at] in ("(N)", ",N,"):
        last = at - 4  # `with the United Nations (UN) reporting`, `with the envoy, Lena Holm, saying`
    if last < 1 or shape[last] != "N" or verb.form not in ("ing", "past", "participle"):
        return -1
    first = clauses.chain.get(last, (last,))[0]
    governor = chunks[first - 1] if first else None
    if governor is None or governor.kind not in "IO" or governor.entry is None:
        return -1
    before = chunks[first - 2].entry if first >= 2 and shape[first - 2] == "V" else None
    if before is not None and before.lemma in _CARRYING:
        return -1  # `men armed with knives attacked`
    inside = last == at - 1 and verb.form == "ing" and verb.passive
    return first if governor.entry.lemma == "with" or inside else -1


def past_inserted(chunks: list[Chunk], shape: str, clauses: Clauses, at: int) -> int:
    """`people who activists said were killed`: the relative pronoun before the one who says it; -1 where none is."""
    verb = chunks[at]
    if verb.entry is None or verb.entry.cue is None or not isinstance(verb, VerbGroup) or verb.passive:
        return -1
    speaker = clauses.subject.get(at, -1)
    if speaker >= 1 and shape[speaker - 1] in "WT":
        return speaker - 1
    return -1


def taken_over(chunks: list[Chunk], shape: str, clauses: Clauses, at: int, verb: VerbGroup) -> int:
    """`defended the route and said ...`, `attacked him, saying ...`: the verb whose subject this one takes over.

    A verb right behind a conjunction, or a participle behind a comma, has no subject of its own: it has that of the
    finite verb before it. Returns -1 where something else stands before the verb.
    """
    k = at - 1
    while k >= 0 and shape[k] in "RD":
        k -= 1
    if k < 0:
        return -1
    if shape[k] == "C":
        wanted = ("finite", "past") if verb.form in ("finite", "past") else (verb.form, "finite", "past")
    elif shape[k] == "," and verb.form == "ing":
        wanted = ("finite", "past")
    else:
        return -1
    depth = 0
    for j in range(k - 1, max(-1, k - REACH), -1):
        kind, other = shape[j], chunks[j]
        if kind == ")":
            depth += 1
        elif kind == "(":
            depth -= 1
        elif depth:
            continue
        elif kind in ";:.Q":
            return -1
        elif isinstance(other, VerbGroup):
            if other.form in wanted and not (j and shape[j - 1] == "I" and other.form != "finite"):
                opener = relative_opener(shape, j, max(-1, j - 12))
                if (
                    opener >= 0
                    and verb.form in ("finite", "past")
                    and any(shape[m] == "," for m in range(j, k))
                ):
                    continue  # the relative clause has ended
                if shape[k] == "," and _subordinate(shape, clauses, j, _openers_behind(verb)):
                    continue  # `stopped after it passed 400, saying`: the participle belongs to the main clause
                return j
    return -1


def _openers_behind(participle: VerbGroup) -> str:
    """What opens a clause that a participle can leave behind it.

    `said that a bomb went off, killing nine`: the bomb killed them. `said that the road was closed, adding`: who said
    so added.
    """
    return "STW" if participle.entry is None or participle.entry.cue is not None else "SW"


def _subordinate(shape: str, clauses: Clauses, at: int, openers: str) -> bool:
    """Whether the verb at `at` stands in a clause opened by a subordinator, with a verb before that clause."""
    begin = clauses.subject.get(at, at)
    if begin < 0 or begin > at:
        begin = at
    while begin > 0 and shape[begin - 1] == "R":
        begin -= 1
    return begin > 0 and shape[begin - 1] in openers and "V" in shape[: begin - 1]


def shared_verb(chunks: list[Chunk], shape: str, k: int) -> int:
    """`killed three people and wounded 20`: the verb before the group at `k`, its object; else -1."""
    j = k - 1
    while j >= 0 and shape[j] in 'R"':
        j -= 1
    verb = chunks[j] if j >= 0 else None
    if (
        isinstance(verb, VerbGroup)
        and not verb.passive
        and not verb.copula
        and (verb.entry is None or verb.entry.cue is None or verb.entry.harm is not None)
    ):
        return j
    return -1
