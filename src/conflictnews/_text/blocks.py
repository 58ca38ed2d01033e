"""Blocks: the text cut into headline, byline, dateline, captions, subheadings, body and furniture.

The order of work: paragraphs; seams where a break was lost; what is plainly furniture; where the story begins
and ends; then what each paragraph is, by its place before, in or behind the story.
"""

from __future__ import annotations

from conflictnews._lexicon.credits import CREDITS
from conflictnews._text import seams
from conflictnews._text.byline import is_bare_name, is_desk, is_shared, read_byline
from conflictnews._text.captions import drop_repeated, has_credit
from conflictnews._text.cutting import Cut, stands_twice
from conflictnews._text.dateline import read_dateline
from conflictnews._text.furniture import is_mark, is_played, spread, weigh
from conflictnews._text.head import (
    date_line,
    numeric_line,
)
from conflictnews._text.layout import (
    BODY,
    BYLINE,
    CAPTION,
    DATELINE,
    FURNITURE,
    SUBHEADING,
    BlockCut,
    DatelineCut,
    Layout,
)
from conflictnews._text.opening import read_head
from conflictnews._text.paragraphs import cut_paragraphs, trim
from conflictnews._text.signs import read_signs
from conflictnews._text.titles import part_listed, part_related

__all__ = ["BlockCut", "DatelineCut", "Layout", "cut_blocks"]

#: The dateline stands in one of the first paragraphs of the story.
_DATELINE_WITHIN = 6
_HOUSE = frozenset(("we", "our", "us"))
_NARRATION = frozenset("said told was were had has have killed died are is".split())


def cut_blocks(text: str, title: str | None = None) -> Layout:
    """Cuts a text into blocks.

    Args:
        text: The article as pasted; any string.
        title: Its title, where the caller knows it: a paragraph that repeats it is the headline.

    Returns:
        The blocks and what the head states.
    """
    pieces, tags = cut_paragraphs(text)
    hint = " ".join(title.split()).casefold() if title else ""
    pieces = seams.part(text, pieces, hint)
    cut = Cut(text, pieces, [read_signs(text, p.start, p.end) for p in pieces], hint)
    _find_furniture(cut)
    _find_author_box(cut)
    first, last = _story(cut)
    read_head(cut, first)
    _read_body(cut, first, last)
    part_listed(cut, first)
    part_related(cut, first, last)
    drop_repeated(text, [p for p in pieces if p.kind == CAPTION])
    notes = [("html", "markup in the text; its tags are taken as furniture", *tags[0])] if tags else []
    return Layout(_blocks(cut), cut.headline, cut.byline, cut.dateline, cut.published, tuple(notes))


def _find_furniture(cut: Cut) -> None:
    text, pieces = cut.text, cut.pieces
    story = [
        i
        for i, (piece, signs) in enumerate(zip(pieces, cut.signs, strict=True))
        if piece.kind is None and cut.is_story(i) and signs.ends != "dots" and not signs.hits
    ]
    first, last = (story[0], story[-1]) if story else (0, len(pieces))
    evidence: list[float] = []
    closed: list[bool] = []
    for i, (piece, signs) in enumerate(zip(pieces, cut.signs, strict=True)):
        if piece.kind is not None:
            evidence.append(0.0)  # markup: it says nothing of what stands beside it
            closed.append(True)
            continue
        outside = i < first or i > last
        value = weigh(text, piece.start, piece.end, signs, outside=outside)
        if is_mark(text, piece.start, piece.end) or (
            is_played(text, piece.start, piece.end) and not signs.ends and _played_beside(cut, i)
        ):
            value = 3.0
        elif (
            value < 1
            and not signs.opens_quote
            and 0 < i < len(pieces) - 1
            and not _HOUSE.isdisjoint(signs.words)
            and _NARRATION.isdisjoint(signs.words)
        ):
            value = max(value, 0.5)  # the house speaks of itself between two appeals
        evidence.append(value)
        closed.append(signs.opens_quote)
    for i, furniture in enumerate(spread(evidence, closed)):
        if furniture:
            pieces[i].kind = FURNITURE
    _follow_listings(cut, last)


def _played_beside(cut: Cut, i: int) -> bool:
    around = [j for j in (i - 1, i + 1) if 0 <= j < len(cut.pieces)]
    return any(is_played(cut.text, cut.pieces[j].start, cut.pieces[j].end) for j in around)


def _follow_listings(cut: Cut, last: int) -> None:
    """A heading such as `Recent Posts` makes furniture of the links under it and behind the story."""
    pieces = cut.pieces
    open_list = False
    for i, piece in enumerate(pieces):
        signs = cut.signs[i]
        if piece.kind == FURNITURE:
            heads = signs.alone == "listing" or (signs.leads("listing") and len(signs.words) <= 7)
            open_list = open_list or heads
            continue
        if open_list:
            if (
                piece.kind is None
                and not signs.opens_quote
                and signs.ends in ("", "dots")
                and (i > last or signs.ends == "dots")
            ):
                piece.kind = FURNITURE
            elif not (piece.kind is None and len(signs.words) < 12):
                open_list = False


def _find_author_box(cut: Cut) -> None:
    """A bare name, and under it what the person writes: `A. Name / Name covers ...`."""
    text, pieces = cut.text, cut.pieces
    for i in range(1, len(pieces)):
        box, name = pieces[i], pieces[i - 1]
        if box.kind is None and seams.is_biography(text, box.start, box.end, known_before=False):
            names = text[name.start : name.end].split()
            opened = cut.signs[i].words[:1]
            if (
                is_bare_name(text, name.start, name.end)
                and opened
                and opened[0] in [n.lower() for n in names]
            ):
                name.kind = box.kind = FURNITURE
                cut.byline = cut.byline or (name.start, name.end)
    for piece in pieces:
        # Parted off the end of the story by its seam.
        if (
            piece.kind == FURNITURE
            and cut.byline is None
            and (span := seams.biography_name(text, piece.start, piece.end))
        ):
            cut.byline = span


def _story(cut: Cut) -> tuple[int, int]:
    """Positions of the first and last paragraph of the story; past the end where there is none."""
    pieces = cut.pieces
    count = len(pieces)
    first = next((i for i in range(count) if _is_told(cut, i)), None)
    last = next((i for i in range(count - 1, -1, -1) if _is_told(cut, i)), None)
    if first is None or last is None:
        rest = [i for i, p in enumerate(pieces) if p.kind is None]
        if not rest:
            return len(pieces), len(pieces)
        # No paragraph ends in a full stop: the longest begins the story, so that a lone line is a body.
        longest = max(rest, key=lambda i: (pieces[i].end - pieces[i].start, -i))
        return (longest if len(rest) > 1 else rest[0]), rest[-1]
    return first, last


def _is_told(cut: Cut, i: int) -> bool:
    """Whether a paragraph is one of the story, not of its head."""
    return cut.pieces[i].kind is None and cut.is_story(i) and not _is_head(cut, i)


def _is_head(cut: Cut, i: int) -> bool:
    piece = cut.pieces[i]
    text = cut.text
    if cut.title and " ".join(text[piece.start : piece.end].split()).casefold() == cut.title:
        return True
    if read_byline(text, piece.start, piece.end) and len(cut.signs[i].words) <= 25:
        return True
    if date_line(text, piece.start, piece.end) or numeric_line(text, piece.start, piece.end):
        return True
    return piece.end - piece.start <= 400 and has_credit(text, piece.start, piece.end)


def _read_body(cut: Cut, first: int, last: int) -> None:
    text, pieces = cut.text, cut.pieces
    seen = 0
    for i in range(first, len(pieces)):
        piece = pieces[i]
        if piece.kind is not None:
            continue
        signs = cut.signs[i]
        if piece.end - piece.start <= 500 and has_credit(text, piece.start, piece.end):
            piece.kind = CAPTION
            continue
        if not signs.ends and stands_twice(cut, i):
            piece.kind = CAPTION
            continue
        if seen < _DATELINE_WITHIN and cut.dateline is None:
            cut.dateline = read_dateline(
                text, piece.start, piece.end, colon=seen == 0 and not _has_speakers(cut, i)
            )
        if not signs.ends and len(signs.words) <= (20 if seen < 2 else 8) and _signs(cut, i):
            continue
        seen += 1
        if first < i < last and _is_subheading(cut, i):
            piece.kind = SUBHEADING
        else:
            piece.kind = BODY


def _signs(cut: Cut, i: int) -> bool:
    """Reads a byline, or an agency's name alone, and marks the paragraph."""
    piece = cut.pieces[i]
    if is_desk(cut.text, piece.start, piece.end) or is_shared(cut.text, piece.start, piece.end):
        piece.kind = BYLINE
        return True
    signed = read_byline(cut.text, piece.start, piece.end)
    if signed is None and " ".join(cut.signs[i].words) not in CREDITS:
        return False
    piece.kind = BYLINE
    if signed is not None and signed[0] < signed[1]:
        cut.byline = cut.byline or signed[:2]
    return True


def _has_speakers(cut: Cut, i: int) -> bool:
    """Whether a paragraph near begins with a name and a colon too, as in transcripts."""
    near = cut.pieces[i + 1 : i + 12]
    return any(
        ":" in (head := cut.text[p.start : min(p.end, p.start + 30)]) and head.split(":")[0].isupper()
        for p in near
    )


def _is_subheading(cut: Cut, i: int) -> bool:
    """A short line without a full stop between paragraphs that have one."""
    signs, piece = cut.signs[i], cut.pieces[i]
    if signs.ends or signs.opens_quote or len(signs.words) > 12 or not signs.words:
        return False
    if not cut.text[piece.start].isupper() and not cut.text[piece.start].isdigit():
        return False
    capitals = cut.text[piece.start : piece.end].isupper()
    if not capitals and len(signs.words) > 8:
        return False
    around = [j for j in (i - 1, i + 1) if cut.pieces[j].kind in (None, BODY)]
    return any(cut.signs[j].ends for j in around)


def _blocks(cut: Cut) -> tuple[BlockCut, ...]:
    out: list[BlockCut] = []
    for piece in cut.pieces:
        kind = piece.kind or BODY
        start = piece.start
        line = cut.dateline
        if line is not None and line.start == start and kind != DATELINE:
            past = min(line.end, piece.end)
            out.append(BlockCut(DATELINE, *trim(cut.text, start, past)))
            start = trim(cut.text, past, piece.end)[0]
        if start < piece.end:
            out.append(BlockCut(kind, start, piece.end))
    return tuple(out)
