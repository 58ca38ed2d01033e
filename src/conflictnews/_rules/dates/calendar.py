"""Calendar arithmetic: what a named period, or a step from a day, comes to in first and last days.

Both ends are included everywhere. A result outside the years 1 to 9999 is None, since no `datetime.date`
holds it. Weeks begin on Monday. Seasons are those of the northern hemisphere in whole months, and winter
runs on into the next year (`the winter of 1941`: December 1941 to February 1942).
"""

from __future__ import annotations

import datetime
from calendar import monthrange

Bounds = tuple[datetime.date, datetime.date]

DAY = "day"
WEEK = "week"
WEEKEND = "weekend"
MONTH = "month"
SEASON = "season"
QUARTER = "quarter"
YEAR = "year"
DECADE = "decade"
CENTURY = "century"
PERIOD = "period"
UNKNOWN = "unknown"

#: From coarse to fine; a step counted in a unit can be taken only from a day known at least as finely.
FINENESS = {
    CENTURY: 0,
    DECADE: 1,
    YEAR: 2,
    SEASON: 3,
    QUARTER: 3,
    MONTH: 4,
    WEEK: 5,
    WEEKEND: 5,
    DAY: 6,
}

_SEASON_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_IN_DAYS = {DAY: 1, WEEK: 7, "fortnight": 14}
_IN_MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120, CENTURY: 1200}


def day(year: int, month: int, number: int) -> Bounds | None:
    """One day; None for a day that does not exist.

    Example:
        >>> day(2012, 2, 30) is None
        True
    """
    try:
        one = datetime.date(year, month, number)
    except (ValueError, OverflowError):
        return None
    return one, one


def months(year: int, month: int, count: int = 1) -> Bounds | None:
    """`count` whole months from the given one on."""
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    last_month += 1
    if not (year >= 1 and last_year <= 9999):
        return None
    return datetime.date(year, month, 1), datetime.date(
        last_year, last_month, monthrange(last_year, last_month)[1]
    )


def years(year: int, count: int = 1) -> Bounds | None:
    """`count` whole years from the given one on.

    Example:
        >>> [d.isoformat() for d in years(1990, 10)]
        ['1990-01-01', '1999-12-31']
    """
    return months(year, 1, 12 * count)


def century(number: int) -> Bounds | None:
    """The years 1 to 100 are the first century."""
    return years(100 * (number - 1) + 1, 100)


def season(name: str, year: int) -> Bounds | None:
    return months(year, _SEASON_MONTH[name], 3)


def week(of: datetime.date) -> Bounds | None:
    """The week that holds a day, Monday to Sunday."""
    monday = shift(of, -of.weekday(), DAY)
    sunday = shift(of, 6 - of.weekday(), DAY)
    return None if monday is None or sunday is None else (monday, sunday)


def shift(start: datetime.date, count: int, unit: str) -> datetime.date | None:
    """The day `count` units after a day (before it, if negative), not past the end of its month.

    Example:
        >>> shift(datetime.date(2012, 3, 31), -1, MONTH).isoformat()
        '2012-02-29'
    """
    if abs(count) > 4_000_000:
        return None
    if unit in _IN_DAYS:
        try:
            return start + datetime.timedelta(days=count * _IN_DAYS[unit])
        except OverflowError:
            return None
    year, month = divmod(start.year * 12 + start.month - 1 + count * _IN_MONTHS[unit], 12)
    month += 1
    if not 1 <= year <= 9999:
        return None
    return datetime.date(year, month, min(start.day, monthrange(year, month)[1]))


def whole(unit: str, of: datetime.date) -> Bounds | None:
    """The whole day, week, month ... that holds a day.

    Example:
        >>> [d.isoformat() for d in whole(QUARTER, datetime.date(2012, 5, 9))]
        ['2012-04-01', '2012-06-30']
    """
    if unit == DAY:
        return of, of
    if unit == WEEK:
        return week(of)
    if unit == WEEKEND:
        return weekend(of)
    if unit == MONTH:
        return months(of.year, of.month)
    if unit == QUARTER:
        return months(of.year, of.month - (of.month - 1) % 3, 3)
    if unit == YEAR:
        return years(of.year)
    if unit == DECADE:
        # The decade before the year 10 has no year zero to begin with.
        return years(of.year // 10 * 10, 10) if of.year >= 10 else None
    return century((of.year - 1) // 100 + 1)


def weekend(of: datetime.date) -> Bounds | None:
    """Saturday and Sunday of the week that holds a day."""
    found = week(of)
    if found is None:
        return None
    return found[1] - datetime.timedelta(days=1), found[1]


def weekday_back(base: datetime.date, weekday: int, *, today: bool) -> datetime.date | None:
    """The latest such weekday up to the base, the base itself only where `today` allows it."""
    back = (base.weekday() - weekday) % 7
    return shift(base, -(back or (0 if today else 7)), DAY)


def weekday_ahead(base: datetime.date, weekday: int, *, today: bool) -> datetime.date | None:
    """The next such weekday from the base on."""
    ahead = (weekday - base.weekday()) % 7
    return shift(base, ahead or (0 if today else 7), DAY)
