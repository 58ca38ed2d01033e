"""What a report tells of, as far as its words alone show it: the names and rare words of the story.

A word that few reports of a pool share says much about the two that do. How rare it is is counted in the
pool itself, set against a background of reports that nobody has read: without it a pool of five would take
every word that two of them share for a rare one.

A paragraph that stands word for word in reports of days far apart is the site's own text, not the story.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from conflictnews._text.legible import legible
from conflictnews.models import BlockKind, Report

__all__ = ["Paragraph", "Story", "Weights", "day_of", "read_stories"]

#: The background: so many reports, in which a name occurs once and a word in every tenth.
_BACKGROUND = 200
_NAME = 1
_WORD = _BACKGROUND // 10
#: The least weight that counts: terms of more than a twentieth of all reports tell nothing.
_LEAST = 3.0
#: So many terms of one telling are kept, the rarest first.
_TERMS = 240
#: Days that lie between the first and last report with one paragraph before it is the site's own.
_OFTEN_APART = 14
_TWICE_APART = 60
_SITE = 20

_TOLD = frozenset((BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CAPTION, BlockKind.SUBHEADING))
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_POSSESSIVE = ("'s", "’s")
_AGE = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b|, (\d{1,2}),")


@attrs.frozen(slots=True, eq=False)
class Paragraph:
    """A block of the story: where it stands, its terms, and the ages told in it."""

    start: int
    end: int
    names: Counter[str]
    words: Counter[str]
    ages: frozenset[int]


@attrs.frozen(slots=True, eq=False)
class Story:
    """The paragraphs of a report that tell its story."""

    paragraphs: tuple[Paragraph, ...]


def day_of(report: Report) -> dt.date | None:
    """The day a report came out, as given or as the text states it."""
    return report.published or report.stated_published


def read_stories(reports: Sequence[Report]) -> list[Story]:
    """Read the stories of a pool, without what is a site's own text."""
    told = [
        [(block.span.start, legible(block.span.text)) for block in report.blocks if block.kind in _TOLD]
        for report in reports
    ]
    days: dict[str, list[dt.date]] = defaultdict(list)
    for report, blocks in zip(reports, told, strict=True):
        day = day_of(report)
        if day is not None:
            for text in {_bare(text) for _, text in blocks if len(text) > _SITE}:
                days[text].append(day)
    own = {text for text, when in days.items() if len(when) > 1 and _is_of_the_site(when)}
    return [
        Story(tuple(_read(start, text) for start, text in blocks if _bare(text) not in own))
        for blocks in told
    ]


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()


def _is_of_the_site(days: Sequence[dt.date]) -> bool:
    apart = (max(days) - min(days)).days
    return apart > (_OFTEN_APART if len(days) > 2 else _TWICE_APART)


def _read(start: int, text: str) -> Paragraph:
    names: Counter[str] = Counter()
    words: Counter[str] = Counter()
    before = ""
    for found in _TOKEN.finditer(text):
        word = found.group()
        if word.endswith(_POSSESSIVE):
            word = word[:-2]
        folded = word.casefold()
        if word[:1].isupper():
            names[folded] += 1
            if before:
                names[f"{before} {folded}"] += 1
            before = folded
        else:
            words[folded] += 1
            before = ""
    ages = frozenset(int(one or two) for one, two in _AGE.findall(text))
    return Paragraph(start, start + len(text), names, words, ages)


class Weights:
    """How much each term of a pool tells, by how few of its reports have it."""

    def __init__(self, stories: Iterable[Story]) -> None:
        """Count in how many reports each term stands, and whether it is ever written small."""
        self._reports = 0
        self._held: Counter[str] = Counter()
        self._small: set[str] = set()
        for story in stories:
            self._reports += 1
            for paragraph in story.paragraphs:
                self._small.update(paragraph.words)
            self._held.update({term for one in story.paragraphs for term in (*one.names, *one.words)})

    def held(self, term: str) -> int:
        """In how many reports of the pool a term stands."""
        return self._held[term]

    def of(self, term: str) -> float:
        """The weight of a term; 0 where it tells nothing."""
        beside = _WORD if term in self._small else _NAME
        weight = math.log((self._reports + _BACKGROUND) / (self._held[term] + beside))
        return weight if weight >= _LEAST else 0.0

    def vector(self, paragraphs: Iterable[Paragraph]) -> Mapping[str, float]:
        """The terms of some paragraphs with their weights, the most telling first."""
        counts: Counter[str] = Counter()
        for paragraph in paragraphs:
            counts.update(paragraph.names)
            counts.update(paragraph.words)
        weighed = [((1 + math.log(count)) * self.of(term), term) for term, count in counts.items()]
        told = sorted((-weight, term) for weight, term in weighed if weight)
        return {term: -weight for weight, term in told[:_TERMS]}
