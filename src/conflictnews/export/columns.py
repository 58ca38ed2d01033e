"""The columns of the rows: their names, their order, and what each holds.

A row is a `dict` with plain values: text, whole numbers, truth values and None. So a list of rows is what
`pandas.DataFrame`, `csv.DictWriter` and the `executemany` of a database take. The description of a column
stands in its annotation, from where `columns` reads it.
"""

from __future__ import annotations

import typing
from enum import StrEnum
from typing import Annotated, Literal, TypedDict

from conflictnews.models.base import Model, Text

__all__ = [
    "AttributionRecord",
    "ClaimRecord",
    "Column",
    "ColumnType",
    "FigureRecord",
    "Record",
    "RecordKind",
    "columns",
]


class RecordKind(StrEnum):
    """What a row is about."""

    FIGURE = "figure"
    """One mention of a number of people harmed."""

    CLAIM = "claim"
    """One stand taken on an act of violence."""

    ATTRIBUTION = "attribution"
    """One stretch of speech or writing put into someone's mouth."""


class ColumnType(StrEnum):
    """What sort of value stands in a column."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    """Text of the form 2012-03-12."""


#: Marks a column of text as one of days.
_DAY = ColumnType.DATE


class PassageColumns(TypedDict):
    """Which article, and where in it."""

    article: Annotated[
        str, "The article: what the caller calls it, or else the SHA-256 of its text in hexadecimal."
    ]
    position: Annotated[int, "Place among the rows of the same kind of the same article, from 0."]
    published: Annotated[
        str | None, _DAY, "The day of publication that the caller gave. Blank = it was not given."
    ]
    text: Annotated[str, "The passage, exactly as it stands in the article."]
    start: Annotated[int, "Offset of the first character of the passage, in code points."]
    end: Annotated[int, "Offset just behind the last character of the passage, in code points."]
    grade: Annotated[str, "How far the row can be relied on: `firm`, `likely` or `weak`."]
    rule: Annotated[str, "The name of the rule that made the finding."]


class VoiceColumns(TypedDict):
    """Who says so."""

    source: Annotated[str, "Who says so: the name, or without one the description as written."]
    source_kind: Annotated[
        str, "What sort of source it is; `reporter` = the article's own voice. See `SourceKind`."
    ]
    source_naming: Annotated[str, "How far the article says who it is: `named`, `unnamed`, `collective`."]
    source_affiliation: Annotated[str | None, "The body that the source belongs to. Blank = not stated."]
    source_actor: Annotated[
        str | None, "A key that is the same for the same known actor, as source or as party. Blank = unknown."
    ]


class SettingColumns(TypedDict):
    """Of which event, where and when."""

    event: Annotated[int | None, "Number of the event within the article, from 0. Blank = of no event."]
    event_kind: Annotated[str | None, "What sort of event it is. See `EventKind`. Blank = of no event."]
    event_background: Annotated[
        bool | None, "Whether the article only looks back on the event. Blank = of no event."
    ]
    place: Annotated[str | None, "The most specific place, as written. Blank = not stated."]
    place_within: Annotated[str | None, "The larger place that it lies in. Blank = not stated."]
    place_key: Annotated[
        str | None, "A key that is the same for the spellings of one name. Blank = no place is stated."
    ]
    earliest: Annotated[str | None, _DAY, "The first day that it can have been. Blank = not known."]
    latest: Annotated[str | None, _DAY, "The last day that it can have been. Blank = not known."]
    granularity: Annotated[
        str | None, "The size of the period that the article names. Blank = it names none."
    ]
    date_text: Annotated[str | None, "The words of the date. Blank = none is named."]


class _Figure(TypedDict):
    record: Annotated[Literal["figure"], "What the row is: `figure`."]


class _Claim(TypedDict):
    record: Annotated[Literal["claim"], "What the row is: `claim`."]


class _Attribution(TypedDict):
    record: Annotated[Literal["attribution"], "What the row is: `attribution`."]


class FigureRecord(_Figure, PassageColumns, VoiceColumns, SettingColumns):
    """One mention of a number of people harmed, as a row."""

    attribution: Annotated[
        int | None, "Position of the attribution row that says so. Blank = the reporter's own voice."
    ]
    via: Annotated[str | None, "A second outlet that relayed it. Blank = none is named."]
    harm: Annotated[str, "What was done to them: `killed`, `injured` and so on. See `Harm`."]
    number: Annotated[
        int | None,
        "One number of people, by the rule that `codebook` names; without one the number as stated, or the "
        "least that a range or a vague word allows. 0 = none at all. Blank = no number can be given.",
    ]
    codebook: Annotated[
        str | None,
        "The codebook that `number` follows where the words are vague. Blank = none was asked for.",
    ]
    stated: Annotated[
        int | None, "The number as the article states it, in people. Blank = a vague word, or a range."
    ]
    low: Annotated[int | None, "The least number that the words allow, in people. Blank = open."]
    high: Annotated[int | None, "The greatest number that the words allow, in people. Blank = open."]
    approximate: Annotated[bool, "Whether the number is only near the mark, as with `about`."]
    modifier: Annotated[str, "How the words bend the number: `at_least`, `about` and so on. See `Modifier`."]
    vague_term: Annotated[str | None, "The vague word, as `dozens`. Blank = there is none."]
    victims: Annotated[str | None, "Who was harmed, without the number. Blank = not stated."]
    victim_status: Annotated[str, "What they were in the conflict. See `VictimStatus`."]
    cohorts: Annotated[str | None, "Sex and age, with `; ` between. Blank = not stated."]
    roles: Annotated[str | None, "What they did, with `; ` between. Blank = not stated."]
    nationality: Annotated[str | None, "Their nationality, as written. Blank = not stated."]
    names: Annotated[str | None, "Their names, with `; ` between. Blank = not stated."]
    scope: Annotated[str, "What the number counts over: `event`, `cumulative` or `unknown`."]
    manner: Annotated[str | None, "How it was done, as written. Blank = not stated."]
    perpetrator: Annotated[str | None, "Who is said to have done it. Blank = nobody is."]
    perpetrator_kind: Annotated[str | None, "What sort of actor that is. See `PartyKind`. Blank = nobody is."]
    perpetrator_actor: Annotated[str | None, "The key of that actor. Blank = the name is no known actor."]
    included_in: Annotated[
        int | None, "Position of the figure row that this one is a share of. Blank = of none."
    ]
    parts: Annotated[
        str | None, "Positions of the figure rows that add up to this one, with `; ` between. Blank = none."
    ]
    joined: Annotated[
        str | None, "Positions of the figure rows to be added to this one, with `; ` between. Blank = none."
    ]
    same_as: Annotated[
        str | None, "Positions of other mentions of the same count, with `; ` between. Blank = none."
    ]
    corrects: Annotated[
        str | None,
        "Positions of the figure rows that it takes the place of, with `; ` between. Blank = none.",
    ]


class ClaimRecord(_Claim, PassageColumns, VoiceColumns, SettingColumns):
    """One stand taken on an act of violence, as a row."""

    attribution: Annotated[
        int | None, "Position of the attribution row that makes the claim. Blank = the reporter's own voice."
    ]
    about: Annotated[str, "What the claim is about: `responsibility`, `occurrence` or `status`."]
    stance: Annotated[str, "Where the source stands towards it. See `Stance`."]
    standing: Annotated[str, "How firmly the article puts the blame. See `Standing`."]
    accused: Annotated[str | None, "Who is said to have done it, or not. Blank = nobody is named."]
    accused_kind: Annotated[
        str | None, "What sort of actor that is. See `PartyKind`. Blank = nobody is named."
    ]
    accused_actor: Annotated[str | None, "The key of that actor. Blank = the name is no known actor."]
    act: Annotated[str | None, "The head word of the act. Blank = it is not named here."]
    interested: Annotated[
        bool | None, "Whether the source belongs to a side of the matter. Blank = not to be told."
    ]
    figures: Annotated[
        str | None, "Positions of the figure rows that it is about, with `; ` between. Blank = none."
    ]


class AttributionRecord(_Attribution, PassageColumns, VoiceColumns):
    """One stretch of speech or writing with its speaker, as a row."""

    source_text: Annotated[str | None, "The source as written here. Blank = carried on from before."]
    via: Annotated[str | None, "A second outlet that relayed it. Blank = none is named."]
    cue: Annotated[str | None, "The words that attribute, as `said`. Blank = there are none."]
    content: Annotated[str, "What is said. Where something stands between its parts, ` … ` does."]
    content_start: Annotated[int, "Offset of the first character of what is said, in code points."]
    content_end: Annotated[int, "Offset just behind the last character of what is said, in code points."]
    quotation: Annotated[str, "Whether it stands in quotation marks: `direct`, `indirect` or `mixed`."]
    depth: Annotated[int, "Steps of hearsay between the speaker and the reader: 1 = the reporter heard it."]
    certainty: Annotated[str, "How sure the source makes itself. See `Certainty`."]
    negated: Annotated[bool, "Whether the source says that it is not so."]
    caveat: Annotated[str | None, "Words that keep the article's distance. Blank = there are none."]


Record = FigureRecord | ClaimRecord | AttributionRecord
"""A row. `record` says which sort."""


class Column(Model):
    """What one column holds."""

    name: Text
    """The key in the row, and the heading of the column."""

    type: ColumnType
    """What sort of value it is."""

    nullable: bool
    """Whether it can be blank: None in Python, NULL in a database."""

    description: Text
    """What the value means, its unit, and what a blank means."""

    records: tuple[RecordKind, ...]
    """The kinds of row that have it."""


_ROWS: dict[RecordKind, type[FigureRecord | ClaimRecord | AttributionRecord]] = {
    RecordKind.FIGURE: FigureRecord,
    RecordKind.CLAIM: ClaimRecord,
    RecordKind.ATTRIBUTION: AttributionRecord,
}
_TYPES = {str: ColumnType.TEXT, int: ColumnType.INTEGER, bool: ColumnType.BOOLEAN}


def columns(kind: RecordKind | None = None) -> tuple[Column, ...]:
    """What stands in the rows, in the order of their keys.

    Args:
        kind: The kind of row. None = all of them in one table; a row then lacks the columns of other kinds.

    Returns:
        The columns. Names and order stay the same within a major version; new ones come last.

    Example:
        >>> for column in columns(RecordKind.CLAIM)[-3:]:
        ...     print(column.name, column.type, column.nullable)
        act text True
        interested boolean True
        figures text True
        >>> [column.name for column in columns()][:4]
        ['record', 'article', 'position', 'published']
    """
    found: dict[str, Column] = {}
    for row in tuple(RecordKind) if kind is None else (RecordKind(kind),):
        for name, hint in typing.get_type_hints(_ROWS[row], include_extras=True).items():
            before = found.get(name)
            column = _column(name, hint, row)
            if before is not None:
                words = column.description if name != "record" else "What the row is. See `RecordKind`."
                column = Column(
                    name=name,
                    type=column.type,
                    nullable=column.nullable or before.nullable,
                    description=before.description if before.description == words else words,
                    records=(*before.records, row),
                )
            found[name] = column
    return tuple(found.values())


def _column(name: str, hint: object, kind: RecordKind) -> Column:
    value, *notes = typing.get_args(hint)
    plain = [one for one in typing.get_args(value) or (value,) if isinstance(one, type)]
    kinds = [_TYPES[one] for one in plain if one is not type(None)] or [ColumnType.TEXT]
    return Column(
        name=name,
        type=_DAY if _DAY in notes else kinds[0],
        nullable=type(None) in plain,
        description=notes[-1],
        records=(kind,),
    )
