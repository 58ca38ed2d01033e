"""Objects: the noun group right behind an active verb, or that of the verb it is joined with.

Matches: `killed or wounded 12 people`: twelve for both.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.clauses import Clauses


def object_of(chunks: list[Chunk], shape: str, clauses: Clauses, at: int, verb: VerbGroup) -> int:
    if verb.passive or verb.copula:
        return -1
    k = at + 1
    count = len(chunks)
    while k < count and shape[k] in 'R"':
        k += 1
    if k >= count:
        return -1
    if shape[k] == "N":
        return -1 if _is_late(chunks[k]) else k
    if shape[k] == "," and shape[k + 1 : k + 4] == "IN," and shape[k + 4 : k + 5] == "N":
        return k + 4  # they murdered, at gunpoint, a soldier
    if shape[k] in "C,":
        # `killed or wounded 12 people`, `killed, and mutilated their corpses`
        j = k + 1
        while j < count and shape[j] in ",CR":
            j += 1
        other = chunks[j] if j < count and j - k <= 3 else None
        if isinstance(other, VerbGroup):
            if other.form in (verb.form, "past", "participle", "ing") and not other.passive:
                return clauses.object.get(j, -1)
    return -1


def _is_late(chunk: Chunk) -> bool:
    """`wounded late on Friday`: an adjective that says when is no object."""
    return (
        isinstance(chunk, NounGroup)
        and chunk.adjective
        and chunk.entry is not None
        and chunk.entry.lemma in _WHEN
    )


_WHEN = frozenset(("late", "early"))
