"""Regular inflection: the forms of a verb or a noun that a caller adds.

The lexicon's own words are inflected when it is built, with their irregular forms; a test holds both to the
same rules.
"""

from __future__ import annotations

__all__ = ["plural", "verb_forms"]

_VOWELS = "aeiou"


def plural(base: str) -> str:
    """The regular plural of a noun: also the third person of a verb.

    Example:
        >>> plural("medic"), plural("deputy"), plural("coach")
        ('medics', 'deputies', 'coaches')
    """
    if base.endswith(("s", "x", "z", "ch", "sh")) or (base.endswith("o") and base[-2:-1] not in _VOWELS):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def verb_forms(base: str) -> tuple[tuple[str, str], ...]:
    """The regular forms of a verb with their tags.

    Example:
        >>> verb_forms("strafe")
        (('strafe', 'b'), ('strafes', 'z'), ('strafing', 'G'), ('strafed', 'E'))
    """
    double = base[-1] if _doubles(base) else ""
    if base.endswith("e"):
        past = base + "d"
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        past = base[:-1] + "ied"
    else:
        past = base + double + "ed"
    if base.endswith("ie"):
        ing = base[:-2] + "ying"
    elif base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        ing = base[:-1] + "ing"
    else:
        ing = base + double + "ing"
    return (base, "b"), (plural(base), "z"), (ing, "G"), (past, "E")


def _doubles(base: str) -> bool:
    """One syllable of consonant, vowel, consonant: the last is doubled (`gun`, `gunned`)."""
    return (
        len(base) >= 3
        and base[-1] not in _VOWELS + "wxyh"
        and base[-2] in _VOWELS
        and (base[-3] not in _VOWELS or base[-4:-1] == "qui")
        and sum(c in _VOWELS for c in base) == 1
    )
