"""Characters that are not what they look like: read as a reader reads them, quoted as they stand."""

from __future__ import annotations

import datetime
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictnews as cn
from conflictnews._text.legible import make_legible
from conflictnews.models.integrity import spans_of

FIGURES = [
    # text, number, label, the characters quoted
    ("４５ people were killed in the market.", 45, "people", "４５ people"),
    ("\u0664\u0665 people were killed in the market.", 45, "people", "\u0664\u0665 people"),
    ("At least ７，５００ people have died.", 7500, "people", "At least ７，５００ people"),
    (
        "\u0667\u066c\u0665\u0660\u0660 people were killed.",
        7500,
        "people",
        "\u0667\u066c\u0665\u0660\u0660 people",
    ),
    ("Shells kil\u00adled nine civil\u00adians.", 9, "civilians", "nine civil\u00adians"),
    ("Shells\u200b killed\u200b nine\u200b civilians\u200b.", 9, "civilians", "nine\u200b civilians"),
    ("\ufeffNine \u2067civilians\u2069 were \u202bkilled\u202c.", 9, "civilians", "Nine \u2067civilians"),
    ("Twelve\u00a0people were\u00a0killed.", 12, "people", "Twelve\u00a0people"),
    ("Shells killed 7\u202f500 people.", 7500, "people", "7\u202f500 people"),
    ("Floods and shells killed 12\u00a0000 people.", 12000, "people", "12\u00a0000 people"),
    ("The blast killed 12\u00b2 people.", 12, "people", "12\u00b2 people"),
    ("\U0001f6a8 12 people killed \U0001f1f8\U0001f1fe", 12, "people", "12 people"),
    ("1\ufe0f\u20e32\ufe0f\u20e3 people were killed.", 12, "people", "1\ufe0f\u20e32\ufe0f\u20e3 people"),
    ("The blast killed twelve \ufb01re\ufb01ghters.", 12, "firefighters", "twelve \ufb01re\ufb01ghters"),
    ("ＡＴ　ＬＥＡＳＴ　１２　ＭＥＮ　ＷＥＲＥ　ＫＩＬＬＥＤ", 12, "MEN", "ＡＴ　ＬＥＡＳＴ　１２　ＭＥＮ"),
]


@pytest.mark.parametrize(("text", "number", "label", "quoted"), FIGURES)
def test_a_number_is_read_and_quoted_as_it_stands(text: str, number: int, label: str, quoted: str) -> None:
    [figure] = cn.parse_figures(text)
    assert (figure.quantity.value, figure.victims.label, figure.span.text) == (number, label, quoted)


QUOTED = [
    "“{}”, said a nurse.",
    '"{}," said a nurse.',
    "«{}», said a nurse.",
    "»{}«, said a nurse.",
    "„{}“, said a nurse.",
    "„{}”, said a nurse.",
    "‹{}›, said a nurse.",
    "›{}‹, said a nurse.",
    "‘{}’, said a nurse.",
    "‚{}‘, said a nurse.",
    "❝{}❞, said a nurse.",
    "＂{}＂, said a nurse.",
    "The nurse said: „They told us: ‚{}‘“",
    "The nurse said: «They told us: ‹{}›»",
]


@pytest.mark.parametrize("form", QUOTED)
def test_quotation_marks_of_every_country(form: str) -> None:
    [said] = cn.parse_attributions(form.format("We had no bandages left"))
    assert said.quotation is cn.QuotationType.DIRECT
    assert "We had no bandages left" in said.content[0].text
    assert "nurse" in said.source.name


def test_a_name_with_its_accents_apart_is_the_same_name() -> None:
    text = "Shells killed nine people in Idlíb, said José Pérez, a doctor. Mr Pérez accused the army of shelling."
    apart = unicodedata.normalize("NFD", text)
    together, taken_apart = cn.parse_report(text), cn.parse_report(apart)
    assert [s.name for s in taken_apart.sources] == [s.name for s in together.sources] == ["José Pérez"]
    assert [p.key for p in taken_apart.places] == [p.key for p in together.places]
    [span] = [a.source_span for a in taken_apart.attributions][:1]
    assert span is not None
    assert span.text == unicodedata.normalize("NFD", "José Pérez")


def test_dates_in_other_digits() -> None:
    [date] = cn.parse_dates("It fell on ３ March ２０１２.")
    assert (date.earliest, date.span.text) == (datetime.date(2012, 3, 3), "３ March ２０１２")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_line_breaks_of_every_system(line_break: str) -> None:
    paragraphs = (
        "The road to the border stayed closed on Monday after shells had fallen on the town.",
        "Nine people were killed, a doctor said.",
        "“We ran,” said a nurse.",
    )
    report = cn.parse_report((line_break * 2).join(paragraphs))
    assert [block.span.text for block in report.blocks if block.kind is cn.BlockKind.BODY] == list(paragraphs)
    assert [source.name for source in report.sources] == ["a doctor", "a nurse"]


def test_more_marks_than_any_writing_has_are_left_alone() -> None:
    [figure] = cn.parse_figures("Nine " + "\u200b" * 400 + " people were killed. Two people were killed.")[
        -1:
    ]
    assert figure.span.text == "Two people"


def test_a_draft_in_plain_letters_is_supported() -> None:
    text = "Shells kil\u00adled nine civil\u00adians in Ras\u00adtan, acti\u00advists said."
    passage = "Shells killed nine civilians in Rastan"
    draft = {
        "figures": [{"number": 9, "harm": "killed", "victims": "civilians", "passage": passage}],
        "quotes": [{"content": passage, "source": "activists"}],
    }
    grounding = cn.ground(draft, text)
    assert [str(item.verdict) for item in grounding.items] == ["supported", "supported"]
    assert all(item.anchor is not None and "kil\u00adled" in item.anchor.text for item in grounding.items)


def test_added_actors_may_be_written_apart() -> None:
    actor = cn.ExtraActor(name=unicodedata.normalize("NFD", "Garde Répu"), actor="garde")
    report = cn.parse_report("The Garde Répu killed nine people.", options=cn.Options(actors=(actor,)))
    [figure] = report.figures
    assert figure.perpetrator is not None
    assert figure.perpetrator.actor == "garde"


def test_plain_text_needs_no_copy() -> None:
    assert make_legible("45 people were killed") is None
    assert make_legible("“José’s café” — 45 people…") is None


ODD = st.sampled_from(
    [
        *"ab1 .\n",
        "e\u0301",
        *"\u0301\u00ad\u200b\u200d\ufeff\ufe0f\u202e\ufb01\uff15\u0665\u066c\u202f\u00a0\u00b2\u02bc",
        "\U0001d7ed",
        "\U0001f6a8",
        "\ud800",
    ]
)


@given(st.lists(ODD, max_size=40).map("".join))
def test_the_way_back_is_in_order_and_leaves_no_letter_out(text: str) -> None:
    copy = make_legible(text)
    if copy is None:
        return
    at = 0
    for offset in range(len(copy.text)):
        start, end = copy.back(offset, offset + 1)
        assert at <= start < end <= len(text) or start < end <= at
        at = max(at, end)
        if copy.text[offset].isascii() and text[start:end].isascii():
            assert text[start:end] == copy.text[offset]


@given(
    st.lists(
        ODD | st.sampled_from(["Nine people were killed", "a doctor said", "on 3 May"]), max_size=20
    ).map("".join)
)
def test_spans_stay_exact(text: str) -> None:
    report = cn.parse_report(text)
    assert report.text == text
    for _, span in spans_of(report):
        assert text[span.start : span.end] == span.text
