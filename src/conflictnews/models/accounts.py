"""The numbers that several reports offer for the whole of one incident.

They are the alternatives of each (see `conflictnews.models.alternatives`), without those that cannot be a
number for the whole once all accounts are read:

* one person told of alone, where the report also gives a larger number: that person is one of them;
* one person told of as hurt, who is among the dead (see `conflictnews.models.persons`);
* a number over several days, where the report also gives one of no such period;
* `nobody`, where the same source or the reporter also gives a number: nobody else, or nobody of some other
  sort;
* a number over several attacks (`over_several`), where some report gives one of another sort;
* a number that the same source later raised or took back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from conflictnews.models.alternatives import Alternative, alternatives
from conflictnews.models.casualties import CasualtyFigure, Harm, Scope, VictimStatus
from conflictnews.models.codebooks import CODEBOOKS
from conflictnews.models.dates import Granularity
from conflictnews.models.persons import are_in_one_sentence, are_known, is_alone, is_known, marks, may_be_one
from conflictnews.models.quantities import Quantity
from conflictnews.models.sources import SourceKind

__all__ = ["Reported", "counts_of_all", "sensitivity"]

_LONG = frozenset((Granularity.WEEKEND, Granularity.WEEK, Granularity.RANGE))


class Reported(NamedTuple):
    """What one report says of an incident.

    Attributes:
        text: The article.
        figures: All figures of the report.
        events: Positions of the events that tell of the incident; None = all.
        day: When the report came out; None = not known.
        origin: A number that reports of one origin share.
        superseded: Positions of figures that a newer one of the same source takes the place of.
    """

    text: str
    figures: Sequence[CasualtyFigure]
    events: Collection[int] | None
    day: dt.date | None
    origin: int
    superseded: frozenset[int] = frozenset()

    def tells(self, figure: CasualtyFigure) -> bool:
        """Whether a figure is about the incident."""
        return self.events is None or figure.event in self.events

    def alone(self, harm: Harm) -> list[CasualtyFigure]:
        """The figures of one person who came to a harm."""
        return [one for one in self.figures if one.harm is harm and is_alone(one) and self.tells(one)]


def counts_of_all(
    reports: Sequence[Reported],
    harm: Harm,
    *,
    statuses: Collection[VictimStatus] | None = None,
    scope: Scope = Scope.EVENT,
) -> list[Alternative]:
    """The numbers for the whole of an incident that its reports offer.

    Args:
        reports: The reports, from the oldest to the newest.
        harm: The harm asked for.
        statuses: The victims asked for; None = all.
        scope: The scope asked for.
    """
    found = [
        one
        for rank, report in enumerate(reports)
        for one in _counts(report, rank, harm, statuses, scope)
        if not _is_superseded(one, report)
    ]
    if scope != Scope.CUMULATIVE:
        found = [one for one in found if not _is_of_a_spate(one, reports)] or found
    if harm != Harm.INJURED:
        return found
    dead = _Dead(reports)
    return [one for one in found if not dead.has(one)]


def _counts(
    report: Reported,
    rank: int,
    harm: Harm,
    statuses: Collection[VictimStatus] | None,
    scope: Scope,
) -> list[Alternative]:
    found = alternatives(
        report.figures,
        harm,
        statuses=statuses,
        scope=scope,
        events=report.events if scope is not Scope.CUMULATIVE else None,
        report=rank,
        origin=report.origin,
    )
    counted = [one for one in found if one.interval.upper != 0]
    if not counted:
        sort = (report.figures[one.positions[0]].victims.status for one in found)
        # `no civilians` says nothing of others
        return [
            one for one, status in zip(found, sort, strict=True) if statuses or status is VictimStatus.UNKNOWN
        ]
    speakers = frozenset().union(*(one.sources for one in counted))
    nobody = [
        one
        for one in found
        if one.interval.upper == 0
        and not _is_aside(one, speakers)
        and (statuses is not None or report.figures[one.positions[0]].victims.status is VictimStatus.UNKNOWN)
    ]
    several = [one for one in counted if one.interval.upper != 1]
    kept = several or counted
    return nobody + ([one for one in kept if not _is_of_days(one, report.figures)] or kept)


def _is_of_a_spate(one: Alternative, reports: Sequence[Reported]) -> bool:
    """Whether a number is over several attacks."""
    report = reports[one.order[0]]
    return all(report.figures[at].over_several for at in one.positions)


def _is_superseded(one: Alternative, report: Reported) -> bool:
    """Whether a number rests on a figure that its source took back, or on a repetition of one."""
    return any(
        at in report.superseded or not report.superseded.isdisjoint(report.figures[at].same_as)
        for at in one.positions
    )


class _Dead:
    """The single people whom the reports on an incident tell of as killed."""

    def __init__(self, reports: Sequence[Reported]) -> None:
        self._reports = reports
        self._alone = [report.alone(Harm.KILLED) for report in reports]
        self._marks = frozenset().union(*(marks(figure) for dead in self._alone for figure in dead))
        self._any = [
            any(one.harm is Harm.KILLED and one.quantity.interval.upper != 0 for one in self._told(report))
            for report in reports
        ]
        self._unmarked = [self._has_a_mark(report) for report in reports]

    def _told(self, report: Reported) -> Iterator[CasualtyFigure]:
        return (figure for figure in report.figures if report.tells(figure))

    def _has_a_mark(self, report: Reported) -> bool:
        """Whether a report tells of somebody hurt who goes by the name or age of one of the dead."""
        return any(not marks(figure).isdisjoint(self._marks) for figure in report.alone(Harm.INJURED))

    def has(self, one: Alternative) -> bool:
        """Whether a number of people hurt is one of people who are among the dead."""
        rank = one.order[0]
        report = self._reports[rank]
        hurt = [report.figures[at] for at in one.positions]
        if all(is_alone(figure) for figure in hurt):
            return all(self._died(figure, rank) for figure in hurt)
        return len(hurt) == 1 and self._are_those_dead(hurt[0], report)

    def _died(self, hurt: CasualtyFigure, rank: int) -> bool:
        """Whether one person told of alone as hurt is among the dead."""
        report = self._reports[rank]
        known_by = marks(hurt)
        # whoever is told of beside somebody who died, and without any mark, is the same person
        if not known_by.isdisjoint(self._marks) or (self._unmarked[rank] and not known_by):
            return True
        if is_known(hurt) and any(
            may_be_one(hurt, dead) and not are_in_one_sentence(report.text, hurt, dead)
            for dead in self._alone[rank]
        ):
            return True
        return not self._any[rank] and any(may_be_one(hurt, dead) for dead in self._later(report))

    def _are_those_dead(self, hurt: CasualtyFigure, report: Reported) -> bool:
        """Whether `the victims` who were shot are those whom the report counts as dead."""
        if not are_known(hurt):
            return False
        number = hurt.quantity.value
        return any(
            number is None or number == dead.quantity.value
            for dead in self._told(report)
            if dead.harm is Harm.KILLED
            and not is_alone(dead)
            and dead.quantity.interval.upper != 0
            and not are_in_one_sentence(report.text, hurt, dead)
        )

    def _later(self, report: Reported) -> Iterator[CasualtyFigure]:
        """The single dead of all reports that are no older."""
        for other, dead in zip(self._reports, self._alone, strict=True):
            if report.day is None or other.day is None or other.day >= report.day:
                yield from dead


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
