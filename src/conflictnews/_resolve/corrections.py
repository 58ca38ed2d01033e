"""Corrections: a number that takes the place of another one.

    corrects := number `correcting` `an earlier toll of` number
              | `revised` the toll `to` number                     the number before it
              | `earlier reports` (`said` | `put`) number          the number beside it

Matches: `57 people died, correcting an earlier toll of 45`.
Refuses: `the toll rose to 57`: what grows corrects nothing.
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._syntax.parse import Syntax

_EARLIER = frozenset(("earlier", "previous", "initial", "preliminary", "former"))
_REPORTS = frozenset(
    ("report", "reports", "toll", "figure", "figures", "count", "estimate", "estimates", "statement")
)
_REVISED = frozenset(("revised", "corrected", "lowered", "downgraded", "correcting", "revising"))
#: How many figures away the number stands that is corrected.
_BESIDE = 3
_REACH = 6


def link_corrections(won: list[FigureCandidate], syntax: Syntax) -> None:
    """Lets each number that takes another one back point to it and to its repetitions."""
    words = syntax.doc.tokens.words
    for at, figure in enumerate(won):
        if figure.counted != "counted" or figure.scope == "cumulative":
            continue
        before, after = won[max(0, at - _BESIDE) : at], won[at + 1 : at + 1 + _BESIDE]
        if _is_earlier(figure, words, syntax):
            beside = next((f for f in (*reversed(before), *after) if _competes(figure, f)), None)
            if beside is not None:
                beside.corrects = [figure, *figure.same_as]
        elif figure.rule == "figures.tolls" and _is_revised(figure, words):
            old = next(
                (f for f in reversed(before) if _competes(figure, f) and f.sentence < figure.sentence), None
            )
            if old is not None:
                figure.corrects = [old, *old.same_as]


def _competes(one: FigureCandidate, other: FigureCandidate) -> bool:
    """Whether two numbers are for the same harm and cannot both be right."""
    same = one.harm == other.harm and other.counted == "counted" and not other.corrects
    return same and one.quantity.value != other.quantity.value and other.included_in is None


def _is_earlier(figure: FigureCandidate, words: list[str], syntax: Syntax) -> bool:
    """`an earlier toll of 45`, `earlier reports said 45 people had died`."""
    if figure.rule == "figures.tolls" and not _EARLIER.isdisjoint(words[figure.first : figure.end]):
        return True
    sentence = syntax.doc.sentences[figure.sentence]
    for i in range(max(sentence.first, figure.first - _REACH), figure.first - 1):
        if words[i] in _EARLIER and words[i + 1] in _REPORTS:
            return True
    return False


def _is_revised(figure: FigureCandidate, words: list[str]) -> bool:
    """`revised the toll to 33`, `the toll was revised to 33`."""
    near = words[max(0, figure.trigger[0] - _REACH) : figure.trigger[1] + _REACH]
    return not _REVISED.isdisjoint(near)
