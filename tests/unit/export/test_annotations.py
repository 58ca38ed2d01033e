"""Web Annotations, against the rules of the W3C's Recommendation of 2017, written down as checks."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from conflictnews import InputError, OptionsError, Report, parse_report
from conflictnews.export import w3c_annotations

TEXT = (
    "In the north \U0001f56f three villagers were killed \U0001f56f on Tuesday, a doctor said. "
    "Activists accused the army of shelling the village. Two soldiers were wounded. "
    "Two soldiers were wounded."
)
# RFC 3987 as far as it matters here: a scheme, and no character that an IRI excludes.
IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+')
UUID8 = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
PURPOSES = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking "
    "moderating questioning replying tagging".split()
)


def check_page(page: Any) -> None:
    """An Annotation Page (section 5.2 of the model)."""
    contexts = page["@context"] if isinstance(page["@context"], list) else [page["@context"]]
    assert "http://www.w3.org/ns/anno.jsonld" in contexts
    assert IRI.fullmatch(page["id"])
    assert page["type"] == "AnnotationPage"
    assert isinstance(page["items"], list)
    assert page.keys() <= {"@context", "id", "type", "partOf", "items", "next", "prev", "startIndex"}
    for annotation in page["items"]:
        check_annotation(annotation)
    identifiers = [annotation["id"] for annotation in page["items"]]
    assert len(set(identifiers)) == len(identifiers)


def check_annotation(annotation: Any) -> None:
    """An Annotation (3.1): one IRI, its type, one target at least; bodies and a motivation if it has any."""
    assert IRI.fullmatch(annotation["id"])
    assert annotation["type"] == "Annotation"
    assert annotation["motivation"] in PURPOSES
    assert annotation["generator"]["type"] == "Software"
    assert annotation["generator"]["name"]
    for body in annotation["body"]:
        check_body(body)
    check_target(annotation["target"])


def check_body(body: Any) -> None:
    """A Textual Body (3.2.4): exactly one value; one format, language and purpose."""
    assert body["type"] == "TextualBody"
    assert isinstance(body["value"], str)
    assert body["value"]
    assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", body["format"])
    assert re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", body["language"])
    assert body["purpose"] in PURPOSES


def check_target(target: Any) -> None:
    """A Specific Resource (4.1): exactly one source, and selectors that select the same."""
    assert target["type"] == "SpecificResource"
    assert IRI.fullmatch(target["source"])
    quote, position = target["selector"]
    # 4.2.4: exactly one `exact`; prefix and suffix are the text immediately before and behind it.
    assert quote["type"] == "TextQuoteSelector"
    assert all(isinstance(quote[key], str) for key in ("exact", "prefix", "suffix"))
    # 4.2.5: exactly one start and one end, neither negative; the first character is 0, the last excluded.
    assert position["type"] == "TextPositionSelector"
    assert type(position["start"]) is type(position["end"]) is int
    assert 0 <= position["start"] <= position["end"]


def page_of(report: Report, **arguments: Any) -> Any:
    """The page as another program reads it: out of JSON."""
    return json.loads(json.dumps(w3c_annotations(report, **arguments)))


@pytest.fixture
def report() -> Report:
    return parse_report(TEXT)


class TestVocabulary:
    """The rules of the Recommendation."""

    @pytest.mark.parametrize("offsets", ["code points", "utf-16"])
    @pytest.mark.parametrize("source", [None, "https://example.org/article.txt"])
    def test_pages_keep_them(self, report: Report, source: str | None, offsets: str) -> None:
        """Whatever the options."""
        page = page_of(report, source=source, offsets=offsets)
        check_page(page)
        assert len(page["items"]) == len(report.figures) + len(report.claims) + len(report.attributions)

    def test_page_of_hard_text(self) -> None:
        """Half a surrogate pair, and a name of one."""
        check_page(page_of(parse_report("Two villagers from A\ud800leppo were killed, Zan\udfffqar said.")))

    def test_of_nothing(self) -> None:
        """A text without findings has a page without items."""
        assert page_of(parse_report(""))["items"] == []


class TestSelectors:
    """Both find the passage, each alone."""

    def test_by_code_points(self, report: Report) -> None:
        """Offsets are those of a Python slice."""
        for annotation in page_of(report)["items"]:
            quote, place = annotation["target"]["selector"]
            assert TEXT[place["start"] : place["end"]] == quote["exact"]

    def test_by_units_of_utf_16(self, report: Report) -> None:
        """Offsets are those of a JavaScript string."""
        units = TEXT.encode("utf-16-le")
        moved = False
        for annotation in page_of(report, offsets="utf-16")["items"]:
            quote, place = annotation["target"]["selector"]
            passage = units[2 * place["start"] : 2 * place["end"]].decode("utf-16-le")
            assert passage == quote["exact"]
            moved = moved or TEXT[place["start"] : place["end"]] != passage
        assert moved

    def test_by_the_words(self, report: Report) -> None:
        """The quotation with what stands around it occurs in the text, and tells alike passages apart."""
        for annotation in page_of(report)["items"]:
            quote, place = annotation["target"]["selector"]
            whole = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert TEXT.count(whole) == 1
            assert TEXT.index(whole) + len(quote["prefix"]) == place["start"]


class TestNames:
    """Identifiers are made from what they name."""

    def test_the_same_report_gives_the_same_page(self, report: Report) -> None:
        """In any process: nothing is drawn by chance."""
        assert w3c_annotations(report) == w3c_annotations(parse_report(TEXT))

    def test_other_offsets_give_other_names(self, report: Report) -> None:
        """Two pages with different content never share a name."""
        one, other = page_of(report), page_of(report, offsets="utf-16")
        assert one["id"] != other["id"]

    def test_are_valid(self, report: Report) -> None:
        """UUIDs of version 8 and of the right variant; the article by its digest."""
        page = page_of(report)
        for one in (page, *page["items"]):
            assert re.fullmatch(
                r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", one["id"]
            )
        sources = {annotation["target"]["source"] for annotation in page["items"]}
        assert len(sources) == 1
        assert re.fullmatch(r"ni:///sha-256;[A-Za-z0-9_-]{43}", sources.pop())

    def test_findings_that_look_alike(self, report: Report) -> None:
        """Each of two findings with the same words at the same place has a name of its own."""
        twice = report.model_copy(update={"figures": (report.figures[0], report.figures[0])})
        check_page(page_of(twice))


class TestArguments:
    """What is refused."""

    @pytest.mark.parametrize("source", ["", "an article", "a\n"])
    def test_no_address(self, report: Report, source: str) -> None:
        """An address is not empty and has no blanks."""
        with pytest.raises(InputError, match="source"):
            w3c_annotations(report, source=source)

    def test_other_offsets(self, report: Report) -> None:
        """Bytes are not offered."""
        with pytest.raises(OptionsError, match="offsets"):
            w3c_annotations(report, offsets="bytes")  # type: ignore[arg-type]
