"""Places: each case is a sentence with the places that it names, and what they lie in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conflictnews import parse_figures, parse_report
from conflictnews._pipeline.cascade import read
from conflictnews._syntax.vocabulary import LEXICON

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "cases" / "places.json").read_text("utf-8")
)


def _param(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else []
    return pytest.param(case, id=case["text"], marks=marks)


@pytest.mark.parametrize("case", [_param(c) for c in CASES])
def test_places(case: dict[str, Any]) -> None:
    """The places of a sentence with what they lie in."""
    reading = read(case["text"], None, None, LEXICON)
    text = reading.syntax.text
    found = [[text(p.first, p.end), text(*p.within) if p.within else None] for p in reading.places]
    assert found == case["places"]


@pytest.mark.parametrize(
    ("story", "place"),
    [
        ("A medic in Idlib said nine people were killed in Homs.", "Homs"),
        ("A medic in Idlib said nine people were killed.", "Idlib"),
        ("In Rankous, close to Damascus, nine people were killed.", "Rankous"),
        ("Shells fell on Rankous. Nine people were killed.", "Rankous"),
        ("Nine people were killed.", None),
        (
            "A clinic in Wadi Amar was hit.\n\nForty people were killed in the district, a nurse said.",
            "Wadi Amar",
        ),
        ("A man in the city said they found the bodies of nine men in Wadi Amar.", "Wadi Amar"),
        ("Shells fell on Rankous. Nine people died there on Monday.", "Rankous"),
        (
            "The blast at the Wadi Hotel was the worst in Kabul for years and left nine people dead.",
            "Wadi Hotel",
        ),
        (
            "He was held over the Kabul bombing.\n\nThe bombing, which killed nine people, was in May.",
            "Kabul",
        ),
        ('"We saw nine wounded people in the store," said a medic in Idlib.', "Idlib"),
        ("The bodies of nine men were taken to hospitals in Homs.", "Homs"),
        ("Rebels took control of Wadi Amar and killed nine people.", "Wadi Amar"),
        ("A bomb went off in Kabul. Nine students have been detained.", None),
        ("More than 7,000 people have been killed since the revolt began. Shells fell on Homs.", None),
    ],
)
def test_the_place_of_a_figure(story: str, place: str | None) -> None:
    """A figure is tied to the place of the harm, and to that of the speaker only where there is no other."""
    reading = read(story, None, None, LEXICON)
    (found,) = reading.figure_places
    assert (None if found is None else reading.syntax.text(found.first, found.end)) == place


def test_there_is_no_name() -> None:
    """`there` and `the district` are no mentions of their own in a report."""
    report = parse_report("Shells fell on Wadi Amar. Nine people died there. Ten died in the district.")
    assert [place.name for place in report.places] == ["Wadi Amar"]
    assert [figure.place and figure.place.name for figure in report.figures] == ["Wadi Amar", "Wadi Amar"]


def test_the_end_of_what_is_said_is_not_where_it_is_said() -> None:
    """`in Karsa, said the police`: the harm was done there, whatever the next sentence names."""
    text = "A bomb killed two herders in Karsa, said the police. Gunmen abducted a miller in Velnik."
    assert [figure.place and figure.place.name for figure in parse_figures(text)] == ["Karsa", "Velnik"]
    [figure] = parse_figures("Idris Vahl, a doctor in Karsa, said a herder was killed near Velnik.")
    assert figure.place is not None
    assert figure.place.name == "Velnik"
