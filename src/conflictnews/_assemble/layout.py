"""Blocks, dateline, places and diagnostics."""

from __future__ import annotations

from collections.abc import Sequence

from conflictnews._assemble.passages import NAME_LENGTH, Passages
from conflictnews._assemble.reading import Reading
from conflictnews._text.document import Document
from conflictnews.models import Block, BlockKind, Dateline, Diagnostic, Place, PlaceRole, Span
from conflictnews.models.base import trusted
from conflictnews.models.spans import taken

__all__ = ["build_blocks", "build_dateline", "build_diagnostics", "build_places"]


def build_blocks(doc: Document) -> tuple[Block, ...]:
    """The blocks of a text."""
    out: list[Block] = []
    for block in doc.blocks:
        span = taken(doc.given, *doc.back(block.start, block.end))
        out.append(trusted(Block, kind=BlockKind(block.kind), span=span))
    return tuple(out)


def build_dateline(doc: Document) -> Dateline | None:
    """The dateline of a text."""
    line = doc.layout.dateline
    if line is None:
        return None
    span = Span.cut(doc.given, *doc.back(line.start, line.end))
    return Dateline(place=line.place, agency=line.agency, date=line.date, span=span)


def build_diagnostics(reading: Reading, passages: Passages, at_odds: Sequence[int]) -> tuple[Diagnostic, ...]:
    """What could not be settled, in the order of the text; `at_odds` are figures with a link left out."""
    found = [
        Diagnostic(code=code, message=message, span=passages.cut(start, end))
        for code, message, start, end in reading.doc.layout.diagnostics
    ]
    found += [
        Diagnostic(
            code="date_unresolved",
            message="which day or period is meant cannot be told",
            span=passages.cut(date.start, date.stop),
        )
        for date in reading.dates
        if date.earliest is None
    ]
    found += [
        Diagnostic(
            code="figures_at_odds",
            message="what the text says of a whole and its parts, or of a correction, cannot be",
            span=passages.span(reading.figures[at].first, reading.figures[at].end),
        )
        for at in at_odds
    ]
    return tuple(sorted(found, key=_start))


def _start(found: Diagnostic) -> int:
    return -1 if found.span is None else found.span.start


def build_places(reading: Reading, passages: Passages) -> tuple[Place, ...]:
    """All places by name or description; the town of the dateline is one, whatever the rules took it for.

    Words that only take up a place told of before (`there`, `the district`) are no mention of their own.
    """
    starts = reading.doc.tokens.starts
    line = reading.doc.layout.dateline
    found = [
        (starts[place.first], built)
        for place in reading.places
        if place.meant is None
        and (built := passages.place(place)) is not None
        and not (line is not None and line.start <= starts[place.first] < line.end)
    ]
    if line is not None and line.place and line.place_span is not None:
        span = passages.cut(*line.place_span)
        town = Place(name=line.place[:NAME_LENGTH], role=PlaceRole.DATELINE, within=line.within, span=span)
        found.append((span.start, town))
    return tuple(place for _, place in sorted(found, key=lambda item: item[0]))
