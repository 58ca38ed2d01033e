"""Strategies for what stands on top of reports: tolls, incidents and groundings."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from conflictnews.models import (
    Account,
    Anchoring,
    Dispute,
    DisputePosition,
    DisputeSubject,
    EventKind,
    FieldVerdict,
    FigureRef,
    GroundedItem,
    Grounding,
    Incident,
    IncidentToll,
    ItemKind,
    Origin,
    Relation,
    RelationKind,
    ReportSpan,
    Stance,
    Toll,
    TollPolicy,
    Verdict,
    VictimStatus,
)
from conflictnews.models.report import Report
from conflictnews.strategies._reports import reports
from conflictnews.strategies._values import (
    figure_refs,
    grounding_issues,
    intervals,
    maybe,
    parties,
    periods,
    places,
    positions,
    some,
    sources,
    spans,
    words,
)

__all__ = [
    "accounts",
    "dispute_positions",
    "disputes",
    "field_verdicts",
    "grounded_items",
    "groundings",
    "incident_tolls",
    "incidents",
    "origins",
    "relations",
    "report_spans",
    "tolls",
]


@st.composite
def tolls(draw: st.DrawFn) -> Toll:
    """Tolls of a report, in order where they are known."""
    return Toll(**_numbers(draw), figures=draw(some(positions())))


@st.composite
def incident_tolls(draw: st.DrawFn) -> IncidentToll:
    """Tolls of an incident, in order where they are known."""
    return IncidentToll(**_numbers(draw), figures=draw(some(figure_refs())), sensitivity=draw(maybe(words())))


def _numbers(draw: st.DrawFn) -> dict[str, Any]:
    low, best, high = sorted(draw(st.tuples(*[st.integers(0, 5000)] * 3)))
    return {
        "low": draw(st.sampled_from((low, None))),
        "best": draw(st.sampled_from((best, None))),
        "high": draw(st.sampled_from((high, None))),
        "policy": draw(st.sampled_from(TollPolicy)),
        "why": draw(words()),
    }


def accounts() -> st.SearchStrategy[Account]:
    """Which event of which report."""
    return st.builds(Account, report=positions(), event=maybe(positions()))


def relations() -> st.SearchStrategy[Relation]:
    """How one figure stands to another."""
    return st.builds(Relation, kind=st.sampled_from(RelationKind), first=figure_refs(), second=figure_refs())


def origins(reports_held: int = 4) -> st.SearchStrategy[Origin]:
    """What reports go back to."""
    return st.builds(Origin, source=sources(), reports=some(positions(reports_held)), why=some(words()))


@st.composite
def report_spans(draw: st.DrawFn, texts: tuple[str, ...] | None = None) -> ReportSpan:
    """Passages of one of several texts."""
    if texts is None:
        at, span = draw(positions()), draw(spans())
    else:
        at = draw(positions(len(texts)))
        span = draw(spans(texts[at]))
    return ReportSpan(start=span.start, end=span.end, text=span.text, report=at)


def dispute_positions(texts: tuple[str, ...] | None = None) -> st.SearchStrategy[DisputePosition]:
    """Sides of a dispute."""
    return st.builds(
        DisputePosition,
        stance=maybe(st.sampled_from(Stance)),
        interval=maybe(intervals()),
        status=maybe(st.sampled_from(VictimStatus)),
        accused=maybe(parties(None if texts is None else texts[0])),
        sources=some(sources()),
        spans=st.lists(report_spans(texts), min_size=1, max_size=2).map(tuple),
        interested=maybe(st.booleans()),
    )


def disputes(texts: tuple[str, ...] | None = None) -> st.SearchStrategy[Dispute]:
    """What accounts differ about."""
    sides = st.lists(dispute_positions(texts), min_size=2, max_size=3).map(tuple)
    return st.builds(Dispute, about=st.sampled_from(DisputeSubject), positions=sides)


@st.composite
def incidents(draw: st.DrawFn) -> Incident:
    """Incidents whose parts fit their reports. What they say has nothing to do with the texts."""
    held = tuple(draw(st.lists(reports(), min_size=1, max_size=3)))
    texts = tuple(report.text for report in held)
    figures = [
        FigureRef(report=at, figure=n) for at, report in enumerate(held) for n in range(len(report.figures))
    ]
    pairs = st.tuples(st.sampled_from(figures), st.sampled_from(figures)) if figures else st.nothing()
    related = draw(some(st.tuples(st.sampled_from(RelationKind), pairs))) if figures else ()
    return Incident(
        kind=draw(st.sampled_from(EventKind)),
        place=draw(maybe(places(texts[0]))),
        when=draw(maybe(periods())),
        reports=held,
        accounts=tuple(
            Account(report=at, event=draw(_position(len(report.events)))) for at, report in enumerate(held)
        ),
        origins=draw(some(origins(len(held)))),
        relations=tuple(Relation(kind=kind, first=one, second=two) for kind, (one, two) in related),
        disputes=draw(some(disputes(texts))),
    )


def _position(size: int) -> st.SearchStrategy[int | None]:
    return maybe(positions(size)) if size else st.none()


def field_verdicts(text: str | None = None) -> st.SearchStrategy[FieldVerdict]:
    """Fields held against a text."""
    return st.builds(
        FieldVerdict,
        field=words(),
        stated=words(),
        verdict=st.sampled_from(Verdict),
        says=maybe(words()),
        span=maybe(spans(text)),
    )


def grounded_items(text: str | None = None) -> st.SearchStrategy[GroundedItem]:
    """Items of a draft, judged. An item alone leads to no finding, so that it fits any report on its text."""
    return st.builds(
        GroundedItem,
        path=words(),
        kind=st.sampled_from(ItemKind),
        verdict=st.sampled_from(Verdict),
        fields=some(field_verdicts(text)),
        anchoring=st.sampled_from(Anchoring),
        anchor=maybe(spans(text)),
    )


@st.composite
def groundings(draw: st.DrawFn) -> Grounding:
    """Drafts held against a text. What they say has nothing to do with the text."""
    report = draw(reports())
    items = [_led(draw, item, report) for item in draw(some(grounded_items(report.text)))]
    return Grounding(report=report, items=tuple(items), issues=draw(some(grounding_issues())))


def _led(draw: st.DrawFn, item: GroundedItem, report: Report) -> GroundedItem:
    """The item, led to a finding of its kind where it is supported and there is one."""
    sizes = {
        ItemKind.FIGURE: len(report.figures),
        ItemKind.QUOTE: len(report.attributions),
        ItemKind.CLAIM: len(report.claims),
    }
    if item.verdict is not Verdict.SUPPORTED:
        return item
    return item.model_copy(update={"finding": draw(_position(sizes[item.kind]))})
