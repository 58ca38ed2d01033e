"""One toll out of many figures, under a policy that is named.

A report counts the same dead more than once: in the headline and below, as a total and as its parts, by
one source and by another. A toll first finds the *alternatives*, each a number for the whole (see
`conflictnews.models.alternatives`), and then lets the policy choose among them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from conflictnews.models.alternatives import Alternative, alternatives, looseness
from conflictnews.models.base import Count, Model, Position, Text
from conflictnews.models.casualties import Harm, Scope, VictimStatus

if TYPE_CHECKING:
    from conflictnews.models.report import Report

__all__ = ["Settled", "Toll", "TollPolicy", "settle", "toll"]


class TollPolicy(StrEnum):
    """How one number is chosen where figures differ. Ties go to the newest report, and to its first figure."""

    HIGHEST = "highest"
    """The highest number, as the coders of PITF take it."""

    LOWEST = "lowest"
    """The lowest number, as the coders of ACLED take it."""

    MAJORITY = "majority"
    """The number that the bounds of most sources allow; then of most figures; then the more exact one."""

    LATEST = "latest"
    """The newest. Within one report that is the first that no other corrects: news puts the newest first.
    Between reports it is the one of the report published last."""

    MOST_SPECIFIC = "most_specific"
    """The number with the narrowest bounds; then the one with more parts."""


class Toll(Model):
    """How many people were harmed, by one report and under one policy."""

    low: Count | None
    """The least number that some alternative allows, in people. None = open: one states no least number."""

    best: Count | None
    """The number that the policy chooses, in people. Of `at least 45` it is 45, of `up to 260` it is 260, of
    a range or a vague word the least it allows. None = the figures state no number at all."""

    high: Count | None
    """The greatest number that some alternative allows, in people. None = open: one states no greatest
    number."""

    policy: TollPolicy
    """The policy that chose."""

    figures: tuple[Position, ...]
    """Positions in `figures` of those that make up `best`."""

    why: Text
    """How it was chosen, in a sentence."""


class Settled(NamedTuple):
    """What a policy makes of alternatives."""

    low: int | None
    best: int | None
    high: int | None
    chosen: Alternative
    why: str


def toll(
    report: Report,
    harm: Harm,
    *,
    statuses: Collection[VictimStatus] | None = None,
    scope: Scope = Scope.EVENT,
    event: int | None = None,
    policy: TollPolicy = TollPolicy.MAJORITY,
) -> Toll | None:
    """Settle how many people came to one harm, by one report. See `Report.toll`."""
    background = [at for at, one in enumerate(report.events) if one.background]
    found = alternatives(
        report.figures, harm, statuses=statuses, scope=scope, event=event, background=background
    )
    settled = settle(found, policy)
    if settled is None:
        return None
    return Toll(
        low=settled.low,
        best=settled.best,
        high=settled.high,
        policy=policy,
        figures=settled.chosen.positions,
        why=settled.why,
    )


def settle(found: Sequence[Alternative], policy: TollPolicy) -> Settled | None:
    """Let a policy choose. None where there is nothing to choose from."""
    policy = TollPolicy(policy)
    numbered = [one for one in found if one.best is not None] or list(found)
    if not numbered:
        return None
    if policy is TollPolicy.HIGHEST:
        chosen = min(numbered, key=lambda one: (-_number(one), _first(one)))
    elif policy is TollPolicy.LOWEST:
        chosen = min(numbered, key=lambda one: (_number(one), _first(one)))
    elif policy is TollPolicy.MAJORITY:
        chosen = _majority(numbered)
    elif policy is TollPolicy.LATEST:
        chosen = min(numbered, key=_first)
    else:
        chosen = min(numbered, key=lambda one: (looseness(one), -one.detail, _first(one)))
    lowers, uppers = [one.interval.lower for one in numbered], [one.interval.upper for one in numbered]
    low = None if None in lowers else min(end for end in (*lowers, chosen.best) if end is not None)
    high = None if None in uppers else max(end for end in (*uppers, chosen.best) if end is not None)
    return Settled(low, chosen.best, high, chosen, _why(chosen, numbered, policy))


def _number(one: Alternative) -> int:
    return -1 if one.best is None else one.best


def _first(one: Alternative) -> tuple[int, int]:
    """The newest report first, and in it the first figure."""
    return -one.order[0], one.order[1]


def _majority(found: Sequence[Alternative]) -> Alternative:
    """The alternative whose number most sources allow, by one sweep over the ends of all bounds."""
    opening: dict[int, list[Alternative]] = {}
    closing: dict[int, list[Alternative]] = {}
    for one in found:
        if one.best is None:
            continue
        # The number as stated can lie just outside: `more than 120` allows 121 and up.
        opening.setdefault(min(one.interval.lower or 0, one.best), []).append(one)
        if one.interval.upper is not None:
            closing.setdefault(max(one.interval.upper, one.best) + 1, []).append(one)
    numbers = {one.best for one in found}
    support: dict[int | None, tuple[int, int]] = {None: (0, 0)}
    allowing: Counter[Hashable] = Counter()
    sources = figures = 0
    for end in sorted({*opening, *closing, *(number for number in numbers if number is not None)}):
        for one in opening.get(end, ()):
            figures += 1
            sources += sum(allowing[source] == 0 for source in one.sources)
            allowing.update(one.sources)
        for one in closing.get(end, ()):
            figures -= 1
            allowing.subtract(one.sources)
            sources -= sum(allowing[source] == 0 for source in one.sources)
        if end in numbers:
            support[end] = (sources, figures)

    def rank(one: Alternative) -> tuple[int, int, tuple[int, int], tuple[int, int]]:
        speakers, mentions = support[one.best]
        return -speakers, -mentions, looseness(one), _first(one)

    return min(found, key=rank)


_CHOSEN = {
    TollPolicy.HIGHEST: "The highest",
    TollPolicy.LOWEST: "The lowest",
    TollPolicy.MAJORITY: "The one that most sources allow",
    TollPolicy.LATEST: "The newest",
    TollPolicy.MOST_SPECIFIC: "The most specific",
}


def _why(chosen: Alternative, found: Sequence[Alternative], policy: TollPolicy) -> str:
    if len(found) == 1:
        return f"The only figure: {chosen.words}."
    return f"{_CHOSEN[policy]} of {len(found)} figures: {chosen.words}."
