"""Quotation marks: which open, which close, and where a quotation runs on over a paragraph.

Newsrooms mix marks: curly opened and straight closed, one style inside another, a mark lost when the page was
copied, each paragraph of a long speech opened and only the last one closed. A mark is read by its form if its
form says it (curly, guillemets), otherwise by what stands beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from conflictnews._text.tokens import Tokens

_OPEN = frozenset("“„«‟‹")
_CLOSE = frozenset("”»›")
#: What closes after an opening mark of another country's habit: „so“, »so«, ›so‹, ‚so‘.
_TURNED = {"„": "“", "»": "«", "›": "‹", "‚": "‘"}
_STRAIGHT = frozenset(('"', "``", "''", "'''", "″", "＂"))
_SINGLE = frozenset("‘’'‚")
_MARKS = _OPEN | _CLOSE | _STRAIGHT | _SINGLE
#: Double marks, of whatever form: a paragraph with one of them quotes somebody.
MARKS = _OPEN | _CLOSE | _STRAIGHT


@attrs.define(slots=True)
class Quotation:
    """One stretch in quotation marks inside one paragraph.

    Attributes:
        first: Token of the opening mark.
        last: Token of the closing mark; the last token of the paragraph where none closes it.
        closed: Whether a mark closes it. An open one at the end of a paragraph runs on if the next begins
            with a mark.
        continues: Whether it goes on from the paragraph before, which ended inside a quotation.
        single: Whether the marks are single ones.
    """

    first: int
    last: int
    closed: bool
    continues: bool = False
    single: bool = False


def _opens(tokens: Tokens, i: int, text: str) -> bool:
    """A straight mark opens where space stands before it and none after."""
    start, end = tokens.starts[i], tokens.ends[i]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before.isspace() or before in "([—–-:") and not after.isspace()


def _closes(tokens: Tokens, i: int, text: str) -> bool:
    start, end = tokens.starts[i], tokens.ends[i]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not before.isspace() and (after.isspace() or not after.isalnum())


def _single(tokens: Tokens, marks: list[int], hi: int, text: str) -> list[Quotation]:
    """Pairs of single marks outside double ones: `‘we know’`, never an apostrophe."""
    found: list[Quotation] = []
    opened = -1
    for i in marks:
        word = tokens.words[i]
        if word not in _SINGLE:
            continue
        turned = opened >= 0 and word == _TURNED.get(tokens.words[opened])
        if opened < 0:
            if word in "‘‚" or (word == "'" and _opens(tokens, i, text)):
                opened = i
        elif (word in "’'" or turned) and _closes(tokens, i, text) and i > opened + 1:
            # `the rebels' camp`: a plural possessive is followed by a word and preceded by an s.
            nxt = tokens.words[i + 1] if i + 1 < hi else "."
            if tokens.words[i - 1].endswith("s") and nxt[0].isalpha() and nxt not in _AFTER_CLOSE:
                continue
            found.append(Quotation(opened, i, closed=True, single=True))
            opened = -1
    return found


_AFTER_CLOSE = frozenset("said says say and or but he she they told according while as in on at".split())


def find_quotations(tokens: Tokens, paragraphs: Sequence[tuple[int, int]], text: str) -> list[Quotation]:
    """Pairs the quotation marks of each paragraph (a range of tokens), in text order.

    A closing mark that nothing opened is left alone: the quotation it ends has lost its beginning, and
    where it began cannot be known.
    """
    found: list[Quotation] = []
    ran_on = False
    marks = [i for i, word in enumerate(tokens.words) if word in _MARKS]
    for lo, hi in paragraphs:
        inside = marks[bisect_left(marks, lo) : bisect_left(marks, hi)]
        if not inside:
            ran_on = False
            continue
        opened = -1
        level = 0
        begins = len(found)
        for i in inside:
            word = tokens.words[i]
            if word in _OPEN:
                opens = opened < 0 or word != _TURNED.get(tokens.words[opened])
                if opened >= 0 and word == tokens.words[opened]:
                    # `“We left,“ he said`: the wrong way round
                    opens = _opens(tokens, i, text) or not _closes(tokens, i, text)
            elif word in _CLOSE:
                opens = opened < 0 and (word in _TURNED or i == lo) and _opens(tokens, i, text)
            elif word in _STRAIGHT:
                opens = (
                    opened < 0
                    if not (opened >= 0 and _opens(tokens, i, text) and not _closes(tokens, i, text))
                    else True
                )
                if (
                    opens
                    and opened < 0
                    and _closes(tokens, i, text)
                    and not _opens(tokens, i, text)
                    and i > lo
                ):
                    continue  # it can only close, and nothing is open
            else:
                continue
            if opens:
                if opened < 0:
                    opened = i
                elif (
                    tokens.words[opened] in _OPEN
                    and tokens.words[i] in _OPEN
                    and tokens.words[i] == tokens.words[opened]
                ):
                    # A second opening mark of the same form: the first was never closed.
                    found.append(Quotation(opened, i - 1, closed=False, continues=ran_on and opened == lo))
                    opened = i
                else:
                    level += 1
            elif opened >= 0:
                if level:
                    level -= 1
                else:
                    found.append(Quotation(opened, i, closed=True, continues=ran_on and opened == lo))
                    opened = -1
        if opened >= 0:
            found.append(Quotation(opened, hi - 1, closed=False, continues=ran_on and opened == lo))
        ran_on = opened >= 0
        if len(found) == begins:
            found.extend(_single(tokens, inside, hi, text))
    return found
