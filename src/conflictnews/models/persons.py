"""Single people told of alone in several accounts: which of the hurt are among the dead.

A shot man is wounded in the first report and dead in the last, and one report often tells of both. He is one
of the dead, and a count of the hurt leaves him out. A person told of alone as hurt is held for one of the
dead where nothing told of the two shuts it out, and

* both go by one name or age; or
* the account speaks of him as known (`the boy`, a surname), and tells of a single death in another sentence; or
* an account that is no older tells of more dead than the one that calls him hurt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from conflictnews.models.casualties import CasualtyFigure, Cohort
from conflictnews.models.intervals import Interval

__all__ = ["is_alone", "is_known", "marks", "may_be_one", "one_sentence"]

_ALONE = Interval.exactly(1)
_AGE = re.compile(r"\b(\d{1,2})(?=[- ]years?[- ]old)")
_NEW = re.compile(r"(?:an?|one|another|some\w*|\d+|his|her|their|my|our|its|the (?:other|second|2nd|third|last))\b|\w+['’]s ", re.IGNORECASE)
_END = re.compile(r"[.!?][\"”')]*\s|\n")
#: Sorts of people of whom nobody is of two.
_SORTS = (
    frozenset((Cohort.WOMEN,)),
    frozenset((Cohort.MEN,)),
    frozenset((Cohort.GIRLS,)),
    frozenset((Cohort.BOYS,)),
)


def is_alone(figure: CasualtyFigure) -> bool:
    """Whether a figure is of exactly one person."""
    return figure.quantity.interval == _ALONE


def marks(figure: CasualtyFigure) -> frozenset[str]:
    """What a single person can be known by in another report: an age, or the words of a name."""
    if not is_alone(figure):
        return frozenset()
    words = (word for name in figure.victims.names for word in name.split() if word[:1].isupper())
    return frozenset((*(word.casefold() for word in words), *_AGE.findall(figure.victims.label or "")))


def is_known(figure: CasualtyFigure) -> bool:
    """Whether a person is spoken of as told of before: `the boy`, `his son`, a name; not `a boy`, `another`."""
    return _NEW.match(figure.span.text) is None


def may_be_one(one: CasualtyFigure, two: CasualtyFigure) -> bool:
    """Whether nothing shows that two people told of alone are two."""
    for kind in (str.isdigit, str.isalpha):
        first, second = ({mark for mark in marks(each) if kind(mark)} for each in (one, two))
        if first and second and not first & second:
            return False
    some, others = set(one.victims.cohorts), set(two.victims.cohorts)
    sorts = {at for at, sort in enumerate(_SORTS) if sort & some}
    return not (sorts and (against := {at for at, sort in enumerate(_SORTS) if sort & others}) and not sorts & against)


def one_sentence(text: str, one: CasualtyFigure, two: CasualtyFigure) -> bool:
    """Whether two figures stand in one sentence."""
    first, last = sorted((one.span, two.span), key=lambda span: span.start)
    return _END.search(text, first.end, last.start) is None
