"""Which rules a sentence is asked for must not change what is found in it."""

from __future__ import annotations

import json
import pathlib

import pytest

from conflictnews import parse_report
from conflictnews._pipeline.cascade import attributions_of, syntax_of
from conflictnews._rules import blame, figures
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.figures.names import read_persons
from conflictnews._syntax.vocabulary import LEXICON

CASES = pathlib.Path(__file__).parents[2] / "cases"
TEXTS = sorted(
    {
        case["text"]
        for name in ("attribution", "blame", "dates", "figures", "places")
        for case in json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    }
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_rule_that_is_not_called_would_find_nothing(text: str) -> None:
    """The words that a rule names are among those without which it reads nothing."""
    syntax = syntax_of(text)
    syntax.persons = read_persons(syntax)
    setting = Setting(syntax, attributions_of(syntax))
    for parse in syntax.marked():
        terms = parse.terms(syntax.doc.tokens.words)
        for name, counts, words in figures.RULES:
            assert not terms.isdisjoint(words) or not counts(syntax, parse), name
        for name, accuses, words in blame.RULES:
            assert not terms.isdisjoint(words) or not accuses(setting, parse), name


def test_a_word_reads_the_same_when_it_is_met_again() -> None:
    """What is kept of a word does not depend on the sentence in which it was met first."""
    for readings in LEXICON.readings:
        readings.clear()
    first = [parse_report(text) for text in TEXTS]
    assert [parse_report(text) for text in reversed(TEXTS)] == first[::-1]
