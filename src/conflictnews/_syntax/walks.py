"""Steps over what stands between a verb and its noun: brackets, dashes, relative clauses; and tests of chunks.

Every step is bounded.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup


def before_dash(shape: str, k: int, floor: int) -> int:
    """From the second dash of a pair at `k` to the noun before the first; -1 where there is no pair."""
    j = k - 1
    while j > floor and k - j < 20:
        if shape[j] == "-":
            return j - 1 if shape[j - 1 : j] in ("N", ")") else -1
        if shape[j] in ";:.":
            return -1
        j -= 1
    return -1


def before_bracket(shape: str, k: int) -> int:
    """From a closing bracket at `k` to the chunk before its opening one."""
    j = k - 1
    while j >= 0 and k - j < 20:
        if shape[j] == "(":
            return j - 1
        j -= 1
    return k - 1


def relative_opener(shape: str, verb: int, floor: int) -> int:
    """The W that opens the clause of the verb at `verb`, if it does, by the chunk before it."""
    k = verb - 1
    while k > floor and verb - k < 14 and shape[k] not in ",;:.S":
        if shape[k] == "T" and not (k and shape[k - 1] == "N" and shape[k + 1] in "VR"):
            return -1
        if shape[k] in "WT":
            k -= 1
            while k > floor and shape[k] in ",I":
                k -= 1
            return k
        k -= 1
    return -1


def comma_before(shape: str, k: int, floor: int) -> int:
    j = k - 1
    while j > floor:
        if shape[j] == ",":
            return j
        if shape[j] in "S;:." or (shape[j] == "T" and shape[j + 1] not in "VR"):
            return -1
        j -= 1
    return -1


def is_passive(chunk: Chunk) -> bool:
    return isinstance(chunk, VerbGroup) and chunk.passive


def is_of(chunk: Chunk) -> bool:
    return chunk.kind == "I" and chunk.entry is not None and chunk.entry.lemma == "of"


def is_person(chunk: Chunk) -> bool:
    """Whether its noun is one for people; a name may be anything."""
    place = chunk.entry.place if chunk.entry is not None else None
    if place is not None and place.kind != "demonym":
        return False
    return isinstance(chunk, NounGroup) and (
        chunk.pronoun or chunk.quantity is not None or any(e.person is not None for e in chunk.entries)
    )


def may_be_person(chunk: Chunk) -> bool:
    return isinstance(chunk, NounGroup) and (
        chunk.name or chunk.pronoun or any(e.person is not None for e in chunk.entries)
    )


def after_cue(chunks: list[Chunk], k: int) -> bool:
    """Whether a cue stands right before the `that` at `k`, or before the group before it."""
    entries = [chunks[j].entry for j in (k - 1, k - 2) if j >= 0 and chunks[j].kind == "V"]
    return any(entry is not None and entry.cue is not None for entry in entries)
