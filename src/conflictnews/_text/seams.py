"""Seams: places inside a paragraph where a break was lost.

Copying and scraping glue the headline to the lead (`... Near SchoolA court ...`), the byline to the dateline,
and the closing note of an agency to the last sentence. A seam is cut only where both its sides show it.
"""

from __future__ import annotations

import re

from conflictnews._lexicon.furniture import FURNITURE
from conflictnews._text.byline import read_byline
from conflictnews._text.dateline import read_dateline
from conflictnews._text.furniture import CLEAR, weigh
from conflictnews._text.head import date_line
from conflictnews._text.layout import BYLINE, HEADLINE, SUBHEADING
from conflictnews._text.layout import FURNITURE as FURNITURE_KIND
from conflictnews._text.paragraphs import Piece, trim
from conflictnews._text.signs import read_signs

_PUBLISHED = re.compile(r"\b(?:First Published|Published|Posted|Last Updated|Updated)\b", re.IGNORECASE)
#: A headline is not longer than this.
_HEADLINE = 170
_GLUED = re.compile(r"(?<=[^\W\d_])(?<=[a-z0-9’'?!\"”)])(?=[A-Z“\"(])")
_CAMEL = ("Mc", "Mac", "De", "La", "Le", "Fitz", "You", "Face", "Wiki", "Buzz", "i", "e", "al-", "Al-")
_SMALL = frozenset(
    "a an and as at but by for from in into is it its nor not of off on or over per than that the to "
    "up via vs was with after amid".split()
)
_WIKI = re.compile(r"={2,4} ?([^=\n]{1,60}?) ?={2,4}")
_SENTENCE = re.compile(r"(?:(?<![\s.][A-Z])[.!?]['\"”’)]{0,2}|…) ?(?=[A-Z(©\[—-])")
_AUTHORSHIP = {tuple(form.split()) for form, sense in FURNITURE.items() if sense == "authorship"}
_PERSON = re.compile(
    r"((?:[A-Z][\w'’-]{1,20}\.? ){1,3}[A-Z][\w'’-]{1,20}|[A-Z][\w'’-]{1,20}|He|She) "
    r"(?:is|likes|loves|enjoys|writes|covers|works|reports|blogs|has been|tweets|teaches|lives)\b"
)


def part(text: str, pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces, with those that hold a seam cut into several."""
    if not pieces:
        return pieces
    out: list[Piece] = []
    opened = False
    for piece in pieces:
        if piece.kind is not None or opened:
            out.append(piece)
            continue
        parts = _part_head(text, piece, title)
        opened = len(parts) > 1 or piece.end - piece.start > _HEADLINE
        out += parts
    if "==" in text:
        out = [p for piece in out for p in _part_wiki(text, piece)]
    last = next(
        (
            i
            for i in range(len(out) - 1, -1, -1)
            if out[i].kind is None and out[i].end - out[i].start > _HEADLINE
        ),
        None,
    )
    if last is not None:
        out[last : last + 1] = _part_tail(text, out[last])
    return out


def _part_head(text: str, piece: Piece, title: str) -> list[Piece]:
    start, end = piece.start, piece.end
    if end - start <= _HEADLINE + 80:
        for label in _PUBLISHED.finditer(text, start + 8, end):
            if text[label.start() - 1] != "(" and date_line(text, label.start(), end):
                return [Piece(*trim(text, start, label.start())), Piece(label.start(), end)]
    if end - start < 60:
        return [piece]
    if title:
        past = _past_title(text, start, end, title)
        if past is not None:
            return [Piece(*trim(text, start, past), HEADLINE), Piece(*trim(text, past, end))]
    for seam in _GLUED.finditer(text, start + 8, min(end, start + _HEADLINE)):
        at = seam.start()
        if text[at] == '"' and not text[at + 1 : at + 2].isalnum():
            continue  # a mark that closes, after a letter
        left = text[start:at]
        if read_dateline(text, at, end) is not None or read_byline(text, at, end) is not None:
            if _is_title(left) or read_byline(text, start, at) is not None:
                kind = BYLINE if read_byline(text, start, at) is not None else HEADLINE
                return [
                    Piece(start, at, None if kind == BYLINE else kind),
                    *_part_head(text, Piece(at, end), ""),
                ]
            continue
        if _is_title(left) and _is_prose(text[at : min(end, at + 80)]) and not left.endswith(_CAMEL):
            return [Piece(start, at, HEADLINE), Piece(at, end)]
    return [piece]


def _past_title(text: str, start: int, end: int, title: str) -> int | None:
    """Past the caller's title where the paragraph begins with it and goes on."""
    head = text[start : min(end, start + len(title) + 40)]
    if head[: len(title)].casefold() != title or start + len(title) >= end:
        return None
    past = start + len(title)
    return (
        past
        if not text[past].islower() and not (text[past] == " " and text[past + 1 : past + 2].islower())
        else None
    )


def _is_title(left: str) -> bool:
    """Whether a stretch is written as headlines are: a handful of words, the longer ones with capitals."""
    words = left.split()
    if len(words) < 4 or any(mark in left for mark in (". ", "! ", "; ")):
        return False
    long = [w for w in words if w.lower() not in _SMALL and w[0].isalpha()]
    return len(long) >= 3 and sum(w[0].isupper() for w in long) * 10 >= len(long) * 8


def _is_prose(right: str) -> bool:
    """Whether a stretch goes on as sentences do: words in lower case that are not small."""
    words = right.split()[1:8]
    return sum(w[0].islower() and w.lower() not in _SMALL for w in words) >= 2


def _part_wiki(text: str, piece: Piece) -> list[Piece]:
    """Cuts at the headings of wiki markup; lists of sources and links are furniture to the next heading."""
    if piece.kind is not None:
        return [piece]
    out: list[Piece] = []
    at, kind = piece.start, None
    for heading in _WIKI.finditer(text, piece.start, piece.end):
        first, past = trim(text, at, heading.start())
        if first < past:
            out.append(Piece(first, past, kind))
        kind = FURNITURE_KIND if FURNITURE.get(heading[1].strip().lower()) == "listing" else None
        out.append(Piece(heading.start(), heading.end(), kind or SUBHEADING))
        at = heading.end()
    first, past = trim(text, at, piece.end)
    if first < past:
        out.append(Piece(first, past, kind))
    return out


def _part_tail(text: str, piece: Piece) -> list[Piece]:
    """Cuts closing notes, notices and author boxes off the end of the last paragraph."""
    reach = max(piece.start, piece.end - 600)
    cuts = [m.end() for m in _SENTENCE.finditer(text, reach, piece.end)]
    past = piece.end
    tail: list[Piece] = []
    for at in reversed(cuts[-8:]):
        start, end = trim(text, at, past)
        if start >= end or end - start < 8:
            continue
        signs = read_signs(text, start, end)
        page = weigh(text, start, end, signs, outside=True) >= CLEAR and signs.has(
            "contribution", "tail", "legal", "promise", "sharing", "link"
        )
        if not page and not is_biography(text, start, end, known_before=True):
            break
        tail.append(Piece(start, end, FURNITURE_KIND))
        past = at
    if not tail:
        return [piece]
    return [Piece(*trim(text, piece.start, past)), *reversed(tail)]


def is_biography(text: str, start: int, end: int, *, known_before: bool) -> bool:
    """Whether a stretch says of a person, in the present tense, that he or she writes or studies.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        known_before: Whether to ask that the story has not named the person; one whom it names is a source.
    """
    person = _PERSON.match(text, start, min(end, start + 120))
    if person is None:
        return False
    if known_before:
        names = person[1].split()
        if len(names) < 2 or text.find(names[-1], 0, start) >= 0:
            return False
    words = read_signs(text, start, end).words[:60]
    joined = " " + " ".join(words) + " "
    return any(f" {' '.join(form)} " in joined for form in _AUTHORSHIP)


def biography_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The full name with which an author box begins."""
    person = _PERSON.match(text, start, min(end, start + 120))
    if person is None or " " not in person[1] or not is_biography(text, start, end, known_before=True):
        return None
    return person.span(1)
