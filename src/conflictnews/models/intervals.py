"""Bounds on a number of people, and the arithmetic of such bounds."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from conflictnews.models.base import Count, Model

__all__ = ["Interval"]


class Interval(Model):
    """All the numbers that a statement allows, both ends included.

    `at least 45` is [45, open), `up to 260` is (open, 260], `47` is [47, 47]. With both ends open
    nothing is known. A count is never below nought, so an open lower end allows 0 and up.

    Example:
        >>> Interval.at_least(45).admits(47)
        True
        >>> str(Interval.exactly(26) + Interval.at_least(21))
        '47 or more'
    """

    lower: Count | None = None
    """The least number allowed, in people. None = open: no least number was stated."""

    upper: Count | None = None
    """The greatest number allowed, in people. None = open: no greatest number was stated."""

    @model_validator(mode="after")
    def _lower_first(self) -> Self:
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise PydanticCustomError("interval_order", "the lower end must not be above the upper end")
        return self

    @classmethod
    def exactly(cls, number: int) -> Interval:
        """The interval that allows one number alone."""
        return cls(lower=number, upper=number)

    @classmethod
    def at_least(cls, number: int) -> Interval:
        """The interval that allows `number` and everything above."""
        return cls(lower=number)

    @classmethod
    def up_to(cls, number: int) -> Interval:
        """The interval that allows `number` and everything below."""
        return cls(upper=number)

    @property
    def is_exact(self) -> bool:
        """Whether it allows one number alone."""
        return self.lower is not None and self.lower == self.upper

    @property
    def is_unknown(self) -> bool:
        """Whether both ends are open, so that nothing is known."""
        return self.lower is None and self.upper is None

    @property
    def is_closed(self) -> bool:
        """Whether both ends are stated."""
        return self.lower is not None and self.upper is not None

    @property
    def width(self) -> int | None:
        """How far the ends lie apart, in people: 0 for an exact number. None = an end is open."""
        return None if self.lower is None or self.upper is None else self.upper - self.lower

    def admits(self, number: int) -> bool:
        """Whether `number` is one of the numbers allowed."""
        least = 0 if self.lower is None else self.lower
        return least <= number and (self.upper is None or number <= self.upper)

    def overlaps(self, other: Interval) -> bool:
        """Whether some number is allowed by both."""
        return not self.is_below(other) and not other.is_below(self)

    def is_below(self, other: Interval) -> bool:
        """Whether every number allowed here is less than every number allowed there."""
        return self.upper is not None and other.lower is not None and self.upper < other.lower

    def contains(self, other: Interval) -> bool:
        """Whether every number that `other` allows is allowed here: `other` refines this one."""
        above = (other.lower or 0) >= (self.lower or 0)
        return above and (self.upper is None or (other.upper is not None and other.upper <= self.upper))

    def __add__(self, other: Interval) -> Interval:
        """The interval of the sum of two groups with nobody in common.

        An open upper end stays open. An open lower end adds nothing to the lower end of the sum: at
        least 45 and an unknown number more are still at least 45.
        """
        if not isinstance(other, Interval):
            return NotImplemented
        if self.lower is None or other.lower is None:
            lower = other.lower if self.lower is None else self.lower
        else:
            lower = self.lower + other.lower
        upper = None if self.upper is None or other.upper is None else self.upper + other.upper
        return Interval(lower=lower, upper=upper)

    def __sub__(self, other: Interval) -> Interval:
        """What is left of this group when `other`, a group within it, is taken away. Never below nought."""
        if not isinstance(other, Interval):
            return NotImplemented
        upper = None if self.upper is None else max(0, self.upper - (other.lower or 0))
        if self.lower is None:
            return Interval(upper=upper)
        lower = 0 if other.upper is None else max(0, self.lower - other.upper)
        return Interval(lower=lower, upper=upper)

    def __and__(self, other: Interval) -> Interval | None:
        """The numbers that both allow; None where there are none."""
        if not isinstance(other, Interval):
            return NotImplemented
        if not self.overlaps(other):
            return None
        lowers = [end for end in (self.lower, other.lower) if end is not None]
        uppers = [end for end in (self.upper, other.upper) if end is not None]
        return Interval(lower=max(lowers, default=None), upper=min(uppers, default=None))

    def __or__(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        if not isinstance(other, Interval):
            return NotImplemented
        lower = None if self.lower is None or other.lower is None else min(self.lower, other.lower)
        upper = None if self.upper is None or other.upper is None else max(self.upper, other.upper)
        return Interval(lower=lower, upper=upper)

    def __str__(self) -> str:
        """In words: `47`, `45 or more`, `up to 260`, `20 to 30`, `unknown`."""
        if self.lower is None:
            return "unknown" if self.upper is None else f"up to {self.upper:,}"
        if self.upper is None:
            return f"{self.lower:,} or more"
        return f"{self.lower:,}" if self.lower == self.upper else f"{self.lower:,} to {self.upper:,}"
