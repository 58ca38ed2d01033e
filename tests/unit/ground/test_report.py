"""The report that is left, and the grounding itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pydantic
import pytest

import conflictnews as cn

Ground = Callable[[object], cn.Grounding]


def test_only_supported_findings_are_left(ground: Ground) -> None:
    grounding = ground(
        {
            "figures": [
                {"number": 7, "harm": "killed", "source": "state television"},
                {"number": 54, "harm": "killed", "victims": "women and children"},
            ],
            "quotes": [{"content": "We buried twelve people at night", "source": "a nurse"}],
        }
    )
    report = grounding.report
    assert [str(figure.quantity) for figure in report.figures] == ["7"]
    assert report.claims == ()
    assert [said.source.name for said in report.attributions] == ["state television", "a nurse"]
    assert [source.name for source in report.sources] == ["state television", "a nurse"]
    assert [item.finding for item in grounding.items] == [0, None, 1]


def test_positions_lead_to_the_same_things(ground: Ground, text: str) -> None:
    whole = cn.parse_report(text, published=datetime.date(2012, 2, 9))
    [figure] = ground({"number": 7, "harm": "killed"}).report.figures
    [before] = [f for f in whole.figures if f.quantity.value == 7]
    report = ground({"number": 7, "harm": "killed"}).report
    assert figure.attribution is not None
    assert before.attribution is not None
    assert report.attributions[figure.attribution] == whole.attributions[before.attribution]


def test_least_grade_holds_here_too() -> None:
    text = "Shells killed nine people on the road to the border."
    [figure] = cn.parse_figures(text)
    grounding = cn.ground({"number": 9, "harm": "killed"}, text, options=cn.Options(least_grade="firm"))
    assert bool(grounding.supported) == (figure.grade is cn.Grade.FIRM)


def test_grounding_from_outside_is_checked(ground: Ground) -> None:
    grounding = ground({"number": 7, "harm": "killed"})
    assert cn.Grounding.model_validate_json(grounding.model_dump_json()) == grounding
    data = grounding.model_dump(mode="json")
    data["items"][0]["finding"] = 4
    with pytest.raises(pydantic.ValidationError, match="position 4"):
        cn.Grounding.model_validate(data)
    data["items"][0] |= {"finding": 0, "verdict": "ambiguous"}
    with pytest.raises(pydantic.ValidationError, match="leads to no finding"):
        cn.Grounding.model_validate(data)
    data = grounding.model_dump(mode="json")
    data["items"][0]["anchor"]["text"] = "x" * len(data["items"][0]["anchor"]["text"])
    with pytest.raises(pydantic.ValidationError, match="not what the span holds"):
        cn.Grounding.model_validate(data)
