"""Figures, with the positions that link them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from conflictnews._assemble.passages import NAME_LENGTH, Passages
from conflictnews._assemble.reading import Reading
from conflictnews._assemble.sources import Voices
from conflictnews._rules.candidates import FigureCandidate, VictimReading
from conflictnews._syntax import numbers
from conflictnews.models import (
    CasualtyFigure,
    Cohort,
    Grade,
    Harm,
    Interval,
    Modifier,
    Quantity,
    Scope,
    Victims,
    VictimStatus,
)
from conflictnews.models.base import trusted
from conflictnews.models.integrity import on_circles

__all__ = ["FigureLinks", "build_figures", "build_quantity"]

#: The most positions that one figure lists in one field. Groups hang together through those that are listed,
#: and the report of a text that repeats one number ten thousand times stays in proportion to it.
_MOST_LINKS: Final = 64


def build_quantity(found: numbers.Quantity, passages: Passages, *, stated: bool) -> Quantity:
    """A number with its bounds; `stated` tells that the text counts, be it with `dozens`."""
    modifier = Modifier(found.modifier)
    if not stated and found.value is None and found.vague is None:
        modifier = Modifier.VAGUE
    return Quantity(
        value=found.value,
        interval=Interval(lower=found.lower, upper=found.upper),
        approximate=found.approximate,
        modifier=modifier,
        vague_term=found.vague,
        span=passages.short(found.first, found.end) if stated and found.first < found.end else None,
    )


def _build_victims(found: VictimReading, passages: Passages) -> Victims:
    span = passages.short(*found.label) if found.label[0] < found.label[1] else None
    return trusted(
        Victims,
        label=None if span is None else passages.name(*found.label),
        status=VictimStatus(found.status),
        cohorts=tuple(map(Cohort, found.cohorts)),
        roles=found.roles,
        nationality=found.nationality,
        names=tuple(passages.name(*name) for name in found.names),
        span=span,
    )


def build_figures(
    reading: Reading,
    passages: Passages,
    voices: Voices,
    links: FigureLinks,
    attribution_at: dict[int, int],
    event_of: dict[int, int],
) -> tuple[CasualtyFigure, ...]:
    """All figures of a reading.

    Args:
        reading: What was read.
        passages: The passages of its document.
        voices: Its sources.
        links: The links between its figures.
        attribution_at: Position of each attribution, by identity.
        event_of: Position of the event of each figure.
    """
    out: list[CasualtyFigure] = []
    for position, found in enumerate(reading.figures):
        speaker = reading.speakers[position]
        out.append(
            trusted(
                CasualtyFigure,
                span=passages.span(found.first, found.end),
                evidence=passages.spans((found.trigger, *found.evidence)),
                rule=found.rule,
                grade=Grade(found.grade),
                quantity=build_quantity(found.quantity, passages, stated=found.counted == "counted"),
                harm=Harm(found.harm),
                victims=_build_victims(found.victims, passages),
                source=voices.source(speaker),
                scope=Scope(found.scope),
                over_several=found.over_several,
                event=event_of.get(position),
                place=passages.place(reading.figure_places[position]),
                when=passages.date(reading.figure_dates[position]),
                manner=None if found.manner is None else found.manner[:NAME_LENGTH],
                perpetrator=passages.party(reading.blamed[position]),
                via=None if speaker is None else voices.aside(speaker.via),
                attribution=None if speaker is None else attribution_at.get(id(speaker)),
                parts=links.parts[position],
                joined=links.among(position, found.joined),
                included_in=links.included_in[position],
                same_as=links.among(position, found.same_as),
                corrects=links.corrects[position],
            )
        )
    return tuple(out)


class FigureLinks:
    """The links between figures as positions, without those that a report would refuse.

    What the text says can be at odds with itself: a part that is greater than its whole, two numbers each of
    which is said to include the other. Such a link is left out; the figures stay.

    Attributes:
        parts: For each figure its parts.
        included_in: For each figure its whole.
        corrects: For each figure those that it corrects.
        at_odds: Figures of which a link was left out.
    """

    def __init__(self, figures: Sequence[FigureCandidate]) -> None:
        self._at = {id(figure): position for position, figure in enumerate(figures)}
        stated = [self.among(n, f.parts) for n, f in enumerate(figures)]
        included = [next(iter(self.among(n, (f.included_in,))), None) for n, f in enumerate(figures)]
        corrects = [self.among(n, f.corrects) for n, f in enumerate(figures)]
        parts = [[p for p in below if not _exceeds(figures[p], figures[n])] for n, below in enumerate(stated)]
        wholes = [
            None if whole is not None and _exceeds(figures[n], figures[whole]) else whole
            for n, whole in enumerate(included)
        ]
        shares = [list(below) for below in parts]
        for n, whole in enumerate(wholes):
            if whole is not None:
                shares[whole].append(n)
        circular = on_circles(shares)
        self.parts = [tuple(p for p in below if not {n, p} <= circular) for n, below in enumerate(parts)]
        self.included_in = [
            None if whole is not None and {n, whole} <= circular else whole for n, whole in enumerate(wholes)
        ]
        circular = on_circles(corrects)
        self.corrects = [tuple(c for c in old if not {n, c} <= circular) for n, old in enumerate(corrects)]
        self.at_odds = [
            n
            for n in range(len(figures))
            if (self.parts[n], self.included_in[n], self.corrects[n]) != (stated[n], included[n], corrects[n])
        ]

    def among(self, own: int, others: Iterable[FigureCandidate | None]) -> tuple[int, ...]:
        """Positions of those figures that are still there, each once, in order, and not its own."""
        found = {self._at[id(other)] for other in others if id(other) in self._at}
        return tuple(sorted(found - {own})[:_MOST_LINKS])


def _exceeds(part: FigureCandidate, whole: FigureCandidate) -> bool:
    """Whether a part is greater than its whole by bounds that claim to be exact."""
    low, high = part.quantity.lower, whole.quantity.upper
    if part.quantity.approximate or whole.quantity.approximate:
        return False
    return low is not None and high is not None and high < low
