"""Lines of date in the head of an article: when it was published, or when the page was printed.

date line = {label | weekday | time | zone} date {the same}
"""

from __future__ import annotations

import datetime
import re

from conflictnews._lexicon.furniture import FURNITURE
from conflictnews._text.stated_dates import FIND_DATE, date_of

_LABELS = frozenset(
    "published posted updated last modified first created on at by filed date time news article am pm "
    "a.m p.m est edt cst cdt mst mdt pst pdt et ct pt gmt bst utc "
    "cet ist local hrs hours h m t z mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
#: No line states a date without one; most lines have none.
_DIGIT = re.compile(r"\d")
#: Day, month and year in figures, in either order.
_NUMERIC = re.compile(r"(?<![\d/.])([0-3]?\d)([/.])([0-3]?\d)\2((?:19|20)?\d\d)(?![\d/])")
_TIME = re.compile(r"\b\d?\d[:.]\d\d ?(?:[ap]\.?m\b|[A-Z]{2,4}\b)", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?:about |over )?(?:an?|\d{1,3}) (?:minute|hour|day|week|month|year)s? ago", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_PUBLISHED = re.compile(
    r"\W{0,4}(?:first )?(?:published|posted|updated|last updated|last modified|created|filed|date)\b",
    re.IGNORECASE,
)


def date_line(text: str, start: int, end: int) -> tuple[datetime.date, bool] | None:
    """The day that a line of date states, and whether a label says that it is of publication."""
    if end - start > 140 or _DIGIT.search(text, start, end) is None:
        return None
    for match in FIND_DATE.finditer(text, start, end):
        day = date_of(match)
        if day is None:
            continue
        around = _WORD.findall(text[start : match.start()]) + _WORD.findall(text[match.end() : end])
        # A second date, of the last change, may follow.
        rest = FIND_DATE.sub(" ", text[match.end() : end])
        around = _WORD.findall(text[start : match.start()]) + _WORD.findall(rest)
        if all(word.lower() in _LABELS for word in around):
            return day, _PUBLISHED.match(text, start, end) is not None
        return None
    return None


def numeric_line(text: str, start: int, end: int) -> tuple[datetime.date | None] | None:
    """The day of a line such as `Published: 8/19/2013`; None in it where day and month could be exchanged."""
    if end - start > 140 or _DIGIT.search(text, start, end) is None:
        return None
    found = _NUMERIC.search(text, start, end)
    if found is None:
        return None
    rest = _AGE.sub(" ", _NUMERIC.sub(" ", text[start:end]))
    if not all(word.lower() in _LABELS for word in _WORD.findall(rest)):
        return None
    a, b, year = int(found[1]), int(found[3]), int(found[4])
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    if a > 12 >= b or a == b or (found[2] == "." and b <= 12):
        return (_day(year, b, a),)
    return (_day(year, a, b) if b > 12 >= a else None,)


def _day(year: int, month: int, number: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def states_time(text: str, start: int, end: int) -> bool:
    """Whether a line of date has a time of day: pages are printed by day, but published by the minute."""
    return _TIME.search(text, start, end) is not None


_NOTE = re.compile(r"\((?:first )?(?:published|posted|updated|aired)\b", re.IGNORECASE)


def published_note(text: str, start: int, end: int) -> datetime.date | None:
    """The day in `(Published Monday, March 24, 2014)`, at the end of a caption."""
    if text[end - 1] != ")":
        return None
    for note in _NOTE.finditer(text, max(start, end - 80), end):
        found = date_line(text, note.start(), end)
        if found is not None:
            return found[0]
    return None


_PAPERS = frozenset(
    "times post guardian herald tribune telegraph gazette independent observer mail journal chronicle "
    "courier bulletin dispatch examiner inquirer mirror express standard globe register sentinel star "
    "sun monitor news online agency press echo argus review ledger advertiser".split()
)
_CRUMB = re.compile(r"\s[>›»|/•·]\s|\s?[>›»]\s?")


def is_masthead(text: str, start: int, end: int) -> bool:
    """Whether a line above the story is the name of the paper, a part of it, or the path to the page."""
    if end - start > 80:
        return False
    if FURNITURE.get(text[start:end].lower()) in ("section", "navigation"):
        return True
    words = text[start:end].split()
    if (
        len(words) <= 5
        and words[-1].lower() in _PAPERS
        and all(w[0].isupper() or w in ("of", "and") for w in words)
    ):
        return len(words) > 1 and (words[0].lower() == "the" or len(words) <= 3)
    crumbs = _CRUMB.split(text[start:end])
    return len(crumbs) >= 2 and all(crumb and len(crumb.split()) <= 3 for crumb in crumbs)


def is_print_date(text: str, start: int, end: int) -> datetime.date | None:
    """The full date in the rest of a byline: `By A. Name | 3 March 2012`."""
    for match in FIND_DATE.finditer(text, start, min(end, start + 120)):
        day = date_of(match)
        if day is not None:
            return day
    return None
