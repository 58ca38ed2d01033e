"""A report in the forms that other tools take: flat rows, and annotations of the article.

`records` gives rows for a spreadsheet, a frame or a database; `columns` says what stands in them.
`w3c_annotations` gives JSON-LD after the W3C's Web Annotation Data Model, for tools that mark passages.

Nothing here reads or writes a file: what comes back are tuples and dictionaries of plain values.
"""

from conflictnews.export.annotations import w3c_annotations
from conflictnews.export.columns import (
    AttributionRecord,
    ClaimRecord,
    Column,
    ColumnType,
    FigureRecord,
    Record,
    RecordKind,
    columns,
)
from conflictnews.export.jsonld import (
    Annotation,
    AnnotationPage,
    Body,
    Generator,
    Offsets,
    SpecificResource,
    TextPositionSelector,
    TextQuoteSelector,
)
from conflictnews.export.records import attribution_records, claim_records, figure_records, records

__all__ = [
    "Annotation",
    "AnnotationPage",
    "AttributionRecord",
    "Body",
    "ClaimRecord",
    "Column",
    "ColumnType",
    "FigureRecord",
    "Generator",
    "Offsets",
    "Record",
    "RecordKind",
    "SpecificResource",
    "TextPositionSelector",
    "TextQuoteSelector",
    "attribution_records",
    "claim_records",
    "columns",
    "figure_records",
    "records",
    "w3c_annotations",
]
