"""Coordination: what commas and conjunctions join.

    chain := group { `,` group } [`,`] (`and` | `or`) group

Matches: `two men, a woman and their children`.
Refuses: `killed two men and the army said`: the last group begins a clause of its own.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.clauses import Clauses
from conflictnews._syntax.walks import is_of, is_passive, may_be_person


def coordinate(chunks: list[Chunk], shape: str, clauses: Clauses) -> None:
    """Joins `A and B`, `A, B and C`; a group after `and` that begins a clause of its own is not joined."""
    if "C" not in shape:
        return
    count = len(chunks)
    k = 0
    while k < count:
        if shape[k] != "N":
            k += 1
            continue
        members = [k]
        j = k + 1
        closed = False
        # `In Homs, men and women`: a phrase that opens the sentence ends at its comma.
        opening = _opening(shape, k)
        while j < count and not closed:
            step = j
            if shape[step] == "," and step + 1 < count:
                if opening:
                    break
                step += 1
            if shape[step] == "C":
                link = chunks[step].entry
                if link is not None and link.lemma == "but":
                    break
                if step + 1 < count and shape[step + 1] == "N":
                    closed = True
                    step += 1
                else:
                    break
            elif step == j or shape[step] != "N":
                break
            if shape[step] != "N" or (members[-1] == step):
                break
            members.append(step)
            j = step + 1
        outer = _before_relative(chunks, shape, members) if closed and len(members) == 2 else -1
        if outer >= 0:
            clauses.chain[outer] = clauses.chain[members[-1]] = (outer, members[-1])
            k = members[-1] + 1
        elif closed and len(members) > 1 and not _new_clause(chunks, shape, members):
            chain = tuple(members)
            for member in members:
                clauses.chain[member] = chain
            k = members[-1] + 1
        elif closed and len(members) > 2:
            # `including two soldiers, police and doctors said`: those who speak are joined without the list before.
            if shape[members[-2] + 1] == "C":
                clauses.chain[members[-2]] = clauses.chain[members[-1]] = (members[-2], members[-1])
            k = members[-1] + 1
        else:
            k += 1


def _opening(shape: str, k: int) -> bool:
    """Whether the group at `k` ends a chain of prepositional phrases that opens its sentence."""
    while k > 0 and shape[k - 1] == "I":
        if k == 1 or shape[k - 2] in '".:-' or shape[max(0, k - 3) : k - 1] == "T,":
            return True
        if shape[k - 2] != "N":
            return False
        k -= 2
    return False


#: How many chunks a relative clause is looked back over.
_RELATIVE = 8


def _before_relative(chunks: list[Chunk], shape: str, members: list[int]) -> int:
    """`Ivan Moser, who was at his party, and Karl Brandt were killed`: whom the clause before `and` describes; else -1.

    Only where a passive behind the last member tells that both are its subject.
    """
    inner, last = members
    follows = chunks[last + 1] if last + 1 < len(chunks) else None
    if shape[inner + 1 : last] != ",C" or not isinstance(follows, VerbGroup) or not follows.passive:
        return -1
    opener = shape.rfind(",W", max(0, inner - _RELATIVE), inner)
    clause = shape[opener + 2 : inner]
    if opener < 1 or "V" not in clause or "," in clause or (follows.entry is not None and follows.entry.cue):
        return -1
    both = all(shape[at] == "N" and may_be_person(chunks[at]) for at in (opener - 1, last))
    return opener - 1 if both else -1


def _new_clause(chunks: list[Chunk], shape: str, members: list[int]) -> bool:
    """`killed 13 people and the army said`: the last group is the subject of what follows, the first an object."""
    first, last = members[0], members[-1]
    behind = last + 1
    counted = chunks[last]
    phrase = shape[behind : behind + 2] == "IN" and is_of(chunks[behind])
    if (
        isinstance(counted, NounGroup)
        and counted.elided
        and phrase
        and not (first and is_of(chunks[first - 1]))
    ):
        behind += (
            2  # `were hit by gunfire and three of them died`; not `dozens of men and dozens of women were`
        )
    follows = chunks[behind] if behind < len(chunks) else None
    precedes = shape[first - 1] if first else "^"
    finite = isinstance(follows, VerbGroup) and follows.form in ("finite", "past") and not follows.copula
    finite = finite or (isinstance(follows, VerbGroup) and follows.form == "finite")
    if not finite or precedes not in "VI" or (isinstance(follows, VerbGroup) and follows.sequel):
        return False  # killed a woman and a girl then shot himself
    verb, head, tail = chunks[first - 1], chunks[first], chunks[last]
    if verb.kind == "V" and verb.entry is not None and verb.entry.cue is not None:
        return False  # said men and women had been killed
    speaks = (
        follows is not None
        and follows.entry is not None
        and follows.entry.cue is not None
        and follows.entry.harm is None
        and not is_passive(follows)
    )
    bare = (
        isinstance(tail, NounGroup) and tail.determiner is None and tail.quantity is None and not tail.pronoun
    )
    if (
        is_of(verb)
        and not speaks
        and all(_is_counted(chunks, at) and may_be_person(chunks[at]) for at in (first, last))
    ):
        return (
            False  # the bodies of 12 men and three boys were found, dozens of men and three boys were killed
        )
    if precedes == "I" and verb.entry is not None and verb.entry.lemma == "including" and not speaks:
        return False  # three people including a chief and his two guards were
    if precedes == "I" and len(members) > 2 and not speaks and may_be_person(head) and may_be_person(tail):
        return False  # the murder of six priests, a cook, and her daughter was
    relative = precedes == "V" and shape[max(0, first - 2) : first - 1] in ("T", "W")
    done = isinstance(follows, VerbGroup) and follows.passive
    told = follows is not None and follows.entry is not None and follows.entry.cue is not None
    if relative and done and not told and may_be_person(head) and may_be_person(tail):
        return False  # the shots that killed a guard, a clerk and a nurse were: the verb is said of the shots
    if speaks or not bare or not isinstance(tail, NounGroup):
        return True
    return precedes == "V" and not (
        tail.plural and not tail.name and may_be_person(head) and may_be_person(tail)
    )


def _is_counted(chunks: list[Chunk], at: int) -> bool:
    """Whether a group has a number: its own, an article, or one before `of` that is no object (`killed dozens of`)."""
    group = chunks[at]
    if isinstance(group, NounGroup) and (group.quantity is not None or group.determiner in ("a", "an")):
        return True
    outer = chunks[at - 2] if at >= 2 and is_of(chunks[at - 1]) else None
    if not isinstance(outer, NounGroup) or not outer.elided or outer.quantity is None:
        return False
    before = chunks[at - 3] if at >= 3 else None
    return (
        before is None
        or before.kind not in "VI"
        or (before.entry is not None and before.entry.cue is not None)
    )
