"""Words inside somebody's words: `The mayor said that the army had promised to leave`.

What the army promised is what the mayor says of it: part of the mayor's words, and hearsay.
"""

from __future__ import annotations

from conflictnews._resolve.speakers import Speakers
from conflictnews._rules.candidates import AttributionCandidate, Range


def nest(attributions: list[AttributionCandidate]) -> None:
    """Tells each attribution whose words it stands in, and counts how far it has come."""
    speakers = Speakers(attributions)
    found: list[tuple[int, AttributionCandidate, AttributionCandidate]] = []
    for inner in attributions:
        first, end = _extent(inner)
        outer = speakers.at(first, end)
        if outer is None or outer is inner:
            continue
        outer_first, outer_end = _extent(outer)
        if outer_end - outer_first > end - first:
            inner.within = outer
            found.append((end - first, inner, outer))
    # the widest first, so that whoever stands around has been counted before
    for _, inner, outer in sorted(found, key=lambda pair: pair[0], reverse=True):
        inner.depth += outer.depth


def _extent(found: AttributionCandidate) -> Range:
    """From the first to the last word of cue and content."""
    firsts, ends = zip(*found.content, *(() if found.cue is None else (found.cue,)), strict=True)
    return min(firsts), max(ends)
