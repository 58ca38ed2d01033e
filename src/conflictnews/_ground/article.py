"""The text that a draft is held against: its words, and what the parser read in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import attrs

from conflictnews._assemble.reading import Reading
from conflictnews._ground.names import Named
from conflictnews._ground.words import Index, read_words
from conflictnews._text.document import Document
from conflictnews._text.legible import legible
from conflictnews.models import CasualtyFigure, Finding, Report, Span

__all__ = ["Article"]

#: Of findings that could be meant by one item so many are held against it.
MOST_CANDIDATES = 256
#: So many contents that begin before a passage are asked whether they hold it.
_NESTED = 64


@attrs.define(slots=True, eq=False)
class Article:
    """A text, read once.

    Attributes:
        reading: What the cascade made of it.
        report: Its report.
        doc: Its document, with offsets into the caller's text.
        index: Its words.
        named: Its sources and parties.
        cores: For each figure the stretch that states its number.
    """

    reading: Reading
    report: Report
    doc: Document = attrs.field(init=False)
    index: Index = attrs.field(init=False)
    named: Named = attrs.field(init=False)
    cores: list[tuple[int, int]] = attrs.field(init=False)
    place_keys: frozenset[str] = attrs.field(init=False)
    _by_core: list[int] = attrs.field(init=False)
    _core_starts: list[int] = attrs.field(init=False)
    _in_sentence: dict[int, list[int]] = attrs.field(init=False)
    _claims_in: dict[int, list[int]] = attrs.field(init=False)
    _contents: list[tuple[int, int, int]] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.doc = doc = self.reading.doc.in_given()
        self.index = Index.of(read_words(self.report.text, doc.tokens))
        self.named = Named(self.report)
        self.cores = list(map(self._core, self.report.figures))
        self._by_core = sorted(range(len(self.cores)), key=lambda at: self.cores[at])
        self._core_starts = [self.cores[at][0] for at in self._by_core]
        self.place_keys = frozenset(place.key for place in self.report.places)
        self._in_sentence = {}
        for at, figure in enumerate(self.report.figures):
            for number in self._sentences(figure.span.start, figure.span.end):
                self._in_sentence.setdefault(number, []).append(at)
        self._claims_in = {}
        for at, claim in enumerate(self.report.claims):
            for number in self._sentences(claim.span.start, claim.span.end):
                self._claims_in.setdefault(number, []).append(at)
        self._contents = sorted(
            (content.start, content.end, at)
            for at, said in enumerate(self.report.attributions)
            for content in said.content
        )

    @property
    def text(self) -> str:
        return self.report.text

    def _core(self, figure: CasualtyFigure) -> tuple[int, int]:
        """The number itself, without its hedge; the vague word; else the whole span."""
        span = figure.quantity.span
        if span is None:
            return figure.span.start, figure.span.end
        words = self.index.words
        first, last = self.index.between(span.start, span.end)
        for at in range(first, last):
            if words.keys[at][0] == "#":
                return words.starts[at], words.ends[at]
        return span.start, span.end

    def _sentences(self, start: int, end: int) -> range:
        """Numbers of the sentences that a stretch touches."""
        doc = self.doc
        if not doc.sentences or start >= end:
            return range(0)
        first = max(0, bisect_right(doc.tokens.starts, start) - 1)
        last = max(first, bisect_left(doc.tokens.starts, end) - 1)
        return range(doc.sentence_at(first), doc.sentence_at(last) + 1)

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentences that a stretch touches begin and end."""
        doc = self.doc
        touched = self._sentences(start, end)
        if not touched:
            return start, start
        first, last = doc.sentences[touched[0]], doc.sentences[touched[-1]]
        return doc.tokens.starts[first.first], doc.tokens.ends[last.end - 1]

    def around(self, start: int, end: int) -> str:
        """The words of the sentences that a stretch touches."""
        first, last = self.bounds(start, end)
        return legible(self.text[first:last])

    def figures_within(self, start: int, end: int) -> list[int]:
        """Figures whose number lies in a stretch."""
        found: list[int] = []
        at = bisect_left(self._core_starts, start)
        while at < len(self._by_core) and self._core_starts[at] < end and len(found) < MOST_CANDIDATES:
            if self.cores[self._by_core[at]][1] <= end:
                found.append(self._by_core[at])
            at += 1
        return found

    def figures_touching(self, start: int, end: int) -> list[int]:
        """Figures whose words, or the word of harm, lie in a stretch."""
        return [
            at
            for at in self._of(self._in_sentence, start, end)
            if _touches(self.report.figures[at], start, end)
        ]

    def claims_touching(self, start: int, end: int) -> list[int]:
        """Claims of which words lie in a stretch."""
        return [
            at for at in self._of(self._claims_in, start, end) if _touches(self.report.claims[at], start, end)
        ]

    def _of(self, table: dict[int, list[int]], start: int, end: int) -> list[int]:
        found: dict[int, None] = {}
        for number in self._sentences(start, end):
            found.update(dict.fromkeys(table.get(number, ())))
            if len(found) >= MOST_CANDIDATES:
                break
        return list(found)[:MOST_CANDIDATES]

    def attributions_holding(self, start: int, end: int) -> list[int]:
        """Attributions that have a stretch among their content, the narrowest content first."""
        at = bisect_right(self._contents, (start, len(self.text) + 1, 0))
        found = [
            (stop - begin, position)
            for begin, stop, position in self._contents[max(0, at - _NESTED) : at]
            if begin <= start and end <= stop
        ]
        return [position for _, position in sorted(found)]

    def speech_between(self, start: int, end: int) -> bool:
        """Whether what somebody says begins in a stretch, or holds its beginning."""
        at = bisect_left(self._contents, (start, 0, 0))
        begins = at < len(self._contents) and self._contents[at][0] < end
        return begins or bool(self.attributions_holding(start, start + 1))

    def in_quotation_marks(self, start: int, end: int) -> bool:
        """Whether a stretch lies in one pair of quotation marks."""
        doc = self.doc
        starts, ends = doc.tokens.starts, doc.tokens.ends
        at = bisect_right(doc.quotations, start, key=lambda q: starts[q.first])
        return any(
            starts[mark.first] <= start and end <= ends[mark.last]
            for mark in doc.quotations[max(0, at - 4) : at]
        )


def _touches(finding: Finding, start: int, end: int) -> bool:
    spans: tuple[Span, ...] = (finding.span, *finding.evidence)
    return any(span.start < end and start < span.end for span in spans)
