"""What a type checker must make of `conflictnews.export` and `conflictnews.render`. Checked, never run."""

from __future__ import annotations

from typing import Literal, assert_type

import conflictnews as cn
from conflictnews.export import (
    Annotation,
    AnnotationPage,
    AttributionRecord,
    Body,
    ClaimRecord,
    Column,
    ColumnType,
    FigureRecord,
    Generator,
    Offsets,
    Record,
    RecordKind,
    SpecificResource,
    TextPositionSelector,
    TextQuoteSelector,
    attribution_records,
    claim_records,
    columns,
    figure_records,
    records,
    w3c_annotations,
)

report = cn.parse_report("text")

# --- rows ----------------------------------------------------------------------------------------

assert_type(records(report), tuple[Record, ...])
assert_type(cn.export.records(report, article="a-17", codebook="acled"), tuple[Record, ...])
assert_type(figure_records(report, article="a-17", codebook="acled"), tuple[FigureRecord, ...])
assert_type(claim_records(report, article="a-17"), tuple[ClaimRecord, ...])
assert_type(attribution_records(report, article="a-17"), tuple[AttributionRecord, ...])

for row in records(report):
    assert_type(row["record"], Literal["figure", "claim", "attribution"])
    assert_type(row["text"], str)
    if row["record"] == "figure":
        assert_type(row, FigureRecord)
        assert_type(row["number"], int | None)
        assert_type(row["approximate"], bool)
    elif row["record"] == "claim":
        assert_type(row, ClaimRecord)
        assert_type(row["accused"], str | None)
        assert_type(row["interested"], bool | None)
    else:
        assert_type(row, AttributionRecord)
        assert_type(row["depth"], int)

column = columns(RecordKind.FIGURE)[0]
assert_type(column, Column)
assert_type(column.name, str)
assert_type(column.type, ColumnType)
assert_type(column.nullable, bool)
assert_type(column.description, str)
assert_type(column.records, tuple[RecordKind, ...])
assert_type(columns(), tuple[Column, ...])

# --- annotations ---------------------------------------------------------------------------------

offsets: Offsets = "utf-16"
page = w3c_annotations(report, source="https://example.org/article.txt", offsets=offsets)
assert_type(page, AnnotationPage)
assert_type(page["@context"], Literal["http://www.w3.org/ns/anno.jsonld"])
annotation = page["items"][0]
assert_type(annotation, Annotation)
assert_type(annotation["body"], tuple[Body, ...])
assert_type(annotation["generator"], Generator)
assert_type(annotation["target"], SpecificResource)
quote, place = annotation["target"]["selector"]
assert_type(quote, TextQuoteSelector)
assert_type(place, TextPositionSelector)
assert_type(quote["exact"], str)
assert_type(place["start"], int)

# --- to look at ----------------------------------------------------------------------------------

assert_type(cn.render.article_html(report), str)
assert_type(cn.render.numbers_svg(cn.reconcile([report])[0], cn.Harm.INJURED), str)

# --- what must be refused ------------------------------------------------------------------------

w3c_annotations(report, offsets="bytes")  # type: ignore[arg-type]
records("text")  # type: ignore[arg-type]
figure_records(report)[0]["deaths"]  # type: ignore[typeddict-item]
