"""The relations of one sentence: coordination first, then what governs what, then subjects and objects."""

from __future__ import annotations

from conflictnews._syntax.clauses import Clauses
from conflictnews._syntax.coordination import coordinate
from conflictnews._syntax.groups import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.objects import object_of
from conflictnews._syntax.subjects import subject_of


def read_clauses(chunks: list[Chunk]) -> Clauses:
    """Relates the groups of one sentence."""
    clauses = Clauses({}, {}, {}, {})
    shape = "".join(c.kind for c in chunks)
    coordinate(chunks, shape, clauses)
    for k, chunk in enumerate(chunks):
        governor = k - 2 if k > 1 and shape[k - 1] == '"' else k - 1
        if governor == k - 2 and k > 2 and shape[governor] == "N" and _is_article(chunks[governor]):
            governor = k - 3  # members of the "defence patrol"
        if chunk.kind == "N" and k and shape[governor] in "IO" and k not in clauses.governed:
            for member in clauses.chain.get(k, (k,)):
                if member >= k:
                    clauses.governed.setdefault(member, governor)
    for k, chunk in enumerate(chunks):
        if isinstance(chunk, VerbGroup):
            clauses.subject[k] = subject_of(chunks, shape, clauses, k)
    for k in range(len(chunks) - 1, -1, -1):
        chunk = chunks[k]
        if isinstance(chunk, VerbGroup):
            clauses.object[k] = object_of(chunks, shape, clauses, k)
    return clauses


def _is_article(chunk: Chunk) -> bool:
    return (
        isinstance(chunk, NounGroup)
        and chunk.elided
        and chunk.quantity is None
        and chunk.end == chunk.first + 1
    )
