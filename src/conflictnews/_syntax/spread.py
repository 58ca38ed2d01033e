"""A range of people behind `from`, which is a preposition nearly everywhere else.

    spread := 'from' cardinal 'to' cardinal person

Matches: `killed from 20 to 30 farmers`; `From 20 to 30 people were killed`.
Refuses: `rose from 20 to 30`; `moved from 12 to 14 villages`; `from 9 to 5`.
"""

from __future__ import annotations

from conflictnews._syntax.entries import Entry
from conflictnews._syntax.numbers import Quantity, cardinal
from conflictnews._text.tokens import Tokens

#: The word that opens such a range.
FROM = "from"
#: So many words may stand between the range and the people it counts (`from 20 to 30 unarmed farmers`).
_REACH = 2


def read_spread(
    tokens: Tokens, i: int, end: int, lo: int, forms: dict[str, tuple[str, Entry]]
) -> Quantity | None:
    """Reads the range whose `from` is token `i`, within tokens `lo..end`.

    It is one only where a sentence starts or a word of harm stands before it, and people are counted: a number that
    rises goes from one value to another, and holds the second alone.
    """
    before = forms.get(tokens.words[i - 1]) if i > lo else None
    if i > lo and (before is None or before[1].harm is None):
        return None
    low = cardinal(tokens, i + 1, end)
    if low is None or low[1] >= end or tokens.words[low[1]] != "to":
        return None
    high = cardinal(tokens, low[1] + 1, end)
    if high is None or high[0] <= low[0]:
        return None
    behind = (forms.get(word) for word in tokens.words[high[1] : min(high[1] + _REACH, end)])
    if not any(form is not None and form[1].person is not None for form in behind):
        return None
    return Quantity(i, high[1], None, low[0], high[0], "between")
