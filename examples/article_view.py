"""What one article says, as tables for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

import conflictnews as cn
from accounts import Article, place_of

WIDTH = 100
#: Characters of the article shown before and behind a passage.
AROUND = 45
FIGURE_COLUMNS = (("", 3), ("How many", 22), ("Who was harmed", 24), ("Where", 21), ("Who says so", 26))
BLAME_COLUMNS = (
    ("", 3),
    ("Who speaks", 28),
    ("Stance", 9),
    ("Who is meant", 24),
    ("Act", 12),
    ("Standing", 20),
)
STANCES = {
    cn.Stance.ASSERTS: "states",
    cn.Stance.ACCUSES: "accuses",
    cn.Stance.CLAIMS: "admits",
    cn.Stance.DENIES: "denies",
    cn.Stance.CONFIRMS: "confirms",
    cn.Stance.DOUBTS: "doubts",
}


def article_view(article: Article) -> RenderableType:
    """The head of an article, its figures with their passages, and who blames whom."""
    report = article.report
    title = shown(report.headline.text) if report.headline else "(no headline)"
    return Group(
        "",
        Rule(f"[bold]Article {article.number}[/]", align="left"),
        Text(title, style="bold"),
        Text(_head(article), style="dim"),
        "",
        *(_figures(report) if report.figures else ["No number of people harmed was read here."]),
        *(_blame(report) if report.claims else ["Nobody is blamed here."]),
    )


def _head(article: Article) -> str:
    report = article.report
    parts = [article.name]
    if report.byline:
        parts.append(f"by {shown(report.byline.text)}")
    if report.dateline:
        filed = filter(None, (report.dateline.place, report.dateline.agency))
        parts.append("filed: " + ", ".join(map(shown, filed)))
    if article.day:
        parts.append(f"published {article.day:%d %B %Y}".replace(" 0", " "))
    return " | ".join(parts)


def _figures(report: cn.Report) -> Iterator[RenderableType]:
    yield _row(FIGURE_COLUMNS, *(name for name, _ in FIGURE_COLUMNS), style="bold")
    for position, figure in enumerate(report.figures):
        total = " in all" if figure.scope is cn.Scope.CUMULATIVE else ""
        place = place_of(report, figure)
        yield _row(
            FIGURE_COLUMNS,
            str(position + 1),
            f"{figure.quantity} {word(figure.harm)}{total}",
            f"{shown(figure.victims.label or '(not named)')} ({word(figure.victims.status)})",
            "-" if place is None else named_place(place),
            named_source(figure.source, figure.via),
        )
        yield _passage(report.text, figure.span, f"{figure.grade}{_ties(report.figures, position)}")
    yield ""


def _ties(figures: Sequence[cn.CasualtyFigure], position: int) -> str:
    """What else the report says of the same people."""
    figure = figures[position]
    wholes = [at for at, other in enumerate(figures) if position in other.parts]
    if figure.included_in is not None:
        wholes.append(figure.included_in)
    ties = ""
    for words, others in (
        ("adds up from", figure.parts),
        ("part of", sorted(set(wholes))),
        ("same count as", figure.same_as),
        ("corrects", figure.corrects),
    ):
        if others:
            ties += f", {words} {' and '.join(str(at + 1) for at in others)}"
    return ties


def _blame(report: cn.Report) -> Iterator[RenderableType]:
    yield _row(BLAME_COLUMNS, *(name for name, _ in BLAME_COLUMNS), style="bold")
    for position, claim in enumerate(report.claims):
        yield _row(
            BLAME_COLUMNS,
            chr(ord("a") + position) if position < 26 else str(position + 1),
            named_source(claim.source),
            STANCES[claim.stance],
            shown(claim.accused.name) if claim.accused else "(nobody named)",
            shown(claim.act.text) if claim.act else "-",
            word(claim.standing),
        )
        yield _passage(report.text, claim.span, claim.grade)


def _row(columns: Sequence[tuple[str, int]], *cells: str, style: str = "") -> Table:
    """One row of a table whose rows are printed one by one, so that a passage can run below each."""
    row = Table.grid(padding=(0, 1, 0, 0))
    for _, width in columns:
        row.add_column(width=width - 1)
    row.add_row(*(Text(cell, style=style) for cell in cells))
    return row


def _passage(text: str, span: cn.Span, note: str) -> Padding:
    """The words around a span, the span itself in square brackets, its offsets and a note."""
    start, end = _reach(text, span)
    return Padding(
        Text.assemble(
            ("..." if start else "") + shown(text[start : span.start]),
            ("[" + shown(text[span.start : span.end]) + "]", "bold"),
            shown(text[span.end : end]) + ("..." if end < len(text) else ""),
            (f"  characters {span.start}-{span.end}, {note}", "dim"),
        ),
        (0, 0, 0, 3),
    )


def _reach(text: str, span: cn.Span) -> tuple[int, int]:
    """How far the words around a span are shown: whole words of its own line."""
    start = max(span.start - AROUND, text.rfind("\n", 0, span.start) + 1)
    if start and not text[start - 1].isspace():
        start = text.find(" ", start, span.start) + 1 or span.start
    line_end = text.find("\n", span.end)
    end = min(span.end + AROUND, len(text) if line_end < 0 else line_end)
    if end < len(text) and not text[end].isspace():
        end = max(text.rfind(" ", span.end, end), span.end)
    return start, end


def shown(words: str) -> str:
    """Words of an article on one line, and safe to send to a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in words)


def word(value: str) -> str:
    """A value of the schema as plain words."""
    return value.replace("_", " ")


def named_place(place: cn.Place) -> str:
    """A place with the larger one around it."""
    return shown(f"{place.name}, in {place.within}" if place.within else place.name)


def named_source(source: cn.Source, via: cn.Source | None = None) -> str:
    """A source with its kind, and the outlet that relayed it."""
    relayed = f", via {via.name}" if via else ""
    return shown(f"{source.name} ({word(source.kind)}{relayed})")
