"""Words inside somebody's words: `The mayor said that the army had promised to leave`.

What the army promised is what the mayor says of it: part of the mayor's words, and hearsay.
"""

from __future__ import annotations

from conflictnews._resolve.speakers import Speakers
from conflictnews._rules.candidates import AttributionCandidate, Range


def nest(attributions: list[AttributionCandidate]) -> None:
    """Tells each attribution whose words it stands in, and counts how far it has come."""
    speakers = Speakers(attributions)
    found = []
    for inner in attributions:
        first, end = _extent(inner)
        outer = speakers.at(first, end)
        if outer is not None and outer is not inner and _size(outer) > end - first:
            inner.within = outer
            found.append(inner)
    for inner in sorted(found, key=_size, reverse=True):
        inner.depth += inner.within.depth if inner.within is not None else 0


def _extent(found: AttributionCandidate) -> Range:
    """From the first to the last word of cue and content."""
    ranges = [*found.content, *(() if found.cue is None else (found.cue,))]
    return min(r[0] for r in ranges), max(r[1] for r in ranges)


def _size(found: AttributionCandidate) -> int:
    first, end = _extent(found)
    return end - first
