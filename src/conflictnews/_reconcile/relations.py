"""Relations: how the counts of an incident stand to one another.

Decided by the bounds of the numbers, by what they count over, by whom they count and by when they were given,
and by nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from conflictnews._reconcile.counts import Count
from conflictnews._reconcile.surroundings import Surroundings
from conflictnews.models import (
    CasualtyFigure,
    Granularity,
    Interval,
    Modifier,
    Quantity,
    Relation,
    RelationKind,
    Report,
    Scope,
    VictimStatus,
)

__all__ = ["find_relations"]

#: With so many of those behind it a count is related: what an incident holds stays in step with its reports.
_NEXT = 24
_LONG = frozenset((Granularity.WEEKEND, Granularity.WEEK, Granularity.RANGE))
_UNTOLD = frozenset((VictimStatus.UNKNOWN, VictimStatus.MIXED))


def find_relations(
    reports: Sequence[Report], counts: Sequence[Count], around: Surroundings, tolerance: float
) -> tuple[Relation, ...]:
    """Relate the counts of one harm to one another; see `RelationKind`."""
    found: list[Relation] = []
    for _, group in groupby(counts, key=lambda count: count.figure.harm):
        alike = list(group)
        pair = _Pair(reports, around, tolerance)
        running = [count for count in alike if count.figure.scope is Scope.CUMULATIVE]
        told = [count for count in alike if count.figure.scope is not Scope.CUMULATIVE]
        single = [count for count in told if not count.figure.over_several]
        spates = [count for count in told if count.figure.over_several] if single else []
        of_event = _without_single_people(single or told)
        related = [
            pair.relate(one, two) for one, two in (*_pairs(running), *_pairs(spates), *_pairs(of_event))
        ]
        # one of them stands for all: that it is a number of another thing need not be said of each
        wider = (*running, *spates) if of_event else ()
        related += [(RelationKind.DIFFERENT_SCOPE, total, of_event[0]) for total in wider]
        found += [
            Relation(kind=one[0], first=one[1].first, second=one[2].first)
            for one in related
            if one is not None
        ]
    return tuple(found)


def _pairs(counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    for at, one in enumerate(counts):
        for two in counts[at + 1 : at + 1 + _NEXT]:
            yield one, two


def _without_single_people(counts: Sequence[Count]) -> Sequence[Count]:
    """The counts without people told of alone, where there is any larger count."""
    alone = Interval.exactly(1)
    return [count for count in counts if count.figure.quantity.interval != alone] or counts


class _Pair:
    """What two counts are compared by."""

    def __init__(self, reports: Sequence[Report], around: Surroundings, tolerance: float) -> None:
        self._reports = reports
        self._around = around
        self._tolerance = tolerance

    def relate(self, one: Count, two: Count) -> tuple[RelationKind, Count, Count] | None:
        """How the first of two counts stands to the second; None where they count different people."""
        if Scope.CUMULATIVE in (one.figure.scope, two.figure.scope):
            return self._running(one, two)
        share = self._share(one, two)
        if share is not None:
            part, whole = share
            above = self._leeway(whole.figure.quantity).is_below(self._leeway(part.figure.quantity))
            return (RelationKind.CONTRADICTS if above else RelationKind.PART_OF), part, whole
        if not _same_people(one.figure, two.figure) or not _one_time(one.figure, two.figure):
            return None
        newer = self._newer(one, two)
        if newer is not None:
            return RelationKind.SUPERSEDES, *newer
        return self._by_bounds(one, two)

    def _running(self, one: Count, two: Count) -> tuple[RelationKind, Count, Count] | None:
        if (
            one.figure.scope is two.figure.scope
            and one.figure.quantity.interval == two.figure.quantity.interval
        ):
            return RelationKind.AGREES, one, two
        return RelationKind.DIFFERENT_SCOPE, one, two

    def _share(self, one: Count, two: Count) -> tuple[Count, Count] | None:
        """The part and the whole, where one counts some of the people of the other."""
        for part, whole in ((one, two), (two, one)):
            if self._is_stated_share(part, whole) or self._is_inside(part.figure, whole.figure):
                return part, whole
        return None

    def _is_stated_share(self, part: Count, whole: Count) -> bool:
        """Whether a report calls one a share of the other, or of a number that the other may be."""
        report = self._reports[part.first.report]
        figure = part.figure
        wholes = [at for at, other in enumerate(report.figures) if part.first.figure in other.parts]
        if figure.included_in is not None:
            wholes.append(figure.included_in)
        own = {ref.figure for ref in whole.mentions if ref.report == part.first.report}
        if own & set(wholes):
            return True
        if not wholes or not _same_people(report.figures[wholes[0]], whole.figure):
            return False
        bounds = report.figures[wholes[0]].quantity.interval
        return bounds.overlaps(whole.figure.quantity.interval)

    def _is_inside(self, part: CasualtyFigure, whole: CasualtyFigure) -> bool:
        """Whether one counts in a part of the place of the other, or one cohort out of several."""
        if part.place is not None and whole.place is not None and part.place.key != whole.place.key:
            if whole.place.key in self._around.keys(part.place):
                return True
        some, all_of = set(part.victims.cohorts), set(whole.victims.cohorts)
        if not some or some == all_of or whole.quantity.modifier is Modifier.VAGUE:
            return False
        return some < all_of or (
            not all_of and len(some) == 1 and whole.quantity.interval != part.quantity.interval
        )

    def _newer(self, one: Count, two: Count) -> tuple[Count, Count] | None:
        """The newer of two counts by one voice, and the older."""
        for new, old in ((one, two), (two, one)):
            corrected = new.first.report == old.first.report and old.first.figure in new.figure.corrects
            later = new.told is not None and old.told is not None and new.told > old.told
            moved = new.figure.quantity.interval != old.figure.quantity.interval
            if corrected or (one.voice == two.voice and later and moved):
                return new, old
        return None

    def _by_bounds(self, one: Count, two: Count) -> tuple[RelationKind, Count, Count]:
        first, second = one.figure.quantity, two.figure.quantity
        if first.interval.overlaps(second.interval):
            for narrow, wide in ((one, two), (two, one)):
                if _refines(narrow.figure.quantity, wide.figure.quantity):
                    return RelationKind.REFINES, narrow, wide
            return RelationKind.AGREES, one, two
        if self._leeway(first).overlaps(self._leeway(second)):
            return RelationKind.COMPATIBLE, one, two
        # `over three days` and the number of one day need not agree
        longer = _is_long(one.figure) != _is_long(two.figure)
        return (RelationKind.DIFFERENT_SCOPE if longer else RelationKind.CONTRADICTS), one, two

    def _leeway(self, quantity: Quantity) -> Interval:
        """The bounds, wider by the tolerance where the number is only near the mark."""
        bounds = quantity.interval
        if not quantity.approximate and quantity.modifier is not Modifier.VAGUE:
            return bounds
        lower = None if bounds.lower is None else bounds.lower - _share_of(bounds.lower, self._tolerance)
        upper = None if bounds.upper is None else bounds.upper + _share_of(bounds.upper, self._tolerance)
        return Interval(lower=lower, upper=upper)


def _is_long(figure: CasualtyFigure) -> bool:
    """Whether a figure is of a period of several days."""
    return figure.when is not None and figure.when.granularity in _LONG


def _share_of(number: int, tolerance: float) -> int:
    """A share of a number of any size, in whole people, rounded up."""
    above, below = tolerance.as_integer_ratio()
    return -(-number * above // below) if number else 0


def _refines(narrow: Quantity, wide: Quantity) -> bool:
    """Whether one says more exactly what the other says of the same number, or by a vague word."""
    if narrow.interval == wide.interval or not wide.interval.contains(narrow.interval):
        return False
    return wide.value is None or wide.value == narrow.value


def _same_people(one: CasualtyFigure, two: CasualtyFigure) -> bool:
    """Whether nothing shows that two figures count different people."""
    statuses = {one.victims.status, two.victims.status} - _UNTOLD
    cohorts, others = set(one.victims.cohorts), set(two.victims.cohorts)
    alone = Interval.exactly(1)
    if (one.quantity.interval == alone) != (two.quantity.interval == alone):
        return False  # one person told of alone is no number for the whole
    return len(statuses) < 2 and not (cohorts and others and not cohorts & others)


def _one_time(one: CasualtyFigure, two: CasualtyFigure) -> bool:
    """Whether some day fits both. An end that is not known shuts nothing out."""
    if one.when is None or two.when is None:
        return True
    return not any(
        early.latest is not None and late.earliest is not None and early.latest < late.earliest
        for early, late in ((one.when, two.when), (two.when, one.when))
    )
