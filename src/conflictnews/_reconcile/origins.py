"""Origins: which reports of an incident rest on one text, and so are one source and not several.

Reports go back to one origin where

* they credit the same agency, in the dateline or as the one that relayed all their numbers;
* they have two sentences or long quotations in common, word for word, or a single very long one.

What a site prints under all its articles is no sentence of theirs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from conflictnews._text.legible import legible
from conflictnews.models import (
    BlockKind,
    Naming,
    Origin,
    QuotationType,
    Report,
    Source,
    SourceKind,
)

__all__ = ["find_origins"]

#: Words that a sentence or quotation must have for sharing it to tell anything; and that one alone must have.
_WORDS = 8
_LONG = 25
_ENOUGH = 2
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+")
_LETTERS = re.compile(r"[^\W_]+")


def find_origins(reports: Sequence[Report]) -> tuple[Origin, ...]:
    """The origins of the reports of one incident: each report is in one, with the reasons if it is shared."""
    of = list(range(len(reports)))
    why: dict[int, list[str]] = defaultdict(list)
    for one, two, reason in _ties(reports):
        first, second = sorted((_head(of, one), _head(of, two)))
        why[first].append(reason)
        if first != second:
            of[second] = first
            why[first] += why.pop(second, [])
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(len(reports)):
        members[_head(of, at)].append(at)
    return tuple(
        Origin(
            source=_source([reports[at] for at in own]),
            reports=tuple(own),
            why=tuple(dict.fromkeys(why[head])),
        )
        for head, own in members.items()
    )


def _head(of: Sequence[int], at: int) -> int:
    while of[at] != at:
        at = of[at]
    return at


def _ties(reports: Sequence[Report]) -> Iterator[tuple[int, int, str]]:
    """Pairs of reports with the reason why they have one origin; each with the first it is tied to."""
    credited: dict[str, int] = {}
    for at, report in enumerate(reports):
        agency = agency_of(report)
        if agency is None:
            continue
        first = credited.setdefault(agency.casefold(), at)
        if first != at:
            yield first, at, f"Both credit {agency}."
    holders: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        for passage in dict.fromkeys(_passages(report)):
            holders[passage].append(at)
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    for passage, own in holders.items():
        # each with the first that has it, and with the one before: a line of copies stays linear
        for order, at in enumerate(own[1:]):
            for before in {own[0], own[order]}:
                shared[before, at].append(passage)
    for (one, two), passages in sorted(shared.items()):
        if len(passages) >= _ENOUGH:
            yield one, two, f"Reports {one} and {two} have {len(passages)} sentences or quotations in common."
        elif len(passages[0].split()) >= _LONG:
            yield one, two, f"Reports {one} and {two} have one long sentence or quotation in common."


def _passages(report: Report) -> Iterator[str]:
    """Sentences and direct quotations, as bare words."""
    for block in report.blocks:
        if block.kind is BlockKind.BODY:
            for sentence in _SENTENCE_END.split(legible(block.span.text)):
                yield from _bare(sentence)
    for attribution in report.attributions:
        if attribution.quotation is QuotationType.DIRECT:
            for span in attribution.content:
                yield from _bare(legible(span.text))


def _bare(text: str) -> Iterator[str]:
    words = _LETTERS.findall(text.casefold())
    if len(words) >= _WORDS:
        yield " ".join(words)


def agency_of(report: Report) -> str | None:
    """The agency that a report credits, or the one outlet that relayed all its numbers."""
    if report.dateline is not None and report.dateline.agency:
        return report.dateline.agency
    relayed = {figure.via.name if figure.via is not None else None for figure in report.figures}
    return next(iter(relayed)) if len(relayed) == 1 else None


def _source(reports: Sequence[Report]) -> Source:
    for report in reports:
        agency = agency_of(report)
        if agency is not None:
            return Source(name=agency, kind=SourceKind.MEDIA, naming=Naming.NAMED)
    for report in reports:
        for source in report.sources:
            if source.kind is SourceKind.REPORTER:
                return source
    return Source(name="the article", kind=SourceKind.REPORTER, naming=Naming.UNNAMED)
