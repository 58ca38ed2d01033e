"""The report: everything put together, each thing once."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import ValidationError

from conflictnews._assemble.claims import build_claims, build_events
from conflictnews._assemble.figures import FigureLinks, build_figures
from conflictnews._assemble.layout import build_blocks, build_dateline, build_diagnostics, build_places
from conflictnews._assemble.passages import Passages
from conflictnews._assemble.reading import Reading
from conflictnews._assemble.sources import Voices, reporter
from conflictnews.models import Report, Source, SourceKind
from conflictnews.models.base import trusted
from conflictnews.models.integrity import link_faults

__all__ = ["assemble"]


def assemble(reading: Reading) -> Report:
    """Turns what was read into a report."""
    doc = reading.doc
    layout = doc.layout
    passages = Passages(reading.syntax)
    voices = Voices(passages, reading.asides, reporter(doc))
    attribution_at = {id(found): position for position, found in enumerate(reading.attributions)}
    figure_event = {at: n for n, event in reversed(list(enumerate(reading.events))) for at in event.figures}
    claim_event = {at: n for n, event in reversed(list(enumerate(reading.events))) for at in event.claims}
    attributions = tuple(map(voices.attribution, reading.attributions))
    links = FigureLinks(reading.figures)
    figures = build_figures(reading, passages, voices, links, attribution_at, figure_event)
    claims = build_claims(reading, passages, voices, attribution_at, claim_event)
    spoken = [(a.span.start, a.source) for a in attributions]
    spoken += [(a.span.start, a.via) for a in attributions if a.via is not None]
    spoken += [(f.span.start, f.source) for f in figures]
    spoken += [(c.span.start, c.source) for c in claims]
    # All spans are taken from the text, so only what refers to what is left to be checked.
    report = trusted(
        Report,
        text=doc.given,
        published=reading.published,
        stated_published=layout.stated_published,
        headline=None if layout.headline is None else passages.cut(*layout.headline),
        byline=None if layout.byline is None else passages.cut(*layout.byline),
        dateline=build_dateline(doc),
        blocks=build_blocks(doc),
        events=build_events(reading, passages),
        figures=figures,
        claims=claims,
        attributions=attributions,
        sources=_each_once(spoken),
        places=build_places(reading, passages),
        dates=tuple(date for found in reading.dates if (date := passages.date(found)) is not None),
        diagnostics=build_diagnostics(reading, passages, links.at_odds),
    )
    if wrong := link_faults(report):
        raise ValidationError.from_exception_data(Report.__name__, wrong)
    return report


def _each_once(spoken: Iterable[tuple[int, Source]]) -> tuple[Source, ...]:
    """Sources by first mention, without the reporter."""
    ordered = sorted(spoken, key=lambda item: item[0])
    return tuple(dict.fromkeys(source for _, source in ordered if source.kind is not SourceKind.REPORTER))
