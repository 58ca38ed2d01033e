"""The layout of an article as pasted: which stretch is headline, byline, caption, body or furniture."""

from __future__ import annotations

import datetime

import attrs

#: Kinds of block, in the words of the public schema.
HEADLINE = "headline"
BYLINE = "byline"
DATELINE = "dateline"
CAPTION = "caption"
SUBHEADING = "subheading"
BODY = "body"
FURNITURE = "furniture"


@attrs.define(slots=True)
class BlockCut:
    """One block, trimmed of outer white space.

    Attributes:
        kind: One of the kinds above.
        start: Offset of its first character.
        end: Offset past its last character.
    """

    kind: str
    start: int
    end: int


@attrs.frozen(slots=True)
class DatelineCut:
    """What the dateline says.

    Attributes:
        place: The town, as written; None where the wire names none.
        agency: The agency or station, as written, without brackets.
        date: The day, where day, month and year are all stated.
        start: Offset of the dateline.
        end: Offset past it, its dash and its bracketed tags included.
        within: The country or state named with the town, as written.
        place_span: Where the town stands.
    """

    place: str | None
    agency: str | None
    date: datetime.date | None
    start: int
    end: int
    within: str | None = None
    place_span: tuple[int, int] | None = None


@attrs.frozen(slots=True)
class Layout:
    """The blocks of a text and what its head states.

    Attributes:
        blocks: In text order, without overlap; together they hold every character that is not white space.
        headline: The title line, without kicker and deck.
        byline: The name of the person who signs, alone.
        dateline: The first dateline.
        stated_published: A full date of publication that the head states.
        diagnostics: Code, message, start and end of what was odd.
    """

    blocks: tuple[BlockCut, ...]
    headline: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    dateline: DatelineCut | None = None
    stated_published: datetime.date | None = None
    diagnostics: tuple[tuple[str, str, int, int], ...] = ()
