"""What is denied or negated must not be drafted as if it were said."""

from __future__ import annotations

from typing import Final

from conflictnews._text.legible import legible
from conflictnews.models import Attribution, FieldVerdict, Verdict

__all__ = ["negates", "taken_back", "takes_back"]

#: `no` is read as the number nought.
_NEGATING: Final = frozenset("not never n't no #0 neither nor nobody none without".split())


def negates(word: str) -> bool:
    """Whether a folded word negates what follows it."""
    return word in _NEGATING or word.endswith(("n't", "cannot"))


def takes_back(said: Attribution) -> bool:
    """Whether the source says that it is not so, or does not say it: `denied`, `did not say`."""
    if said.factuality.negated:
        return True
    return said.cue is not None and any(map(negates, legible(said.cue.text).casefold().split()))


def taken_back(said: Attribution) -> FieldVerdict:
    """The verdict on an item that leaves out the cue of a denial: it reads as a statement."""
    says = None if said.cue is None else said.cue.text
    return FieldVerdict(field="cue", stated="not stated", verdict=Verdict.AMBIGUOUS, says=says, span=said.cue)
