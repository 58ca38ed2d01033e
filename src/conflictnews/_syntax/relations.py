"""The relations of one sentence: coordination first, then what governs what, then subjects and objects."""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, NounGroup
from conflictnews._syntax.clauses import Clauses
from conflictnews._syntax.coordination import coordinate
from conflictnews._syntax.objects import object_of
from conflictnews._syntax.subjects import subject_of


def read_clauses(chunks: list[Chunk], shape: str) -> Clauses:
    """Relates the groups of one sentence, whose kinds are `shape`."""
    clauses = Clauses({}, {}, {}, {})
    coordinate(chunks, shape, clauses)
    for k, kind in enumerate(shape):
        if kind != "N" or not k:
            continue
        governor = k - 2 if k > 1 and shape[k - 1] == '"' else k - 1
        if governor == k - 2 and k > 2 and shape[governor] == "N" and _is_article(chunks[governor]):
            governor = k - 3  # members of the "defence patrol"
        if shape[governor] in "IO" and k not in clauses.governed:
            for member in clauses.chain.get(k, (k,)):
                if member >= k:
                    clauses.governed.setdefault(member, governor)
    verbs = [k for k, kind in enumerate(shape) if kind == "V"]
    for k in verbs:
        clauses.subject[k] = subject_of(chunks, shape, clauses, k)
    for k in reversed(verbs):
        clauses.object[k] = object_of(chunks, shape, clauses, k)
    return clauses


def _is_article(chunk: Chunk) -> bool:
    return (
        isinstance(chunk, NounGroup)
        and chunk.elided
        and chunk.quantity is None
        and chunk.end == chunk.first + 1
    )
