"""Words with marks on them: a text that knows where its parts stand while it is put together."""

from __future__ import annotations

import string
from collections.abc import Mapping

import attrs

__all__ = ["Words", "fill"]


@attrs.frozen
class Words:
    """A stretch of text, and the names of the parts in it with their offsets."""

    text: str
    marks: tuple[tuple[str, int, int], ...] = ()

    def __add__(self, other: Words | str) -> Words:
        """One behind the other."""
        if isinstance(other, str):
            return Words(self.text + other, self.marks)
        by = len(self.text)
        moved = tuple((name, start + by, end + by) for name, start, end in other.marks)
        return Words(self.text + other.text, self.marks + moved)

    def marked(self, name: str) -> Words:
        """The same words under a name."""
        return Words(self.text, ((name, 0, len(self.text)), *self.marks))

    def opened(self) -> Words:
        """As they begin a sentence."""
        return Words(self.text[:1].upper() + self.text[1:], self.marks)


def fill(template: str, parts: Mapping[str, Words | str]) -> Words:
    """The template with its fields filled, and every mark where it then stands.

    Example:
        >>> fill("{0} said so", {"0": Words("a medic").marked("source")}).marks
        (('source', 0, 7),)
    """
    whole = Words("")
    for literal, field, _, _ in string.Formatter().parse(template):
        whole += literal
        if field is not None:
            whole += parts[field]
    return whole
