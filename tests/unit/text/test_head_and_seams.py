"""Bylines, dates in heads, and breaks that were lost."""

from __future__ import annotations

import datetime

import pytest

from conflictnews._text.blocks import cut_blocks
from conflictnews._text.byline import is_bare_name, read_byline
from conflictnews._text.head import date_line


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ada Example", "Ada Example"),
        ("By ADA EXAMPLE, Valley Press", "ADA EXAMPLE"),
        ("by: Ada Example", "Ada Example"),
        ("By Ada Example in Port City and Ben Sample in Rome", "Ada Example"),
        ("By Ada Example and Ben Sample", "Ada Example and Ben Sample"),
        ("Written by Omar al-Sample", "Omar al-Sample"),
        ("By Associated Press", ""),
        ("By Staff Writers", ""),
        ("By Reuters", ""),
    ],
)
def test_bylines(line: str, name: str) -> None:
    found = read_byline(line, 0, len(line))
    assert found is not None
    assert line[found[0] : found[1]] == name


@pytest.mark.parametrize(
    "line",
    [
        "By the river",
        "By Monday the town had fallen.",
        "Bystanders ran",
        "By Mules",
        "BY THE TIME TROOPS CAME",
    ],
)
def test_no_bylines(line: str) -> None:
    assert read_byline(line, 0, len(line)) is None


def test_bare_names() -> None:
    assert is_bare_name("Ada B. Example", 0, 14)
    assert not is_bare_name("Associated Press", 0, 16)
    assert not is_bare_name("killed in town", 0, 14)


@pytest.mark.parametrize(
    "line", ["Monday 12 May 2014 21:00 EDT", "Updated: Mon, May 12 2014 9 p.m. GMT", "2014-05-12"]
)
def test_date_lines(line: str) -> None:
    found = date_line(line, 0, len(line))
    assert found is not None
    assert found[0] == datetime.date(2014, 5, 12)


@pytest.mark.parametrize(
    "line", ["Shells hit the town on 12 May 2014", "12 May", "31 February 2014", "May 12, 2014 Vigil"]
)
def test_no_date_lines(line: str) -> None:
    assert date_line(line, 0, len(line)) is None


BODY = " was closed on Monday after a shell fell beside the gate and wounded two guards."


def parts(text: str) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in cut_blocks(text).blocks]


def test_headline_glued_to_the_lead() -> None:
    text = "Two Guards Hurt in Shelling of ClinicA clinic" + BODY
    assert parts(text) == [("headline", "Two Guards Hurt in Shelling of Clinic"), ("body", "A clinic" + BODY)]


def test_headline_glued_to_the_dateline() -> None:
    text = "Two Guards Hurt in Shelling of ClinicPORT CITY — A clinic" + BODY
    assert [kind for kind, _ in parts(text)] == ["headline", "dateline", "body"]


def test_byline_glued_to_the_dateline() -> None:
    text = "By ADA EXAMPLE, Valley PressPORT CITY (AP) — A clinic" + BODY
    layout = cut_blocks(text)
    assert [b.kind for b in layout.blocks] == ["byline", "dateline", "body"]
    assert layout.byline is not None
    assert text[slice(*layout.byline)] == "ADA EXAMPLE"


@pytest.mark.parametrize(
    "text",
    [
        "The McDonald clinic in the old YouTube building" + BODY,
        "Doctors of WikiAid said that their clinic" + BODY,
        "The minister, Ben DeSample, said that the clinic" + BODY,
    ],
)
def test_capitals_inside_names_are_no_seams(text: str) -> None:
    assert [kind for kind, _ in parts(text)] == ["body"]


@pytest.mark.parametrize(
    "tail",
    [
        "Some information for this report came from Valley Radio.",
        "A. Writer contributed to this report",
        "Ben Sample is a freelance journalist and author",
        "== References ==",
    ],
)
def test_notes_glued_to_the_end(tail: str) -> None:
    story = (
        "A clinic" + BODY + " Nobody has said who fired it, and the army has not answered questions about it."
    )
    assert parts(story + tail)[-1] == ("furniture", tail)
    assert parts(story + " " + tail)[0] == ("body", story)


def test_a_source_who_writes_is_no_author_box() -> None:
    text = (
        "Ben Sample said the shell hit a clinic. A clinic" + BODY + " Ben Sample is a journalist in the town."
    )
    assert [kind for kind, _ in parts(text)] == ["body"]


def test_wiki_headings() -> None:
    text = "A clinic" + BODY + "== Aftermath ==The clinic" + BODY + "== See also ==Other clinics"
    assert [kind for kind, _ in parts(text)] == ["body", "subheading", "body", "furniture", "furniture"]
