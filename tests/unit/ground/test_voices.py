"""A number that the parser ties to nobody, given to the article itself."""

from __future__ import annotations

import pytest

import conflictnews as cn


def verdict(text: str, number: int) -> cn.Verdict:
    """Of the source of a draft that calls a number the article's own."""
    draft = {"figures": [{"number": number, "harm": "killed", "source": "article"}]}
    (item,) = cn.ground(draft, text).items
    return next(field.verdict for field in item.fields if field.field == "source")


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed 30 people in Hit on Sunday.",
        "Residents fled. Shells killed 30 people in Hit on Sunday.",
        "Shells killed 30 people in Hit. The Red Crescent said the road was closed.",
    ],
)
def test_the_article_says_so_itself(text: str) -> None:
    assert verdict(text, 30) is cn.Verdict.SUPPORTED


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died of cold in the camp, the Red Crescent said. A further 30 people were killed by shells.",
        "The UN said the road was closed.\n\nThe UN stopped its count after 30 people had been killed.",
    ],
)
def test_it_may_be_anothers(text: str) -> None:
    """What goes on from somebody's count, or has a named source for its subject, is nobody's for certain."""
    assert verdict(text, 30) is not cn.Verdict.SUPPORTED


def test_a_report_of_ours_is_supported_all_the_same() -> None:
    """What the parser read itself is held against nothing but its own reading."""
    text = "Twelve people died, the Red Crescent said. A further 30 people were killed by shells."
    assert cn.ground(cn.parse_report(text), text).is_supported
