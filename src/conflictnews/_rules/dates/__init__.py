"""Dates: the grammar finds the expressions, arithmetic and the story's own order resolve them.

The rooms: `vocabulary` (words); `expressions` (what is found); `lead_in`, `months`, `years`, `numeric`,
`relative`, `units`, `ranges` (the grammar); `tense`; `timeline`, `anchors`, `counted` (resolution);
`calendar` (arithmetic); `_dateparser` (the only caller of that library); `find` (the whole).
"""

from __future__ import annotations

from conflictnews._rules.dates.find import DateCandidate, find_dates, join_ranges

__all__ = ["DateCandidate", "find_dates", "join_ranges"]
