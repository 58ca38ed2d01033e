"""Names, victims and places of a draft against those of the text."""

from __future__ import annotations

import pytest

import conflictnews as cn
from conflictnews._ground.names import judge_place, judge_victims
from conflictnews.models.placekey import place_key


@pytest.mark.parametrize(
    ("stated", "label", "verdict"),
    [
        ("soldiers", "soldiers", "supported"),
        ("12 soldiers", "soldiers", "supported"),
        ("residents", "residents of Karsa", "supported"),
        ("women", "women and children", "ambiguous"),
        ("nurses", "soldiers", "contradicted"),
        ("nurses", "people", "ambiguous"),
        ("people", "soldiers", "supported"),
        ("nurses", None, "not_found"),
    ],
)
def test_victims(stated: str, label: str | None, verdict: str) -> None:
    assert str(judge_victims(stated, cn.Victims(label=label))) == verdict


@pytest.mark.parametrize(
    ("stated", "verdict"),
    [
        ("Karsa", "supported"),
        ("Karsa, Tellmar", "supported"),
        ("Karsa, Elsewhere", "ambiguous"),
        ("Velnik", "ambiguous"),
        ("Elsewhere", "contradicted"),
        (" , ", "ambiguous"),
        ("?", "ambiguous"),
    ],
)
def test_places(stated: str, verdict: str) -> None:
    assert (
        str(judge_place(stated, "Karsa", "Tellmar", map(place_key, ("Karsa", "Tellmar", "Velnik"))))
        == verdict
    )


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ("the Syrian army", "supported"),
        ("Syrian troops", "supported"),
        ("the United Nations", "contradicted"),
    ],
)
def test_an_actor_by_another_name(source: str, verdict: str) -> None:
    text = "Nine people were killed, the Syrian army said."
    [item] = cn.ground({"number": 9, "harm": "killed", "source": source}, text).items
    assert {field.field: str(field.verdict) for field in item.fields}["source"] == verdict
