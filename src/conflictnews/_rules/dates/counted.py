"""Days counted from another day: from the day of publication, or from the date named before in the story."""

from __future__ import annotations

from conflictnews._rules.dates import calendar
from conflictnews._rules.dates.calendar import DAY, FINENESS, MONTH, WEEK, WEEKEND, YEAR, shift, whole
from conflictnews._rules.dates.expressions import (
    Expression,
)
from conflictnews._rules.dates.timeline import (
    NARRATIVE,
    STEP,
    Resolved,
    Timeline,
    from_base,
    told_of_the_past,
)
from conflictnews._rules.dates.vocabulary import PARTS


def resolve_weekday(e: Expression, weekday: int, at: Timeline, *, ahead: bool) -> Resolved:
    """A weekday against the day of publication; `the following Monday` against the date before it."""
    if e.sense in ("following", "previous", "same"):
        reference = at.last(DAY)
        if reference is None:
            return Resolved(None, DAY)
        day = reference[0]
        if e.sense == "following":
            found = calendar.weekday_ahead(day, weekday, today=False)
        elif e.sense == "previous":
            found = calendar.weekday_back(day, weekday, today=False)
        else:
            found = shift(day, weekday - day.weekday(), DAY)
        return Resolved(None if found is None else (found, found), DAY, NARRATIVE)
    base = at.base
    if base is None:
        return Resolved(None, DAY)
    if e.year_sense is not None:
        found = shift(base, 7 * STEP[e.year_sense] + weekday - base.weekday(), DAY)
    elif e.closes and at.opened is not None:
        found = calendar.weekday_ahead(at.opened[0], weekday, today=True)
    elif e.sense == "next":
        found = calendar.weekday_ahead(base, weekday, today=False)
    elif e.sense in ("last", "before_last"):
        found = calendar.weekday_back(base, weekday, today=False)
        if found is not None and e.sense == "before_last":
            found = shift(found, -1, WEEK)
    elif ahead:
        found = calendar.weekday_ahead(base, weekday, today=True)
    else:
        found = calendar.weekday_back(base, weekday, today=True)
    return from_base(at, None if found is None else (found, found), DAY)


def resolve_deictic(e: Expression, offset: int, at: Timeline) -> Resolved:
    if at.base is None:
        return Resolved(None, DAY)
    day = shift(at.base, offset, DAY)
    if e.unit == "overnight":
        # A night has two days.
        before = shift(at.base, -1, DAY)
        return from_base(at, None if before is None else (before, at.base), DAY)
    return from_base(at, None if day is None else (day, day), DAY)


def resolve_unit(e: Expression, at: Timeline, *, ahead: bool) -> Resolved:
    """`last month`, `this week`, `that year`, `the next morning`, `over the weekend`."""
    unit = DAY if e.unit in PARTS else e.unit
    if unit == WEEKEND and e.sense in (None, "before_last", "last", "this", "next"):
        return _weekend(e, at, ahead=ahead)
    sense = e.sense or "current"
    step = STEP[sense]
    base = at.base
    if (
        sense in ("before_last", "last", "this", "next")
        and base is not None
        and not (unit == DAY and e.unit == DAY)
    ):
        day = shift(base, step, _plain(unit))
        return from_base(at, None if day is None else whole(unit, day), unit)
    if sense in ("before_last", "last") or (sense == "next" and unit != DAY):
        return Resolved(None, unit)
    reference = at.last(
        WEEK if unit == WEEKEND else unit if unit in FINENESS and unit in (DAY, WEEK, MONTH) else YEAR
    )
    anchor = NARRATIVE
    if sense == "current" and base is not None and (reference is None or not told_of_the_past(at, base)):
        if unit == DAY and reference is not None:
            return Resolved(reference, unit, anchor)
        reference, anchor = (base, base), at.base_name
    if reference is None:
        return Resolved(None, unit)
    day = shift(reference[0] if step <= 0 else reference[1], step, _plain(unit))
    bounds = None if day is None else whole(unit, day)
    return Resolved(bounds, unit, anchor if bounds is not None else None)


def _plain(unit: str) -> str:
    return WEEK if unit == WEEKEND else unit


def _weekend(e: Expression, at: Timeline, *, ahead: bool) -> Resolved:
    base = at.base
    if base is None:
        return Resolved(None, WEEKEND)
    if e.sense == "next":
        saturday = calendar.weekday_ahead(base, 5, today=False)
    elif e.sense in ("last", "before_last"):
        saturday = calendar.weekday_back(base, 6, today=False)
        if saturday is not None and e.sense == "before_last":
            saturday = shift(saturday, -1, WEEK)
    elif ahead:
        saturday = base if base.weekday() >= 5 else calendar.weekday_ahead(base, 5, today=True)
    else:
        saturday = calendar.weekday_back(base, 5, today=True)
    return from_base(at, None if saturday is None else calendar.weekend(saturday), WEEKEND)


def resolve_span(e: Expression, count: int, at: Timeline) -> Resolved:
    """`the past three days`: from three days before the day of publication to that day."""
    unit = DAY if e.unit == "night" else e.unit
    if unit == "hour":
        unit, count = DAY, -(-count // 24)
    if unit not in (DAY, WEEK, MONTH, YEAR, "decade", "century", "fortnight", "quarter"):
        return Resolved(None, calendar.PERIOD)
    narrated = e.sense in ("following", "preceding") or (e.sense == "coming" and at.base is None)
    reference = at.last(DAY if unit in (DAY, WEEK, "fortnight") else MONTH) if narrated else None
    start = reference[0] if reference is not None else None if narrated else at.base
    if start is None:
        return Resolved(None, calendar.PERIOD)
    other = shift(start, count if e.sense in ("coming", "following") else -count, unit)
    anchor = NARRATIVE if narrated else at.base_name
    if other is None:
        return Resolved(None, calendar.PERIOD)
    return Resolved((min(start, other), max(start, other)), calendar.PERIOD, anchor)


def resolve_shift(e: Expression, count: int, at: Timeline) -> Resolved:
    """`two weeks ago`, `three days later`: the day, week, month or year that holds the day counted to."""
    unit = DAY if e.unit in ("night", WEEKEND) else e.unit
    if unit in ("hour", "minute"):
        if at.base is None or unit == "minute":
            return Resolved(None, DAY)
        far, near = shift(at.base, -((count + 23) // 24), DAY), shift(at.base, -(count // 24), DAY)
        return from_base(at, None if far is None or near is None else (far, near), DAY)
    granularity = WEEK if unit == "fortnight" else unit
    if e.sense in ("ago", "ago_today", "hence"):
        if at.base is None:
            return Resolved(None, granularity)
        day = shift(at.base, count if e.sense == "hence" else -count, unit)
        if e.sense == "ago_today":
            granularity = DAY
        return from_base(at, None if day is None else whole(granularity, day), granularity)
    reference = at.last(granularity if granularity in (DAY, WEEK, MONTH) else YEAR)
    if reference is None:
        return Resolved(None, granularity)
    day = shift(reference[0], count if e.sense == "later" else -count, unit)
    bounds = None if day is None else whole(granularity, day)
    return Resolved(bounds, granularity, NARRATIVE if bounds is not None else None)


def resolve_ordinal(e: Expression, number: int, at: Timeline, *, ahead: bool) -> Resolved:
    """`the 20th`, of the month last named; `the 20th of last month`; `will meet on the 20th`."""
    if e.sense in ("last", "this", "next"):
        if at.base is None:
            return Resolved(None, DAY)
        month = shift(at.base, STEP[e.sense], MONTH)
        return from_base(at, None if month is None else calendar.day(month.year, month.month, number), DAY)
    reference = at.last(MONTH)
    if reference is not None:
        return Resolved(calendar.day(reference[0].year, reference[0].month, number), DAY, NARRATIVE)
    base = at.base
    if base is None:
        return Resolved(None, DAY)
    if ahead:
        month = base if number >= base.day else shift(base, 1, MONTH)
    else:
        month = base if number <= base.day else shift(base, -1, MONTH)
    return from_base(at, None if month is None else calendar.day(month.year, month.month, number), DAY)
