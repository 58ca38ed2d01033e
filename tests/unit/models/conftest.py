"""A small article in our own words, and the parts to build reports on it from."""

from __future__ import annotations

from typing import Any

import pytest

from conflictnews.models import (
    CasualtyFigure,
    Grade,
    Harm,
    Interval,
    Modifier,
    Naming,
    Quantity,
    Report,
    Source,
    SourceKind,
    Span,
    Victims,
    VictimStatus,
)

TEXT = "Forty-seven people were killed in the quarter, residents said, and the army denied it."


class Builder:
    """Makes the parts of a report, with everything that a test does not care about filled in."""

    text = TEXT

    def span(self, words: str = "Forty-seven people") -> Span:
        """The first place where the article has these words."""
        at = self.text.index(words)
        return Span.cut(self.text, at, at + len(words))

    def source(self, name: str = "residents") -> Source:
        return Source(name=name, kind=SourceKind.RESIDENT, naming=Naming.COLLECTIVE)

    def quantity(
        self, lower: int | None = 47, upper: int | None = -1, *, approximate: bool = False
    ) -> Quantity:
        """The quantity with these bounds; with one number, exactly that."""
        if upper == -1:
            assert lower is not None
            return Quantity(value=lower, interval=Interval.exactly(lower), approximate=approximate)
        bounds = Interval(lower=lower, upper=upper)
        return Quantity(interval=bounds, modifier=Modifier.VAGUE, approximate=approximate)

    def figure(
        self,
        lower: int | None = 47,
        upper: int | None = -1,
        *,
        status: VictimStatus = VictimStatus.UNKNOWN,
        name: str = "residents",
        label: str | None = "people",
        approximate: bool = False,
        **fields: Any,
    ) -> CasualtyFigure:
        defaults: dict[str, Any] = {
            "span": self.span(),
            "rule": "passive",
            "grade": Grade.FIRM,
            "quantity": self.quantity(lower, upper, approximate=approximate),
            "harm": Harm.KILLED,
            "victims": Victims(label=label, status=status),
            "source": self.source(name),
        }
        return CasualtyFigure(**(defaults | fields))

    def report(self, *figures: CasualtyFigure, **fields: Any) -> Report:
        return Report(**({"text": self.text, "figures": figures} | fields))


@pytest.fixture
def build() -> Builder:
    return Builder()
