"""Bounds on a number of people, and their arithmetic."""

from __future__ import annotations

import pydantic
import pytest

from conflictnews.models import Interval


def interval(lower: int | None, upper: int | None) -> Interval:
    return Interval(lower=lower, upper=upper)


@pytest.mark.parametrize(
    ("bounds", "inside", "outside"),
    [
        ((47, 47), (47,), (46, 48)),
        ((45, None), (45, 10**40), (44,)),
        ((None, 260), (0, 260), (261, -1)),
        ((20, 30), (20, 25, 30), (19, 31)),
        ((None, None), (0, 10**40), (-1,)),
        ((0, 0), (0,), (1,)),
    ],
)
def test_admits_both_ends_and_all_between(
    bounds: tuple[int | None, int | None], inside: tuple[int, ...], outside: tuple[int, ...]
) -> None:
    """Both ends belong to it, and an open lower end starts from nought."""
    assert all(interval(*bounds).admits(number) for number in inside)
    assert not any(interval(*bounds).admits(number) for number in outside)


def test_upside_down_is_refused() -> None:
    """A lower end above the upper end is refused."""
    with pytest.raises(pydantic.ValidationError, match="lower end must not be above"):
        interval(48, 47)


@pytest.mark.parametrize("bad", [-1, 4.5, "many"])
def test_what_counts_nobody_is_refused(bad: object) -> None:
    """Bounds are whole numbers from nought up."""
    with pytest.raises(pydantic.ValidationError) as refused:
        Interval.model_validate({"lower": bad})
    assert refused.value.errors()[0]["loc"] == ("lower",)


def test_over_fifty_shuts_out_forty_seven() -> None:
    """`Over 50` and 47 have no number in common; `at least 45` and 47 have."""
    assert not Interval.at_least(51).overlaps(Interval.exactly(47))
    assert Interval.at_least(45).overlaps(Interval.exactly(47))
    assert Interval.exactly(47).is_below(Interval.at_least(51))


def test_contains_is_refinement() -> None:
    """Every number that the narrower one allows is allowed by the wider one."""
    assert Interval.at_least(45).contains(Interval.exactly(47))
    assert not Interval.exactly(47).contains(Interval.at_least(45))
    assert interval(None, None).contains(interval(0, 5))
    assert interval(0, 5).contains(interval(None, 5))


def test_sum_of_two_groups() -> None:
    """26 children and 21 women are 47; an open upper end stays open."""
    assert Interval.exactly(26) + Interval.exactly(21) == Interval.exactly(47)
    assert Interval.at_least(26) + Interval.exactly(21) == Interval.at_least(47)
    assert Interval.at_least(26) + Interval() == Interval.at_least(26)
    assert Interval.up_to(5) + Interval.up_to(6) == Interval.up_to(11)


def test_difference_is_never_below_nought() -> None:
    """What is left of a group cannot be fewer than nobody."""
    assert Interval.exactly(15) - Interval.exactly(3) == Interval.exactly(12)
    assert Interval.exactly(3) - Interval.exactly(15) == Interval.exactly(0)
    assert Interval.exactly(15) - Interval.at_least(3) == interval(0, 12)
    assert Interval.at_least(15) - Interval.exactly(3) == Interval.at_least(12)
    assert Interval.up_to(15) - Interval.exactly(3) == Interval.up_to(12)


def test_common_part_and_hull() -> None:
    """The common part is None where there is nothing in common."""
    assert Interval.at_least(45) & Interval.up_to(50) == interval(45, 50)
    assert Interval.exactly(1) & Interval.exactly(2) is None
    assert Interval.exactly(20) | Interval.exactly(30) == interval(20, 30)
    assert Interval.exactly(20) | Interval.at_least(30) == Interval.at_least(20)


def test_only_intervals_take_part() -> None:
    """Arithmetic with a bare number is refused: the bound it stands for must be named."""
    for operation in ("__add__", "__sub__", "__and__", "__or__"):
        assert getattr(Interval.exactly(1), operation)(1) is NotImplemented


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((47, 47), "47"),
        ((45, None), "45 or more"),
        ((None, 260), "up to 260"),
        ((20, 30), "20 to 30"),
        ((None, None), "unknown"),
        ((7501, None), "7,501 or more"),
    ],
)
def test_in_words(bounds: tuple[int | None, int | None], words: str) -> None:
    """An interval reads as a newspaper would put it."""
    assert str(interval(*bounds)) == words


def test_what_is_known_of_it() -> None:
    """Exact, closed and unknown are told apart."""
    assert Interval.exactly(3).is_exact
    assert Interval.exactly(3).width == 0
    assert interval(20, 30).is_closed
    assert not interval(20, 30).is_exact
    assert interval(20, None).width is None
    assert Interval().is_unknown
    assert not Interval.up_to(3).is_unknown
