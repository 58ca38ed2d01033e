"""Quotation marks of every sort: which open, which close, and where one runs on."""

from __future__ import annotations

import pytest

from conflictnews._text.document import read_document
from conflictnews._text.quotations import Quotation


def _read(text: str) -> tuple[list[Quotation], list[str]]:
    doc = read_document(text)
    tokens = doc.tokens
    return doc.quotations, [text[tokens.starts[q.first] : tokens.ends[q.last]] for q in doc.quotations]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"It is over," she told us at noon.', ['"It is over,"']),
        ("“It is over,” she told us at noon.", ["“It is over,”"]),
        ("«It is over», she told us at noon.", ["«It is over»"]),
        ("„It is over,” she told us at noon.", ["„It is over,”"]),
        ("''It is over,'' she told us at noon.", ["''It is over,''"]),
        ("``It is over,'' she told us at noon.", ["``It is over,''"]),
        ('“It is over," she told us at noon.', ['“It is over,"']),
        ("‘It is over,’ she told us at noon.", ["‘It is over,’"]),
        ("'It is over,' she told us at noon.", ["'It is over,'"]),
        ('"It is," she told us, "all over."', ['"It is,"', '"all over."']),
        ("“He told me ‘go’ and left,” she said.", ["“He told me ‘go’ and left,”"]),
        ("“He told me “go” and left,” she said.", ["“He told me ", "“go”"]),
        ("The rebels' camp and the villagers' wells burned.", []),
        ("It wasn't the guards' fault, they're told.", []),
        ("It wasn’t the guards’ fault, they’re told.", []),
        ('The pipe was 40" wide.', []),
        ("Nothing is quoted here.", []),
    ],
)
def test_marks(text: str, quoted: list[str]) -> None:
    """The stretches in quotation marks, marks included."""
    assert _read(text)[1] == [q.strip() for q in quoted]


def test_an_open_mark_runs_to_the_end_of_its_paragraph() -> None:
    """Where nothing closes it, a quotation ends with its paragraph."""
    found, words = _read('She told us: "It is over.\n\nThe hall was silent.')
    assert words == ['"It is over.']
    assert not found[0].closed


def test_a_quotation_runs_on_over_paragraphs() -> None:
    """Each paragraph of a speech opens with a mark, the last one alone closes it."""
    found, words = _read('"It is over.\n\n"We go home," she told us.')
    assert words == ['"It is over.', '"We go home,"']
    assert [(q.closed, q.continues) for q in found] == [(False, False), (True, True)]


def test_single_marks_are_told_apart_from_apostrophes() -> None:
    """Between single marks an apostrophe and a plural possessive close nothing."""
    found, words = _read("‘It wasn’t the guards’ fault,’ she told us.")
    assert words == ["‘It wasn’t the guards’ fault,’"]
    assert found[0].single


def test_a_lost_opening_mark_is_not_invented() -> None:
    """A closing mark alone opens nothing."""
    assert _read("It is over,” she told us at noon.")[1] == []


def test_many_marks_cost_linear_time() -> None:
    """A text of nothing but marks is read, and gives no more quotations than it has pairs."""
    found, _ = _read('" ' * 20_000)
    assert len(found) <= 10_000
