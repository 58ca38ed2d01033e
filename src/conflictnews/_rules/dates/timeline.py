"""What the text has said of dates so far, and the outcome of resolving one more."""

from __future__ import annotations

import datetime

import attrs

from conflictnews._rules.dates.calendar import DAY, FINENESS, MONTH, WEEK, YEAR, Bounds
from conflictnews._rules.dates.expressions import (
    CENTURY,
    DECADE,
    SPAN,
    Expression,
)

ABSOLUTE = "absolute"
NARRATIVE = "narrative"

STEP = {
    "before_last": -2,
    "last": -1,
    "this": 0,
    "next": 1,
    "previous": -1,
    "following": 1,
    "same": 0,
    "current": 0,
}

#: So many words may stand before a date at the head of a sentence: `However, by the end of March 1917`.
_HEAD = 5


@attrs.define(slots=True)
class Resolved:
    """Bounds with their granularity and what anchored them; bounds are None where nothing did."""

    bounds: Bounds | None
    granularity: str
    anchor: str | None = None


@attrs.define(slots=True)
class Timeline:
    """What the text has said of dates so far.

    Attributes:
        base: The day of publication, or what stands in for it.
        base_name: Which of them it is.
        recent: For each granularity the date last named at least as finely, as the narrative has it.
        year: The year last stated.
        year_block: The block that stated it.
        year_sentence: The sentence that stated it.
        section_year: The year that a heading of the section names.
        opened: The date just before, which a range may have opened with.
        block: The block that is being read.
        sentence: The sentence that is being read.
        opens_block: It is the first of its block.
    """

    base: datetime.date | None
    base_name: str
    recent: dict[str, Bounds] = attrs.Factory(dict)
    year: int | None = None
    year_block: int = -1
    year_sentence: int = -1
    section_year: int | None = None
    opened: Bounds | None = None
    block: int = -1
    sentence: int = -1
    opens_block: bool = False

    def last(self, unit: str) -> Bounds | None:
        """The date last named that is known at least as finely as the unit."""
        return self.recent.get(unit)

    def note(self, e: Expression, resolved: Resolved) -> None:
        """Takes a resolved date into the narrative."""
        if resolved.bounds is None:
            self.opened = None
            return
        self.opened = resolved.bounds
        fineness = FINENESS.get(resolved.granularity)
        if fineness is None or e.form in (SPAN, DECADE, CENTURY):
            return
        if self._is_passing(e, resolved.bounds):
            return
        for unit in (DAY, WEEK, MONTH, YEAR):
            if FINENESS[unit] <= fineness:
                self.recent[unit] = resolved.bounds
            elif unit in self.recent and not (
                resolved.bounds[0] <= self.recent[unit][0] <= resolved.bounds[1]
            ):
                del self.recent[unit]  # `in May` leaves the third of May in mind, `in June` does not
        self.year = resolved.bounds[0].year
        if e.year is not None or resolved.anchor == NARRATIVE:
            self.year_block, self.year_sentence = self.block, self.sentence

    def _is_passing(self, e: Expression, bounds: Bounds) -> bool:
        """Whether a year is only referred to: `the 1989 accord`, or a step back within a sentence.

        A story goes forward; where it steps back to an earlier year, it says so first, or in a new paragraph.
        """
        if self.year is None or e.year is None:
            return False
        if e.attributive:
            return True
        back = bounds[0].year < self.year and e.day is None
        return back and e.first > _HEAD and not self.opens_block


def from_base(at: Timeline, bounds: Bounds | None, unit: str) -> Resolved:
    return Resolved(bounds, unit, at.base_name if bounds is not None else None)


def told_of_the_past(at: Timeline, base: datetime.date) -> bool:
    """The text is in a narrative of an earlier year, which it has stated nearby."""
    if at.year is None or at.year_block != at.block or at.year_sentence < at.sentence - 1:
        return False
    stated_here = at.year_sentence == at.sentence
    return at.year < base.year - 1 or (at.year < base.year and stated_here)
