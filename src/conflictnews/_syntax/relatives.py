"""Out of relative and participial clauses: the object inside one is no subject of the verb behind it.

Matches: `a man suspected of killing two women was shot`: from `two women` back to `a man`.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, VerbGroup
from conflictnews._syntax.walks import after_cue, relative_opener

#: Verbs behind which a clause may stand without `that`, so that a group behind them is no object.
_BARE_CLAUSE = frozenset(
    "say claim report believe think know confirm announce allege add suggest estimate note hear learn tell mean admit "
    "acknowledge fear hope deny insist stress warn see".split()
)


def out_of_relative(chunks: list[Chunk], shape: str, k: int, at: int, verb: VerbGroup, floor: int) -> int:
    """`A man who led the union was shot`: from the object of a relative or participial clause to before it, else -1."""
    if k and shape[k - 1] == "C":
        return -1
    between = shape[k:at].replace("CN", "N")
    if verb.form not in ("finite", "past") or set(between) & set(",C-"):
        return -1
    j = k - 1
    while j > floor and shape[j] in 'R"':
        j -= 1
    beside = j
    while j > floor and k - j < 10 and shape[j] in "CINDR":
        j -= 1
    inner = chunks[j] if j > floor else None
    if not isinstance(inner, VerbGroup) or (
        inner.form != "infinitive" and inner.entry is not None and inner.entry.lemma in _BARE_CLAUSE
    ):
        return -1
    opener = relative_opener(shape, j, floor)
    if opener < 0 and shape[max(0, j - 2) : j] == "NT" and j - 2 > floor and not after_cue(chunks, j - 1):
        return j - 2  # a blast that sent five people to hospital
    if opener < 0 and j != beside:
        return -1
    if opener >= 0:
        return opener
    first = j
    while first - 1 > floor and at - first < 14 and shape[first - 1] in "VNI" and verb.form == "finite":
        ahead = chunks[first - 1]
        if isinstance(ahead, VerbGroup) and ahead.form not in ("infinitive", "ing"):
            break
        first -= 1
        if isinstance(ahead, VerbGroup) and ahead.form == "ing":
            break
    if not isinstance(chunks[first], VerbGroup):
        first = j
    while first - 1 > floor and shape[first - 1] == "V":
        first -= 1
    opening = chunks[first]
    if (
        verb.form == "finite"
        and isinstance(opening, VerbGroup)
        and first - 1 > floor
        and shape[first - 1] == "N"
    ):
        # `two women counting votes have been`, `ten men suspected to be herders were`
        if opening.form == "ing" or (
            opening.form in ("past", "participle") and inner.form == "infinitive" and first < j
        ):
            return first - 1
    return -1
