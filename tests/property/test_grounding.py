"""The laws of grounding, over drafts and texts of every sort."""

from __future__ import annotations

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictnews as cn
from conflictnews._ground.keys import COUNT_KEYS, ITEM_KEYS, LIST_KEYS

TEXTS = (
    "At least 12 civilians were killed in Rastan on Sunday, a medic said. Nine soldiers were wounded.",
    'The army denied that it had shelled the market. "We saw 26 children and 21 women," said a nurse.',
    "Rebels claimed responsibility for the bombing, which killed dozens. The police said 12 people died.",
    "",
    "12 12 12 killed killed \ud800 “ ” ... a a a",
)

keys = st.sampled_from(
    sorted({*LIST_KEYS, *COUNT_KEYS, *(key for table in ITEM_KEYS.values() for key in table)})
) | st.text(max_size=4)
scraps = st.sampled_from(
    [
        "killed",
        "at least 12",
        "12",
        "a medic",
        "civilians",
        "At least 12 civilians",
        "We saw 26 children",
        "We saw ... 21 women",
        "the army",
        "shelled",
        "denies",
        "on Sunday",
        "2012-03-11",
        "...",
        "Rastan, Homs",
    ]
)
leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(0, 40)
    | st.floats()
    | scraps
    | st.text(st.characters(exclude_categories=()), max_size=8)
)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
items = st.lists(st.dictionaries(keys, values, max_size=6), max_size=3)
drafts = values | st.fixed_dictionaries({}, optional={"figures": items, "quotes": items, "claims": items})


def _spans(value: object) -> list[tuple[int, int, str]]:
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            return [(value["start"], value["end"], value["text"])]
        return [span for inner in value.values() for span in _spans(inner)]
    if isinstance(value, list | tuple):
        return [span for inner in value for span in _spans(inner)]
    return []


@given(drafts, st.sampled_from(TEXTS))
def test_no_draft_is_an_error_and_every_span_is_grounded(draft: object, text: str) -> None:
    grounding = cn.ground(draft, text)
    for start, end, words in _spans(grounding.model_dump(exclude={"report": {"text"}})):
        assert text[start:end] == words
    for item in grounding.items:
        supported = {field.verdict for field in item.fields} == {cn.Verdict.SUPPORTED}
        assert supported == (item.verdict is cn.Verdict.SUPPORTED)
        assert item.finding is None or supported


@given(drafts, st.sampled_from(TEXTS))
def test_nothing_is_in_the_report_that_the_parser_does_not_read(draft: object, text: str) -> None:
    whole, left = cn.parse_report(text), cn.ground(draft, text).report
    assert {(f.span, f.harm, f.quantity, f.source) for f in left.figures} <= {
        (f.span, f.harm, f.quantity, f.source) for f in whole.figures
    }
    assert set(left.attributions) <= set(whole.attributions)
    assert {(c.span, c.accused, c.stance) for c in left.claims} <= {
        (c.span, c.accused, c.stance) for c in whole.claims
    }


@given(drafts, st.sampled_from(TEXTS))
def test_grounding_what_is_left_supports_all_of_it(draft: object, text: str) -> None:
    left = cn.ground(draft, text).report
    again = cn.ground(left, text)
    assert again.is_supported
    assert again.report == left


@pytest.mark.parametrize("text", TEXTS)
def test_a_report_of_the_text_is_supported(text: str) -> None:
    report = cn.parse_report(text)
    grounding = cn.ground(report, text)
    assert grounding.is_supported
    assert grounding.report.figures == report.figures
    assert grounding.report.claims == report.claims
    assert grounding.report.attributions == report.attributions


@given(drafts, st.sampled_from(TEXTS))
def test_round_trip(draft: object, text: str) -> None:
    grounding = cn.ground(draft, text)
    assert pickle.loads(pickle.dumps(grounding)) == grounding  # noqa: S301
    assert copy.deepcopy(grounding) == grounding
    if "\ud800" not in text and "\\ud" not in json.dumps(grounding.model_dump(mode="python"), default=str):
        assert cn.Grounding.model_validate_json(grounding.model_dump_json()) == grounding
