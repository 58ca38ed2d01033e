"""Sources and attributions."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import attrs

from conflictnews._assemble.passages import NAME_LENGTH, Passages
from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._text.document import Document
from conflictnews.models import (
    Attribution,
    Certainty,
    Factuality,
    Grade,
    Naming,
    QuotationType,
    Source,
    SourceKind,
    Span,
)
from conflictnews.models.base import trusted

__all__ = ["Voices", "reporter"]


def reporter(doc: Document) -> Source:
    """The article's own voice, under the name of whoever signs it."""
    layout = doc.layout
    agency = layout.dateline.agency if layout.dateline else None
    if layout.byline is not None:
        start, end = layout.byline
        name = doc.text[start : min(end, start + NAME_LENGTH)]
        return Source(name=name, kind=SourceKind.REPORTER, naming=Naming.NAMED, affiliation=agency)
    if agency:
        return Source(name=agency[:NAME_LENGTH], kind=SourceKind.REPORTER, naming=Naming.NAMED)
    return Source(name="the article", kind=SourceKind.REPORTER, naming=Naming.UNNAMED)


_GRADES = {grade.value: grade for grade in Grade}
_QUOTATIONS = {sort.value: sort for sort in QuotationType}


@functools.cache
def _factuality(cue: str, stance: str | None, *, against_it: bool) -> Factuality:
    """How the source commits itself: by the cue, and by what negates it.

    `denied that` says that it is not so; `did not say that` and `could not confirm that` leave it open, and
    `do not believe that` says no more than `believe that not`.
    """
    certainty = Certainty(cue)
    against = stance in ("denies", "doubts")
    if against_it:
        if certainty is Certainty.CERTAIN or against:
            return Factuality()
        return Factuality(certainty=certainty, negated=True)
    if stance == "doubts" and certainty is Certainty.CERTAIN:
        certainty = Certainty.PROBABLE
    return Factuality(certainty=certainty, negated=against)


@attrs.define(slots=True, eq=False)
class Voices:
    """Everybody who speaks in one document.

    Attributes:
        passages: The passages of the document.
        asides: Resolved sources that speak without a cue of their own, by their range.
        own: The reporter.
    """

    passages: Passages
    asides: Mapping[Range, AttributionCandidate]
    own: Source
    _known: dict[tuple[str, str, str, str | None, str | None], Source] = attrs.field(factory=dict, init=False)

    def source(self, found: AttributionCandidate | None) -> Source:
        """The resolved source of an attribution; the reporter where there is none."""
        if found is None:
            return self.own
        name = found.name[:NAME_LENGTH]
        if not name:
            written = found.source or (found.carried.source if found.carried is not None else None)
            name = self.passages.name(*written) if written is not None else "unknown"
        key = (name, found.kind, found.naming, found.affiliation, found.actor)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = trusted(
                Source,
                name=name,
                kind=SourceKind(found.kind),
                naming=Naming(found.naming),
                affiliation=None if found.affiliation is None else found.affiliation[:NAME_LENGTH],
                actor=found.actor,
            )
        return known

    def aside(self, found: Range | None) -> Source | None:
        """The source that a range names."""
        return None if found is None else self.source(self.asides[found])

    def attribution(self, found: AttributionCandidate) -> Attribution:
        """An attribution with its passages."""
        passages = self.passages
        said = sorted(content for content in found.content if content[0] < content[1])
        return trusted(
            Attribution,
            span=self._stretch(found, said),
            evidence=passages.spans((found.source, found.cue)),
            rule=found.rule,
            grade=_GRADES[found.grade],
            source=self.source(found),
            source_span=None if found.source is None else passages.span(*found.source),
            cue=None if found.cue is None else passages.span(*found.cue),
            content=tuple([passages.span(*content) for content in said]),
            quotation=_QUOTATIONS[found.quotation],
            via=self.aside(found.via),
            depth=found.depth,
            factuality=_factuality(found.factuality, found.stance, against_it=found.negated),
            caveat=None if found.caveat is None else passages.span(*found.caveat),
        )

    def _stretch(self, found: AttributionCandidate, said: list[Range]) -> Span:
        """From the first to the last word of the attribution within the block that it begins in.

        A quotation can go on over many paragraphs, and what stands between its parts is none of its business.
        """
        doc = self.passages.syntax.doc
        anchor = found.cue or found.source or said[0]
        block = doc.blocks[doc.sentences[doc.sentence_at(anchor[0])].block]
        starts, ends = doc.tokens.starts, doc.tokens.ends
        near = [r for r in said if starts[r[0]] >= block.start and ends[r[1] - 1] <= block.end]
        ranges = [r for r in (found.source, found.cue, *(near or said[:1])) if r is not None]
        firsts, past = zip(*ranges, strict=True)
        return self.passages.span(min(firsts), max(past))
