"""Figures of a draft against those of the text."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from conflictnews._ground.anchors import find_anchor
from conflictnews._ground.article import MOST_CANDIDATES, Article
from conflictnews._ground.denials import taken_back, takes_back
from conflictnews._ground.items import Item
from conflictnews._ground.names import content_words, judge_place, judge_victims
from conflictnews._ground.numbers import judge_number, numbers_of
from conflictnews._ground.verdicts import Judged, best_of, unread
from conflictnews._ground.voices import Voices
from conflictnews._pipeline.parsers import parse_dates
from conflictnews.models import (
    Anchoring,
    CasualtyFigure,
    DateMention,
    FieldVerdict,
    Harm,
    SourceKind,
    Span,
    Verdict,
    VictimStatus,
)

__all__ = ["FigureJudge"]

#: What tells best which of several figures an item means.
_WEIGHTS: Final[Mapping[str, int]] = {
    "number": 8,
    "victims": 5,
    "harm": 4,
    "source": 4,
    "place": 2,
    "perpetrator": 2,
    "status": 1,
    "date": 1,
}
#: So many claims are asked whether they blame somebody else than the figure does.
MOST_BLAMED: Final = 64
_COUNTED_TOGETHER: Final = frozenset((Harm.KILLED, Harm.INJURED))


@attrs.define(slots=True, eq=False)
class FigureJudge:
    """Judges figures of a draft, one at a time."""

    article: Article
    _voices: Voices = attrs.field(init=False)
    _by_number: dict[int, list[int]] = attrs.field(factory=dict, init=False)
    _by_term: dict[str, list[int]] = attrs.field(factory=dict, init=False)
    _by_victims: dict[tuple[Harm, str], list[int]] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._voices = Voices(self.article)
        for at, figure in enumerate(self.article.report.figures):
            for number in numbers_of(figure.quantity):
                self._by_number.setdefault(number, []).append(at)
            if figure.quantity.vague_term is not None:
                self._by_term.setdefault(figure.quantity.vague_term, []).append(at)
            for word in set(content_words(figure.victims.label or "")):
                self._by_victims.setdefault((figure.harm, word), []).append(at)

    def judge(self, item: Item) -> Judged:
        """The verdict on each field, and the figure that is meant."""
        anchor = find_anchor(item, self.article.text, self.article.index, "passage")
        if anchor.kind is Anchoring.FIELDS:
            return self._by_fields(item)
        fields = [*anchor.fields, *unread(item)]
        if anchor.kind is Anchoring.NONE:
            # The passage is invented: that its number may stand elsewhere does not make up for it.
            fields += [_blank(name, stated) for name, stated in _stated(item)]
            return Judged(kind=anchor.kind, fields=tuple(fields))
        tried: list[Judged] = []
        for start, end in anchor.places:
            candidates = self.article.figures_within(start, end)
            if anchor.kind is Anchoring.OFFSETS:
                # Without words to check them by, offsets must hit a figure or a sentence on the spot.
                candidates = [at for at in candidates if self._hits(at, start, end)]
            elif not candidates:
                candidates = self.article.figures_touching(start, end)
            span = Span.cut(self.article.text, start, end)
            tried += [
                Judged(
                    kind=anchor.kind,
                    fields=(*fields, *self._verdicts(item, self.article.report.figures[at])),
                    anchor=span,
                    finding=at,
                )
                for at in candidates
            ]
            if not candidates:
                tried.append(self._unread_passage(item, anchor.kind, tuple(fields), span))
        return best_of(tried, _WEIGHTS)

    def _hits(self, at: int, start: int, end: int) -> bool:
        figure = self.article.report.figures[at]
        first, last = self.article.bounds(start, end)
        spans = [(figure.span.start, figure.span.end), self.article.cores[at], (first, last)]
        if figure.quantity.span is not None:
            spans.append((figure.quantity.span.start, figure.quantity.span.end))
        return start in {span[0] for span in spans} and end in {span[1] for span in spans}

    def _unread_passage(
        self, item: Item, kind: Anchoring, fields: tuple[FieldVerdict, ...], span: Span
    ) -> Judged:
        """A passage in which the parser reads no number of people harmed."""
        first, last = self.article.index.between(span.start, span.end)
        value = None if item.number is None else item.number.value
        stands = value is not None and f"#{value}" in self.article.index.words.keys[first:last]
        out = list(fields)
        for name, stated in _stated(item):
            found = Verdict.AMBIGUOUS if stands or name != "number" else Verdict.NOT_FOUND
            out.append(FieldVerdict(field=name, stated=stated, verdict=found))
        return Judged(kind=kind, fields=tuple(out), anchor=span)

    def _by_fields(self, item: Item) -> Judged:
        """An item without passage and offsets: it means the figure that its fields fit."""
        report = self.article.report
        extra = unread(item)
        tried = [
            Judged(
                kind=Anchoring.FIELDS,
                fields=(*extra, *self._verdicts(item, report.figures[at])),
                anchor=report.figures[at].span,
                finding=at,
            )
            for at in self._meant(item)
        ]
        if tried:
            return best_of(tried, _WEIGHTS)
        fields = [_blank(name, stated) for name, stated in _stated(item)]
        return Judged(kind=Anchoring.NONE, fields=(*extra, *fields))

    def _meant(self, item: Item) -> list[int]:
        """Figures that an item without a passage can mean: those of its number, else those of its people."""
        number, figures = item.number, self.article.report.figures
        found: dict[int, None] = {}
        if number is not None:
            for value in (number.value, number.lower, number.upper):
                if value is not None:
                    found.update(dict.fromkeys(self._by_number.get(value, ())[:MOST_CANDIDATES]))
            if number.vague is not None:
                found.update(dict.fromkeys(self._by_term.get(number.vague, ())[:MOST_CANDIDATES]))
        stated = [
            at
            for at in found
            if number is not None
            and judge_number(number, figures[at].quantity) in (Verdict.SUPPORTED, Verdict.AMBIGUOUS)
        ]
        if stated:
            return stated[:MOST_CANDIDATES]
        if item.harm is None or item.victims is None:
            return []
        alike: dict[int, None] = {}
        for word in content_words(item.victims):
            alike.update(dict.fromkeys(self._by_victims.get((item.harm, word), ())[:MOST_CANDIDATES]))
        return [
            at
            for at in list(alike)[:MOST_CANDIDATES]
            if judge_victims(item.victims, figures[at].victims) is Verdict.SUPPORTED
            and (
                item.source is None
                or self._source(item.source, figures[at], own=item.own).verdict is Verdict.SUPPORTED
            )
        ]

    def _verdicts(self, item: Item, figure: CasualtyFigure) -> list[FieldVerdict]:
        """Every field that the item states, held against one figure."""
        out: list[FieldVerdict] = []
        span = figure.span
        if item.number is not None:
            out.append(
                FieldVerdict(
                    field="number",
                    stated=item.number.words,
                    verdict=judge_number(item.number, figure.quantity),
                    says=str(figure.quantity),
                    span=figure.quantity.span or span,
                )
            )
        if item.harm is not None:
            out.append(
                FieldVerdict(
                    field="harm",
                    stated=item.harm,
                    verdict=_judge_harm(item.harm, figure.harm),
                    says=figure.harm,
                    span=figure.evidence[0] if figure.evidence else span,
                )
            )
        if item.victims is not None:
            out.append(
                FieldVerdict(
                    field="victims",
                    stated=item.victims,
                    verdict=judge_victims(item.victims, figure.victims),
                    says=figure.victims.label,
                    span=figure.victims.span,
                )
            )
        if item.status is not None:
            out.append(_judge_status(item.status, figure))
        if item.source is not None:
            out.append(self._source(item.source, figure, own=item.own))
        if item.place is not None:
            out.append(self._place(item.place, figure))
        if item.day is not None:
            out.append(self._day(item.day, figure.when))
        if item.perpetrator is not None:
            out.append(self._perpetrator(item.perpetrator, figure))
        if figure.attribution is not None and not item.own:
            said = self.article.report.attributions[figure.attribution]
            if takes_back(said):
                out.append(taken_back(said))
        return out

    def _source(self, stated: str, figure: CasualtyFigure, *, own: bool) -> FieldVerdict:
        said = None if figure.attribution is None else self.article.report.attributions[figure.attribution]
        written = None if said is None else said.source_span
        near = figure.span if said is None else said.span
        around = self.article.around(near.start, near.end)
        verdict = self.article.named.source(
            stated, figure.source, None if written is None else written.text, around
        )
        reporter = figure.source.kind is SourceKind.REPORTER
        if reporter and not own and verdict is Verdict.SUPPORTED and self._voices.may_be_anothers(figure):
            verdict = Verdict.AMBIGUOUS
        says = "the article's own voice" if reporter else figure.source.name
        return FieldVerdict(field="source", stated=stated, verdict=verdict, says=says, span=written)

    def _place(self, stated: str, figure: CasualtyFigure) -> FieldVerdict:
        place = figure.place
        if place is None:
            return _blank("place", stated)
        verdict = judge_place(stated, place.name, place.within, self.article.place_keys)
        return FieldVerdict(field="place", stated=stated, verdict=verdict, says=place.name, span=place.span)

    def _perpetrator(self, stated: str, figure: CasualtyFigure) -> FieldVerdict:
        party = figure.perpetrator
        if party is None:
            return _blank("perpetrator", stated)
        around = self.article.around(figure.span.start, figure.span.end)
        verdict = self.article.named.party(stated, party, around)
        if verdict is Verdict.CONTRADICTED and any(
            claim.accused is not None
            and self.article.named.party(stated, claim.accused, "") is Verdict.SUPPORTED
            for claim in self.article.report.claims[:MOST_BLAMED]
        ):
            verdict = Verdict.AMBIGUOUS  # others of the article do blame them
        return FieldVerdict(
            field="perpetrator", stated=stated, verdict=verdict, says=party.name, span=party.span
        )

    def _day(
        self, stated: str | tuple[datetime.date | None, datetime.date | None], when: DateMention | None
    ) -> FieldVerdict:
        words = stated if isinstance(stated, str) else _days(*stated)
        if when is None:
            return _blank("date", words)
        says = when.span.text
        verdict = Verdict.CONTRADICTED
        if isinstance(stated, str):
            if set(content_words(stated)) == set(content_words(when.span.text)):
                verdict = Verdict.SUPPORTED
            else:
                mentions = parse_dates(stated[:200], published=self.article.report.published)
                ends = [(found.earliest, found.latest) for found in mentions]
                verdict = (
                    Verdict.AMBIGUOUS if not ends or ends[0] == (None, None) else _judge_day(ends[0], when)
                )
        else:
            verdict = _judge_day(stated, when)
        if when.earliest is not None or when.latest is not None:
            says = f"{says} ({_days(when.earliest, when.latest)})"
        return FieldVerdict(field="date", stated=words, verdict=verdict, says=says, span=when.span)


def _judge_harm(stated: Harm, harm: Harm) -> Verdict:
    if stated is harm:
        return Verdict.SUPPORTED
    together = {stated, harm}
    # `casualties` allows both and states neither.
    if Harm.CASUALTIES in together and together & _COUNTED_TOGETHER:
        return Verdict.AMBIGUOUS
    return Verdict.CONTRADICTED


def _judge_status(stated: VictimStatus, figure: CasualtyFigure) -> FieldVerdict:
    status = figure.victims.status
    if status is VictimStatus.UNKNOWN:
        return _blank("status", stated)
    verdict = Verdict.SUPPORTED if stated is status else Verdict.CONTRADICTED
    if stated is not status and VictimStatus.MIXED in (stated, status):
        verdict = Verdict.AMBIGUOUS
    return FieldVerdict(field="status", stated=stated, verdict=verdict, says=status, span=figure.victims.span)


def _judge_day(stated: tuple[datetime.date | None, datetime.date | None], when: DateMention) -> Verdict:
    if when.earliest is None and when.latest is None:
        return Verdict.AMBIGUOUS
    if stated == (when.earliest, when.latest):
        return Verdict.SUPPORTED
    low, high = stated
    apart = (high is not None and when.earliest is not None and high < when.earliest) or (
        low is not None and when.latest is not None and low > when.latest
    )
    return Verdict.CONTRADICTED if apart else Verdict.AMBIGUOUS


def _days(first: datetime.date | None, last: datetime.date | None) -> str:
    if first == last and first is not None:
        return first.isoformat()
    return f"{first.isoformat() if first else '...'} to {last.isoformat() if last else '...'}"


def _stated(item: Item) -> Iterable[tuple[str, str]]:
    """The fields that an item states, in words."""
    if item.number is not None:
        yield "number", item.number.words
    if item.harm is not None:
        yield "harm", item.harm
    if item.victims is not None:
        yield "victims", item.victims
    if item.status is not None:
        yield "status", item.status
    if item.source is not None:
        yield "source", item.source
    if item.place is not None:
        yield "place", item.place
    if item.day is not None:
        yield "date", item.day if isinstance(item.day, str) else _days(*item.day)
    if item.perpetrator is not None:
        yield "perpetrator", item.perpetrator


def _blank(name: str, stated: str) -> FieldVerdict:
    return FieldVerdict(field=name, stated=stated, verdict=Verdict.NOT_FOUND)
