"""Case says nothing about figures: a wire in capitals reads as the same text in mixed case."""

from __future__ import annotations

import pytest

from conflictnews import parse_figures

SENTENCES = (
    "Nine villagers were killed by gunmen near the river.",
    "Shells killed at least 15 people and wounded 30.",
    "A mine blast left four soldiers dead and two missing.",
    "Three policemen and two farmers were shot dead.",
    "At least 45 women and children had been killed in the valley.",
    "The bodies of 12 men and three boys were found in a ditch.",
    "Rescuers recovered more than 20 bodies.",
    "The death toll rose to 33.",
    "The report lists the deaths of nearly 20 people.",
    "The attack claimed 12 lives.",
    "Eight people, including two nurses, were killed.",
    "No casualties were reported.",
    "Nobody was wounded in the raid.",
    "Rebels kidnapped 40 pupils from a school.",
    "Police arrested six men after the blast.",
    "Several women were raped in the camp.",
    "A priest was murdered on his way home.",
    "Between 20 and 30 fighters died in the clash.",
    "Thirteen people suffered minor injuries.",
    "A driver was shot on Monday. He died in hospital.",
    "The man killed two women and then himself.",
    "A teacher was killed and another wounded.",
    "Village elders put the number killed at 35 and not at 34.",
    "Not one of the dead was carrying a weapon.",
    "The raid could kill hundreds of people.",
    "Shelling kills 14",
    "Bombing kills 14, injures 30",
)


def _bare(text: str) -> list[tuple[str, int | None, int | None]]:
    return [
        (figure.harm.value, figure.quantity.interval.lower, figure.quantity.interval.upper)
        for figure in parse_figures(text)
    ]


@pytest.mark.parametrize("text", SENTENCES)
def test_capitals_read_the_same(text: str) -> None:
    """The same harms and the same bounds, in the same order."""
    assert _bare(text.upper()) == _bare(text)
