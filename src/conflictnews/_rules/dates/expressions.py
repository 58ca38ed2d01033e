"""Date expressions as the grammar finds them, and the pieces that it reads.

A *piece* is a token, or a part of a token that a hyphen joins to another date word (`August-24`, `mid-
March`): there the ends of a range are two pieces of one token.
"""

from __future__ import annotations

import attrs

from conflictnews._rules.dates.vocabulary import DAY_NUMBERS, DECADES, MONTHS, TWO_DIGITS, WEEKDAYS, YEARS
from conflictnews._text.tokens import CAPITAL, DIGIT, LOWER, UPPER, Tokens

_MOTHERS = frozenset(MONTHS) | frozenset(YEARS) | frozenset(DECADES) | frozenset(WEEKDAYS)
_PARTS = (
    _MOTHERS
    | frozenset(DAY_NUMBERS)
    | frozenset(TWO_DIGITS)
    | frozenset("early mid late post pre present then".split())
)

# Forms of expression: what the resolution has to do.
DATE = "date"  # a month with or without day and year
YEAR = "year"
SHORT_YEAR = "short_year"  # '68
DECADE = "decade"
CENTURY = "century"
SEASON = "season"
QUARTER = "quarter"
MONTH_WEEK = "month_week"  # the first week of May
WEEKDAY = "weekday"
DEICTIC = "deictic"  # yesterday
UNIT = "unit"  # last month, the same day, that year
SPAN = "span"  # the past three days
SHIFT = "shift"  # three days later
ORDINAL = "ordinal"  # the 20th
RESIDUE = "residue"  # a year and two months ago
OPAQUE = "opaque"  # a date expression that names no day that could be computed


@attrs.define(slots=True)
class Expression:
    """One date expression, by piece positions.

    Attributes:
        first: Its first piece.
        end: Past its last piece.
        form: One of the forms above.
        year: The year as stated; two digits in a `SHORT_YEAR`.
        month: 1 to 12.
        day: Day of the month.
        weekday: 0 is Monday.
        unit: The unit of a step or period, the name of a season.
        count: How many units, which week, quarter or half.
        sense: Word that points: `last next this same past coming ago later earlier`.
        year_sense: The same for the year of a month (`April last year`) or the week of a weekday.
        modifier: `early mid late start end about`.
        attributive: The year names a thing (`the 1989 accord`): it dates that thing, not what is told.
        follows: It goes on a list or range whose year is stated before (`December 2011 and January`).
        closes: It is the end of a range that the expression before begins.
    """

    first: int
    end: int
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str = ""
    count: int | None = None
    sense: str | None = None
    year_sense: str | None = None
    modifier: str | None = None
    attributive: bool = False
    follows: bool = False
    closes: bool = False


@attrs.define(slots=True)
class Pieces:
    """The pieces of one sentence, as parallel lists, with what is already taken by an expression."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    shapes: list[int]
    tokens: list[int]
    upper: bool
    taken: bytearray
    found: list[Expression]
    starting: dict[int, Expression]

    def word(self, i: int) -> str:
        """The word at a position, the empty string outside."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def free(self, i: int) -> bool:
        return 0 <= i < len(self.words) and not self.taken[i]

    def glued(self, i: int) -> bool:
        """Whether the piece stands right at the one before it."""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def add(self, expression: Expression) -> None:
        """Keeps an expression, unless a piece of it belongs to another one."""
        if any(self.taken[expression.first : expression.end]):
            return
        for i in range(expression.first, expression.end):
            self.taken[i] = 1
        self.found.append(expression)
        self.starting[expression.first] = expression


def cut_pieces(text: str, tokens: Tokens, first: int, end: int, *, upper: bool) -> Pieces:
    """The pieces of the tokens from `first` to `end`."""
    words = tokens.words[first:end]
    if not any(_is_of_parts(word) for word in words if "-" in word):
        plain = tokens.starts[first:end], tokens.ends[first:end], tokens.shapes[first:end]
        return Pieces(words, *plain, list(range(first, end)), upper, bytearray(len(words)), [], {})
    words = []
    starts: list[int] = []
    ends: list[int] = []
    shapes: list[int] = []
    owners: list[int] = []
    for i in range(first, end):
        word = tokens.words[i]
        if "-" in word and _is_of_parts(word):
            at = tokens.starts[i]
            for number, part in enumerate(word.split("-")):
                if number:
                    words.append("-")
                    starts.append(at)
                    ends.append(at + 1)
                    shapes.append(0)
                    owners.append(i)
                    at += 1
                words.append(part)
                starts.append(at)
                ends.append(at + len(part))
                shapes.append(_shape_of(text[at : at + len(part)]))
                owners.append(i)
                at += len(part)
            continue
        words.append(word)
        starts.append(tokens.starts[i])
        ends.append(tokens.ends[i])
        shapes.append(tokens.shapes[i])
        owners.append(i)
    return Pieces(words, starts, ends, shapes, owners, upper, bytearray(len(words)), [], {})


def _is_of_parts(word: str) -> bool:
    """Whether a hyphen joins words of dates: `August-24`, `mid-March`; not `well-known`."""
    parts = word.split("-")
    return all(part in _PARTS for part in parts) and any(part in _MOTHERS for part in parts)


def _shape_of(part: str) -> int:
    if part[0].isdigit():
        return DIGIT
    if part.islower():
        return LOWER
    return UPPER if len(part) > 1 and part.isupper() else CAPITAL
