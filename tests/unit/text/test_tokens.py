"""Tokens: the one cut of the text."""

from __future__ import annotations

import pytest

from conflictnews._text.tokens import CAPITAL, DIGIT, LOWER, OTHER, UPPER, cut_tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine men died.", ["nine", "men", "died", "."]),
        ("the U.N. envoy", ["the", "u.n", "envoy"]),
        ("Gen. Ortiz and Dr. Holm", ["gen", "ortiz", "and", "dr", "holm"]),
        ("J. Ortiz", ["j", "ortiz"]),
        ("al-Rahman's men", ["al-rahman", "'s", "men"]),
        ("the rebels' camp", ["the", "rebels", "'", "camp"]),
        ("it didn't burn", ["it", "didn't", "burn"]),
        ("it didn\N{RIGHT SINGLE QUOTATION MARK}t burn", ["it", "didn't", "burn"]),
        ("a 13-year-old", ["a", "13-year-old"]),
        ("7,500 people, 2.5 tons", ["7,500", "people", ",", "2.5", "tons"]),
        ("the 14th and the 1990s", ["the", "14th", "and", "the", "1990s"]),
        ("20km away", ["20", "km", "away"]),
        ("burned ... again -- twice", ["burned", "...", "again", "--", "twice"]),
        ("''No,'' he said", ["''", "no", ",", "''", "he", "said"]),
        ("``No,'' he said", ["``", "no", ",", "''", "he", "said"]),
        ("six\u00a0men", ["six", "men"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """The folded words of a text, marks among them."""
    assert cut_tokens(text).words == words


@pytest.mark.parametrize(
    ("word", "shape"),
    [("men", LOWER), ("Homs", CAPITAL), ("A", CAPITAL), ("NATO", UPPER), ("40", DIGIT), (",", OTHER)],
)
def test_shapes(word: str, shape: int) -> None:
    """How a word is written."""
    assert cut_tokens(word).shapes == [shape]


def test_offsets_give_the_characters_back() -> None:
    """Every token is a stretch of the text, in order, and nothing but space lies between two."""
    text = "“Nine men,” the U.N. said — 7,500 km off.\n\nThey didn’t come."
    tokens = cut_tokens(text)
    assert all(a < b for a, b in zip(tokens.starts, tokens.ends, strict=True))
    gaps = zip([0, *tokens.ends], [*tokens.starts, len(text)], strict=True)
    assert all(text[end:start].strip() == "" for end, start in gaps)


def test_the_final_stop_of_a_paragraph_is_no_abbreviation() -> None:
    """`Gen.` at the very end keeps its stop apart, since a sentence ends there."""
    assert cut_tokens("He is a Gen.").words[-1] == "."
