"""Which place lies in which: what the reports of a pool say of it, put together.

One report says `Karm al-Zeitoun, a district of Homs`, another names only the district. Read together they
show that both are in Homs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from conflictnews._syntax.entries import FORMS
from conflictnews.models import Place, Report, place_key

__all__ = ["Surroundings", "is_a_scene"]

#: Kinds of place that say too little, or may lie in any town: a country, a hospital.
_NO_SCENE = frozenset(("country", "demonym", "site"))
_STREETS = frozenset("avenue block boulevard drive highway lane road street st ave rd".split())
#: Words before a name for a part of what it names.
_SIDES = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest "
    "north-east north-west south-east south-west central downtown greater outer inner".split()
)


def is_a_scene(place: Place) -> bool:
    """Whether a place is a town, district or region by name, and so can tell two incidents apart.

    Example:
        >>> [is_a_scene(Place(name=name)) for name in ("Idlib", "Syria", "the hospital", "Palm Street")]
        [True, False, False, False]
    """
    words = place.name.split()
    if not any(word[:1].isupper() for word in words):
        return False
    last = words[-1].casefold().rstrip(".")
    entry = FORMS.get(last)
    sense = entry[1].place if entry is not None else None
    return last not in _STREETS and (sense is None or sense.kind not in _NO_SCENE)


class Surroundings:
    """For the key of a place the key of the larger place that most reports put it in."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Count what each report says once."""
        said: Counter[tuple[str, str]] = Counter()
        for report in reports:
            named = (*report.places, *(figure.place for figure in report.figures if figure.place))
            said.update({pair for place in named if (pair := _pair(place))})
        larger: Counter[str] = Counter()
        for (_, whole), times in said.items():
            larger[whole] += times
        self._around: dict[str, str] = {}
        for (part, whole), times in sorted(said.items(), key=lambda item: (-item[1], item[0])):
            # what is oftener the larger place stays on its own: a city with its districts is meant
            if times > larger[part] and larger[whole] >= larger[part]:
                self._around.setdefault(part, whole)

    def around(self, key: str) -> str | None:
        """The key of the larger place. None = no report names one."""
        return self._around.get(key)

    def keys(self, place: Place) -> frozenset[str]:
        """The keys of a place and of what lies around it: of `east Aleppo` also that of `Aleppo`."""
        within = place_key(place.within) if place.within else self.around(place.key)
        words = place.name.split()
        side = len(words) > 1 and words[0].casefold() in _SIDES
        return frozenset(
            key for key in (place.key, within, place_key(" ".join(words[1:])) if side else "") if key
        )


def _pair(place: Place) -> tuple[str, str] | None:
    if not place.within:
        return None
    part, whole = place.key, place_key(place.within)
    return (part, whole) if part and whole and part != whole else None
