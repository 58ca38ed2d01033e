"""Laws of the export: every report gives rows and annotations that can be written, and no words once detached."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

import conflictnews as cn
from conflictnews.export import RecordKind, columns, records, w3c_annotations

WORDS = (
    "At least 12 villagers",
    "were killed",
    "a doctor said",
    "Zanqar",
    "\U0001f56f",
    "\ud800",
    "\n\n",
    "near Homs",
)
texts = st.lists(
    st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=()), max_size=8), max_size=14
).map(" ".join)
ORDER = {kind: [column.name for column in columns(kind)] for kind in RecordKind}


@given(texts)
def test_rows_can_be_written(text: str) -> None:
    """Whatever the text, a row has its columns in order, and UTF-8 can encode it."""
    for row in records(cn.parse_report(text)):
        assert list(row) == ORDER[RecordKind(row["record"])]
        json.dumps(row, ensure_ascii=False).encode()


@given(texts)
def test_annotations_find_their_passage(text: str) -> None:
    """Whatever the text, both sorts of offsets find the words quoted, half a surrogate pair aside."""
    report = cn.parse_report(text)
    written = report.model_dump(mode="json")["text"]
    units = written.encode("utf-16-le")
    for annotation in w3c_annotations(report)["items"]:
        quote, place = annotation["target"]["selector"]
        assert written[place["start"] : place["end"]] == quote["exact"]
    for annotation in w3c_annotations(report, offsets="utf-16")["items"]:
        quote, place = annotation["target"]["selector"]
        assert units[2 * place["start"] : 2 * place["end"]].decode("utf-16-le") == quote["exact"]


@given(texts)
def test_detached_comes_back(text: str) -> None:
    """Whatever the text, the report comes back from the detached one and the article, by way of JSON."""
    report = cn.parse_report(text)
    detached = cn.DetachedReport.model_validate_json(report.detach().model_dump_json())
    assert "Zanqar" not in json.dumps(detached.findings)
    assert detached.reattach(text) == report
