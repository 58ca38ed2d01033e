"""Counts: the numbers that the accounts of an incident give, each once for each voice.

A report repeats its number in the headline, in the text and under a photograph; five articles carry the
number of one agency. Two mentions are one count where one voice gives the same number of the same victims.
Plurals without a number are no counts, since they fit every number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence

import attrs

from conflictnews._reconcile.story import day_of
from conflictnews.models import (
    Account,
    CasualtyFigure,
    FigureRef,
    Harm,
    Modifier,
    Origin,
    Report,
    Scope,
    Source,
    SourceKind,
)
from conflictnews.models.sources import is_the_same_anywhere

__all__ = ["Count", "find_counts", "voice"]


@attrs.frozen(slots=True, eq=False)
class Count:
    """A number that one voice gives: the mention that stands for it, all mentions, when it was first told."""

    voice: str
    figure: CasualtyFigure
    first: FigureRef
    mentions: tuple[FigureRef, ...]
    told: dt.date | None


def voice(source: Source, report: int, origins: Mapping[int, int]) -> str:
    """A key that is equal where two reports let the same source speak.

    The voice of a report itself is that of its origin. Nothing shows that `a medic` in two reports is one
    person, so unnamed sources of two origins stay apart.
    """
    if source.kind is SourceKind.REPORTER:
        return f"origin {origins[report]}"
    if source.actor is not None:
        return source.actor
    name = " ".join(source.name.casefold().removeprefix("the ").split())
    return name if is_the_same_anywhere(source) else f"{name} by origin {origins[report]}"


def origins_by_report(origins: Sequence[Origin]) -> dict[int, int]:
    """For each report the position of its origin."""
    return {report: at for at, origin in enumerate(origins) for report in origin.reports}


def find_counts(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    leading: Collection[int],
    origins: Mapping[int, int],
) -> list[Count]:
    """The counts of an incident, by harm and then in the order of first mention.

    Running totals belong to no event. Those of reports that are mainly about the incident are counted with
    it, so that nobody takes them for its toll.

    Args:
        reports: The reports of the incident.
        accounts: Which of their events tell of it.
        leading: Positions of the reports that are mainly about it.
        origins: For each report the position of its origin.
    """
    found: dict[tuple[object, ...], list[FigureRef]] = {}
    keyed: dict[tuple[int, int], tuple[object, ...]] = {}
    for ref, figure in _figures(reports, accounts, leading):
        bounds = figure.quantity.interval
        number = (bounds.lower, bounds.upper, figure.quantity.approximate)
        key: tuple[object, ...] = (
            voice(figure.source, ref.report, origins),
            figure.harm,
            number,
            figure.scope is Scope.CUMULATIVE,
            figure.victims.status,
            figure.victims.cohorts,
        )
        # a headline repeats the number of the text without its source
        same = (keyed.get((ref.report, at)) for at in figure.same_as)
        key = next((one for one in same if one is not None and one[1:3] == key[1:3]), key)
        keyed[ref.report, ref.figure] = key
        found.setdefault(key, []).append(ref)
    counts = [_count(reports, refs, origins) for refs in found.values()]
    order = list(Harm)
    return sorted(counts, key=lambda count: order.index(count.figure.harm))


def _count(reports: Sequence[Report], refs: Sequence[FigureRef], origins: Mapping[int, int]) -> Count:
    """The count of these mentions, with the one that tells its place most closely for all."""

    def vagueness(ref: FigureRef) -> tuple[bool, bool]:
        figure = reports[ref.report].figures[ref.figure]
        return figure.source.kind is SourceKind.REPORTER, figure.place is None or figure.place.within is None

    best = min(refs, key=lambda ref: (ref.report, *vagueness(ref), ref.figure))
    figure = reports[best.report].figures[best.figure]
    speaker = voice(figure.source, best.report, origins)
    return Count(speaker, figure, best, tuple(refs), day_of(reports[best.report]))


def _figures(
    reports: Sequence[Report], accounts: Sequence[Account], leading: Collection[int]
) -> Iterator[tuple[FigureRef, CasualtyFigure]]:
    events = {(account.report, account.event) for account in accounts}
    for at, report in enumerate(reports):
        for number, figure in enumerate(report.figures):
            of = bool({(at, figure.event), (at, None)} & events)
            if figure.scope is Scope.CUMULATIVE:
                of = at in leading
            quantity = figure.quantity
            stated = quantity.modifier is not Modifier.VAGUE or quantity.vague_term is not None
            if of and stated and not quantity.interval.is_unknown:
                yield FigureRef(report=at, figure=number), figure
