"""Paragraphs: lines, and lines that a wire has wrapped put together again.

Pasted pages have one paragraph a line, with or without blank lines between. Wire copy and mail are wrapped at
60 to 80 columns; there a lone line break is nothing, and a blank line or an indent begins the paragraph.
"""

from __future__ import annotations

import itertools
import re

import attrs

from conflictnews._text.layout import FURNITURE
from conflictnews._text.markup import find_tags

_LINE = re.compile("[^\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")
_BREAK = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
#: No wire wraps wider than this; a longer line is a paragraph by itself.
_WIDEST = 100
_ENDS = frozenset(".!?\"”'’:")


@attrs.define(slots=True)
class Piece:
    """A paragraph, or a part of one, that will be one block or several.

    Attributes:
        start: Offset of its first character that is not white space.
        end: Offset past its last one.
        kind: Kind of block, once decided.
    """

    start: int
    end: int
    kind: str | None = None


@attrs.define(slots=True)
class _Line:
    """A line that is not blank, trimmed; `indent` counts the white space before it."""

    start: int
    end: int
    indent: int
    blank_before: bool


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without outer white space; empty where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _lines(text: str, start: int, end: int) -> list[_Line]:
    out: list[_Line] = []
    last = start
    for match in _LINE.finditer(text, start, end):
        first, past = trim(text, *match.span())
        if first < past:
            breaks = len(_BREAK.findall(text, last, match.start()))
            out.append(_Line(first, past, first - match.start(), bool(out) and breaks > 1))
            last = past
    return out


def _is_wrapped(text: str, lines: list[_Line]) -> bool:
    """Whether the breaks between neighbouring lines are those of a fixed width.

    A wrapped line is long, yet ends in the middle of a sentence, and the next one is not set off.
    """
    long = sum(line.end - line.start > _WIDEST for line in lines)
    if long * 10 > len(lines):
        return False
    pairs = broken = 0
    for before, after in itertools.pairwise(lines):
        if after.blank_before or after.indent > before.indent + 1:
            continue
        pairs += 1
        if before.end - before.start >= 45 and text[before.end - 1] not in _ENDS:
            broken += 1
    return pairs >= 1 and broken * 2 >= pairs and broken >= min(2, pairs)


def _joined(text: str, lines: list[_Line]) -> list[Piece]:
    out: list[Piece] = []
    before: _Line | None = None
    for line in lines:
        set_off = (
            before is None
            or line.blank_before
            or line.indent > before.indent + 1
            # A short line that ends a sentence is the last of its paragraph.
            or (before.end - before.start < 45 and text[before.end - 1] in _ENDS)
        )
        if set_off:
            out.append(Piece(line.start, line.end))
        else:
            out[-1].end = line.end
        before = line
    return out


def cut_paragraphs(text: str) -> tuple[list[Piece], list[tuple[int, int]]]:
    """The paragraphs of a text in order, and its stretches of markup, which are pieces of furniture too."""
    tags = find_tags(text)
    stretches: list[tuple[int, int]] = []
    at = 0
    for start, end in tags:
        stretches.append((at, start))
        at = end
    stretches.append((at, len(text)))
    cut = [_lines(text, start, end) for start, end in stretches]
    wrapped = _is_wrapped(text, [line for lines in cut for line in lines])
    out: list[Piece] = []
    for number, lines in enumerate(cut):
        out += _joined(text, lines) if wrapped else [Piece(line.start, line.end) for line in lines]
        if number < len(tags):
            out.append(Piece(*trim(text, *tags[number]), FURNITURE))
    return out, tags
