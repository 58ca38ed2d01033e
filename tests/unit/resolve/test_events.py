"""Events: what figures and claims are put together to."""

from __future__ import annotations

from conflictnews._pipeline.cascade import read
from conflictnews._syntax.vocabulary import LEXICON


def _events(story: str) -> list[tuple[str, str | None, list[str]]]:
    reading = read(story, None, None, LEXICON)
    text = reading.syntax.text
    return [
        (
            event.kind,
            None if event.place is None else text(event.place.first, event.place.end),
            [text(reading.figures[n].first, reading.figures[n].end) for n in event.figures],
        )
        for event in reading.events
    ]


def test_harm_in_two_towns_is_two_events() -> None:
    """Places that differ keep events apart."""
    story = "A car bomb killed nine people in Kabul. In Kandahar, gunmen shot dead four policemen."
    assert _events(story) == [
        ("bombing", "Kabul", ["nine people"]),
        ("shooting", "Kandahar", ["four policemen"]),
    ]


def test_a_second_count_of_the_same_blast_joins_it() -> None:
    """What goes on in the next sentence is told of the same event."""
    story = "A car bomb killed nine people in Kabul. Another 20 people were wounded in the blast."
    assert _events(story) == [("bombing", "Kabul", ["nine people", "Another 20 people"])]


def test_a_running_total_belongs_to_no_event() -> None:
    """A total since the conflict began is no single event."""
    assert _events("More than 7,000 people have been killed since the revolt began.") == []


def test_those_blamed_are_parties() -> None:
    """The accused of the claims and the agents of the figures are the parties of an event."""
    reading = read("Militiamen massacred 14 villagers, an activist said.", None, None, LEXICON)
    (event,) = reading.events
    assert event.kind == "massacre"
    assert [reading.syntax.text(*p) for p in event.parties] == ["Militiamen"]
    assert event.claims == [0]
