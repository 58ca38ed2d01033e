"""Whether the text states the number that a draft does."""

from __future__ import annotations

from conflictnews._ground.items import Number
from conflictnews.models import Interval, Modifier, Quantity, Verdict

__all__ = ["judge_number", "numbers_of"]


def numbers_of(quantity: Quantity) -> set[int]:
    """The numbers that a quantity can be called by.

    Example:
        >>> sorted(numbers_of(Quantity(value=45, interval=Interval.at_least(45))))
        [45]
    """
    bounds = (quantity.interval.lower, quantity.interval.upper)
    return {number for number in (quantity.value, *bounds) if number is not None}


def judge_number(number: Number, quantity: Quantity) -> Verdict:
    """Hold the number of a draft against that of the text.

    Supported is what the text states: 45 for `at least 45`, 24 to open for `dozens`. A number that the words
    allow but do not state (30 for `dozens`, 55 for `50 to 60`) is ambiguous. Where the text states one
    number, any other contradicts it, also one within its bounds: `at least 45` does not say 47.

    Example:
        >>> stated = Quantity(value=45, interval=Interval.at_least(45), modifier=Modifier.AT_LEAST)
        >>> judge_number(Number(words="45", value=45), stated)
        <Verdict.SUPPORTED: 'supported'>
        >>> judge_number(Number(words="47", value=47), stated)
        <Verdict.CONTRADICTED: 'contradicted'>
    """
    if number.vague is not None:
        return _vague(number, quantity)
    bounds = quantity.interval
    exact = bounds.lower if bounds.is_exact else None
    named = {quantity.value, exact} - {None}
    if number.value is not None:
        if number.value not in named:
            admitted = not named and bounds.admits(number.value)
            return Verdict.AMBIGUOUS if admitted else Verdict.CONTRADICTED
        if number.modifier is not Modifier.EXACTLY and number.modifier is not quantity.modifier:
            return Verdict.AMBIGUOUS
        if not number.bounded:
            return Verdict.SUPPORTED
    if not number.bounded:
        return Verdict.AMBIGUOUS
    low_fits = number.lower is None or number.lower in {quantity.value, bounds.lower}
    high_fits = number.upper is None or number.upper in {quantity.value, bounds.upper}
    if low_fits and high_fits:
        # Where the draft leaves an end open that the text closes, it says less than the text does.
        closed = (number.lower is None and bounds.lower is not None) or (
            number.upper is None and bounds.upper is not None
        )
        return Verdict.AMBIGUOUS if closed and number.value is None else Verdict.SUPPORTED
    overlap = Interval(lower=number.lower, upper=number.upper).overlaps(bounds)
    return Verdict.AMBIGUOUS if overlap and not named else Verdict.CONTRADICTED


def _vague(number: Number, quantity: Quantity) -> Verdict:
    if quantity.vague_term == number.vague:
        return Verdict.SUPPORTED
    overlap = Interval(lower=number.lower, upper=number.upper).overlaps(quantity.interval)
    return Verdict.AMBIGUOUS if overlap else Verdict.CONTRADICTED
