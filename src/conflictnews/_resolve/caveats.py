"""Which attribution a caveat is about.

0. the one whose cue it is, where a clause follows (`could not confirm that nine had died`);
1. the one whose source speaks in the clause of the caveat (`the reports, which could not be verified, said`);
2. the innermost one that covers it, unless the caveat is all that it says (`officials said the toll could
   not be verified` is about what was said before);
3. the last one before it, in its sentence first;
4. the next one in its sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._rules.caveats import CaveatCandidate
from conflictnews._text.document import Document

__all__ = ["link_caveats"]

#: More attributions than these in one sentence are a list, and a caveat is about the nearest of them.
_NEAR = 24
_CLAUSES = frozenset(("attribution.that", "attribution.clause"))


def link_caveats(
    caveats: Sequence[CaveatCandidate], attributions: Sequence[AttributionCandidate], doc: Document
) -> None:
    """Gives each attribution, of those given in text order, the first caveat that is about it."""
    if not caveats:
        return
    starts = [min(r[0] for r in _ranges(found)) for found in attributions]
    by_sentence: dict[int, list[AttributionCandidate]] = {}
    for found in attributions:
        for number in sorted({doc.sentence_at(at) for r in _ranges(found) for at in (r[0], r[1] - 1)}):
            by_sentence.setdefault(number, []).append(found)
    for caveat in caveats:
        beside = by_sentence.get(caveat.sentence, [])[-_NEAR:]
        own = next((a for a in beside if _is_itself(a, caveat) and a.rule in _CLAUSES), None)
        if own is not None:
            own.caveat = own.caveat or caveat.range
            continue
        here = [a for a in beside if not _is_itself(a, caveat)]
        at = bisect_left(starts, doc.sentences[caveat.sentence].first)
        before = list(attributions[max(0, at - caveat.about) : at])
        for found in _about(caveat, here, before):
            if found.caveat is None:
                found.caveat = caveat.range


def _about(
    caveat: CaveatCandidate, here: list[AttributionCandidate], before: list[AttributionCandidate]
) -> list[AttributionCandidate]:
    first, end = caveat.range
    if caveat.who:
        return [a for a in here if a.source is not None and a.source[0] <= first and end <= a.source[1]][:1]
    covering = [a for a in here if any(r[0] <= first and end <= r[1] for r in _ranges(a))]
    inner = min(
        covering, key=lambda a: min(r[1] - r[0] for r in _ranges(a) if r[0] <= first < r[1]), default=None
    )
    if caveat.clause is None:
        return [] if inner is None else [inner]
    clause = caveat.clause
    named = [a for a in here if a.source is not None and a.source[0] <= clause < a.source[1]]
    if named:
        return named[:1]
    if inner is not None and not any(r[0] >= clause - 1 and end <= r[1] for r in inner.content):
        return [inner]
    earlier = [a for a in here if a is not inner and min(r[0] for r in _ranges(a)) < clause]
    if earlier:
        return earlier[-1:]
    if before:
        return before
    return [a for a in here if a is not inner][:1]


def _ranges(found: AttributionCandidate) -> list[Range]:
    return [r for r in (found.source, found.cue, *found.content) if r is not None and r[0] < r[1]]


def _is_itself(found: AttributionCandidate, caveat: CaveatCandidate) -> bool:
    """`Reuters could not verify the video`: the caveat is the cue."""
    cue = found.cue
    if caveat.clause is None:
        return False  # `allegedly ordered them to go`
    return cue is not None and cue[0] < caveat.range[1] and caveat.range[0] < cue[1]
