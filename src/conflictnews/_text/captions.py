"""Captions: lines about a picture that belong to the story.

A caption shows itself by a credit at its end (`(EPA)`, `(Photo: ...)`, `Name/AFP`), or by standing twice:
pages carry it for the picture and again for its enlarged view.
"""

from __future__ import annotations

import re

from conflictnews._lexicon.credits import CREDITS
from conflictnews._text.layout import FURNITURE
from conflictnews._text.paragraphs import Piece

_BRACKET = re.compile(r"[(\[]\s{0,2}([^()\[\]]{2,120})[)\]]\s*(?:(?:buy|view) photo)?$", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:^|[\s(|])(?:photo|photograph|photos|picture|image|images|pic|credit|source|"
    r"photo credit|image credit|image source|photo source|illustration|screengrab|video)"
    r"(?:\s(?:by|credit|courtesy|source))?\s?[:/]",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\W{0,3}(?:(?:buy|view)(?: this)? photo|file photo|photo credit|image credit|image source|"
    r"photograph|photo|image|picture|caption|file|pictured)\b\s?:?",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:photo|photograph|image|photo credit|credit|courtesy|source|photo by)\s?:\s?[^.:]{2,50}$",
    re.IGNORECASE,
)
#: After the full stop of its sentence, a bracket with nothing but names.
_NAMED = re.compile(
    r"[.!?\"”]\s{1,2}\([A-Z][\w.'’&-]{0,24}(?:[\s/,]{1,3}(?:[A-Z][\w.'’&-]{0,24}|of|the|and|for|via|--?|–|—)){0,9}\)$"
)
#: Entries of a gallery: `Image 2 of 8`.
_GALLERY = re.compile(r"(?:image|photo|picture|slide) \d{1,3} of(?: /)? \d{1,3}\b", re.IGNORECASE)
_FILE = re.compile(r"[\w-]\.(?:jpe?g|png|gif|webp)\b", re.IGNORECASE)
_PLACED = re.compile(
    r"\((?:from |far |second from )?(?:left|right|centre|center|pictured|top|above|below)\b[^()]{0,30}\)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:photo|photograph|handout|courtesy|published|getty|file|screengrab|screenshot|provided)\b",
    re.IGNORECASE,
)
_SLASH = re.compile(
    r"(?:[^\W\d_][\w.'’-]{0,24}\s){0,3}[^\W\d_][\w.'’-]{0,24}\s?/\s?((?:[^\W\d_][\w.-]{0,24}\s){0,3}[^\W\d_][\w.-]{0,24})$"
)
_PARTS = re.compile(r"[/|,]|\bvia\b")
#: A paragraph that ends so has no credit behind its last sentence.
_SENTENCE_END = frozenset(".!?,;:\"”’'…")
_CAPITALS = re.compile(r"[A-Z]{2,5}(?:[- ](?:TV|DT|[A-Z]{2,4}|\d{1,2}))?")


def drop_repeated(text: str, captions: list[Piece]) -> None:
    """Of the pictures of a gallery that share one caption, all but the first are furniture."""
    seen: set[str] = set()
    for piece in captions:
        entry = _GALLERY.match(text, piece.start, min(piece.end, piece.start + 30))
        if entry is not None:
            told = text[entry.end() : min(piece.end, entry.end() + 160)].strip()
            if told in seen:
                piece.kind = FURNITURE
            seen.add(told)


def has_credit(text: str, start: int, end: int) -> bool:
    """Whether a paragraph ends in a credit, or begins with the label of one."""
    if _GALLERY.match(text, start, min(end, start + 30)):
        return True
    lead = _LEAD.match(text, start, min(end, start + 30))
    if lead and (":" in lead[0] or lead[0].lower().startswith(("buy", "view"))):
        return True
    last = text[end - 1]
    if last in _SENTENCE_END:
        return False
    tail = text[max(start, end - 140) : end]
    if last in ")]" or last in "oO":  # (... photo)Buy Photo
        bracket = _BRACKET.search(tail)
        if bracket and _names_maker(bracket[1].strip(), square=bracket[0][0] == "["):
            return True
        if _NAMED.search(tail):
            return True
    if ":" in tail and _SIGNED.search(tail):
        return True
    slash = _SLASH.search(tail) if "/" in tail else None
    if slash is None:
        return False
    maker = slash[1].lower()
    return maker in CREDITS or maker.split()[-1] in CREDITS or _CAPITALS.fullmatch(slash[1]) is not None


def names_side(text: str, start: int, end: int) -> bool:
    """Whether a line says where in the picture somebody is: `(right)`."""
    return _PLACED.search(text, start, min(end, start + 300)) is not None or (
        end - start <= 300 and _FILE.search(text, start, end) is not None
    )


def _names_maker(inside: str, *, square: bool) -> bool:
    """Whether what stands in the last brackets names who made or published a picture."""
    if any(part.strip().lower() in CREDITS for part in _PARTS.split(inside)):
        return True
    if _LABELLED.search(" " + inside) or _WORDS.search(inside):
        return True
    return not square and _CAPITALS.fullmatch(inside) is not None
