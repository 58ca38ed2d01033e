"""A number as the text states it, in words and under a codebook."""

from __future__ import annotations

import pytest

from conflictnews.errors import OptionsError
from conflictnews.models import CODEBOOKS, Interval, Modifier, Quantity


def quantity(
    value: int | None,
    lower: int | None,
    upper: int | None,
    modifier: Modifier = Modifier.EXACTLY,
    term: str | None = None,
    *,
    approximate: bool = False,
) -> Quantity:
    return Quantity(
        value=value,
        interval=Interval(lower=lower, upper=upper),
        modifier=modifier,
        vague_term=term,
        approximate=approximate,
    )


WORDS = {
    "47": quantity(47, 47, 47),
    "none": quantity(0, 0, 0),
    "at least 45": quantity(45, 45, None, Modifier.AT_LEAST),
    "more than 7,500": quantity(7500, 7501, None, Modifier.MORE_THAN),
    "up to 260": quantity(260, None, 260, Modifier.UP_TO),
    "fewer than 10": quantity(10, None, 9, Modifier.FEWER_THAN),
    "about 50": quantity(50, 50, 50, Modifier.ABOUT, approximate=True),
    "nearly 50": quantity(50, 50, 50, Modifier.NEARLY, approximate=True),
    "20 to 30": quantity(None, 20, 30, Modifier.BETWEEN),
    "about 20 to 30": quantity(None, 20, 30, Modifier.BETWEEN, approximate=True),
    "24 or more (dozens)": quantity(None, 24, None, Modifier.VAGUE, "dozens"),
    "2 (a couple)": quantity(None, 2, 2, Modifier.VAGUE, "a couple"),
    "2 or more": quantity(None, 2, None, Modifier.VAGUE),
    "an unknown number": quantity(None, None, None),
}


@pytest.mark.parametrize("words", WORDS)
def test_in_words(words: str) -> None:
    """The hedge is kept, and so is the vague word."""
    assert str(WORDS[words]) == words


@pytest.mark.parametrize(
    ("term", "acled", "nextier", "common"),
    [
        ("dozens", 12, 24, 24),
        ("Dozens of", 12, 24, 24),
        ("tens", 10, 11, None),
        ("hundreds", 100, 100, 200),
        ("scores", None, 20, 40),
        ("several", None, 3, 3),
        ("a few", None, 3, 3),
        ("tens of thousands", None, None, None),
    ],
)
def test_vague_word_under_each_codebook(
    term: str, acled: int | None, nextier: int | None, common: int | None
) -> None:
    """A vague word gets the published number, and none where none is published."""
    vague = quantity(None, 2, None, Modifier.VAGUE, term)
    assert (vague.project("acled"), vague.project("nextier"), vague.project("common")) == (
        acled,
        nextier,
        common,
    )


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("47", 47),
        ("none", 0),
        ("at least 45", 45),
        ("more than 7,500", 7500),
        ("up to 260", 260),
        ("about 50", 50),
        ("20 to 30", 20),
        ("2 or more", None),
        ("an unknown number", None),
    ],
)
def test_stated_number_is_the_same_under_every_codebook(words: str, number: int | None) -> None:
    """A stated number is entered as stated; nothing known is no number, never 0."""
    assert {WORDS[words].project(codebook) for codebook in CODEBOOKS} == {number}


@pytest.mark.parametrize("words", ["47", "24 or more (dozens)"])
def test_unknown_codebook_is_refused(words: str) -> None:
    """A codebook that does not exist is refused by name, whatever the quantity."""
    with pytest.raises(OptionsError, match=r"codebook: no codebook is named 'gtd'; there are acled"):
        WORDS[words].project("gtd")
