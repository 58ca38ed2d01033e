"""What a type checker must make of the public names. Checked by mypy, never run."""

from __future__ import annotations

import datetime
from typing import assert_type

import conflictnews as cn

report = cn.parse_report("text", published=datetime.date(2012, 3, 12), title=None, options=cn.Options())
assert_type(report, cn.Report)
assert_type(report.figures, tuple[cn.CasualtyFigure, ...])
assert_type(report.toll(cn.Harm.KILLED), cn.Toll | None)
assert_type(report.detach(), cn.DetachedReport)
assert_type(report.detach().reattach("text"), cn.Report)
assert_type(report.published, datetime.date | None)
assert_type(report.headline, cn.Span | None)
assert_type(report.dateline, cn.Dateline | None)

for figure in report.figures:
    assert_type(figure.quantity, cn.Quantity)
    assert_type(figure.quantity.value, int | None)
    assert_type(figure.quantity.interval.lower, int | None)
    assert_type(figure.quantity.project("acled"), int | None)
    assert_type(figure.victims.label, str | None)
    assert_type(figure.source, cn.Source)
    assert_type(figure.perpetrator, cn.Party | None)
    assert_type(figure.parts, tuple[int, ...])

assert_type(cn.parse_figures("text"), tuple[cn.CasualtyFigure, ...])
assert_type(cn.parse_attributions("text"), tuple[cn.Attribution, ...])
assert_type(cn.parse_claims("text"), tuple[cn.Claim, ...])
assert_type(cn.parse_blocks("text"), tuple[cn.Block, ...])
assert_type(cn.parse_dates("text"), tuple[cn.DateMention, ...])
assert_type(cn.ground({}, "text", options=cn.Options()), cn.Grounding)
assert_type(cn.parse_quantity("text"), cn.Quantity | None)
assert_type(cn.parse_source("text"), cn.Source | None)
assert_type(cn.parse_dateline("text"), cn.Dateline | None)

incidents = cn.reconcile([report], options=cn.Options())
assert_type(incidents, tuple[cn.Incident, ...])
assert_type(incidents[0].toll(cn.Harm.KILLED), cn.IncidentToll | None)
assert_type(incidents[0].timeline(), tuple[cn.FigureRef, ...])
assert_type(incidents[0].origins[0].why, tuple[str, ...])

# What must be refused: mypy fails on an ignore that it does not need.
cn.parse_report(b"text")  # type: ignore[arg-type]
cn.parse_report("text", datetime.date(2012, 3, 12))  # type: ignore[call-arg]
cn.parse_report("text", published="2012-03-12")  # type: ignore[arg-type]
cn.Span(start=0, end=1, text="a", length=1)  # type: ignore[call-arg]
report.text = "other"  # type: ignore[misc]
