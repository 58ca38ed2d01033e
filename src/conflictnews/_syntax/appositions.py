"""Appositions: from the group that explains to the group that it explains.

    apposition := group `,` group [`,` | `)`]

Matches: `Hugh Hill, a doctor, said`, `29 people, mainly women, were`.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.clauses import Clauses
from conflictnews._syntax.walks import before_bracket, is_person

_RESTATING = frozenset(
    ("mostly", "mainly", "largely", "both", "all", "primarily", "chiefly", "predominantly")
)


def restates(chunk: Chunk) -> bool:
    """`29 people, mainly women and children, were killed`."""
    return chunk.entry is not None and chunk.entry.lemma in _RESTATING


def apposed(chunks: list[Chunk], shape: str, clauses: Clauses, k: int, floor: int) -> int:
    """The ungoverned group that an apposition at the right of `k` explains; -1 if there is none."""
    while k > floor and shape[k] in "N)V":
        if shape[k] == ")":
            k = before_bracket(shape, k)
            continue
        verb = chunks[k]
        if isinstance(verb, VerbGroup):
            # `a woman fighting in Afrin, northern Syria, has been killed`
            if verb.form not in ("ing", "past", "participle") or shape[k - 1 : k] != "N":
                return -1
            k -= 1
            continue
        governed = clauses.governed.get(k)
        if governed is None:
            if _age(chunks, shape, k):
                k -= 2
                continue
            return _person_left(chunks, shape, clauses, k, floor)
        k = governed - 1
    return -1


def _person_left(chunks: list[Chunk], shape: str, clauses: Clauses, k: int, floor: int) -> int:
    """From a group that an apposition explains over further places: `the head of Bana, Kudu county, was`."""
    chain = clauses.chain.get(k)
    first = chain[0] if chain else k
    j = k
    for _ in range(6):
        if is_person(chunks[j]):
            joined = clauses.chain.get(j)
            return joined[0] if joined and joined[0] not in clauses.governed else j
        governed = clauses.governed.get(j, -1)
        if governed > floor + 1:
            j = governed - 1
        elif j - 2 > floor and shape[j - 2 : j] == "N,":
            j -= 2
        else:
            return first
        if shape[j] != "N":
            return first
    return first


def _age(chunks: list[Chunk], shape: str, k: int) -> bool:
    """`Rami Saleh, 21, a driver`: a bare number behind a comma and a name."""
    chunk = chunks[k]
    return (
        isinstance(chunk, NounGroup)
        and chunk.elided
        and chunk.quantity is not None
        and k >= 2
        and shape[k - 2 : k] == "N,"
    )
