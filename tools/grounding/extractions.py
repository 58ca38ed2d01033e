"""Articles, and what somebody would truly extract from them, in the forms in which people and models write."""

from __future__ import annotations

import json
import pathlib

import attrs

import conflictnews as cn

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"

Fields = dict[str, object]


@attrs.frozen(slots=True)
class Article:
    """A text and what the parser reads in it."""

    text: str
    report: cn.Report


def articles(shared: pathlib.Path | None = SHARED) -> list[Article]:
    """The articles that are there, the sets taken by turns; without `shared` those of the project."""
    sets: list[list[str]] = [
        [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))]
    ]
    if shared is not None and shared.is_dir():
        sets.append([path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").glob("*.txt"))])
        for name in ("gva", "modern", "muc-dev"):
            path = shared / "data" / f"{name}.jsonl"
            if path.is_file():
                lines = path.read_text(encoding="utf-8").splitlines()
                sets.append([json.loads(line)["text"] for line in lines[: 2 * 120]])
    mixed = [texts[at] for at in range(max(map(len, sets))) for texts in sets if at < len(texts)]
    return [Article(text, report) for text in mixed if _tells(report := cn.parse_report(text))]


def _tells(report: cn.Report) -> bool:
    return bool(counted(report)) and bool(report.attributions)


def counted(report: cn.Report) -> list[cn.CasualtyFigure]:
    """The figures that state a number: a bare plural is nothing to extract."""
    return [
        figure
        for figure in report.figures
        if figure.quantity.span is not None
        and (figure.quantity.value is not None or figure.quantity.vague_term is not None)
    ]


def true_figure(figure: cn.CasualtyFigure, article: Article, form: int) -> Fields:
    """A figure as somebody would extract it, in one of five forms."""
    quantity = figure.quantity
    stated: object = quantity.value if quantity.value is not None else quantity.vague_term
    fields: Fields = {"number": stated, "harm": figure.harm.value}
    if figure.victims.label is not None:
        fields["victims"] = figure.victims.label
    reporter = figure.source.kind is cn.SourceKind.REPORTER
    fields["source"] = "article" if reporter else figure.source.name
    span = figure.span
    if form == 0:
        fields |= {"passage": span.text, "start": span.start, "end": span.end}
    elif form == 1:
        fields["passage"] = " ".join(span.text.split())
    elif form == 2:
        fields["passage"] = sentence_of(article.text, span)
    elif form == 3 and quantity.span is not None:
        fields |= {"number": quantity.span.text, "passage": span.text.upper()}
    else:
        if figure.place is not None:
            fields["place"] = figure.place.name
        if figure.when is not None:
            fields["date"] = figure.when.span.text
        if figure.perpetrator is not None:
            fields["perpetrator"] = figure.perpetrator.name
    return fields


def true_quote(said: cn.Attribution, form: int) -> Fields:
    """A quotation as somebody would extract it, in one of three forms."""
    content = " ... ".join(piece.text for piece in said.content)
    fields: Fields = {"content": content}
    if said.source.kind is not cn.SourceKind.REPORTER:
        fields["source"] = said.source.name
    if said.cue is not None:
        fields["cue"] = said.cue.text
    if form % 3 == 0 and len(said.content) == 1:
        fields |= {"start": said.content[0].start, "end": said.content[0].end}
    elif form % 3 == 1:
        fields["content"] = " ".join(content.replace("“", '"').replace("”", '"').replace("’", "'").split())
    return fields


def true_claim(claim: cn.Claim, form: int) -> Fields:
    """A claim as somebody would extract it, in one of two forms."""
    fields: Fields = {"stance": claim.stance.value}
    reporter = claim.source.kind is cn.SourceKind.REPORTER
    fields["source"] = "article" if reporter else claim.source.name
    if claim.accused is not None:
        fields["accused"] = claim.accused.name
    if claim.act is not None:
        fields["act"] = claim.act.text
    if form % 2 == 0:
        fields["passage"] = claim.span.text
    return fields


def sentence_of(text: str, span: cn.Span) -> str:
    """The passage with what stands around it, up to the next full stop or line break."""
    before = [at + len(mark) for mark in (". ", "\n") if (at := text.rfind(mark, 0, span.start)) >= 0]
    start = max(before, default=0)
    ends = [at for mark in (". ", "\n") if (at := text.find(mark, span.end)) >= 0]
    return text[start : min(ends, default=len(text))]
