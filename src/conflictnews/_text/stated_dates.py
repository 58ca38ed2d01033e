"""Full dates as heads and datelines state them: day, month and year, nothing to be resolved.

date    = [weekday] day month [year] | month day [year] | year "-" month "-" day
day     = 1 .. 31, with or without "st", "nd", "rd", "th"
year    = four digits | two digits | apostrophe and two digits
"""

from __future__ import annotations

import datetime
import re

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = {form: i for i, name in enumerate(_MONTHS, 1) for form in (name, name[:3])} | {"sept": 9}
_MONTH_FORMS = "|".join(sorted(_MONTH, key=lambda form: (-len(form), form)))
_DAY = r"(?P<{0}>[0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s{{1,3}}|,)(?P<{0}>(?:1[6-9]|20)[0-9]{{2}}|'?[0-9]{{2}}(?![0-9:.%]|\s?[ap]\.?m\b))"

#: The text of a date without surroundings; built for use inside other patterns too.
DATE = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,3}|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?,?\s{1,3})?"
    rf"(?:{_DAY.format('d1')}\s{{1,3}}(?P<m1>{_MONTH_FORMS})\b\.?(?:{_YEAR.format('y1')})?"
    rf"|(?P<m2>{_MONTH_FORMS})\b\.?\s{{1,3}}{_DAY.format('d2')}(?![0-9])(?:{_YEAR.format('y2')})?"
    r"|(?P<y3>(?:19|20)[0-9]{2})-(?P<m3>[01][0-9])-(?P<d3>[0-3][0-9])(?![0-9]))"
)
FIND_DATE = re.compile(rf"(?<![\w]){DATE}", re.IGNORECASE)


def date_of(match: re.Match[str]) -> datetime.date | None:
    """The day that a match of `DATE` states in full; None without a year or for a day that does not exist."""
    for n in "123":
        month, day, year = match[f"m{n}"], match[f"d{n}"], match[f"y{n}"]
        if month is None:
            continue
        if year is None:
            return None
        number = int(year.lstrip("'"))
        if number < 100:
            # Two digits: the century in which news wires wrote them so.
            number += 2000 if number < 50 else 1900
        try:
            return datetime.date(number, int(month) if month.isdecimal() else _MONTH[month.lower()], int(day))
        except ValueError:
            return None
    return None
