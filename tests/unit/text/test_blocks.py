"""What each stretch of a pasted article is taken for."""

from __future__ import annotations

import datetime

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from conflictnews._text.blocks import cut_blocks
from conflictnews._text.layout import Layout


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in cut_blocks(text, title).blocks]


def kind_of(text: str, words: str) -> str:
    at = text.index(words)
    return next(b.kind for b in cut_blocks(text).blocks if b.start <= at < b.end)


LEAD = "At least nine villagers were killed on Tuesday when shells hit a market, a doctor said."
MORE = "The army denied that its guns had fired on the town during the morning."
LAST = "Roads to the valley stayed closed, residents said by telephone."

PAGE = f"""Get alerts from The Valley Herald

You can change notifications in your browser.

Shells hit market as envoy leaves the valley

Nine dead, doctor says

Ada Example
Tuesday 6 May 2014 18:30 BST
Comments
Smoke over the market square on Tuesday
Smoke over the market square on Tuesday (AFP)

{LEAD}

Your donation keeps our newsroom independent.

{MORE}

WHAT THE ENVOY WANTS

{LAST}

(Additional reporting by B. Writer; Editing by C. Writer)

Recent Posts

Ten ways to cook rice

3 days ago

Minister opens bridge in the north and promises another…
"""


def test_page_with_everything() -> None:
    layout = cut_blocks(PAGE)
    assert layout.headline is not None
    assert PAGE[slice(*layout.headline)] == "Shells hit market as envoy leaves the valley"
    assert layout.byline is not None
    assert PAGE[slice(*layout.byline)] == "Ada Example"
    assert layout.stated_published == datetime.date(2014, 5, 6)
    assert layout.dateline is None
    for words, kind in [
        ("Get alerts", "furniture"),
        ("You can change", "furniture"),
        ("Nine dead", "headline"),
        ("Comments", "furniture"),
        ("Smoke over", "caption"),
        ("At least nine", "body"),
        ("Your donation", "furniture"),
        ("WHAT THE ENVOY", "subheading"),
        ("Roads to", "body"),
        ("(Additional", "furniture"),
        ("Recent", "furniture"),
        ("Ten ways", "furniture"),
        ("3 days", "furniture"),
        ("Minister opens", "furniture"),
    ]:
        assert kind_of(PAGE, words) == kind, words


def test_author_box_gives_the_byline() -> None:
    box = "k7_Rt3xQp\nAda Example\n\nAda covers the valley and has written articles on it.\n"
    text = f"{LEAD}\n\n{MORE}\n\n{box}"
    layout = cut_blocks(text)
    assert (
        kind_of(text, "Ada Example") == kind_of(text, "Ada covers") == kind_of(text, "k7_Rt") == "furniture"
    )
    assert layout.byline is not None
    assert text[slice(*layout.byline)] == "Ada Example"


def test_a_victim_under_a_name_is_no_author_box() -> None:
    text = f"{LEAD}\n\nAda Example\n\nAda was a baker and died at her stall, neighbours said.\n\n{MORE}"
    assert kind_of(text, "Ada was") == "body"
    assert cut_blocks(text).byline is None


def test_print_date_above_the_headline_is_furniture() -> None:
    text = f"Friday 3 April 2020\n\nShells hit market in the valley\n\n{LEAD}\n\n{MORE}"
    assert kind_of(text, "Friday") == "furniture"
    assert cut_blocks(text).stated_published is None


@pytest.mark.parametrize(
    "line",
    [
        "Published: 6 May 2014",
        "Posted on May 6, 2014 at 9:15 am",
        "By Ada Example | 6 May 2014",
        "May 6, 2014",
    ],
)
def test_date_under_the_headline_is_publication(line: str) -> None:
    text = f"Shells hit market in the valley\n{line}\n{LEAD}\n{MORE}"
    assert cut_blocks(text).stated_published == datetime.date(2014, 5, 6)


def test_dateline_and_story_share_a_line() -> None:
    text = f"DAMASCUS, Syria (AP) — {LEAD}\n{MORE}"
    assert kinds(text) == [("dateline", "DAMASCUS, Syria (AP) —"), ("body", LEAD), ("body", MORE)]


def test_dateline_alone_on_its_line() -> None:
    text = f"GREEN VALLEY, Ohio -\n\n{LEAD}"
    assert kinds(text) == [("dateline", "GREEN VALLEY, Ohio -"), ("body", LEAD)]


def test_wrapped_wire() -> None:
    text = (
        "   LIMA, 4 FEB 91 (EFE) -- [TEXT] THE POLICE REPORTED TODAY THAT FIVE\n"
        "FARMERS WERE KILLED NEAR THE RIVER BY ARMED MEN WHO CAME AT NIGHT AND\n"
        "LEFT BEFORE DAWN.\n\n"
        "   THE ARMY SAID THAT IT KNEW NOTHING OF THE ATTACK, WHICH NO GROUP HAS\n"
        "CLAIMED.\n"
    )
    blocks = kinds(text)
    assert [kind for kind, _ in blocks] == ["dateline", "body", "body"]
    assert blocks[0][1] == "LIMA, 4 FEB 91 (EFE) -- [TEXT]"
    assert blocks[1][1].endswith("BEFORE DAWN.")


def test_captions_are_story() -> None:
    caption = "Mourners carry a coffin through the town. (Photo: B. Writer)"
    text = f"Shells hit market in the valley\n\n{caption}\n\n{LEAD}\n{MORE}"
    assert kind_of(text, "Mourners") == "caption"


@pytest.mark.parametrize(
    "paragraph",
    [
        "“You must leave your house and follow us,” a soldier told her, according to a neighbour.",
        "The group, which counts 40 subscribers to its newsletter, said soldiers had killed two men.",
        "He posted the video on Twitter before he was shot dead, his brother said.",
        "We demand that you stop the shelling, the council wrote to the government.",
        "Fighters of the movement fled.",
        "The ministry said nine had died.",
        "Watch towers along the border were shelled for a third day, police said.",
    ],
)
def test_story_that_sounds_like_a_page_stays_story(paragraph: str) -> None:
    text = f"{LEAD}\n\n{paragraph}\n\n{MORE}\n\n{LAST}"
    assert kind_of(text, paragraph) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read more: Bridge reopens after the floods",
        "Sign up for our newsletter to get headlines in your inbox.",
        "© 2014 Valley Herald. All rights reserved.",
        "Share this: Facebook",
        "Please enable JavaScript to watch this video",
        "Follow Ada Example on Twitter: @example_herald",
        "A. Writer and B. Writer contributed to this report.",
        "This is a developing story. Check back for updates.",
        "____",
    ],
)
def test_page_lines(line: str) -> None:
    text = f"{LEAD}\n\n{MORE}\n\n{line}\n\n{LAST}"
    assert kind_of(text, line) == "furniture"


def test_one_line_is_a_body() -> None:
    assert kinds("Nine villagers killed in shelling") == [("body", "Nine villagers killed in shelling")]


def test_title_hint_names_the_headline() -> None:
    text = f"World\n\nA valley in mourning.\n\n{LEAD}"
    assert ("headline", "A valley in mourning.") in kinds(text, "A valley in  mourning.")


def test_markup_is_furniture_and_offsets_stay() -> None:
    text = f"<html><body><p>{LEAD}</p>\n<p>{MORE}</p></body></html>"
    layout = cut_blocks(text)
    assert [b.kind for b in layout.blocks] == ["furniture", "body", "furniture", "body", "furniture"]
    assert LEAD in [text[b.start : b.end] for b in layout.blocks]
    assert layout.diagnostics[0][0] == "html"


def test_a_script_that_is_never_closed_takes_nothing_with_it() -> None:
    text = f"<script>\n{LEAD}\n<br>\n{MORE}"
    assert kind_of(text, LEAD) == "body"


def test_angle_brackets_without_tags() -> None:
    text = f"{LEAD} The toll is <10 in one town and > 20 in another."
    assert cut_blocks(text).diagnostics == ()


def test_empty() -> None:
    assert cut_blocks("") == cut_blocks(" \n\t") == Layout(())


HOSTILE = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=300),
    st.lists(
        st.sampled_from(
            [
                "\n",
                "\n\n",
                " ",
                LEAD,
                MORE,
                "By Ada Example",
                "Comments",
                "(AP)",
                "ROME -- ",
                "<p>",
                "== Notes ==",
                "\r",
                "Recent Posts",
            ]
        ),
        max_size=30,
    ).map("".join),
)


@given(HOSTILE)
@example("ROME --")
@example("\u2028(AP) - ")
@example("== Notes ==x")
def test_blocks_hold_all_that_is_not_blank(text: str) -> None:
    at = 0
    for block in cut_blocks(text).blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        assert not text[block.start].isspace()
        assert not text[block.end - 1].isspace()
        at = block.end
    assert not text[at:].strip()


@given(st.text(), st.text())
def test_any_title(text: str, title: str) -> None:
    cut_blocks(text, title)
