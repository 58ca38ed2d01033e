"""Disputes: what the accounts of an incident cannot all be right about.

* The toll: counts that shut each other out, each number a position.
* Responsibility: two sides are blamed, or one is blamed and the blame is denied.
* Occurrence: somebody denies or doubts that it happened, and somebody else tells of it.
* Status: the same number of the same dead is civilians to one and fighters to another.

A position names everybody who takes it, once for each voice, and every passage that says so. Nothing is
weighed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from conflictnews._reconcile.counts import Count, voice
from conflictnews._reconcile.sides import side_of
from conflictnews.models import (
    Claim,
    ClaimKind,
    Dispute,
    DisputePosition,
    DisputeSubject,
    FigureRef,
    Interval,
    Party,
    Relation,
    RelationKind,
    Report,
    ReportSpan,
    Scope,
    Source,
    Span,
    Stance,
    VictimStatus,
)

__all__ = ["Said", "find_disputes"]

_AGAINST = frozenset((Stance.DENIES, Stance.DOUBTS))
_FIGHTERS = frozenset((VictimStatus.ARMED_GROUP, VictimStatus.SECURITY_FORCES))


@attrs.frozen(slots=True, eq=False)
class Said:
    """A claim of one of the reports."""

    report: int
    claim: Claim


@attrs.define(slots=True, eq=False)
class _Side:
    """A position that still grows."""

    stance: Stance | None = None
    interval: Interval | None = None
    status: VictimStatus | None = None
    accused: list[Party] = attrs.field(factory=list)
    sources: dict[str, Source] = attrs.field(factory=dict)
    spans: list[ReportSpan] = attrs.field(factory=list)
    interested: list[bool | None] = attrs.field(factory=list)

    def add(self, key: str, source: Source, report: int, span: Span, interested: bool | None) -> None:
        self.sources.setdefault(key, source)
        place = ReportSpan(report=report, start=span.start, end=span.end, text=span.text)
        if place not in self.spans:
            self.spans.append(place)
        self.interested.append(interested)

    def position(self) -> DisputePosition:
        told = set(self.interested)
        return DisputePosition(
            stance=self.stance,
            interval=self.interval,
            status=self.status,
            accused=_commonest(self.accused),
            sources=tuple(self.sources.values()),
            spans=tuple(self.spans),
            interested=True if told == {True} else False if told == {False} else None,
        )


def _commonest(parties: Iterable[Party]) -> Party | None:
    """The party named most often, the first of equals, without its place in one text."""
    named = list(parties)
    if not named:
        return None
    times = Counter((party.actor or party.name.casefold()) for party in named)
    best = max(named, key=lambda party: times[party.actor or party.name.casefold()])
    return Party(name=best.name, kind=best.kind, actor=best.actor)


class _Interests:
    """Whether a voice belongs to a side of the matter, by what the claims of the reports say of it."""

    def __init__(self, reports: Sequence[Report], origins: Mapping[int, int]) -> None:
        self._told: dict[str, set[bool]] = {}
        for at, report in enumerate(reports):
            for claim in report.claims:
                if claim.interested is not None:
                    self._told.setdefault(voice(claim.source, at, origins), set()).add(claim.interested)

    def of(self, key: str) -> bool | None:
        told = self._told.get(key, set())
        return True if True in told else False if told else None


def find_disputes(
    reports: Sequence[Report],
    counts: Sequence[Count],
    relations: Sequence[Relation],
    said: Sequence[Said],
    origins: Mapping[int, int],
) -> tuple[Dispute, ...]:
    """Find what the accounts of one incident differ about.

    Args:
        reports: The reports of the incident.
        counts: Its counts.
        relations: How they stand to one another.
        said: The claims about it.
        origins: For each report the position of its origin.
    """
    interests = _Interests(reports, origins)
    found = [
        *_tolls(counts, relations, reports, interests),
        *_blame([one for one in said if one.claim.kind is ClaimKind.RESPONSIBILITY], origins),
        *_occurrence(
            [one for one in said if one.claim.kind is ClaimKind.OCCURRENCE],
            counts,
            reports,
            origins,
            interests,
        ),
        *_status(counts, reports, interests),
    ]
    return tuple(found)


def _disputed(about: DisputeSubject, sides: Iterable[_Side]) -> Iterator[Dispute]:
    positions = tuple(side.position() for side in sides)
    if len(positions) > 1:
        yield Dispute(about=about, positions=positions)


def _tolls(
    counts: Sequence[Count], relations: Sequence[Relation], reports: Sequence[Report], interests: _Interests
) -> Iterator[Dispute]:
    contradicted = {
        ref
        for relation in relations
        if relation.kind is RelationKind.CONTRADICTS
        for ref in (_at(relation.first), _at(relation.second))
    }
    superseded = {_at(relation.second) for relation in relations if relation.kind is RelationKind.SUPERSEDES}
    by_harm: dict[str, dict[Interval, _Side]] = {}
    for count in counts:
        if _at(count.first) not in contradicted - superseded or _is_share(count, reports):
            continue
        bounds = count.figure.quantity.interval
        side = by_harm.setdefault(count.figure.harm, {}).setdefault(bounds, _Side(interval=bounds))
        _add_mentions(side, count, reports, interests)
    for sides in by_harm.values():
        yield from _disputed(DisputeSubject.TOLL, sides.values())


def _is_share(count: Count, reports: Sequence[Report]) -> bool:
    """Whether a count is of some of those that its report counts elsewhere."""
    figures = reports[count.first.report].figures
    return count.figure.included_in is not None or any(count.first.figure in one.parts for one in figures)


def _at(ref: FigureRef) -> tuple[int, int]:
    return ref.report, ref.figure


def _add_mentions(side: _Side, count: Count, reports: Sequence[Report], interests: _Interests) -> None:
    for ref in count.mentions:
        figure = reports[ref.report].figures[ref.figure]
        side.add(count.voice, count.figure.source, ref.report, figure.span, interests.of(count.voice))


def _blame(said: Sequence[Said], origins: Mapping[int, int]) -> Iterator[Dispute]:
    blamed: dict[str, _Side] = {}
    denied: dict[str, _Side] = {}
    for one in said:
        accused = one.claim.accused
        key = side_of(accused) if accused is not None else None
        if accused is None or key is None:
            continue
        against = one.claim.stance in _AGAINST
        stance = one.claim.stance if against else Stance.ACCUSES
        side = (denied if against else blamed).setdefault(key, _Side(stance=stance))
        side.accused.append(accused)
        speaker = voice(one.claim.source, one.report, origins)
        side.add(speaker, one.claim.source, one.report, one.claim.span, one.claim.interested)
    if len(blamed) > 1 or blamed.keys() & denied.keys():
        contested = [side for key, side in denied.items() if key in blamed]
        yield from _disputed(DisputeSubject.RESPONSIBILITY, [*blamed.values(), *contested])


def _occurrence(
    said: Sequence[Said],
    counts: Sequence[Count],
    reports: Sequence[Report],
    origins: Mapping[int, int],
    interests: _Interests,
) -> Iterator[Dispute]:
    told, denied = _Side(stance=Stance.ASSERTS), _Side(stance=Stance.DENIES)
    for one in said:
        speaker = voice(one.claim.source, one.report, origins)
        side = denied if one.claim.stance in _AGAINST else told
        side.add(speaker, one.claim.source, one.report, one.claim.span, one.claim.interested)
    if not denied.spans:
        return
    for count in counts:
        if count.figure.scope is not Scope.CUMULATIVE and count.voice not in denied.sources:
            _add_mentions(told, count, reports, interests)
    if told.spans:
        yield from _disputed(DisputeSubject.OCCURRENCE, [told, denied])


def _status(counts: Sequence[Count], reports: Sequence[Report], interests: _Interests) -> Iterator[Dispute]:
    numbers: dict[tuple[str, int], list[Count]] = {}
    for count in counts:
        number = count.figure.quantity.value
        if number is not None and number > 1 and count.figure.scope is not Scope.CUMULATIVE:
            numbers.setdefault((count.figure.harm, number), []).append(count)
    for same in numbers.values():
        sides: dict[VictimStatus, _Side] = {}
        for count in same:
            status = count.figure.victims.status
            if status is VictimStatus.CIVILIAN or status in _FIGHTERS:
                _add_mentions(sides.setdefault(status, _Side(status=status)), count, reports, interests)
        voices = [set(side.sources) for side in sides.values()]
        if VictimStatus.CIVILIAN in sides and len(sides) > 1 and len(set().union(*voices)) > 1:
            yield from _disputed(DisputeSubject.STATUS, sides.values())
