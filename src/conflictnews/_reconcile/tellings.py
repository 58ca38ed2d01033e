"""Tellings: the events of one report put together to what can be one incident.

A report often cuts one thing into several events, because it names the place here, the day there and neither
in a third sentence. What nothing sets apart is one telling. An event is set apart by a town or district that
is not that of the telling, nor inside or around it, and by counting somebody there. A hospital or a street
sets nothing apart: it may be where the harmed were brought, or lie in the town.

The leading telling is the one with the most figures and claims. It has the whole story for its words; another
has only the paragraphs in which it is told.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from conflictnews._reconcile.story import Paragraph, Story, Weights, day_of
from conflictnews._reconcile.surroundings import Surroundings, is_a_scene
from conflictnews.models import (
    DateMention,
    Event,
    EventKind,
    Grade,
    Granularity,
    Harm,
    Place,
    PlaceRole,
    Report,
    Scope,
    place_key,
)

__all__ = ["Telling", "find_tellings"]

#: Kinds that name no attack.
_DONE = frozenset((EventKind.OTHER, EventKind.DETENTION, EventKind.DISPLACEMENT))
#: Periods that are no day of one incident; and how long before the day told of is another time.
_AGES = frozenset(
    (
        Granularity.MONTH,
        Granularity.SEASON,
        Granularity.QUARTER,
        Granularity.YEAR,
        Granularity.DECADE,
        Granularity.CENTURY,
    )
)
_BEFORE = dt.timedelta(days=2)
#: How people are spoken of who were told of before.
_KNOWN = re.compile(r"(?:the|these|those|both|all|his|her|their)\b", re.IGNORECASE)


@attrs.frozen(slots=True, eq=False, kw_only=True)
class Telling:
    """One thing that happened, as one report tells it, with all that can be compared.

    Attributes:
        report: Position of the report in the pool.
        events: Positions of events in the report; empty = the report names no event.
        leads: Whether it is what the report is mainly about.
        background: Whether the report only looks back on it.
        published: When the report came out.
        days: Days named that it may have happened on.
        dated: Days it is said to have happened on, or else the days named but that of publication.
        spots: Keys of the places where it happened.
        parts: Those of them that are known to lie within another place.
        areas: Keys of all places named, and of those around them.
        kinds: Kinds of event.
        numbers: For each harm the greatest numbers stated.
        ages: Ages of people told of.
        victims: Names of those harmed, word by word.
        terms: Names and rare words with their weights.
        size: Length of the terms as a vector.
    """

    report: int
    events: tuple[int, ...]
    leads: bool
    background: bool
    published: dt.date | None
    days: frozenset[dt.date]
    dated: frozenset[dt.date]
    spots: frozenset[str]
    parts: frozenset[str]
    areas: frozenset[str]
    kinds: frozenset[EventKind]
    numbers: frozenset[tuple[Harm, int]]
    ages: frozenset[int]
    victims: frozenset[str]
    terms: Mapping[str, float]
    size: float


@attrs.define(slots=True, eq=False)
class _Draft:
    events: list[int]
    spots: set[str]
    parts: set[str]
    kinds: set[EventKind]
    counts: set[tuple[Harm, int]]
    when: DateMention | None
    background: bool = False
    weight: int = 0


def find_tellings(
    reports: Sequence[Report], stories: Sequence[Story], weights: Weights, around: Surroundings
) -> Iterator[Telling]:
    """Yield the tellings of every report, the leading one of each report first."""
    for at, (report, story) in enumerate(zip(reports, stories, strict=True)):
        drafts = _drafts(report, around)
        lead = max(drafts, key=_leading) if drafts else None
        yield _telling(at, report, story, weights, around, lead, leads=True)
        for draft in drafts:
            if draft is not lead:
                yield _telling(at, report, story, weights, around, draft, leads=False)


def _drafts(report: Report, around: Surroundings) -> list[_Draft]:
    """Events that can stand alone make tellings by their places; all others then join the leading one."""
    apart: list[_Draft] = []
    loose: list[int] = []
    day, spates = _day_told(report), _spates(report)
    for at, event in enumerate(report.events):
        if at in spates:
            continue
        background = event.background or _looks_back(event, day)
        places = [place for place in _places(report, event) if is_a_scene(place)]
        spots = {key for place in places for key in around.keys(place)}
        if background and not (spots and _stands_alone(report, event, apart)):
            continue
        parts = {place.key for place in places if len(around.keys(place)) > 1}
        fitting = (draft for draft in apart if draft.background == background)
        into = next((draft for draft in fitting if _fits(spots, parts, event, draft)), None)
        if into is None:
            if not spots or not _stands_alone(report, event, apart):
                loose.append(at)
                continue
            into = _Draft([], set(), set(), set(), set(), None, background)
            apart.append(into)
        _join(into, at, report, spots, parts)
    if loose and all(draft.background for draft in apart):
        apart.append(_Draft([], set(), set(), set(), set(), None))
    for at in loose:
        event = report.events[at]
        names = _names(report, event)
        known = next((draft for draft in apart if names & _names_of(report, draft)), None) if names else None
        _join(known or max(apart, key=_leading), at, report, set(), set())
    return apart


def _spates(report: Report) -> frozenset[int]:
    """Positions of the events of which all numbers are over several attacks; none where all events are so."""
    counting = [at for at, event in enumerate(report.events) if event.figures and not event.background]
    spates = frozenset(
        at for at in counting if all(report.figures[one].over_several for one in report.events[at].figures)
    )
    return spates if len(spates) < len(counting) else frozenset()


def _day_told(report: Report) -> dt.date | None:
    """The day on which most of those were harmed whom a report tells of, by its figures; the newest of equals."""
    told: Counter[dt.date] = Counter()
    for event in report.events:
        when = event.when
        if when is not None and when.granularity is Granularity.DAY and when.latest is not None:
            if not event.background:
                told[when.latest] += len(event.figures)
    return max(told, key=lambda day: (told[day], day), default=None)


def _looks_back(event: Event, day: dt.date | None) -> bool:
    """Whether an event is of a longer or an earlier time than the day that the report is about."""
    if event.when is None or day is None:
        return False
    if event.when.granularity in _AGES:
        return True
    return event.when.latest is not None and day - event.when.latest > _BEFORE


def _leading(draft: _Draft) -> tuple[int, int, int]:
    return -draft.background, draft.weight, -draft.events[0] if draft.events else 0


def _join(draft: _Draft, at: int, report: Report, spots: set[str], parts: set[str]) -> None:
    event = report.events[at]
    quantities = ((report.figures[one].harm, report.figures[one].quantity.value) for one in event.figures)
    draft.counts |= {(harm, number) for harm, number in quantities if number is not None}
    bisect.insort(draft.events, at)
    draft.spots |= spots
    draft.parts |= parts
    draft.kinds |= {event.kind} - {EventKind.OTHER}
    draft.when = draft.when or event.when
    draft.weight += 2 * len(event.figures) + len(event.claims) + (event.kind not in _DONE)


def _fits(spots: set[str], parts: set[str], event: Event, draft: _Draft) -> bool:
    """Whether places are those of a telling. Two districts of one city are not, unless they share one."""
    if not spots & draft.spots or not _days_meet(event.when, draft.when):
        return False
    return not parts or not draft.parts or bool(parts & draft.parts)


def _days_meet(one: DateMention | None, two: DateMention | None) -> bool:
    """Whether two dates can be one; only days shut each other out, since longer periods may be background."""
    if one is None or two is None or Granularity.DAY not in (one.granularity, two.granularity):
        return True
    return not any(
        early.latest is not None and late.earliest is not None and early.latest < late.earliest
        for early, late in ((one, two), (two, one))
    )


def _stands_alone(report: Report, event: Event, told: Sequence[_Draft]) -> bool:
    """Whether an event counts somebody of its own, or is an attack of a kind not told of before."""
    figures = [report.figures[at] for at in event.figures]
    stated = [one for one in figures if one.quantity.value is not None or one.quantity.vague_term is not None]
    stated = [one for one in stated if _KNOWN.match(one.span.text) is None]
    if event.kind in _DONE:
        # no attack is named: the same large number again is the same people again
        known = set[tuple[Harm, int]]().union(*(draft.counts for draft in told))
        numbers = [(one.harm, one.quantity.value or 0) for one in stated if one.harm is not Harm.CASUALTIES]
        return any(number > 1 and not (number > 2 and (harm, number) in known) for harm, number in numbers)
    if not stated:
        return not any(event.kind in draft.kinds for draft in told)
    # a lone person without a day of their own is hardly told of apart
    several = event.when is not None or any(one.quantity.estimate != 1 for one in stated)
    return several and any(one.grade is not Grade.WEAK for one in stated)


def _names(report: Report, event: Event) -> set[str]:
    """Words of the names of those harmed."""
    names = (name for at in event.figures for name in report.figures[at].victims.names)
    return {word.casefold() for name in names for word in name.split() if len(word) > 2 and word[0].isupper()}


def _names_of(report: Report, draft: _Draft) -> set[str]:
    return {name for at in draft.events for name in _names(report, report.events[at])}


def _places(report: Report, event: Event) -> Iterator[Place]:
    if event.place is not None:
        yield event.place
    for at in event.figures:
        place = report.figures[at].place
        if place is not None:
            yield place


def _telling(
    at: int,
    report: Report,
    story: Story,
    weights: Weights,
    around: Surroundings,
    draft: _Draft | None,
    *,
    leads: bool,
) -> Telling:
    events = tuple(draft.events) if draft else ()
    told = [report.events[event] for event in events]
    figures = [report.figures[figure] for event in told for figure in event.figures]
    paragraphs = story.paragraphs if leads else _around(story, told, report)
    terms = weights.vector(paragraphs)
    published = day_of(report)
    named = report.places if leads else [place for event in told for place in _places(report, event)]
    areas = {key for place in named if place.role is not PlaceRole.ORIGIN for key in around.keys(place)}
    if leads and report.dateline is not None and report.dateline.place:
        areas.add(place_key(report.dateline.place.partition(",")[0]))
    happened = _days([*(figure.when for figure in figures), *(event.when for event in told)], published)
    days = happened | (_days(report.dates, published) if leads else frozenset())
    return Telling(
        report=at,
        events=events,
        leads=leads,
        background=draft is not None and draft.background,
        published=published,
        days=days,
        dated=happened or days - {published},
        spots=frozenset(draft.spots) if draft else frozenset(),
        parts=frozenset(draft.parts) if draft else frozenset(),
        areas=frozenset(areas - {""}),
        kinds=frozenset(event.kind for event in told) - {EventKind.OTHER},
        numbers=frozenset(
            (figure.harm, figure.quantity.value)
            for figure in figures
            if figure.scope is Scope.EVENT and figure.quantity.value is not None and figure.quantity.value > 1
        ),
        ages=frozenset().union(*(paragraph.ages for paragraph in paragraphs)),
        victims=frozenset(name for event in told for name in _names(report, event)),
        terms=terms,
        size=sum(weight * weight for weight in terms.values()) ** 0.5,
    )


def _days(dates: Iterable[DateMention | None], published: dt.date | None) -> frozenset[dt.date]:
    """The single days among dates, up to that of publication."""
    return frozenset(
        date.earliest
        for date in dates
        if date is not None
        and date.granularity is Granularity.DAY
        and date.earliest is not None
        and date.earliest == date.latest
        and (published is None or date.earliest <= published)
    )


def _around(story: Story, told: Iterable[Event], report: Report) -> list[Paragraph]:
    """The paragraphs in which events are told."""
    starts = {event.span.start for event in told}
    starts |= {report.figures[at].span.start for event in told for at in event.figures}
    starts |= {report.claims[at].span.start for event in told for at in event.claims}
    begins = [paragraph.start for paragraph in story.paragraphs]
    found = {bisect.bisect_right(begins, start) - 1 for start in starts}
    return [story.paragraphs[at] for at in sorted(found) if at >= 0]
