"""Where an item of a draft stands: pieces, abbreviations, many places, offsets of other habits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import conflictnews as cn

Ground = Callable[[object], cn.Grounding]


def test_an_abbreviation_may_lose_its_last_stop() -> None:
    text = "Nine people were killed at 1 a.m. in the yard."
    draft = {"number": 9, "harm": "killed", "passage": "Nine people were killed at 1 a.m"}
    [item] = cn.ground(draft, text).items
    assert item.verdict is cn.Verdict.SUPPORTED
    assert item.anchor is not None


def test_pieces_stand_in_their_order(ground: Ground) -> None:
    for passage, verdict in (
        ("At least 45 women … were killed", cn.Verdict.SUPPORTED),
        ("were killed … At least 45 women", None),
    ):
        [item] = ground({"number": 45, "harm": "killed", "passage": passage}).items
        assert (item.verdict is cn.Verdict.SUPPORTED) == (verdict is cn.Verdict.SUPPORTED)


def test_pieces_stand_near_each_other() -> None:
    text = "Nine people were killed." + " It rained." * 400 + " The road is shut."
    [item] = cn.ground({"number": 9, "harm": "killed", "passage": "Nine people … road is shut"}, text).items
    assert item.verdict is not cn.Verdict.SUPPORTED


def test_of_a_passage_in_many_places_those_near_the_offsets_are_judged() -> None:
    one = "Nine people were killed. "
    text = one * 200
    draft = {"number": 9, "harm": "killed", "passage": "Nine people"}
    start = len(one) * 150
    [item] = cn.ground({**draft, "start": start, "end": start + 11}, text).items
    assert item.verdict is cn.Verdict.SUPPORTED
    assert item.anchor is not None
    assert item.anchor.start == start
    [item] = cn.ground(draft, text).items
    assert item.verdict is cn.Verdict.SUPPORTED


def test_offsets_of_words_that_do_not_stand_there(ground: Ground) -> None:
    draft = {"number": 9, "harm": "killed", "passage": "a ferry sank at dawn", "start": 4, "end": 24}
    [item] = ground(draft).items
    assert {field.field: str(field.verdict) for field in item.fields}["offsets"] == "not_found"


@pytest.mark.parametrize(
    "offsets",
    [
        {"span": [SEVEN := 150, SEVEN + 14]},
        {"span": {"start": SEVEN, "end": SEVEN + 14}},
        {"span": {"begin": SEVEN, "stop": SEVEN + 14}},
        {"start": SEVEN},
    ],
)
def test_offsets_in_other_habits(offsets: dict[str, object]) -> None:
    text = "x" * 149 + " Seven soldiers were killed."
    [item] = cn.ground({"number": 7, "harm": "killed", "passage": "Seven soldiers", **offsets}, text).items
    assert {field.field: str(field.verdict) for field in item.fields}["offsets"] == "supported"


@pytest.mark.parametrize("span", [[1], [None, 4], "here", {"start": 3}])
def test_a_span_is_two_offsets(ground: Ground, span: object) -> None:
    grounding = ground(
        {"figures": [{"number": 45, "harm": "killed", "span": span, "passage": "At least 45"}]}
    )
    assert {issue.code for issue in grounding.issues} & {"wrong_type", "unknown_value"}


def test_a_quotation_may_be_words_alone(ground: Ground) -> None:
    [item] = ground({"quotes": ["We buried twelve people at night"]}).items
    assert item.verdict is cn.Verdict.SUPPORTED


def test_a_key_is_a_string(ground: Ground) -> None:
    grounding = ground({3: 4, "figures": []})
    assert [issue.code for issue in grounding.issues] == ["unknown_key"]


def test_a_field_that_is_stated_twice_is_named(ground: Ground) -> None:
    grounding = ground({"figures": [{"number": 45, "count": 44, "harm": "killed"}]})
    assert [issue.code for issue in grounding.issues] == ["unknown_key"]


def test_an_item_of_no_kind_is_a_figure_without_a_number(ground: Ground) -> None:
    grounding = ground([["not", "an item"]])
    assert {issue.code for issue in grounding.issues} == {"wrong_type"}


@pytest.mark.parametrize("harm", ["", " "])
def test_a_blank_field_says_nothing(ground: Ground, harm: str) -> None:
    [item] = ground({"number": 45, "harm": harm}).items
    assert "harm" not in {field.field for field in item.fields}
