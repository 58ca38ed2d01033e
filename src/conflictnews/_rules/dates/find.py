"""From a document to its dates: where to look, in which order the grammar is asked, and what is handed on."""

from __future__ import annotations

import datetime
from bisect import bisect_left

import attrs

from conflictnews._rules.dates.anchors import resolve
from conflictnews._rules.dates.beginnings import find_beginning
from conflictnews._rules.dates.expressions import (
    DEICTIC,
    MONTH_WEEK,
    OPAQUE,
    WEEKDAY,
    YEAR,
    Expression,
    Pieces,
    cut_pieces,
)
from conflictnews._rules.dates.months import find_month_date
from conflictnews._rules.dates.numeric import find_holiday, find_numeric_date, find_portion, find_season
from conflictnews._rules.dates.ranges import link_neighbours
from conflictnews._rules.dates.relative import find_deictic, find_ordinal, find_weekday
from conflictnews._rules.dates.tense import looks_ahead
from conflictnews._rules.dates.timeline import ABSOLUTE, NARRATIVE, Timeline
from conflictnews._rules.dates.units import find_unit
from conflictnews._rules.dates.vocabulary import (
    CENTURIES,
    DECADE_WORDS,
    DECADES,
    DEICTICS,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    SHORT_DECADES,
    TWO_DIGITS,
    UNITS,
    WEEKDAYS,
    YEARS,
)
from conflictnews._rules.dates.years import find_century, find_decade, find_year
from conflictnews._text.document import Document

_HOLIDAY_STARTS = frozenset(("christmas", "boxing", "new"))
_DECADES = frozenset(DECADES) | frozenset(SHORT_DECADES) | frozenset(DECADE_WORDS)
_CENTURIES = frozenset(CENTURIES) | {"century"}
_UNITS = frozenset(UNITS) | PARTS
#: Words that make a sentence worth a look. Two digits are none: they count only after an apostrophe.
_TRIGGERS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(YEARS)
    | _DECADES
    | _CENTURIES
    | _UNITS
    | frozenset(SEASONS)
    | frozenset(DEICTICS)
    | frozenset(ORDINALS)
    | {"christmas", "boxing", "since"}
)
_TWO = frozenset(form for form in TWO_DIGITS if len(form) == 2)
#: Words from which the grammar reads, in a sentence that is worth it.
_WORDS = _TRIGGERS | _HOLIDAY_STARTS | _TWO | {"quarter", "week"}


@attrs.define(slots=True)
class DateCandidate:
    """One date expression with what it comes to.

    Attributes:
        first: Its first token.
        end: Past its last token.
        start: Offset of its first character, inside a token where a hyphen joins two (`May-24`).
        stop: Offset past its last character.
        earliest: First day; None if it could not be resolved.
        latest: Last day, included.
        granularity: `day week weekend month quarter season year decade century period unknown`.
        modifier: `early mid late start end about ...`; the bounds stay those of the whole period.
        anchor: What it was counted from: `absolute` (nothing), `published`, `stated`, `dateline` or
            `narrative`; None if it could not be resolved.
        grade: `firm`, `likely` or `weak`.
        closes: It is the end of a range that the candidate before it begins.
        ahead: It lies after the day that dates are counted from.
        attributive: It names a thing (`the 1989 accord`) rather than the time of what is told.
        offset: First and last day as counted from the day of speaking (`yesterday`); None for other dates.
    """

    first: int
    end: int
    start: int
    stop: int
    earliest: datetime.date | None
    latest: datetime.date | None
    granularity: str
    modifier: str | None
    anchor: str | None
    grade: str
    closes: bool = False
    ahead: bool = False
    attributive: bool = False
    offset: tuple[int, int] | None = None


def find_dates(doc: Document, published: datetime.date | None) -> list[DateCandidate]:
    """All date expressions of the story, in text order, none overlapping another.

    Args:
        doc: The document.
        published: The day of publication; where it is None, the date that the head of the article or its
            dateline states stands in for it.
    """
    words = doc.tokens.words
    different = set(words)
    starting = different & _TRIGGERS
    starting |= {
        word
        for word in different
        if ("-" in word and len(word) > 2) or ("." in word and word.count(".") == 2 and word[0].isdigit())
    }
    marks = [i for i, word in enumerate(words) if word in starting] if starting else []
    if not _TWO.isdisjoint(different):
        marks += [i for i in range(1, len(words)) if words[i] in _TWO and words[i - 1] in ("'", "’", "‘")]
    if not marks:
        return []
    marks.sort()
    at = _timeline(doc, published)
    out: list[DateCandidate] = []
    block = -1
    for number, sentence in enumerate(doc.sentences):
        k = bisect_left(marks, sentence.first)
        if k == len(marks):
            break
        if marks[k] >= sentence.end:
            continue
        pieces = cut_pieces(doc.text, doc.tokens, sentence.first, sentence.end, upper=sentence.upper)
        read_expressions(pieces)
        if not pieces.found:
            continue
        at.opens_block = sentence.block != block
        if sentence.block != block:
            block = sentence.block
            _enter_section(doc, number, pieces, at)
        at.block, at.sentence = sentence.block, number
        # One by one, for each date stands on those before it.
        out.extend([_candidate(expression, pieces, at, doc.text) for expression in pieces.found])
    return out


def _timeline(doc: Document, published: datetime.date | None) -> Timeline:
    layout = doc.layout
    if published is not None:
        return Timeline(published, "published")
    if layout.stated_published is not None:
        return Timeline(layout.stated_published, "stated")
    if layout.dateline is not None and layout.dateline.date is not None:
        return Timeline(layout.dateline.date, "dateline")
    return Timeline(None, "published")


def _enter_section(doc: Document, number: int, p: Pieces, at: Timeline) -> None:
    """A heading that names one year (`2007: ...`) sets the year of what follows."""
    sentence = doc.sentences[number]
    alone = (number == 0 or doc.sentences[number - 1].block != sentence.block) and (
        number + 1 == len(doc.sentences) or doc.sentences[number + 1].block != sentence.block
    )
    if not alone or sentence.end - sentence.first > 12 or p.words[-1] in (".", "!", "?", '"', "”"):
        return
    years = [e.year for e in p.found if e.year is not None and e.year >= 100]
    at.section_year = years[0] if len(years) == 1 else None


def read_expressions(p: Pieces) -> None:
    """Asks each part of the grammar in turn; what one has taken, the next leaves alone."""
    words = p.words
    marks = [i for i, word in enumerate(words) if word in _WORDS or ("." in word and word.count(".") == 2)]
    for i in marks:
        word = words[i]
        if word in YEARS or word.count(".") == 2:
            if p.free(i) and word[0].isdigit():
                find_numeric_date(p, i)
    for i in marks:
        if words[i] in MONTHS and p.free(i):
            find_month_date(p, i)
        elif words[i] in _HOLIDAY_STARTS and p.free(i):
            find_holiday(p, i)
    for i in marks:
        word = words[i]
        if p.taken[i]:
            continue
        if word in YEARS or word in _TWO:
            find_season_before(p, i)
            if not p.taken[i]:
                find_year(p, i)
        elif word in _DECADES:
            find_decade(p, i)
        elif word in _CENTURIES:
            find_century(p, i)
        elif word in SEASONS:
            find_season(p, i)
        elif word in ("quarter", "week"):
            find_portion(p, i)
    for i in marks:
        word = words[i]
        if p.taken[i]:
            continue
        if word in WEEKDAYS:
            find_weekday(p, i)
        elif word in DEICTICS:
            find_deictic(p, i)
        elif word in _UNITS:
            find_unit(p, i)
        elif word in ORDINALS:
            find_ordinal(p, i)
        elif word == "since":
            find_beginning(p, i)
    link_neighbours(p)


def find_season_before(p: Pieces, i: int) -> None:
    """`1990 summer`: the year stands first."""
    if (
        p.word(i + 1) in ("summer", "winter", "autumn")
        and p.words[i] in YEARS
        and p.free(i + 1)
        and p.word(i - 1) != "in"
    ):
        p.add(Expression(i, i + 2, "season", year=YEARS[p.words[i]], unit=SEASONS[p.words[i + 1]]))


def _candidate(e: Expression, p: Pieces, at: Timeline, text: str) -> DateCandidate:
    start, stop = p.starts[e.first], p.ends[e.end - 1]
    ahead = at.base is not None and e.year is None and looks_ahead(p, e)
    resolved = resolve(e, at, ahead=ahead, text=text[start:stop])
    at.note(e, resolved)
    bounds = resolved.bounds
    return DateCandidate(
        p.tokens[e.first],
        p.tokens[e.end - 1] + 1,
        start,
        stop,
        bounds[0] if bounds is not None else None,
        bounds[1] if bounds is not None else None,
        resolved.granularity,
        e.modifier,
        resolved.anchor if bounds is not None else None,
        _grade(e, resolved.anchor if bounds is not None else None),
        e.closes,
        bounds is not None and at.base is not None and bounds[0] > at.base,
        e.attributive,
        _offset(e),
    )


def _offset(e: Expression) -> tuple[int, int] | None:
    if e.form != DEICTIC or e.count is None:
        return None
    return (-1, 0) if e.unit == "overnight" else (e.count, e.count)


def _grade(e: Expression, anchor: str | None) -> str:
    if anchor == ABSOLUTE and e.form != YEAR:
        return "firm"
    if anchor is None:
        return "likely" if e.form in (OPAQUE, WEEKDAY) else "weak"
    return "weak" if anchor == NARRATIVE and e.form == MONTH_WEEK else "likely"


def join_ranges(candidates: list[DateCandidate]) -> list[DateCandidate]:
    """The same dates with each range as one: from the first day of its beginning to the last of its end."""
    out: list[DateCandidate] = []
    for candidate in candidates:
        if candidate.closes and out:
            start = out[-1]
            whole = (
                start.earliest is not None
                and candidate.latest is not None
                and start.earliest <= candidate.latest
            )
            out[-1] = attrs.evolve(
                start,
                end=candidate.end,
                stop=candidate.stop,
                earliest=start.earliest if whole else None,
                latest=candidate.latest if whole else None,
                granularity="period",
                modifier=None,
                anchor=(NARRATIVE if NARRATIVE in (start.anchor, candidate.anchor) else candidate.anchor)
                if whole
                else None,
                closes=False,
            )
        else:
            out.append(candidate)
    return out
