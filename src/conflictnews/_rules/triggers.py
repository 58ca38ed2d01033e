"""Which rules a sentence is asked for.

A rule says which words it starts from. A sentence that holds none of them has nothing for it, so it is never
asked: most sentences call for a few rules of many. This saves time and decides nothing.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Generic, TypeVar

import attrs

from conflictnews._syntax.parse import ACT, HARM

__all__ = ["ACTS", "HARMS", "Triggers"]

#: Any word of harm; any word that names an act of violence, a harm among them.
HARMS = frozenset((HARM,))
ACTS = frozenset((ACT, HARM))

R = TypeVar("R")


@attrs.frozen(slots=True, eq=False)
class Triggers(Generic[R]):
    """Rules with the words that they start from.

    Attributes:
        rules: Name, rule and words, in the order in which they are asked.
        at: For each word the positions of its rules.
    """

    rules: tuple[tuple[str, R, frozenset[str]], ...]
    at: dict[str, list[int]] = attrs.field(init=False)

    @at.default
    def _at(self) -> dict[str, list[int]]:
        at: dict[str, list[int]] = {}
        for position, (_, _, words) in enumerate(self.rules):
            for word in words:
                at.setdefault(word, []).append(position)
        return at

    def called(self, terms: AbstractSet[str]) -> list[R]:
        """The rules that a sentence with these terms calls for, in order."""
        found = terms & self.at.keys()
        if not found:
            return []
        return [self.rules[n][1] for n in sorted({n for term in found for n in self.at[term]})]
