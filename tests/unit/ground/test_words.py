"""Words as they are compared."""

from __future__ import annotations

from conflictnews._ground.words import Index, read_words


def test_numbers_are_one_word_however_they_are_written() -> None:
    keys = {
        tuple(read_words(text).keys) for text in ("7,500 men", "7500 MEN", "seven thousand five hundred men")
    }
    assert keys == {("#7500", "men")}


def test_marks_and_space_are_left_out() -> None:
    assert read_words("“We  went,”\nhe said").keys == read_words('"we went" he said').keys


def test_find_gives_every_place() -> None:
    index = Index.of(read_words("nine men and nine women and nine men"))
    assert index.find(["#9", "men"]) == [0, 6]
    assert index.find(["men", "#9"]) == []
    assert index.find([]) == []


def test_nearest_allows_a_word_to_differ() -> None:
    index = Index.of(read_words("the road was shut when the old bridge fell into the river at noon"))
    near = index.nearest(read_words("when the new bridge fell into the river").keys)
    assert near == (4, 12)
    assert index.nearest(read_words("a ferry sank off the coast").keys) is None


def test_of_very_many_places_those_near_an_offset_are_found() -> None:
    index = Index.of(read_words("men " * 5000))
    near = index.find(["men"], 4 * 4000)
    assert 4000 in near
    assert 0 not in near
    assert 0 in index.find(["men"])


def test_nearest_wants_a_rare_word() -> None:
    index = Index.of(read_words("men and women " * 500))
    assert index.nearest([]) is None
    assert index.nearest(read_words("men and boys").keys) is None
