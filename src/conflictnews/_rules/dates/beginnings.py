"""Times counted from the beginning of something: `since the uprising began`.

    'since' determiner { word } ('began' | 'started' | 'erupted' | 'broke out')

Matches: `since the uprising began`, `since their offensive started`.
Refuses: `since he left`, `since the market opened` (no beginning of what is told), `since 2011` (a date of its own).

When it was is not said, so it stays unresolved, with its words.
"""

from __future__ import annotations

from conflictnews._rules.dates.expressions import OPAQUE, Expression, Pieces

_BEGAN = frozenset(("began", "begun", "started", "erupted"))
_DETERMINERS = frozenset(("the", "this", "that", "its", "their", "his", "her", "a", "an"))
#: More words than this between `since` and the verb are a clause of their own.
_REACH = 6


def find_beginning(p: Pieces, i: int) -> None:
    """Reads the expression that starts with the `since` at piece `i`, if it is one."""
    if p.word(i + 1) not in _DETERMINERS:
        return
    for j in range(i + 2, min(len(p.words), i + 2 + _REACH)):
        word = p.words[j]
        if p.taken[j] or not word[0].isalpha():
            return
        if word in _BEGAN or (word == "broke" and p.word(j + 1) == "out"):
            end = j + (2 if word == "broke" else 1)
            if j > i + 2:
                p.add(Expression(i, end, OPAQUE, unit="period", sense="since"))
            return
