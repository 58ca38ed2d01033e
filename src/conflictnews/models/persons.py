"""Single people told of alone in several accounts: which of the hurt are among the dead.

Somebody shot is wounded in the first report and dead in the last, and one report often tells of both. He is one
of the dead, and a count of the hurt leaves him out. A person told of alone as hurt is held for one of the
dead where nothing that is told of the two shuts it out, and

* both go by one name or age; or
* the account speaks of him as known (`the boy`, a surname) and tells of a single death in another sentence; or
* his account tells of nobody dead, and one that is no older does.

`All four victims` who were shot are in the same way those whom the report counts as dead.
"""

from __future__ import annotations

import re

from conflictnews.models.casualties import CasualtyFigure, Cohort
from conflictnews.models.intervals import Interval

__all__ = ["are_in_one_sentence", "are_known", "is_alone", "is_known", "marks", "may_be_one"]

_ALONE = Interval.exactly(1)
_AGE = re.compile(r"\b(\d{1,2})(?=[- ]years?[- ]old)")
#: How somebody is spoken of who was not told of before. `His son` may be either.
_NEW = re.compile(
    r"(?:an?|one|another|some\w*|\d+|his|her|their|my|our|its|"
    r"the (?:other|second|2nd|third|3rd|fourth|last))\b|[\w.-]{1,40}['’]s ",
    re.IGNORECASE,
)
_KNOWN = re.compile(r"(?:the|these|those|all|both)\b(?! (?:other|remaining))", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”')]*\s|\n")
#: Nobody is of two of these.
_SORTS = (Cohort.WOMEN, Cohort.MEN, Cohort.GIRLS, Cohort.BOYS)


def is_alone(figure: CasualtyFigure) -> bool:
    """Whether a figure is of exactly one person."""
    return figure.quantity.interval == _ALONE


def is_known(figure: CasualtyFigure) -> bool:
    """Whether a person is spoken of as told of before: `the boy`, a name; not `a boy`, `another`, `his son`."""
    return _NEW.match(figure.span.text) is None


def are_known(figure: CasualtyFigure) -> bool:
    """Whether several people are spoken of as told of before: `the victims`, `all four`; not `four men`."""
    return _KNOWN.match(figure.span.text) is not None


def marks(figure: CasualtyFigure) -> frozenset[str]:
    """What a single person can be known by in another report: an age, or the words of a name."""
    if not is_alone(figure):
        return frozenset()
    words = (word for name in figure.victims.names for word in name.split() if word[:1].isupper())
    return frozenset((*(word.casefold() for word in words), *_AGE.findall(figure.victims.label or "")))


def may_be_one(one: CasualtyFigure, two: CasualtyFigure) -> bool:
    """Whether no age, name or sex shows that two people told of alone are two."""
    known, others = marks(one), marks(two)
    for kind in (str.isdigit, str.isalpha):
        first, second = set(filter(kind, known)), set(filter(kind, others))
        if first and second and not first & second:
            return False
    sorts, against = (set(each.victims.cohorts).intersection(_SORTS) for each in (one, two))
    return not (sorts and against and not sorts & against)


def are_in_one_sentence(text: str, one: CasualtyFigure, two: CasualtyFigure) -> bool:
    """Whether two figures of a text stand in one sentence of it."""
    first, last = sorted((one.span, two.span), key=lambda span: span.start)
    return _SENTENCE_END.search(text, first.end, last.start) is None
