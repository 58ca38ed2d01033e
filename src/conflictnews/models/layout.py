"""The parts that an article is laid out in."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from conflictnews.models.base import Model, Text
from conflictnews.models.spans import Span

__all__ = ["Block", "BlockKind", "Dateline", "Diagnostic"]


class BlockKind(StrEnum):
    """What a block of the text is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    SUBHEADING = "subheading"
    BODY = "body"
    """A paragraph of the story."""

    FURNITURE = "furniture"
    """Not the story: menus, appeals, author boxes, lists of other stories. Nothing is read in it."""


class Block(Model):
    """A paragraph or line of the text, and what it is."""

    kind: BlockKind
    """What the block is."""

    span: Span
    """The whole block, without the blank space around it."""


class Dateline(Model):
    """The line that says where a report was filed: `BEIRUT (Reuters) -`."""

    place: Text | None = None
    """The place, as written. It is where the report was filed, not where the event was. None = not stated."""

    agency: Text | None = None
    """The agency or paper, as written. None = not stated."""

    date: dt.date | None = None
    """The day that the line states. None = not stated, or without a year that would settle it."""

    span: Span
    """The whole dateline, up to the first word of the story."""


class Diagnostic(Model):
    """Something in the text that could not be settled. Doubt is reported, never raised."""

    code: Text
    """A short name for the sort of doubt, fit for counting."""

    message: Text
    """What could not be settled, in a sentence."""

    span: Span | None = None
    """The passage in doubt. None = it concerns the text as a whole."""
