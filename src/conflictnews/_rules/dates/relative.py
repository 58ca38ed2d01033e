"""Days that are named from another day: weekdays, `yesterday`, `the 20th`.

weekday = [lead-in] [sense] WEEKDAY [PART] [["of"] ("last" | "next" | "this") "week" | "before last"]
deictic = [stage] ("yesterday" | "today" | ...) [PART] | "the day" ("before" | "after") deictic
ordinal = ("on" | "by" | ...) "the" ORDINAL, with no noun after it
"""

from __future__ import annotations

from conflictnews._rules.dates.expressions import (
    DEICTIC,
    ORDINAL,
    WEEKDAY,
    Expression,
    Pieces,
)
from conflictnews._rules.dates.lead_in import SENSES, lead_in, sense_before
from conflictnews._rules.dates.vocabulary import (
    DEICTICS,
    MONTHS,
    ORDINALS,
    PARTS,
    UNITS,
    WEEKDAYS,
)
from conflictnews._text.tokens import CAPITAL, OTHER, UPPER

#: Days that have become names, and papers called after a day.
_NAMED_DAYS = frozenset("bloody black good ash palm easter holy super cyber casual every each".split())
_AFTER_NAMED = frozenset(
    "times telegraph mirror mail express herald post tribune star sun agreement mosque".split()
)


def find_weekday(p: Pieces, i: int) -> None:
    word = p.words[i]
    if p.word(i - 1) in _NAMED_DAYS or (
        p.word(i + 1) in _AFTER_NAMED and p.shapes[i + 1] in (CAPITAL, UPPER)
    ):
        return
    first, sense = sense_before(p, i)
    if sense is None and p.word(i - 1) == "the" and p.free(i - 1):
        first = i - 1
    end = i + 1
    if p.word(end) in PARTS and p.free(end):
        end += 1
    year_sense = None
    j = end + 1 if p.word(end) in ("of", "in") else end
    if p.word(j) in ("last", "next", "this") and p.word(j + 1) == "week":
        year_sense, end = SENSES[p.words[j]], j + 2
    elif (
        p.word(end) == "last"
        and p.word(end + 1) not in UNITS
        and p.word(end + 1) not in MONTHS
        and p.word(end + 1) != "year"
    ):
        sense, end = sense or "last", end + 1
    if p.word(end) == "before" and p.word(end + 1) == "last":
        sense, end = "before_last", end + 2
    first, modifier = lead_in(p, first)
    p.add(
        Expression(
            first, end, WEEKDAY, weekday=WEEKDAYS[word], sense=sense, year_sense=year_sense, modifier=modifier
        )
    )


def find_deictic(p: Pieces, i: int) -> None:
    word = p.words[i]
    offset = DEICTICS[word]
    first, end = i, i + 1
    if p.word(i - 1) in ("before", "after") and p.word(i - 2) == "day" and p.free(i - 2):
        offset += -1 if p.words[i - 1] == "before" else 1
        first = i - 3 if p.word(i - 3) == "the" and p.free(i - 3) else i - 2
    if p.word(end) in PARTS:
        end += 1
    modifier = None
    if word != "overnight":
        first, modifier = lead_in(p, first)
    p.add(Expression(first, end, DEICTIC, count=offset, unit=word, modifier=modifier))


_BEFORE_ORDINAL = frozenset("on by until till since from before after".split())
_AFTER_ORDINAL = frozenset(
    "and or was were to but he she it we they who when where as at in a an the his her their "
    "this that these those all some many most no there had have has".split()
)


def find_ordinal(p: Pieces, i: int) -> None:
    """`on the 20th`: a day of the month last named, where no noun follows."""
    if p.word(i - 1) != "the":
        return
    of_night = p.word(i - 2) == "of" and p.word(i - 3) in PARTS
    if p.word(i - 2) not in _BEFORE_ORDINAL and not of_night:
        return
    after = p.word(i + 1)
    marked = i + 1 < len(p.words) and p.shapes[i + 1] == OTHER and after not in ("-", "/")
    if not after or marked or after in _AFTER_ORDINAL:
        first, modifier = lead_in(p, i - 1)
        p.add(Expression(first, i + 1, ORDINAL, day=ORDINALS[p.words[i]], modifier=modifier))
