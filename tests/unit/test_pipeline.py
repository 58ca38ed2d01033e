"""The public parsers: what they refuse, what they survive, and what they read in a plain article."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

import conflictnews as cn

ARTICLE = """\
Shells kill 14 in northern town

By Nadia Fares

RASTAN, Feb 9 (Reuters) - At least 14 civilians were killed on Tuesday when shells hit a bakery in \
Rastan, the Local Coordination Committees said.

"Nine of the dead were children," a doctor at the field hospital said. "We have no medicine left."

The opposition accused government forces of shelling the town. The government denied that the army had \
fired on civilians.

State television said gunmen had wounded three soldiers near the bridge.
"""
PUBLISHED = datetime.date(2012, 2, 9)


@pytest.fixture(scope="module")
def report() -> cn.Report:
    return cn.parse_report(ARTICLE, published=PUBLISHED)


class TestArticle:
    def test_head_is_read(self, report: cn.Report) -> None:
        assert report.headline is not None
        assert report.headline.text == "Shells kill 14 in northern town"
        assert report.byline is not None
        assert report.byline.text == "Nadia Fares"
        assert report.dateline is not None
        assert (report.dateline.place, report.dateline.agency) == ("RASTAN", "Reuters")

    def test_the_given_day_is_kept(self, report: cn.Report) -> None:
        assert report.published == PUBLISHED

    def test_a_figure_is_linked_to_who_says_it(self, report: cn.Report) -> None:
        figure = next(f for f in report.figures if f.quantity.span and f.quantity.span.text == "At least 14")
        assert figure.span.text == "At least 14 civilians"
        assert figure.quantity.interval == cn.Interval.at_least(14)
        assert figure.harm is cn.Harm.KILLED
        assert figure.victims.label == "civilians"
        assert figure.victims.status is cn.VictimStatus.CIVILIAN
        assert figure.attribution is not None
        assert report.attributions[figure.attribution].source == figure.source
        assert "Local Coordination Committees" in figure.source.name

    def test_a_weekday_is_counted_from_the_day_of_publication(self, report: cn.Report) -> None:
        figure = next(f for f in report.figures if f.span.text == "At least 14 civilians")
        assert figure.when is not None
        assert figure.when.earliest == figure.when.latest == datetime.date(2012, 2, 7)
        assert figure.when.anchor is cn.DateAnchor.PUBLISHED

    def test_what_nobody_says_is_the_reporters(self, report: cn.Report) -> None:
        headline = report.figures[0]
        assert headline.attribution is None
        assert headline.source.kind is cn.SourceKind.REPORTER
        assert headline.source.name == "Nadia Fares"

    def test_sources_stand_once_and_without_the_reporter(self, report: cn.Report) -> None:
        assert len(set(report.sources)) == len(report.sources)
        assert {a.source for a in report.attributions} <= set(report.sources)
        assert all(source.kind is not cn.SourceKind.REPORTER for source in report.sources)

    def test_the_town_of_the_dateline_is_a_place_with_that_role(self, report: cn.Report) -> None:
        assert [p.name for p in report.places if p.role is cn.PlaceRole.DATELINE] == ["RASTAN"]

    def test_findings_stand_in_the_order_of_the_text(self, report: cn.Report) -> None:
        for findings in (report.figures, report.claims, report.attributions):
            starts = [finding.span.start for finding in findings]
            assert starts == sorted(starts)


class TestRefusals:
    @pytest.mark.parametrize("text", [None, 7, b"Nine people died.", ["Nine"], bytearray(b"Nine")])
    @pytest.mark.parametrize(
        "parse",
        [
            cn.parse_report,
            cn.parse_figures,
            cn.parse_attributions,
            cn.parse_claims,
            cn.parse_quantity,
            cn.parse_source,
            cn.parse_dateline,
            cn.parse_dates,
            cn.parse_blocks,
        ],
    )
    def test_only_a_str_is_a_text(self, parse: Callable[[Any], object], text: object) -> None:
        came = "None" if text is None else type(text).__name__
        with pytest.raises(TypeError, match=rf"^text must be a str, not .*{came}"):
            parse(text)

    @pytest.mark.parametrize(
        ("published", "message"),
        [
            (datetime.datetime(2012, 3, 12, tzinfo=datetime.UTC), r"not a datetime\.datetime"),
            ("2012-03-12", r"not a str; datetime\.date\.fromisoformat"),
            (20120312, "not an int"),
        ],
    )
    def test_only_a_date_is_a_day_of_publication(self, published: Any, message: str) -> None:
        for parse in (cn.parse_report, cn.parse_figures, cn.parse_dates):
            with pytest.raises(TypeError, match=rf"^published must be a datetime\.date, {message}"):
                parse("Nine people died.", published=published)

    def test_only_a_str_is_a_title(self) -> None:
        title: Any = b"Shelling"
        with pytest.raises(TypeError, match=r"^title must be a str or None, not a bytes"):
            cn.parse_report("Nine people died.", title=title)

    def test_only_options_are_options(self) -> None:
        options: Any = {"least_grade": "firm"}
        with pytest.raises(TypeError, match=r"^options must be an Options, not a dict"):
            cn.parse_report("Nine people died.", options=options)


BAD = {
    "empty": "",
    "harm behind a lone bracket": ") lost their lives who ",
    "a range cut short": "from 3 to ",
    "blank": " \n\t\r\n ",
    "one word": "killed",
    "one numeral": "45",
    "a long numeral": "9" * 5000 + " people were killed.",
    "no words": "?! -- ... ,;:",
    "NUL": "Nine people\x00were killed.\x00",
    "lone surrogates": "Nine \ud800 people were killed, \udfff said a doctor.",
    "combining marks": "Nine pe\u0301ople were k\u0301illed." + "\u0301" * 2000,
    "other lines": "Nine people\u2028were killed.\u2029\x85\x0b\x0cTwo died.",
    "other digits": "\u0664\u0665 people were killed and \u00b2 wounded.",
    "marks of quotation": "\"'" * 50_000,
    "curly marks": "\u201c" * 50_000 + "\u201d" * 50_000,
    "open quotation": '"Nine people were killed, ' * 2000,
    "brackets": "(" * 50_000,
    "line breaks": "\n" * 100_000,
    "capitals": "GUERRILLAS KILLED NINE PEASANTS IN SAN MIGUEL, THE ARMY SAID.",
    "markup": '<p class="lead">Nine people <b>were killed</b>.</p><script>var dead = 9;</script>',
    "commas": "nine people, " * 5000 + "were killed.",
    "coordination": "nine men and " * 3000 + "a boy were killed.",
    "nested speech": "the army said that " * 2000 + "nine people were killed.",
}


class TestBadInput:
    @pytest.mark.parametrize("name", BAD)
    def test_any_text_gives_a_report(self, name: str) -> None:
        text = BAD[name]
        report = cn.parse_report(text, published=PUBLISHED, title=text[:200])
        assert report.text == text
        assert len(report.model_dump_json()) <= 400 * (len(text) + 100)

    @pytest.mark.parametrize("name", [name for name in BAD if len(BAD[name]) < 10_000])
    def test_every_parser_takes_any_text(self, name: str) -> None:
        text = BAD[name]
        report = cn.parse_report(text)
        assert cn.parse_figures(text) == report.figures
        assert cn.parse_attributions(text) == report.attributions
        assert cn.parse_claims(text) == report.claims
        assert cn.parse_dates(text) == report.dates
        assert cn.parse_blocks(text) == report.blocks
        assert cn.parse_dateline(text) == report.dateline
        cn.parse_quantity(text)
        cn.parse_source(text)

    def test_a_long_numeral_is_no_number(self) -> None:
        assert cn.parse_quantity("9" * 5000) is None

    def test_a_subclass_of_str_is_read_as_its_characters(self) -> None:
        class Page(str):
            __slots__ = ()

        report = cn.parse_report(Page(ARTICLE), published=PUBLISHED)
        assert type(report.text) is str
        assert report == cn.parse_report(ARTICLE, published=PUBLISHED)


class TestOptions:
    @pytest.mark.parametrize("least", cn.Grade)
    def test_findings_below_the_grade_are_left_out(self, report: cn.Report, least: cn.Grade) -> None:
        kept = cn.parse_report(ARTICLE, published=PUBLISHED, options=cn.Options(least_grade=least))
        assert all(finding.grade.meets(least) for finding in (*kept.figures, *kept.claims))
        assert [f.span for f in kept.figures] == [f.span for f in report.figures if f.grade.meets(least)]
        assert [c.span for c in kept.claims] == [c.span for c in report.claims if c.grade.meets(least)]
        needed = {p.attribution for p in (*kept.figures, *kept.claims)}
        for position, attribution in enumerate(kept.attributions):
            assert attribution.grade.meets(least) or position in needed

    def test_a_title_tells_the_headline(self) -> None:
        text = "World\n\nShells fall on bakery\n\nNine people were killed in the town, medics said."
        report = cn.parse_report(text, title="Shells fall on bakery")
        assert report.headline is not None
        assert report.headline.text == "Shells fall on bakery"


class TestParts:
    """The parsers of single things, on a phrase."""

    @pytest.mark.parametrize(
        ("text", "lower", "upper"),
        [
            ("at least 45 women", 45, None),
            ("more than 100 people", 101, None),
            ("between 20 and 30 villagers", 20, 30),
            ("dozens of civilians", 24, None),
            ("no casualties", 0, 0),
            ("a dozen soldiers", 12, 12),
            ("seven", 7, 7),
        ],
    )
    def test_quantity(self, text: str, lower: int | None, upper: int | None) -> None:
        quantity = cn.parse_quantity(text)
        assert quantity is not None
        assert (quantity.interval.lower, quantity.interval.upper) == (lower, upper)

    @pytest.mark.parametrize("text", ["", "people", "40 percent", "in 2012", "$500"])
    def test_no_quantity(self, text: str) -> None:
        assert cn.parse_quantity(text) is None

    def test_source_of_a_phrase(self) -> None:
        source = cn.parse_source("a police spokesman")
        assert source is not None
        assert (source.name, source.kind) == ("a police spokesman", cn.SourceKind.POLICE)

    def test_source_of_a_sentence(self) -> None:
        source = cn.parse_source("Nine people were killed, residents said.")
        assert source is not None
        assert source.name == "residents"

    def test_no_source(self) -> None:
        assert cn.parse_source(" ") is None

    def test_no_dateline(self) -> None:
        assert cn.parse_dateline("Nine people were killed.") is None
