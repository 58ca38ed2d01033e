"""Assembly: the tellings of one incident put together to an `Incident`."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from conflictnews._reconcile.counts import find_counts, origins_by_report
from conflictnews._reconcile.disputes import Said, find_disputes
from conflictnews._reconcile.origins import find_origins
from conflictnews._reconcile.relations import find_relations
from conflictnews._reconcile.surroundings import Surroundings
from conflictnews._reconcile.tellings import Telling
from conflictnews.models import Account, Event, EventKind, Incident, Period, Place, Report, Scope, place_key

__all__ = ["assemble"]

#: What is done to people beside killing them: it names an incident only where no killing does.
_DULL = frozenset((EventKind.OTHER, EventKind.ABDUCTION, EventKind.DETENTION, EventKind.DISPLACEMENT))


def assemble(
    pool: Sequence[Report], tellings: Sequence[Telling], around: Surroundings, tolerance: float
) -> Incident:
    """Build an incident.

    Args:
        pool: All reports.
        tellings: Those of the incident, in canonical order.
        around: Which place lies in which.
        tolerance: How far an approximate number may be off, as a share of it.
    """
    order = sorted({telling.report for telling in tellings})
    position = {at: number for number, at in enumerate(order)}
    reports = tuple(pool[at] for at in order)
    accounts = tuple(
        Account(report=position[telling.report], event=event)
        for telling in sorted(tellings, key=lambda telling: (telling.report, telling.events))
        for event in (telling.events or (None,))
    )
    events = [
        reports[account.report].events[account.event] for account in accounts if account.event is not None
    ]
    origins = find_origins(reports)
    by_report = origins_by_report(origins)
    leading = {position[telling.report] for telling in tellings if telling.leads}
    counts = find_counts(reports, accounts, leading, by_report)
    relations = find_relations(reports, counts, around, tolerance)
    spots = frozenset[str]().union(*(telling.spots for telling in tellings))
    said = list(_claims(reports, accounts, leading, spots))
    return Incident(
        kind=_kind(events),
        place=_place(reports, accounts, around),
        when=_when(events),
        reports=reports,
        accounts=accounts,
        origins=origins,
        relations=relations,
        disputes=find_disputes(reports, counts, relations, said, by_report),
    )


def _claims(
    reports: Sequence[Report], accounts: Sequence[Account], leading: Collection[int], spots: Collection[str]
) -> Iterator[Said]:
    """The claims about the events, and those about none in a report that is mainly about the incident.

    The latter are left out where they are about another place or a running total.
    """
    events = {(account.report, account.event) for account in accounts}
    for at, report in enumerate(reports):
        for claim in report.claims:
            about = (at, claim.event) in events if claim.event is not None else at in leading
            if claim.event is None and claim.place is not None and claim.place.key not in spots:
                about = False
            figures = [report.figures[number] for number in claim.figures]
            if any(figure.scope is Scope.CUMULATIVE for figure in figures):
                about = False
            if about:
                yield Said(at, claim)


def _kind(events: Sequence[Event]) -> EventKind:
    """The kind that most figures and claims are told under."""
    told: Counter[EventKind] = Counter()
    for event in events:
        told[event.kind] += 1 + len(event.figures) + len(event.claims)
    kinds = list(EventKind)
    return min(
        told,
        key=lambda kind: (kind in _DULL, kind is EventKind.OTHER, -told[kind], kinds.index(kind)),
        default=EventKind.OTHER,
    )


def _place(reports: Sequence[Report], accounts: Sequence[Account], around: Surroundings) -> Place | None:
    """The place that most reports tell of, or the place inside it that leads among them."""
    named: dict[str, list[tuple[int, Place]]] = {}
    telling: dict[str, set[int]] = {}
    for report, place in _named(reports, accounts):
        named.setdefault(place.key, []).append((report, place))
        for key in around.keys(place):
            telling.setdefault(key, set()).add(report)
    if not named:
        return None
    outer = min(telling, key=lambda key: (-len(telling[key]), key in named, -len(named.get(key, ())), key))
    inner = [key for key, places in named.items() if any(outer in around.keys(place) for _, place in places)]
    inner.sort(key=lambda key: (key == outer, -len(telling[key]), -len(named[key]), key))
    if not inner:
        return None
    best = inner[0]
    if len(inner) > 1 and inner[1] != outer and len(telling[inner[1]]) == len(telling[best]):
        # two districts told of alike: only the city around them is agreed on
        if len(named[inner[1]]) == len(named[best]):
            best = outer
    if best not in named:
        larger = (place.within for places in named.values() for _, place in places if place.within)
        outside = Counter(name for name in larger if place_key(name) == best)
        return Place(name=min(outside, key=lambda name: (-outside[name], name))) if outside else None
    names = Counter(place.name for _, place in named[best])
    withins = Counter(place.within for _, place in named[best] if place.within)
    return Place(
        name=min(names, key=lambda name: (-names[name], name)),
        within=min(withins, key=lambda name: (-withins[name], name), default=None),
    )


def _named(reports: Sequence[Report], accounts: Sequence[Account]) -> Iterator[tuple[int, Place]]:
    for account in accounts:
        if account.event is None:
            continue
        event = reports[account.report].events[account.event]
        if event.place is not None:
            yield account.report, event.place
        for at in event.figures:
            place = reports[account.report].figures[at].place
            if place is not None:
                yield account.report, place


def _when(events: Sequence[Event]) -> Period | None:
    """The days that all dated accounts allow; where they do not all agree, those that most of them allow."""
    periods = [event.when for event in events if event.when is not None and event.when.earliest is not None]
    if not periods:
        return None
    firsts = sorted({period.earliest for period in periods if period.earliest})

    def allowing(first: dt.date) -> int:
        return sum(period.admits(first) for period in periods)

    best = min(firsts, key=lambda first: (-allowing(first), -first.toordinal()))
    ends = [period.latest for period in periods if period.admits(best) and period.latest is not None]
    return Period(earliest=best, latest=min(ends, default=None))
