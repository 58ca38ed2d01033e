"""What stands before a date expression and belongs to it: `early in`, `the end of`, `the night of`, `last`.

lead-in = {STAGE ["-" | "in" | "on"]} | ["the"] STAGE-NOUN "of" ["the"] | ["the"] PART "of" ["the"] |
APPROXIMATE sense = ["the"] ("last" | "next" | "this" | "that" | "previous" | ...)
"""

from __future__ import annotations

from conflictnews._rules.dates.expressions import Pieces
from conflictnews._rules.dates.vocabulary import APPROXIMATE, PARTS, STAGE_NOUNS, STAGES, UNITS

SENSES = {
    "last": "last",
    "past": "last",
    "next": "next",
    "coming": "next",
    "this": "this",
    "that": "same",
    "same": "same",
    "previous": "previous",
    "preceding": "previous",
    "following": "following",
    "ensuing": "following",
    "current": "this",
}


def sense_before(p: Pieces, i: int) -> tuple[int, str | None]:
    """The word before `i` that says which Monday, April or year is meant, and where it begins."""
    if not p.free(i - 1):
        return i, None
    sense = SENSES.get(p.words[i - 1])
    if sense is None:
        return i, None
    first = i - 1
    if sense == "same" and p.words[first] == "same" and p.word(first - 1) in ("that", "this"):
        return first - 1, "same"
    if p.word(first - 1) == "the" and p.free(first - 1):
        first -= 1
        if sense == "next":
            sense = "following"  # `the next day` is told from the day before it, `next day` too
    return first, sense


def lead_in(p: Pieces, first: int, *, article: bool = True) -> tuple[int, str | None]:
    """Widens an expression that begins at `first` over its lead-in; says the modifier.

    Args:
        p: The pieces.
        first: Where the expression begins.
        article: An article alone belongs to it, too (`the 1990s`).
    """
    start = first
    modifier: str | None = None
    for _ in range(3):
        wider, found = _one_lead_in(p, first)
        if wider == first:
            break
        first, modifier = wider, modifier or found
    if (article or first != start) and p.word(first - 1) == "the" and p.free(first - 1):
        first -= 1
    return first, modifier


def _one_lead_in(p: Pieces, first: int) -> tuple[int, str | None]:
    j = first - 1
    if not p.free(j):
        return first, None
    word = p.words[j]
    if word == "the":
        if not p.free(j - 1) or p.words[j - 1] not in ("of", "in", "on"):
            return first, None
        j -= 1
        word = p.words[j]
    if word == "-" and p.glued(j + 1) and p.glued(j) and p.word(j - 1) in STAGES and p.free(j - 1):
        return j - 1, STAGES[p.words[j - 1]]
    if word in ("in", "on") and p.free(j - 1) and p.words[j - 1] in STAGES and p.words[j - 1] != "middle":
        if p.word(j - 2) in UNITS:
            return first, None  # two days later on 3 May
        return j - 1, STAGES[p.words[j - 1]]
    if word in STAGES and word != "middle" and p.word(j - 1) not in UNITS:
        return j, STAGES[word]
    if word in APPROXIMATE:
        return j, "about"
    if word != "of" or not p.free(j - 1):
        return first, None
    noun = p.words[j - 1]
    lo = j - 1
    modifier: str | None = None
    if noun in STAGE_NOUNS:
        modifier = STAGE_NOUNS[noun]
    elif noun in PARTS:
        modifier = noun
        if p.word(lo - 1) in STAGES and p.free(lo - 1):
            lo -= 1
    elif noun == "hours" and p.word(j - 2) in ("early", "small", "late"):
        modifier = "late" if p.words[j - 2] == "late" else "early"
        lo = j - 2
    elif noun == "days" and p.word(j - 2) in ("early", "first", "last", "closing", "opening", "final"):
        modifier = "early" if p.words[j - 2] in ("early", "first", "opening") else "late"
        lo = j - 2
    elif noun in ("half", "part") and p.word(j - 2) in _HALVES:
        modifier = _HALVES[p.words[j - 2]]
        lo = j - 2
    else:
        return first, None
    if p.word(lo - 1) in ("the", "very") and p.free(lo - 1):
        lo -= 1
    return lo, modifier


_HALVES = {
    "first": "first_half",
    "second": "second_half",
    "latter": "second_half",
    "early": "early",
    "late": "late",
    "later": "late",
    "middle": "mid",
}
