"""What a word for a span of time can be the head of: `last month`, `the past three days`, `two weeks ago`.

unit  = [lead-in] sense UNIT | stage "in" "the" UNIT | "over the weekend" | UNIT "before last"
span  = ["the"] sense COUNT UNITS
shift = COUNT UNITS ("ago" | "later" | "earlier" | "before" | "after")
"""

from __future__ import annotations

from conflictnews._rules.dates.expressions import (
    OPAQUE,
    ORDINAL,
    RESIDUE,
    SHIFT,
    SPAN,
    UNIT,
    Expression,
    Pieces,
)
from conflictnews._rules.dates.lead_in import lead_in, sense_before
from conflictnews._rules.dates.vocabulary import (
    DAY_NUMBERS,
    DEICTICS,
    NUMBERS,
    PARTS,
    PLURAL_UNITS,
    UNITS,
    VAGUE_NUMBERS,
)
from conflictnews._text.tokens import LOWER, OTHER

_LATER = {
    "later": "later",
    "afterwards": "later",
    "afterward": "later",
    "hence": "later",
    "thereafter": "later",
    "earlier": "earlier",
    "previously": "earlier",
    "beforehand": "earlier",
    "before": "earlier",
    "after": "later",
    "ago": "ago",
}
_ROUGHLY = {
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
    "approximately": "about",
    "almost": "about",
    "nearly": "about",
    "over": "more_than",
    "than": "",
    "only": None,
    "just": None,
    "barely": "about",
    "exactly": None,
    "another": None,
}


def find_unit(p: Pieces, i: int) -> None:
    """All that a word for a span of time can be the head of."""
    if p.words[i] not in UNITS:
        _find_unit_with_sense(p, i)
        return
    if p.word(i + 1) == "before" and p.word(i + 2) == "last":
        first = i - 1 if p.word(i - 1) == "the" and p.free(i - 1) else i
        p.add(Expression(first, i + 3, UNIT, unit=UNITS[p.words[i]], sense="before_last"))
        return
    if i + 1 < len(p.words) and p.word(i + 1) in _LATER and _find_shift(p, i):
        return
    if p.word(i + 1) == "from" and p.word(i + 2) == "now":
        first, count, _ = read_count(p, i)
        if first < i:
            p.add(
                Expression(
                    first,
                    i + 3,
                    SHIFT if count else OPAQUE,
                    count=count,
                    unit=UNITS[p.words[i]],
                    sense="hence",
                )
            )
        return
    if _find_span(p, i):
        return
    if p.words[i] in PLURAL_UNITS:
        return
    _find_unit_with_sense(p, i)


def read_count(p: Pieces, i: int) -> tuple[int, int | None, str | None]:
    """The count before a unit: where it begins (`i` if none), its number (None if vague), the hedge."""
    j = i - 1
    if not p.free(j):
        return i, None, None
    word = p.words[j]
    count: int | None
    if word == "of" and p.word(j - 1) == "couple":
        count, first = 2, j - 1
    elif word == "couple":
        count, first = 2, j
    elif word in VAGUE_NUMBERS:
        count, first = None, j
    elif word in NUMBERS:
        count, first = NUMBERS[word], j
    elif word.isascii() and word.isdigit() and len(word) <= 4:
        count, first = int(word), j
    else:
        return i, None, None
    if p.word(first - 1) == "a" and word in ("few", "of", "couple"):
        first -= 1
    modifier = None
    lead = p.word(first - 1)
    if lead in _ROUGHLY and p.free(first - 1):
        if lead != "than":
            first, modifier = first - 1, _ROUGHLY[lead]
        elif p.word(first - 2) in ("more", "less"):
            modifier = "more_than" if p.words[first - 2] == "more" else "less_than"
            first -= 2
    return first, count, modifier


def _find_shift(p: Pieces, i: int) -> bool:
    word, after = p.words[i], p.words[i + 1]
    unit = UNITS[word]
    sense = _LATER[after]
    first, count, modifier = read_count(p, i)
    end = i + 2
    if first == i:
        if after not in ("before", "after"):
            if word in PLURAL_UNITS and unit not in ("hour", "minute") and p.word(i - 1) not in ("-", "'s"):
                p.add(Expression(i, end, OPAQUE, unit=unit, sense=sense))
                return True
            return False
        if (
            p.word(i - 1) == "the"
            and word not in PLURAL_UNITS
            and unit not in ("hour", "minute")
            and p.free(i - 1)
        ):
            # `the day before`, alone, is counted from the date before it; `the day before the vote` from
            # an event.
            if p.word(end) in DEICTICS:
                return False
            form = UNIT if _stands_alone(p, end) else OPAQUE
            p.add(
                Expression(
                    i - 1, end, form, unit=unit, sense="previous" if after == "before" else "following"
                )
            )
            return True
        return False
    if unit in ("hour", "minute") and after != "ago":
        return False
    if p.word(first - 1) == "and" and p.word(first - 2) in UNITS and after == "ago":
        earlier, _, _ = read_count(p, first - 2)
        if earlier < first - 2:
            p.add(Expression(earlier, end, RESIDUE, unit=unit, sense=sense))
            return True
    if after in ("before", "after"):
        if p.word(end) == "that" and (_stands_alone(p, end + 1) or p.word(end + 1) in _PRONOUNS):
            end += 1
        elif not _stands_alone(p, end):
            if _is_plain_duration(p, first, i):
                p.add(Expression(first, end, OPAQUE, unit=unit, sense=sense))
            return True
    if p.word(end) == "today" and after == "ago":
        p.add(Expression(first, end + 1, SHIFT, count=count, unit=unit, sense="ago_today"))
        return True
    if after == "later" and p.word(end) == "than":
        return False
    form = SHIFT if count is not None else OPAQUE
    p.add(Expression(first, end, form, count=count, unit=unit, sense=sense, modifier=modifier or None))
    return True


_PRONOUNS = frozenset("i he she it we you they".split())


def _is_plain_duration(p: Pieces, first: int, i: int) -> bool:
    return p.word(first - 1) not in ("for", "lasted", "last") or p.words[i] not in PLURAL_UNITS


def _stands_alone(p: Pieces, i: int) -> bool:
    """No event follows: the end, a mark, or a word that goes on with something else."""
    word = p.word(i)
    return (
        not word
        or (p.shapes[i] == OTHER and word not in ("“", '"', "‘", "("))
        or word in ("and", "but", "in", "when", "at", "by", "had", "was", "were")
    )


_SPAN_SENSES = {
    "last": "past",
    "past": "past",
    "previous": "preceding",
    "preceding": "preceding",
    "next": "coming",
    "coming": "coming",
    "following": "following",
    "ensuing": "following",
    "recent": "past",
}


def _find_span(p: Pieces, i: int) -> bool:
    """`the past three days`, `the last week`, `recent months`."""
    word = p.words[i]
    unit = UNITS[word]
    first, count, _ = read_count(p, i)
    counted = first < i
    lead = p.word(first - 1)
    if lead not in _SPAN_SENSES or not p.free(first - 1):
        return False
    sense = _SPAN_SENSES[lead]
    if not counted and word in PLURAL_UNITS:
        # the four previous weeks
        lo, count, _ = read_count(p, i - 1)
        if lo < i - 1:
            lo -= p.word(lo - 1) == "the" and p.free(lo - 1)
            p.add(Expression(lo, i + 1, SPAN if count else OPAQUE, count=count, unit=unit, sense=sense))
            return True
    lo = first - 1
    the = p.word(lo - 1) in ("the", "these") and p.free(lo - 1)
    if the:
        lo -= 1
    if not counted:
        if word in PLURAL_UNITS:
            p.add(Expression(lo, i + 1, OPAQUE, unit="period", sense=sense))
            return True
        over = p.word(lo - 1) in (
            "over",
            "in",
            "during",
            "within",
            "for",
            "throughout",
            "of",
        ) and unit not in ("day", "night")
        if not (
            lead == "past"
            or (lead == "last" and the and over and p.word(i + 1) != "of")
            or (lead == "next" and the and over)
        ):
            return False
        if unit in ("night", "weekend"):
            return False
        count = 1
    if lead in ("last", "past", "next") and p.word(i + 1) == "of":
        p.add(Expression(lo, i + 1, OPAQUE, unit="period", sense=sense))
        return True
    if unit == "hour" and count is not None and count < 5:
        return True
    if unit == "minute":
        return True
    p.add(Expression(lo, i + 1, SPAN if count is not None else OPAQUE, count=count, unit=unit, sense=sense))
    return True


def _find_day_of_month(p: Pieces, first: int, end: int, sense: str) -> bool:
    """`the 3rd of this month`, `20 of last month`."""
    if p.word(first - 1) != "of" or p.word(first - 2) not in DAY_NUMBERS or not p.free(first - 2):
        return False
    day = DAY_NUMBERS[p.words[first - 2]]
    at = first - 3 if p.word(first - 3) == "the" and p.free(first - 3) else first - 2
    if at == first - 2 and p.word(at - 1) != "on":
        return False  # three of last month: something counted
    p.add(Expression(at, end, ORDINAL, day=day, sense=sense))
    return True


def _find_unit_with_sense(p: Pieces, i: int) -> None:
    word = p.words[i]
    unit = UNITS.get(word, "night")
    if unit in ("hour", "minute", "fortnight") and word not in PARTS:
        return
    first, sense = sense_before(p, i)
    if first == i and p.word(i - 1) in ("same", "very") and p.word(i - 2) in ("the", "that"):
        first, sense = i - 2, "same"
    end = i + 1
    if sense is not None:
        if sense == "last" and p.word(first) == "the" and p.word(end) == "of":
            return  # the last day of the war
        if (
            sense == "same"
            and p.word(i - 1) == "that"
            and p.shapes[i] == LOWER
            and p.word(end) in ("after", "before", "ago")
        ):
            return
        if unit == "month" and _find_day_of_month(p, first, end, sense):
            return
        first, modifier = lead_in(p, first)
        if unit == "day" and sense == "last":
            return
        p.add(
            Expression(first, end, UNIT, unit=word if word in PARTS else unit, sense=sense, modifier=modifier)
        )
        return
    if unit == "weekend":
        if p.word(i - 1) == "the" and p.free(i - 1):
            p.add(Expression(i - 1, end, UNIT, unit=unit))
        return
    if p.word(i - 1) != "the" or not p.free(i - 1):
        return
    if word in PARTS:
        # In the morning: of the day last named.
        if (
            p.word(i - 2) in ("in", "during")
            and p.word(end) != "of"
            and not p.word(end).isalpha()
            and i - 3 < 0
        ):
            p.add(Expression(i - 1, end, UNIT, unit=word, sense="same", modifier=word))
        return
    first, modifier = lead_in(p, i - 1)
    if modifier is None or modifier in PARTS or modifier == "about" or p.word(end) == "of":
        return
    if unit == "day" and (modifier in {"end", "whole", "rest"}):
        return  # at the end of the day: a figure of speech
    if unit in ("century", "decade") or (
        p.word(end).isalpha() and p.shapes[end] == LOWER and p.word(end) in ("round", "long")
    ):
        return
    p.add(Expression(first, end, UNIT, unit=unit, sense="current", modifier=modifier))
