"""What can be looked at: well-formed, safe, and the article whole."""

from __future__ import annotations

import datetime as dt
import html
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictnews import Harm, Incident, Report, parse_report, reconcile
from conflictnews.render import article_html, numbers_svg

TEXT = (
    "At least 12 villagers, <b>three</b> of them children, were killed in the shelling of Rastan on Tuesday, "
    "activists said. They accused the army of shelling the village. About 30 people were wounded."
)
LATER = "Up to 20 villagers were killed in the shelling of Rastan on Tuesday, a doctor & a nurse said."
WORDS = (
    "At least 12 villagers",
    "were killed",
    "<script>",
    "a doctor said",
    "&amp;",
    "\ud800",
    "\x00",
    "\n\n",
)
texts = st.lists(
    st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=()), max_size=8), max_size=12
).map(" ".join)


def xml(markup: str) -> ET.Element:
    """Markup as a reader of XML takes it. It is our own, and declares no entities."""
    return ET.fromstring(markup)  # noqa: S314


def body_of(page: str) -> ET.Element:
    """The element behind the style sheet, read as XML: what is well-formed there is in HTML too."""
    return xml(page.partition("</style>")[2])


@pytest.fixture
def report() -> Report:
    return parse_report(TEXT, published=dt.date(2012, 2, 9))


@pytest.fixture
def incident(report: Report) -> Incident:
    return reconcile([report, parse_report(LATER, published=dt.date(2012, 2, 9))])[0]


class TestArticle:
    """The article with its findings marked."""

    def test_text_is_whole(self, report: Report) -> None:
        """Nothing of the article is lost, added or moved."""
        assert "".join(body_of(article_html(report)).itertext()) == TEXT

    def test_figures_are_marked(self, report: Report) -> None:
        """Every figure stands in marks of its class."""
        marks = body_of(article_html(report)).findall("mark")
        marked = "".join(mark.text or "" for mark in marks if "figure" in (mark.get("class") or "").split())
        for figure in report.figures:
            assert figure.span.text in marked

    def test_overlapping_passages_share_a_stretch(self, report: Report) -> None:
        """A figure within what somebody says has both classes."""
        classes = {mark.get("class") for mark in body_of(article_html(report)).findall("mark")}
        assert "said figure" in classes

    @given(texts)
    def test_any_text(self, text: str) -> None:
        """Whatever the text, the markup is well-formed and no element is of the text's own making."""
        body = body_of(article_html(parse_report(text)))
        assert {element.tag for element in body.iter()} <= {"div", "mark"}
        # A reader of XML makes one line feed of a carriage return with what follows it.
        assert len("".join(body.itertext())) <= len(text)


class TestNumbers:
    """Numbers as bars."""

    def test_a_row_for_each_figure(self, incident: Incident) -> None:
        """Of the harm asked for, and of no other."""
        picture = numbers_svg(incident)
        assert xml(picture).tag.endswith("svg")
        figures = [
            figure
            for at in incident.timeline()
            if (figure := incident.reports[at.report].figures[at.figure]).harm is Harm.KILLED
        ]
        assert len(figures) > 1
        assert picture.count("<rect") + picture.count("<circle") == len(figures)
        for figure in figures:
            assert html.escape(str(figure.quantity)) in picture

    def test_open_ends(self, incident: Incident) -> None:
        """A bar that is open above runs to the edge, and one that is open below starts at 0."""
        bars = re.findall(r'<rect x="(\d+)" y="\d+" width="(\d+)"', numbers_svg(incident))
        starts = [int(x) for x, _ in bars]
        edges = [int(x) + int(width) for x, width in bars]
        assert 300 in starts
        assert 660 in edges

    def test_none_of_the_harm(self, incident: Incident) -> None:
        """Without a figure there is a drawing without rows."""
        picture = numbers_svg(incident, Harm.ABDUCTED)
        assert xml(picture).findtext("{http://www.w3.org/2000/svg}title") == "abducted"
        assert "<rect" not in picture


def test_a_number_without_bounds_to_draw_is_a_dot() -> None:
    """An exact number is a dot, an open one a bar to the edge."""
    for text, shape in (
        ("Nine people were killed in Karsa.", "<circle"),
        ("Dozens were killed in Karsa.", "<rect"),
    ):
        [incident] = reconcile([parse_report(text)])
        assert shape in numbers_svg(incident, Harm.KILLED)
