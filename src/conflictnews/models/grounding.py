"""A draft held against the text: what of it the text says, and what it says instead."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import ValidationError, model_validator
from pydantic_core import InitErrorDetails

from conflictnews.models.base import Model, Position, Text
from conflictnews.models.integrity import Path, fault, spans_of
from conflictnews.models.report import Report
from conflictnews.models.spans import Span

__all__ = ["Anchoring", "FieldVerdict", "GroundedItem", "Grounding", "GroundingIssue", "ItemKind", "Verdict"]


class Verdict(StrEnum):
    """What the text has to say on a statement about it. It is no verdict on what happened."""

    SUPPORTED = "supported"
    """The text says so, at the place that is pointed to."""

    CONTRADICTED = "contradicted"
    """The text says something else there."""

    NOT_FOUND = "not_found"
    """The text says no such thing."""

    AMBIGUOUS = "ambiguous"
    """The text allows it but does not state it, or what is meant cannot be told."""


class ItemKind(StrEnum):
    """What sort of item a draft holds."""

    FIGURE = "figure"
    """A number of people harmed."""

    QUOTE = "quote"
    """Words that somebody is said to have said."""

    CLAIM = "claim"
    """A stand on who did something."""


class Anchoring(StrEnum):
    """How an item was tied to its place in the text."""

    OFFSETS = "offsets"
    """By the offsets that the draft gives, alone."""

    EXACT = "exact"
    """Its passage stands in the text, character for character."""

    TOLERANT = "tolerant"
    """Its passage stands there but for white space, quotation marks, case, or a number that is written
    otherwise."""

    NEAR = "near"
    """Its passage does not stand there. The words given are those of the text that come nearest to it."""

    FIELDS = "fields"
    """It has no passage. The place is the one whose reading fits its fields best."""

    NONE = "none"
    """It has no place in the text."""


class FieldVerdict(Model):
    """One field of an item, held against the text."""

    field: Text
    """The name of the field: `number`, `harm`, `source` and so on, whatever key the draft used for it."""

    stated: Text
    """What the draft states, in words."""

    verdict: Verdict
    """What the text has to say on it."""

    says: Text | None = None
    """What the text says. None = it says nothing on this."""

    span: Span | None = None
    """Where the text says it. None = nowhere, or not in words of its own."""


class GroundedItem(Model):
    """One item of a draft, judged field by field."""

    path: Text
    """Where the item stands in the draft: `figures[0]`, `casualties[2].killed`."""

    kind: ItemKind
    """What sort of item it is."""

    verdict: Verdict
    """`supported` where every field is; else `contradicted` where a field is, then `not_found`, then
    `ambiguous`."""

    fields: tuple[FieldVerdict, ...] = ()
    """The verdict on each field that the item states."""

    anchoring: Anchoring = Anchoring.NONE
    """How it was tied to the text."""

    anchor: Span | None = None
    """The passage that it was held against. None = it has no place in the text."""

    finding: Position | None = None
    """Position in the `figures`, `attributions` or `claims` of the grounding's report, by its kind. None = it
    is not supported, or it is a quotation that nobody is named for."""


class GroundingIssue(Model):
    """Something in the draft that could not be read. It is reported, never raised."""

    path: Text
    """Where it stands in the draft. Empty = it concerns the draft as a whole."""

    code: Text
    """A short name for the sort of fault, fit for counting: `unknown_key`, `wrong_type`, `unknown_value`,
    `invalid_json`, `empty_item`."""

    message: Text
    """What is wrong, in a sentence."""


class Grounding(Model):
    """A draft held against a text: the verdicts, and a report of what is left."""

    report: Report
    """The report of the text, with those findings alone that supported items of the draft lead to. Each is as
    the parser read it. An attribution that such a finding depends on stays with it."""

    items: tuple[GroundedItem, ...] = ()
    """Every item of the draft, in its order."""

    issues: tuple[GroundingIssue, ...] = ()
    """What in the draft could not be read."""

    @model_validator(mode="after")
    def _parts_fit_together(self) -> Self:
        wrong = list(_faults(self))
        if wrong:
            raise ValidationError.from_exception_data(type(self).__name__, wrong)
        return self

    @property
    def supported(self) -> tuple[GroundedItem, ...]:
        """The items that the text supports in every field."""
        return tuple(item for item in self.items if item.verdict is Verdict.SUPPORTED)

    @property
    def refused(self) -> tuple[GroundedItem, ...]:
        """The items that it does not support."""
        return tuple(item for item in self.items if item.verdict is not Verdict.SUPPORTED)

    @property
    def is_supported(self) -> bool:
        """Whether the text supports the whole draft: every item, and nothing in it could not be read."""
        return not self.refused and not self.issues


def _faults(grounding: Grounding) -> list[InitErrorDetails]:
    text = grounding.report.text
    report = grounding.report
    sizes = {
        ItemKind.FIGURE: len(report.figures),
        ItemKind.QUOTE: len(report.attributions),
        ItemKind.CLAIM: len(report.claims),
    }
    wrong: list[InitErrorDetails] = []
    for at, item in enumerate(grounding.items):
        here: Path = ("items", at)
        for path, span in spans_of(item, here):
            if text[span.start : span.end] != span.text or span.end > len(text):
                message = f"the text from {span.start} to {span.end} is not what the span holds"
                wrong.append(fault(path, span.start, "span_mismatch", message))
        if item.finding is None:
            continue
        if item.finding >= sizes[item.kind]:
            message = f"there is no position {item.finding} in the report, which holds {sizes[item.kind]}"
            wrong.append(fault((*here, "finding"), item.finding, "position_range", message))
        elif item.verdict is not Verdict.SUPPORTED:
            message = "an item that is not supported leads to no finding"
            wrong.append(fault((*here, "finding"), item.finding, "unsupported", message))
    return wrong
