"""Words of a text or a passage in the form in which they are compared.

Marks and white space are left out, case is folded, and a number is one word whatever it is written in: `45`,
`forty-five` and `forty five` are equal. Each word keeps its offsets.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from conflictnews._syntax.entries import FORMS
from conflictnews._syntax.numbers import cardinal
from conflictnews._text.legible import read_tokens
from conflictnews._text.tokens import DIGIT, OTHER, Tokens

__all__ = ["Index", "Words", "read_words"]

#: Of a passage that a text repeats without end, so many occurrences are looked at.
_MOST_OCCURRENCES = 256
#: How many words of a passage vote for the place that comes nearest to it, and how often each may stand in
#: the text to have a say.
_VOTERS = 200
_RARE = 64
#: The share of its words that must be found for a place to count as near.
_NEAR = 0.6


@attrs.frozen(slots=True)
class Words:
    """Words by position, with offsets into their string."""

    keys: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.keys)


def _opens_number(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    if tokens.shapes[i] == DIGIT or word in ("a", "an", "half"):
        return True
    form = FORMS.get(word.partition("-")[0])
    return form is not None and form[1].number is not None


def read_words(text: str, tokens: Tokens | None = None) -> Words:
    """The words of a string.

    Example:
        >>> read_words("At least forty-five (45) women").keys
        ['at', 'least', '#45', '#45', 'women']
    """
    tokens = read_tokens(text) if tokens is None else tokens
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    i, count = 0, len(tokens)
    while i < count:
        stop = i + 1
        key = tokens.words[i]
        if _opens_number(tokens, i):
            number = cardinal(tokens, i, min(count, i + 32))
            if number is not None:
                key, stop = f"#{number[0]}", number[1]
        if tokens.shapes[i] != OTHER or any(map(str.isalnum, key)):
            keys.append(key)
            starts.append(tokens.starts[i])
            ends.append(tokens.ends[stop - 1])
        i = stop
    return Words(keys, starts, ends)


@attrs.define(slots=True, eq=False)
class Index:
    """Where each word of a text stands."""

    words: Words
    at: dict[str, list[int]]

    @classmethod
    def of(cls, words: Words) -> Index:
        at: dict[str, list[int]] = {}
        for position, key in enumerate(words.keys):
            at.setdefault(key, []).append(position)
        return cls(words, at)

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Positions of the words that lie wholly between two offsets, half-open."""
        return bisect_left(self.words.starts, start), bisect_right(self.words.ends, end)

    def find(self, keys: Sequence[str], near: int | None = None) -> list[int]:
        """Positions where a run of words stands, in text order.

        Where its rarest word stands more often than can be looked at, those next to the offset `near` are.
        """
        if not keys:
            return []
        places = [self.at.get(key, []) for key in keys]
        rarest = min(range(len(keys)), key=lambda k: len(places[k]))
        found = places[rarest]
        if len(found) > _MOST_OCCURRENCES:
            middle = 0
            if near is not None:
                middle = bisect_left(found, near, key=lambda at: self.words.starts[at])
            first = max(0, middle - _MOST_OCCURRENCES // 2)
            found = found[first : first + _MOST_OCCURRENCES]
        wanted, mine = list(keys), self.words.keys
        return [
            at - rarest
            for at in found
            if at >= rarest
            and mine[at - rarest] == wanted[0]
            and mine[at - rarest : at - rarest + len(wanted)] == wanted
        ]

    def nearest(self, keys: Sequence[str]) -> tuple[int, int] | None:
        """The run of words that has most in common with a run that does not stand here, half-open.

        Each rare word votes for the place where the run would start; the place with most votes is measured.
        """
        size = len(keys)
        if not size:
            return None
        votes: dict[int, int] = {}
        step = max(1, size // _VOTERS)
        for k in range(0, size, step):
            found = self.at.get(keys[k], ())
            if len(found) <= _RARE:
                for at in found:
                    votes[at - k] = votes.get(at - k, 0) + 1
        if not votes:
            return None
        start = min(votes, key=lambda place: (-votes[place], place))
        first, last = max(0, start), min(len(self.words), start + size)
        mine = self.words.keys[first:last]
        # A word put in or left out moves those behind it by one.
        slack = set(self.words.keys[max(0, first - 2) : last + 2])
        hits = sum(key in slack for key in keys)
        straight = sum(a == b for a, b in zip(keys[first - start :], mine, strict=False))
        if hits < _NEAR * size or (size > 2 and straight < 2):
            return None
        return first, last
