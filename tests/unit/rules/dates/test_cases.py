"""Every case of tests/cases/dates.json: which words are dates, and which days they come to."""

from __future__ import annotations

import datetime as dt
import json
import pathlib
from typing import Any

import pytest

from conflictnews._rules.dates import find_dates
from conflictnews._text.document import read_document

CASES = json.loads((pathlib.Path(__file__).parents[3] / "cases" / "dates.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['kind']}: {case['text']} {case.get('published')}"
)
def test_case(case: dict[str, Any]) -> None:
    """Found are exactly the listed expressions, with exactly these first and last days."""
    published = dt.date.fromisoformat(case["published"]) if case.get("published") else None
    found = [
        [
            case["text"][d.start : d.stop],
            d.earliest and d.earliest.isoformat(),
            d.latest and d.latest.isoformat(),
        ]
        for d in find_dates(read_document(case["text"]), published)
    ]
    # A single day is written once in the table.
    expected = [[words, days[0], days[-1]] for words, *days in case["dates"]]
    assert found == expected, case.get("note", "")
