"""The one module that calls dateparser: for compound steps that the grammar has found.

    step = COUNT UNITS "and" COUNT UNITS "ago"

dateparser is imported on the first such phrase, since the import costs more than reading an article.
Languages, base and time zone are fixed, so that neither the clock nor the machine reaches the result.
"""

from __future__ import annotations

import datetime
import functools

#: Longer phrases are no phrases of this grammar; what dateparser does with long input is not measured.
_LONGEST = 80


@functools.lru_cache(maxsize=256)
def days_before(phrase: str, base: datetime.date) -> datetime.date | None:
    """The day that `a year and two months ago` names, counted from `base`; None if it is not understood.

    Example:
        >>> days_before("two weeks and three days ago", datetime.date(2012, 3, 20))
        datetime.date(2012, 3, 3)
    """
    if len(phrase) > _LONGEST:
        return None
    import dateparser  # noqa: PLC0415 (lazily: see above)

    noon = datetime.datetime(base.year, base.month, base.day, 12)  # noqa: DTZ001 (a day without zone)
    found = dateparser.parse(
        phrase,
        languages=["en"],
        settings={
            "RELATIVE_BASE": noon,
            "TIMEZONE": "UTC",
            "RETURN_AS_TIMEZONE_AWARE": False,
            "PREFER_DATES_FROM": "past",
            "PARSERS": ["relative-time"],
        },
    )
    return None if found is None else found.date()
