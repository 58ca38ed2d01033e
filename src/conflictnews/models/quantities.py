"""A number of people as the text states it: figure, hedge and bounds."""

from __future__ import annotations

from enum import StrEnum

from conflictnews.models.base import Count, Model, Text
from conflictnews.models.codebooks import vague_number
from conflictnews.models.intervals import Interval
from conflictnews.models.spans import Span

__all__ = ["Modifier", "Quantity"]


class Modifier(StrEnum):
    """How the words around a number bend it."""

    EXACTLY = "exactly"
    """The bare number."""

    AT_LEAST = "at_least"
    """`at least`, `no fewer than`: the number or more."""

    MORE_THAN = "more_than"
    """`more than`, `over`: above the number."""

    UP_TO = "up_to"
    """`up to`, `as many as`: the number or fewer."""

    FEWER_THAN = "fewer_than"
    """`fewer than`, `under`: below the number."""

    ABOUT = "about"
    """`about`, `some`, `around`: near the number, on either side."""

    NEARLY = "nearly"
    """`nearly`, `almost`: near the number, from below."""

    BETWEEN = "between"
    """`between 20 and 30`, `20 to 30`."""

    VAGUE = "vague"
    """No number at all: `dozens`, `several`, or a bare plural."""


class Quantity(Model):
    """A number of people, with the bounds that its words allow.

    Example:
        >>> dozens = Quantity(interval=Interval.at_least(24), modifier=Modifier.VAGUE, vague_term="dozens")
        >>> str(dozens), dozens.project("acled")
        ('24 or more (dozens)', 12)
    """

    value: Count | None = None
    """The number as stated, in people: 7500 for `well over 7,500`. None = no number was stated (`dozens`),
    or two were (`20 to 30`)."""

    interval: Interval
    """The numbers that the words allow. Rules for vague words: `dozens` from 24, `scores` from 40, `hundreds`
    from 200, `thousands` from 2,000, `several`, `a few` and `many` from 3, a bare plural from 2, all open
    above."""

    approximate: bool = False
    """Whether the number is only near the mark (`about`, `nearly`): the interval is then the bare number, and
    a number close to it is no contradiction."""

    modifier: Modifier = Modifier.EXACTLY
    """The sort of hedge that the words carry."""

    vague_term: Text | None = None
    """The vague word in lower case, as in `dozens`. None = a number was stated, or a bare plural."""

    span: Span | None = None
    """The words of the quantity, hedge included, without the noun. None = no words of its own, as with a
    person who is counted by name."""

    @property
    def estimate(self) -> int | None:
        """One number for the quantity: the one that its words state.

        It is what trained coders enter: 120 for `more than 120`, although the words allow 121 at least. For a
        range or a vague word it is the lower bound. None = no number is stated and neither bound is known.
        """
        if self.value is not None:
            return self.value
        return self.interval.upper if self.interval.lower is None else self.interval.lower

    def project(self, codebook: str) -> int | None:
        """The one number that a coder who follows `codebook` would enter.

        A vague word gets the number that the codebook publishes for it. No codebook publishes a rule for `at
        least`, `more than`, `up to` or `nearly`: for these the answer is the number as stated, which is
        `estimate`, under every codebook.

        Args:
            codebook: `acled`, `nextier` or `common`.

        Returns:
            A number of people, or None where the codebook has no rule for the vague word, where a bare
            plural has no number, or where nothing is known.

        Raises:
            OptionsError: There is no codebook of that name.
        """
        number = vague_number(self.vague_term or "", codebook)
        return number if self.modifier is Modifier.VAGUE else self.estimate

    def __str__(self) -> str:
        """In words: `at least 45`, `more than 7,500`, `24 or more (dozens)`, `about 50`, `none`."""
        bounds = self.interval
        if bounds.upper == 0:
            return "none"
        if self.modifier is Modifier.VAGUE:
            return str(bounds) if self.vague_term is None else f"{bounds} ({self.vague_term})"
        if self.value is None or self.modifier is Modifier.BETWEEN:
            words = "an unknown number" if bounds.is_unknown else str(bounds)
            return f"about {words}" if self.approximate and not bounds.is_unknown else words
        phrase = _PHRASES[self.modifier]
        if self.approximate and self.modifier is Modifier.EXACTLY:
            phrase = "about "
        return f"{phrase}{self.value:,}"


_PHRASES = {
    Modifier.EXACTLY: "",
    Modifier.AT_LEAST: "at least ",
    Modifier.MORE_THAN: "more than ",
    Modifier.UP_TO: "up to ",
    Modifier.FEWER_THAN: "fewer than ",
    Modifier.ABOUT: "about ",
    Modifier.NEARLY: "nearly ",
}
