"""What two neighbouring date expressions share: `from March 5 to April 9`, `August and September 1914`.

    range = ["from"] date ("to" | "-" | "through" | "until") date | "between" date "and" date
    list  = date {"," date} ("and" | "or") date

In a list or range the year may stand once, at the end; then it is the year of all of them.
"""

from __future__ import annotations

from conflictnews._rules.dates.expressions import DATE, SEASON, WEEKDAY, YEAR, Expression, Pieces
from conflictnews._rules.dates.vocabulary import TO

_DATED = (DATE, SEASON)


def link_neighbours(p: Pieces) -> None:
    """Marks the ends of ranges and hands a year at the end of a list back to its earlier members."""
    found = sorted(p.found, key=lambda e: e.first)
    for n in range(len(found) - 2, -1, -1):
        a, b = found[n], found[n + 1]
        gap = p.words[a.end : b.first] if b.first - a.end <= 3 else []
        if not gap or b.closes:
            continue
        joint = gap[0]
        ranged = joint in TO and (
            len(gap) == 1 or (len(gap) == 2 and gap[1] in ("the", "on", "about", "around"))
        )
        if joint == "and" and len(gap) == 1 and p.word(a.first - 1) == "between":
            ranged = True
        if ranged and _same_kind(a, b):
            b.closes = True
        listed = (
            ranged
            or joint in ("and", "or", "/", "&")
            or (joint == "," and (len(gap) == 1 or gap[1] in ("and", "or")))
        )
        if listed and a.form == b.form == DATE and b.year is None and not b.year_sense and not b.sense:
            b.follows = (a.day is None) == (b.day is None)
        if (
            listed
            and len(gap) <= 2
            and a.form in _DATED
            and b.form in _DATED
            and a.year is None
            and not a.year_sense
            and not a.sense
        ):
            if joint == "," and (a.day is None) != (b.day is None):
                continue
            _share_year(a, b, ranged=ranged)
    p.found = found


def _same_kind(a: Expression, b: Expression) -> bool:
    return a.form == b.form or {a.form, b.form} <= {DATE, YEAR, SEASON, WEEKDAY}


def _share_year(a: Expression, b: Expression, *, ranged: bool) -> None:
    a.year_sense = b.year_sense
    if b.year is None:
        return
    a.year = b.year
    if (
        ranged
        and a.month is not None
        and b.month is not None
        and (a.month, a.day or 0) > (b.month, b.day or 31)
    ):
        a.year -= 1  # from November to February 1989
