"""Calendar arithmetic."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictnews._rules.dates import calendar
from conflictnews._rules.dates._dateparser import days_before

UNITS = ("day", "week", "fortnight", "month", "quarter", "year", "decade", "century")


@given(st.dates(), st.integers(-(10**9), 10**9), st.sampled_from(UNITS))
def test_a_step_gives_a_day_or_nothing(start: dt.date, count: int, unit: str) -> None:
    """A step never fails, and goes in its direction."""
    end = calendar.shift(start, count, unit)
    assert end is None or (end > start if count > 0 else end <= start)


@given(
    st.dates(), st.sampled_from(("day", "week", "weekend", "month", "quarter", "year", "decade", "century"))
)
def test_a_whole_period_holds_its_day(of: dt.date, unit: str) -> None:
    """The whole of a unit runs from its first to its last day; only a weekend can be beside its day."""
    bounds = calendar.whole(unit, of)
    assert bounds is None or bounds[0] <= bounds[1]
    assert bounds is None or unit == "weekend" or bounds[0] <= of <= bounds[1]


@given(st.dates(min_value=dt.date(1, 2, 1), max_value=dt.date(9999, 11, 1)), st.integers(0, 6), st.booleans())
def test_weekdays_lie_within_a_week(base: dt.date, weekday: int, today: bool) -> None:
    """The weekday before and the one after have the right name and are at most seven days away."""
    back = calendar.weekday_back(base, weekday, today=today)
    ahead = calendar.weekday_ahead(base, weekday, today=today)
    assert back is not None and ahead is not None
    assert back.weekday() == ahead.weekday() == weekday
    assert (base - back).days in range(not today, 8)
    assert (ahead - base).days in range(not today, 8)


@pytest.mark.parametrize(
    ("bounds", "first", "last"),
    [
        (calendar.season("winter", 1941), "1941-12-01", "1942-02-28"),
        (calendar.century(19), "1801-01-01", "1900-12-31"),
        (calendar.months(2012, 2), "2012-02-01", "2012-02-29"),
        (calendar.years(9999), "9999-01-01", "9999-12-31"),
    ],
)
def test_periods(bounds: calendar.Bounds, first: str, last: str) -> None:
    """Both ends are included."""
    assert [day.isoformat() for day in bounds] == [first, last]


def test_what_no_date_can_hold() -> None:
    """Days that do not exist and years past 9999 are None."""
    assert calendar.day(2011, 2, 29) is None
    assert calendar.years(9995, 10) is None
    assert calendar.season("winter", 9999) is None
    assert calendar.week(dt.date.max) is None


def test_a_weekend_that_ends_after_the_last_day() -> None:
    """The last day that a date can hold is a Friday: its week has no Sunday."""
    assert calendar.weekend(dt.date(9999, 12, 31)) is None
    assert calendar.weekend(dt.date(9999, 12, 24)) == (dt.date(9999, 12, 25), dt.date(9999, 12, 26))


def test_a_long_phrase_is_not_handed_on() -> None:
    """What dateparser does with long input is not known, so it is not asked."""
    base = dt.date(2012, 3, 12)
    assert days_before("two weeks and three days ago", base) == dt.date(2012, 2, 24)
    assert days_before("two weeks and three" + " " * 80 + "days ago", base) is None
