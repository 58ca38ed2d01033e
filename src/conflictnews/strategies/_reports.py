"""Strategies for reports and what they hold: every part fits the whole, and nothing else is promised."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from conflictnews.models import (
    Attribution,
    CasualtyFigure,
    Claim,
    ClaimKind,
    DetachedReport,
    Event,
    EventKind,
    Harm,
    QuotationType,
    Report,
    Scope,
    Stance,
    Standing,
)
from conflictnews.strategies._values import (
    blocks,
    datelines,
    dates,
    diagnostics,
    factualities,
    finding_fields,
    maybe,
    parties,
    places,
    positions,
    quantities,
    some,
    sources,
    spans,
    texts,
    victims,
    words,
)

__all__ = ["attributions", "casualty_figures", "claims", "detached_reports", "events", "reports"]


def casualty_figures(text: str | None = None) -> st.SearchStrategy[CasualtyFigure]:
    """Numbers of people harmed. A figure alone refers to no others, so that it fits any report on its text."""
    return st.builds(CasualtyFigure, **_figure_fields(text))


def _figure_fields(text: str | None) -> dict[str, st.SearchStrategy[Any]]:
    return {
        **finding_fields(text),
        "quantity": quantities(text),
        "harm": st.sampled_from(Harm),
        "victims": victims(text),
        "source": sources(),
        "scope": st.sampled_from(Scope),
        "place": maybe(places(text)),
        "when": maybe(dates(text)),
        "manner": maybe(words()),
        "perpetrator": maybe(parties(text)),
        "via": maybe(sources()),
    }


def attributions(text: str | None = None) -> st.SearchStrategy[Attribution]:
    """Words put into somebody's mouth."""
    return st.builds(
        Attribution,
        **finding_fields(text),
        source=sources(),
        source_span=maybe(spans(text)),
        cue=maybe(spans(text)),
        content=st.lists(spans(text), min_size=1, max_size=2).map(tuple),
        quotation=st.sampled_from(QuotationType),
        via=maybe(sources()),
        depth=st.integers(1, 3),
        factuality=factualities(),
        caveat=maybe(spans(text)),
    )


def claims(text: str | None = None) -> st.SearchStrategy[Claim]:
    """Stands on who did something. A claim alone refers to nothing else, so that it fits any report on its text."""
    return st.builds(Claim, **_claim_fields(text))


def _claim_fields(text: str | None) -> dict[str, st.SearchStrategy[Any]]:
    return {
        **finding_fields(text),
        "kind": st.sampled_from(ClaimKind),
        "stance": st.sampled_from(Stance),
        "source": sources(),
        "standing": st.sampled_from(Standing),
        "accused": maybe(parties(text)),
        "act": maybe(spans(text)),
        "interested": maybe(st.booleans()),
        "place": maybe(places(text)),
        "when": maybe(dates(text)),
    }


def events(text: str | None = None) -> st.SearchStrategy[Event]:
    """Things that happened. An event alone refers to nothing else, so that it fits any report on its text."""
    return st.builds(Event, **_event_fields(text))


def _event_fields(text: str | None) -> dict[str, st.SearchStrategy[Any]]:
    return {
        **finding_fields(text),
        "kind": st.sampled_from(EventKind),
        "place": maybe(places(text)),
        "when": maybe(dates(text)),
        "background": st.booleans(),
        "parties": some(parties(text)),
    }


@st.composite
def reports(draw: st.DrawFn, text: str | None = None) -> Report:
    """Reports on any text, whose parts refer to one another in every way that is allowed.

    What a report says has nothing to do with its text: the parser would not have read it there. For reports as the
    parser makes them, parse `articles`.
    """
    within = draw(texts()) if text is None else text
    sizes = {name: draw(st.integers(0, 3)) for name in ("figures", "claims", "attributions", "events")}

    def position(name: str) -> st.SearchStrategy[int | None]:
        return maybe(positions(sizes[name])) if sizes[name] else st.none()

    def many(name: str) -> st.SearchStrategy[tuple[int, ...]]:
        return some(positions(sizes[name])) if sizes[name] else st.just(())

    linked = {"attribution": position("attributions"), "event": position("events")}
    told = draw(_some_of(st.fixed_dictionaries({**_figure_fields(within), **linked}), sizes["figures"]))
    stood = st.fixed_dictionaries({**_claim_fields(within), **linked, "figures": many("figures")})
    happened = st.fixed_dictionaries(
        {**_event_fields(within), "figures": many("figures"), "claims": many("claims")}
    )
    return Report(
        text=within,
        published=draw(maybe(st.dates())),
        stated_published=draw(maybe(st.dates())),
        headline=draw(maybe(spans(within))),
        byline=draw(maybe(spans(within))),
        dateline=draw(maybe(datelines(within))),
        blocks=draw(some(blocks(within))),
        events=tuple(Event(**fields) for fields in draw(_some_of(happened, sizes["events"]))),
        figures=_joined(draw, told),
        claims=tuple(Claim(**fields) for fields in draw(_some_of(stood, sizes["claims"]))),
        attributions=tuple(draw(_some_of(attributions(within), sizes["attributions"]))),
        sources=draw(some(sources())),
        places=draw(some(places(within))),
        dates=draw(some(dates(within))),
        diagnostics=draw(some(diagnostics(within))),
    )


def _some_of(strategy: st.SearchStrategy[Any], size: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, min_size=size, max_size=size)


def _joined(draw: st.DrawFn, told: list[dict[str, Any]]) -> tuple[CasualtyFigure, ...]:
    """The figures with references to one another: a whole stands before its shares, and no share is greater."""
    figures = [CasualtyFigure(**fields) for fields in told]
    for at, figure in enumerate(figures):
        others = [n for n in range(len(figures)) if n != at]
        if not others:
            continue
        link = draw(st.sampled_from(("", "same_as", "joined", "corrects", "parts", "included_in")))
        other = draw(st.sampled_from(others))
        share, whole = (other, at) if link == "parts" else (at, other)
        fits = whole < share and not figures[whole].quantity.interval.is_below(
            figures[share].quantity.interval
        )
        value: object = (other,)
        if link == "included_in":
            value = other
        if not link or (link in ("parts", "included_in") and not fits) or (link == "corrects" and other > at):
            continue
        figures[at] = figure.model_copy(update={link: value})
    return tuple(figures)


def detached_reports() -> st.SearchStrategy[DetachedReport]:
    """Reports without the words of their article."""
    return reports().map(Report.detach)
