"""Numbers as written: what counts as a quantity, with which bounds, and what is no count of people."""

from __future__ import annotations

import pytest

from conflictnews import parse_quantity
from conflictnews._syntax.numbers import Quantity, read_quantity
from conflictnews._text.tokens import cut_tokens


def first_quantity(text: str) -> Quantity | None:
    """The first quantity in a text, whatever it counts."""
    tokens = cut_tokens(text)
    for i in range(len(tokens)):
        found = read_quantity(tokens, i, len(tokens), 0)
        if found is not None:
            return found
    return None


def bounds(text: str) -> tuple[int | None, int | None] | None:
    """Its bounds."""
    found = first_quantity(text)
    return None if found is None else (found.lower, found.upper)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45", 45),
        ("7,500", 7500),
        ("1.2 million", 1_200_000),
        ("12 thousand", 12_000),
        ("seven", 7),
        ("nineteen", 19),
        ("twenty-three", 23),
        ("forty five", 45),
        ("a hundred", 100),
        ("one hundred and four", 104),
        ("a hundred and four", 104),
        ("two hundred", 200),
        ("three thousand two hundred", 3200),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a couple of", 2),
        ("half a million", 500_000),
        ("thirtythree", 33),
        ("another 45", 45),
        ("three five", 3),
        ("twenty", 20),
        ("twenty one", 21),
        ("one hundred", 100),
        ("ninety-nine", 99),
        ("12 hundred", 1200),
        ("3 dozen", 36),
        ("twenty thirty", 20),
        ("two million", 2_000_000),
        ("two million three thousand", 2_003_000),
    ],
)
def test_an_exact_number(text: str, value: int) -> None:
    """A number without a hedge is that number and no other."""
    assert bounds(f"{text} people") == (value, value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 45", (45, None)),
        ("no fewer than 45", (45, None)),
        ("not less than 45", (45, None)),
        ("a minimum of 45", (45, None)),
        ("45 or more", (45, None)),
        ("at least another 45", (45, None)),
        ("at least these 45", (45, None)),
        ("20 to 20", (20, 20)),
        ("30 to 20", (30, 30)),
        ("30 and 20", (30, 30)),
        ("20 – 30", (20, 20)),
        ("more than 45", (46, None)),
        ("over 45", (46, None)),
        ("well over 45", (46, None)),
        ("upwards of 45", (46, None)),
        ("up to 45", (None, 45)),
        ("as many as 45", (None, 45)),
        ("as high as 45", (None, 45)),
        ("no more than 45", (None, 45)),
        ("at most 45", (None, 45)),
        ("fewer than 45", (None, 44)),
        ("less than 45", (None, 44)),
        ("about 45", (45, 45)),
        ("some 45", (45, 45)),
        ("around 45", (45, 45)),
        ("an estimated 45", (45, 45)),
        ("nearly 45", (45, 45)),
        ("almost 45", (45, 45)),
        ("45 or so", (45, 45)),
        ("between 20 and 30", (20, 30)),
        ("20 to 30", (20, 30)),
        ("20-30", (20, 30)),
        ("two or three", (2, 3)),
        ("at least a dozen", (12, None)),
        ("more than a hundred", (101, None)),
    ],
)
def test_a_hedge_moves_the_bounds(text: str, expected: tuple[int | None, int | None]) -> None:
    """Each hedge says which side of the number is open."""
    assert bounds(f"{text} people") == expected


@pytest.mark.parametrize(
    "text", ["about 45", "some 45", "nearly 45", "45 or so", "an estimated 45", "roughly 45"]
)
def test_a_blurred_number_is_approximate(text: str) -> None:
    """A number that is only near is marked as such, its bounds stay the number."""
    found = first_quantity(f"{text} people")
    assert found is not None
    assert found.approximate


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("dozens of", 24),
        ("scores of", 40),
        ("hundreds of", 200),
        ("thousands of", 2000),
        ("tens of thousands of", 20_000),
        ("several", 3),
        ("a few", 3),
        ("many", 3),
        ("several hundred", 300),
        ("several dozen", 36),
    ],
)
def test_a_vague_word_is_open_above(text: str, lower: int) -> None:
    """A vague word has a least number, no greatest, and no value of its own."""
    found = first_quantity(f"{text} people")
    assert found is not None
    assert (found.value, found.lower, found.upper, found.modifier) == (None, lower, None, "vague")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("$50", "money"),
        ("50 dollars", "money"),
        ("40 percent of them", "percent"),
        ("40% of them", "percent"),
        ("at 2345 GMT", "time"),
        ("since 2011 the war", "year"),
        ("Resolution 2118 was adopted", "label"),
    ],
)
def test_what_is_no_count(text: str, kind: str) -> None:
    """Money, shares, years, times and labels are numbers, but count nobody."""
    found = first_quantity(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text", ["the 14th victim", "a 13-year-old", "an M-16 rifle", "the second blast", "1990s"]
)
def test_what_is_no_quantity(text: str) -> None:
    """An ordinal, an age and the name of a weapon are not quantities."""
    found = first_quantity(text)
    assert found is None or found.kind != "count"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45", (45, 45)),
        ("at least", None),
        ("at least another", None),
        ("at least another about", None),
        ("ninety-twelve", None),
        ("a", None),
        ("one hundred and", (100, 100)),
        ("several", (3, None)),
    ],
)
def test_a_text_may_end_in_a_number(text: str, expected: tuple[int | None, int | None] | None) -> None:
    """Nothing behind it is looked for."""
    assert bounds(text) == expected


def test_a_numeral_too_long_to_count_people_is_left_alone() -> None:
    """A run of 5,000 digits is read in linear time and counts nobody."""
    assert first_quantity("9" * 5000 + " people") is None
    assert parse_quantity("9" * 5000 + " people") is None
