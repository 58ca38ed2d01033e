"""Relays: how far what is said stands from who said it.

A nurse told the BBC that C           via the BBC, depth 2
She said the guard had told her C     the guard: depth 2
[Reuters] A nurse told Reuters C      told to this report: no relay
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._syntax.parse import Syntax

__all__ = ["settle_relays"]


def settle_relays(attributions: Sequence[AttributionCandidate], syntax: Syntax) -> None:
    """Takes the report's own agency out of `via`, and counts what was told to another one as heard of it."""
    layout = syntax.doc.layout
    own = layout.dateline.agency.casefold() if layout.dateline and layout.dateline.agency else None
    for found in attributions:
        if found.via is None:
            continue
        if own is not None and syntax.text(*found.via).casefold().removeprefix("the ") == own:
            found.via = None
        else:
            found.depth = max(found.depth, 2)
