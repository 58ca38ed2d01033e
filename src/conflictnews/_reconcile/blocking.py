"""Blocking: which tellings are compared at all, so that the work grows with their number and not its square.

The blocks are

* a name or rare word of the story, of those of the telling that fewest reports have, where no more than
  thirty tellings have it;
* a place with a day, for the day of publication, the days named and the day before each: who tells of one
  place on one day. In a large block each telling is only compared with the next few in canonical order;
* a place with a harm and a number of five or more, in the same way.

A telling is in a bounded number of blocks, and in each it is compared with a bounded number of others.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from conflictnews._reconcile.tellings import Telling

__all__ = ["candidates"]

#: A name or word that more tellings have makes no block.
_COMMON = 30
#: So many names and words of one telling make blocks, the rarest first.
_KEYS = 40
#: So many places and days of one telling make blocks.
_PLACES = 6
_DAYS = 6
#: With so many behind it in canonical order a telling is compared within a block.
_NEXT = 12
_COUNTED = 5
_DAY = dt.timedelta(days=1)


def candidates(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of positions, the lower first, of the tellings that share a block and not a report."""
    return {pair for pair in _pairs(tellings) if tellings[pair[0]].report != tellings[pair[1]].report}


def _pairs(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    for members in _by_term(tellings):
        for order, one in enumerate(members):
            for other in members[order + 1 :]:
                yield one, other
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        for key in _scenes(telling):
            blocks[key].append(at)
    for members in blocks.values():
        for order, one in enumerate(members):
            for other in members[order + 1 : order + 1 + _NEXT]:
                yield one, other


def _by_term(tellings: Sequence[Telling]) -> Iterator[list[int]]:
    held: dict[str, int] = defaultdict(int)
    for telling in tellings:
        for term in telling.terms:
            held[term] += 1
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        rare = sorted((held[term], term) for term in telling.terms if 1 < held[term] <= _COMMON)
        for _, term in rare[:_KEYS]:
            blocks[term].append(at)
    return iter(blocks.values())


def _scenes(telling: Telling) -> set[Hashable]:
    places = sorted(telling.spots)[:_PLACES] + sorted(telling.areas - telling.spots)[:_PLACES]
    days = sorted(telling.days, reverse=True)[:_DAYS]
    if telling.published is not None:
        days.append(telling.published)
    around = {day for one in days for day in (one, one - _DAY if one > dt.date.min else one)}
    keys: set[Hashable] = {(place, day) for place in places for day in around}
    keys |= {
        (place, harm.value, number)
        for place in places
        for harm, number in sorted(telling.numbers)[-_DAYS:]
        if number >= _COUNTED
    }
    return keys
