"""The article with its figures, claims and attributions marked where they stand."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

from conflictnews.models.casualties import CasualtyFigure
from conflictnews.models.claims import Claim
from conflictnews.models.report import Report
from conflictnews.models.spans import Span
from conflictnews.render.markup import escaped

__all__ = ["article_html"]

_STYLE = (
    ".conflictnews{white-space:pre-wrap;line-height:1.6}"
    ".conflictnews mark{background:none;color:inherit}"
    ".conflictnews .said{border-bottom:1px dotted #5b6470}"
    ".conflictnews .claim{background:#fbe6dd}"
    ".conflictnews .figure{background:#ffe9a8}"
)


def article_html(report: Report) -> str:
    """The text of the article in HTML, with what was read in it marked.

    A passage is in a `mark` element, whose classes say what it is: `figure`, `claim`, `said` (the content of
    an attribution). Where passages overlap, each stretch has the classes of all that cover it. What was read
    of a figure or claim stands in the `title` of its first stretch. The result has a line for each line of the
    text, and grows with it.

    Args:
        report: What was read in one article.

    Returns:
        A `style` element and a `div` element, to be put into a page.

    Example:
        >>> from conflictnews import parse_report
        >>> print(article_html(parse_report("Shells killed nine people.")).partition("</style>")[2])
        <div class="conflictnews" dir="auto">Shells killed <mark class="figure"
        title="9 people killed, according to the article">nine people</mark>.</div>
    """
    body = "".join(_stretches(report))
    return f'<style>{_STYLE}</style><div class="conflictnews" dir="auto">{body}</div>'


def _stretches(report: Report) -> Iterator[str]:
    """The text cut wherever a passage begins or ends."""
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    titles: dict[int, list[str]] = {}
    for name, span, title in _passages(report):
        if span.start == span.end:
            continue
        begins.setdefault(span.start, []).append(name)
        ends.setdefault(span.end, []).append(name)
        if title:
            titles.setdefault(span.start, []).append(title)
    covering: Counter[str] = Counter()
    cuts = sorted({0, len(report.text), *begins, *ends})
    for start, end in itertools.pairwise(cuts):
        covering.update(begins.get(start, ()))
        covering.subtract(ends.get(start, ()))
        text = escaped(report.text[start:end])
        names = " ".join(name for name in ("said", "claim", "figure") if covering[name] > 0)
        told = f' title="{escaped("; ".join(titles[start]))}"' if start in titles else ""
        yield f'<mark class="{names}"{told}>{text}</mark>' if names else text


def _passages(report: Report) -> Iterator[tuple[str, Span, str]]:
    for said in report.attributions:
        for span in said.content:
            yield "said", span, ""
    for claim in report.claims:
        yield "claim", claim.span, _claim(claim)
    for figure in report.figures:
        yield "figure", figure.span, _figure(figure)


def _figure(figure: CasualtyFigure) -> str:
    whom = f" {figure.victims.label}" if figure.victims.label else ""
    return f"{figure.quantity}{whom} {_plain(figure.harm)}, according to {figure.source.name}"


def _claim(claim: Claim) -> str:
    whom = f" {claim.accused.name}" if claim.accused else ""
    return f"{claim.source.name} {claim.stance}{whom} ({_plain(claim.standing)})"


def _plain(word: str) -> str:
    return word.replace("_", " ")
