"""Claims of a draft against those of the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from conflictnews._ground.anchors import find_anchor
from conflictnews._ground.article import MOST_CANDIDATES, Article
from conflictnews._ground.items import Item
from conflictnews._ground.names import content_words
from conflictnews._ground.verdicts import Judged, best_of, unread
from conflictnews._syntax.entries import FORMS
from conflictnews.models import Anchoring, Claim, FieldVerdict, SourceKind, Span, Stance, Verdict

__all__ = ["ClaimJudge"]

_WEIGHTS: Final[Mapping[str, int]] = {"accused": 6, "source": 5, "act": 4, "stance": 3}


@attrs.define(slots=True, eq=False)
class ClaimJudge:
    """Judges claims of a draft, one at a time."""

    article: Article
    _by_word: dict[str, list[int]] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for at, claim in enumerate(self.article.report.claims):
            names = [claim.source.name, *([claim.accused.name] if claim.accused else [])]
            names += [claim.act.text] if claim.act else []
            for word in {_lemma(word) for name in names for word in content_words(name)}:
                self._by_word.setdefault(word, []).append(at)

    def judge(self, item: Item) -> Judged:
        """The verdict on each field, and the claim that is meant."""
        article = self.article
        extra = unread(item)
        anchor = find_anchor(item, article.text, article.index, "passage")
        if anchor.kind is Anchoring.FIELDS:
            tried = [
                Judged(
                    kind=anchor.kind,
                    fields=(*extra, *self._verdicts(item, article.report.claims[at])),
                    anchor=article.report.claims[at].span,
                    finding=at,
                )
                for at in self._meant(item)
            ]
            if tried:
                return best_of(tried, _WEIGHTS)
            return Judged(kind=Anchoring.NONE, fields=(*extra, *_blanks(item, Verdict.NOT_FOUND)))
        fields = (*anchor.fields, *extra)
        if anchor.kind is Anchoring.NONE:
            return Judged(kind=anchor.kind, fields=(*fields, *_blanks(item, Verdict.NOT_FOUND)))
        tried = []
        for start, end in anchor.places:
            span = Span.cut(article.text, start, end)
            found = article.claims_touching(start, end)
            tried += [
                Judged(
                    kind=anchor.kind,
                    fields=(*fields, *self._verdicts(item, article.report.claims[at])),
                    anchor=span,
                    finding=at,
                )
                for at in found
            ]
            if not found:
                blanks = _blanks(item, Verdict.AMBIGUOUS)
                tried.append(Judged(kind=anchor.kind, fields=(*fields, *blanks), anchor=span))
        return best_of(tried, _WEIGHTS)

    def _meant(self, item: Item) -> list[int]:
        """Claims that share a word with one without a passage."""
        found: dict[int, None] = {}
        for name in (item.perpetrator, item.act, item.source):
            for word in content_words(name or ""):
                found.update(dict.fromkeys(self._by_word.get(_lemma(word), ())[:MOST_CANDIDATES]))
        return sorted(found)[:MOST_CANDIDATES]

    def _verdicts(self, item: Item, claim: Claim) -> list[FieldVerdict]:
        out: list[FieldVerdict] = []
        around = self.article.around(claim.span.start, claim.span.end)
        if item.source is not None:
            said = None if claim.attribution is None else self.article.report.attributions[claim.attribution]
            written = None if said is None else said.source_span
            verdict = self.article.named.source(
                item.source, claim.source, None if written is None else written.text, around
            )
            own = claim.source.kind is SourceKind.REPORTER
            says = "the article's own voice" if own else claim.source.name
            out.append(
                FieldVerdict(field="source", stated=item.source, verdict=verdict, says=says, span=written)
            )
        if item.perpetrator is not None:
            party = claim.accused
            if party is None:
                out.append(FieldVerdict(field="accused", stated=item.perpetrator, verdict=Verdict.NOT_FOUND))
            else:
                verdict = self.article.named.party(item.perpetrator, party, around)
                out.append(
                    FieldVerdict(
                        field="accused",
                        stated=item.perpetrator,
                        verdict=verdict,
                        says=party.name,
                        span=party.span,
                    )
                )
        if item.act is not None:
            act = claim.act
            out.append(
                FieldVerdict(
                    field="act",
                    stated=item.act,
                    verdict=Verdict.NOT_FOUND if act is None else _judge_act(item.act, act.text, around),
                    says=None if act is None else act.text,
                    span=act,
                )
            )
        if item.stance is not None:
            out.append(
                FieldVerdict(
                    field="stance",
                    stated=item.stance,
                    verdict=Verdict.SUPPORTED if item.stance is claim.stance else Verdict.CONTRADICTED,
                    says=claim.stance,
                    span=claim.span,
                )
            )
        elif claim.stance in (Stance.DENIES, Stance.DOUBTS):
            # Without its stance a denial reads as an accusation.
            out.append(
                FieldVerdict(
                    field="stance",
                    stated="not stated",
                    verdict=Verdict.AMBIGUOUS,
                    says=claim.stance,
                    span=claim.span,
                )
            )
        return out


def _lemma(word: str) -> str:
    """The infinitive or singular of a word that the lexicon has; else the word."""
    form = FORMS.get(word)
    return word if form is None else form[1].lemma


def _judge_act(stated: str, act: str, around: str) -> Verdict:
    """The act must be the one of the claim; whatever else is said of it must stand in the same sentence."""
    mine = {_lemma(word) for word in content_words(stated)}
    theirs = {_lemma(word) for word in content_words(act)}
    if not mine & theirs:
        return Verdict.CONTRADICTED
    rest = mine - theirs
    return Verdict.SUPPORTED if rest <= {_lemma(w) for w in content_words(around)} else Verdict.AMBIGUOUS


def _blanks(item: Item, verdict: Verdict) -> Iterable[FieldVerdict]:
    stated = (
        ("source", item.source),
        ("accused", item.perpetrator),
        ("act", item.act),
        ("stance", item.stance),
    )
    for name, value in stated:
        if value is not None:
            yield FieldVerdict(field=name, stated=value, verdict=verdict)
