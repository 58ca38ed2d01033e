"""The numbers that one report offers for the whole of an incident that other reports tell of too.

They are its alternatives (see `conflictnews.models.alternatives`), without those that cannot be a number for
the whole once the whole account is read:

* one person told of alone, where the report also gives a larger number: that person is one of them;
* one person told of as hurt, where some report tells of the same person, by name or age, as dead;
* a number over several days, where the report also gives one of no such period;
* `nobody`, where the same source or the reporter also gives a number: nobody else, or nobody of some other
  sort.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from conflictnews.models.alternatives import Alternative, alternatives
from conflictnews.models.casualties import CasualtyFigure, Harm, Scope, VictimStatus
from conflictnews.models.codebooks import CODEBOOKS
from conflictnews.models.dates import Granularity
from conflictnews.models.intervals import Interval
from conflictnews.models.quantities import Quantity
from conflictnews.models.sources import SourceKind

__all__ = ["marks", "sensitivity", "whole_counts"]

_AGE = re.compile(r"\b(\d{1,2})(?=[- ]years?[- ]old)")
_LONG = frozenset((Granularity.WEEKEND, Granularity.WEEK, Granularity.RANGE))


def whole_counts(
    figures: Sequence[CasualtyFigure],
    harm: Harm,
    *,
    statuses: Collection[VictimStatus] | None = None,
    scope: Scope = Scope.EVENT,
    events: Collection[int] | None = None,
    report: int = 0,
    dead: Collection[str] = (),
) -> list[Alternative]:
    """The numbers for the whole of an incident that a report's figures offer.

    Args:
        figures: The figures of one report.
        harm: The harm asked for.
        statuses: The victims asked for; None = all.
        scope: The scope asked for.
        events: The positions of the events that tell of the incident; None = all.
        report: The position of the report among several, for the order between them.
        dead: What marks single people who died, where those who were hurt are asked for.
    """
    found = alternatives(figures, harm, statuses=statuses, scope=scope, events=events, report=report)
    if dead:
        found = _without_the_dead(found, figures, dead)
    counted = [one for one in found if one.interval.upper != 0]
    if not counted:
        return found
    speakers = frozenset().union(*(one.sources for one in counted))
    nobody = [one for one in found if one.interval.upper == 0 and not _is_aside(one, speakers)]
    several = [one for one in counted if one.interval.upper != 1]
    kept = several or counted
    return nobody + ([one for one in kept if not _is_of_days(one, figures)] or kept)


def marks(figure: CasualtyFigure) -> frozenset[str]:
    """What a single person can be known by in another report: an age, or the words of a name."""
    if figure.quantity.interval != Interval.exactly(1):
        return frozenset()
    words = (word for name in figure.victims.names for word in name.split() if word[:1].isupper())
    return frozenset((*(word.casefold() for word in words), *_AGE.findall(figure.victims.label or "")))


def _without_the_dead(
    found: Sequence[Alternative], figures: Sequence[CasualtyFigure], dead: Collection[str]
) -> list[Alternative]:
    """Leave out those who died, and whoever is told of alone beside them without any mark: the same person."""

    def marks_of(one: Alternative) -> frozenset[str]:
        return frozenset().union(*(marks(figures[at]) for at in one.positions))

    died = [one for one in found if not marks_of(one).isdisjoint(dead)]
    if not died:
        return list(found)
    return [one for one in found if one not in died and (one.interval.upper != 1 or marks_of(one))]


def _is_of_days(one: Alternative, figures: Sequence[CasualtyFigure]) -> bool:
    """Whether a number is of a period of several days."""
    periods = [figures[at].when for at in one.positions]
    return all(period is not None and period.granularity in _LONG for period in periods)


def _is_aside(nobody: Alternative, speakers: Collection[object]) -> bool:
    """Whether `nobody` is said by those who count others, and so is no account of its own."""
    return all(
        source in speakers or (isinstance(source, tuple) and source[0] is SourceKind.REPORTER)
        for source in nobody.sources
    )


def sensitivity(quantities: Iterable[Quantity]) -> str | None:
    """What each codebook puts for the vague words of a number; None where there is no vague word.

    Example:
        >>> from conflictnews.models import Interval, Modifier, Quantity
        >>> dozens = Quantity(interval=Interval.at_least(24), modifier=Modifier.VAGUE, vague_term="dozens")
        >>> sensitivity([dozens])
        'dozens: 12 by acled, 24 by common, 24 by nextier'
    """
    lines = []
    for quantity in quantities:
        numbers = [(codebook, quantity.project(codebook)) for codebook in sorted(CODEBOOKS)]
        if quantity.vague_term is not None:
            told = [f"{'-' if number is None else number} by {codebook}" for codebook, number in numbers]
            lines.append(f"{quantity.vague_term}: {', '.join(told)}")
    return "; ".join(dict.fromkeys(lines)) or None
