"""Several reports on one incident."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pydantic
import pytest

from conflictnews.models import (
    Account,
    Dispute,
    DisputePosition,
    DisputeSubject,
    Event,
    EventKind,
    FigureRef,
    Grade,
    Harm,
    Incident,
    Origin,
    Relation,
    RelationKind,
    Report,
    ReportSpan,
    TollPolicy,
)

if TYPE_CHECKING:
    from conftest import Builder


def reports(build: Builder) -> tuple[Report, ...]:
    """A newer report first, an older one, and one without a date."""
    return (
        build.report(build.figure(47), published=dt.date(2012, 3, 13)),
        build.report(build.figure(45, None), published=dt.date(2012, 3, 12)),
        build.report(build.figure(50)),
    )


def incident(build: Builder, **fields: Any) -> Incident:
    accounts = tuple(Account(report=at) for at in range(3))
    defaults = {"kind": EventKind.MASSACRE, "reports": reports(build), "accounts": accounts}
    return Incident(**(defaults | fields))


def test_holds_the_very_reports(build: Builder) -> None:
    """The reports are the objects that were given, not copies."""
    given = reports(build)
    assert all(a is b for a, b in zip(incident(build, reports=given).reports, given, strict=True))


def test_toll_over_all_accounts(build: Builder) -> None:
    """Every account is one alternative beside the others; the latest is that of the newest report."""
    whole = incident(build)
    best = {policy: toll.best for policy in TollPolicy if (toll := whole.toll(Harm.KILLED, policy=policy))}
    assert best[TollPolicy.HIGHEST] == 50
    assert best[TollPolicy.LOWEST] == 45
    assert best[TollPolicy.LATEST] == 47
    toll = whole.toll(Harm.KILLED, policy=TollPolicy.LATEST)
    assert toll is not None
    assert toll.figures == (FigureRef(report=0, figure=0),)
    assert whole.toll(Harm.INJURED) is None


def test_timeline_runs_from_the_oldest_report(build: Builder) -> None:
    """Without a date nothing shows that a report is newer, so it comes first."""
    assert [ref.report for ref in incident(build).timeline()] == [2, 1, 0]


def test_an_account_of_one_event_leaves_the_others_out(build: Builder) -> None:
    """Only the figures of the event that the account is of are counted."""
    event = Event(span=build.span(), rule="r", grade=Grade.FIRM, kind=EventKind.CLASH, figures=(1,))
    report = build.report(build.figure(90), build.figure(3, event=0), events=(event,))
    whole = incident(build, reports=(report,), accounts=(Account(report=0, event=0),))
    toll = whole.toll(Harm.KILLED, policy=TollPolicy.HIGHEST)
    assert toll is not None
    assert toll.best == 3
    assert whole.timeline() == (FigureRef(report=0, figure=1),)


def test_survives_json(build: Builder) -> None:
    """It comes back equal from its own JSON."""
    span = ReportSpan(report=1, **build.span().model_dump())
    position = DisputePosition(sources=(build.source(),), spans=(span,))
    whole = incident(
        build,
        origins=(Origin(source=build.source(), reports=(0, 1)),),
        relations=(
            Relation(
                kind=RelationKind.AGREES,
                first=FigureRef(report=0, figure=0),
                second=FigureRef(report=1, figure=0),
            ),
        ),
        disputes=(Dispute(about=DisputeSubject.TOLL, positions=(position, position)),),
    )
    assert Incident.model_validate_json(whole.model_dump_json()) == whole


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("accounts", ({"report": 3},), ("accounts", 0, "report")),
        ("accounts", ({"report": 0, "event": 0},), ("accounts", 0, "event")),
        ("origins", ({"source": None, "reports": (3,)},), ("origins", 0, "reports", 0)),
        ("relations", ((0, 1), (0, 0)), ("relations", 0, "first", "figure")),
        ("relations", ((0, 0), (3, 0)), ("relations", 0, "second", "report")),
        ("disputes", (3, 0, "Forty"), ("disputes", 0, "positions", 1, "spans", 0, "report")),
        ("disputes", (0, 1, "Forty"), ("disputes", 0, "positions", 1, "spans", 0)),
    ],
)
def test_what_leads_nowhere_is_refused(
    build: Builder, field: str, value: Any, path: tuple[int | str, ...]
) -> None:
    """A position or a passage that does not fit the reports is refused with its path."""
    if field == "origins":
        value = (value[0] | {"source": build.source()},)
    elif field == "relations":
        first, second = (FigureRef(report=report, figure=figure) for report, figure in value)
        value = (Relation(kind=RelationKind.AGREES, first=first, second=second),)
    elif field == "disputes":
        report, start, words = value
        right = ReportSpan(report=0, start=0, end=5, text="Forty")
        wrong = ReportSpan(report=report, start=start, end=start + len(words), text=words)
        sides = [DisputePosition(sources=(build.source(),), spans=(span,)) for span in (right, wrong)]
        value = (Dispute(about=DisputeSubject.TOLL, positions=tuple(sides)),)
    with pytest.raises(pydantic.ValidationError) as refused:
        incident(build, **{field: value})
    assert [error["loc"] for error in refused.value.errors()] == [path]
