"""Tokens: the one cut of the text that every later stage works on.

A token is a word, a number or a mark, kept as a pair of offsets; parallel lists instead of objects, because
building an object a token costs more than all the rules together. Nothing is copied but the folded word,
which is what the lexicon is asked for.

What counts as one token was decided by what the rules need: a name with a hyphen (`al-Zeitoun`), an age
(`13-year-old`), an abbreviation with its dots (`U.N.`, `Mr.`), a number with its separators (`7,500`). The
possessive mark is a token of its own, so that `Assad's men` is an owner, a mark and a head.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate
from typing import TypeVar

import attrs

from conflictnews._lexicon.abbreviations import ABBREVIATIONS

_ABBREVIATION = "|".join(sorted((re.escape(a) for a in ABBREVIATIONS), key=lambda a: (-len(a), a)))

#: Alternatives in order of preference; none can start where another has begun, so the scan never looks back.
#: The first three only save time, since most tokens are plain words and marks; a blank is refused before the
#: others are tried.
_TOKEN = rf"""
      [A-Za-z]++(?![\w.'’‐‑-]) | [,;:!?"“”()] | \.(?!\.)
    | (?!\s)(?:
      (?:[A-Za-z]\.){{2,}}(?:-\w+)*                 # U.N.  a.m.  U.N.-Arab
    | \b(?:{_ABBREVIATION})\.(?=\s?[\w"“(-])          # Mr.  Gen.  Jan.  (not at the end of a paragraph)
    | \b[A-Z]\.(?=\s?[A-Z][\w'’])                   # an initial: John F. Kennedy
    | \d+(?:[.,]\d+)*(?:-[^\W\d_]+)+              # 13-year-old
    | \d+(?:[.,]\d+)*(?:st|nd|rd|th|ST|ND|RD|TH|s)?\b   # 7,500  14th  1990s
    | \d+(?:[.,]\d+)*                             # 20km: the number alone
    | ['’][sS]\b                                  # possessive
    | \w+(?:(?:[-‐‑]|['’](?![sS]\b))\w+)*         # al-Zeitoun  didn't  O'Brien
    | \.\.+ | --+ | ``|'{{2,3}}                     # runs that are one mark
    | [^\w\s]
    )"""
#: Every character that is not blank belongs to a token, so a text is blanks and tokens in turn.
_CUT = re.compile(f"({_TOKEN})", re.VERBOSE)

OTHER, LOWER, CAPITAL, UPPER, DIGIT = range(5)


@attrs.frozen(slots=True)
class Tokens:
    """All tokens of a text, as parallel lists.

    Attributes:
        starts: Offset of the first character of each token.
        ends: Offset past its last character.
        words: The folded form: lower case, typographic apostrophe as the plain one, no final dot of an
            abbreviation (`u.n`). This is the key of the lexicon.
        shapes: How it is written: `OTHER` (a mark), `LOWER`, `CAPITAL`, `UPPER` (two letters or more),
            `DIGIT`.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    shapes: list[int]

    def __len__(self) -> int:
        return len(self.starts)


def _fold(word: str) -> str:
    if word[-1] == "." and len(word) > 1 and word[0] != ".":
        word = word[:-1]
    return word.lower().replace("’", "'").replace("‑", "-").replace("‐", "-")


def _shape(word: str) -> int:
    first = word[0]
    if first.isdigit():
        return DIGIT
    if not first.isalpha():
        return LOWER if len(word) > 1 and word[1].isalpha() and word[0] != "'" and word[0] != "’" else OTHER
    if first.islower() or not first.isupper():
        return LOWER
    return UPPER if len(word) > 1 and word.isupper() else CAPITAL


#: So many words are kept, none of them longer.
_KEPT, _LONG = 1 << 15, 32

V = TypeVar("V")


class _Met(dict[str, V]):
    """What words were found to be, in this text or another: half of a text is new words otherwise."""

    def __init__(self, read: Callable[[str], V]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, word: str) -> V:
        value = self.read(word)
        if len(word) <= _LONG:
            if len(self) >= _KEPT:
                self.clear()
            self[word] = value
        return value


_FOLDED, _SHAPES = _Met(_fold), _Met(_shape)


def cut_tokens(text: str) -> Tokens:
    """Cuts a text into tokens, in one pass.

    Example:
        >>> t = cut_tokens("Gen. Smith's 13-year-old saw 7,500 men.")
        >>> t.words
        ['gen', 'smith', "'s", '13-year-old', 'saw', '7,500', 'men', '.']
    """
    pieces: list[str] = _CUT.split(text)
    offsets = list(accumulate(map(len, pieces)))
    written = pieces[1::2]
    return Tokens(
        starts=offsets[:-1:2],
        ends=offsets[1::2],
        words=list(map(_FOLDED.__getitem__, written)),
        shapes=list(map(_SHAPES.__getitem__, written)),
    )
