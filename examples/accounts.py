"""Accounts of the dead, laid against one another. Nothing here prints, and nothing reads a file."""

from __future__ import annotations

import collections
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import conflictnews as cn

#: A figure: the number of its article and its position there.
Mention = tuple[int, int]
#: A relation, and whether it is read from its first figure to its second.
Standing = tuple[cn.RelationKind, bool]


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its report. `number` is what the tables call it by."""

    number: int
    name: str
    report: cn.Report

    @property
    def day(self) -> datetime.date | None:
        """The day it came out, as given or as the text states it."""
        return self.report.published or self.report.stated_published


@dataclass(frozen=True, slots=True)
class Account:
    """One source's number for one place, with every mention of it."""

    letter: str
    voice: str
    figure: cn.CasualtyFigure
    place: cn.Place | None
    carried_by: tuple[Article, ...]
    mentions: frozenset[Mention]


def stand(incident: cn.Incident, articles: Sequence[Article]) -> dict[tuple[Mention, Mention], Standing]:
    """How the figures of an incident stand to one another, read in both directions."""
    number = _numbers(incident, articles)
    found: dict[tuple[Mention, Mention], Standing] = {}
    for relation in incident.relations:
        one, two = ((number[ref.report], ref.figure) for ref in (relation.first, relation.second))
        found[one, two] = relation.kind, True
        found[two, one] = relation.kind, False
    return found


def told(incident: cn.Incident, articles: Sequence[Article]) -> set[Mention]:
    """The figures of an incident."""
    number = _numbers(incident, articles)
    return {(number[ref.report], ref.figure) for ref in incident.timeline()}


def _numbers(incident: cn.Incident, articles: Sequence[Article]) -> list[int]:
    """What the tables call the articles by, for each report of an incident."""
    of = {id(article.report): article.number for article in articles}
    return [of[id(report)] for report in incident.reports]


def main_incident(articles: Sequence[Article]) -> cn.Incident | None:
    """The incident that most articles tell of, and of these the one with most figures."""
    incidents = cn.reconcile(article.report for article in articles)
    return max(incidents, key=lambda one: (len(one.reports), len(one.timeline())), default=None)


def voice(source: cn.Source, article: Article) -> str:
    """A key that is equal where two articles let the same source speak.

    Nothing shows that `a medic` in two articles is one person, so unnamed sources stay apart.
    """
    if source.actor is not None or source.naming is cn.Naming.NAMED:
        return source.actor or bare(source.name)
    return f"{bare(source.name)} in {article.number}"


def bare(name: str) -> str:
    """A name in lower case, without its article."""
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def accounts(articles: Sequence[Article], harm: cn.Harm) -> list[Account]:
    """Every counted number for a harm, one for each source, place, scope and number.

    A share of a larger number is no account of its own, and neither is a second mention of the same count.
    Bare plurals (`children`) are left out: they fit every number.
    """
    merged: dict[tuple[object, ...], tuple[str, cn.CasualtyFigure, cn.Place | None, list[Article]]] = {}
    mentions: dict[tuple[object, ...], set[Mention]] = collections.defaultdict(set)
    for article in articles:
        for mentioned, figure in _wholes(article.report, harm):
            speaker = voice(figure.source, article)
            place = place_of(article.report, figure)
            quantity = figure.quantity
            number = (quantity.interval.lower, quantity.interval.upper, quantity.approximate)
            key = (speaker, number, place and place.key, figure.scope)
            mentions[key] |= {(article.number, one) for one in mentioned}
            carriers = merged.setdefault(key, (speaker, figure, place, []))[3]
            if article not in carriers:
                carriers.append(article)
    return [
        Account(_letter(at), speaker, figure, place, tuple(carriers), frozenset(mentions[key]))
        for at, (key, (speaker, figure, place, carriers)) in enumerate(merged.items())
    ]


def _wholes(report: cn.Report, harm: cn.Harm) -> Iterator[tuple[set[int], cn.CasualtyFigure]]:
    figures = report.figures
    shares = {part for figure in figures for part in figure.parts}
    alike: dict[int, set[int]] = collections.defaultdict(set)
    for at, figure in enumerate(figures):
        for other in figure.same_as:
            alike[at].add(other)
            alike[other].add(at)
    for at, figure in enumerate(figures):
        repeated = any(_rank(figures[other], other) < _rank(figure, at) for other in alike[at])
        if figure.harm is harm and is_counted(figure) and figure.included_in is None:
            if at not in shares and not repeated:
                yield {at, *alike[at]}, figure


def _rank(figure: cn.CasualtyFigure, position: int) -> tuple[int, int]:
    """Of several mentions of one count the best graded stands for all, then the first."""
    return list(cn.Grade).index(figure.grade), position


def is_counted(figure: cn.CasualtyFigure) -> bool:
    """Whether the words name a number or a vague one, unlike a bare plural."""
    quantity = figure.quantity
    return quantity.modifier is not cn.Modifier.VAGUE or quantity.vague_term is not None


def _letter(position: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    ahead, last = divmod(position, 26)
    return (_letter(ahead - 1) if ahead else "") + chr(ord("A") + last)


def place_of(report: cn.Report, figure: cn.CasualtyFigure) -> cn.Place | None:
    """Where the harm was done: by the figure itself, or by the event that it belongs to."""
    if figure.place is None and figure.event is not None:
        return report.events[figure.event].place
    return figure.place
