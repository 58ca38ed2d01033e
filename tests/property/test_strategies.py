"""The strategies themselves: an article says what it was written to say, and every model can be drawn."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import subprocess
import sys

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import conflictnews as cn
from conflictnews import strategies
from conflictnews.strategies import Article, FigureFact, articles
from conflictnews.strategies._articles import written
from conflictnews.strategies._grammar import (
    CHARGES,
    CONSTRUCTIONS,
    FRAMES,
    HEADLINES,
    Charge,
    Construction,
    Frame,
)

MODELS = tuple(
    value
    for name in cn.__all__
    if isinstance(value := getattr(cn, name), type) and issubclass(value, cn.Model) and value is not cn.Model
)


def check(article: Article) -> None:
    report = cn.parse_report(article.text, published=article.published)
    assert article.differences(report) == ()


class TestArticles:
    """Parsing gives back what an article was written from."""

    @settings(max_examples=120)
    @given(articles())
    def test_parsing_gives_the_facts_back(self, article: Article) -> None:
        check(article)

    @pytest.mark.parametrize("shape", CONSTRUCTIONS, ids=lambda shape: shape.name)
    def test_every_construction(self, shape: Construction) -> None:
        @settings(max_examples=12)
        @given(written(sentences=1, constructions=(shape,), frames=(None,), charges=(), headlines=()))
        def every(article: Article) -> None:
            check(article)

        every()

    @pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
    def test_every_way_to_name_a_speaker(self, frame: Frame) -> None:
        @settings(max_examples=25)
        @given(written(sentences=1, frames=(frame,), charges=(), headlines=()))
        def every(article: Article) -> None:
            check(article)

        every()

    @pytest.mark.parametrize("shape", HEADLINES, ids=lambda shape: shape.name)
    def test_every_headline(self, shape: Construction) -> None:
        @settings(max_examples=12)
        @given(written(sentences=1, frames=(None,), charges=(), headlines=(shape,)))
        def every(article: Article) -> None:
            check(article)

        every()

    @pytest.mark.parametrize("charge", CHARGES, ids=lambda charge: charge.name)
    def test_every_charge(self, charge: Charge) -> None:
        @settings(max_examples=12)
        @given(written(sentences=2, charges=(charge,), headlines=()))
        def every(article: Article) -> None:
            check(article)

        every()

    @settings(max_examples=50)
    @given(articles())
    def test_the_text_supports_the_facts(self, article: Article) -> None:
        """Handed in as a draft, they are found, every one."""
        grounding = cn.ground(article.draft(), article.text)
        assert [item for item in grounding.items if item.verdict is not cn.Verdict.SUPPORTED] == []

    def test_a_failing_test_ends_at_an_article_that_can_be_read(self) -> None:
        plain = {"sentences": 1, "constructions": CONSTRUCTIONS[:1], "charges": (), "headlines": ()}
        quoted = find(written(**plain), lambda article: bool(article.quotes))
        assert quoted.text in (
            "Two people were killed, activists said.",
            "A person was killed, activists said.",
        )

    def test_a_difference_is_told(self) -> None:
        article = Article(
            text="Two people were killed.",
            published=dt.date(2031, 3, 12),
            figures=(
                FigureFact(
                    span=cn.Span.cut("Two people were killed.", 0, 10),
                    harm=cn.Harm.KILLED,
                    interval=cn.Interval.exactly(2),
                    label="people",
                    status=cn.VictimStatus.UNKNOWN,
                ),
            ),
        )
        assert article.differences(cn.parse_report(article.text)) == ()
        [line] = article.differences(cn.parse_report(article.text.replace("killed", "missed")))
        assert line.startswith("figure not read: 'Two people' at 0, killed")
        [line] = article.model_copy(update={"figures": ()}).differences(cn.parse_report(article.text))
        assert line.startswith("figure not told: 'Two people' at 0, killed")


class TestModels:
    """Each public model has a strategy, and what it draws is whole."""

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_every_model_is_drawn_hashed_and_kept(self, model: type[cn.Model]) -> None:
        """By its type; each is hashable, can be pickled, copied and written as JSON, and is valid."""

        @settings(max_examples=12)
        @given(st.from_type(model))
        def every(value: cn.Model) -> None:
            assert type(value) is model
            again = pickle.loads(pickle.dumps(value))  # noqa: S301
            assert again == value
            assert hash(again) == hash(value)
            assert copy.deepcopy(value) == value
            assert model.model_validate(value.model_dump()) == value
            assert model.model_validate_json(value.model_dump_json()) == value

        every()

    def test_every_strategy_has_a_name_of_its_own(self) -> None:
        """And says what it draws."""
        for name in strategies.__all__:
            assert getattr(strategies, name).__doc__, name

    def test_the_library_does_not_load_hypothesis(self) -> None:
        code = "import sys, conflictnews; sys.exit('hypothesis' in sys.modules)"
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
