"""From token ranges to spans and values; each value that many findings share is built once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from conflictnews._resolve.parties import party_of
from conflictnews._rules.candidates import PlaceCandidate, Range
from conflictnews._rules.dates import DateCandidate
from conflictnews._syntax.parse import Syntax
from conflictnews.models import (
    DateAnchor,
    DateMention,
    DateModifier,
    Granularity,
    Party,
    PartyKind,
    Place,
    PlaceRole,
    Span,
)
from conflictnews.models.base import trusted
from conflictnews.models.spans import taken

__all__ = ["NAME_LENGTH", "Passages"]

#: A name is repeated in every finding that it belongs to. Only the first characters of a longer one are kept,
#: so that the report of a hostile text stays in proportion to it.
NAME_LENGTH: Final = 240

_GRANULARITIES: Final = {"period": Granularity.RANGE, "half": Granularity.RANGE}
#: What the rules tell apart more finely. A part that only repeats what the bounds say has no modifier.
_MODIFIERS: Final = {
    **{modifier.value: modifier for modifier in DateModifier},
    "start": DateModifier.EARLY,
    "first_half": DateModifier.EARLY,
    "end": DateModifier.LATE,
    "second_half": DateModifier.LATE,
    "eve": DateModifier.BEFORE,
}
_ANCHORS: Final = {
    "absolute": None,
    "published": DateAnchor.PUBLISHED,
    "stated": DateAnchor.STATED,
    "dateline": DateAnchor.STATED,
    "narrative": DateAnchor.MENTION,
}


@attrs.define(slots=True, eq=False)
class Passages:
    """The passages of one document as spans, parties, places and dates."""

    syntax: Syntax
    _spans: dict[tuple[int, int], Span] = attrs.field(factory=dict, init=False)
    _words: dict[Range, Span] = attrs.field(factory=dict, init=False)
    _parties: dict[Range, Party] = attrs.field(factory=dict, init=False)
    _places: dict[tuple[int, int, str], Place] = attrs.field(factory=dict, init=False)
    _dates: dict[tuple[int, int], DateMention] = attrs.field(factory=dict, init=False)

    def cut(self, start: int, end: int) -> Span:
        """The span between two offsets of the document, in the caller's text."""
        known = self._spans.get((start, end))
        if known is None:
            doc = self.syntax.doc
            first, past = doc.back(start, end)
            known = self._spans[start, end] = taken(doc.given, first, past)
        return known

    def span(self, first: int, end: int) -> Span:
        """The span of a range of tokens."""
        known = self._words.get((first, end))
        if known is None:
            doc = self.syntax.doc
            start, past = doc.back(doc.tokens.starts[first], doc.tokens.ends[end - 1])
            known = self._words[first, end] = taken(doc.given, start, past)
        return known

    def short(self, first: int, end: int) -> Span:
        """The span of a name or label, cut short where it is out of all proportion."""
        doc = self.syntax.doc
        start, stop = doc.back(doc.tokens.starts[first], doc.tokens.ends[end - 1])
        stop = min(stop, start + NAME_LENGTH)
        return taken(doc.given, start, stop)

    def name(self, first: int, end: int) -> str:
        """A name or label as the rules read it, cut short like its span."""
        return self.syntax.text(first, end)[:NAME_LENGTH]

    def spans(self, ranges: Iterable[Range | None]) -> tuple[Span, ...]:
        """The spans of several ranges, each once, in the order of the text."""
        said = {r for r in ranges if r is not None and r[0] < r[1]}
        return tuple([self.span(*found) for found in sorted(said)])

    def party(self, found: Range | None) -> Party | None:
        """The party that a range names."""
        if found is None or found[0] >= found[1]:
            return None
        known = self._parties.get(found)
        if known is None:
            reading = party_of(found, self.syntax)
            span = self.short(*found)
            known = self._parties[found] = trusted(
                Party,
                name=reading.name[:NAME_LENGTH] or self.name(*found),
                kind=PartyKind(reading.kind),
                actor=reading.actor,
                span=span,
            )
        return known

    def place(self, found: PlaceCandidate | None) -> Place | None:
        """A place that was found."""
        if found is None:
            return None
        key = (found.first, found.end, found.role)
        known = self._places.get(key)
        if known is None:
            span = self.short(found.first, found.end)
            within = None if found.within is None else self.name(*found.within)
            name = self.name(found.first, found.end)
            known = trusted(Place, name=name, role=PlaceRole(found.role), within=within, span=span)
            self._places[key] = known
        return known

    def date(self, found: DateCandidate | None) -> DateMention | None:
        """A date that was found."""
        if found is None:
            return None
        key = (found.start, found.stop)
        known = self._dates.get(key)
        if known is None:
            known = self._dates[key] = DateMention(
                earliest=found.earliest,
                latest=found.latest,
                granularity=_GRANULARITIES.get(found.granularity) or Granularity(found.granularity),
                modifier=None if found.modifier is None else _MODIFIERS.get(found.modifier),
                anchor=None if found.anchor is None else _ANCHORS[found.anchor],
                span=self.cut(found.start, found.stop),
            )
        return known
