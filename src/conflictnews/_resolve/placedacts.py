"""Where an act was that is taken up again: `the attack`, `the bombing`, `the blast`.

The sentence that told of the act first tied it to a place; one that takes it up seldom names the place again.

Refuses: an act with a place of its own, one told of with `a`, an act of another kind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from conflictnews._rules.candidates import PlaceCandidate, Range
from conflictnews._syntax.parse import Parse, Syntax

#: How many acts are looked back at.
_BACK = 12
#: How many words a day can have between the article and the act.
_DAY = 6
_TAKING_UP = frozenset(("the", "this", "that"))
_ANY = frozenset(("other",))
_WHEN = frozenset("after before following since until during".split())


class PlacedActs:
    """The acts of a document with the places that their own sentences tie them to, read when first asked for.

    Attributes:
        syntax: The parsed document.
    """

    def __init__(self, syntax: Syntax, place_at: Callable[[int, Range], PlaceCandidate | None]) -> None:
        self.syntax = syntax
        self._place_at = place_at
        self._acts: list[tuple[int, str, PlaceCandidate]] | None = None
        self._sentences: dict[int, frozenset[str]] = {}

    def place_of(self, number: int, deed: int) -> PlaceCandidate | None:
        """The place of the act that a sentence takes up, where it takes one up.

        Args:
            number: The sentence.
            deed: The chunk of the act that is said to have done the harm. Another act (`victims of the
                massacre`) is followed no farther than its own paragraph.
        """
        parse = self.syntax.parse(number)
        own = _act_taken_up(parse, deed, self.syntax)
        events: frozenset[str] = frozenset() if own is None else frozenset((own,))
        if own is None:
            if number not in self._sentences:
                found = (_act_taken_up(parse, k, self.syntax) for k in range(len(parse.chunks)))
                self._sentences[number] = frozenset(event for event in found if event is not None)
            events = self._sentences[number]
        if not events:
            return None
        block = self.syntax.doc.sentences[number].block
        if self._acts is None:
            self._acts = self._read()
        at = bisect_left(self._acts, number, key=lambda act: act[0])
        for other, event, place in reversed(self._acts[max(0, at - _BACK) : at]):
            if own is None and self.syntax.doc.sentences[other].block != block:
                return None
            if event in events or events == _ANY:
                return place
        return None

    def _read(self) -> list[tuple[int, str, PlaceCandidate]]:
        out: list[tuple[int, str, PlaceCandidate]] = []
        for parse in self.syntax.marked():
            seen: set[str] = set()
            for chunk in parse.chunks:
                act = None if chunk.entry is None else chunk.entry.act
                if act is None or act.light or act.event in seen or len(seen) > _BACK:
                    continue
                seen.add(act.event)
                place = self._place_at(parse.number, (chunk.first, chunk.end))
                place = None if place is None else place.meant or place
                if place is not None:
                    out.append((parse.number, act.event, place))
        return out


def _act_taken_up(parse: Parse, k: int, syntax: Syntax) -> str | None:
    """The kind of the act at chunk `k`, where it is one that has been told of; None if it is none."""
    chunk = parse.group_at(k)
    if chunk is None or chunk.entry is None or chunk.entry.act is None:
        return None
    if chunk.entry.person is not None or chunk.plural or _tells_when(parse, k):
        return None
    if chunk.determiner in _TAKING_UP:
        return chunk.entry.act.event
    # `the April 15 attack`: the day stands between
    dated = k > 0 and chunk.determiner is None and parse.shape[k - 1] in "D,"
    words = syntax.doc.tokens.words[max(parse.sentence.first, chunk.first - _DAY) : chunk.first]
    return chunk.entry.act.event if dated and "the" in words else None


def _tells_when(parse: Parse, k: int) -> bool:
    """`three days after the bombing`: another time, and as likely another place."""
    entry = parse.chunks[parse.clauses.governed.get(k, k)].entry
    before = parse.chunks[k - 1].entry if k else None
    return any(e is not None and e.lemma in _WHEN for e in (entry, before))
