"""A draft of what an article says, held against the article."""

from __future__ import annotations

import datetime

from conflictnews._assemble.report import assemble
from conflictnews._ground.article import Article
from conflictnews._ground.claims import ClaimJudge
from conflictnews._ground.drafts import read_draft
from conflictnews._ground.figures import FigureJudge
from conflictnews._ground.kept import Kept, keep
from conflictnews._ground.quotes import QuoteJudge
from conflictnews._ground.verdicts import Judged, verdict_of
from conflictnews._pipeline.arguments import check_arguments
from conflictnews._pipeline.cascade import read
from conflictnews._syntax.vocabulary import vocabulary_with
from conflictnews.models import GroundedItem, Grounding, ItemKind, Verdict
from conflictnews.options import Options

__all__ = ["ground"]

_DEFAULT = Options()


def ground(
    draft: object,
    text: str,
    *,
    published: datetime.date | None = None,
    title: str | None = None,
    options: Options = _DEFAULT,
) -> Grounding:
    """Hold a draft against the article that it was made from.

    Somebody, or a language model, has extracted casualties, quotations or claims. Each item is tied to its
    place in the text and judged field by field. Only what the text supports goes into the report, and there
    it stands as the parser read it. That the digits of a number stand somewhere in the text supports nothing:
    the parser must read there what the draft says.

    Whatever the draft is, there is a grounding: what could not be read in it stands in `issues`.

    Args:
        draft: A mapping with the lists `figures`, `quotes` and `claims`, or one item; its JSON; a list of
            items; a `Draft`, a `Report`, or single findings. `Draft.model_json_schema()` is the schema to
            hand to whoever makes one.
        text: The article. All spans index this very string.
        published: The day of publication, as for `parse_report`.
        title: The headline, where it is known apart from the text.
        options: Settings, as for `parse_report`. With a `least_grade`, a finding below it supports nothing.

    Returns:
        The verdicts, and a report with the supported findings alone.

    Raises:
        TypeError: An argument other than the draft is of another type.

    Example:
        >>> text = "At least 12 people were killed by shells, the Civil Rescue Committee said."
        >>> draft = {"figures": [{"number": 12, "harm": "killed"}, {"number": 21, "harm": "killed"}]}
        >>> [str(item.verdict) for item in ground(draft, text).items]
        ['supported', 'not_found']
    """
    text, published = check_arguments(text, published, title, options)
    items, issues = read_draft(draft)
    reading = read(text, published, title, vocabulary_with(options)).meeting(options.least_grade)
    article = Article(reading, assemble(reading))
    judges = {
        ItemKind.FIGURE: FigureJudge(article).judge,
        ItemKind.QUOTE: QuoteJudge(article).judge,
        ItemKind.CLAIM: ClaimJudge(article).judge,
    }
    judged = [judges[item.kind](item) for item in items]
    verdicts = [verdict_of(found.fields) for found in judged]
    positions: dict[ItemKind, set[int]] = {kind: set() for kind in ItemKind}
    for item, found, verdict in zip(items, judged, verdicts, strict=True):
        if verdict is Verdict.SUPPORTED and found.finding is not None:
            positions[item.kind].add(found.finding)
    kept = keep(
        article.report, positions[ItemKind.FIGURE], positions[ItemKind.QUOTE], positions[ItemKind.CLAIM]
    )
    return Grounding(
        report=kept.report,
        items=tuple(
            GroundedItem(
                path=item.path,
                kind=item.kind,
                verdict=verdict,
                fields=found.fields,
                anchoring=found.kind,
                anchor=found.anchor,
                finding=_position(item.kind, found, verdict, kept),
            )
            for item, found, verdict in zip(items, judged, verdicts, strict=True)
        ),
        issues=tuple(issues),
    )


def _position(kind: ItemKind, found: Judged, verdict: Verdict, kept: Kept) -> int | None:
    if verdict is not Verdict.SUPPORTED or found.finding is None:
        return None
    table = {
        ItemKind.FIGURE: kept.figures,
        ItemKind.QUOTE: kept.attributions,
        ItemKind.CLAIM: kept.claims,
    }
    return table[kind][found.finding]
