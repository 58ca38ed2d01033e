"""Grouping: tellings put together to incidents.

Groups grow from the pair with most evidence downwards. Two groups become one where the mean evidence between
their members is enough, so that a chain of small likenesses does not tie two incidents together. Between
large groups a few members of each stand for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conflictnews._reconcile.pairing import Pairing

__all__ = ["group"]

#: The evidence that a pair must have to be looked at, and the mean that two groups must have to be one.
_PAIR = -1.5
_MEAN = -0.5
#: So many members stand for a large group.
_SPEAKERS = 6


def group(count: int, pairs: Iterable[tuple[int, int]], pairing: Pairing) -> list[list[int]]:
    """Put tellings together, by their positions.

    Args:
        count: How many tellings there are.
        pairs: The pairs to be compared.
        pairing: What scores them.

    Returns:
        The groups, each in ascending order, by their first members.
    """
    scored = ((pairing.score(*pair), pair) for pair in pairs)
    edges = sorted((-score, pair) for score, pair in scored if score >= _PAIR)
    of = list(range(count))
    members = [[at] for at in range(count)]
    for _, (at, other) in edges:
        one, two = sorted((of[at], of[other]), key=lambda head: (-len(members[head]), head))
        if one == two or _mean(members[one], members[two], pairing) < _MEAN:
            continue
        for moved in members[two]:
            of[moved] = one
        members[one] = sorted(members[one] + members[two])
        members[two] = []
    return sorted(each for each in members if each)


def _mean(one: Sequence[int], two: Sequence[int], pairing: Pairing) -> float:
    scores = [pairing.score(at, other) for at in _speakers(one) for other in _speakers(two)]
    return sum(scores) / len(scores)


def _speakers(members: Sequence[int]) -> Sequence[int]:
    if len(members) <= _SPEAKERS:
        return members
    step = (len(members) - 1) / (_SPEAKERS - 1)
    return [members[round(number * step)] for number in range(_SPEAKERS)]
