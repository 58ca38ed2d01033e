"""Scope: one attack, or a running total.

    cumulative := figure ... `since` period | `this year` | `so far` | `over the past` period | a rate

Matches: `Since January 300 people have been killed there.`
Refuses: `Since Tuesday nine people have been killed there.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import Range
from conflictnews._rules.figures.mentions import Mention
from conflictnews._syntax.entries import FORMS
from conflictnews._syntax.parse import Parse, Syntax

_LARGE = 1000
#: One day of tear gas can injure thousands.
_LARGE_OF_INJURED = 5000
_SUPERLATIVE = frozenset(
    ("deadliest worst bloodiest latest third second fourth fifth first biggest largest most").split()
)
_WORST = frozenset(("deadliest", "worst", "bloodiest", "biggest", "largest"))
#: Between a figure and a period, these say that the period is of another clause.
_CLAUSES = frozenset(", ; : where which who when while whose".split())
_SHORT_SINCE = frozenset(
    ("then yesterday today weekend dawn morning midnight last died been escaped fled returned left").split()
)


def scope_of(syntax: Syntax, parse: Parse, mention: Mention, trigger: Range, harm: str = "killed") -> str:
    """`cumulative` for a running total or a rate, else `event`."""
    tokens = syntax.doc.tokens
    words = tokens.words
    lo, hi = parse.sentence.first, parse.sentence.end
    value = mention.quantity.lower or mention.quantity.upper or 0
    for i in range(lo, hi):
        word = words[i]
        if word == "since" and i + 1 < hi and mention.counted != "single" and _long_since(words, i + 1, hi):
            return "cumulative"
        if (
            word in ("so", "to")
            and i + 1 < hi
            and words[i + 1] in ("far", "date")
            and i >= trigger[0] - 12
            and value > 0
        ):
            if word == "so" and i + 3 < hi and words[i + 2] != "this":
                continue
            return "cumulative"
        if (
            word in ("past", "last", "this", "recent", "previous")
            and i + 1 < hi
            and mention.counted != "single"
        ):
            nearby = words[i + 1 : i + 4]
            low, high = sorted((i, trigger[0]))
            if i <= lo + 3 and "," in words[i + 2 : min(hi, i + 5)]:
                low = words.index(",", i + 2) + 1  # over the past three years, there had been
            if any(w in _SUPERLATIVE or w in _CLAUSES for w in words[low:high]):
                continue
            if not _WORST.isdisjoint(words[max(lo, i - 5) : i]):
                continue  # the worst raid of the past three years
            if word == "this" and nearby[:1] == ["year"]:
                return "cumulative"
            if any(w in ("years", "months", "decades", "decade") for w in nearby) and words[i - 1] in (
                "the",
                "in",
                "over",
                "during",
            ):
                return "cumulative"
        if (
            word in ("years", "months", "decades")
            and i + 1 < hi
            and words[i + 1] in ("of", "long")
            and value >= _LARGE
        ):
            return "cumulative"
        if word == "in" and i + 1 < hi and _is_year(words[i + 1]) and _counts_acts(mention, trigger):
            return "cumulative"
        if word == "per" and i + 1 < hi and words[i + 1] in ("day", "month", "year", "week"):
            return "cumulative"
        if (
            word in ("every", "each")
            and i + 1 < hi
            and words[i + 1] in ("day", "month", "year", "week")
            and mention.counted == "counted"
        ):
            return "cumulative"
    return "cumulative" if value >= (_LARGE if harm != "injured" else _LARGE_OF_INJURED) else "event"


def _counts_acts(mention: Mention, trigger: Range) -> bool:
    """`762 murders in 2016`: a count of deeds in a year, not of people at one place."""
    own = mention.counted == "counted" and mention.first <= trigger[0] < mention.end
    return own and mention.head.plural and (mention.quantity.value or 0) > 1


def _long_since(words: list[str], i: int, hi: int) -> bool:
    """Whether `since` at the token before `i` reaches back to the beginning of a period, not to a weekday."""
    for word in words[i : min(hi, i + 3)]:
        form = FORMS.get(word)
        if word in _SHORT_SINCE or (
            form is not None and form[1].time is not None and form[1].time.weekday is not None
        ):
            return False
    form = FORMS.get(words[i])
    return form is None or form[0][:1] not in "Eev"


_AGO_UNITS = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years"))
_LONG_UNITS = frozenset(("month", "months", "year", "years", "decade", "decades"))
_BEFORE_NOW = frozenset(("ago", "earlier", "before", "previously"))


def is_background(syntax: Syntax, parse: Parse, mention: Mention, trigger: Range) -> bool:
    """Whether a figure is of an earlier event that the report looks back on.

    Matches: `two weeks after the same group killed 11 villagers`, `last year's raid that killed 30`,
    `the 2011 killing of five women`.
    Refuses: `hours after the raid, 30 people died`.
    """
    words, clauses = syntax.doc.tokens.words, parse.sentence
    first = min(mention.first, trigger[0])
    last = max(mention.end, trigger[1])
    for i in range(clauses.first + 1, clauses.end - 1):
        word = words[i]
        if word in ("after", "since") and _is_lapse(words, i) and i < first:
            if "," not in words[i:first] and not words[i + 1].endswith("ing"):
                return True
        if word in _LONG_UNITS and words[i - 1] == "last" and words[i + 1] == "'s" and i < first:
            return not {";", ":"} & set(words[i:first])
        if word in _LONG_UNITS and words[i + 1] in _BEFORE_NOW and first - 12 <= i <= last + 12:
            if _unbroken(words[min(i, first) : max(i, last)]):
                return True
        if word in ("month", "year") and words[i - 1] == "last" and first - 8 <= i <= last + 8:
            if _unbroken(words[min(i, first) : max(i, last)]):
                return True
        if _is_year(word) and i < first and _is_act(syntax, i + 1) and _unbroken(words[i:first]):
            return True
    return words[trigger[0] : trigger[1]][:2] == ["had", "earlier"]


def _is_lapse(words: list[str], i: int) -> bool:
    """`two days after`, `a day after`; not `New Year's Day after`."""
    unit = words[i - 1]
    return unit in _AGO_UNITS and (unit.endswith("s") or words[i - 2] in ("a", "one"))


def _unbroken(words: list[str]) -> bool:
    return not {";", ":", ","} & set(words)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def _is_act(syntax: Syntax, i: int) -> bool:
    """Whether an act of violence is named at token `i`: `the 2011 killing`."""
    form = syntax.vocabulary.forms.get(syntax.doc.tokens.words[i])
    return form is not None and form[1].act is not None and form[0][:1] not in "zv"
