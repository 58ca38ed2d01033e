"""What an article was written to say, and how a report is held against it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from conflictnews.models import (
    Attribution,
    CasualtyFigure,
    Claim,
    ClaimKind,
    Draft,
    DraftClaim,
    DraftFigure,
    DraftQuote,
    Harm,
    Interval,
    Modifier,
    Period,
    QuotationType,
    Report,
    Source,
    SourceKind,
    Span,
    Stance,
    VictimStatus,
)
from conflictnews.models.base import Model, Position, Text

__all__ = ["Article", "BlameFact", "FigureFact", "QuoteFact"]


class FigureFact(Model):
    """A number of people harmed, as an article states it."""

    span: Span
    """The quantity with its noun, as it stands in the article."""

    harm: Harm
    """What was done to them."""

    interval: Interval
    """The numbers that the words allow."""

    modifier: Modifier = Modifier.EXACTLY
    """How the words around the number bend it."""

    label: Text | None = None
    """The noun without the quantity. None = it is left out, and so it is in the report."""

    status: VictimStatus | None = None
    """What the victims were. None = the noun is left out, and nothing is expected."""

    source: Text | None = None
    """Who says so. None = the article itself."""

    source_kind: SourceKind = SourceKind.REPORTER
    """What sort of source it is."""

    place: Text | None = None
    """Where, if the sentence says it. None = it does not; a place of a sentence before may still hold."""

    when: Period | None = None
    """When, if the sentence says it. None = it does not; a day of a sentence before may still hold."""

    perpetrator: Text | None = None
    """Who is said to have done it. None = nobody is in this sentence; who is in another one may still be."""

    included_in: Position | None = None
    """Position among the figures of the one that this is a share of. None = it is no share."""


class QuoteFact(Model):
    """Words that an article puts into somebody's mouth."""

    source: Text
    """Who says it."""

    source_kind: SourceKind
    """What sort of source it is."""

    cue: Span
    """The words that attribute."""

    content: Span
    """What is said, with its quotation marks."""

    quotation: QuotationType
    """Whether it stands in quotation marks."""


class BlameFact(Model):
    """Somebody says who did something. The article counts as somebody."""

    stance: Stance
    """Where the source stands."""

    source: Text | None
    """Who says so. None = the article itself."""

    accused: Text
    """Who is said to have done it, or not to have done it."""

    act: Span
    """The word for what was done."""


class Article(Model):
    """A text, and all that it says of people harmed, in the order in which it says it."""

    text: Text
    """The article."""

    published: dt.date
    """The day on which it came out."""

    figures: tuple[FigureFact, ...] = ()
    """The numbers of people harmed."""

    quotes: tuple[QuoteFact, ...] = ()
    """What people are said to have said."""

    blames: tuple[BlameFact, ...] = ()
    """Who is said to have done what."""

    dateline_place: Text | None = None
    """The place in the dateline, as written. None = the article has no dateline."""

    dateline_agency: Text | None = None
    """The agency in the dateline, as written. None = the article has no dateline."""

    def differences(self, report: Report) -> tuple[str, ...]:
        """What a report of this text leaves out, adds or says otherwise, a line for each. Empty = nothing.

        Names are compared without regard to case, since a sentence may begin with them.

        Example:
            >>> import datetime as dt, conflictnews as cn
            >>> article = Article(text="Nothing happened.", published=dt.date(2031, 3, 12))
            >>> article.differences(cn.parse_report(article.text))
            ()
        """
        stated = {fact.span.start: fact for fact in self.figures}
        accused = {blame.accused.casefold() for blame in self.blames}
        figures = [_read_figure(one, stated.get(one.span.start), accused) for one in report.figures]
        claims = [one for one in report.claims if one.kind is ClaimKind.RESPONSIBILITY]
        dateline = report.dateline
        lines = (
            f"place {dateline.place}, agency {dateline.agency}" if dateline is not None else "none",
            f"place {self.dateline_place}, agency {self.dateline_agency}" if self.dateline_place else "none",
        )
        return (
            *_differences("dateline", lines[1:], lines[:1]),
            *_differences("figure", [_told_figure(fact) for fact in self.figures], figures),
            *_differences(
                "quote",
                [_told_quote(fact) for fact in self.quotes],
                [_read_quote(one) for one in report.attributions],
            ),
            *_differences(
                "blame", [_told_blame(fact) for fact in self.blames], [_read_claim(one) for one in claims]
            ),
        )

    def draft(self) -> Draft:
        """The facts as somebody would hand them in who has extracted them from the text, for `ground`."""
        return Draft(
            figures=tuple(
                DraftFigure(
                    passage=fact.span.text,
                    lower=fact.interval.lower,
                    upper=fact.interval.upper,
                    harm=fact.harm,
                    status=fact.status,
                    source=fact.source or "article",
                    place=fact.place,
                    perpetrator=fact.perpetrator,
                    start=fact.span.start,
                    end=fact.span.end,
                )
                for fact in self.figures
            ),
            quotes=tuple(
                DraftQuote(
                    content=fact.content.text,
                    source=fact.source,
                    cue=fact.cue.text,
                    start=fact.content.start,
                    end=fact.content.end,
                )
                for fact in self.quotes
            ),
            claims=tuple(
                DraftClaim(
                    passage=fact.act.text,
                    source=fact.source or "article",
                    accused=fact.accused,
                    act=fact.act.text,
                    stance=fact.stance,
                    start=fact.act.start,
                    end=fact.act.end,
                )
                for fact in self.blames
            ),
        )


def _differences(what: str, told: Sequence[str], read: Sequence[str]) -> Iterator[str]:
    missed, added = Counter(told), Counter(read)
    for line in (missed - added).elements():
        yield f"{what} not read: {line}"
    for line in (added - missed).elements():
        yield f"{what} not told: {line}"


def _line(*parts: object) -> str:
    return ", ".join("-" if part is None else str(part) for part in parts)


def _name(name: str | None) -> str | None:
    return None if name is None else name.casefold()


def _speaker(source: Source) -> str | None:
    """The name of a source. None = the article's own voice."""
    return None if source.kind is SourceKind.REPORTER else _name(source.name)


def _days(period: Period | None) -> str | None:
    return None if period is None else f"{period.earliest} to {period.latest}"


def _told_figure(fact: FigureFact) -> str:
    return _line(
        f"{fact.span.text!r} at {fact.span.start}",
        fact.harm.value,
        fact.modifier.value,
        fact.interval,
        fact.label,
        fact.status,
        _name(fact.source),
        fact.source_kind.value,
        _name(fact.place),
        _days(fact.when),
        _name(fact.perpetrator),
        fact.included_in,
    )


def _read_figure(figure: CasualtyFigure, fact: FigureFact | None, accused: Collection[str]) -> str:
    """As a fact is told; what the fact does not tell and may be carried over from elsewhere is left out."""
    place = None if figure.place is None else _name(figure.place.name)
    perpetrator = None if figure.perpetrator is None else _name(figure.perpetrator.name)
    noun = fact is None or fact.label is not None
    return _line(
        f"{figure.span.text!r} at {figure.span.start}",
        figure.harm.value,
        figure.quantity.modifier.value,
        figure.quantity.interval,
        figure.victims.label,
        figure.victims.status if noun else None,
        _speaker(figure.source),
        figure.source.kind.value,
        place if fact is None or fact.place is not None else None,
        _days(figure.when) if fact is None or fact.when is not None else None,
        perpetrator if fact is None or fact.perpetrator is not None or perpetrator not in accused else None,
        figure.included_in,
    )


def _told_quote(fact: QuoteFact) -> str:
    return _line(
        _name(fact.source),
        fact.source_kind.value,
        f"{fact.cue.text!r} at {fact.cue.start}",
        f"{fact.content.text!r} at {fact.content.start}",
        fact.quotation.value,
    )


def _read_quote(attribution: Attribution) -> str:
    cue = attribution.cue
    return _line(
        _name(attribution.source.name),
        attribution.source.kind.value,
        None if cue is None else f"{cue.text!r} at {cue.start}",
        *(f"{span.text!r} at {span.start}" for span in attribution.content),
        attribution.quotation.value,
    )


def _told_blame(fact: BlameFact) -> str:
    act = f"{fact.act.text!r} at {fact.act.start}"
    return _line(fact.stance.value, _name(fact.source), _name(fact.accused), act)


def _read_claim(claim: Claim) -> str:
    accused = None if claim.accused is None else _name(claim.accused.name)
    act = None if claim.act is None else f"{claim.act.text!r} at {claim.act.start}"
    return _line(claim.stance.value, _speaker(claim.source), accused, act)
