"""Who has spoken so far, as the next pronoun or short form asks for them."""

from __future__ import annotations

import attrs

from conflictnews._rules.candidates import AttributionCandidate

__all__ = ["Speaker", "copy_source"]


@attrs.define(slots=True, eq=False)
class Speaker:
    """What was made of a source: the last ones are what the next pronoun is asked of."""

    name: str
    person: bool | None
    plural: bool
    gender: str | None
    token: int
    candidate: AttributionCandidate
    lemma: str | None = None


def copy_source(candidate: AttributionCandidate, known: AttributionCandidate) -> None:
    candidate.name, candidate.kind, candidate.actor = known.name, known.kind, known.actor
    candidate.naming, candidate.affiliation = known.naming, known.affiliation
