"""How far apart two passages stand, counted without the idle paragraphs between them.

A paragraph that tells of no harm, blames nobody and names nothing is idle: what stands on its two sides stands
side by side, so that one put between two others changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from conflictnews._rules.candidates import ClaimCandidate, FigureCandidate
from conflictnews._syntax.parse import Syntax

__all__ = ["Telling"]


class Telling:
    """The sentences of all paragraphs but idle ones, in the order of the text."""

    def __init__(self, told: Iterable[FigureCandidate | ClaimCandidate], syntax: Syntax) -> None:
        doc = syntax.doc
        idle = doc.nameless() - {doc.sentences[one.sentence].block for one in told}
        self._sentences = [n for n, sentence in enumerate(doc.sentences) if sentence.block not in idle]
        self._order = {number: at for at, number in enumerate(self._sentences)}

    def steps(self, first: int, second: int) -> int:
        """How many sentences the second stands behind the first; neither is idle."""
        return self._order[second] - self._order[first]

    def beside(self, number: int, step: int) -> int:
        """The sentence so many steps on, -1 where there is none."""
        at = self._order[number] + step
        return self._sentences[at] if 0 <= at < len(self._sentences) else -1
