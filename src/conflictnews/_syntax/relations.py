"""The relations of one sentence: coordination first, then what governs what, then subjects and objects."""

from __future__ import annotations

import re

from conflictnews._syntax.chunks import Chunk, NounGroup
from conflictnews._syntax.clauses import Clauses
from conflictnews._syntax.coordination import coordinate
from conflictnews._syntax.objects import object_of
from conflictnews._syntax.subjects import subject_of

#: A noun group that can be governed: behind a preposition, or at the beginning of quotation marks.
_GOVERNED = re.compile("[IO\"]N|D'N")


def read_clauses(chunks: list[Chunk], shape: str) -> Clauses:
    """Relates the groups of one sentence, whose kinds are `shape`."""
    clauses = Clauses(chunks, shape, {}, {}, subject_of, object_of)
    coordinate(chunks, shape, clauses)
    for k in [match.end() - 1 for match in _GOVERNED.finditer(shape)]:
        governor = k - 2 if k > 1 and shape[k - 1] == '"' else k - 1
        if governor == k - 2 and k > 2 and shape[governor] == "N" and _is_article(chunks[governor]):
            governor = k - 3  # members of the "defence patrol"
        elif k > 2 and shape[k - 2 : k] == "D'":
            governor = k - 3  # in Thursday's shooting
        if shape[governor] in "IO" and k not in clauses.governed:
            for member in clauses.chain.get(k, (k,)):
                if member >= k:
                    clauses.governed.setdefault(member, governor)
    return clauses


def _is_article(chunk: Chunk) -> bool:
    return (
        isinstance(chunk, NounGroup)
        and chunk.elided
        and chunk.quantity is None
        and chunk.end == chunk.first + 1
    )
