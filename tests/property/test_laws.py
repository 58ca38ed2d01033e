"""The laws of the parser, over texts of every sort: noise, fragments of news, and both mixed."""

from __future__ import annotations

import copy
import datetime
import json
import pathlib
import pickle
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conflictnews as cn
from conflictnews.models.integrity import spans_of
from conflictnews.strategies import Article, articles

CASES = pathlib.Path(__file__).parents[1] / "cases"
FRAGMENTS = (
    "At least 12 civilians were killed",
    "shells killed nine people in Rastan",
    "dozens of fighters",
    "no casualties were reported",
    "including four children and a medic",
    "more than 7,500 people have died since March 2011",
    "two soldiers and a policeman",
    "26 women and 21 children",
    "a total of 47 bodies",
    "were wounded by snipers",
    "KILLED BY GUERRILLAS",
    "Activists said",
    "the army said in a statement",
    "he added",
    "according to the Local Coordination Committees",
    "reported by a local radio station",
    "The government denied that",
    "accused the army of",
    "claimed responsibility for",
    "a spokesman for the rebels told reporters that",
    "on Sunday",
    "three days later",
    "from 3 to 9 March",
    "in the Karm district of Homs",
    "BEIRUT (Reuters) -",
    "By Nadia Fares",
    "Posted 3 March 2012",
    "Read more: ten stories",
)
SEAMS = (
    " ",
    " ",
    " ",
    ", ",
    ". ",
    ".\n\n",
    "\n",
    ': "',
    '," ',
    '." ',
    " and ",
    " (",
    ") ",
    "\u201c",
    "\u201d ",
    "; ",
)

noise = st.text(st.characters(exclude_categories=()), max_size=12)
pieces = st.tuples(st.sampled_from(SEAMS), st.one_of(*[st.sampled_from(FRAGMENTS)] * 5, noise))
news = st.lists(pieces, max_size=14).map(lambda drawn: "".join(seam + part for seam, part in drawn))
texts = news | st.text(st.characters(exclude_categories=()), max_size=80)
days = st.none() | st.dates()

STORY = (
    "RASTAN, Feb 9 (Reuters) - At least 14 civilians were killed on Tuesday by shells, activists said.",
    "Nine of the dead were children, a doctor at the field hospital said. Two nurses were wounded.",
    "The opposition accused government forces of shelling the town. The government denied it.",
    "Gunmen shot dead three soldiers near the bridge on Wednesday, state television reported.",
)
#: Paragraphs without names, numbers, dates, quotation marks, or anybody who could be meant later.
IDLE = (
    "Rain fell through the night and the roads to the north stayed closed.",
    "Bread was hard to find, and most shops kept their shutters down.",
    "The market was open again. Cafes near the bridge were full, and the buses ran.",
    "It was a cold morning. The streets were empty, the schools were shut, and the lamps stayed dark.",
)


class TestGrounded:
    @given(texts, days)
    def test_every_span_is_what_stands_there(self, text: str, published: datetime.date | None) -> None:
        report = cn.parse_report(text, published=published)
        assert report.text == text
        for _, span in spans_of(report):
            assert text[span.start : span.end] == span.text

    @given(news)
    def test_no_span_begins_or_ends_in_blank_space(self, text: str) -> None:
        report = cn.parse_report(text)
        findings = (*report.figures, *report.claims, *report.attributions, *report.events)
        for _, span in (found for finding in findings for found in spans_of(finding)):
            assert span.text == span.text.strip()
            assert span.text

    @given(news)
    def test_every_finding_names_its_rule(self, text: str) -> None:
        report = cn.parse_report(text)
        for finding in (*report.figures, *report.claims, *report.attributions, *report.events):
            assert finding.rule


class TestTotal:
    @given(texts, days, st.none() | noise)
    def test_every_text_gives_a_report(
        self, text: str, published: datetime.date | None, title: str | None
    ) -> None:
        assert isinstance(cn.parse_report(text, published=published, title=title), cn.Report)

    @given(texts)
    def test_every_parser_takes_every_text(self, text: str) -> None:
        cn.parse_quantity(text)
        cn.parse_source(text)
        cn.parse_dateline(text)
        cn.parse_dates(text)
        cn.parse_blocks(text)

    @pytest.mark.parametrize("name", ["attribution", "blame", "dates", "figures", "places"])
    def test_a_text_may_stop_anywhere(self, name: str) -> None:
        """No construction looks past the last word."""
        for case in json.loads((CASES / f"{name}.json").read_text("utf-8")):
            for word in re.finditer(r"\w+|[^\w\s]", case["text"]):
                text = case["text"][: word.end()]
                assert cn.parse_report(text).text == text

    @given(news, st.sampled_from(cn.Grade))
    def test_every_grade_can_be_asked_for(self, text: str, least: cn.Grade) -> None:
        report = cn.parse_report(text, options=cn.Options(least_grade=least))
        assert all(finding.grade.meets(least) for finding in (*report.figures, *report.claims))


class TestDeterministic:
    @given(news, days)
    def test_twice_the_same(self, text: str, published: datetime.date | None) -> None:
        once = cn.parse_report(text, published=published).model_dump_json()
        assert cn.parse_report(text, published=published).model_dump_json() == once


class TestRoundTrip:
    @given(news, days)
    def test_json_gives_an_equal_report(self, text: str, published: datetime.date | None) -> None:
        report = cn.parse_report(text, published=published)
        again = cn.Report.model_validate_json(report.model_dump_json())
        if text.encode("utf-8", "replace").decode() == text:
            assert again == report
        else:
            assert len(again.text) == len(text)
            assert [s.start for _, s in spans_of(again)] == [s.start for _, s in spans_of(report)]

    @given(texts)
    def test_pickle_and_copies_give_an_equal_report(self, text: str) -> None:
        report = cn.parse_report(text)
        assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301
        assert copy.deepcopy(report) == report

    @given(news)
    def test_the_article_can_be_left_out_and_put_back(self, text: str) -> None:
        if text.isascii():
            report = cn.parse_report(text)
            assert report.detach().reattach(text) == report


class TestLocal:
    @pytest.mark.parametrize("idle", IDLE)
    @pytest.mark.parametrize("at", range(1, len(STORY)))
    def test_an_idle_paragraph_moves_what_follows(self, idle: str, at: int) -> None:
        published = datetime.date(2012, 2, 9)
        before = "\n\n".join(STORY[:at]) + "\n\n"
        after = "\n\n".join(STORY[at:])
        added = idle + "\n\n"
        plain = cn.parse_report(before + after, published=published).model_dump(exclude={"text", "blocks"})
        wider = cn.parse_report(before + added + after, published=published)
        assert _moved(wider.model_dump(exclude={"text", "blocks"}), len(before), -len(added)) == plain
        assert sum(block.kind is cn.BlockKind.BODY for block in wider.blocks) == len(STORY) + 1

    @settings(max_examples=60)
    @given(articles(), st.sampled_from(IDLE))
    def test_it_does_so_in_any_article(self, article: Article, idle: str) -> None:
        text, published = article.text, article.published
        plain = cn.parse_report(text, published=published).model_dump(exclude={"text", "blocks"})
        body = [block.span for block in cn.parse_blocks(text) if block.kind is cn.BlockKind.BODY]
        added = idle + "\n\n"
        for span in body[1:]:
            if not text[: span.start].rstrip().endswith((".", "\N{RIGHT DOUBLE QUOTATION MARK}")):
                continue  # a headline over one paragraph is not told from a paragraph
            wider = cn.parse_report(text[: span.start] + added + text[span.start :], published=published)
            told = wider.model_dump(exclude={"text", "blocks"})
            assert _moved(told, span.start, -len(added)) == plain

    @pytest.mark.parametrize("idle", IDLE)
    @pytest.mark.parametrize(
        ("before", "after", "source", "blamed"),
        [
            (
                "The army shelled the camp on Tuesday, activists said.",
                "Nine people were killed, activists said.",
                "activists",
                True,
            ),
            (
                "Dana Reyes left the town on Monday.",
                "She said nine people had been killed.",
                "Dana Reyes",
                False,
            ),
            (
                "Two aid workers left Karsa on Monday.",
                "They said nine people had been killed.",
                "Two aid workers",
                False,
            ),
            (
                "I saw the shells fall, said a nurse in Karsa.",
                "I saw nine bodies in the yard.",
                "a nurse in Karsa",
                False,
            ),
            (
                "“We saw nine bodies,” a nurse said.",
                "“Two of them were children.”",
                "a nurse",
                False,
            ),
        ],
    )
    def test_what_goes_on_goes_on_behind_it(
        self, before: str, after: str, source: str, blamed: bool, idle: str
    ) -> None:
        """Blame, pronouns and speech that runs on."""
        lead = "KARSA, Feb 9 (Reuters) - Shells fell on the town again on Tuesday, officials said.\n\n"
        plain, wider = (
            cn.parse_report(lead + "\n\n".join(parts)) for parts in ((before, after), (before, idle, after))
        )
        start = len(lead + before) + 2
        left = {"text", "blocks"}
        assert _moved(wider.model_dump(exclude=left), start, -len(idle) - 2) == plain.model_dump(exclude=left)
        assert (plain.figures[-1].source.name, plain.figures[-1].perpetrator is not None) == (source, blamed)


def _moved(value: object, start: int, by: int) -> object:
    """Dumped fields with every span from `start` on moved."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            shift = by if value["start"] >= start else 0
            return {"start": value["start"] + shift, "end": value["end"] + shift, "text": value["text"]}
        return {key: _moved(inner, start, by) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return tuple(_moved(inner, start, by) for inner in value)
    return value


class TestHonestBlanks:
    def test_none_is_a_number_and_not_a_blank(self) -> None:
        [figure] = cn.parse_figures("No civilians were killed in the shelling.")
        assert figure.quantity.interval == cn.Interval.exactly(0)
        toll = cn.parse_report("No civilians were killed in the shelling.").toll(cn.Harm.KILLED)
        assert toll is not None
        assert toll.best == 0

    def test_not_stated_is_no_number(self) -> None:
        assert cn.parse_figures("The shelling went on through the night.") == ()
        assert cn.parse_report("The shelling went on through the night.").toll(cn.Harm.KILLED) is None

    def test_vague_is_open(self) -> None:
        [figure] = cn.parse_figures("Dozens of civilians were killed in the shelling.")
        assert figure.quantity.interval == cn.Interval.at_least(24)
        assert figure.quantity.value is None


class TestEvents:
    @given(news)
    def test_what_happened_once_belongs_to_one_event(self, text: str) -> None:
        report = cn.parse_report(text)
        listed = [n for event in report.events for n in event.figures]
        once = [n for n, figure in enumerate(report.figures) if figure.scope is cn.Scope.EVENT]
        assert sorted(n for n in listed if n in set(once)) == once
        assert len(listed) == len(set(listed))
        for n in once:
            event = report.figures[n].event
            assert event is not None
            assert n in report.events[event].figures

    def test_the_toll_of_one_event_leaves_out_the_other(self) -> None:
        report = cn.parse_report(
            "A car bomb killed nine people in Kabul.\n\nIn Kandahar, gunmen shot dead four policemen."
        )
        assert [
            toll.best
            for n in range(len(report.events))
            if (toll := report.toll(cn.Harm.KILLED, event=n)) is not None
        ] == [9, 4]
