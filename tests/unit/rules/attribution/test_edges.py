"""Edges of content: what a line looks like, what is skipped behind a cue, where unquoted content ends."""

from __future__ import annotations

import pytest

from conflictnews._rules.attribution.behind import skip_behind
from conflictnews._rules.attribution.edges import content_before, right_edge
from conflictnews._rules.attribution.line import Line, read_line
from conflictnews._rules.attribution.openings import begins_clause, speaker_follows
from conflictnews._rules.attribution.speakers import can_speak, speaker_at
from conflictnews._syntax.parse import Syntax, read_syntax
from conflictnews._text.document import read_document


def _line(text: str) -> tuple[Syntax, Line]:
    syntax = read_syntax(read_document(text))
    return syntax, read_line(syntax, 0, syntax.doc.quotations)


def _words(syntax: Syntax, line: Line, first: int, end: int) -> str:
    return syntax.text(line.chunks[first].first, line.chunks[end - 1].end) if end > first else ""


def test_a_quotation_is_one_atom() -> None:
    """Whatever stands inside the marks, the line holds one Q for it."""
    _, line = _line('"The mill burned. Nobody came," she told us.')
    assert line.shape.startswith("QN")
    assert line.complete(0)


def test_quoted_words_are_not_complete() -> None:
    """Quoted words without a mark of their own are no speech."""
    _, line = _line('They called it a "free zone" at noon.')
    assert "Q" in line.shape
    assert not line.complete(line.shape.index("Q"))


def test_questions_outside_the_line_are_answered() -> None:
    """A position outside the line is nothing."""
    _, line = _line("The mill burned.")
    far = len(line.shape) + 3
    assert (line.noun(far), line.verb(-1), line.cue(far), line.lemma(-1), line.form(far)) == (
        None,
        None,
        None,
        "",
        "",
    )
    assert not line.complete(far)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("She said the mill had burned.", "the mill had burned"),
        (
            "She said the mill, the oldest of the valley, had burned.",
            "the mill, the oldest of the valley, had burned",
        ),
        ("She said the mill had burned; the river was low.", "the mill had burned"),
        ("She said the mill had burned, adding that nobody came.", "the mill had burned"),
        ("She said the mill had burned, while the miller spoke of a spark.", "the mill had burned"),
        ("She said the mill had burned but the miller said it stood.", "the mill had burned"),
        ("She said the mill had burned and told us to leave.", "the mill had burned"),
        ("The miller (she said the mill had burned) left.", "the mill had burned"),
        ("While she said the mill had burned, nobody had seen it.", "the mill had burned"),
        ("She said the mill had burned and nobody came.", "the mill had burned and nobody came"),
        ("She said six men were held by the miller, who left.", "six men were held by the miller"),
    ],
)
def test_right_edge(text: str, content: str) -> None:
    """Where unquoted content ends."""
    syntax, line = _line(text)
    cue = next(k for k in range(len(line.shape)) if line.cue(k) is not None)
    start = cue + 1
    assert _words(syntax, line, start, right_edge(line, start)) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("She told us on Monday at the mill that it had burned.", "that it had burned."),
        ("She told us, in a low voice, that it had burned.", "that it had burned."),
        ("She told us in a statement the mill had burned.", "the mill had burned."),
        ("She told us in the valley two mills had burned.", "two mills had burned."),
    ],
)
def test_behind(text: str, content: str) -> None:
    """Addressee and adverbials are skipped up to the content."""
    syntax, line = _line(text)
    behind = skip_behind(line, 1, addressee=True)
    assert line.lemma(behind.addressee) == "us"
    assert _words(syntax, line, behind.at, len(line.shape)) == content


def test_content_before_a_cue() -> None:
    """Before a cue stands all from the beginning, or a complete quotation alone."""
    for text, content in (
        ("The mill, the oldest one, burned, she said.", "The mill, the oldest one, burned,"),
        ('He wept, "The mill burned," she said.', '"The mill burned,"'),
        ('He spoke of a "spark," she said.', 'He spoke of a "spark,"'),
    ):
        syntax, line = _line(text)
        end = (
            next(k for k in range(len(line.shape)) if line.cue(k) is not None and line.lemma(k) == "say") - 1
        )
        assert [_words(syntax, line, *c) for c in content_before(line, end)] == [content]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("The mill by the river burned.", True),
        ("The mill, the oldest of the valley, burned.", True),
        ("The mill by the river.", False),
        ("In the valley the mill burned.", False),
    ],
)
def test_begins_clause(text: str, begins: bool) -> None:
    """A clause begins with its subject and holds a finite verb."""
    assert begins_clause(_line(text)[1], 0) is begins


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("The nurse said so.", True),
        ("The nurse from the ward, a sister of his, said so.", True),
        ("According to him it burned.", True),
        ("The nurse left.", False),
        ("The nurse was told.", False),
    ],
)
def test_speaker_follows(text: str, follows: bool) -> None:
    """A speaker is a group with a cue of which it is the subject, or a preposition that attributes."""
    assert speaker_follows(_line(text)[1], 0) is follows


def test_what_can_speak() -> None:
    """People and bodies speak, days do not, nor do pronouns that are objects."""
    _, line = _line("The nurse saw him on Monday.")
    assert can_speak(line, 0)
    assert not any(can_speak(line, k) for k in range(1, len(line.shape)))


def test_the_source_with_what_belongs_to_it() -> None:
    """Of-phrases and an acronym in brackets, are part of a source."""
    text = "The Committee of the Northern Rivers (CNR) said that the wells of the valley were dry."
    syntax, line = _line(text)
    cue = next(k for k in range(len(line.shape)) if line.cue(k) is not None)
    speaker = speaker_at(line, 0, cue)
    assert syntax.text(speaker.first, speaker.end).startswith("The Committee of the Northern Rivers (CNR)")
