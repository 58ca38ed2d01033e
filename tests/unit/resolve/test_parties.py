"""Parties: kind and key of whoever is blamed, shared with sources."""

from __future__ import annotations

import pytest

from conflictnews._pipeline.cascade import read
from conflictnews._resolve.parties import party_of
from conflictnews._syntax.vocabulary import LEXICON


@pytest.mark.parametrize(
    ("words", "kind", "actor"),
    [
        ("The Syrian army", "state_forces", "syrian_army"),
        ("Syrian troops", "state_forces", "syrian_army"),
        ("The Syrian government", "government", "syrian_government"),
        ("Isis", "armed_group", "islamic_state"),
        ("Militiamen", "militia", None),
        ("Gunmen", "unknown", None),
        ("Gangs of paramilitaries", "militia", None),
    ],
)
def test_party(words: str, kind: str, actor: str | None) -> None:
    """A party is known by its own words."""
    reading = read(f"{words} killed nine villagers.", None, None, LEXICON)
    (claim,) = reading.claims
    assert claim.accused is not None
    party = party_of(claim.accused, reading.syntax)
    assert (party.kind, party.actor) == (kind, actor)


def test_a_source_and_a_party_share_their_key() -> None:
    """The army that speaks and the army that is blamed are one actor."""
    reading = read("The Syrian army denied attacking the town.", None, None, LEXICON)
    (claim,) = reading.claims
    assert claim.accused is not None
    assert claim.attribution is not None
    assert claim.attribution.actor == party_of(claim.accused, reading.syntax).actor == "syrian_army"
