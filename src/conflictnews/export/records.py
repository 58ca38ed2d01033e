"""Flat rows: one for each figure, each claim and each attribution."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from conflictnews.export.columns import (
    AttributionRecord,
    ClaimRecord,
    FigureRecord,
    PassageColumns,
    Record,
    SettingColumns,
    VoiceColumns,
)
from conflictnews.models.base import writable
from conflictnews.models.casualties import CasualtyFigure
from conflictnews.models.claims import Claim
from conflictnews.models.codebooks import vague_number
from conflictnews.models.detached import digest_of
from conflictnews.models.parties import Party
from conflictnews.models.report import Report
from conflictnews.models.sources import Attribution, Source
from conflictnews.models.spans import Finding, Span

__all__ = ["attribution_records", "claim_records", "figure_records", "records"]


def records(report: Report, *, article: str | None = None, codebook: str | None = None) -> tuple[Record, ...]:
    """The findings of a report as flat rows, fit for a spreadsheet, a frame or a database.

    Each row is a `dict` of text, whole numbers, truth values and None, with its keys always in the same
    order; `columns` says what each holds. Days are text of the form 2012-03-12. In text, half a surrogate
    pair stands as U+FFFD, as in JSON: nothing else can be written to a file.

    Args:
        report: What was read in one article.
        article: What to call the article in each row: an address or a number of your own. None = the SHA-256
            of its text.
        codebook: The codebook whose rule for vague words the column `number` follows: `acled`, `nextier` or
            `common`. None = the least number that a vague word allows.

    Returns:
        A row for each figure, then for each claim, then for each attribution.

    Raises:
        OptionsError: There is no codebook of that name.

    Example:
        >>> from conflictnews import parse_report
        >>> text = "Dozens of villagers were killed in the raid, a doctor said."
        >>> for row in records(parse_report(text), article="a-17", codebook="acled"):
        ...     print(row["article"], row["record"], row["source"], row["text"])
        a-17 figure a doctor Dozens of villagers
        a-17 attribution a doctor Dozens of villagers were killed in the raid, a doctor said
    """
    name = _name_of(report, article)
    return (
        *figure_records(report, article=name, codebook=codebook),
        *claim_records(report, article=name),
        *attribution_records(report, article=name),
    )


def figure_records(
    report: Report, *, article: str | None = None, codebook: str | None = None
) -> tuple[FigureRecord, ...]:
    """The rows of the figures alone. See `records`.

    Example:
        >>> from conflictnews import parse_report
        >>> [row] = figure_records(parse_report("At least 12 civilians were killed."))
        >>> row["number"], row["low"], row["high"], row["victims"], row["source_kind"]
        (12, 12, None, 'civilians', 'reporter')
    """
    if codebook is not None:
        vague_number("", codebook)  # Refuses a name that nobody knows, also where there are no figures.
    name = _name_of(report, article)
    return tuple(_figure(report, name, at, one, codebook) for at, one in enumerate(report.figures))


def claim_records(report: Report, *, article: str | None = None) -> tuple[ClaimRecord, ...]:
    """The rows of the claims alone. See `records`.

    Example:
        >>> from conflictnews import parse_report
        >>> [row] = claim_records(parse_report("Residents accused the army of shelling the market."))
        >>> row["source"], row["stance"], row["accused"], row["interested"]
        ('Residents', 'accuses', 'the army', None)
    """
    name = _name_of(report, article)
    return tuple(_claim(report, name, at, one) for at, one in enumerate(report.claims))


def attribution_records(report: Report, *, article: str | None = None) -> tuple[AttributionRecord, ...]:
    """The rows of the attributions alone. See `records`.

    Example:
        >>> from conflictnews import parse_report
        >>> [row] = attribution_records(parse_report("The hospital was hit twice, a doctor said."))
        >>> row["source_text"], row["cue"], row["content"]
        ('a doctor', 'said', 'The hospital was hit twice')
    """
    name = _name_of(report, article)
    return tuple(_attribution(report, name, at, one) for at, one in enumerate(report.attributions))


def _figure(
    report: Report, article: str, position: int, figure: CasualtyFigure, codebook: str | None
) -> FigureRecord:
    quantity, victims, by = figure.quantity, figure.victims, figure.perpetrator
    return {
        "record": "figure",
        **_passage(report, article, position, figure),
        **_voice(figure.source),
        **_setting(report, figure),
        "attribution": figure.attribution,
        "via": _name(figure.via),
        "harm": figure.harm.value,
        "number": quantity.estimate if codebook is None else quantity.project(codebook),
        "codebook": codebook,
        "stated": quantity.value,
        "low": quantity.interval.lower,
        "high": quantity.interval.upper,
        "approximate": quantity.approximate,
        "modifier": quantity.modifier.value,
        "vague_term": _text(quantity.vague_term),
        "victims": _text(victims.label),
        "victim_status": victims.status.value,
        "cohorts": _list(cohort.value for cohort in victims.cohorts),
        "roles": _list(victims.roles),
        "nationality": _text(victims.nationality),
        "names": _list(victims.names),
        "scope": figure.scope.value,
        "manner": _text(figure.manner),
        "perpetrator": _name(by),
        "perpetrator_kind": None if by is None else by.kind.value,
        "perpetrator_actor": None if by is None else _text(by.actor),
        "included_in": figure.included_in,
        "parts": _list(figure.parts),
        "joined": _list(figure.joined),
        "same_as": _list(figure.same_as),
        "corrects": _list(figure.corrects),
    }


def _claim(report: Report, article: str, position: int, claim: Claim) -> ClaimRecord:
    accused = claim.accused
    return {
        "record": "claim",
        **_passage(report, article, position, claim),
        **_voice(claim.source),
        **_setting(report, claim),
        "attribution": claim.attribution,
        "about": claim.kind.value,
        "stance": claim.stance.value,
        "standing": claim.standing.value,
        "accused": _name(accused),
        "accused_kind": None if accused is None else accused.kind.value,
        "accused_actor": None if accused is None else _text(accused.actor),
        "act": _words(claim.act),
        "interested": claim.interested,
        "figures": _list(claim.figures),
    }


def _attribution(report: Report, article: str, position: int, said: Attribution) -> AttributionRecord:
    return {
        "record": "attribution",
        **_passage(report, article, position, said),
        **_voice(said.source),
        "source_text": _words(said.source_span),
        "via": _name(said.via),
        "cue": _words(said.cue),
        "content": " … ".join(writable(span.text) for span in said.content),
        "content_start": min(span.start for span in said.content),
        "content_end": max(span.end for span in said.content),
        "quotation": said.quotation.value,
        "depth": said.depth,
        "certainty": said.factuality.certainty.value,
        "negated": said.factuality.negated,
        "caveat": _words(said.caveat),
    }


def _passage(report: Report, article: str, position: int, finding: Finding) -> PassageColumns:
    return {
        "article": article,
        "position": position,
        "published": _day(report.published),
        "text": writable(finding.span.text),
        "start": finding.span.start,
        "end": finding.span.end,
        "grade": finding.grade.value,
        "rule": writable(finding.rule),
    }


def _voice(source: Source) -> VoiceColumns:
    return {
        "source": writable(source.name),
        "source_kind": source.kind.value,
        "source_naming": source.naming.value,
        "source_affiliation": _text(source.affiliation),
        "source_actor": _text(source.actor),
    }


def _setting(report: Report, finding: CasualtyFigure | Claim) -> SettingColumns:
    event = None if finding.event is None else report.events[finding.event]
    place, when = finding.place, finding.when
    return {
        "event": finding.event,
        "event_kind": None if event is None else event.kind.value,
        "event_background": None if event is None else event.background,
        "place": None if place is None else writable(place.name),
        "place_within": None if place is None else _text(place.within),
        "place_key": None if place is None else writable(place.key),
        "earliest": None if when is None else _day(when.earliest),
        "latest": None if when is None else _day(when.latest),
        "granularity": None if when is None else when.granularity.value,
        "date_text": None if when is None else writable(when.span.text),
    }


def _name_of(report: Report, article: str | None) -> str:
    return digest_of(report.text) if article is None else writable(article)


def _name(one: Source | Party | None) -> str | None:
    return None if one is None else writable(one.name)


def _words(span: Span | None) -> str | None:
    return None if span is None else writable(span.text)


def _text(text: str | None) -> str | None:
    return None if text is None else writable(text)


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _list(items: Iterable[object]) -> str | None:
    return "; ".join(writable(str(item)) for item in items) or None
