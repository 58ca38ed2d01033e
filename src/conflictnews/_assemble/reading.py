"""What the rules and the resolution made of one document, before it becomes a report."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

import attrs

from conflictnews._resolve.events import EventReading
from conflictnews._rules.candidates import (
    AttributionCandidate,
    ClaimCandidate,
    FigureCandidate,
    PlaceCandidate,
    Range,
)
from conflictnews._rules.dates import DateCandidate
from conflictnews._syntax.parse import Syntax
from conflictnews._text.document import Document
from conflictnews.models import Grade

__all__ = ["Reading"]


@attrs.frozen(slots=True, kw_only=True, eq=False)
class Reading:
    """All candidates of a document in text order, with the links between them.

    Attributes:
        syntax: The parsed document.
        published: The day of publication that the caller gave.
        attributions: Resolved attributions.
        figures: Settled figures.
        speakers: For each figure the attribution under which it stands; None = the reporter's own voice.
        figure_places: For each figure its place.
        figure_dates: For each figure its date.
        blamed: For each figure the party said to have done it.
        claims: Claims.
        claim_places: For each claim its place.
        claim_dates: For each claim its date.
        places: All mentions of places.
        dates: All mentions of dates.
        events: Events; their figures and claims are positions in the lists above.
        asides: Resolved sources that speak without a cue of their own, by their range: accusers named by the
            construction, and outlets that relay.
    """

    syntax: Syntax
    published: datetime.date | None = None
    attributions: Sequence[AttributionCandidate] = ()
    figures: Sequence[FigureCandidate] = ()
    speakers: Sequence[AttributionCandidate | None] = ()
    figure_places: Sequence[PlaceCandidate | None] = ()
    figure_dates: Sequence[DateCandidate | None] = ()
    blamed: Sequence[Range | None] = ()
    claims: Sequence[ClaimCandidate] = ()
    claim_places: Sequence[PlaceCandidate | None] = ()
    claim_dates: Sequence[DateCandidate | None] = ()
    places: Sequence[PlaceCandidate] = ()
    dates: Sequence[DateCandidate] = ()
    events: Sequence[EventReading] = ()
    asides: dict[Range, AttributionCandidate] = attrs.Factory(dict)

    @property
    def doc(self) -> Document:
        return self.syntax.doc

    def meeting(self, least: Grade) -> Reading:
        """Only the findings of at least this grade.

        An attribution that a finding depends on stays, since without it the finding would seem to be the
        reporter's. An event stays while a figure or a claim of it does.
        """
        if least is Grade.WEAK:
            return self
        figures = [at for at, figure in enumerate(self.figures) if Grade(figure.grade).meets(least)]
        claims = [at for at, claim in enumerate(self.claims) if Grade(claim.grade).meets(least)]
        new_figures = {old: new for new, old in enumerate(figures)}
        new_claims = {old: new for new, old in enumerate(claims)}
        events: list[EventReading] = []
        for event in self.events:
            kept = [new_figures[at] for at in event.figures if at in new_figures]
            told = [new_claims[at] for at in event.claims if at in new_claims]
            if kept or told:
                events.append(attrs.evolve(event, figures=kept, claims=told))
        smaller = attrs.evolve(
            self,
            figures=[self.figures[at] for at in figures],
            speakers=[self.speakers[at] for at in figures],
            figure_places=[self.figure_places[at] for at in figures],
            figure_dates=[self.figure_dates[at] for at in figures],
            blamed=[self.blamed[at] for at in figures],
            claims=[self.claims[at] for at in claims],
            claim_places=[self.claim_places[at] for at in claims],
            claim_dates=[self.claim_dates[at] for at in claims],
            events=events,
        )
        return smaller.keeping(lambda a: Grade(a.grade).meets(least))

    def without_hearsay(self) -> Reading:
        """Only what the article itself puts into a mouth, not what somebody says that another one said.

        What a finding depends on stays: it would seem to be the words of the one who passes it on.
        """
        return self.keeping(lambda a: a.within is None)

    def keeping(self, wanted: Callable[[AttributionCandidate], bool]) -> Reading:
        """Only the attributions that are wanted, and those that a figure or a claim depends on."""
        needed = {id(speaker) for speaker in self.speakers} | {id(claim.attribution) for claim in self.claims}
        kept = [a for a in self.attributions if wanted(a) or id(a) in needed]
        return attrs.evolve(self, attributions=kept)
