"""Sentences and statements: where a sentence ends, and what one quotation holds together."""

from __future__ import annotations

import pytest

from conflictnews._text.document import Document, read_document


def _text(doc: Document, first: int, end: int) -> str:
    return doc.text[doc.tokens.starts[first] : doc.tokens.ends[end - 1]]


def _sentences(text: str) -> list[str]:
    doc = read_document(text)
    return [_text(doc, s.first, s.end) for s in doc.sentences]


def _statements(text: str) -> list[str]:
    doc = read_document(text)
    return [_text(doc, doc.sentences[lo].first, doc.sentences[hi - 1].end) for lo, hi in doc.statements]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The mill burned.", "Nobody came."],
        ["The mill burned!", "Who came?", "Nobody."],
        ["Mr. Ortiz met Gen. Holm in the U.S. embassy.", "Nobody came."],
        ["They left the U.N.", "The mill burned."],
        ["It cost 3.5 million.", "Nobody paid."],
        ["He saw J. Ortiz at the mill.", "Nobody came."],
        ['"The mill burned.', 'Nobody came," she told us.'],
        ["The mill burned (nobody came).", "They left."],
        ["The mill burned...", "Nobody came."],
        ["They read about it on example.com that day.", "Nobody came."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    """Where a sentence ends."""
    assert _sentences(" ".join(sentences)) == sentences


def test_a_lost_space_ends_a_sentence() -> None:
    """A stop right before a capital is the end all the same."""
    assert _sentences("The mill burned.Nobody came.") == ["The mill burned.", "Nobody came."]


def test_paragraphs_end_sentences() -> None:
    """A paragraph without a stop ends its sentence."""
    assert _sentences("The mill burned\n\nNobody came to help.") == [
        "The mill burned",
        "Nobody came to help.",
    ]


def test_a_closed_quotation_is_one_statement() -> None:
    """All sentences of a quotation, with who says it, are one statement."""
    quoted = '"The mill burned. Nobody came. We ran," she told us.'
    assert _sentences(quoted) == ['"The mill burned.', "Nobody came.", 'We ran," she told us.']
    assert _statements(f"{quoted} The rain fell.") == [quoted, "The rain fell."]


def test_who_says_it_belongs_to_the_statement_behind_a_question() -> None:
    """A quotation that ends in a question mark goes on with its cue."""
    assert _statements('"Who burned the mill?" she asked. Nobody spoke.') == [
        '"Who burned the mill?" she asked.',
        "Nobody spoke.",
    ]


def test_furniture_has_no_sentences() -> None:
    """What is not the story is not cut into sentences."""
    assert _sentences("The mill burned at dawn, and nobody came.\n\nSign up for our newsletter") == [
        "The mill burned at dawn, and nobody came."
    ]


def test_a_sentence_without_end_is_cut() -> None:
    """A text that lost its stops costs no more than another."""
    doc = read_document("the mill burned and " * 400)
    assert max(s.end - s.first for s in doc.sentences) <= 300


def test_capitals_throughout_are_noted() -> None:
    """Where all is written in capitals, case says nothing."""
    doc = read_document("THE MILL BURNED AT DAWN\n\nNobody came to the mill.")
    assert [s.upper for s in doc.sentences] == [True, False]


def test_sentence_at() -> None:
    """The sentence that holds a token."""
    doc = read_document("The mill burned. Nobody came.")
    assert [doc.sentence_at(t) for t in range(len(doc.tokens))] == [0, 0, 0, 0, 1, 1, 1]
