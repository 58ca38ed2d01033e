"""Spates: numbers over several attacks, which are no number of any one of them.

`A string of bombings across the capital killed 40 people` opens a report that then tells of each bomb. The 40
are of the spate. Beside an account of one of the bombs they would be taken for its toll, or for a
contradiction of it. So a number is of a spate where its sentence speaks of several attacks, and it counts for
one incident only where nobody gives a number of another sort.
"""

from __future__ import annotations

import re

from conflictnews.models.casualties import CasualtyFigure

__all__ = ["is_over_several"]

_ATTACKS = (
    r"(?:air ?strikes|ambushes|assaults|attacks|blasts|bombings|bombs|clashes|explosions|incidents|killings|"
    r"raids|shellings|shootings|strikes)"
)
_SEVERAL = re.compile(
    r"\b(?:separate|(?:rash|series|slew|spate|string|wave) of)\s+(?:[\w-]+\s+){0,3}?" + _ATTACKS + r"\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d\d?|several)\s+(?:other\s+)?" + _ATTACKS + r"\b"
    r"|\b" + _ATTACKS + r"\s+(?:across|around|throughout)\b"
    r"|\b(?:city|weekend)\s+" + _ATTACKS + r"\b"
    r"|\bviolent\s+(?:[A-Za-z]+day|night|weekend)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?][\"”')]*\s|\n")
#: A sentence longer than this is not looked at beyond it.
_REACH = 300


def is_over_several(text: str, figure: CasualtyFigure) -> bool:
    """Whether the sentence that gives a number of a text speaks of several attacks."""
    return _SEVERAL.search(_sentence(text, figure.span.start, figure.span.end)) is not None


def _sentence(text: str, start: int, end: int) -> str:
    before = max((found.end() for found in _END.finditer(text, max(0, start - _REACH), start)), default=None)
    first = before if before is not None else max(0, start - _REACH)
    after = _END.search(text, end, end + _REACH)
    return text[first : after.start() if after else end + _REACH]
