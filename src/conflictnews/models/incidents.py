"""Several reports on one incident, side by side: where they agree and where they do not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from typing import Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails

from conflictnews.models.accounts import Reported, counts_of_all, sensitivity
from conflictnews.models.base import Count, Model, Position, Text
from conflictnews.models.casualties import Harm, Scope, VictimStatus
from conflictnews.models.claims import Stance
from conflictnews.models.dates import Period
from conflictnews.models.events import EventKind
from conflictnews.models.integrity import Path, fault
from conflictnews.models.intervals import Interval
from conflictnews.models.parties import Party
from conflictnews.models.places import Place
from conflictnews.models.report import Report
from conflictnews.models.sources import Source
from conflictnews.models.spans import Span
from conflictnews.models.tolls import TollPolicy, settle

__all__ = [
    "Account",
    "Dispute",
    "DisputePosition",
    "DisputeSubject",
    "FigureRef",
    "Incident",
    "IncidentToll",
    "Origin",
    "Relation",
    "RelationKind",
    "ReportSpan",
]


class Account(Model):
    """One report's telling of the incident."""

    report: Position
    """Position in the incident's `reports`."""

    event: Position | None = None
    """Position in that report's `events`. None = the whole report is about the incident."""


class FigureRef(Model):
    """One figure of one report."""

    report: Position
    """Position in the incident's `reports`."""

    figure: Position
    """Position in that report's `figures`."""


class ReportSpan(Span):
    """A passage of one of the reports."""

    report: Position
    """Position in the incident's `reports`."""


class RelationKind(StrEnum):
    """How one figure stands to another, by their bounds, scope, victims and time."""

    AGREES = "agrees"
    """One allows the other: `at least 45` allows 47."""

    REFINES = "refines"
    """The first is the narrower of two that agree."""

    COMPATIBLE = "compatible"
    """They differ by no more than an approximate or vague number may."""

    CONTRADICTS = "contradicts"
    """No number is allowed by both: `over 50` shuts out 47."""

    SUPERSEDES = "supersedes"
    """The first is a later count by the same source."""

    PART_OF = "part_of"
    """The first counts some of the people whom the second counts."""

    DIFFERENT_SCOPE = "different_scope"
    """They do not count over the same time or the same attacks: one attack, and all of that night, or since the
    conflict began."""


class Relation(Model):
    """How one figure stands to another."""

    kind: RelationKind
    """The relation, read from the first to the second."""

    first: FigureRef
    """The figure that the relation starts from."""

    second: FigureRef
    """The figure that it leads to."""


class Origin(Model):
    """A source that several reports may go back to: five articles that print one dispatch have one origin.

    How many origins an incident has is how many of its reports are independent of one another.
    """

    source: Source
    """The source, as the first of the reports names it."""

    reports: tuple[Position, ...]
    """Positions in the incident's `reports` of those that go back to it."""

    why: tuple[Text, ...] = ()
    """Why those reports were held to be one source, a sentence for each reason. Empty = it is one report."""


class DisputeSubject(StrEnum):
    """What the accounts differ about."""

    TOLL = "toll"
    RESPONSIBILITY = "responsibility"
    OCCURRENCE = "occurrence"
    STATUS = "status"


class DisputePosition(Model):
    """One side of a dispute, and who takes it."""

    stance: Stance | None = None
    """Where those who take it stand towards the claim. None = the dispute is about a number."""

    interval: Interval | None = None
    """The number held to, in people. None = the dispute is not about a number."""

    status: VictimStatus | None = None
    """What the victims are said to have been. None = the dispute is not about that."""

    accused: Party | None = None
    """Who is said to have done it. None = the dispute is not about that, or nobody is named."""

    sources: tuple[Source, ...]
    """Who takes this side, each once."""

    spans: tuple[ReportSpan, ...] = Field(min_length=1)
    """The passages that say so."""

    interested: bool | None = None
    """Whether all of the sources belong to a side of the matter. None = not to be told."""


class Dispute(Model):
    """Something that the accounts cannot all be right about."""

    about: DisputeSubject
    """What they differ about."""

    positions: tuple[DisputePosition, ...] = Field(min_length=2)
    """The sides, in the order in which the reports give them."""


class IncidentToll(Model):
    """How many people were harmed, by all reports on an incident and under one policy."""

    low: Count | None
    """The least number that some account allows, in people. None = open: one states no least number."""

    best: Count | None
    """The number that the policy chooses, in people. None = the accounts state no number at all."""

    high: Count | None
    """The greatest number that some account allows, in people. None = open: one states no greatest number."""

    policy: TollPolicy
    """The policy that chose."""

    figures: tuple[FigureRef, ...]
    """The figures that make up `best`."""

    why: Text
    """How it was chosen, in a sentence."""

    sensitivity: Text | None = None
    """What each codebook would put for the vague words in `best`. None = it rests on no vague word."""


class Incident(Model):
    """One incident, as all the reports on it tell it. No account is preferred and nothing is settled."""

    kind: EventKind
    """What sort of thing it was."""

    place: Place | None = None
    """Where, in the most specific of the names that the accounts agree on. None = not stated, or not
    agreed."""

    when: Period | None = None
    """The days that most dated accounts allow. None = not stated."""

    reports: tuple[Report, ...] = Field(min_length=1)
    """The reports, the very objects that were given, from the oldest to the newest."""

    accounts: tuple[Account, ...] = Field(min_length=1)
    """Which event of which report tells of this incident."""

    origins: tuple[Origin, ...] = ()
    """What the reports go back to: each report is of one origin."""

    relations: tuple[Relation, ...] = ()
    """How the figures of the accounts stand to one another."""

    disputes: tuple[Dispute, ...] = ()
    """Where the accounts cannot all be right."""

    @model_validator(mode="after")
    def _parts_fit_the_reports(self) -> Self:
        wrong = list(self._faults())
        if wrong:
            raise ValidationError.from_exception_data(type(self).__name__, wrong)
        return self

    def _faults(self) -> Iterator[InitErrorDetails]:
        for at, account in enumerate(self.accounts):
            yield from self._misses(("accounts", at), account.report, "event", account.event)
        for at, origin in enumerate(self.origins):
            for order, report in enumerate(origin.reports):
                if report >= len(self.reports):
                    yield self._no_report(("origins", at, "reports", order), report)
        for at, relation in enumerate(self.relations):
            for name, ref in (("first", relation.first), ("second", relation.second)):
                yield from self._misses(("relations", at, name), ref.report, "figure", ref.figure)
        for at, dispute in enumerate(self.disputes):
            for side, position in enumerate(dispute.positions):
                for order, span in enumerate(position.spans):
                    path: Path = ("disputes", at, "positions", side, "spans", order)
                    if span.report >= len(self.reports):
                        yield self._no_report((*path, "report"), span.report)
                        continue
                    text = self.reports[span.report].text
                    if text[span.start : span.end] != span.text or span.end > len(text):
                        message = "the span does not fit the text of its report"
                        yield fault(path, span.start, "span_mismatch", message)

    def _misses(self, path: Path, report: int, name: str, position: int | None) -> Iterator[InitErrorDetails]:
        if report >= len(self.reports):
            yield self._no_report((*path, "report"), report)
            return
        held = self.reports[report]
        size = len(held.events) if name == "event" else len(held.figures)
        if position is not None and position >= size:
            message = f"there is no position {position} in the {name}s of that report, which holds {size}"
            yield fault((*path, name), position, "position_range", message)

    def _no_report(self, path: Path, position: int) -> InitErrorDetails:
        message = f"there is no position {position} in reports, which holds {len(self.reports)}"
        return fault(path, position, "position_range", message)

    def toll(
        self,
        harm: Harm,
        *,
        statuses: Collection[VictimStatus] | None = None,
        scope: Scope = Scope.EVENT,
        policy: TollPolicy = TollPolicy.MAJORITY,
    ) -> IncidentToll | None:
        """How many people came to a harm, by the figures of all accounts together.

        What one report offers as a number for the whole is one alternative beside those of the others; see
        `Report.toll` for the arguments. Reports of one origin are one source where they speak in their own
        voice. A number that its source later replaced is no alternative, and of equals the newest counts.
        Somebody told of alone as wounded, who is told of as dead elsewhere, is counted among the dead.

        Returns:
            The toll, or None where no account states such a figure.
        """
        order = self._by_day()
        found = counts_of_all(self._reported(order), harm, statuses=statuses, scope=scope)
        settled = settle(found, policy)
        if settled is None:
            return None
        report = order[settled.chosen.order[0]]
        chosen = [self.reports[report].figures[at].quantity for at in settled.chosen.positions]
        return IncidentToll(
            low=settled.low,
            best=settled.best,
            high=settled.high,
            policy=policy,
            figures=tuple(FigureRef(report=report, figure=at) for at in settled.chosen.positions),
            why=settled.why,
            sensitivity=sensitivity(chosen),
        )

    def timeline(self) -> tuple[FigureRef, ...]:
        """The figures of all accounts, in the order in which the reports came out.

        A report without a day of publication comes first, since nothing shows that it is newer than another.
        Within a report the figures stand in the order of the text.
        """
        told = self._events()
        return tuple(
            FigureRef(report=at, figure=position)
            for at in self._by_day()
            if at in told
            for position, figure in enumerate(self.reports[at].figures)
            if (events := told[at]) is None or figure.event in events
        )

    def _reported(self, order: Iterable[int]) -> list[Reported]:
        """What the reports say of the incident."""
        told = self._events()
        origins = {report: at for at, origin in enumerate(self.origins) for report in origin.reports}
        superseded: dict[int, set[int]] = {}
        for relation in self.relations:
            if relation.kind is RelationKind.SUPERSEDES:
                superseded.setdefault(relation.second.report, set()).add(relation.second.figure)
        return [
            Reported(
                text=self.reports[at].text,
                figures=self.reports[at].figures,
                events=told.get(at, frozenset()),
                day=self._day(at),
                origin=origins.get(at, len(self.origins) + at),
                superseded=frozenset(superseded.get(at, ())),
            )
            for at in order
        ]

    def _events(self) -> dict[int, frozenset[int] | None]:
        """For each report that has an account its events that tell of the incident. None = all of it does."""
        told: dict[int, set[int | None]] = {}
        for account in self.accounts:
            told.setdefault(account.report, set()).add(account.event)
        return {
            report: None if None in events else frozenset(event for event in events if event is not None)
            for report, events in told.items()
        }

    def _by_day(self) -> list[int]:
        """Positions of the reports, from the oldest to the newest."""
        return sorted(range(len(self.reports)), key=lambda at: (self._day(at) or dt.date.min, at))

    def _day(self, at: int) -> dt.date | None:
        return self.reports[at].published or self.reports[at].stated_published
