"""Which place lies in which, as the text beside them says.

Matches: `Karm al-Zeitoun, Homs`; `a camp in Syria`; `Jobar, a district of Homs`.
Refuses: `Jobar, near Homs`.
"""

from __future__ import annotations

from itertools import pairwise

from conflictnews._rules.candidates import PlaceCandidate
from conflictnews._rules.placenames import is_place_noun
from conflictnews._syntax.parse import Syntax

#: `Karm al-Zeitoun, a rebel-held district in the city of Homs`
_APPOSED = 9


def nest_places(syntax: Syntax, found: list[PlaceCandidate]) -> None:
    """`Karm al-Zeitoun, Homs`, `a camp in Syria`: the second place holds the first."""
    words = syntax.doc.tokens.words
    for place, outer in pairwise(found):
        between = words[place.end : outer.first]
        if place.within is not None or not between or len(between) > _APPOSED:
            continue
        form = syntax.vocabulary.forms.get(words[outer.end - 1])
        plain = between in (["in"], ["of"], [",", "in"], ["in", "the"], ["in", "the", "city", "of"])
        if plain or (
            form is not None
            and form[1].place is not None
            and (between == [","] or _is_apposed(syntax, between))
        ):
            place.within = (outer.first, outer.end)


def _is_apposed(syntax: Syntax, between: list[str]) -> bool:
    """`, a district of`: what sort of place the first is, and that it lies in the second."""
    if between[0] != "," or between[1] not in ("a", "an", "the", "one") or between[-1] not in ("of", "in"):
        return False
    sorts = [form[1] for word in between[2:-1] if (form := syntax.vocabulary.forms.get(word)) is not None]
    return any(is_place_noun(entry) for entry in sorts) and not {",", "and", "near"} & set(between[1:])
