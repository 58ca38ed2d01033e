"""What published codebooks make of a vague number.

`Dozens` moves a toll two- or threefold with the rule that turns it into a number, so a rule is
always asked for by name. Where a codebook has no published rule for a word, there is no number.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from conflictnews.errors import OptionsError

__all__ = ["CODEBOOKS", "vague_number"]

CODEBOOKS: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        # The official FAQ on fatalities (2024).
        "acled": MappingProxyType({"tens": 10, "dozens": 12, "hundreds": 100}),
        # Nextier's standard, as public code copies it.
        "nextier": MappingProxyType(
            {"several": 3, "few": 3, "tens": 11, "dozen": 12, "dozens": 24, "scores": 20, "hundreds": 100}
        ),
        # Other public code gives ranges (several 3-5, dozens 12-30, hundreds 100-300). The number here is
        # the least that the plural word itself allows, which lies within each range.
        "common": MappingProxyType(
            {"several": 3, "few": 3, "dozen": 12, "dozens": 24, "scores": 40, "hundreds": 200}
        ),
    }
)
"""Codebook -> vague word -> number of people."""

# Words that introduce or follow a vague word without changing it.
_EMPTY = frozenset({"a", "an", "the", "of", "many"})


def vague_number(term: str, codebook: str) -> int | None:
    """The number that `codebook` puts for a vague word.

    Args:
        term: The word as the text has it; case, articles and `of` do not matter.
        codebook: One of the keys of `CODEBOOKS`.

    Returns:
        A number of people, or None where the codebook has no rule for the word.

    Raises:
        OptionsError: There is no codebook of that name.

    Example:
        >>> vague_number("Dozens of", "acled"), vague_number("a few", "acled")
        (12, None)
    """
    rules = CODEBOOKS.get(codebook)
    if rules is None:
        raise OptionsError(
            f"no codebook is named {codebook!r}; there are {', '.join(sorted(CODEBOOKS))}", field="codebook"
        )
    words = [word for word in term.casefold().split() if word not in _EMPTY]
    return rules.get(" ".join(words))
