"""Whether a date is spoken of as still to come: `will meet on Monday`, `on Saturday the court is due to`."""

from __future__ import annotations

from conflictnews._rules.dates.expressions import Expression, Pieces
from conflictnews._rules.dates.vocabulary import AHEAD, REPORTED

_REACH = 9


def looks_ahead(p: Pieces, e: Expression) -> bool:
    """Looks for the nearest verb before the date, else the first one after it, within one clause."""
    if p.word(e.first - 1) in ("until", "till") and p.word(e.first - 2) not in (
        "not",
        "lasted",
        "raged",
        "continued",
    ):
        backward = _backward(p, e)
        return _forward(p, e) is not False if backward is None else backward
    backward = _backward(p, e)
    if backward is not None:
        return backward
    return bool(_forward(p, e))


def _forward(p: Pieces, e: Expression) -> bool | None:
    """What the first verb after the date says; None if there is none in reach."""
    for i in range(e.end, min(len(p.words), e.end + _REACH)):
        if p.taken[i]:
            continue  # the month of May
        word = p.words[i]
        if word in AHEAD:
            return not _is_past_would(p, i)
        if word in (".", ";"):
            return None
        if word in REPORTED or word in _PAST or (word.endswith("ed") and len(word) > 4):
            return False
    return None


def _backward(p: Pieces, e: Expression) -> bool | None:
    for i in range(e.first - 1, max(-1, e.first - 1 - _REACH), -1):
        if p.taken[i]:
            continue
        word = p.words[i]
        if word in AHEAD:
            return not _is_past_would(p, i)
        if word == "to" and p.word(i - 1) in ("is", "are"):
            return True
        # `will be held on Monday`: the participle says nothing of when.
        if p.word(i - 1) not in ("be", "been") and (
            word in REPORTED or word in _PAST or (word.endswith("ed") and len(word) > 4)
        ):
            return False
        if word in (";", ":"):
            return None
    return None


def _is_past_would(p: Pieces, i: int) -> bool:
    """`would have met`; and `was going`, `going on`: no future."""
    word = p.words[i]
    if word == "going":
        return p.word(i + 1) != "to"
    return word in ("would", "should", "may", "might") and (
        p.word(i + 1) == "have" or p.word(i + 2) == "have"
    )


_PAST = frozenset(
    "was were had did came went took began left saw found met held got made broke fell fled shot struck "
    "hit died".split()
)
