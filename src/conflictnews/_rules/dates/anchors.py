"""Resolution: from expressions to first and last days, in text order, against what is known so far.

Three things can anchor a date that does not stand for itself: the day of publication, the date named before
it in the story, and the year of the section it stands in. Nothing is guessed: without an anchor a date
stays unresolved.
"""

from __future__ import annotations

import datetime

from conflictnews._rules.dates import calendar
from conflictnews._rules.dates._dateparser import days_before
from conflictnews._rules.dates.calendar import DAY, MONTH, WEEK, YEAR, whole
from conflictnews._rules.dates.counted import (
    resolve_deictic,
    resolve_ordinal,
    resolve_shift,
    resolve_span,
    resolve_unit,
    resolve_weekday,
)
from conflictnews._rules.dates.expressions import (
    CENTURY,
    DATE,
    DECADE,
    DEICTIC,
    MONTH_WEEK,
    ORDINAL,
    QUARTER,
    RESIDUE,
    SEASON,
    SHIFT,
    SHORT_YEAR,
    SPAN,
    UNIT,
    WEEKDAY,
    Expression,
)
from conflictnews._rules.dates.expressions import YEAR as YEAR_FORM
from conflictnews._rules.dates.timeline import (
    ABSOLUTE,
    NARRATIVE,
    STEP,
    Resolved,
    Timeline,
    told_of_the_past,
)
from conflictnews._rules.dates.vocabulary import PARTS

#: A day without a year that is so near is the coming one: of a day a year ago the year is told.
_SOON = 14


def resolve(e: Expression, at: Timeline, *, ahead: bool, text: str) -> Resolved:
    """The days that an expression comes to.

    Args:
        e: The expression.
        at: What has been said before it.
        ahead: Its clause speaks of the future.
        text: Its own words.
    """
    form = e.form
    if form == DATE:
        return _date(e, at, ahead=ahead)
    if form == YEAR_FORM and e.year is not None:
        return Resolved(calendar.years(e.year), YEAR, ABSOLUTE)
    if form == SHORT_YEAR and e.year is not None:
        return _short_year(e.year, at)
    if form == DECADE and e.year is not None:
        return _decade(e.year, at)
    if form == CENTURY and e.count is not None:
        return Resolved(calendar.century(e.count), calendar.CENTURY, ABSOLUTE)
    if form == SEASON:
        return _season(e, at)
    if form == QUARTER and e.count is not None:
        year, anchor = _year_of(e, at)
        return Resolved(
            None if year is None else calendar.months(year, 3 * e.count - 2, 3), calendar.QUARTER, anchor
        )
    if form == MONTH_WEEK:
        return _month_week(e, at, ahead=ahead)
    if form == WEEKDAY and e.weekday is not None:
        return resolve_weekday(e, e.weekday, at, ahead=ahead)
    if form == DEICTIC and e.count is not None:
        return resolve_deictic(e, e.count, at)
    if form == UNIT:
        return resolve_unit(e, at, ahead=ahead)
    if form == SPAN and e.count is not None:
        return resolve_span(e, e.count, at)
    if form == SHIFT and e.count is not None:
        return resolve_shift(e, e.count, at)
    if form == ORDINAL and e.day is not None:
        return resolve_ordinal(e, e.day, at, ahead=ahead)
    if form == RESIDUE and at.base is not None:
        found = days_before(text, at.base)
        unit = e.unit if e.unit in (WEEK, MONTH, YEAR) else DAY
        return Resolved(None if found is None else whole(unit, found), unit, at.base_name)
    unit = DAY if e.unit in PARTS or e.unit in ("hour", "minute") else e.unit
    return Resolved(None, unit or calendar.UNKNOWN)


def _year_of(e: Expression, at: Timeline) -> tuple[int | None, str | None]:
    """The year that is stated with a month, season or quarter, or that its word points to."""
    if e.year is not None:
        return e.year, ABSOLUTE
    sense = e.year_sense
    if sense in ("last", "this", "next") and at.base is not None:
        return at.base.year + STEP[sense], at.base_name
    if sense in ("same", "this", "previous", "following") and at.year is not None:
        return at.year + STEP[sense], NARRATIVE
    return None, None


def _date(e: Expression, at: Timeline, *, ahead: bool) -> Resolved:
    """A month, with or without a day."""
    granularity = MONTH if e.day is None else DAY
    assert e.month is not None  # noqa: S101 (the grammar gives every DATE its month)
    year, anchor = _year_of(e, at)
    if year is None and e.year_sense is None:
        year, anchor = _year_from_context(e, at, ahead=ahead)
    if year is None:
        return Resolved(None, granularity)
    bounds = calendar.months(year, e.month) if e.day is None else calendar.day(year, e.month, e.day)
    if bounds is None and e.day is not None and e.year is None:
        # 29 February: the leap year beside the one that the context gave.
        bounds = calendar.day(year + (1 if ahead else -1), e.month, e.day)
    return Resolved(bounds, granularity, anchor if bounds is not None else None)


def _year_from_context(e: Expression, at: Timeline, *, ahead: bool) -> tuple[int | None, str | None]:
    assert e.month is not None  # noqa: S101
    if (e.closes or e.follows) and at.opened is not None:
        # The end of a range is not before its beginning, nor the second month of a list before the first.
        start = at.opened[0]
        year = start.year + ((e.month, e.day or 31) < (start.month, start.day))
        if ahead or e.closes or at.base is None or (year, e.month) <= (at.base.year, at.base.month):
            return year, NARRATIVE
    if e.sense is not None:
        return _year_by_sense(e, at)
    if at.base is not None and not told_of_the_past(at, at.base):
        if e.attributive:
            return None, None  # the October Revolution: of no year that the day of publication could tell
        return _year_by_base(e, at.base, ahead=ahead), at.base_name
    if (
        at.section_year is not None
        and at.year_sentence != at.sentence
        and at.year != at.section_year
        and at.year_block != at.block
    ):
        return at.section_year, NARRATIVE
    return at.year, NARRATIVE


def _year_by_base(e: Expression, base: datetime.date, *, ahead: bool) -> int:
    """The last such date up to the day of publication, or the next one from it on."""
    here = (base.month, base.day if e.day is not None else 1)
    there = (e.month or 1, e.day or 1)
    if e.weekday is not None and e.day is not None:
        for year in (base.year, base.year - 1, base.year + 1):
            bounds = calendar.day(year, e.month or 1, e.day)
            if bounds is not None and bounds[0].weekday() == e.weekday:
                return year
    following = calendar.day(base.year + (there < here), e.month or 1, e.day) if e.day is not None else None
    if following is not None and (following[0] - base).days <= _SOON:
        return following[0].year
    if ahead:
        return base.year + (there < here)
    return base.year - (there > here)


def _year_by_sense(e: Expression, at: Timeline) -> tuple[int | None, str | None]:
    """`last April`, `next May`, `the previous April`, `that June`."""
    month = e.month or 1
    sense = e.sense
    if sense in ("last", "this", "next"):
        base = at.base
        if base is None:
            return None, None
        there, here = (month, e.day or 0), (base.month, base.day if e.day is not None else 0)
        if sense == "last":
            return base.year - (there >= here), at.base_name
        if sense == "next":
            return base.year + (there <= here), at.base_name
        return base.year, at.base_name
    reference = at.last(MONTH)
    if reference is None:
        return at.year if sense == "same" else None, NARRATIVE
    start = reference[0]
    if sense == "previous":
        return start.year - (month >= start.month), NARRATIVE
    if sense == "following":
        return start.year + (month <= start.month), NARRATIVE
    return start.year, NARRATIVE


def _short_year(number: int, at: Timeline) -> Resolved:
    """`'68`: the latest such year up to the day of publication; in a story without one, the nearest."""
    year, anchor = _in_its_century(number, at)
    return Resolved(None if year is None else calendar.years(year), YEAR, anchor)


def _decade(start: int, at: Timeline) -> Resolved:
    if start >= 100:
        return Resolved(calendar.years(start, 10), calendar.DECADE, ABSOLUTE)
    year, anchor = _in_its_century(start, at)
    return Resolved(None if year is None else calendar.years(year, 10), calendar.DECADE, anchor)


def _in_its_century(number: int, at: Timeline) -> tuple[int | None, str | None]:
    """The year that two digits stand for."""
    if at.base is not None:
        return at.base.year - (at.base.year - number) % 100, at.base_name
    if at.year is None:
        return None, None
    return at.year + (number - at.year + 50) % 100 - 50, NARRATIVE


def _season(e: Expression, at: Timeline) -> Resolved:
    year, anchor = _year_of(e, at)
    name = e.unit
    base = at.base
    if year is None and e.year_sense is None:
        if base is not None and e.sense in (None, "last", "this", "next") and not told_of_the_past(at, base):
            anchor = at.base_name
            for candidate in (base.year - 2, base.year - 1, base.year, base.year + 1):
                bounds = calendar.season(name, candidate)
                if bounds is None:
                    continue
                over, begun = bounds[1] < base, bounds[0] <= base
                if (e.sense == "next" and not begun) or (e.sense == "this" and not over):
                    return Resolved(bounds, calendar.SEASON, anchor)
                if (e.sense == "last" and over) or (e.sense is None and begun):
                    year = candidate
        elif e.sense in (None, "same"):
            year, anchor = at.year, NARRATIVE
    return Resolved(
        None if year is None else calendar.season(name, year),
        calendar.SEASON,
        anchor if year is not None else None,
    )


def _month_week(e: Expression, at: Timeline, *, ahead: bool) -> Resolved:
    month = _date(e, at, ahead=ahead)
    if month.bounds is None or e.count is None:
        return Resolved(None, WEEK)
    start, end = month.bounds
    if e.count < 0:
        return Resolved((end - datetime.timedelta(days=6), end), WEEK, month.anchor)
    if e.count > 4:
        return Resolved(None, WEEK)
    first = start + datetime.timedelta(days=7 * (e.count - 1))
    return Resolved((first, first + datetime.timedelta(days=6)), WEEK, month.anchor)
