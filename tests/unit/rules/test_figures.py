"""Cases of casualty figures: which words, what harm, which bounds, who."""

from __future__ import annotations

import json
import pathlib
import re
from typing import Any

import pytest

from conflictnews import parse_figures
from conflictnews._pipeline.cascade import syntax_of
from conflictnews._rules.figures import FOLLOWERS, RULES, Follower, Rule
from conflictnews._rules.figures.names import read_persons

CASES: list[dict[str, Any]] = json.loads(
    (pathlib.Path(__file__).parents[2] / "cases" / "figures.json").read_text(encoding="utf-8")
)


def _found(text: str) -> list[list[Any]]:
    return [
        [
            figure.span.text,
            figure.harm.value,
            figure.quantity.interval.lower,
            figure.quantity.interval.upper,
            figure.victims.status.value,
        ]
        for figure in parse_figures(text)
    ]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["text"],
            marks=[pytest.mark.xfail(strict=True)] if case["kind"] == "known failure" else [],
        )
        for case in CASES
    ],
)
def test_figures_of_a_sentence(case: dict[str, Any]) -> None:
    """A sentence gives exactly the figures of its case, in the order of the text."""
    assert _found(case["text"]) == case["figures"]


def test_a_share_names_its_whole() -> None:
    """People named as a part point to the number that they are a part of."""
    whole, share = parse_figures("Eight people, including two nurses, were killed.")
    assert (whole.included_in, share.included_in) == (None, 0)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Nine were killed.", None),
        ("Two of them were killed.", None),
        ("Nobody was killed.", None),
        ("Nine others were killed.", "others"),
        ("Two of the soldiers were killed.", "soldiers"),
        ("Of the dead, 14 were tourists.", "tourists"),
        ("Nine people were killed, three of them children.", "children"),
    ],
)
def test_the_label_is_the_noun_without_the_number(text: str, label: str | None) -> None:
    """Where the noun is left out there is none."""
    assert parse_figures(text)[-1].victims.label == label


def test_who_is_hit_has_not_done_it() -> None:
    """A past tense that is spelled like a noun, and a month that is spelled like a verb."""
    for text in (
        "Mortar fire hit Karsa, killing nine.",
        "Shells hit a convoy on 28 May, killing nine.",
        "A car bomb hit a bus, killing nine.",
    ):
        [figure] = parse_figures(text)
        assert figure.perpetrator is None, text


def test_shares_side_by_side_are_joined() -> None:
    """`three of them girls and two of them boys` are five of the nine."""
    nine, girls, boys = parse_figures("Nine people were killed, three of them girls and two of them boys.")
    assert (nine.included_in, girls.included_in, boys.included_in) == (None, 0, 0)
    assert (girls.joined, boys.joined) == ((2,), (1,))


def test_coordinated_figures_are_joined() -> None:
    """Numbers under one verb name each other, so that a toll can add them."""
    officers, farmers = parse_figures("Three policemen and two farmers were shot dead.")
    assert (officers.joined, farmers.joined) == ((1,), (0,))


def test_figures_that_add_up_are_parts() -> None:
    """Figures under one verb that add up to another figure are its parts."""
    total, *parts = parse_figures(
        "The group said 47 people died. Ten rebels and 37 villagers were killed, it said."
    )
    assert total.parts == (1, 2)
    assert [part.quantity.value for part in parts] == [10, 37]


def test_a_repeated_number_is_the_same_people() -> None:
    """A number that comes back for the same harm and sort of people points to its first mention."""
    _, again = parse_figures(
        "Nine people died in the blast. The nine people were killed at noon, police said."
    )
    assert again.same_as == (0,)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Since January 300 people have been killed there.", "cumulative"),
        ("Since Tuesday nine people have been killed there.", "event"),
        ("A bomb killed nine people on Tuesday.", "event"),
        ("More than 7,500 people have been killed in the revolt.", "cumulative"),
        ("A man has been killed there since January.", "event"),
        ("So far this year 30 people have been killed there.", "cumulative"),
        ("So far 30 people have been killed there.", "event"),
        ("30 people have been killed there to date.", "cumulative"),
        ("Nobody has been killed there to date.", "event"),
        ("Over the past three years, 30 people have been killed there.", "cumulative"),
        ("30 people have been killed there in the past three years.", "cumulative"),
        ("30 people have been killed there in the past three hours.", "event"),
        ("This year, 30 people have been killed there.", "cumulative"),
        ("This week, 30 people have been killed there.", "event"),
        ("In the worst raid of the past three years a bomb killed 30 people.", "event"),
        ("A raid, the worst this year, killed 30 people.", "event"),
        ("1,200 people were injured in two months of shelling.", "cumulative"),
        ("1,200 people were injured in two hours of shelling.", "event"),
        ("There were 762 murders there in 2016.", "cumulative"),
        ("Two people were killed there in 2016.", "event"),
        ("Nine people are killed there per month.", "cumulative"),
        ("Nine people are killed there every month.", "cumulative"),
        ("Nine people are killed there every time.", "event"),
        ("A bomb killed 999 people.", "event"),
        ("A bomb killed 1,000 people.", "cumulative"),
        ("Tear gas injured 4,999 people.", "event"),
        ("Tear gas injured 5,000 people.", "cumulative"),
    ],
)
def test_scope(text: str, scope: str) -> None:
    """A running total since a period began is told from one attack."""
    [figure] = parse_figures(text)
    assert figure.scope.value == scope


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("Two weeks after the same group killed 11 villagers, a school was hit.", True),
        ("Hours after the raid, 30 people died.", False),
        ("Two weeks after the raid, 30 people died.", False),
        ("New Year's Day after the raid 30 people died.", False),
        ("Last year's raid killed 30 people.", True),
        ("Last year's raid was told of; 30 people died on Monday.", False),
        ("They met in memory of the 2011 killing of five women.", True),
        ("They met in 2011, and the killing of five women was told of.", False),
        ("Nine people were killed there three years ago.", True),
        ("Nine people were killed there, and three years ago a fair was held.", False),
        ("Nine people were killed there last month.", True),
        ("Nine people were killed there, for last month was dry.", False),
        ("The rebels had earlier killed nine people.", True),
        ("The rebels had killed nine people.", False),
    ],
)
def test_what_a_report_looks_back_on(text: str, *, earlier: bool) -> None:
    """A figure of an earlier event is told by the words that place it there."""
    syntax = syntax_of(text)
    syntax.persons = read_persons(syntax)
    found = [c for parse in syntax.marked() for _, rule, _ in RULES for c in rule(syntax, parse)]
    assert found
    assert all(candidate.background is earlier for candidate in found)


def test_the_agent_of_a_passive_is_the_perpetrator() -> None:
    """Who is named behind `by` is said to have done it."""
    [figure] = parse_figures("Nine villagers were killed by gunmen near the river.")
    assert figure.perpetrator is not None
    assert figure.perpetrator.name == "gunmen"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine villagers were killed by the rebels' shelling.", "the rebels"),
        ("Nine villagers were killed by a car bombing.", None),
        ("Nine villagers were killed by the army and the rebels.", "the army and the rebels"),
    ],
)
def test_who_is_behind_an_act(text: str, name: str | None) -> None:
    """Who owns the act did it; all who are joined did."""
    [figure] = parse_figures(text)
    assert (figure.perpetrator.name if figure.perpetrator else None) == name


def test_a_share_is_taken_from_a_toll_of_civilians() -> None:
    """Soldiers among the dead are taken away where soldiers are not asked for."""
    import conflictnews as cn

    report = cn.parse_report("At least 15 people, including three soldiers, were killed.")
    toll = report.toll(
        cn.Harm.KILLED,
        statuses={cn.VictimStatus.CIVILIAN, cn.VictimStatus.UNKNOWN},
        policy=cn.TollPolicy.HIGHEST,
    )
    assert toll is not None
    assert toll.best == 12


def _sentence(doc: str, word: str) -> str:
    found = re.search(rf"{word}: `(.*?)`", doc, re.DOTALL)
    assert found is not None
    return " ".join(found.group(1).split())


@pytest.mark.parametrize(("name", "rule"), [*(r[:2] for r in RULES), *FOLLOWERS])
def test_the_docstring_of_a_rule_holds(name: str, rule: Rule | Follower) -> None:
    """The sentence that a rule says it matches has a figure, the one that it refuses has none."""
    doc = rule.__doc__
    assert doc is not None, name
    assert parse_figures(_sentence(doc, "Matches"))
    assert not parse_figures(_sentence(doc, "Refuses"))
