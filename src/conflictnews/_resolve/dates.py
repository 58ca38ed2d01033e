"""Which date a harm or an act belongs to.

    1. the nearest date of its sentence, where what lies between counts as distance: verbs, conjunctions;
    2. else the last date of the two sentences before it in its paragraph;
    3. else the first date of the sentence after it in its paragraph, where that tells of no harm of its own.

Passed over are dates of saying (`The army said on Monday that nine men died on Sunday`), dates to come,
dates that compare (`the deadliest attack since 2003`), dates in the name of something (`the 1989 accord`),
and those of another clause (`was arrested on Friday after nine men were killed`). A date that governs stays
the date even where it could not be resolved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from conflictnews._resolve.saying import chunk_at, dates_of_saying
from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._rules.dates import DateCandidate, join_ranges
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

#: How much farther a date counts for what stands between it and the harm.
_VERB = 6
_JOINT = 8
_BREAK = 30
_LOOSE = 5
#: Of the dates around a passage so many are compared on each side.
_COMPARED = 3

_EARLIER_STORY = frozenset("after before following".split())
_COMPARING = frozenset("first worst most second third".split())
_LOOSE_LEADS = frozenset("since until till by before after".split())
_AGAINST = frozenset(("but", "while", "whereas", "although", "though"))
_COURT = frozenset(
    "accused acquitted arraigned charged cleared convicted extradited identified indicted jailed named "
    "pleaded sentenced tried".split()
)
_FAR = frozenset("decade century".split())
_SENTENCES_BACK = 2


class _Dates:
    """The dates of a document that can govern something, by the token at which they begin."""

    def __init__(
        self, dates: Sequence[DateCandidate], attributions: Sequence[AttributionCandidate], syntax: Syntax
    ) -> None:
        joined = join_ranges(list(dates))
        saying = dates_of_saying(joined, attributions, syntax)
        self.syntax = syntax
        self.dates = [
            d for n, d in enumerate(joined) if n not in saying and not d.ahead and not _names(d, syntax)
        ]
        self.at = [d.first for d in self.dates]

    def within(self, first: int, end: int) -> Sequence[DateCandidate]:
        return self.dates[bisect_left(self.at, first) : bisect_left(self.at, end)]


def date_passages(
    passages: Sequence[Range],
    dates: Sequence[DateCandidate],
    attributions: Sequence[AttributionCandidate],
    syntax: Syntax,
) -> list[DateCandidate | None]:
    """The date of each of several passages.

    Args:
        passages: Ranges of tokens, each within one sentence.
        dates: All dates of the document, in text order.
        attributions: All attributions of the document.
        syntax: The document.
    """
    if not passages or not dates:
        return [None] * len(passages)
    usable = _Dates(dates, attributions, syntax)
    held = {syntax.doc.sentence_at(first) for first, _ in passages}
    return [_date_of(passage, usable, held) for passage in passages]


def _date_of(passage: Range, usable: _Dates, held: Container[int]) -> DateCandidate | None:
    doc = usable.syntax.doc
    if not doc.sentences or not usable.dates:
        return None
    number = doc.sentence_at(passage[0])
    sentence = doc.sentences[number]
    here = usable.within(sentence.first, sentence.end)
    if here:
        parse = usable.syntax.parse(number)
        past = bisect_left([d.first for d in here], passage[1])
        near = here[max(0, past - _COMPARED) : past + _COMPARED]
        weighed = [
            (far, n)
            for n, d in enumerate(near)
            if (far := _distance(passage, d, parse, usable.syntax)) is not None
        ]
        if weighed:
            return near[min(weighed)[1]]
    for n in range(number - 1, max(-1, number - 1 - _SENTENCES_BACK), -1):
        other = doc.sentences[n]
        if other.block != sentence.block:
            break
        before = [d for d in usable.within(other.first, other.end) if _carries_over(d, usable.syntax)]
        if before:
            return before[-1]
    if (
        not here
        and number + 1 < len(doc.sentences)
        and doc.sentences[number + 1].block == sentence.block
        and number + 1 not in held
    ):
        other = doc.sentences[number + 1]
        after = [d for d in usable.within(other.first, other.end) if _carries_over(d, usable.syntax)]
        if after:
            return after[0]
    return None


def _carries_over(date: DateCandidate, syntax: Syntax) -> bool:
    """Whether a date of one sentence can be that of the next: `since 2014` and `the 1990s` are not."""
    words = syntax.doc.tokens.words
    return (
        date.granularity not in _FAR
        and words[date.first - 1] not in _LOOSE_LEADS
        and not _compares(date, max(0, date.first - 8), syntax)
    )


def _distance(passage: Range, date: DateCandidate, parse: Parse, syntax: Syntax) -> int | None:
    """How far a date stands from a harm in the same sentence; None if it is a date of something else."""
    words = syntax.doc.tokens.words
    first, end = passage
    if date.first < end and date.end > first:
        return 0
    floor = parse.sentence.first
    lead = words[date.first - 1] if date.first > floor else ""
    before = date.end <= first
    if _compares(date, max(floor, date.first - 8) if lead == "since" else max(end, date.first - 6), syntax):
        return None
    if before and _of_court(date, parse, words):
        return None
    low, high = (date.end, first) if before else (end, date.first)
    if low >= high:
        return 0
    chunks = parse.chunks
    far = high - low + (_LOOSE if lead in _LOOSE_LEADS else 0)
    verb: VerbGroup | None = None
    against = False
    for k in range(chunk_at(parse, low), chunk_at(parse, high - 1) + 1):
        chunk = chunks[k]
        if chunk.first < low or chunk.first >= high:
            continue
        if before and words[chunk.first] in _EARLIER_STORY:
            return None
        if isinstance(chunk, VerbGroup):
            far += _VERB
            verb = chunk
            if against:
                return None  # `nine were hurt but five had left hospital on Monday`
        elif chunk.kind == "W" and before:
            if verb is not None:
                return None  # `On Monday police named a man who killed nine`
        elif chunk.kind in ";:":
            far += _BREAK
        elif chunk.kind in "CSWT":
            far += _JOINT
            against |= words[chunk.first] in _AGAINST
    if not before and verb is not None and verb.perfect and "W" in _kinds(parse, low, high):
        return None  # nine men who had fled last year
    if not before and high - low >= 2 and _opens_clause(words, date.first):
        return None
    return far


def _of_court(date: DateCandidate, parse: Parse, words: Sequence[str]) -> bool:
    """`were charged on Friday with killing nine`: the day of the charge."""
    k = chunk_at(parse, date.first) - 1
    while k >= 0 and parse.chunks[k].kind == "I":
        k -= 1
    return k >= 0 and parse.chunks[k].kind == "V" and words[parse.chunks[k].head] in _COURT


def _kinds(parse: Parse, low: int, high: int) -> str:
    return parse.shape[chunk_at(parse, low) : chunk_at(parse, high - 1) + 1]


def _opens_clause(words: Sequence[str], date: int) -> bool:
    """`were killed and on Tuesday three more died`: the date opens the next clause."""
    return words[date - 1] in ("and", "but", "while", ";") or words[date - 2] in ("and", "but", "while", ";")


def _compares(date: DateCandidate, floor: int, syntax: Syntax) -> bool:
    """`in the deadliest attack since 2003`: the date is what a superlative is measured against."""
    words = syntax.doc.tokens.words
    return any(
        words[i] in _COMPARING or (len(words[i]) > 5 and words[i].endswith("est"))
        for i in range(floor, date.first)
    )


def _names(date: DateCandidate, syntax: Syntax) -> bool:
    """Whether a date only says which thing is meant, and the thing is no act of violence."""
    doc = syntax.doc
    words = doc.tokens.words
    if "born" in words[max(0, date.first - 2) : date.first]:
        return True
    if not date.attributive or date.end >= len(words):
        return False
    parse = syntax.parse(doc.sentence_at(date.first))
    chunk = parse.chunks[min(chunk_at(parse, date.end), len(parse.chunks) - 1)]
    entry = chunk.entry
    return entry is None or (entry.act is None and entry.harm is None)
