"""Which attribution holds at the place of a figure or a claim: the innermost one whose content covers it."""

from __future__ import annotations

from bisect import bisect_right

from conflictnews._rules.candidates import AttributionCandidate, FigureCandidate, Range


class Speakers:
    """Attributions by the tokens that they cover; asked by range, answered in logarithmic time."""

    def __init__(self, attributions: list[AttributionCandidate]) -> None:
        spans = [(first, -end, number) for number, a in enumerate(attributions) for first, end in a.content]
        spans.sort()
        self._attributions = attributions
        self._starts = [s[0] for s in spans]
        self._spans = [(first, -end, number) for first, end, number in spans]

    def at(self, first: int, end: int) -> AttributionCandidate | None:
        """The innermost attribution that covers the tokens `first..end`; None = the reporter's own voice."""
        k = bisect_right(self._starts, first) - 1
        best: tuple[int, int] | None = None
        for _ in range(24):
            if k < 0:
                break
            lo, hi, number = self._spans[k]
            if hi >= end and (best is None or hi - lo < best[0]):
                best = (hi - lo, number)
            k -= 1
        return None if best is None else self._attributions[best[1]]


def link_figures(
    figures: list[FigureCandidate],
    attributions: list[AttributionCandidate],
    records: list[AttributionCandidate],
) -> list[AttributionCandidate | None]:
    """For each figure the attribution that holds at its place, or else the record that it is read from."""
    speakers, counts = Speakers(attributions), Speakers(records)
    return [
        speakers.at(f.first, f.end) or speakers.at(*_heart(f)) or counts.at(f.first, f.end) for f in figures
    ]


def _heart(figure: FigureCandidate) -> Range:
    """The word of harm: `bodies of people who activists said were killed`, where only that is said."""
    return figure.trigger


_CLAUSES = frozenset(("attribution.that", "attribution.clause", "attribution.colon", "attribution.quoted"))


def without_denied(
    figures: list[FigureCandidate], attributions: list[AttributionCandidate]
) -> list[FigureCandidate]:
    """Leaves out what somebody says did not happen: `the ministry denied that civilians had been killed`.

    Only a denied clause takes its figures with it. Who denies `the killing of 12 people`, or responsibility
    for it, says nothing against the twelve.
    """
    speakers = Speakers(attributions)
    kept = []
    for figure in figures:
        said = speakers.at(*figure.trigger)
        presupposed = figure.rule == "figures.nominal.of"  # denied links to the murder of two men
        denied = said is not None and said.stance == "denies" and not said.negated and said.rule in _CLAUSES
        if presupposed or not denied:
            kept.append(figure)
    return kept
