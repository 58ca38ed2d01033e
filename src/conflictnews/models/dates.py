"""Days and periods that the text names."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from conflictnews.models.base import Model
from conflictnews.models.spans import Span

__all__ = ["DateAnchor", "DateMention", "DateModifier", "Granularity", "Period"]


class Granularity(StrEnum):
    """The size of the period that the words name."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    """A period with ends of its own: `from 3 to 9 March`."""

    UNKNOWN = "unknown"
    """Not to be told, as with `recently`."""


class DateModifier(StrEnum):
    """A word that narrows the period, after the `mod` of TIMEX3. The bounds stay those of the whole."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    ABOUT = "about"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"


class DateAnchor(StrEnum):
    """What a relative date was counted from."""

    PUBLISHED = "published"
    """The day of publication that the caller gave."""

    STATED = "stated"
    """A day of publication that the text states itself."""

    MENTION = "mention"
    """Another date in the text, as for `two days later`."""


class Period(Model):
    """A stretch of whole days."""

    earliest: dt.date | None = None
    """The first day it can have been, itself included. None = not known."""

    latest: dt.date | None = None
    """The last day it can have been, itself included. None = not known."""

    @model_validator(mode="after")
    def _earliest_first(self) -> Self:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise PydanticCustomError("date_order", "the earliest day must not be after the latest day")
        return self

    def admits(self, day: dt.date) -> bool:
        """Whether `day` lies within the period. An end that is not known shuts nothing out."""
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)


class DateMention(Period):
    """A day or a period, as the text names it and as far as it can be resolved."""

    granularity: Granularity
    """The size of the period that the words name."""

    modifier: DateModifier | None = None
    """A word that narrows the period: `early March`. None = there is none."""

    anchor: DateAnchor | None = None
    """What a relative date was counted from. None = the words need no anchor, or none was to be had."""

    span: Span
    """The words of the date, without the preposition before them."""
