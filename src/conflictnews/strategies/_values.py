"""Strategies for the small models: those that make sense without a report around them."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar

from hypothesis import strategies as st

from conflictnews.models import (
    Block,
    BlockKind,
    Certainty,
    Cohort,
    DateAnchor,
    Dateline,
    DateMention,
    DateModifier,
    Diagnostic,
    Draft,
    DraftClaim,
    DraftFigure,
    DraftQuote,
    Factuality,
    FigureRef,
    Finding,
    Grade,
    Granularity,
    GroundingIssue,
    Harm,
    Interval,
    Modifier,
    Naming,
    Party,
    PartyKind,
    Period,
    Place,
    PlaceRole,
    Quantity,
    Source,
    SourceKind,
    Span,
    Stance,
    Victims,
    VictimStatus,
)
from conflictnews.options import ExtraActor, ExtraWord, Options, WordClass

__all__ = [
    "TEXT",
    "blocks",
    "datelines",
    "dates",
    "diagnostics",
    "draft_claims",
    "draft_figures",
    "draft_quotes",
    "drafts",
    "extra_actors",
    "extra_words",
    "factualities",
    "figure_refs",
    "finding_fields",
    "findings",
    "grounding_issues",
    "intervals",
    "maybe",
    "options",
    "parties",
    "periods",
    "places",
    "positions",
    "quantities",
    "some",
    "sources",
    "spans",
    "texts",
    "victims",
    "words",
]

_T = TypeVar("_T")

TEXT = "At least 14 villagers were killed in Karsa on Sunday, a doctor said. The army denied it."

_LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9)
_COUNTS = st.integers(0, 60) | st.integers(0, 10**12)


def texts() -> st.SearchStrategy[str]:
    """Any text that UTF-8 can encode, a small article among them."""
    return st.just(TEXT) | st.text(max_size=60)


def words() -> st.SearchStrategy[str]:
    """A name or a phrase."""
    return st.sampled_from(("police", "the army", "Karsa", "a doctor", "villagers", "killed")) | st.text(
        max_size=12
    )


def positions(size: int = 4) -> st.SearchStrategy[int]:
    """A position in a tuple of so many."""
    return st.integers(0, size - 1)


def maybe(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    """The value or None, which comes first."""
    return st.none() | strategy


def some(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[tuple[_T, ...]]:
    """Up to two of them."""
    return st.lists(strategy, max_size=2).map(tuple)


@st.composite
def spans(draw: st.DrawFn, text: str | None = None) -> Span:
    """Passages of a text, or of some text."""
    within = draw(texts()) if text is None else text
    start = draw(st.integers(0, len(within)))
    return Span.cut(within, start, draw(st.integers(start, len(within))))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Bounds of every sort: exact, closed, and open at either end or both."""
    ends = [draw(_COUNTS), draw(_COUNTS)]
    lower, upper = sorted(ends)
    shape = draw(st.sampled_from(("exact", "at least", "up to", "closed", "unknown")))
    if shape == "exact":
        return Interval.exactly(lower)
    return Interval(
        lower=lower if shape in ("at least", "closed") else None,
        upper=upper if shape in ("up to", "closed") else None,
    )


@st.composite
def quantities(draw: st.DrawFn, text: str | None = None) -> Quantity:
    """Numbers of people, whose number as stated is one that their bounds allow or stand next to."""
    interval = draw(intervals())
    return Quantity(
        value=draw(st.sampled_from((None, interval.lower, interval.upper))),
        interval=interval,
        approximate=draw(st.booleans()),
        modifier=draw(st.sampled_from(Modifier)),
        vague_term=draw(st.sampled_from((None, None, "dozens", "several"))),
        span=draw(maybe(spans(text))),
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Days in order, each known or not."""
    earliest, latest = _ordered(draw)
    return Period(earliest=earliest, latest=latest)


@st.composite
def dates(draw: st.DrawFn, text: str | None = None) -> DateMention:
    """Days and periods that a text names."""
    earliest, latest = _ordered(draw)
    return DateMention(
        earliest=earliest,
        latest=latest,
        granularity=draw(st.sampled_from(Granularity)),
        modifier=draw(maybe(st.sampled_from(DateModifier))),
        anchor=draw(maybe(st.sampled_from(DateAnchor))),
        span=draw(spans(text)),
    )


def _ordered(draw: st.DrawFn) -> tuple[dt.date | None, dt.date | None]:
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    return draw(st.sampled_from((first, None))), draw(st.sampled_from((last, None)))


def sources() -> st.SearchStrategy[Source]:
    """Who says something."""
    return st.builds(
        Source,
        name=words(),
        kind=st.sampled_from(SourceKind),
        naming=st.sampled_from(Naming),
        affiliation=maybe(words()),
        actor=maybe(words()),
    )


def parties(text: str | None = None) -> st.SearchStrategy[Party]:
    """Who takes part or is blamed."""
    return st.builds(
        Party, name=words(), kind=st.sampled_from(PartyKind), actor=maybe(words()), span=maybe(spans(text))
    )


def places(text: str | None = None) -> st.SearchStrategy[Place]:
    """Places as a text names them."""
    return st.builds(
        Place, name=words(), role=st.sampled_from(PlaceRole), within=maybe(words()), span=maybe(spans(text))
    )


def victims(text: str | None = None) -> st.SearchStrategy[Victims]:
    """The people that a figure counts."""
    return st.builds(
        Victims,
        label=maybe(words()),
        status=st.sampled_from(VictimStatus),
        cohorts=some(st.sampled_from(Cohort)),
        roles=some(words()),
        nationality=maybe(words()),
        names=some(words()),
        span=maybe(spans(text)),
    )


def factualities() -> st.SearchStrategy[Factuality]:
    """How a source commits itself."""
    return st.builds(Factuality, certainty=st.sampled_from(Certainty), negated=st.booleans())


def findings(text: str | None = None) -> st.SearchStrategy[Finding]:
    """What every finding has."""
    return st.builds(Finding, **finding_fields(text))


def finding_fields(text: str | None) -> dict[str, st.SearchStrategy[Any]]:
    """The fields of a finding, each by its strategy."""
    return {
        "span": spans(text),
        "evidence": some(spans(text)),
        "rule": st.just("drawn"),
        "grade": st.sampled_from(Grade),
    }


def blocks(text: str | None = None) -> st.SearchStrategy[Block]:
    """Parts of a page."""
    return st.builds(Block, kind=st.sampled_from(BlockKind), span=spans(text))


def datelines(text: str | None = None) -> st.SearchStrategy[Dateline]:
    """Where, when and by whom a report was filed."""
    return st.builds(
        Dateline, place=maybe(words()), agency=maybe(words()), date=maybe(st.dates()), span=spans(text)
    )


def diagnostics(text: str | None = None) -> st.SearchStrategy[Diagnostic]:
    """What could not be settled."""
    return st.builds(Diagnostic, code=words(), message=words(), span=maybe(spans(text)))


def figure_refs() -> st.SearchStrategy[FigureRef]:
    """A figure of one of several reports."""
    return st.builds(FigureRef, report=positions(), figure=positions())


def draft_figures() -> st.SearchStrategy[DraftFigure]:
    """Numbers as somebody hands them in, right or wrong."""
    return st.builds(
        DraftFigure,
        passage=maybe(words()),
        number=maybe(_COUNTS | words()),
        lower=maybe(_COUNTS),
        upper=maybe(_COUNTS),
        harm=maybe(st.sampled_from(Harm)),
        victims=maybe(words()),
        status=maybe(st.sampled_from(VictimStatus)),
        source=maybe(words()),
        place=maybe(words()),
        date=maybe(words()),
        perpetrator=maybe(words()),
        start=maybe(positions(99)),
        end=maybe(positions(99)),
    )


def draft_quotes() -> st.SearchStrategy[DraftQuote]:
    """Quotations as somebody hands them in, right or wrong."""
    return st.builds(
        DraftQuote,
        content=words(),
        source=maybe(words()),
        cue=maybe(words()),
        start=maybe(positions(99)),
        end=maybe(positions(99)),
    )


def draft_claims() -> st.SearchStrategy[DraftClaim]:
    """Accusations as somebody hands them in, right or wrong."""
    return st.builds(
        DraftClaim,
        passage=maybe(words()),
        source=maybe(words()),
        accused=maybe(words()),
        act=maybe(words()),
        stance=maybe(st.sampled_from(Stance)),
        start=maybe(positions(99)),
        end=maybe(positions(99)),
    )


def drafts() -> st.SearchStrategy[Draft]:
    """What somebody has extracted from a text, right or wrong."""
    return st.builds(
        Draft, figures=some(draft_figures()), quotes=some(draft_quotes()), claims=some(draft_claims())
    )


def grounding_issues() -> st.SearchStrategy[GroundingIssue]:
    """What in a draft could not be read."""
    return st.builds(GroundingIssue, path=words(), code=words(), message=words())


def extra_actors() -> st.SearchStrategy[ExtraActor]:
    """Actors that the lexicon does not know."""
    return st.builds(
        ExtraActor,
        name=_LETTERS,
        aliases=some(_LETTERS),
        source=st.sampled_from([kind for kind in SourceKind if kind is not SourceKind.REPORTER]),
        party=st.sampled_from(PartyKind),
        actor=maybe(_LETTERS),
    )


def extra_words() -> st.SearchStrategy[ExtraWord]:
    """Words that the lexicon does not know, each with a sense that its class takes."""
    spelled: dict[str, Any] = {"form": _LETTERS}
    return st.one_of(
        st.builds(
            ExtraWord,
            **spelled,
            word_class=st.just(WordClass.VICTIM),
            sense=maybe(st.sampled_from([status.value for status in VictimStatus])),
        ),
        st.builds(
            ExtraWord,
            **spelled,
            word_class=st.just(WordClass.SOURCE),
            sense=maybe(
                st.sampled_from([kind.value for kind in SourceKind if kind is not SourceKind.REPORTER])
            ),
        ),
        st.builds(ExtraWord, **spelled, word_class=st.just(WordClass.REPORTING_VERB)),
        st.builds(
            ExtraWord,
            **spelled,
            word_class=st.just(WordClass.HARM_VERB),
            sense=st.sampled_from([harm.value for harm in Harm]),
        ),
    )


def options() -> st.SearchStrategy[Options]:
    """Settings of the parser."""
    return st.builds(
        Options,
        actors=some(extra_actors()),
        words=some(extra_words()),
        tolerance=st.floats(0, 1),
        least_grade=st.sampled_from(Grade),
    )
