"""The legible copy: what a reader sees of a text, where the characters are not what they look like.

A page can hold full-width or Arabic digits, letters with their accents apart, soft hyphens and marks of
direction that nobody sees, and the ligatures of a printed page. A reader takes no notice, and the rules should
not have to. So they read a copy without these, and whatever they find is taken back to the offsets of the
caller's text, which stays as it is. Most texts need no copy.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

import attrs

from conflictnews._text.tokens import Tokens, cut_tokens

__all__ = ["Legible", "legible", "make_legible", "read_tokens"]

#: One for one: marks that stand for an apostrophe or a quotation mark, and the separators of Arabic numbers.
_STANDS_FOR = {
    "\N{MODIFIER LETTER APOSTROPHE}": "’",
    "\N{PRIME}": "’",
    "\N{ACUTE ACCENT}": "’",
    "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}": "‘",
    "\N{HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT}": "“",
    "\N{HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT}": "”",
    "\N{ARABIC DECIMAL SEPARATOR}": ".",
    "\N{ARABIC THOUSANDS SEPARATOR}": ",",
}
#: Format characters that are seen.
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
#: Digits set high are the numbers of notes, and no part of the number before them.
_NOTES = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")
#: Spaces that keep the groups of a number together.
_NARROW = frozenset("\u2007\u2009\u202f")
_GROUPS = re.compile(r"(?<=[0-9])(?:[\u2007\u2009\u202f](?=[0-9]{3}(?![0-9]))|\u00a0(?=000(?![0-9])))")
#: So many marks on one letter, or unseen characters in a row, are passed over; more are no writing.
_MOST = 8
_MARKS = frozenset(("Mn", "Me"))


@attrs.frozen(slots=True)
class Legible:
    """A copy of a text and the way back.

    Attributes:
        text: The copy.
        firsts: Where each stretch of the copy begins.
        given: Where it begins in the text. Within a stretch both run side by side.
        widths: Of a stretch that stands for a group of characters (a letter with its accents, a ligature), how
            many they are; 0 where both run side by side.
    """

    text: str
    firsts: list[int]
    given: list[int]
    widths: list[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text that a stretch of the copy stands for."""
        end = max(start, end)
        k = max(0, bisect_right(self.firsts, start) - 1)
        first = self.given[k] + (0 if self.widths[k] else start - self.firsts[k])
        if start == end:
            return first, first
        k = bisect_right(self.firsts, end - 1) - 1
        return first, self.given[k] + (self.widths[k] or end - self.firsts[k])

    def placed(self, tokens: Tokens) -> Tokens:
        """The tokens of the copy, where they stand in the text."""
        placed = [self.back(start, end) for start, end in zip(tokens.starts, tokens.ends, strict=True)]
        return Tokens([p[0] for p in placed], [p[1] for p in placed], tokens.words, tokens.shapes)


def legible(text: str) -> str:
    """The words of a passage as a reader sees them."""
    copy = make_legible(text)
    return text if copy is None else copy.text


def read_tokens(text: str) -> Tokens:
    """The tokens of a phrase that is no article, read as a reader sees them, with offsets into it."""
    copy = make_legible(text)
    return cut_tokens(text) if copy is None else copy.placed(cut_tokens(copy.text))


def make_legible(text: str) -> Legible | None:
    r"""The legible copy of a text; None where the text is its own.

    Example:
        >>> copy = make_legible("４５ people were kil\u00adled")
        >>> copy.text, copy.back(15, 21)
        ('45 people were killed', (15, 22))
        >>> make_legible("45 people were killed, “we hear”") is None
        True
    """
    if text.isascii():
        return None
    alike: dict[int, str] = {}
    odd: set[str] = set()
    grouped = False
    for char in set(text):
        if char <= "\x7f":
            continue
        seen = _seen_as(char)
        if seen is None:
            odd.add(char)
        elif seen != char:
            if len(seen) == 1:
                alike[ord(char)] = seen
            else:
                odd.add(char)
        grouped = grouped or char in _NARROW or char == "\u00a0"
    copy = text.translate(alike) if alike else text
    if grouped:
        copy = _GROUPS.sub(",", copy)
    if odd:
        return _rewritten(copy, odd)
    return Legible(copy, [0], [0], [0]) if copy != text else None


def _seen_as(char: str) -> str | None:
    """What a reader takes a character for; None for what joins the character before it or is not seen."""
    known = _STANDS_FOR.get(char)
    if known is not None:
        return known
    if "\uff01" <= char <= "\uff5e" or "\ufb00" <= char <= "\ufb06" or "\U0001d400" <= char <= "\U0001d7ff":
        return unicodedata.normalize("NFKC", char)
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if char in _NOTES or category in _MARKS:
        return None
    return None if category == "Cf" and char not in _SEEN else char


def _rewritten(copy: str, odd: set[str]) -> Legible | None:
    """The copy with what is not seen left out, accents put on their letters, and ligatures taken apart."""
    out: list[str] = []
    firsts: list[int] = []
    given: list[int] = []
    widths: list[int] = []
    length = 0

    def put(piece: str, at: int, width: int) -> None:
        nonlocal length
        if piece:
            out.append(piece)
            firsts.append(length)
            given.append(at)
            widths.append(width)
            length += len(piece)

    places = [i for i, char in enumerate(copy) if char in odd]
    done = k = 0
    while k < len(places):
        at = places[k]
        last = k + 1
        while last < len(places) and places[last] == places[last - 1] + 1:
            last += 1
        # One run of such characters, and the letter that accents at its beginning belong to.
        run_end = places[last - 1] + 1
        accents = at
        while accents < run_end and unicodedata.category(copy[accents]) in _MARKS:
            accents += 1
        base = at - 1 if done < at < accents <= at + _MOST else at
        put(copy[done:base], done, 0)
        if base < at:
            composed = unicodedata.normalize("NFC", copy[base:accents])
            put("".join(c for c in composed if unicodedata.category(c) not in _MARKS), base, accents - base)
            at = accents
        expanded = [(i, seen) for i in range(at, run_end) if (seen := _seen_as(copy[i])) is not None]
        if not expanded and run_end - at > _MOST:
            put(copy[at:run_end], at, 0)
        for i, seen in expanded:
            put(seen, i, 1)
        done = run_end
        k = last
    put(copy[done:], done, 0)
    if not firsts:
        return Legible("", [0], [len(copy)], [0])
    return Legible("".join(out), firsts, given, widths)
