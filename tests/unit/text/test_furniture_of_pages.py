"""What pages put above, between and below the paragraphs of a story."""

from __future__ import annotations

import datetime

import pytest

from conflictnews import parse_report
from conflictnews._text.blocks import cut_blocks
from conflictnews._text.captions import has_credit

LEAD = "At least nine villagers were killed on Tuesday when shells hit a market, a doctor said."
MORE = "The army denied that its guns had fired on the town during the morning."
LAST = "Roads to the valley stayed closed, residents said by telephone."
CALM = "Shops opened again at noon, and buses were running."
TITLE = "Shells hit market in the valley"


def page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def kind_of(text: str, words: str) -> str:
    at = text.index(words)
    return next(b.kind for b in cut_blocks(text).blocks if b.start <= at < b.end)


@pytest.mark.parametrize(
    "line",
    [
        "Culture",
        "Middle East",
        "The Valley Herald",
        "The Guardian",
        "News > World > Middle East",
        "Published on",
    ],
)
def test_menu_and_masthead_are_no_headline(line: str) -> None:
    text = f"{line}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}"
    layout = cut_blocks(text)
    assert kind_of(text, line) == "furniture"
    assert layout.headline is not None
    assert text[slice(*layout.headline)] == TITLE


def test_a_menu_word_alone_is_no_headline() -> None:
    assert cut_blocks(f"Culture\n\n{LEAD}\n\n{MORE}").headline is None


@pytest.mark.parametrize(
    "line",
    [
        "A street in the town of Ard Photograph: Handout",
        "Ada Example (right) mourns her brother in Ard",
        "Image 2 of 8 Mourners carry a coffin through Ard",
    ],
)
def test_captions_above_the_story(line: str) -> None:
    text = f"{line}\n\n{LEAD}\n\n{MORE}"
    assert kind_of(text, line) == "caption"
    assert cut_blocks(text).headline is None


def test_a_name_that_the_story_names_is_a_caption() -> None:
    text = f"Ada Example\n\n{LEAD}\n\nAda Example had sold bread there.\n\n{MORE}"
    assert kind_of(text, "Ada Example\n") == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "By the foreign desk",
        "Our foreign staff",
        "Herald staff and wires",
        "From our correspondent in Ard",
    ],
)
def test_desks_sign_without_a_name(line: str) -> None:
    text = f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}"
    assert kind_of(text, line) == "byline"
    assert cut_blocks(text).byline is None


def test_name_and_town_under_a_title() -> None:
    text = f"{TITLE}\n\nAda Example in Ard\n\n{LEAD}\n\n{MORE}"
    layout = cut_blocks(text)
    assert layout.byline is not None
    assert text[slice(*layout.byline)] == "Ada Example"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 8/19/2013 - Updated: 12 hours ago", datetime.date(2013, 8, 19)),
        ("Published 19.8.2013", datetime.date(2013, 8, 19)),
        ("19/08/2013 14:30", datetime.date(2013, 8, 19)),
        ("2013-08-19T14:30:00Z", datetime.date(2013, 8, 19)),
        ("August 19, 2013 10:44 PM", datetime.date(2013, 8, 19)),
        ("Published: 8/9/2013", None),
        ("31/02/2013", None),
    ],
)
def test_dates_in_figures(line: str, day: datetime.date | None) -> None:
    """A day and month that could be exchanged are not guessed; the line is no headline for that."""
    text = f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}"
    layout = cut_blocks(text)
    assert layout.stated_published == day
    assert kind_of(text, line) == "byline"


def test_a_time_of_day_tells_publication_above_the_headline() -> None:
    text = f"June 16, 2013 10:03 AM\n\nARD (AP) -- {LEAD}\n\n{MORE}"
    assert cut_blocks(text).stated_published == datetime.date(2013, 6, 16)


def test_the_note_of_a_film_states_the_day() -> None:
    text = f"Smoke over Ard. (Published Monday, March 24, 2014)\n\n{LEAD}\n\n{MORE}"
    assert cut_blocks(text).stated_published == datetime.date(2014, 3, 24)


@pytest.mark.parametrize(
    "line",
    [
        "Gunman Kills Four at Harbor Market in Lowtown",
        "Two dead, one wounded after ambush near Lowtown bridge",
        "Lowtown mayor calls for end to raids after killings",
    ],
)
def test_titles_of_other_stories_are_furniture(line: str) -> None:
    text = page(LEAD, MORE, line, CALM, LAST, CALM)
    assert kind_of(text, line) == "furniture"
    assert [f.quantity.value for f in parse_report(text).figures] == [9]


@pytest.mark.parametrize("label", ["ALSO", "See also:", "MORE FROM VALLEY9.EXAMPLE", "More local news"])
def test_titles_below_a_label_are_furniture(label: str) -> None:
    """The list may stand below the story or in it, and ends at the next paragraph."""
    listed = ("+ Forty feared dead in fire", "Lina Sample, diver, dies at 96")
    for rest in ((), (CALM, LAST)):
        text = page(LEAD, MORE, label, *listed, *rest)
        assert [kind_of(text, line) for line in (*listed, *rest)] == ["furniture"] * 2 + ["body"] * len(rest)
        assert [f.quantity.value for f in parse_report(text).figures] == [9]


@pytest.mark.parametrize("line", ["Also on Tuesday", "More from the valley was to come"])
def test_what_only_begins_like_a_label_lists_nothing(line: str) -> None:
    text = page(LEAD, line, "Two guards were killed at the bridge", CALM, LAST)
    assert kind_of(text, "Two guards") in ("body", "subheading")


@pytest.mark.parametrize(
    "line",
    [
        "What the envoy wants",
        "Two children had wounds on their arms and were sent home",
        "1983-1985: Further offensives fail to break the deadlock",
        "Maria Example, 12, of Upper Ard",
        "“You Do Not Understand My Anger About This”",
    ],
)
def test_lines_of_the_story_stay(line: str) -> None:
    text = page(LEAD, MORE, line, CALM, LAST, CALM)
    assert kind_of(text, line) in ("body", "subheading")


def test_a_list_of_the_dead_stays() -> None:
    dead = ["Omar Example of the Harbor Quarter in Ard", "Lina Sample of the Mill Quarter in Ard"]
    text = page(LEAD, MORE, "The dead were named:", *dead, CALM, LAST, CALM)
    assert {kind_of(text, line) for line in dead} <= {"body", "subheading"}


@pytest.mark.parametrize(
    "line",
    [
        "a.writer@example.org; @awriter",
        "Contact Ada Example at a.writer@example.org or 555-555-0100.",
        "http://www.example.org/news/2013/09/07/two-dead",
        "Flood Watch issued May 8 at 3:37AM expiring May 10 at 7:00PM in effect for: Ard, Low",
        "Freeze Warning",
        "&amp;amp;amp;amp;amp;amp;amp;lt;br",
    ],
)
def test_what_the_machine_writes(line: str) -> None:
    text = page(LEAD, MORE, line, CALM, LAST)
    assert kind_of(text, line) == "furniture"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Mourners carry a coffin through Ard (EPA)", True),
        ("Mourners carry a coffin through Ard (a mill town)", False),
        ("Mourners carry a coffin through Ard [AP]", True),
        ("Mourners carry a coffin through Ard [ABQ]", False),
        ("Mourners carry a coffin through Ard (ABQ)", True),
        ("Mourners carry a coffin through Ard. (Ada Example for the Valley Press)", True),
        ("Mourners carry a coffin through Ard (Ada Example for the Valley Press)", False),
        ("Mourners carry a coffin through Ard Ada Example/AFP", True),
        ("Mourners carry a coffin through Ard and/or Mill", False),
        ("Buy photo Mourners carry a coffin through Ard", True),
        ("Photo: Mourners carry a coffin through Ard", True),
        ("Picture this, said the mourners", False),
        ("Mourners carry a coffin. Photograph: Ada Example", True),
        ("Mourners carry a coffin (Photo: Ada Example)", True),
    ],
)
def test_what_a_caption_ends_in(line: str, *, credit: bool) -> None:
    """Who made or published the picture, not what else stands in brackets."""
    assert has_credit(line, 0, len(line)) is credit


def test_one_caption_for_a_gallery() -> None:
    entries = [f"Image {n} of 3 Mourners stand at the market in Ard on Tuesday" for n in (1, 2, 3)]
    text = page(*entries, LEAD, MORE)
    assert [kind_of(text, entry) for entry in entries] == ["caption", "furniture", "furniture"]


def test_a_quotation_mark_that_closes_is_no_seam() -> None:
    lead = 'Ali "Ox" Example, 24, and Omar "Web" Sample, of the Lower Quarter of the town, were charged.'
    text = page(lead, MORE)
    assert kind_of(text, '" Sample') == "body"


def test_a_short_lead_behind_a_dateline_is_story() -> None:
    text = f"{TITLE}\n\nARD - It was chaos.\n\n{LEAD}\n\n{MORE}"
    layout = cut_blocks(text)
    assert layout.dateline is not None
    assert layout.dateline.place == "ARD"
    assert kind_of(text, "It was chaos.") == "body"


def test_a_bullet_ends_a_dateline() -> None:
    text = f"ST. ARD • {LEAD}\n\n{MORE}"
    layout = cut_blocks(text)
    assert layout.dateline is not None
    assert layout.dateline.place == "ST. ARD"


def test_who_else_worked_on_it() -> None:
    text = page(LEAD, MORE, LAST, "With Ada Example, Ben Sample")
    assert kind_of(text, "With Ada") == "byline"
