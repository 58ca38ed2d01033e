"""What a single person can be known by."""

from __future__ import annotations

from conflictnews import parse_figures
from conflictnews.models.persons import marks


def test_only_one_alone_has_marks() -> None:
    [many] = parse_figures("Nine people were killed.")
    assert marks(many) == frozenset()
    [named] = parse_figures("Adam Reyes was killed.")
    assert marks(named) == {"adam", "reyes"}
