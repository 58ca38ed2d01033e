"""The state of one cutting: the paragraphs of a text, their signs, and what its head has stated so far."""

from __future__ import annotations

import datetime

import attrs

from conflictnews._text.dateline import read_dateline
from conflictnews._text.layout import DatelineCut
from conflictnews._text.paragraphs import Piece
from conflictnews._text.signs import Signs


@attrs.define(slots=True)
class Cut:
    """The state of one cutting."""

    text: str
    pieces: list[Piece]
    signs: list[Signs]
    title: str
    headline: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    dateline: DatelineCut | None = None
    published: datetime.date | None = None

    def is_story(self, i: int) -> bool:
        """Whether a paragraph reads as one of the story: a sentence that ends, of some length."""
        signs, piece = self.signs[i], self.pieces[i]
        if (bool(signs.ends) and len(signs.words) >= 6) or len(signs.words) >= 30:
            return True
        if signs.ends != "stop" or len(signs.words) < 3:
            return False
        line = read_dateline(self.text, piece.start, piece.end)
        return line is not None and line.end < piece.end


def stands_twice(cut: Cut, i: int) -> bool:
    """Whether the line beside says the same, perhaps with a credit behind it."""
    text, piece = cut.text, cut.pieces[i]
    length = piece.end - piece.start
    for j in (i - 1, i + 1):
        if 0 <= j < len(cut.pieces):
            other = cut.pieces[j]
            shorter = min(length, other.end - other.start)
            longer = max(length, other.end - other.start)
            if (
                shorter >= 20
                and longer <= shorter + 60
                and text.startswith(text[piece.start : piece.start + shorter], other.start)
            ):
                return True
    return False
