"""Quotations of a draft against the words of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from conflictnews._ground.anchors import find_anchor
from conflictnews._ground.article import Article
from conflictnews._ground.denials import negates, taken_back, takes_back
from conflictnews._ground.items import Item, Offsets
from conflictnews._ground.names import same_words
from conflictnews._ground.verdicts import Judged, best_of, unread
from conflictnews._ground.words import read_words
from conflictnews._text.legible import legible
from conflictnews.models import Anchoring, Attribution, FieldVerdict, SourceKind, Span, Verdict

__all__ = ["QuoteJudge"]

_WEIGHTS: Final[Mapping[str, int]] = {"content": 8, "source": 4, "cue": 2}


@attrs.define(slots=True, eq=False)
class QuoteJudge:
    """Judges quotations of a draft, one at a time."""

    article: Article
    _interrupted: list[int] | None = attrs.field(default=None, init=False)

    def judge(self, item: Item) -> Judged:
        """The verdict on content, source and cue, and the attribution that is meant."""
        if not item.passages:
            return Judged(kind=Anchoring.NONE, fields=unread(item))
        article = self.article
        anchor = find_anchor(item, article.text, article.index, "content")
        if anchor.kind in (Anchoring.NEAR, Anchoring.NONE):
            apart = self._across_an_interruption(item)
            if apart is not None:
                return apart
            fields = (*anchor.fields, *unread(item), *self._rest(item))
            place = Span.cut(article.text, *anchor.places[0]) if anchor.places else None
            return Judged(kind=anchor.kind, fields=fields, anchor=place)
        tried = [
            judged
            for place in anchor.places
            for judged in self._at(item, place, anchor.kind, (*anchor.fields, *unread(item)))
        ]
        return best_of(tried, _WEIGHTS)

    def _rest(self, item: Item) -> list[FieldVerdict]:
        """Source and cue of words that nobody says in the text."""
        return [
            FieldVerdict(field=name, stated=stated, verdict=Verdict.NOT_FOUND)
            for name, stated in (("source", item.source), ("cue", item.cue))
            if stated is not None
        ]

    def _at(
        self, item: Item, place: Offsets, kind: Anchoring, extra: tuple[FieldVerdict, ...]
    ) -> list[Judged]:
        """The quotation at one place where its words stand."""
        article = self.article
        ranges = self._ranges(item.passages, place)
        altered = not self._same_letters(item.passages, ranges)
        start, end = place
        span = Span.cut(article.text, start, end)
        first, last = (ranges[0], ranges[-1]) if ranges else (place, place)
        holding = article.attributions_holding(*first)
        attributions = article.report.attributions
        if last != first:
            holding = [
                at
                for at in holding
                if any(c.start <= last[0] and last[1] <= c.end for c in attributions[at].content)
            ]
        says = span.text if len(span.text) <= 300 else span.text[:299] + "…"
        stated = " … ".join(item.passages)
        stated = stated if len(stated) <= 300 else stated[:299] + "…"
        told = bool(holding) or article.in_quotation_marks(start, end)
        verdict = Verdict.SUPPORTED if told else Verdict.AMBIGUOUS
        if altered:
            verdict = Verdict.CONTRADICTED
        elif holding and self._cut_off(ranges, attributions[holding[0]]):
            verdict = Verdict.AMBIGUOUS  # `hurt anybody`, out of `we did not hurt anybody`
        elif not item.own and all(
            word in _FUNCTION for piece in item.passages for word in read_words(piece).keys
        ):
            verdict = Verdict.AMBIGUOUS  # words that stand in every text
        content = FieldVerdict(field="content", stated=stated, verdict=verdict, says=says, span=span)
        if not holding:
            # The text ties the words to nobody that the parser could read.
            rest = [
                FieldVerdict(field=name, stated=value, verdict=Verdict.AMBIGUOUS)
                for name, value in (("source", item.source), ("cue", item.cue))
                if value is not None
            ]
            return [Judged(kind=kind, fields=(content, *extra, *rest), anchor=span)]
        # What a speaker says that another said is the other's: the narrowest content decides.
        width = _width(attributions[holding[0]], first)
        return [
            Judged(
                kind=kind,
                fields=(content, *extra, *self._spoken(item, attributions[at])),
                anchor=span,
                finding=at,
            )
            for at in holding
            if _width(attributions[at], first) == width
        ]

    def _spoken(self, item: Item, said: Attribution) -> list[FieldVerdict]:
        out: list[FieldVerdict] = []
        written = said.source_span
        if item.source is not None:
            around = self.article.around(said.span.start, said.span.end)
            verdict = self.article.named.source(
                item.source, said.source, None if written is None else written.text, around
            )
            own = said.source.kind is SourceKind.REPORTER
            says = "the article's own voice" if own else said.source.name
            out.append(
                FieldVerdict(field="source", stated=item.source, verdict=verdict, says=says, span=written)
            )
        cue = said.cue
        if item.cue is not None:
            if cue is None:
                out.append(FieldVerdict(field="cue", stated=item.cue, verdict=Verdict.NOT_FOUND))
            else:
                same = item.cue.casefold().split() == cue.text.casefold().split() or same_words(
                    item.cue, cue.text
                )
                verdict = Verdict.SUPPORTED if same else Verdict.CONTRADICTED
                out.append(
                    FieldVerdict(field="cue", stated=item.cue, verdict=verdict, says=cue.text, span=cue)
                )
        elif cue is not None and takes_back(said):
            out.append(taken_back(said))
        return out

    def _ranges(self, passages: Sequence[str], place: Offsets) -> list[Offsets]:
        """Where each piece stands within a place where all of them do."""
        words = self.article.index.words
        first, last = self.article.index.between(*place)
        out: list[Offsets] = []
        at = first
        for piece in passages:
            keys = read_words(piece).keys
            while at + len(keys) <= last and words.keys[at : at + len(keys)] != keys:
                at += 1
            if at + len(keys) > last or not keys:
                return [place]
            out.append((words.starts[at], words.ends[at + len(keys) - 1]))
            at += len(keys)
        return out

    def _same_letters(self, passages: Sequence[str], ranges: Sequence[Offsets]) -> bool:
        """Whether the words are written alike, but for case at the start and in a text of capitals."""
        if len(ranges) != len(passages):
            return False
        for piece, (start, end) in zip(passages, ranges, strict=True):
            mine = _letters(piece)
            theirs = _letters(self.article.text[start:end])
            if mine == theirs:
                continue
            shouted = self.article.text[start:end].isupper()
            if shouted and [word.casefold() for word in mine] == [word.casefold() for word in theirs]:
                continue
            if not mine or mine[0].casefold() != theirs[0].casefold() or mine[1:] != theirs[1:]:
                return False
        return True

    def _cut_off(self, ranges: Sequence[Offsets], said: Attribution) -> bool:
        """Whether a negation stands right before the words, or in a gap between them, in what is said."""
        words = self.article.index.words
        held = next((c for c in said.content if c.start <= ranges[0][0] and ranges[0][1] <= c.end), None)
        if held is None:
            return False
        first, last = self.article.index.between(held.start, held.end)
        start, end = self.article.index.between(ranges[0][0], ranges[-1][1])
        inside = {at for place in ranges for at in range(*self.article.index.between(*place))}
        before = range(max(first, start - 3), start)
        gaps = (at for at in range(start, min(end, last)) if at not in inside)
        return any(negates(words.keys[at]) for at in (*before, *gaps))

    def _across_an_interruption(self, item: Item) -> Judged | None:
        """`We went to the hill` for `"We went," he said, "to the hill."`: one content in several spans."""
        article = self.article
        keys = [key for piece in item.passages for key in read_words(piece).keys]
        if not keys or len(keys) < 2:
            return None
        rarest = min(keys, key=lambda key: len(article.index.at.get(key, ())))
        words = article.index.words
        tried: list[int] = []
        for at in article.index.at.get(rarest, ())[:64]:
            for position in article.attributions_holding(words.starts[at], words.ends[at]):
                if position not in tried and len(article.report.attributions[position].content) > 1:
                    tried.append(position)
        for position in tried[:16]:
            said = article.report.attributions[position]
            joined = " ".join(content.text for content in said.content)
            theirs = read_words(joined)
            size = len(keys)
            if size > len(theirs) or len(theirs) > 5000:
                continue
            for at in range(len(theirs) - size + 1):
                if theirs.keys[at] == keys[0] and theirs.keys[at : at + size] == keys:
                    cut = joined[theirs.starts[at] : theirs.ends[at + size - 1]]
                    mine = _letters(" ".join(item.passages))
                    other = _letters(cut)
                    same = mine[1:] == other[1:] and mine[0].casefold() == other[0].casefold()
                    span = Span.cut(article.text, said.content[0].start, said.content[-1].end)
                    content = FieldVerdict(
                        field="content",
                        stated=" … ".join(item.passages)[:300],
                        verdict=Verdict.SUPPORTED if same else Verdict.CONTRADICTED,
                        says=cut[:300],
                        span=said.content[0],
                    )
                    offsets = _offsets_across(item, said)
                    return Judged(
                        kind=Anchoring.TOLERANT,
                        fields=(content, *offsets, *unread(item), *self._spoken(item, said)),
                        anchor=span if len(span) <= 5000 else said.content[0],
                        finding=position,
                    )
        return None


_FUNCTION: Final = frozenset(
    "the a an of in on at to for and or but is are was were be been has have had it he she they we i you "
    "that this with by from as".split()
)


def _width(said: Attribution, place: Offsets) -> int:
    """The length of the content that holds a place."""
    return min(len(c) for c in said.content if c.start <= place[0] and place[1] <= c.end)


def _letters(words: str) -> list[str]:
    """The words as written, with the marks that differ between keyboards made one, and no others."""
    plain = legible(words).replace("’", "'").replace("‘", "'").replace("‑", "-").replace("‐", "-")
    kept = "".join(
        char if char.isalnum() or char in "'-" else " "
        for char in plain.replace("''", " ").replace("--", " ")
    )
    return [word for part in kept.split() if (word := part.strip("'-"))]


def _offsets_across(item: Item, said: Attribution) -> list[FieldVerdict]:
    if item.offsets is None:
        return []
    start, end = item.offsets
    within = said.content[0].start <= start < end <= said.content[-1].end
    return [
        FieldVerdict(
            field="offsets",
            stated=f"{start}-{end}",
            verdict=Verdict.AMBIGUOUS if within else Verdict.CONTRADICTED,
            says=f"{said.content[0].start}-{said.content[-1].end}",
            span=said.content[0],
        )
    ]
