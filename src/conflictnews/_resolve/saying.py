"""Dates of saying: the day on which somebody spoke, which is not the day of what is told.

    date of saying = cue noun-phrases date | date ["," ] source cue | source date cue
                   | speech-noun ("on" | "of") date

`The council said in a statement on Tuesday that 50 people had been killed`: Tuesday is the day of the
statement. `The council said 50 people had been killed on Tuesday` has no date of saying.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._rules.dates import DateCandidate
from conflictnews._syntax.chunks import Chunk
from conflictnews._syntax.parse import Parse, Syntax

#: What may stand between a cue and its date: groups, prepositions and commas, no verb and no conjunction.
_BETWEEN = frozenset("NIJDR,O")
_REACH = 16
_LEADS = frozenset(("on", "of", "late", "early", "from", "in"))
_DAY = datetime.timedelta(days=1)


def dates_of_saying(
    dates: Sequence[DateCandidate], attributions: Sequence[AttributionCandidate], syntax: Syntax
) -> dict[int, list[AttributionCandidate]]:
    """Positions of the dates that say when somebody spoke, with the attributions that they date.

    Args:
        dates: Dates in text order, none overlapping another.
        attributions: All attributions of the document.
        syntax: The document.
    """
    at = [d.first for d in dates]
    out: dict[int, list[AttributionCandidate]] = {}
    if not dates:
        return out
    for attribution in attributions:
        if attribution.cue is None:
            continue
        first, end = attribution.cue
        low, high = bisect_left(at, first - _REACH), bisect_left(at, end + _REACH)
        for n in range(low, high):
            if any(content[0] <= at[n] < content[1] for content in attribution.content):
                continue
            if _dates_cue(dates[n], attribution, syntax):
                out.setdefault(n, []).append(attribution)
    for n, date in enumerate(dates):
        if n not in out and _follows_speech_noun(date, syntax):
            out[n] = []
    return out


def chunk_at(parse: Parse, token: int) -> int:
    """Position of the chunk that holds a token."""
    return max(0, bisect_right(parse.chunks, token, key=lambda c: c.first) - 1)


def _dates_cue(date: DateCandidate, attribution: AttributionCandidate, syntax: Syntax) -> bool:
    assert attribution.cue is not None  # noqa: S101 (asked by the caller)
    first, end = attribution.cue
    number = syntax.doc.sentence_at(first)
    sentence = syntax.doc.sentences[number]
    if not sentence.first <= date.first < sentence.end:
        return False
    parse = syntax.parse(number)
    chunks = parse.chunks
    if date.first >= end:
        between = chunks[chunk_at(parse, end - 1) + 1 : chunk_at(parse, date.first)]
        return all(c.kind in _BETWEEN for c in between)
    at = chunk_at(parse, date.first)
    between = chunks[chunk_at(parse, date.end - 1) + 1 : chunk_at(parse, first)]
    if not all(c.kind in _BETWEEN for c in between):
        return False
    opening = at
    while opening > 0 and _leads(chunks[opening - 1], syntax):
        opening -= 1
    if opening == 0 or chunks[opening - 1].kind in ',;:"C(-.':
        return True  # On Monday, the army said
    source = attribution.source
    return source is not None and source[1] >= chunks[opening].first and date.end >= first - 1


def _leads(chunk: Chunk, syntax: Syntax) -> bool:
    return syntax.doc.tokens.words[chunk.first] in _LEADS


def _follows_speech_noun(date: DateCandidate, syntax: Syntax) -> bool:
    """`in a statement on Tuesday`, `his claim last week`: the noun names something said."""
    doc = syntax.doc
    number = doc.sentence_at(date.first)
    if date.first - doc.sentences[number].first < 2:
        return False
    words = doc.tokens.words
    before = date.first - 1
    if words[before] in _LEADS:
        before -= 1
    parse = syntax.parse(number)
    chunk = parse.chunks[chunk_at(parse, before)]
    if chunk.kind == "V" or chunk.first > before:
        return False
    entry = chunk.entry
    return entry is not None and entry.cue is not None and entry.harm is None and entry.act is None


def date_quotations(
    dates: Sequence[DateCandidate], attributions: Sequence[AttributionCandidate], syntax: Syntax
) -> list[DateCandidate]:
    """The same dates; in words quoted, `yesterday` is counted from the day on which they were spoken.

    Where the day of speaking is not stated, the day of publication stands for it.
    """
    out = list(dates)
    quoted = [n for n, d in enumerate(out) if d.offset is not None and _in_quotation(d, syntax)]
    if not quoted:
        return out
    spoken: dict[int, datetime.date] = {}
    for n, said in dates_of_saying(out, attributions, syntax).items():
        day = out[n].earliest
        if day is not None and day == out[n].latest and out[n].offset is None:
            spoken |= {id(attribution): day for attribution in said}
    for attribution in attributions:
        day = spoken.get(id(attribution.carried or attribution))
        if day is None:
            continue
        for first, end in attribution.content:
            for n in quoted:
                if first <= out[n].first < end:
                    out[n] = _counted_from(out[n], day)
    return out


def _in_quotation(date: DateCandidate, syntax: Syntax) -> bool:
    quotations = syntax.doc.quotations
    n = bisect_right(quotations, date.first, key=lambda q: q.first) - 1
    return n >= 0 and date.first <= quotations[n].last


def _counted_from(date: DateCandidate, day: datetime.date) -> DateCandidate:
    assert date.offset is not None  # noqa: S101 (asked by the caller)
    before, behind = date.offset
    try:
        earliest, latest = day + before * _DAY, day + behind * _DAY
    except OverflowError:
        return date
    return attrs.evolve(date, earliest=earliest, latest=latest, anchor="narrative")
