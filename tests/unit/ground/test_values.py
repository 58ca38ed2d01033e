"""The values of a draft: what each way of writing one comes to, and what is refused."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from conflictnews import Interval, Modifier, Quantity, Verdict
from conflictnews._ground.numbers import judge_number
from conflictnews._ground.values import (
    RefusedError,
    read_count,
    read_day,
    read_name,
    read_number,
    read_passages,
    shown,
)

DAY = datetime.date(2012, 3, 11)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "None"),
        (True, "True"),
        (2.5, "2.5"),
        (10**200, "a number of more than a hundred digits"),
        ({}, "a mapping"),
        ([1], "a list"),
        (DAY, "2012-03-11"),
        (b"", "a bytes"),
        (object(), "an object"),
        ("x" * 500, "x" * 199 + "…"),
    ],
)
def test_any_value_is_shown_in_a_line(value: object, words: str) -> None:
    assert shown(value) == words


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("the army", "the army"),
        (["the army"], "the army"),
        ({"label": "the army"}, "the army"),
        ({"name": ["the army"]}, "the army"),
        ({"kind": "reporter"}, "article"),
        (" ", None),
        (None, None),
    ],
)
def test_names(value: object, name: str | None) -> None:
    assert read_name(value) == name


@pytest.mark.parametrize("value", ["dozens", "many", -1, 2.5, "twelve or so men and 9 more"])
def test_a_count_is_one_number(value: object) -> None:
    with pytest.raises(RefusedError):
        read_count(value)


@pytest.mark.parametrize(
    ("value", "count"), [("7,500", 7500), ("nobody", 0), ("twelve", 12), (9.0, 9), (None, None)]
)
def test_counts(value: object, count: int | None) -> None:
    assert read_count(value) == count


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("no one", (0, None, None)),
        ("45+", (45, 45, None)),
        ({"text": "forty", "lower": 40}, (40, 40, None)),
        ({"upper": 9}, (None, None, 9)),
        ({"lower": 9}, (None, 9, None)),
        ({"lower": 9, "upper": 9}, (None, 9, 9)),
        ({"interval": {"lower": 3, "upper": None}, "value": None}, (None, 3, None)),
        ({"interval": {"lower": None, "upper": None}}, (None, None, None)),
    ],
)
def test_numbers(value: object, number: tuple[int | None, int | None, int | None]) -> None:
    found = read_number(value)
    assert found is not None
    assert (found.value, found.lower, found.upper) == number


@pytest.mark.parametrize("value", [None, "", {"value": None}])
def test_a_blank_is_no_number(value: object) -> None:
    assert read_number(value) is None


def test_bounds_without_a_number_are_shown_as_a_range() -> None:
    shown = [read_number(None, low, high) for low, high in ((None, 9), (9, None), (9, 9), (7, 9))]
    assert [number.words for number in shown if number is not None] == ["up to 9", "9 or more", "9", "7 to 9"]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (datetime.datetime(2012, 3, 11, 9, tzinfo=datetime.UTC), (DAY, DAY)),
        (DAY, (DAY, DAY)),
        ("2012-03-11T09:00", (DAY, DAY)),
        ("2012-13-41", "2012-13-41"),
        ("on Sunday", "on Sunday"),
        (" ", None),
        ({"earliest": "2012-03-11"}, (DAY, None)),
        ({"earliest": None, "latest": None}, None),
        ({"earliest": None, "latest": None, "span": {"text": "on Sunday"}}, "on Sunday"),
        ({"text": "on Sunday"}, "on Sunday"),
    ],
)
def test_days(value: object, day: Any) -> None:
    assert read_day(value) == day


def test_the_end_of_a_period_is_a_day() -> None:
    with pytest.raises(RefusedError):
        read_day({"earliest": "on Sunday"})


def test_passages_come_in_pieces_and_with_offsets() -> None:
    assert read_passages([None, "We went", {"text": "to the hill", "start": 8, "end": 19}]) == (
        ("We went", "to the hill"),
        (),
    )
    assert read_passages({"exact": "We went", "start": 0, "end": 7}) == (("We went",), ((0, 7),))
    assert read_passages({"text": "We went", "start": "0", "end": 7}) == (("We went",), ())


AT_LEAST = Quantity(value=45, interval=Interval.at_least(45), modifier=Modifier.AT_LEAST)
DOZENS = Quantity(value=None, interval=Interval.at_least(24), modifier=Modifier.VAGUE, vague_term="dozens")
BETWEEN = Quantity(value=None, interval=Interval(lower=20, upper=30), modifier=Modifier.BETWEEN)


@pytest.mark.parametrize(
    ("stated", "quantity", "verdict"),
    [
        ({"lower": 45}, AT_LEAST, Verdict.SUPPORTED),
        ({"lower": 50}, AT_LEAST, Verdict.CONTRADICTED),
        ({"interval": {}}, AT_LEAST, Verdict.AMBIGUOUS),
        ("at least 45", AT_LEAST, Verdict.SUPPORTED),
        ("about 45", AT_LEAST, Verdict.AMBIGUOUS),
        (30, DOZENS, Verdict.AMBIGUOUS),
        (9, DOZENS, Verdict.CONTRADICTED),
        ({"lower": 20, "upper": 30}, BETWEEN, Verdict.SUPPORTED),
        ({"lower": 20}, BETWEEN, Verdict.AMBIGUOUS),
        ({"lower": 25, "upper": 40}, BETWEEN, Verdict.AMBIGUOUS),
        ({"lower": 31}, BETWEEN, Verdict.CONTRADICTED),
    ],
)
def test_a_number_against_what_the_text_states(stated: object, quantity: Quantity, verdict: Verdict) -> None:
    number = read_number(stated)
    assert number is not None
    assert judge_number(number, quantity) is verdict
