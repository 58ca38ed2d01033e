"""Which states a report is about: those whose people are harmed or blamed, and on whose ground it happened.

A government or a medium of the state is a side in its own conflict, and hardly more than a reader in
another's.
"""

from __future__ import annotations

from collections.abc import Iterable

from conflictnews._resolve.parties import party_of, state_of
from conflictnews._rules.candidates import ClaimCandidate, FigureCandidate, PlaceCandidate, Range
from conflictnews._syntax.parse import Syntax

__all__ = ["states_concerned"]


def states_concerned(
    claims: Iterable[ClaimCandidate],
    figures: Iterable[FigureCandidate],
    places: Iterable[PlaceCandidate | None],
    syntax: Syntax,
) -> frozenset[str]:
    """The states of the accused, of the victims and of the places of what happened."""
    accused = {claim.accused for claim in claims if claim.accused is not None}
    states = {state_of(party_of(found, syntax).actor) for found in accused}
    states |= {figure.victims.nationality for figure in figures}
    grounds = {
        found for place in places if place is not None for found in ((place.first, place.end), place.within)
    }
    states |= {_ground(found, syntax) for found in grounds if found is not None}
    return frozenset(state for state in states if state is not None)


def _ground(found: Range, syntax: Syntax) -> str | None:
    """The country that a place is, or lies in."""
    for _, _, entry in syntax.vocabulary.entries_in(syntax.doc.tokens, *found):
        if entry.place is not None:
            return entry.place.country or (entry.lemma if entry.place.kind == "country" else None)
    return None
