"""What belongs together: sums, shares, corrections, asides, and pronouns that stand for victims or attackers."""

from __future__ import annotations

import datetime

import pytest

from conflictnews import CasualtyFigure, parse_report


def figures(text: str) -> tuple[CasualtyFigure, ...]:
    return parse_report(text, published=datetime.date(2012, 3, 14)).figures


def test_others_come_on_top_of_those_before() -> None:
    elders, others = figures("Gunmen beheaded eight elders and killed seven other people.")
    assert (elders.joined, others.joined) == ((1,), (0,))


def test_a_toll_counts_those_who_made_it_rise() -> None:
    toll, more = figures("The death toll rose to 36 after five more people died.")
    assert (toll.included_in, more.included_in) == (None, 0)


def test_one_of_two_is_not_added() -> None:
    brother, friend = figures("Either a brother or a friend is dead.")
    assert brother.joined == friend.joined == ()


def test_casualties_told_apart_from_the_injured_are_the_dead() -> None:
    assert [figure.harm.value for figure in figures("There were 18 casualties and 20 injured.")] == [
        "killed",
        "injured",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Earlier reports said 45 people had died. Officials later put the toll at 38.",
        "38 people died, officials said, correcting an earlier toll of 45.",
    ],
)
def test_the_later_number_takes_the_place_of_the_earlier(text: str) -> None:
    found = {figure.quantity.value: at for at, figure in enumerate(figures(text))}
    assert figures(text)[found[38]].corrects == (found[45],)


@pytest.mark.parametrize(
    "aside",
    [
        "Two weeks earlier a blast killed four people.",
        "Earlier this month gunmen shot dead four people.",
        "In an unrelated shooting, four people were killed.",
        "Four people were killed in 2011.",
    ],
)
def test_another_event_is_told_beside_the_reports_own(aside: str) -> None:
    report = parse_report(f"A bomb killed nine people in Karsa. {aside} Twelve were wounded.")
    background = [report.events[f.event].background for f in report.figures if f.event is not None]
    assert background == [False, True, True]


def test_the_day_of_another_harm_is_not_that_of_the_one_before() -> None:
    nine, four = figures("A bomb killed nine people in Karsa. Four were killed in 2011.")
    assert nine.when is None
    assert four.when is not None


def test_the_day_of_a_sentence_without_a_harm_is() -> None:
    [nine] = figures("A bomb killed nine people in Karsa. The market had opened on Monday.")
    assert nine.when is not None
    assert nine.when.earliest == datetime.date(2012, 3, 12)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen attacked the camp. They killed nine guards.", "Gunmen"),
        ("Nine people were killed. The opposition accused militiamen of the killings.", "militiamen"),
        ("Soldiers and rebels blamed each other for the massacre. Nine people were killed.", None),
    ],
)
def test_who_is_blamed_in_the_sentence_beside(text: str, name: str | None) -> None:
    found = figures(text)[-1].perpetrator
    assert (None if found is None else found.name) == name


def test_a_pronoun_is_the_victim_before() -> None:
    [nurse] = figures("A nurse left the clinic. She was shot dead.")
    assert (nurse.span.text, nurse.harm.value) == ("A nurse", "killed")


def test_yesterday_is_counted_from_the_day_of_speaking() -> None:
    [nine] = figures('"Nine people were killed yesterday," a nurse said on Monday.')
    assert nine.when is not None
    assert nine.when.earliest == datetime.date(2012, 3, 11)


def test_what_could_not_be_verified_is_a_caveat() -> None:
    report = parse_report("Nine people were killed, activists said. The claim could not be verified.")
    [said] = report.attributions
    assert said.caveat is not None
    assert said.caveat.text == "could not be verified"
