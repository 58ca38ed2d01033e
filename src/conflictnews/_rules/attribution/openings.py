"""Where a clause begins, and where somebody begins to speak.

    clause   := group { preposition group | adverb | bracket } finite verb   the bridge near the mill was hit
    speaker  := group { preposition group | apposition } finite cue          , a nurse from the clinic, said
              | participle of a cue                                          , adding that
              | preposition that attributes                                  , according to

Every question about the edge of unquoted content comes down to one of the two.
"""

from __future__ import annotations

from conflictnews._rules.attribution.line import Line

#: The longest walk from the head of a subject to its verb, in chunks.
_REACH = 20
#: A quotation of so many tokens holds a clause of its own.
_CLAUSE = 5


def begins_clause(line: Line, k: int) -> bool:
    """Whether a clause with a subject of its own begins at chunk `k`."""
    shape = line.shape
    if k >= len(shape) or shape[k] != "N":
        return False
    j = line.past(k)
    quoted = False
    for _ in range(_REACH):
        if j >= len(shape):
            return quoted
        kind = shape[j]
        if kind == "Q" and (line.chunks[j].end - line.chunks[j].first > _CLAUSE or shape[j - 1] == "N"):
            quoted = True
        if kind == "V":
            if line.finite(j) or line.form(j) == "base":
                return True
            j += 1
        elif (
            kind in "INRDJO'(Q)"
            or (kind == "C" and shape[j + 1 : j + 2] == "N")
            or (kind == "," and j + 1 < len(shape) and shape[j + 1] != "C")
            or (kind == "W" and shape[j - 1] in "N,")
        ):
            j += 1
        else:
            return kind == "." and quoted
    return False


def has_finite(line: Line, first: int, end: int) -> bool:
    """Whether a verb that can head a clause stands in a stretch."""
    return any(line.finite(k) for k in range(first, end))


def speaker_follows(line: Line, k: int, *, strong: bool = False) -> bool:
    """Whether chunks from `k` are a speaker and a cue: `, he said`, `, according to him`, `, adding that`.

    With `strong`, only a noun group and a cue that is not weak count.
    """
    shape = line.shape
    while k < len(shape) and shape[k] in "RC,":
        k += 1
    if k >= len(shape):
        return False
    kind = shape[k]
    if kind == "I" and not strong:
        entry = line.chunks[k].entry
        return entry is not None and entry.cue is not None
    if kind == "V" and not strong:
        joined = shape[k - 1] in "CR" and "C" in shape[max(0, k - 3) : k]
        return line.cue(k) is not None and (joined or line.form(k) == "ing")
    return kind == "N" and _speaks(line, k, strong=strong)


def _speaks(line: Line, k: int, *, strong: bool) -> bool:
    """Whether the noun group at `k` is the subject of a cue, at most an apposition or a phrase between."""
    shape = line.shape
    first = k = line.past(k)
    inside = False
    while k < len(shape) and k < first + 8 and shape[k] in "INR(),D":
        if shape[k] == ",":
            if inside and shape[k + 1 : k + 2] == "V":
                k += 1
                break
            if shape[k + 1 : k + 2] not in ("N", "W"):
                break
            inside = True
        k += 1
    cue, verb = line.cue(k), line.verb(k)
    if cue is None or verb is None or not line.finite(k) or verb.passive:
        return False
    return not strong or (verb.modal is None and not cue.weak)
