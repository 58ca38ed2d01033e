"""Drafts of articles, each with one item corrupted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from grounding.extractions import Article, Fields, counted, true_claim, true_figure, true_quote
from grounding.figures import FIGURE_WAYS
from grounding.speech import CLAIM_WAYS, alter_quote, swap_speaker


@attrs.frozen(slots=True)
class Sample:
    """One draft, and which of its items is corrupted, in what way. Position None = the draft is untouched."""

    number: int
    article: Article
    draft: dict[str, list[Fields]]
    corrupted: tuple[str, int] | None
    way: str


WAYS = (*FIGURE_WAYS, "quote altered", "speaker swapped", *CLAIM_WAYS)


def samples(found: Sequence[Article], count: int, seed: int = 0) -> Iterator[Sample]:
    """Drafts by number. An article in which a corruption cannot be made hands it to the next."""
    number = tries = 0
    while number < count and tries < 40 * count:
        article = found[tries % len(found)]
        turn = tries // len(found) * 7 + tries + 101 * seed
        tries += 1
        sample = _sample(number, article, WAYS[number % len(WAYS)], turn)
        if sample is not None:
            yield sample
            number += 1


def _sample(number: int, article: Article, way: str, turn: int) -> Sample | None:
    report = article.report
    figures = counted(report)[:8]
    said = list(report.attributions[:6])
    claims = list(report.claims[:4])
    draft: dict[str, list[Fields]] = {
        "figures": [true_figure(f, article, (turn + at) % 5) for at, f in enumerate(figures)],
        "quotes": [true_quote(a, turn + at) for at, a in enumerate(said)],
        "claims": [true_claim(c, turn + at) for at, c in enumerate(claims)],
    }
    if way in FIGURE_WAYS:
        at = turn % len(figures)
        done = FIGURE_WAYS[way](article, draft["figures"][at], figures[at], turn)
        where = ("figures", at)
    elif way in CLAIM_WAYS:
        if not claims:
            return None
        at = turn % len(claims)
        done = CLAIM_WAYS[way](article, draft["claims"][at], claims[at], turn)
        where = ("claims", at)
    else:
        at = turn % len(said)
        fields = draft["quotes"][at]
        done = (
            alter_quote(fields, turn)
            if way == "quote altered"
            else swap_speaker(article, fields, said[at], turn)
        )
        where = ("quotes", at)
    return Sample(number, article, draft, where, way) if done else None
