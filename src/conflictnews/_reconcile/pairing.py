"""Pairing: how much speaks for two tellings being of one incident, and how much against it.

Evidence adds up, as logarithms of odds do. Above nought it is likelier that the two are of one incident than
that they are not. The weights of names, days, ages and numbers were fitted to news on shootings that people
had grouped by hand, and rounded; those of districts and of the kind of event are set by hand, since a war has
many shellings of one city.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from conflictnews._reconcile.tellings import Telling
from conflictnews.models import EventKind, Harm

__all__ = ["LEAST", "MOST", "Pairing"]

#: What is known before anything is compared.
_START = -1.2
#: How alike the stories are, 0 to 1, and what their shared terms weigh, up to a most.
_ALIKE = 2.5
_SHARED = 0.12
_SHARED_MOST = 60.0
#: Days between the two reports, as a logarithm, where no named day is shared; and where one is.
_GAP = -1.0
_GAP_ON_ONE_DAY = -0.1
_GAP_UNKNOWN = 10
#: Reports further apart than so many days, with no day or person to tie them: a war goes on with the same
#: names.
_FOLLOWED = 10
_UNTIED = -4.0
#: Days that both name, or that each names and the other does not.
_DAY = 0.5
_NO_DAY = -1.7
#: Places named by both, by how rare they are; by neither of the other; and where it happened.
_AREA = 0.13
_AREA_MOST = 10.0
_NO_AREA = -0.8
_SPOT = 0.3
_NO_SPOT = -1.0
#: Two towns, and neither report names that of the other.
_ELSEWHERE = -4.0
#: Two districts of one city.
_OTHER_PART = -4.0
#: Ages told in both, up to three of them, or in each another.
_AGE = 0.4
_NO_AGE = -2.0
#: Words of victims' names, up to three.
_VICTIM = 1.3
#: The same number of people for one harm, up to two of them; nearly the same; or far from it.
_NUMBER = 1.8
_NEAR_NUMBER = 0.9
_NO_NUMBER = -0.5
_NEAR = 0.25
_FAR = 2.0
#: Kinds that cannot be two words for one thing.
_NO_KIND = -1.5

#: Bounds of a score within a group, so that one pair does not outweigh all others.
LEAST = -4.0
MOST = 6.0

_WEAPONS = (
    frozenset((EventKind.AIRSTRIKE, EventKind.SHELLING)),
    frozenset((EventKind.BOMBING, EventKind.SUICIDE_ATTACK)),
    frozenset((EventKind.EXECUTION, EventKind.SEXUAL_VIOLENCE)),
    frozenset((EventKind.CLASH, EventKind.AMBUSH)),
    frozenset((EventKind.SHOOTING,)),
)
_OPEN = frozenset((EventKind.MASSACRE, EventKind.CRACKDOWN, EventKind.ABDUCTION, EventKind.DETENTION))


class Pairing:
    """Scores pairs of tellings of one pool, each once."""

    def __init__(self, tellings: Sequence[Telling], reports: int, background: int = 200) -> None:
        """Weigh the places of the pool by how few tellings name them."""
        self._tellings = tellings
        held = Counter(key for telling in tellings for key in telling.areas)
        self._rare = {
            key: math.log((reports + background) / (times + 1)) if times <= reports + background else 0.0
            for key, times in held.items()
        }
        self._scores: dict[tuple[int, int], float] = {}

    def score(self, at: int, other: int) -> float:
        """How much speaks for two tellings, by their positions, being of one incident."""
        pair = (at, other) if at < other else (other, at)
        found = self._scores.get(pair)
        if found is None:
            one, two = self._tellings[pair[0]], self._tellings[pair[1]]
            found = LEAST if one.report == two.report else self._weigh(one, two)
            self._scores[pair] = found = max(LEAST, min(MOST, found))
        return found

    def _weigh(self, one: Telling, two: Telling) -> float:
        return _START + _story(one, two) + _time(one, two) + self._scene(one, two) + _people(one, two)

    def _scene(self, one: Telling, two: Telling) -> float:
        areas = one.areas & two.areas
        total = _AREA * min(sum(self._rare[key] for key in sorted(areas)), _AREA_MOST)
        if one.areas and two.areas and not areas:
            total += _NO_AREA
        if one.spots and two.spots:
            total += _SPOT if one.spots & two.spots else _NO_SPOT if areas else _ELSEWHERE
            if one.parts and two.parts and not one.parts & two.parts:
                total += _OTHER_PART
        if one.kinds and two.kinds and not _may_be_one(one.kinds, two.kinds):
            total += _NO_KIND
        return total


def _story(one: Telling, two: Telling) -> float:
    small, large = (one.terms, two.terms) if len(one.terms) <= len(two.terms) else (two.terms, one.terms)
    shared = [(weight, large[term]) for term, weight in small.items() if term in large]
    if not shared:
        return 0.0
    # exact sums: which of the two comes first must not show
    alike = math.fsum(a * b for a, b in shared) / (one.size * two.size)
    return _ALIKE * alike + _SHARED * min(math.fsum(min(pair) for pair in shared), _SHARED_MOST)


def _time(one: Telling, two: Telling) -> float:
    gap = abs((one.published - two.published).days) if one.published and two.published else _GAP_UNKNOWN
    if one.days & two.days:
        return _DAY + _GAP_ON_ONE_DAY * math.log1p(gap)
    total = _GAP * math.log1p(gap) + (_NO_DAY if one.dated and two.dated else 0.0)
    if gap > _FOLLOWED and not one.victims & two.victims and not one.ages & two.ages:
        total += _UNTIED
    return total


def _people(one: Telling, two: Telling) -> float:
    ages = len(one.ages & two.ages)
    total = _AGE * min(3, ages)
    if one.ages and two.ages and not ages:
        total += _NO_AGE
    total += _VICTIM * min(3, len(one.victims & two.victims))
    same = len(one.numbers & two.numbers)
    if same:
        return total + _NUMBER * min(2, same)
    greatest, others = _greatest(one.numbers), _greatest(two.numbers)
    ratios = [
        max(greatest[harm], others[harm]) / min(greatest[harm], others[harm])
        for harm in greatest.keys() & others.keys()
    ]
    if ratios:
        total += _NEAR_NUMBER if min(ratios) <= 1 + _NEAR else _NO_NUMBER if min(ratios) > _FAR else 0.0
    return total


def _greatest(numbers: Iterable[tuple[Harm, int]]) -> Mapping[Harm, int]:
    most: dict[Harm, int] = {}
    for harm, number in numbers:
        most[harm] = max(number, most.get(harm, 0))
    return most


def _may_be_one(kinds: frozenset[EventKind], others: frozenset[EventKind]) -> bool:
    if kinds & others or kinds & _OPEN or others & _OPEN:
        return True
    return any(kinds & family and others & family for family in _WEAPONS)
