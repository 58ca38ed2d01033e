"""What a type checker must make of the public names. Checked by mypy and pyright, never run."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import assert_type

import conflictnews as cn

# --- reading -------------------------------------------------------------------------------------

report = cn.parse_report("text", published=datetime.date(2012, 3, 12), title=None, options=cn.Options())
assert_type(report, cn.Report)
assert_type(cn.parse_figures("text", published=None), tuple[cn.CasualtyFigure, ...])
assert_type(cn.parse_attributions("text"), tuple[cn.Attribution, ...])
assert_type(cn.parse_claims("text"), tuple[cn.Claim, ...])
assert_type(cn.parse_blocks("text"), tuple[cn.Block, ...])
assert_type(cn.parse_dates("text", published=datetime.date(2012, 3, 12)), tuple[cn.DateMention, ...])
assert_type(cn.parse_quantity("text"), cn.Quantity | None)
assert_type(cn.parse_source("text"), cn.Source | None)
assert_type(cn.parse_dateline("text"), cn.Dateline | None)

# --- what a report does --------------------------------------------------------------------------

assert_type(report.toll(cn.Harm.KILLED), cn.Toll | None)
toll = report.toll(
    cn.Harm.KILLED,
    statuses={cn.VictimStatus.CIVILIAN},
    scope=cn.Scope.CUMULATIVE,
    event=0,
    policy=cn.TollPolicy.LOWEST,
)
assert_type(toll, cn.Toll | None)
assert_type(report.detach(), cn.DetachedReport)
assert_type(report.detach().reattach("text"), cn.Report)
assert_type(cn.Report.model_validate_json(report.model_dump_json()), cn.Report)

# --- what its parts do ---------------------------------------------------------------------------

span = cn.Span.cut("text", 0, 2)
assert_type(span, cn.Span)
assert_type(len(span), int)
assert_type(span.overlaps(span), bool)
assert_type(span.covers(span), bool)
assert_type(cn.Grade.FIRM.meets(cn.Grade.WEAK), bool)

interval = cn.Interval.exactly(3)
assert_type(interval, cn.Interval)
assert_type(cn.Interval.at_least(3), cn.Interval)
assert_type(cn.Interval.up_to(3), cn.Interval)
assert_type(interval + interval, cn.Interval)
assert_type(interval - interval, cn.Interval)
assert_type(interval & interval, cn.Interval | None)
assert_type(interval | interval, cn.Interval)
assert_type(interval.is_exact, bool)
assert_type(interval.is_unknown, bool)
assert_type(interval.is_closed, bool)
assert_type(interval.width, int | None)
assert_type(interval.admits(3), bool)
assert_type(interval.overlaps(interval), bool)
assert_type(interval.is_below(interval), bool)
assert_type(interval.contains(interval), bool)

quantity = cn.Quantity(interval=interval)
assert_type(quantity.estimate, int | None)
assert_type(quantity.project("acled"), int | None)
assert_type(cn.CODEBOOKS, Mapping[str, Mapping[str, int]])
assert_type(cn.Period().admits(datetime.date(2012, 3, 12)), bool)
assert_type(cn.Place(name="Homs").key, str)
assert_type(cn.place_key("Homs"), str)

# --- several reports, and drafts -----------------------------------------------------------------

incidents = cn.reconcile([report], options=cn.Options())
assert_type(incidents, tuple[cn.Incident, ...])
assert_type(incidents[0].toll(cn.Harm.KILLED), cn.IncidentToll | None)
assert_type(incidents[0].timeline(), tuple[cn.FigureRef, ...])

grounding = cn.ground({}, "text", published=None, title=None, options=cn.Options())
assert_type(grounding, cn.Grounding)
assert_type(cn.ground(cn.Draft(), "text"), cn.Grounding)
assert_type(grounding.supported, tuple[cn.GroundedItem, ...])
assert_type(grounding.refused, tuple[cn.GroundedItem, ...])
assert_type(grounding.is_supported, bool)

# --- errors and settings -------------------------------------------------------------------------

error: cn.ConflictNewsError = cn.InputError("it is wrong", field="text")
assert_type(error.message, str)
assert_type(error.field, str | None)
refused: ValueError = cn.OptionsError("it is wrong")
options = cn.Options(
    actors=(cn.ExtraActor(name="Zanqar Guards", party=cn.PartyKind.MILITIA),),
    words=(cn.ExtraWord(form="beekeeper", word_class=cn.WordClass.SOURCE),),
    tolerance=0.2,
    least_grade=cn.Grade.LIKELY,
)
assert_type(cn.__version__, str)

# --- what must be refused: a checker fails on an ignore that it does not need ----------------------

cn.parse_report(b"text")  # type: ignore[arg-type]
cn.parse_report("text", datetime.date(2012, 3, 12))  # type: ignore[call-arg]
cn.parse_report("text", published="2012-03-12")  # type: ignore[arg-type]
cn.Span(start=0, end=1, text="a", length=1)  # type: ignore[call-arg]
cn.verdict()  # type: ignore[attr-defined]
