"""Where something stands in the text, and how sure the reading is."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from conflictnews.models.base import Model, Text, filled

__all__ = ["Finding", "Grade", "Span"]


class Span(Model):
    """A stretch of the caller's text.

    Offsets count Unicode code points and are half-open, as in a Python slice: for the text that
    was parsed, `text[span.start:span.end] == span.text`.

    Example:
        >>> Span.cut("At least 45 people", 9, 11)
        Span(start=9, end=11, text='45')
    """

    start: int = Field(ge=0)
    """Offset of the first character, in code points from the start of the text."""

    end: int = Field(ge=0)
    """Offset just behind the last character, in code points. Equal to `start` where the span is empty."""

    text: Text
    """The characters themselves, exactly as they stand in the text."""

    @model_validator(mode="after")
    def _text_fills_the_offsets(self) -> Self:
        if self.end - self.start != len(self.text):
            raise PydanticCustomError(
                "span_length",
                "a span from {start} to {end} cannot hold {length} characters",
                {"start": self.start, "end": self.end, "length": len(self.text)},
            )
        return self

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Span:
        """Take the span from `start` to `end` out of `text`."""
        return cls(start=start, end=end, text=text[start:end])

    def __len__(self) -> int:
        """How many code points it covers."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """Always true: an empty span is still a span."""
        return True

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether every character of `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


def taken(text: str, start: int, end: int) -> Span:
    """`Span.cut` for offsets that are known to lie in the text, in their order: nothing is checked."""
    values = {"start": start, "end": end, "text": text[start:end]}
    return filled(Span.__new__(Span), values, {"start", "end", "text"})


class Grade(StrEnum):
    """How far a finding can be relied on. The precision of each grade is measured and published."""

    FIRM = "firm"
    """Meant to be right 98 times in 100."""

    LIKELY = "likely"
    """A good reading that rests on a looser pattern."""

    WEAK = "weak"
    """A reading worth a person's look, no more."""

    def meets(self, least: Grade) -> bool:
        """Whether this grade is at least as good as `least`.

        Example:
            >>> Grade.FIRM.meets(Grade.LIKELY), Grade.WEAK.meets(Grade.LIKELY)
            (True, False)
        """
        return _RANK[self] >= _RANK[least]


_RANK = {Grade.WEAK: 0, Grade.LIKELY: 1, Grade.FIRM: 2}


class Finding(Model):
    """Anything that was read in the text by a rule."""

    span: Span
    """The passage that states it."""

    evidence: tuple[Span, ...] = ()
    """The words outside or inside the passage that the rule relied on, in the order of the text."""

    rule: Text
    """The name of the rule that made the finding."""

    grade: Grade
    """How far the finding can be relied on."""
