"""What stands above the story: title lines, byline, dates, captions, the name of the paper."""

from __future__ import annotations

from conflictnews._text.byline import is_bare_name, is_desk, is_name_in_place, read_byline
from conflictnews._text.captions import has_credit, names_side
from conflictnews._text.cutting import Cut, stands_twice
from conflictnews._text.dateline import read_dateline
from conflictnews._text.head import (
    date_line,
    is_masthead,
    is_print_date,
    numeric_line,
    published_note,
    states_time,
)
from conflictnews._text.layout import BYLINE, CAPTION, DATELINE, FURNITURE, HEADLINE
from conflictnews._text.paragraphs import trim

_AFTER_NAMES = frozenset(("Jr", "Sr", "II", "III", "IV"))


def read_head(cut: Cut, first: int) -> None:
    text, pieces = cut.text, cut.pieces
    titles: list[int] = []
    for i in range(min(first, len(pieces))):
        piece = pieces[i]
        if piece.kind == HEADLINE:
            titles.append(i)
        if piece.kind is not None:
            continue
        stated = date_line(text, piece.start, piece.end)
        if stated is not None:
            headed = (
                bool(titles)
                or cut.byline is not None
                or stated[1]
                or states_time(text, piece.start, piece.end)
            )
            if headed and cut.published is None:
                cut.published = stated[0]
            piece.kind = BYLINE if headed else FURNITURE
            continue
        numeric = numeric_line(text, piece.start, piece.end)
        if numeric is not None:
            cut.published = cut.published or numeric[0]
            piece.kind = BYLINE
            continue
        signed = read_byline(text, piece.start, piece.end)
        if signed is not None:
            piece.kind = BYLINE
            if cut.byline is None and signed[0] < signed[1]:
                cut.byline = signed[:2]
            if cut.published is None:
                cut.published = is_print_date(text, signed[2], piece.end)
            continue
        if is_bare_name(text, piece.start, piece.end) and _dated_below(cut, i):
            piece.kind = BYLINE
            cut.byline = cut.byline or (piece.start, piece.end)
            continue
        if is_desk(text, piece.start, piece.end):
            piece.kind = BYLINE
            continue
        if titles and is_name_in_place(text, piece.start, piece.end):
            piece.kind = BYLINE
            cut.byline = cut.byline or (
                piece.start,
                piece.start + text[piece.start : piece.end].index(" in "),
            )
            continue
        if (
            is_masthead(text, piece.start, piece.end)
            and cut.title != text[piece.start : piece.end].casefold()
        ):
            piece.kind = FURNITURE
            continue
        if has_credit(text, piece.start, piece.end) or (titles and stands_twice(cut, i)):
            piece.kind = CAPTION
            continue
        if names_side(text, piece.start, piece.end) or _is_name_below(cut, i):
            piece.kind = CAPTION
            continue
        if _lone_dateline(cut, i):
            continue
        piece.kind = HEADLINE
        titles.append(i)
    _choose_headline(cut, titles)
    if cut.published is None:
        notes = (published_note(text, p.start, p.end) for p in pieces)
        cut.published = next((day for day in notes if day is not None), None)


def _is_name_below(cut: Cut, i: int) -> bool:
    """Whether a line is the name of a person whom the story names: the caption of a portrait."""
    text, piece = cut.text, cut.pieces[i]
    if not is_bare_name(text, piece.start, piece.end):
        return False
    names = [w.rstrip(".,") for w in text[piece.start : piece.end].split()]
    names = [w for w in names if w not in _AFTER_NAMES]
    return len(names) >= 2 and text.find(" ".join(names[-2:]), piece.end) >= 0


def _lone_dateline(cut: Cut, i: int) -> bool:
    """A dateline on a line of its own, above the first paragraph."""
    piece = cut.pieces[i]
    found = read_dateline(cut.text, piece.start, piece.end)
    if found is None or trim(cut.text, found.end, piece.end)[0] < piece.end:
        return False
    cut.dateline = cut.dateline or found
    piece.kind = DATELINE
    return True


def _choose_headline(cut: Cut, titles: list[int]) -> None:
    """The headline among the title lines: the one that the caller named, else the first that is no kicker."""
    if not titles:
        return
    pieces = cut.pieces
    best = titles[0]
    if len(cut.signs[best].words) <= 2 and len(titles) > 1:
        best = next((i for i in titles[1:] if len(cut.signs[i].words) > 2), best)
    for i in titles:
        if cut.title and " ".join(cut.text[pieces[i].start : pieces[i].end].split()).casefold() == cut.title:
            best = i
            break
    cut.headline = (pieces[best].start, pieces[best].end)


def _dated_below(cut: Cut, i: int) -> bool:
    return any(
        piece.kind is None and date_line(cut.text, piece.start, piece.end)
        for piece in cut.pieces[i + 1 : i + 3]
    )
