"""Settings are checked when they are made."""

from __future__ import annotations

import pickle
from typing import Any

import pydantic
import pytest

from conflictnews.errors import OptionsError
from conflictnews.models import Grade, PartyKind, SourceKind
from conflictnews.options import ExtraActor, ExtraWord, Options, WordClass


def test_defaults() -> None:
    """Unless told, everything that is found is given."""
    options = Options()
    assert (options.actors, options.words, options.least_grade) == ((), (), Grade.WEAK)
    assert options.tolerance == 0.1


def test_are_values() -> None:
    """Equal settings are equal, can be keys, can be pickled, and cannot be changed."""
    actor = ExtraActor(name="The Group", aliases=("TG",), source=SourceKind.MONITOR, party=PartyKind.FACTION)
    word = ExtraWord(form="beekeeper", word_class=WordClass.SOURCE)
    options = Options(actors=(actor,), words=(word,), least_grade=Grade.FIRM)
    assert pickle.loads(pickle.dumps(options)) == options  # noqa: S301
    assert len({options, options.model_copy()}) == 1
    with pytest.raises(pydantic.ValidationError, match="frozen"):
        options.tolerance = 0.5  # type: ignore[misc]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            {"leastgrade": "firm"},
            r"leastgrade: no such option; there are actors, hearsay, least_grade, tolerance, words",
        ),
        ({"least_grade": "sure"}, r"least_grade: .*'firm', 'likely' or 'weak'"),
        ({"tolerance": 1.5}, r"tolerance: .*less than or equal to 1"),
        ({"tolerance": float("nan")}, r"tolerance: "),
        ({"actors": ({"label": "x"},)}, r"actors\.0"),
        ({"actors": ({"name": "!?"},)}, r"actors\.0\.name: a name needs a letter"),
        ({"actors": ({"name": "X", "source": "reporter"},)}, r"actors\.0\.source: the reporter is no source"),
        ({"words": ({"form": "-", "word_class": "victim"},)}, r"words\.0\.form: a word needs a letter"),
    ],
)
def test_what_is_wrong_is_refused_by_name(settings: dict[str, Any], message: str) -> None:
    """The error names the setting and says what it takes."""
    with pytest.raises(OptionsError, match=message):
        Options(**settings)


def test_words_need_a_class() -> None:
    """An added word says what it is."""
    with pytest.raises(OptionsError, match="word_class"):
        ExtraWord(form="x")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("word_class", "sense"),
    [
        ("harm_verb", None),
        ("harm_verb", "dead"),
        ("victim", "killed"),
        ("source", "reporter"),
        ("reporting_verb", "x"),
    ],
)
def test_the_sense_of_a_word_must_fit_its_class(word_class: WordClass, sense: str | None) -> None:
    """The error says what the class takes."""
    with pytest.raises(OptionsError, match=rf"sense: a {word_class} takes (one of|nothing)"):
        ExtraWord(form="zap", word_class=word_class, sense=sense)
