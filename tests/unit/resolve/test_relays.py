"""Relays: how far what is said stands from who said it, and what a caveat is about."""

from __future__ import annotations

import pytest

import conflictnews as cn


@pytest.mark.parametrize(
    ("text", "via", "depth"),
    [
        ("A nurse said nine men had died.", None, 1),
        ("A nurse told the BBC nine men had died.", "BBC", 2),
        ("GAZA (Reuters) - A nurse told Reuters nine men had died.", None, 1),
        ("GAZA (Reuters) - A nurse told the BBC nine men had died.", "BBC", 2),
        ("State radio, quoting the army, said nine men had died.", "State radio", 2),
    ],
)
def test_via_and_depth(text: str, via: str | None, depth: int) -> None:
    said = cn.parse_attributions(text)[-1]
    assert (None if said.via is None else said.via.name, said.depth) == (via, depth)


def test_a_caveat_on_either_account_is_about_both() -> None:
    text = "The army said nine men died. Rebels said two had died. Reuters could not verify either account."
    assert [a.caveat is not None for a in cn.parse_attributions(text)] == [True, True]


def test_a_caveat_inside_the_cue() -> None:
    [said] = cn.parse_attributions("Officials allegedly urged the crew to turn back.")
    assert said.caveat is not None
    assert said.caveat.text == "allegedly"


def test_one_source_for_a_name_and_its_acronym() -> None:
    report = cn.parse_report(
        "The RSF said two had died. A doctor said the Rapid Support Forces fled. The RSF denied it."
    )
    assert [s.name for s in report.sources] == ["Rapid Support Forces", "A doctor"]
