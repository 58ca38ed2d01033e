"""Blame: each case is a sentence with the claims that it makes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conflictnews import parse_figures, parse_report
from conflictnews._pipeline.cascade import read
from conflictnews._syntax.vocabulary import LEXICON

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "cases" / "blame.json").read_text("utf-8")
)


def _param(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else []
    return pytest.param(case, id=case["text"], marks=marks)


@pytest.mark.parametrize("case", [_param(c) for c in CASES])
def test_claims(case: dict[str, Any]) -> None:
    """The claims of a sentence: accused, act, stance and standing."""
    reading = read(case["text"], None, None, LEXICON)
    text = reading.syntax.text
    found = [
        [text(*c.accused) if c.accused else None, text(*c.act) if c.act else None, c.stance, c.standing]
        for c in reading.claims
    ]
    assert sorted(map(str, found)) == sorted(map(str, case["claims"]))


def test_a_claim_holds_accuser_accused_and_act() -> None:
    """The passage of a claim is the shortest stretch that holds who accuses, who is accused, and of what."""
    reading = read(
        "On Friday a doctor said that soldiers had killed nine men in the yard.", None, None, LEXICON
    )
    (claim,) = reading.claims
    assert reading.syntax.text(claim.first, claim.end) == "a doctor said that soldiers had killed"


def test_the_perpetrator_of_a_figure_in_the_next_sentence() -> None:
    """A pronoun is the party of the sentence before."""
    reading = read("Gunmen attacked the camp. They killed nine guards.", None, None, LEXICON)
    assert [reading.syntax.text(*b) for b in reading.blamed if b is not None] == ["Gunmen"]


def test_whom_one_source_blames_another_has_not_blamed() -> None:
    """An accusation holds for the next sentence of the same source, or of a paper; not for what others count."""
    blame = "The opposition said militiamen shelled the camp."
    for count, blamed in (
        ("It said nine people were killed.", "militiamen"),
        ("Nine people were killed.", "militiamen"),
        ("Nine people were killed, a nurse in the camp said.", None),
        ("Videos showed the bodies of nine people.", "militiamen"),
    ):
        for seam in (" ", "\n\n"):
            [figure] = parse_report(blame + seam + count).figures
            assert (figure.perpetrator and figure.perpetrator.name) == blamed, count


def test_nobody_is_blamed_for_those_killed_in_a_fight() -> None:
    """People killed in a clash have no perpetrator."""
    reading = read("Nine soldiers were killed in clashes with rebels near the river.", None, None, LEXICON)
    assert reading.blamed == [None]


def test_victims_and_days_are_no_perpetrators() -> None:
    """Who was killed before the comma did not do what stands behind it; nor did the month."""
    for text in (
        "Shelling kills nine herders, injures 20",
        "Shelling hit a mill in Karsa on 29 March, killing a herder.",
    ):
        assert [figure.perpetrator for figure in parse_figures(text) if figure.perpetrator] == []
