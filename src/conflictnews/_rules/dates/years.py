"""Years, decades and centuries, and the numbers of four digits that are none of them.

    year-date = [lead-in] YEAR [("-" | "–" | "/") TWO-DIGITS] | "'" TWO-DIGITS
    decade    = ["the"] [stage] YEAR "s"
    century   = ["the"] [stage] ORDINAL "century"

`2000 soldiers`, `1500 GMT` and `$2000` are no years.
"""

from __future__ import annotations

from conflictnews._rules.dates.expressions import (
    CENTURY,
    DECADE,
    OPAQUE,
    SHORT_YEAR,
    YEAR,
    Expression,
    Pieces,
)
from conflictnews._rules.dates.lead_in import lead_in
from conflictnews._rules.dates.vocabulary import (
    AFTER_CHRIST,
    BEFORE_CHRIST,
    CENTURIES,
    CODE_BEFORE,
    COUNTED_AFTER,
    DASHES,
    DECADE_WORDS,
    DECADES,
    HARM_BEFORE,
    MEASURE_AFTER,
    ORDINAL_WORDS,
    ORDINALS,
    QUANTIFIERS,
    SHORT_DECADES,
    STRONG_YEAR_LEADS,
    TIME_AFTER,
    TWO_DIGITS,
    YEAR_LEADS,
    YEARS,
)
from conflictnews._text.tokens import DIGIT, LOWER, OTHER

_QUOTES = ("'", "’", "‘")
_STAGES = ("early", "mid", "late", "-")


def find_year(p: Pieces, i: int) -> None:
    """A year alone, or two of them in one: `1990-91`."""
    word = p.words[i]
    short = word in TWO_DIGITS and word not in YEARS
    if short:
        _find_short_year(p, i)
        return
    if p.word(i + 1) in BEFORE_CHRIST:
        p.add(Expression(i, i + 2, OPAQUE, unit="year"))
        return
    second = _second_year(p, i)
    if second is None:
        second = 0
    if not second and not _is_year(p, i):
        return
    if second and _is_code(p, i):
        return
    first, modifier = lead_in(p, i, article=False)
    end = i + 2 if p.word(i + 1) in AFTER_CHRIST else i + 1
    named = not second and modifier is None and _is_attributive(p, i, end)
    p.add(Expression(first, end, YEAR, year=YEARS[word], modifier=modifier, attributive=named))
    if second:
        p.add(Expression(i + 2, i + 3, YEAR, year=second, closes=True))


def _is_attributive(p: Pieces, i: int, end: int) -> bool:
    """`the 1989 accord`, `its 2006 offensive`: a noun follows, and no preposition of time stands before."""
    if end >= len(p.words) or p.shapes[end] in (OTHER, DIGIT) or p.words[end] in _NO_NOUNS:
        return False
    lead = p.word(i - 1)
    return lead in {"the", "'s"} or (lead not in YEAR_LEADS and lead.isalpha())


_NO_NOUNS = frozenset(
    "'s and or but to in on at by of for from with when as that which who was were is are had has have saw "
    "the a an he she it they we after before until while under because".split()
)


def _second_year(p: Pieces, i: int) -> int | None:
    """The year after a dash: `1914-18`, `1914-1918`, `2011/12`; the month of `2012-03` is none."""
    if not (p.word(i + 1) in DASHES or p.word(i + 1) == "/") or not p.free(i + 2):
        return None
    start = YEARS[p.words[i]]
    word = p.words[i + 2]
    if word in YEARS and YEARS[word] > start:
        return YEARS[word] if p.word(i + 3) not in TIME_AFTER and start >= 1100 else None
    if len(word) != 2 or word not in TWO_DIGITS or not p.glued(i + 1) or not p.glued(i + 2):
        return None
    if p.glued(i + 3) and (p.shapes[i + 3] != OTHER or p.words[i + 3] in DASHES or p.words[i + 3] == "/"):
        return None
    whole = start // 100 * 100 + TWO_DIGITS[word]
    if whole <= start and start % 100 >= 90 and TWO_DIGITS[word] <= 10:
        whole += 100  # 1999-00
    return whole if whole > start else None


def _find_short_year(p: Pieces, i: int) -> None:
    """`'68`: an apostrophe right before two digits, where nothing was counted or quoted."""
    if not (
        p.word(i - 1) in _QUOTES and p.glued(i) and len(p.words[i]) == 2 and p.shapes[i] == DIGIT
    ) or not p.free(i - 1):
        return
    lead = p.word(i - 2)
    after = p.word(i + 1)
    if (
        lead
        in (
            "in",
            "of",
            "since",
            "from",
            "to",
            "until",
            "by",
            "del",
            "the",
            "called",
            "and",
            "early",
            "late",
            "summer",
            "spring",
        )
        and after not in COUNTED_AFTER
    ):
        p.add(Expression(i - 1, i + 1, SHORT_YEAR, year=TWO_DIGITS[p.words[i]]))


def _is_code(p: Pieces, i: int) -> bool:
    """A price, a number of a series, a part of a longer number."""
    lead = p.word(i - 2 if p.word(i - 1) == "." and p.glued(i - 1) else i - 1)
    if lead in CODE_BEFORE and lead not in ("act", "law", "case"):
        return True
    return p.glued(i) and (
        lead in ("/", ".", ":", ",", "@", "_")
        or (lead in DASHES and p.shapes[i - 2] == DIGIT and p.word(i - 2) not in YEARS and p.glued(i - 1))
    )


def _is_year(p: Pieces, i: int) -> bool:
    """Whether a number of four digits is a year here, by what stands beside it."""
    year = YEARS[p.words[i]]
    lead, after = p.word(i - 1), p.word(i + 1)
    if _is_code(p, i) or after in TIME_AFTER or after in MEASURE_AFTER:
        return False
    if after in AFTER_CHRIST or lead in AFTER_CHRIST:
        return True
    if i and p.shapes[i - 1] == DIGIT and lead not in YEARS:
        return False  # the last group of a telephone number
    if lead in ("to", "and", "until") and p.word(i - 2).isdigit() and p.word(i - 2) not in YEARS:
        return False  # from 0800 to 1500
    if lead == "between" and after == "and" and p.word(i + 3) in COUNTED_AFTER:
        return False
    if after in DASHES and p.glued(i + 1) and p.glued(i + 2) and p.word(i + 2)[:1].isdigit():
        return False  # a telephone number, unless it was a range
    plain_after = i + 1 < len(p.words) and p.shapes[i + 1] == LOWER
    plural = (
        plain_after
        and len(after) > 3
        and after.endswith("s")
        and not after.endswith(("ss", "us", "'s"))
        and after not in ("was", "has", "does", "always", "this")
    )
    if after in COUNTED_AFTER and (year % 100 == 0 or (lead not in STRONG_YEAR_LEADS and lead != "the")):
        return False
    if lead in QUANTIFIERS and p.word(i - 2) in ("earlier", "later"):
        return year >= 1700  # no later than 1991
    if lead in QUANTIFIERS and after in ("or", "and") and p.word(i + 2) in YEARS:
        return year % 100 != 0 and year >= 1700
    if lead in QUANTIFIERS:
        return lead in ("around", "about", "only") and not plain_after and year >= 1700
    if lead in HARM_BEFORE and (plain_after or after in ("", ".")) and after not in ("in", "on", "by", "at"):
        return False
    if lead == "at" and len(p.words[i]) == 4:
        return False
    if year % 50 == 0 and plural and not (lead in ("the", "since") and year >= 1800):
        return False
    if lead in STRONG_YEAR_LEADS or lead in ("after", "before", "between"):
        return year >= 1000 and (year >= 1300 or lead in STRONG_YEAR_LEADS)
    if lead in YEAR_LEADS:
        return year >= 1500 and (year % 100 != 0 or not plain_after or (1900 <= year <= 2030 and not plural))
    if year % 100 == 0 and not (1900 <= year <= 2030 and not plain_after):
        return False
    return 1600 <= year <= 2060


def find_decade(p: Pieces, i: int) -> None:
    """`the 1990s`, `the '90s`, `the late nineties`."""
    word = p.words[i]
    start = DECADES.get(word, DECADE_WORDS.get(word, SHORT_DECADES.get(word)))
    first = i
    if word not in DECADES:
        if word in SHORT_DECADES and p.word(i - 1) in _QUOTES and p.glued(i):
            first = i - 1
        elif p.word(i - 1) not in ("the", *_STAGES):
            return
        before = first - 1
        while p.word(before) in _STAGES:
            before -= 1
        if p.word(before) in ("his", "her", "their", "my"):
            return  # in his late 50s
    first, modifier = lead_in(p, first)
    p.add(Expression(first, i + 1, DECADE, year=start, modifier=modifier))


def find_century(p: Pieces, i: int) -> None:
    """`the 19th century`, `eighteenth-century`."""
    if p.words[i] in CENTURIES:
        p.add(Expression(i, i + 1, CENTURY, count=CENTURIES[p.words[i]]))
        return
    at = i - 2 if p.word(i - 1) == "-" else i - 1  # 18th-century
    number = p.word(at)
    count = ORDINALS.get(number, ORDINAL_WORDS.get(number))
    if count is None or not p.free(at):
        return
    if at < i - 1:
        p.add(Expression(at, i + 1, CENTURY, count=count))
        return
    first, modifier = lead_in(p, at)
    if p.word(i + 1) in BEFORE_CHRIST:
        p.add(Expression(first, i + 2, OPAQUE, unit="century"))
        return
    p.add(Expression(first, i + 1, CENTURY, count=count, modifier=modifier))
