"""The report of a text with chosen findings alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import attrs

from conflictnews.models import (
    CasualtyFigure,
    Claim,
    Event,
    Report,
    Source,
    SourceKind,
)

__all__ = ["Kept", "keep"]


@attrs.frozen(slots=True)
class Kept:
    """A report cut down, with the new position of each finding that stays."""

    report: Report
    figures: dict[int, int]
    attributions: dict[int, int]
    claims: dict[int, int]


def keep(
    report: Report, figures: Collection[int], attributions: Collection[int], claims: Collection[int]
) -> Kept:
    """Cuts a report down to findings at some positions, and to what they depend on.

    An attribution stays where a finding that is kept stands under it: without it the finding would seem to be
    the reporter's. An event stays while a figure or a claim of it does, with the parties that these name.
    """
    spoken = {report.figures[at].attribution for at in figures} | {
        report.claims[at].attribution for at in claims
    }
    new_figures = _renumbered(figures)
    new_claims = _renumbered(claims)
    new_said = _renumbered({*attributions, *(at for at in spoken if at is not None)})
    told = [
        at
        for at, event in enumerate(report.events)
        if any(f in new_figures for f in event.figures) or any(c in new_claims for c in event.claims)
    ]
    new_events = _renumbered(told)
    kept_figures = tuple(
        report.figures[at].model_copy(
            update={
                "event": _moved(report.figures[at].event, new_events),
                "attribution": _moved(report.figures[at].attribution, new_said),
                "parts": _all_moved(report.figures[at].parts, new_figures),
                "joined": _all_moved(report.figures[at].joined, new_figures),
                "included_in": _moved(report.figures[at].included_in, new_figures),
                "same_as": _all_moved(report.figures[at].same_as, new_figures),
                "corrects": _all_moved(report.figures[at].corrects, new_figures),
            }
        )
        for at in new_figures
    )
    kept_claims = tuple(
        report.claims[at].model_copy(
            update={
                "event": _moved(report.claims[at].event, new_events),
                "attribution": _moved(report.claims[at].attribution, new_said),
                "figures": _all_moved(report.claims[at].figures, new_figures),
            }
        )
        for at in new_claims
    )
    kept_said = tuple(report.attributions[at] for at in new_said)
    kept_events = tuple(
        _event(report.events[at], new_figures, new_claims, kept_figures, kept_claims) for at in new_events
    )
    speakers = {source for said in kept_said for source in (said.source, said.via)}
    speakers |= {source for figure in kept_figures for source in (figure.source, figure.via)}
    speakers |= {claim.source for claim in kept_claims}
    places = {figure.place for figure in kept_figures} | {claim.place for claim in kept_claims}
    places |= {event.place for event in kept_events}
    dates = {figure.when for figure in kept_figures} | {claim.when for claim in kept_claims}
    dates |= {event.when for event in kept_events}
    cut = Report(
        text=report.text,
        published=report.published,
        stated_published=report.stated_published,
        headline=report.headline,
        byline=report.byline,
        dateline=report.dateline,
        blocks=report.blocks,
        events=kept_events,
        figures=kept_figures,
        claims=kept_claims,
        attributions=kept_said,
        sources=_speaking(report.sources, speakers),
        places=tuple(place for place in report.places if place in places),
        dates=tuple(date for date in report.dates if date in dates),
        diagnostics=report.diagnostics,
        schema_version=report.schema_version,
    )
    return Kept(cut, new_figures, new_said, new_claims)


def _renumbered(kept: Iterable[int]) -> dict[int, int]:
    return {old: new for new, old in enumerate(sorted(set(kept)))}


def _moved(position: int | None, new: dict[int, int]) -> int | None:
    return None if position is None else new.get(position)


def _all_moved(positions: Iterable[int], new: dict[int, int]) -> tuple[int, ...]:
    return tuple(new[at] for at in positions if at in new)


def _event(
    event: Event,
    new_figures: dict[int, int],
    new_claims: dict[int, int],
    figures: tuple[CasualtyFigure, ...],
    claims: tuple[Claim, ...],
) -> Event:
    its_figures = _all_moved(event.figures, new_figures)
    its_claims = _all_moved(event.claims, new_claims)
    blamed = [figures[at].perpetrator for at in its_figures] + [claims[at].accused for at in its_claims]
    named = {(party.actor or party.name.casefold()) for party in blamed if party is not None}
    return event.model_copy(
        update={
            "figures": its_figures,
            "claims": its_claims,
            "parties": tuple(p for p in event.parties if (p.actor or p.name.casefold()) in named),
        }
    )


def _speaking(sources: Iterable[Source], speakers: Collection[Source | None]) -> tuple[Source, ...]:
    return tuple(s for s in sources if s in speakers and s.kind is not SourceKind.REPORTER)
