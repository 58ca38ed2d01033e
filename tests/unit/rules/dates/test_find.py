"""The finder: what holds for every text."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictnews._rules.dates import find_dates, join_ranges
from conflictnews._text.document import read_document

PUBLISHED = dt.date(2012, 3, 12)
WORDS = (
    "on Monday 12 31st March May 2012 1990s '68 - – to and , the of last next that year years week days "
    "three a ago later before after early mid-March August-24 winter 12/03/2012 1.2.2012 overnight century "
    "quarter first the 20th christmas 16-23 9999 BC the-day Sept. 2012-13 night end hours few couple \n\n . "
    "until will said"
).split(" ")


@given(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.none() | st.dates() | st.sampled_from([dt.date.min, dt.date.max]),
)
def test_dates_are_grounded(text: str, published: dt.date | None) -> None:
    """In text order, not overlapping, inside their tokens; both days or neither; first not after last."""
    doc = read_document(text)
    past = 0
    for date in find_dates(doc, published):
        assert past <= date.start < date.stop <= len(text)
        assert doc.tokens.starts[date.first] <= date.start
        assert date.stop <= doc.tokens.ends[date.end - 1]
        assert (date.earliest is None) == (date.latest is None) == (date.anchor is None)
        assert date.earliest is None or date.latest is None or date.earliest <= date.latest
        past = date.stop


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_joined_ranges_keep_order(text: str) -> None:
    """Joining ranges keeps every stretch of text that was a date."""
    dates = find_dates(read_document(text), PUBLISHED)
    joined = join_ranges(dates)
    assert len(joined) == sum(not date.closes for date in dates) or not dates
    assert [d.stop for d in joined] == sorted(d.stop for d in joined)


def test_a_range_is_one_when_joined() -> None:
    """From the first day of the beginning to the last day of the end."""
    (whole,) = join_ranges(find_dates(read_document("It held from 3 May to June 2010."), None))
    assert (whole.earliest, whole.latest) == (dt.date(2010, 5, 3), dt.date(2010, 6, 30))


def test_what_stands_in_for_the_day_of_publication() -> None:
    """The date of the dateline, where none is given; what is given wins."""
    doc = read_document("SAN SALVADOR, 3 JAN 90 (EFE) -- SIX MEN WERE SHOT YESTERDAY.")
    assert [d.earliest for d in find_dates(doc, None)][-1] == dt.date(1990, 1, 2)
    assert [d.earliest for d in find_dates(doc, PUBLISHED)][-1] == dt.date(2012, 3, 11)


@pytest.mark.parametrize(
    "unit",
    [
        "on Monday 12 March 2012 ",
        "1 ",
        "12 and ",
        "1, 2, 3, 4, 5 March ",
        "2012-",
        "March-",
        "the last week of July ",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """Eight times the text takes about eight times as long, not sixty."""

    def cost(times: int) -> float:
        doc = read_document(unit * times)
        start = time.perf_counter()
        find_dates(doc, PUBLISHED)
        return time.perf_counter() - start

    small = min(cost(500) for _ in range(3))
    assert min(cost(4000) for _ in range(3)) < 24 * small + 0.05


def test_dateparser_is_imported_only_when_needed() -> None:
    """Its import costs more than reading an article, and few articles need it."""
    code = (
        "import datetime, sys\n"
        "from conflictnews._rules.dates import find_dates\n"
        "from conflictnews._text.document import read_document\n"
        "find_dates(read_document('It fell on Monday, three days ago.'), datetime.date(2012, 3, 12))\n"
        "assert 'dateparser' not in sys.modules\n"
        "doc = read_document('It fell a year and two months ago.')\n"
        "[date] = find_dates(doc, datetime.date(2012, 3, 12))\n"
        "assert 'dateparser' in sys.modules and str(date.earliest) == '2011-01-01'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
