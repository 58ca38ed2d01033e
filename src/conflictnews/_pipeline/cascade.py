"""The cascade: the rules, then the resolution, each stage once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from conflictnews._assemble.reading import Reading
from conflictnews._resolve.blame import perpetrators
from conflictnews._resolve.caveats import link_caveats
from conflictnews._resolve.dates import date_passages
from conflictnews._resolve.events import find_events
from conflictnews._resolve.figures import settle_figures
from conflictnews._resolve.hearsay import nest
from conflictnews._resolve.names import NameIndex
from conflictnews._resolve.places import place_figures
from conflictnews._resolve.relays import settle_relays
from conflictnews._resolve.saying import date_quotations
from conflictnews._resolve.sources import resolve_sources
from conflictnews._resolve.speakers import link_figures, without_denied
from conflictnews._rules.attribution import find_attributions
from conflictnews._rules.blame import find_claims
from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._rules.caveats import find_caveats
from conflictnews._rules.dates import find_dates
from conflictnews._rules.figures import find_figures
from conflictnews._rules.places import find_places
from conflictnews._rules.records import find_records
from conflictnews._syntax.parse import Syntax, read_syntax
from conflictnews._syntax.vocabulary import LEXICON, Vocabulary
from conflictnews._text.document import read_document

__all__ = ["aside_of", "attributions_of", "read", "syntax_of"]


def syntax_of(text: str, title: str | None = None, vocabulary: Vocabulary = LEXICON) -> Syntax:
    """The document of a text, ready to be parsed."""
    return read_syntax(read_document(text, title), vocabulary)


def read(
    text: str, published: datetime.date | None, title: str | None, vocabulary: Vocabulary = LEXICON
) -> Reading:
    """Runs the rules, then the resolution, each stage once."""
    syntax = syntax_of(text, title, vocabulary)
    doc = syntax.doc
    attributions = attributions_of(syntax)
    nest(attributions)
    dates = date_quotations(find_dates(doc, published), attributions, syntax)
    index = resolve_sources(attributions, syntax)
    settle_relays(attributions, syntax)
    link_caveats(find_caveats(syntax), attributions, doc)
    places = find_places(syntax)
    figures = settle_figures(without_denied(find_figures(syntax), attributions), syntax)
    records = find_records(syntax)
    _resolve_beside(records, attributions, syntax, index)
    speakers = link_figures(figures, attributions, records)
    claims = sorted(find_claims(syntax, attributions, figures), key=lambda c: (c.first, c.end))
    named = [a.via for a in attributions] + [c.source for c in claims]
    asides = _asides(named, attributions, syntax, index)
    figure_places = place_figures(figures, places, syntax)
    claim_places = place_figures(claims, places, syntax)
    figure_dates = date_passages([f.trigger for f in figures], dates, attributions, syntax)
    claim_dates = date_passages([c.act or (c.first, c.end) for c in claims], dates, attributions, syntax)
    events = find_events(figures, claims, figure_places, claim_places, figure_dates, syntax)
    return Reading(
        syntax=syntax,
        published=published,
        attributions=attributions,
        figures=figures,
        speakers=speakers,
        figure_places=figure_places,
        figure_dates=figure_dates,
        blamed=perpetrators(figures, claims, speakers, syntax),
        claims=claims,
        claim_places=claim_places,
        claim_dates=claim_dates,
        places=places,
        dates=dates,
        events=events,
        asides=asides,
    )


def attributions_of(syntax: Syntax) -> list[AttributionCandidate]:
    """Attributions in text order; one without content says nothing."""
    found = [a for a in find_attributions(syntax) if any(first < end for first, end in a.content)]
    return sorted(found, key=_place_of)


def _place_of(found: AttributionCandidate) -> tuple[int, int]:
    firsts, ends = zip(*[r for r in (found.source, found.cue, *found.content) if r is not None], strict=True)
    return min(firsts), min(ends)


def _asides(
    ranges: Iterable[Range | None],
    attributions: Sequence[AttributionCandidate],
    syntax: Syntax,
    index: NameIndex,
) -> dict[Range, AttributionCandidate]:
    """Resolves sources that have no cue of their own, in the company of those that have.

    A pronoun stands for somebody who spoke before it. Those who did are resolved anew as copies: what
    they stand for must not depend on who is named in passing.
    """
    found = {r: aside_of(r, syntax) for r in ranges if r is not None}
    _resolve_beside(found.values(), attributions, syntax, index)
    return found


def _resolve_beside(
    found: Iterable[AttributionCandidate],
    attributions: Sequence[AttributionCandidate],
    syntax: Syntax,
    index: NameIndex,
) -> None:
    """Resolves sources in the company of those that speak, which keep their own."""
    beside = list(found)
    if beside:
        spoke = [a.copied() for a in attributions if a.source is not None]
        resolve_sources(sorted([*spoke, *beside], key=_place_of), syntax, index)


def aside_of(source: Range, syntax: Syntax) -> AttributionCandidate:
    """A source in the form in which sources are resolved, with nothing said."""
    parse = syntax.parse(syntax.doc.sentence_at(source[0]))
    head = next((g.head for g in parse.nouns() if source[0] <= g.head < source[1]), source[1] - 1)
    return AttributionCandidate(source=source, head=head, cue=None, content=[source], rule="source.named")
