"""What one article says: the model that everything else hangs on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Self

from pydantic import Field, JsonValue, ValidationError, model_validator

from conflictnews.errors import InputError, OptionsError
from conflictnews.models.base import Model, Text
from conflictnews.models.casualties import CasualtyFigure, Harm, Scope, VictimStatus
from conflictnews.models.claims import Claim
from conflictnews.models.dates import DateMention
from conflictnews.models.detached import Detacher, digest_of, with_text
from conflictnews.models.events import Event
from conflictnews.models.integrity import faults
from conflictnews.models.layout import Block, Dateline, Diagnostic
from conflictnews.models.places import Place
from conflictnews.models.sources import Attribution, Source
from conflictnews.models.spans import Span
from conflictnews.models.tolls import Toll, TollPolicy, toll

__all__ = ["DetachedReport", "Report"]


class Report(Model):
    """Everything that was read in one article, each thing once.

    Where one thing refers to another it does so by position in the tuples of this report. A report with a
    span that does not fit its text, or a position that points nowhere, cannot be made.
    """

    text: Text
    """The article, exactly as it was given."""

    published: dt.date | None = None
    """The day of publication that the caller gave. None = not given."""

    stated_published: dt.date | None = None
    """The day of publication that the text states. It may be wrong. None = not stated."""

    headline: Span | None = None
    """The headline. None = there is none in the text."""

    byline: Span | None = None
    """The author's name alone. None = there is none in the text."""

    dateline: Dateline | None = None
    """Where, for whom and when the report was filed. None = there is no dateline."""

    blocks: tuple[Block, ...] = ()
    """The blocks of the text, in its order, without overlap."""

    events: tuple[Event, ...] = ()
    """What happened, in the order in which the text first tells it."""

    figures: tuple[CasualtyFigure, ...] = ()
    """Every mention of a number of people harmed, in the order of the text."""

    claims: tuple[Claim, ...] = ()
    """Every stand taken on an act of violence, in the order of the text."""

    attributions: tuple[Attribution, ...] = ()
    """Every stretch of speech or writing put into someone's mouth, in the order of the text."""

    sources: tuple[Source, ...] = ()
    """Everybody who says something in the text, each once, in the order of first mention."""

    places: tuple[Place, ...] = ()
    """Every mention of a place, in the order of the text."""

    dates: tuple[DateMention, ...] = ()
    """Every mention of a day or period, in the order of the text."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """What could not be settled."""

    schema_version: Text = "1"
    """The version of this schema. It changes when a field is renamed, removed or given another meaning."""

    @model_validator(mode="after")
    def _parts_fit_together(self) -> Self:
        wrong = faults(self)
        if wrong:
            raise ValidationError.from_exception_data(type(self).__name__, wrong)
        return self

    def toll(
        self,
        harm: Harm,
        *,
        statuses: Collection[VictimStatus] | None = None,
        scope: Scope = Scope.EVENT,
        event: int | None = None,
        policy: TollPolicy = TollPolicy.MAJORITY,
    ) -> Toll | None:
        """How many people came to a harm, by this report.

        Only the fields are read, so it works on a report from JSON as well. A figure of unknown scope
        counts as one of an event. See `conflictnews.models.alternatives` for what is added and what is not.

        Args:
            harm: The harm asked for. `casualties` is a harm of its own, never a part of `killed`.
            statuses: The victims asked for. None = all of them.
            scope: One event, or a running total.
            event: Position of the event asked for. None = whatever the event.
            policy: How to choose where figures differ.

        Returns:
            The toll, or None where the report states no such figure. That none were harmed is a toll of 0.

        Raises:
            OptionsError: There is no event at that position.
        """
        if event is not None and not 0 <= event < len(self.events):
            raise OptionsError(
                f"there is no position {event}, the report has {len(self.events)} events", field="event"
            )
        return toll(self, harm, statuses=statuses, scope=scope, event=event, policy=policy)

    def detach(self) -> DetachedReport:
        """Leave out the article's words: what remains is its digest, and offsets in place of its words.

        `DetachedReport.reattach` puts them back for whoever has the article.

        Example:
            >>> from conflictnews import parse_report
            >>> text = "Shells killed nine people near Rastan, a doctor said."
            >>> detached = parse_report(text).detach()
            >>> detached.findings["places"][0]["name"]
            {'words': [[31, 37]]}
            >>> detached.reattach(text) == parse_report(text)
            True
        """
        detacher = Detacher(self.text)
        data: dict[str, JsonValue] = self.model_dump(mode="json", exclude={"text"})
        return DetachedReport(
            digest=digest_of(self.text),
            length=len(self.text),
            findings={key: detacher.without_text(value) for key, value in data.items()},
        )


class DetachedReport(Model):
    """A report without the words of the article, for those who may not pass them on.

    What was read stays: numbers, dates, kinds, and the keys of known actors. Of passages, names and labels
    only their offsets do, and nobody but whoever has the article can put the words back.
    """

    digest: Text
    """SHA-256 of the article in UTF-8, in hexadecimal. A lone surrogate is encoded like any character."""

    length: int = Field(ge=0)
    """Length of the article in code points."""

    findings: dict[str, JsonValue]
    """The report as JSON data without `text`, and with offsets alone for spans. For other words of the article
    stands `{"words": [[start, end]]}`. To be read, not changed."""

    def __hash__(self) -> int:
        """By the article alone: the findings are plain data, which has no hash."""
        return hash((self.digest, self.length))

    def reattach(self, text: str) -> Report:
        """Put the passages back.

        Args:
            text: The very article that the report was made from.

        Returns:
            The report, equal to the one that was detached.

        Raises:
            InputError: The text is another one, be it by one character.
            pydantic.ValidationError: The findings do not fit the text.
        """
        if len(text) != self.length or digest_of(text) != self.digest:
            raise InputError("this is not the article that the report was made from", field="text")
        filled = {key: with_text(value, text) for key, value in self.findings.items()}
        return Report.model_validate({**filled, "text": text})
