"""Dates in figures, seasons, quarters, weeks of a month, and feasts that have their day.

numeric = YEAR "-" MM "-" DD | DD ("/" | ".") MM ("/" | ".") YEAR | MM "/" DD "/" YEAR
season  = ["the" | sense] SEASON ["of"] [YEAR]
portion = ["the"] ORDINAL ("quarter" "of" YEAR | "week" "of" MONTH)
"""

from __future__ import annotations

from conflictnews._rules.dates.expressions import (
    DATE,
    MONTH_WEEK,
    OPAQUE,
    QUARTER,
    SEASON,
    Expression,
    Pieces,
)
from conflictnews._rules.dates.lead_in import lead_in, sense_before
from conflictnews._rules.dates.months import read_year
from conflictnews._rules.dates.vocabulary import (
    DASHES,
    DAYS,
    HOLIDAYS,
    ORDINAL_WORDS,
    ORDINALS,
    SEASONS,
    TWO_DIGITS,
    YEARS,
)
from conflictnews._text.tokens import CAPITAL, UPPER


def find_numeric_date(p: Pieces, i: int) -> bool:
    """`2012-03-12`, `12/03/2012`, `12.03.2012`, at the year or at the one token with dots."""
    word = p.words[i]
    if word in YEARS:
        if (
            p.word(i + 1) == "-"
            and p.word(i + 3) == "-"
            and DAYS.get(p.word(i + 2), 13) <= 12
            and p.word(i + 4) in DAYS
            and all(map(p.glued, range(i + 1, i + 5)))
        ):
            p.add(
                Expression(
                    i,
                    i + 5,
                    DATE,
                    year=YEARS[word],
                    month=DAYS[p.words[i + 2]],
                    day=DAYS[p.words[i + 4]],
                )
            )
            return True
        if (
            p.word(i - 1) in ("/", "-")
            and p.word(i - 3) == p.word(i - 1)
            and p.word(i - 2) in DAYS
            and p.word(i - 4) in DAYS
            and all(map(p.glued, range(i - 3, i + 1)))
        ):
            a, b = DAYS[p.words[i - 4]], DAYS[p.words[i - 2]]
            p.add(_day_and_month(i - 4, i + 1, a, b, YEARS[word]))
            return True
        return False
    parts = word.split(".")
    if (
        len(parts) == 3
        and parts[0] in DAYS
        and parts[1] in DAYS
        and (parts[2] in YEARS or (parts[2] in TWO_DIGITS and len(parts[2]) == 2))
    ):
        # With dots the day comes first.
        year = YEARS.get(parts[2])
        if year is None:
            year = TWO_DIGITS[parts[2]] + (2000 if TWO_DIGITS[parts[2]] < 50 else 1900)
        p.add(Expression(i, i + 1, DATE, year=year, month=DAYS[parts[1]], day=DAYS[parts[0]]))
        return True
    return False


def _day_and_month(first: int, end: int, a: int, b: int, year: int) -> Expression:
    """Day first or month first; where both can be meant, the date stays unresolved."""
    if a > 12 >= b or a == b:
        return Expression(first, end, DATE, year=year, month=b, day=a)
    if b > 12 >= a:
        return Expression(first, end, DATE, year=year, month=a, day=b)
    return Expression(first, end, OPAQUE, unit="day")


def find_season(p: Pieces, i: int) -> None:
    """`the spring of 1942`, `summer 1990`, `last winter`, `the summer`."""
    word = p.words[i]
    year, year_sense, end = read_year(p, i + 1, full=False)
    first, sense = sense_before(p, i)
    if sense is None and year is None and year_sense is None:
        lead = p.word(i - 1)
        if word in ("fall", "spring") and lead in ("the", "a", "to", "of", "and", "") and word == "fall":
            return
        leads = (
            "in",
            "during",
            "since",
            "until",
            "by",
            "early",
            "late",
            "mid",
            "of",
            "and",
            "-",
            "before",
            "after",
            "throughout",
        )
        if not (lead in leads or (lead == "the" and p.word(i - 2) in leads)) or word == "fall":
            return
        if word == "spring" and (
            (p.shapes[i] == CAPITAL and not p.upper) or p.word(i + 1) in ("water", "up")
        ):
            return
    elif word == "fall" and year is None and sense not in ("last", "next", "this"):
        return
    elif word in ("fall", "spring") and p.word(i - 1) in ("arab", "prague"):
        return
    if (
        p.shapes[i] in (CAPITAL, UPPER)
        and not p.upper
        and i + 1 == end
        and p.word(i + 1) != ""
        and i + 1 < len(p.words)
        and p.shapes[i + 1] in (CAPITAL, UPPER)
    ):
        return  # the Spring Offensive
    first, modifier = lead_in(p, first)
    if (
        year is not None
        and p.word(end) in DASHES
        and p.glued(end)
        and p.word(end + 1) in TWO_DIGITS
        and p.glued(end + 1)
        and p.free(end + 1)
    ):
        end += 2  # the winter of 1941-42
    p.add(
        Expression(
            first,
            end,
            SEASON,
            year=year,
            unit=SEASONS[word],
            sense=sense,
            year_sense=year_sense,
            modifier=modifier,
        )
    )


def find_portion(p: Pieces, i: int) -> None:
    """`the second quarter of 2011`, `the last week of July`: at the noun."""
    number = p.word(i - 1)
    count = -1 if number in ("last", "final") else ORDINALS.get(number, ORDINAL_WORDS.get(number))
    if count is None or p.word(i + 1) != "of" or not p.free(i - 1):
        return
    first = i - 2 if p.word(i - 2) == "the" else i - 1
    if p.words[i] == "week":
        expression = p.starting.get(i + 2) or p.starting.get(i + 3)
        if expression is not None and expression.form == DATE and expression.day is None:
            expression.first, expression.form, expression.count = first, MONTH_WEEK, count
            p.taken[first : i + 2] = b"\x01" * (i + 2 - first)
        return
    year, year_sense, end = read_year(p, i + 1, full=False)
    if count < 0:
        count = 4
    if (year is not None or year_sense is not None) and count <= 4:
        p.add(Expression(first, end, QUARTER, year=year, year_sense=year_sense, count=count))


def find_holiday(p: Pieces, i: int) -> None:
    """`Christmas Day`, `New Year's Eve`, with or without a year; `Christmas 2004` is its day."""
    for length in (4, 3, 2):
        words = tuple(p.words[i : i + length])
        if len(words) < length:
            continue
        # `New Year 's Eve`: the possessive is a piece of its own.
        key = ("new", "year's", words[3]) if words[:3] == ("new", "year", "'s") and length == 4 else words
        if key in HOLIDAYS:
            month, day = HOLIDAYS[key]
            year, year_sense, end = read_year(p, i + length, full=False)
            p.add(Expression(i, end, DATE, year=year, month=month, day=day, year_sense=year_sense))
            return
    if p.words[i] == "christmas":
        year, year_sense, end = read_year(p, i + 1, full=False)
        if year is not None or year_sense is not None:
            p.add(Expression(i, end, DATE, year=year, month=12, day=25, year_sense=year_sense))
