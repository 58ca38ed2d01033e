"""Every case of tests/cases/figure_dates.json: which date each figure of casualties has."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from conflictnews import parse_report

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "cases" / "figure_dates.json").read_text("utf-8")
)


def _param(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else []
    return pytest.param(case, id=f"{case['kind']}: {case['text']}", marks=marks)


@pytest.mark.parametrize("case", [_param(c) for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Found are exactly the figures of the case, each with the days of its harm or with none."""
    published = dt.date.fromisoformat(case["published"]) if case["published"] else None
    found = [
        [
            figure.span.text,
            figure.when and figure.when.earliest and figure.when.earliest.isoformat(),
            figure.when and figure.when.latest and figure.when.latest.isoformat(),
        ]
        for figure in parse_report(case["text"], published=published).figures
    ]
    # A single day is written once in the table.
    assert found == [[words, days[0], days[-1]] for words, *days in case["figures"]], case.get("note", "")


def test_an_unresolved_date_governs() -> None:
    """A date without an anchor stays the date of its figure; another date of the text is not taken for it."""
    _, figure = parse_report(
        "Soldiers killed 20 men in 1994. Nine people were killed there on Sunday."
    ).figures
    assert figure.when is not None
    assert (figure.when.span.text, figure.when.earliest) == ("Sunday", None)


def test_a_claim_has_the_date_of_its_act() -> None:
    """The day of the accusation is not the day of the act."""
    published = dt.date(2012, 3, 12)
    (claim,) = parse_report(
        "Residents said on Monday that soldiers had shelled the mill on Saturday.", published=published
    ).claims
    assert claim.when is not None
    assert claim.when.earliest == claim.when.latest == dt.date(2012, 3, 10)
