"""Dates with a month: `12 March 2012`, `March 5-9, 1918`, `the 28 and 29 August`, `mid-March`.

    month-date = [lead-in] [weekday [part] [","]] ["the"] days ["of"] MONTH [[","] year]
               | [lead-in] [weekday [part] [","]] MONTH days [[","] year]
               | [lead-in] [sense] MONTH [[","] ["of"] year]
    days       = day {("-" | "to" | "and" | ",") day}
    year       = YEAR | "'" TWO-DIGITS | ["of"] ("that" | "the same" | "last" | ...) "year"

`March` and `may` are first of all verbs: without a day or a year they need a capital and a preposition
that leads dates.
"""

from __future__ import annotations

from conflictnews._rules.dates.expressions import DATE, Expression, Pieces
from conflictnews._rules.dates.lead_in import lead_in, sense_before
from conflictnews._rules.dates.vocabulary import (
    AUXILIARIES,
    COUNTED_AFTER,
    DASHES,
    DAY_NUMBERS,
    DAYS,
    DOUBTFUL_MONTHS,
    MONTH_LEADS,
    MONTHS,
    NAME_MONTHS,
    NOT_AFTER_MARCH,
    ORDINAL_WORDS,
    ORDINALS,
    ORGANIZATIONS,
    PARTS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    TIME_AFTER,
    TO,
    TWO_DIGITS,
    UNITS,
    WEEKDAYS,
    YEARS,
)
from conflictnews._text.tokens import CAPITAL, DIGIT, LOWER, OTHER, UPPER

Days = list[tuple[int, int, int, bool]]  # first, end, day, closes a range


def find_month_date(p: Pieces, i: int) -> None:
    """Adds what the month at `i` is the head of."""
    word = p.words[i]
    month = MONTHS[word]
    after = i + 1
    days = _days_before(p, i)
    before = bool(days)
    if not days:
        days = _days_after(p, i)
        if days:
            after = days[-1][1]
    year, year_sense, end = read_year(p, after, full=bool(days))
    first = days[0][0] if before else i
    sense = None
    if not days and year is None and year_sense is None:
        first, sense = sense_before(p, i)
    if p.upper and word in DOUBTFUL_MONTHS and sense in ("same", "this"):
        return  # THREATS THAT MAY
    if not _is_month(
        p, i, days, before=before, dated=year is not None or year_sense is not None or sense is not None
    ):
        return
    if len(days) == 1 and year is None and _names_organization(p, first, end):
        p.taken[first:end] = b"\x01" * (end - first)
        return
    weekday = None
    if days:
        first, weekday = _weekday_before(p, first)
        wider, pointing = sense_before(p, first)
        if year is None and year_sense is None and pointing in ("last", "next"):
            first, sense = wider, pointing  # last July 13
    first, modifier = lead_in(p, first, article=bool(days))
    shared = {"year": year, "month": month, "year_sense": year_sense}
    if not days:
        named = end == i + 1 and not p.upper and _capital_follows(p, i) and p.word(i - 1) not in MONTH_LEADS
        p.add(Expression(first, end, DATE, sense=sense, modifier=modifier, attributive=named, **shared))  # type: ignore[arg-type]
        return
    for n, (at, past, day, closes) in enumerate(days):
        # Only the last of a list is followed by the month, the year or both.
        lo = first if n == 0 else at
        hi = end if n == len(days) - 1 else past
        p.add(
            Expression(
                lo,
                hi,
                DATE,
                year=year,
                month=month,
                day=day,
                weekday=weekday if n == 0 else None,
                sense=sense,
                year_sense=year_sense,
                modifier=modifier if n == 0 else None,
                closes=closes,
            )
        )


def _names_organization(p: Pieces, first: int, end: int) -> bool:
    """`the 9 May Movement`, `the April 19 Revolutionary Movement`: a name, not a date."""
    if p.word(first) != "the" and p.word(first - 1) in ("on", "since", "until", "by", "of"):
        return False
    capital = p.upper or (end < len(p.words) and p.shapes[end] in (CAPITAL, UPPER))
    return p.word(end) in ORGANIZATIONS or (capital and p.word(end + 1) in ORGANIZATIONS)


def _is_day(p: Pieces, i: int) -> bool:
    return (
        p.free(i)
        and p.words[i] in DAY_NUMBERS
        and not (p.glued(i) and p.words[i - 1] in (".", ":", "$", "£", "€", "#"))
    )


def _days_before(p: Pieces, i: int) -> Days:
    j = i - 1
    if p.word(j) == "of" and (
        p.word(j - 1) in ORDINALS or p.word(j - 1) in ORDINAL_WORDS or p.word(j - 1) in DAYS
    ):
        j -= 1
        if p.words[j] in ORDINAL_WORDS:
            lo = j - 1 if p.word(j - 1) == "the" else j
            return [(lo, j + 1, ORDINAL_WORDS[p.words[j]], False)] if p.free(j) else []
    elif p.word(j) == "-" and p.glued(i) and p.word(j - 1) in DAY_NUMBERS:
        j -= 1  # 12-Mar-2012
    if not _is_day(p, j):
        return []
    out: Days = [(j, j + 1, DAY_NUMBERS[p.words[j]], False)]
    listed = False
    # The days of a list go up, so that it ends.
    while True:
        k = out[0][0] - 1
        if p.word(k) == "the" and p.free(k):
            out[0] = (k, *out[0][1:])
            k -= 1
        joint = p.word(k)
        if joint == "," and not listed:
            break
        if joint in ("and", "or") and p.word(k - 1) == ",":
            k -= 1
        if not (joint in TO or joint in ("and", "or", ",", "/", "&")) or not _is_day(p, k - 1):
            break
        day = DAY_NUMBERS[p.words[k - 1]]
        if day >= out[0][2]:
            break
        ranged = joint in TO or (joint == "and" and p.word(k - 2) == "between")
        out[0] = (*out[0][:3], ranged)
        if not ranged and not _may_begin_list(p, k - 1):
            out[0] = (*out[0][:3], False)
            break
        out.insert(0, (k - 1, k, day, False))
        listed = True
    return out


def _may_begin_list(p: Pieces, i: int) -> bool:
    """`killing 12 and 14 March`: a number that something else has counted is no day of a list."""
    lead = p.word(i - 1)
    return (
        not lead.isalnum()
        or lead in MONTH_LEADS
        or lead in ("on", "the", "night", "dates", "day", "days")
        or lead in WEEKDAYS
        or lead in DAY_NUMBERS
    )


def _days_after(p: Pieces, i: int) -> Days:
    j = i + 1
    if p.word(j) == "." and p.glued(j):
        j += 1
    if p.word(j) == "the" and p.word(j + 1) in ORDINALS:
        j += 1
    if not _is_day(p, j) or not _stands_as_day(p, i, j):
        return []
    out: Days = [(i, j + 1, DAY_NUMBERS[p.words[j]], False)]
    # The days of a list go up, so that it ends.
    while True:
        k = out[-1][1]
        joint = p.word(k)
        ranged = joint in TO or (joint == "and" and p.word(i - 1) == "between")
        if joint == "," and p.word(k + 1) in ("and", "or"):
            k += 1
        if (
            not (ranged or joint in ("and", "or", ",", "/", "&"))
            or not _is_day(p, k + 1)
            or p.word(k + 2) in MONTHS
        ):
            break
        day = DAY_NUMBERS[p.words[k + 1]]
        if day <= out[-1][2] or (joint in (",", "and", "or") and not _list_goes_on(p, k + 2)):
            break
        out.append((k + 1, k + 2, day, ranged))
    return out


def _stands_as_day(p: Pieces, i: int, j: int) -> bool:
    """`In March 12 people`: a number after a month that counts what follows is no day."""
    after = p.word(j + 1)
    if after == "%" or (after == ":" and p.glued(j + 1) and p.word(j + 2)[:1].isdigit()):
        return False
    if p.word(i - 1) == "on":
        return True  # On March 12 people ...: nothing happens on March alone
    if after in COUNTED_AFTER:
        return False
    if after in MONTHS and p.shapes[j + 1] != LOWER and p.word(i - 1) in ("in", "and", "to"):
        return False
    if (
        after in ("other", "per", "percent", "civilian", "security", "government")
        and p.word(i - 1) in MONTH_LEADS
    ):
        return False
    return not (after in TIME_AFTER and len(p.words[j]) > 2)


def _list_goes_on(p: Pieces, i: int) -> bool:
    """After a further day of a list comes its end: a mark, a year, or a function word, not a counted noun."""
    word = p.word(i)
    return (
        not word
        or word in YEARS
        or p.shapes[i] == OTHER
        or word in MONTH_LEADS
        or word in ("and", "or", "at", "on", "when", "as", "with")
    )


def read_year(p: Pieces, i: int, *, full: bool) -> tuple[int | None, str | None, int]:
    """The year after a month or a day: its number, or the word that points to it, and where it ends."""
    j = i
    if p.word(j) == "." and p.glued(j) and p.words[i - 1] in SHORT_MONTHS:
        j += 1
    if p.word(j) == "," or (p.word(j) == "-" and p.glued(j) and p.glued(j + 1)):
        if p.word(j) == "-" and not (full and p.word(j + 1) in YEARS):
            return None, None, i
        j += 1
    elif p.word(j) == "of":
        j += 1
    word = p.word(j)
    if word in YEARS and p.free(j):
        after = p.word(j + 1)
        counted = after in COUNTED_AFTER and YEARS[word] % 50 == 0
        if not counted and after not in TIME_AFTER and not (after in DASHES and not _dash_of_range(p, j + 1)):
            return YEARS[word], None, j + 1
        return None, None, i
    if word in ("'", "’", "‘") and p.word(j + 1) in TWO_DIGITS and p.glued(j + 1):
        return _window(TWO_DIGITS[p.words[j + 1]]), None, j + 2
    if full and j == i and word in TWO_DIGITS and len(word) == 2 and _is_wire_year(p, j):
        return _window(TWO_DIGITS[word]), None, j + 1
    if word in ("that", "this", "the", "last", "next"):
        k = j + 1 if word == "the" else j
        sense = p.word(k)
        if p.word(k + 1) == "year" and sense in _YEAR_SENSES:
            return None, _YEAR_SENSES[sense], k + 2
        if word == "that" and p.word(j + 1) == "same" and p.word(j + 2) == "year":
            return None, "same", j + 3
    return None, None, i


_YEAR_SENSES = {
    "that": "same",
    "same": "same",
    "this": "this",
    "last": "last",
    "next": "next",
    "following": "following",
    "previous": "previous",
}


def _dash_of_range(p: Pieces, i: int) -> bool:
    """A dash after a year that is no decimal or number of a series."""
    return (
        not p.glued(i)
        or not p.glued(i + 1)
        or not p.word(i + 1).isdigit()
        or p.word(i + 1) in YEARS
        or p.word(i + 1) in TWO_DIGITS
    )


def _is_wire_year(p: Pieces, i: int) -> bool:
    """`3 JAN 90 (EFE)`: two digits close a date in the heads of old wires, before a mark only."""
    head = p.shapes[i - 1] == UPPER or p.words[i - 1] in SHORT_MONTHS or p.shapes[i - 1] == DIGIT
    after = p.word(i + 1)
    return (
        head
        and (not after or after in ("(", "-", "--", "–", "—", "]", ")", ".", ",", ";"))
        and TWO_DIGITS[p.words[i]] > 31
    )


def _window(number: int) -> int:
    """Two digits stand for 1950 to 2049, as in the date formats of wires."""
    return number + (2000 if number < 50 else 1900)


def _weekday_before(p: Pieces, first: int) -> tuple[int, int | None]:
    """`Monday[ night][,][ the] 12 March`: the weekday belongs to the date."""
    j = first - 1
    if p.word(j) == "on":
        j -= 1
    for _ in range(2):
        if p.word(j) in (",", "."):
            j -= 1
    if p.word(j) in PARTS:
        j -= 1
    word = p.word(j)
    if p.free(j) and (word in WEEKDAYS or (word in SHORT_WEEKDAYS and p.shapes[j] in (CAPITAL, UPPER))):
        return j, WEEKDAYS.get(word, SHORT_WEEKDAYS.get(word))
    return first, None


def _is_month(p: Pieces, i: int, days: Days, *, before: bool, dated: bool) -> bool:
    """Whether the word at `i` names a month here."""
    word, shape = p.words[i], p.shapes[i]
    lead, after = p.word(i - 1), p.word(i + 1)
    if days and before and shape == LOWER and word in DOUBTFUL_MONTHS:
        return dated  # at least 12 may be dead
    if days and before and p.upper and word == "may":
        return dated or after not in AUXILIARIES
    if word != "mar" and (days or (dated and shape != LOWER)):
        return True
    if word == "mar":
        return bool(days) and shape != LOWER and lead not in ("del", "la", "el")  # Viña del Mar
    if word in SHORT_MONTHS:
        return shape != LOWER and (
            dated or (lead in ("in", "since", "of", "until") and not _capital_follows(p, i))
        )
    if shape == LOWER:
        return word not in DOUBTFUL_MONTHS and word != "august"
    if word in DOUBTFUL_MONTHS:
        return _is_doubtful_month(p, i)
    if lead == "black":
        return False
    if word in NAME_MONTHS and lead not in MONTH_LEADS and _capital_follows(p, i) and not p.upper:
        # April Jones, August Wilson: names. `the August Decrees` has its article.
        return lead in ("the", "'s")
    return True


def _is_doubtful_month(p: Pieces, i: int) -> bool:
    word, lead, after = p.words[i], p.word(i - 1), p.word(i + 1)
    if lead == "mid" or (lead in DASHES and p.word(i - 2) == "mid"):
        return True
    if after in NOT_AFTER_MARCH and not (after in TO and p.word(i + 2) in MONTHS):
        if word == "march":
            return lead in ("in", "since", "during", "until", "last", "early", "late", "mid")
    if word == "may" and after in AUXILIARIES and lead not in ("in", "since", "last", "early", "late"):
        return False
    if lead in MONTH_LEADS:
        return (
            lead not in ("to", "and", "or")
            or p.word(i - 2) in MONTHS
            or p.word(i - 2) in DAY_NUMBERS
            or p.word(i - 2) in YEARS
        )
    if (lead in DASHES or lead in ("and", "or")) and p.word(i - 2) in MONTHS:
        return True
    if (after in TO or after in ("and", "or")) and p.word(i + 2) in MONTHS:
        return True
    # `the March attack`, in ordinary writing only.
    return (
        not p.upper
        and lead in ("the", "a", "this", "'s")
        and p.word(i + 1).isalpha()
        and p.shapes[i + 1] == LOWER
        and after not in UNITS
    )


def _capital_follows(p: Pieces, i: int) -> bool:
    return (
        i + 1 < len(p.words)
        and p.shapes[i + 1] in (CAPITAL, UPPER)
        and p.words[i + 1] not in WEEKDAYS
        and p.words[i + 1] not in MONTHS
    )
