"""From text to report: arguments checked, the cascade run, the result assembled."""

from conflictnews._pipeline.parsers import (
    parse_attributions,
    parse_blocks,
    parse_claims,
    parse_dateline,
    parse_dates,
    parse_figures,
    parse_quantity,
    parse_report,
    parse_source,
)

__all__ = [
    "parse_attributions",
    "parse_blocks",
    "parse_claims",
    "parse_dateline",
    "parse_dates",
    "parse_figures",
    "parse_quantity",
    "parse_report",
    "parse_source",
]
