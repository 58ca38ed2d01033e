"""Who says it, and how the text puts it into their mouth."""

from __future__ import annotations

import re
from enum import StrEnum

from pydantic import Field

from conflictnews.models.base import Model, Text
from conflictnews.models.spans import Finding, Span

__all__ = ["Attribution", "Certainty", "Factuality", "Naming", "QuotationType", "Source", "SourceKind"]

#: A body with a name of its own that a text has not tied to an actor: `the Interior Ministry`.
_BODY = re.compile(r"[Tt]he [A-Z][\w’'-]*(?: (?:of|and|for|the|[A-Z][\w’'-]*))*")


class SourceKind(StrEnum):
    """What sort of source it is."""

    REPORTER = "reporter"
    """The article's own voice."""

    GOVERNMENT = "government"
    MILITARY = "military"
    POLICE = "police"
    STATE_MEDIA = "state_media"
    OPPOSITION = "opposition"
    ACTIVIST = "activist"
    ARMED_GROUP = "armed_group"
    MONITOR = "monitor"
    """An organisation that records violations or casualties."""

    INTERGOVERNMENTAL = "intergovernmental"
    FOREIGN_GOVERNMENT = "foreign_government"
    MEDICAL = "medical"
    WITNESS = "witness"
    RESIDENT = "resident"
    EXPERT = "expert"
    MEDIA = "media"
    OFFICIAL = "official"
    """An office-holder whose office is not told."""

    DOCUMENT = "document"
    """A statement, video, letter or report without a speaker."""

    UNKNOWN = "unknown"


class Naming(StrEnum):
    """How far the text says who the source is."""

    NAMED = "named"
    """A person or organisation by name."""

    UNNAMED = "unnamed"
    """One person or body without a name: `a doctor`, `an official`."""

    COLLECTIVE = "collective"
    """Several at once without names: `activists`, `residents`."""


class Source(Model):
    """Who says something."""

    name: Text
    """The name, resolved: what a pronoun or a short form stands for. Without a name, the description as
    written."""

    kind: SourceKind
    """What sort of source it is."""

    naming: Naming
    """How far the text says who it is."""

    affiliation: Text | None = None
    """The organisation or side that the text ties the source to. None = not stated."""

    actor: Text | None = None
    """A key that sources and parties share where they are the same actor. None = the name is no known
    actor."""


def is_the_same_anywhere(source: Source) -> bool:
    """Whether two texts that let a source of this name speak mean one source.

    A name does, and so does a body of which there is one: `the Interior Ministry`; not `a doctor`, `police`.
    """
    if source.actor is not None or source.naming is Naming.NAMED:
        return True
    return source.naming is Naming.UNNAMED and _BODY.fullmatch(source.name) is not None


class QuotationType(StrEnum):
    """How the words are given, as in PARC3 and PolNeAR."""

    DIRECT = "direct"
    """All in quotation marks."""

    INDIRECT = "indirect"
    """None in quotation marks."""

    MIXED = "mixed"
    """Some in quotation marks."""


class Certainty(StrEnum):
    """How sure the source makes itself, after FactBank."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Factuality(Model):
    """How the source commits itself to what it says: FactBank's CT, PR, PS or U, with + or -."""

    certainty: Certainty = Certainty.UNKNOWN
    """How sure the source makes itself."""

    negated: bool = False
    """Whether the source says that it is not so."""


class Attribution(Finding):
    """A stretch of speech or writing that the text puts into someone's mouth: source, cue and content.

    What somebody says that another one said is part of the first one's content. It is listed as well where a
    figure or a claim depends on it, and with `Options(hearsay=True)`.
    """

    source: Source
    """Who says it."""

    source_span: Span | None = None
    """The source as written here; a pronoun stays a pronoun. None = carried on from before, not written
    here."""

    cue: Span | None = None
    """The words that attribute: `said`, `according to`. None = the quotation has no cue of its own."""

    content: tuple[Span, ...] = Field(min_length=1)
    """What is said, quotation marks included, in the order of the text. An interrupted quotation, or one that
    goes on without a cue, has several spans."""

    quotation: QuotationType
    """Whether the content stands in quotation marks."""

    via: Source | None = None
    """A second outlet that relayed it: `CNN` in `reported by CNN`. None = none is named."""

    depth: int = Field(default=1, ge=1)
    """Steps of hearsay between the speaker and the reader: 1 = the reporter heard it, 2 = it was relayed
    once, by an outlet or in somebody else's words."""

    factuality: Factuality = Factuality()
    """How the source commits itself to the content."""

    caveat: Span | None = None
    """Words that keep the report's distance: that it could not be verified. None = there are none."""
