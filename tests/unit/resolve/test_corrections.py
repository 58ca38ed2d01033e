"""A later count takes the place of an earlier one only where the text says so; one person stays one person."""

from __future__ import annotations

import pytest

from conflictnews import Interval, parse_figures


@pytest.mark.parametrize(
    ("text", "corrects"),
    [
        ("Police put the death toll at nine. The death toll was later revised to 12.", [(), (0,)]),
        ("Police put the death toll at nine. The ministry put the death toll at 12.", [(), ()]),
    ],
)
def test_a_count_is_corrected_in_words(text: str, corrects: list[tuple[int, ...]]) -> None:
    """`revised to` takes the place of what stood before; another source's count does not."""
    assert [figure.corrects for figure in parse_figures(text)] == corrects


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("A soldier was shot on Monday. The man died in hospital.", {"killed"}),
        ("A soldier was shot on Monday. The rebel died in hospital.", {"injured", "killed"}),
    ],
)
def test_who_was_shot_and_who_died(text: str, harms: set[str]) -> None:
    """A soldier can be the man who died, and cannot be the rebel."""
    assert {figure.harm.value for figure in parse_figures(text)} == harms


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The death toll rose from 20 to 30.", Interval.exactly(30)),
        ("The death toll rose to between 20 and 30.", Interval(lower=20, upper=30)),
        ("Not one person was hurt in the raid.", Interval.exactly(0)),
    ],
)
def test_what_a_count_allows(text: str, bounds: Interval) -> None:
    """From one number to another is the other; between two is both; not one is none."""
    [figure] = parse_figures(text)
    assert figure.quantity.interval == bounds
