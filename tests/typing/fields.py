"""What a type checker must make of the fields of every public model. Checked by mypy and pyright, never run."""

from __future__ import annotations

import datetime
from typing import assert_type

from pydantic import JsonValue

import conflictnews as cn


def account(one: cn.Account) -> None:
    assert_type(one.report, int)
    assert_type(one.event, int | None)


def attribution(one: cn.Attribution) -> None:
    assert_type(one.span, cn.Span)
    assert_type(one.evidence, tuple[cn.Span, ...])
    assert_type(one.rule, str)
    assert_type(one.grade, cn.Grade)
    assert_type(one.source, cn.Source)
    assert_type(one.source_span, cn.Span | None)
    assert_type(one.cue, cn.Span | None)
    assert_type(one.content, tuple[cn.Span, ...])
    assert_type(one.quotation, cn.QuotationType)
    assert_type(one.via, cn.Source | None)
    assert_type(one.depth, int)
    assert_type(one.factuality, cn.Factuality)
    assert_type(one.caveat, cn.Span | None)


def block(one: cn.Block) -> None:
    assert_type(one.kind, cn.BlockKind)
    assert_type(one.span, cn.Span)


def casualty_figure(one: cn.CasualtyFigure) -> None:
    assert_type(one.span, cn.Span)
    assert_type(one.evidence, tuple[cn.Span, ...])
    assert_type(one.rule, str)
    assert_type(one.grade, cn.Grade)
    assert_type(one.quantity, cn.Quantity)
    assert_type(one.harm, cn.Harm)
    assert_type(one.victims, cn.Victims)
    assert_type(one.source, cn.Source)
    assert_type(one.scope, cn.Scope)
    assert_type(one.over_several, bool)
    assert_type(one.event, int | None)
    assert_type(one.place, cn.Place | None)
    assert_type(one.when, cn.DateMention | None)
    assert_type(one.manner, str | None)
    assert_type(one.perpetrator, cn.Party | None)
    assert_type(one.via, cn.Source | None)
    assert_type(one.attribution, int | None)
    assert_type(one.parts, tuple[int, ...])
    assert_type(one.joined, tuple[int, ...])
    assert_type(one.included_in, int | None)
    assert_type(one.same_as, tuple[int, ...])
    assert_type(one.corrects, tuple[int, ...])


def claim(one: cn.Claim) -> None:
    assert_type(one.span, cn.Span)
    assert_type(one.evidence, tuple[cn.Span, ...])
    assert_type(one.rule, str)
    assert_type(one.grade, cn.Grade)
    assert_type(one.kind, cn.ClaimKind)
    assert_type(one.stance, cn.Stance)
    assert_type(one.source, cn.Source)
    assert_type(one.standing, cn.Standing)
    assert_type(one.accused, cn.Party | None)
    assert_type(one.act, cn.Span | None)
    assert_type(one.figures, tuple[int, ...])
    assert_type(one.attribution, int | None)
    assert_type(one.interested, bool | None)
    assert_type(one.event, int | None)
    assert_type(one.place, cn.Place | None)
    assert_type(one.when, cn.DateMention | None)


def date_mention(one: cn.DateMention) -> None:
    assert_type(one.earliest, datetime.date | None)
    assert_type(one.latest, datetime.date | None)
    assert_type(one.granularity, cn.Granularity)
    assert_type(one.modifier, cn.DateModifier | None)
    assert_type(one.anchor, cn.DateAnchor | None)
    assert_type(one.span, cn.Span)


def dateline(one: cn.Dateline) -> None:
    assert_type(one.place, str | None)
    assert_type(one.agency, str | None)
    assert_type(one.date, datetime.date | None)
    assert_type(one.span, cn.Span)


def detached_report(one: cn.DetachedReport) -> None:
    assert_type(one.digest, str)
    assert_type(one.length, int)
    assert_type(one.findings, dict[str, JsonValue])


def diagnostic(one: cn.Diagnostic) -> None:
    assert_type(one.code, str)
    assert_type(one.message, str)
    assert_type(one.span, cn.Span | None)


def dispute(one: cn.Dispute) -> None:
    assert_type(one.about, cn.DisputeSubject)
    assert_type(one.positions, tuple[cn.DisputePosition, ...])


def dispute_position(one: cn.DisputePosition) -> None:
    assert_type(one.stance, cn.Stance | None)
    assert_type(one.interval, cn.Interval | None)
    assert_type(one.status, cn.VictimStatus | None)
    assert_type(one.accused, cn.Party | None)
    assert_type(one.sources, tuple[cn.Source, ...])
    assert_type(one.spans, tuple[cn.ReportSpan, ...])
    assert_type(one.interested, bool | None)


def draft(one: cn.Draft) -> None:
    assert_type(one.figures, tuple[cn.DraftFigure, ...])
    assert_type(one.quotes, tuple[cn.DraftQuote, ...])
    assert_type(one.claims, tuple[cn.DraftClaim, ...])


def draft_claim(one: cn.DraftClaim) -> None:
    assert_type(one.passage, str | None)
    assert_type(one.source, str | None)
    assert_type(one.accused, str | None)
    assert_type(one.act, str | None)
    assert_type(one.stance, cn.Stance | None)
    assert_type(one.start, int | None)
    assert_type(one.end, int | None)


def draft_figure(one: cn.DraftFigure) -> None:
    assert_type(one.passage, str | None)
    assert_type(one.number, int | str | None)
    assert_type(one.lower, int | None)
    assert_type(one.upper, int | None)
    assert_type(one.harm, cn.Harm | None)
    assert_type(one.victims, str | None)
    assert_type(one.status, cn.VictimStatus | None)
    assert_type(one.source, str | None)
    assert_type(one.place, str | None)
    assert_type(one.date, str | None)
    assert_type(one.perpetrator, str | None)
    assert_type(one.start, int | None)
    assert_type(one.end, int | None)


def draft_quote(one: cn.DraftQuote) -> None:
    assert_type(one.content, str)
    assert_type(one.source, str | None)
    assert_type(one.cue, str | None)
    assert_type(one.start, int | None)
    assert_type(one.end, int | None)


def event(one: cn.Event) -> None:
    assert_type(one.span, cn.Span)
    assert_type(one.evidence, tuple[cn.Span, ...])
    assert_type(one.rule, str)
    assert_type(one.grade, cn.Grade)
    assert_type(one.kind, cn.EventKind)
    assert_type(one.place, cn.Place | None)
    assert_type(one.when, cn.DateMention | None)
    assert_type(one.background, bool)
    assert_type(one.parties, tuple[cn.Party, ...])
    assert_type(one.figures, tuple[int, ...])
    assert_type(one.claims, tuple[int, ...])


def extra_actor(one: cn.ExtraActor) -> None:
    assert_type(one.name, str)
    assert_type(one.aliases, tuple[str, ...])
    assert_type(one.source, cn.SourceKind)
    assert_type(one.party, cn.PartyKind)
    assert_type(one.actor, str | None)


def extra_word(one: cn.ExtraWord) -> None:
    assert_type(one.form, str)
    assert_type(one.word_class, cn.WordClass)
    assert_type(one.sense, str | None)


def factuality(one: cn.Factuality) -> None:
    assert_type(one.certainty, cn.Certainty)
    assert_type(one.negated, bool)


def field_verdict(one: cn.FieldVerdict) -> None:
    assert_type(one.field, str)
    assert_type(one.stated, str)
    assert_type(one.verdict, cn.Verdict)
    assert_type(one.says, str | None)
    assert_type(one.span, cn.Span | None)


def figure_ref(one: cn.FigureRef) -> None:
    assert_type(one.report, int)
    assert_type(one.figure, int)


def finding(one: cn.Finding) -> None:
    assert_type(one.span, cn.Span)
    assert_type(one.evidence, tuple[cn.Span, ...])
    assert_type(one.rule, str)
    assert_type(one.grade, cn.Grade)


def grounded_item(one: cn.GroundedItem) -> None:
    assert_type(one.path, str)
    assert_type(one.kind, cn.ItemKind)
    assert_type(one.verdict, cn.Verdict)
    assert_type(one.fields, tuple[cn.FieldVerdict, ...])
    assert_type(one.anchoring, cn.Anchoring)
    assert_type(one.anchor, cn.Span | None)
    assert_type(one.finding, int | None)


def grounding(one: cn.Grounding) -> None:
    assert_type(one.report, cn.Report)
    assert_type(one.items, tuple[cn.GroundedItem, ...])
    assert_type(one.issues, tuple[cn.GroundingIssue, ...])


def grounding_issue(one: cn.GroundingIssue) -> None:
    assert_type(one.path, str)
    assert_type(one.code, str)
    assert_type(one.message, str)


def incident(one: cn.Incident) -> None:
    assert_type(one.kind, cn.EventKind)
    assert_type(one.place, cn.Place | None)
    assert_type(one.when, cn.Period | None)
    assert_type(one.reports, tuple[cn.Report, ...])
    assert_type(one.accounts, tuple[cn.Account, ...])
    assert_type(one.origins, tuple[cn.Origin, ...])
    assert_type(one.relations, tuple[cn.Relation, ...])
    assert_type(one.disputes, tuple[cn.Dispute, ...])


def incident_toll(one: cn.IncidentToll) -> None:
    assert_type(one.low, int | None)
    assert_type(one.best, int | None)
    assert_type(one.high, int | None)
    assert_type(one.policy, cn.TollPolicy)
    assert_type(one.figures, tuple[cn.FigureRef, ...])
    assert_type(one.why, str)
    assert_type(one.sensitivity, str | None)


def interval(one: cn.Interval) -> None:
    assert_type(one.lower, int | None)
    assert_type(one.upper, int | None)


def options(one: cn.Options) -> None:
    assert_type(one.actors, tuple[cn.ExtraActor, ...])
    assert_type(one.words, tuple[cn.ExtraWord, ...])
    assert_type(one.tolerance, float)
    assert_type(one.least_grade, cn.Grade)
    assert_type(one.hearsay, bool)


def origin(one: cn.Origin) -> None:
    assert_type(one.source, cn.Source)
    assert_type(one.reports, tuple[int, ...])
    assert_type(one.why, tuple[str, ...])


def party(one: cn.Party) -> None:
    assert_type(one.name, str)
    assert_type(one.kind, cn.PartyKind)
    assert_type(one.actor, str | None)
    assert_type(one.span, cn.Span | None)


def period(one: cn.Period) -> None:
    assert_type(one.earliest, datetime.date | None)
    assert_type(one.latest, datetime.date | None)


def place(one: cn.Place) -> None:
    assert_type(one.name, str)
    assert_type(one.role, cn.PlaceRole)
    assert_type(one.within, str | None)
    assert_type(one.span, cn.Span | None)


def quantity(one: cn.Quantity) -> None:
    assert_type(one.value, int | None)
    assert_type(one.interval, cn.Interval)
    assert_type(one.approximate, bool)
    assert_type(one.modifier, cn.Modifier)
    assert_type(one.vague_term, str | None)
    assert_type(one.span, cn.Span | None)


def relation(one: cn.Relation) -> None:
    assert_type(one.kind, cn.RelationKind)
    assert_type(one.first, cn.FigureRef)
    assert_type(one.second, cn.FigureRef)


def report(one: cn.Report) -> None:
    assert_type(one.text, str)
    assert_type(one.published, datetime.date | None)
    assert_type(one.stated_published, datetime.date | None)
    assert_type(one.headline, cn.Span | None)
    assert_type(one.byline, cn.Span | None)
    assert_type(one.dateline, cn.Dateline | None)
    assert_type(one.blocks, tuple[cn.Block, ...])
    assert_type(one.events, tuple[cn.Event, ...])
    assert_type(one.figures, tuple[cn.CasualtyFigure, ...])
    assert_type(one.claims, tuple[cn.Claim, ...])
    assert_type(one.attributions, tuple[cn.Attribution, ...])
    assert_type(one.sources, tuple[cn.Source, ...])
    assert_type(one.places, tuple[cn.Place, ...])
    assert_type(one.dates, tuple[cn.DateMention, ...])
    assert_type(one.diagnostics, tuple[cn.Diagnostic, ...])
    assert_type(one.schema_version, str)


def report_span(one: cn.ReportSpan) -> None:
    assert_type(one.start, int)
    assert_type(one.end, int)
    assert_type(one.text, str)
    assert_type(one.report, int)


def source(one: cn.Source) -> None:
    assert_type(one.name, str)
    assert_type(one.kind, cn.SourceKind)
    assert_type(one.naming, cn.Naming)
    assert_type(one.affiliation, str | None)
    assert_type(one.actor, str | None)


def span(one: cn.Span) -> None:
    assert_type(one.start, int)
    assert_type(one.end, int)
    assert_type(one.text, str)


def toll(one: cn.Toll) -> None:
    assert_type(one.low, int | None)
    assert_type(one.best, int | None)
    assert_type(one.high, int | None)
    assert_type(one.policy, cn.TollPolicy)
    assert_type(one.figures, tuple[int, ...])
    assert_type(one.why, str)


def victims(one: cn.Victims) -> None:
    assert_type(one.label, str | None)
    assert_type(one.status, cn.VictimStatus)
    assert_type(one.cohorts, tuple[cn.Cohort, ...])
    assert_type(one.roles, tuple[str, ...])
    assert_type(one.nationality, str | None)
    assert_type(one.names, tuple[str, ...])
    assert_type(one.span, cn.Span | None)
