"""Drafts of every shape, and what in them cannot be read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import conflictnews as cn
from conflictnews._ground.keys import COUNT_KEYS, ITEM_KEYS, LIST_KEYS, fold_key

PAGE = Path(__file__).resolve().parents[3] / "docs" / "guard_a_language_model.md"

Ground = Callable[[object], cn.Grounding]


def _codes(grounding: cn.Grounding) -> dict[str, str]:
    return {issue.path: issue.code for issue in grounding.issues}


@pytest.mark.parametrize(
    "draft",
    [
        {"figures": [{"number": 45, "harm": "killed"}]},
        {"casualties": {"killed": 45}},
        {"Casualties": [{"count": 45, "type": "fatalities"}]},
        {"killed": 45},
        {"deathToll": "forty-five"},
        [{"number": 45, "harm": "killed"}],
        '{"figures": [{"number": 45, "harm": "killed"}]}',
        '```json\n{"deaths": 45}\n```',
        cn.Draft(figures=(cn.DraftFigure(number=45, harm=cn.Harm.KILLED),)),
        cn.Draft(figures=(cn.DraftFigure(number="at least 45"),)).model_dump_json(),
        {"quotes": None, "claims": [], "figures": {"deaths": {"min": 45}}},
    ],
)
def test_shapes(ground: Ground, draft: object) -> None:
    grounding = ground(draft)
    assert grounding.is_supported
    [figure] = grounding.report.figures
    assert figure.quantity.value == 45


def test_counts_under_their_harms_are_figures_of_their_own(ground: Ground) -> None:
    grounding = ground(
        {"figures": [{"killed": 7, "wounded": "dozens", "passage": "Seven soldiers were killed"}]}
    )
    assert [item.path for item in grounding.items] == ["figures[0].killed", "figures[0].wounded"]
    assert [item.verdict.value for item in grounding.items] == ["supported", "contradicted"]


def test_our_own_models(ground: Ground, text: str) -> None:
    report = ground({}).report
    assert report.figures == ()
    whole = cn.parse_report(text)
    for draft in (whole, whole.model_dump_json(), list(whole.figures), whole.claims, whole.attributions[0]):
        grounding = cn.ground(draft, text)
        assert grounding.items
        assert grounding.is_supported
    assert cn.ground(whole, text).report.figures == whole.figures


def test_unknown_keys_are_named_with_their_path(ground: Ground) -> None:
    grounding = ground({"figures": [{"number": 45, "harm": "killed", "weapon": "knives"}], "mood": 1})
    assert _codes(grounding) == {"figures[0].weapon": "unknown_key", "mood": "unknown_key"}
    assert grounding.items[0].verdict is cn.Verdict.SUPPORTED
    assert not grounding.is_supported


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"number": True}, "wrong_type"),
        ({"number": -3}, "unknown_value"),
        ({"number": 4.5}, "unknown_value"),
        ({"number": "a great deal"}, "unknown_value"),
        ({"number": "12 of the 45"}, "unknown_value"),
        ({"number": [45]}, "wrong_type"),
        ({"number": {"sum": 45}}, "wrong_type"),
        ({"number": float("inf")}, "unknown_value"),
        ({"number": 45, "lower": 9, "upper": 3}, "unknown_value"),
        ({"number": 45, "harm": "annoyed"}, "unknown_value"),
        ({"number": 45, "harm": 3}, "wrong_type"),
        ({"number": 45, "source": ["a", "b"]}, "wrong_type"),
        ({"number": 45, "passage": 7}, "wrong_type"),
        ({"number": 45, "start": "here", "end": 4}, "unknown_value"),
        ({"number": 45, "date": 2012}, "wrong_type"),
    ],
)
def test_values_that_cannot_be_read_support_nothing(
    ground: Ground, fields: dict[str, object], code: str
) -> None:
    grounding = ground({"figures": [fields]})
    assert code in {issue.code for issue in grounding.issues}
    assert grounding.supported == ()
    assert grounding.report.figures == ()


def test_the_largest_numbers(ground: Ground) -> None:
    """Python refuses to write out a number of more than 4,300 digits."""
    assert not ground({"number": 10**5000, "harm": "killed"}).supported
    assert not ground({"number": "9" * 5000, "harm": "killed"}).supported
    assert ground('{"number": ' + "9" * 5000 + "}").issues[0].code == "invalid_json"


@pytest.mark.parametrize("draft", [None, 3, b"{}", "", "no JSON", "[" * 100_000, "[3", object()])
def test_what_is_no_draft(ground: Ground, draft: object) -> None:
    grounding = ground(draft)
    assert grounding.items == ()
    assert _codes(grounding).keys() == {""}


def test_items_that_are_none(ground: Ground) -> None:
    grounding = ground({"figures": [{}, "45 dead", None], "quotes": [{"source": "a nurse"}], "claims": [7]})
    assert _codes(grounding) == {
        "figures[0]": "empty_item",
        "figures[1]": "wrong_type",
        "figures[2]": "wrong_type",
        "quotes[0]": "empty_item",
        "claims[0]": "wrong_type",
    }
    assert grounding.supported == ()


def test_an_item_without_its_main_field_is_not_supported(ground: Ground) -> None:
    """Everything else may be right: without a number there is no figure."""
    grounding = ground({"harm": "killed", "passage": "At least 45 women and children", "source": "LCC"})
    [item] = grounding.items
    assert item.verdict is not cn.Verdict.SUPPORTED
    assert ("number", "not stated") in {(field.field, field.stated) for field in item.fields}
    assert ground({"claims": [{"source": "Residents", "stance": "accuses"}]}).supported == ()


def test_nought_is_a_number(ground: Ground) -> None:
    """A draft that writes 0 for what is not stated says that there were none."""
    assert [i.verdict.value for i in ground({"killed": 45, "missing": 0}).items] == ["supported", "not_found"]


def test_a_draft_that_holds_itself(ground: Ground) -> None:
    draft: dict[str, object] = {"number": 45}
    draft["figures"] = [draft]
    draft["victims"] = draft
    assert ground(draft).supported == ()


def test_text_must_be_a_string() -> None:
    with pytest.raises(TypeError, match="text must be a str, not None"):
        cn.ground({}, None)  # type: ignore[arg-type]


def test_schema_is_plain_json() -> None:
    schema = json.loads(json.dumps(cn.Draft.model_json_schema()))
    assert schema["additionalProperties"] is False
    assert set(schema["$defs"]["DraftFigure"]["properties"]) >= {"passage", "number", "harm", "source"}


def test_the_names_on_the_page_are_read() -> None:
    """docs/guard_a_language_model.md promises other names for the keys."""
    _, _, table = PAGE.read_text(encoding="utf-8").partition("| Field | Other names")
    rows = re.findall(r"^\| `(.+?)` \| (.+) \|$|^\| (`.+`) \| (.+) \|$", table, re.MULTILINE)
    assert len(rows) >= 12
    known = {*LIST_KEYS, *COUNT_KEYS, *(key for keys in ITEM_KEYS.values() for key in keys)}
    for row in rows:
        names = (row[1] or row[3]).partition("; in a claim")[0].replace(" with both", "").removeprefix("or ")
        for name in re.split(r"[,;]", names):
            assert fold_key(name.strip().removeprefix("or ").strip("` ")) in known, name
