"""The numbers that a report offers for the whole, each out of one figure or several.

An alternative is

* a figure together with its repetitions (`same_as`);
* the sum of figures coordinated under one verb (`joined`);
* less those of its shares (`parts`, `included_in`) whose victims are not asked for: `15 people including 3
  soldiers` is 12 where soldiers are not.

A share is no alternative beside its whole. Where the whole itself is not asked for, those of its shares that
are asked for are added up. A figure that another one corrects is no alternative.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from conflictnews.models.casualties import CasualtyFigure, Harm, Scope, VictimStatus
from conflictnews.models.intervals import Interval
from conflictnews.models.quantities import Modifier, Quantity
from conflictnews.models.sources import is_the_same_anywhere

__all__ = ["Alternative", "alternatives", "looseness"]


class Alternative(NamedTuple):
    """One number for the whole, out of one or more figures."""

    interval: Interval
    best: int | None
    approximate: bool
    positions: tuple[int, ...]
    sources: frozenset[Hashable]
    detail: int
    order: tuple[int, int]
    words: str


def alternatives(
    figures: Sequence[CasualtyFigure],
    harm: Harm,
    *,
    statuses: Collection[VictimStatus] | None = None,
    scope: Scope = Scope.EVENT,
    event: int | None = None,
    events: Collection[int] | None = None,
    background: Collection[int] = (),
    report: int = 0,
    origin: int | None = None,
) -> list[Alternative]:
    """The numbers for the whole that a report's figures offer, in the order of the figures.

    Args:
        figures: The figures of one report.
        harm: The harm asked for.
        statuses: The victims asked for; None = all.
        scope: The scope asked for.
        event: The position of the event asked for; None = any.
        events: The positions of the events asked for, where they are several; None = any.
        background: The positions of events that the report only looks back on. Where no event is asked for,
            their figures count only if there are no others and the report opens with such an event.
        report: The position of the report among several, for the order between them.
        origin: What the report goes back to, where there are several: its own voice and nameless sources are
            those of its origin.
    """
    counted = Scope.EVENT if scope == Scope.UNKNOWN else scope
    asked = [
        at
        for at, figure in enumerate(figures)
        if figure.harm == harm
        and (Scope.EVENT if figure.scope is Scope.UNKNOWN else figure.scope) == counted
        and (event is None or figure.event == event)
        and (events is None or figure.event in events)
    ]
    if event is None:
        first = next((f.event for f in figures if f.event is not None), None)
        asked = [at for at in asked if figures[at].event not in background] or (
            asked if first in background else []
        )
    return list(_Alternatives(figures, asked, statuses, report, origin))


def _is_bare(quantity: Quantity) -> bool:
    """Whether the text states no number at all: `villagers were killed`."""
    bounds = quantity.interval
    unstated = quantity.value is None and quantity.vague_term is None and quantity.modifier is Modifier.VAGUE
    return unstated and bounds.lower == 2 and bounds.upper is None


class _Alternatives:
    """The grouping of figures into alternatives."""

    def __init__(
        self,
        figures: Sequence[CasualtyFigure],
        asked: Sequence[int],
        statuses: Collection[VictimStatus] | None,
        report: int,
        origin: int | None,
    ) -> None:
        self.figures = figures
        self.report = report
        self.origin = origin
        corrected = {old for at in asked for old in figures[at].corrects}
        self.asked = [at for at in asked if at not in corrected]
        # A bare plural states no number: it is asked only where no figure states one.
        stated = [at for at in self.asked if not _is_bare(figures[at].quantity)]
        self.asked = stated or self.asked
        self.wanted = {at for at in self.asked if statuses is None or figures[at].victims.status in statuses}
        inside = set(self.asked)
        self.same = _Groups(self.asked)
        for at in self.asked:
            self.same.join(at, inside.intersection(figures[at].same_as))
        self.shares: dict[int, list[int]] = {at: [] for at in self.asked}
        for at in self.asked:
            for part in figures[at].parts:
                self._add_share(at, part)
            self._add_share(figures[at].included_in, at)

    def _add_share(self, whole: int | None, share: int) -> None:
        if whole in self.shares and share in self.shares and self.same.of(whole) != self.same.of(share):
            self.shares[whole].append(share)

    def __iter__(self) -> Iterator[Alternative]:
        sums = _Groups(self.asked)
        for at in self.asked:
            sums.join(at, (other for other in self.figures[at].joined if other in self.shares))
            if at not in self.wanted:
                shares = [share for share in self.shares[at] if share in self.wanted]
                if shares:
                    sums.join(shares[0], shares[1:])
        kept = self.wanted - self._below_the_wanted()
        groups = [[at for at in group if at in kept] for group in sums.groups()]
        # Mentions that say the same are one term. A mention that repeats one term of a sum is no number for
        # the whole.
        terms = [frozenset(map(self.same.of, group)) for group in groups if group]
        in_sums = frozenset[int]().union(*(each for each in terms if len(each) > 1))
        alone = [each for each in terms if len(each) > 1 or not each <= in_sums]
        # Only figures that are shares of one another by way of a repetition leave nothing.
        for each in dict.fromkeys(alone) or [frozenset({self.same.of(at)}) for at in sorted(self.wanted)]:
            yield self._alternative(sorted(each))

    def _below_the_wanted(self) -> set[int]:
        """The figures beneath a whole that is asked for itself, and every repetition of them."""
        below: set[int] = set()
        stack = [share for at in self.wanted for same in self.same.group(at) for share in self.shares[same]]
        while stack:
            at = stack.pop()
            if at not in below:
                for same in self.same.group(at):
                    below.add(same)
                    stack += self.shares[same]
        return below

    def _alternative(self, groups: Sequence[int]) -> Alternative:
        terms = [self._best_mention(group) for group in groups]
        mentions = [at for group in groups for at in self.same.group(group)]
        less: list[int] = []
        bounds: list[Interval] = []
        numbers: list[int | None] = []
        for at in terms:
            quantity = self.figures[at].quantity
            interval, number = quantity.interval, quantity.estimate
            for share in (taken := self._taken(at)):
                interval -= self.figures[share].quantity.interval
                if number is not None:
                    number = max(0, number - (self.figures[share].quantity.estimate or 0))
            less += taken
            bounds.append(interval)
            numbers.append(number)
        return Alternative(
            interval=functools.reduce(operator.add, bounds),
            best=None if None in numbers else sum(number for number in numbers if number is not None),
            approximate=any(self.figures[at].quantity.approximate for at in (*terms, *less)),
            positions=tuple(sorted((*terms, *less))),
            sources=frozenset(map(self._source, mentions)),
            detail=sum(len(self.shares[at]) for at in mentions),
            order=(self.report, min(mentions)),
            words=self._words(terms, less),
        )

    def _best_mention(self, group: int) -> int:
        """Of the mentions that say the same, the tightest; among equals the first."""
        mentions = [at for at in self.same.group(group) if at in self.wanted]
        return min(mentions, key=lambda at: (looseness(self.figures[at].quantity), at))

    def _source(self, at: int) -> Hashable:
        source = self.figures[at].source
        name = source.actor or source.name.casefold()
        if self.origin is None or is_the_same_anywhere(source):
            return source.kind, name
        return source.kind, name, self.origin

    def _taken(self, at: int) -> list[int]:
        """The shares to be taken away from a figure: those of the mention that tells the most of them."""
        return max((self._unwanted_in(other) for other in self.same.group(at)), key=len)

    def _unwanted_in(self, whole: int) -> list[int]:
        found: list[int] = []
        seen: set[int] = {self.same.of(whole)}
        stack = self.shares[whole][::-1]
        while stack:
            at = stack.pop()
            if self.same.of(at) in seen:
                continue
            seen.add(self.same.of(at))
            if at in self.wanted:
                stack += self.shares[at][::-1]
            else:
                found.append(at)
        return found

    def _words(self, terms: Sequence[int], less: Sequence[int]) -> str:
        words = " and ".join(map(self._phrase, terms))
        if less:
            words += f", less {' and '.join(map(self._phrase, less))}"
        return f"{words} ({self.figures[terms[0]].source.name})"

    def _phrase(self, at: int) -> str:
        figure = self.figures[at]
        return f"{figure.quantity} {figure.victims.label}" if figure.victims.label else str(figure.quantity)


def looseness(one: Alternative | Quantity) -> tuple[int, int]:
    """How far apart the bounds lie: closed before half open, narrow before wide, exact before approximate."""
    width = one.interval.width
    if width is not None:
        return (1 if one.approximate else 0) if width == 0 else 2, width
    return (4 if one.interval.is_unknown else 3), 0


class _Groups:
    """Positions that belong together, directly or through others."""

    def __init__(self, positions: Iterable[int]) -> None:
        self._up = {at: at for at in positions}
        self._members: dict[int, list[int]] = {}

    def of(self, at: int) -> int:
        """The position that stands for the whole group."""
        top = at
        while self._up[top] != top:
            top = self._up[top]
        while self._up[at] != top:
            self._up[at], at = top, self._up[at]
        return top

    def join(self, at: int, others: Iterable[int]) -> None:
        """Put positions into one group. The least of them stands for it."""
        for other in others:
            one, two = sorted((self.of(at), self.of(other)))
            self._up[two] = one

    def groups(self) -> list[list[int]]:
        """Every group, in the order of its least position."""
        if not self._members:
            for at in self._up:
                self._members.setdefault(self.of(at), []).append(at)
        return list(self._members.values())

    def group(self, at: int) -> list[int]:
        """The group that a position is in."""
        if not self._members:
            self.groups()
        return self._members[self.of(at)]
