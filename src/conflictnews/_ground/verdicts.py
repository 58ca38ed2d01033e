"""From the verdicts on the fields to the one on the item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from conflictnews._ground.items import Item
from conflictnews.models import Anchoring, FieldVerdict, Span, Verdict

__all__ = ["Judged", "best_of", "unread", "verdict_of"]

#: The gravest verdict on a field is that on the item.
_GRAVEST = (Verdict.CONTRADICTED, Verdict.NOT_FOUND, Verdict.AMBIGUOUS)


@attrs.frozen(slots=True, kw_only=True)
class Judged:
    """An item held against one finding.

    Attributes:
        kind: How it was tied to the text.
        fields: The verdict on each field.
        anchor: The passage that it was held against.
        finding: Position of the finding in the report of the whole text; None = the parser reads none there.
    """

    kind: Anchoring
    fields: tuple[FieldVerdict, ...]
    anchor: Span | None = None
    finding: int | None = None


def verdict_of(fields: Iterable[FieldVerdict]) -> Verdict:
    """The verdict on an item. One that states nothing is ambiguous.

    Example:
        >>> verdict_of([])
        <Verdict.AMBIGUOUS: 'ambiguous'>
    """
    found = {field.verdict for field in fields}
    if found == {Verdict.SUPPORTED}:
        return Verdict.SUPPORTED
    return next((verdict for verdict in _GRAVEST if verdict in found), Verdict.AMBIGUOUS)


def best_of(tried: Sequence[Judged], weights: Mapping[str, int]) -> Judged:
    """The finding that an item means: the one that supports it, else the one that most of it fits.

    Among equals the first in the text. A field counts by its weight, half where it is ambiguous.
    """

    def fit(at: int) -> tuple[bool, int, int]:
        fields = tried[at].fields
        score = 0
        for field in fields:
            weight = 2 * weights.get(field.field, 1)
            if field.verdict is Verdict.SUPPORTED:
                score += weight
            elif field.verdict is Verdict.AMBIGUOUS:
                score += weight // 2
        return verdict_of(fields) is Verdict.SUPPORTED, score, -at

    return tried[max(range(len(tried)), key=fit)]


def unread(item: Item) -> tuple[FieldVerdict, ...]:
    """Fields that could not be read: what they state cannot be supported."""
    return tuple(
        FieldVerdict(field=name, stated=stated, verdict=Verdict.AMBIGUOUS) for name, stated in item.unread
    )
