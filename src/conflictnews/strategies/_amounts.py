"""Quantities in words: what a number, a hedge or a vague word allows, and how it is written."""

from __future__ import annotations

from collections.abc import Callable

import attrs
from hypothesis import strategies as st

from conflictnews.models import Interval, Modifier

__all__ = ["Amount", "counted", "exact", "plain"]

_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@attrs.frozen
class Amount:
    """A quantity of several people, or of nobody."""

    words: str
    """As written before a noun, with `of` where the noun wants it."""

    interval: Interval
    modifier: Modifier = Modifier.EXACTLY

    @property
    def least(self) -> int:
        """The least number that it allows."""
        return self.interval.lower or 0


def exact(number: int) -> Amount:
    """A number as it stands: in words up to twelve, then in digits."""
    return Amount(_SMALL[number - 2] if number <= 12 else f"{number:,}", Interval.exactly(number))


def plain(least: int = 2, most: int = 3000) -> st.SearchStrategy[Amount]:
    """Numbers without a hedge."""
    return st.integers(least, most).map(exact)


def _hedged(
    words: tuple[str, ...], modifier: Modifier, bounds: Callable[[int], Interval], least: int = 2
) -> st.SearchStrategy[Amount]:
    def write(word: str, number: int) -> Amount:
        return Amount(f"{word} {exact(number).words}", bounds(number), modifier)

    return st.builds(write, st.sampled_from(words), st.integers(least, 3000))


def _between(template: str, low: int, more: int) -> Amount:
    return Amount(template.format(low, low + more), Interval(lower=low, upper=low + more), Modifier.BETWEEN)


_VAGUE = (
    Amount("dozens of", Interval.at_least(24), Modifier.VAGUE),
    Amount("scores of", Interval.at_least(40), Modifier.VAGUE),
    Amount("hundreds of", Interval.at_least(200), Modifier.VAGUE),
    Amount("several", Interval.at_least(3), Modifier.VAGUE),
)


def counted(*, vague: bool = True) -> st.SearchStrategy[Amount]:
    """Quantities of every sort, the plainest first."""
    return st.one_of(
        plain(),
        _hedged(("at least", "no fewer than"), Modifier.AT_LEAST, Interval.at_least),
        _hedged(("more than", "over"), Modifier.MORE_THAN, lambda number: Interval.at_least(number + 1)),
        _hedged(("up to", "as many as"), Modifier.UP_TO, Interval.up_to),
        _hedged(("about", "some"), Modifier.ABOUT, Interval.exactly, least=13),
        _hedged(("nearly",), Modifier.NEARLY, Interval.exactly, least=13),
        st.builds(
            _between,
            st.sampled_from(("{} to {}", "between {} and {}")),
            st.integers(13, 300),
            st.integers(1, 60),
        ),
        *((st.sampled_from(_VAGUE),) if vague else ()),
    )
