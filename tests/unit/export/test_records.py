"""Rows: plain values, one order, nothing lost that a table can hold."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sqlite3

import pytest

from conflictnews import OptionsError, Report, parse_report
from conflictnews.export import (
    ColumnType,
    Record,
    RecordKind,
    attribution_records,
    claim_records,
    columns,
    figure_records,
    records,
)

TEXT = (
    "RASTAN, Feb 9 (Reuters) - Dozens of villagers, including four children, were killed on Tuesday by "
    "shells, a doctor said. Activists accused the army of shelling the village. The army denied it. "
    "About 30 people were wounded near Homs. No soldiers were killed."
)
PLAIN = (str, int, bool, type(None))
TYPES = {ColumnType.TEXT: str, ColumnType.DATE: str, ColumnType.INTEGER: int, ColumnType.BOOLEAN: bool}


@pytest.fixture
def report() -> Report:
    return parse_report(TEXT, published=dt.date(2012, 2, 9))


@pytest.fixture
def rows(report: Report) -> tuple[Record, ...]:
    return records(report)


class TestRows:
    """What stands in a row."""

    def test_one_for_each_finding(self, report: Report, rows: tuple[Record, ...]) -> None:
        """Figures first, then claims, then attributions, each in the order of the report."""
        kinds = [row["record"] for row in rows]
        sizes = [len(report.figures), len(report.claims), len(report.attributions)]
        assert all(sizes)
        assert kinds == [kind for kind, size in zip(RecordKind, sizes, strict=True) for _ in range(size)]
        assert [row["position"] for row in rows] == [at for size in sizes for at in range(size)]

    def test_keys_are_the_columns_in_their_order(self, rows: tuple[Record, ...]) -> None:
        """A row has every column of its kind, in the order that `columns` tells."""
        for row in rows:
            assert list(row) == [column.name for column in columns(RecordKind(row["record"]))]

    def test_values_are_of_the_type_told(self, rows: tuple[Record, ...]) -> None:
        """Only plain values, of the type of their column, and blank only where a blank is told of."""
        for row in rows:
            for column in columns(RecordKind(row["record"])):
                value = dict(row)[column.name]
                assert type(value) in PLAIN
                assert column.nullable if value is None else type(value) is TYPES[column.type]
                if column.type is ColumnType.DATE and isinstance(value, str):
                    assert dt.date.fromisoformat(value).isoformat() == value

    def test_passages_are_those_of_the_article(self, rows: tuple[Record, ...]) -> None:
        """A row quotes its passage."""
        for row in rows:
            assert TEXT[row["start"] : row["end"]] == row["text"]

    def test_blanks_stay_honest(self, report: Report) -> None:
        """None at all is 0, vague is an open interval, and not stated is blank."""
        by_words = {row["text"]: row for row in figure_records(report)}
        nobody = by_words["No soldiers"]
        assert (nobody["number"], nobody["low"], nobody["high"]) == (0, 0, 0)
        dozens = by_words["Dozens of villagers"]
        assert (dozens["stated"], dozens["low"], dozens["high"]) == (None, 24, None)
        assert (nobody["names"], nobody["parts"]) == (None, None)

    def test_number_follows_the_codebook_asked_for(self, report: Report) -> None:
        """And the row names it."""
        [plain] = [row for row in figure_records(report) if row["vague_term"]]
        [acled] = [row for row in figure_records(report, codebook="acled") if row["vague_term"]]
        assert (plain["number"], plain["codebook"]) == (24, None)
        assert (acled["number"], acled["codebook"]) == (12, "acled")

    def test_unknown_codebook(self) -> None:
        """It is refused, also where there is nothing to number."""
        with pytest.raises(OptionsError):
            records(parse_report(""), codebook="nobody")

    def test_article_is_named_by_its_digest_or_by_the_caller(self, report: Report) -> None:
        """Rows of several articles can stand in one table."""
        assert {len(row["article"]) for row in records(report)} == {64}
        assert {row["article"] for row in records(report, article="a-17")} == {"a-17"}

    def test_positions_lead_to_rows(self, report: Report) -> None:
        """A position in a row is that of another row."""
        said = attribution_records(report)
        for row in (*figure_records(report), *claim_records(report)):
            at = row["attribution"]
            assert at is None or said[at]["source"] == row["source"]

    def test_of_nothing(self) -> None:
        """A text without findings has no rows."""
        assert records(parse_report("")) == ()

    def test_half_a_pair(self) -> None:
        """What UTF-8 cannot encode stands as U+FFFD, so that every row can be written."""
        [row] = figure_records(parse_report("Two villagers \ud800 were killed."), article="\udfff")
        assert row["article"] == "\N{REPLACEMENT CHARACTER}"
        json.dumps(row, ensure_ascii=False).encode()


class TestColumns:
    """The documentation of the rows."""

    def test_each_says_what_a_blank_means(self) -> None:
        """Every column is documented, and a blank is explained where there can be one, and only there."""
        for column in columns():
            assert column.description.endswith("."), column
        for kind in RecordKind:
            for column in columns(kind):
                assert ("Blank = " in column.description) == column.nullable, column

    def test_one_table_for_all(self) -> None:
        """The columns of one table for all kinds: each once, with the kinds that have it."""
        named = {column.name: column for column in columns()}
        assert len(named) == len(columns())
        assert named["stance"].records == (RecordKind.CLAIM,)
        assert named["source"].records == tuple(RecordKind)
        for kind in RecordKind:
            for column in columns(kind):
                assert kind in named[column.name].records
                assert named[column.name].type is column.type

    def test_names_are_pinned(self) -> None:
        """A column that goes, comes or moves is a change to log."""
        assert [column.name for column in columns()] == (
            "record article position published text start end grade rule source source_kind source_naming "
            "source_affiliation source_actor event event_kind event_background place place_within place_key "
            "earliest latest granularity date_text attribution via harm number codebook stated low high "
            "approximate modifier vague_term victims victim_status cohorts roles nationality names scope "
            "manner perpetrator perpetrator_kind perpetrator_actor included_in parts joined same_as corrects "
            "about stance standing accused accused_kind accused_actor act interested figures source_text cue "
            "content content_start content_end quotation depth certainty negated caveat"
        ).split()


class TestUses:
    """What rows are for."""

    def test_a_spreadsheet(self, rows: tuple[Record, ...]) -> None:
        """All kinds fit in one CSV file, and come back from it."""
        file = io.StringIO()
        writer = csv.DictWriter(file, [column.name for column in columns()], restval="")
        writer.writeheader()
        writer.writerows(rows)
        back = list(csv.DictReader(io.StringIO(file.getvalue())))
        assert [row["text"] for row in back] == [row["text"] for row in rows]

    @pytest.mark.parametrize("kind", RecordKind)
    def test_a_database(self, rows: tuple[Record, ...], kind: RecordKind) -> None:
        """Columns make a table, and rows go into it."""
        table = columns(kind)
        definition = ", ".join(
            f'"{column.name}" {column.type}{"" if column.nullable else " NOT NULL"}' for column in table
        )
        names = ", ".join(f":{column.name}" for column in table)
        mine = [row for row in rows if row["record"] == kind]
        connection = sqlite3.connect(":memory:")
        connection.execute(f"CREATE TABLE found ({definition})")
        connection.executemany(f"INSERT INTO found VALUES ({names})", mine)  # noqa: S608
        back = connection.execute("SELECT * FROM found").fetchall()
        connection.close()
        assert back == [tuple(row.values()) for row in mine]
