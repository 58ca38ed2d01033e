"""Spates: numbers over several attacks, which are no number of any one of them.

`A string of bombings across the capital killed 40 people` opens a report that then tells of each bomb. The 40
are of the spate. Beside an account of one of the bombs they would be taken for its toll, or for a
contradiction of it. So an event is of a spate where the sentence that counts its people speaks of several
attacks, and the report tells of something else as well.
"""

from __future__ import annotations

import re

from conflictnews.models import Event, Report

__all__ = ["find_spates"]

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


def find_spates(report: Report) -> frozenset[int]:
    """Positions of the events that are of a spate; none where nothing else in the report counts anybody."""
    counting = [at for at, event in enumerate(report.events) if event.figures and not event.background]
    spates = frozenset(at for at in counting if _is_of_several(report, report.events[at]))
    return spates if len(spates) < len(counting) else frozenset()


def _is_of_several(report: Report, event: Event) -> bool:
    spans = (report.figures[at].span for at in event.figures)
    return all(_SEVERAL.search(_sentence(report.text, span.start, span.end)) is not None for span in spans)


def _sentence(text: str, start: int, end: int) -> str:
    before = max((found.end() for found in _END.finditer(text, max(0, start - _REACH), start)), default=None)
    first = before if before is not None else max(0, start - _REACH)
    after = _END.search(text, end, end + _REACH)
    return text[first : after.start() if after else end + _REACH]
