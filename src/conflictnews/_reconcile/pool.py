"""The public `reconcile`: a pool of reports in, incidents out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from conflictnews._reconcile.blocking import candidates
from conflictnews._reconcile.grouping import group
from conflictnews._reconcile.incidents import assemble
from conflictnews._reconcile.pairing import Pairing
from conflictnews._reconcile.story import Weights, day_of, read_stories
from conflictnews._reconcile.surroundings import Surroundings
from conflictnews._reconcile.tellings import find_tellings
from conflictnews.models import Incident, Report
from conflictnews.options import Options

__all__ = ["reconcile"]

_OPTIONS = Options()


def reconcile(reports: Iterable[Report], *, options: Options = _OPTIONS) -> tuple[Incident, ...]:
    """Lay reports side by side: which tell of one incident, and where they agree and contradict each other.

    Events are put together by what the reports say of them: places, days, names and ages of people, numbers,
    kinds, and the names and rare words of the story. A report takes part in as many incidents as it tells of.
    No account is preferred, and nothing is settled.

    The result does not depend on the order of the reports. Incidents and their reports stand in the order of
    publication. Not every report is compared with every other: two are only compared where they share one of
    a bounded number of blocks, which are a rare name or word of the story, a place with a day, or a place
    with a number of people harmed. Time therefore grows nearly in step with the number of reports.

    Args:
        reports: Reports by `parse_report`. One object given twice counts once.
        options: `tolerance` says how far an approximate number may be off without contradicting another.

    Returns:
        The incidents, the one first reported first. A report that tells of nobody harmed and of no act is in
        none, and what a report only looks back on is one only where another report tells of it too.

    Raises:
        TypeError: Something given is no `Report`, or `options` are no `Options`.

    Example:
        >>> import datetime, conflictnews as cn
        >>> texts = (
        ...     "A car bomb killed 12 people in Rutba on Sunday, police said.",
        ...     "At least 10 people died when a bomb exploded in Rutba on Sunday, a doctor said.",
        ... )
        >>> day = datetime.date(2031, 3, 3)
        >>> (incident,) = cn.reconcile(cn.parse_report(text, published=day) for text in texts)
        >>> incident.place.name, len(incident.reports), incident.toll(cn.Harm.KILLED).best
        ('Rutba', 2, 12)
    """
    if not isinstance(options, Options):
        raise TypeError(f"options must be Options, not {type(options).__name__}")
    pool = _in_order(reports)
    stories = read_stories(pool)
    surroundings = Surroundings(pool)
    tellings = list(find_tellings(pool, stories, Weights(stories), surroundings))
    groups = group(len(tellings), candidates(tellings), Pairing(tellings, len(pool)))
    told = ([tellings[at] for at in members] for members in groups)
    return tuple(
        assemble(pool, members, surroundings, options.tolerance)
        for members in told
        if len(members) > 1 or (members[0].events and (members[0].leads or not members[0].background))
    )


def _in_order(reports: Iterable[Report]) -> list[Report]:
    """Every report once, in an order that only depends on what is in them."""
    pool: dict[int, Report] = {}
    for report in reports:
        if not isinstance(report, Report):
            raise TypeError(f"reports must hold Reports, not {type(report).__name__}")
        pool[id(report)] = report
    keyed = sorted(pool.values(), key=_key)
    twins = {_key(one) for one, two in pairwise(keyed) if _key(one) == _key(two)}
    if not twins:
        return keyed
    return sorted(keyed, key=lambda report: (_key(report), _whole(report) if _key(report) in twins else ""))


def _key(report: Report) -> tuple[bool, int, str]:
    day = day_of(report)
    return day is not None, day.toordinal() if day else 0, report.text


def _whole(report: Report) -> str:
    return report.model_dump_json(exclude={"text"})
