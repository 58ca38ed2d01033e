"""Places, as the text names them."""

from __future__ import annotations

from enum import StrEnum

from conflictnews.models.base import Model, Text
from conflictnews.models.placekey import place_key
from conflictnews.models.spans import Span

__all__ = ["Place", "PlaceRole"]


class PlaceRole(StrEnum):
    """What a place has to do with the report."""

    EVENT = "event"
    """Something happened there."""

    DATELINE = "dateline"
    """The report was filed there, which need not be where anything happened."""

    ORIGIN = "origin"
    """Somebody or something comes from there."""


class Place(Model):
    """A place as the text names it. No gazetteer is used, so there are no coordinates."""

    name: Text
    """The most specific name, as written, without the preposition before it."""

    role: PlaceRole = PlaceRole.EVENT
    """What the place has to do with the report."""

    within: Text | None = None
    """The larger place that the text puts it in: `Homs` in `Karm Zeitoun, a district of Homs`. None = not
    stated."""

    span: Span | None = None
    """Where the text names it. None = the place was put together from several reports."""

    @property
    def key(self) -> str:
        """A key that is equal for the spellings of one name (see `conflictnews.models.placekey`).

        Example:
            >>> Place(name="Karm al-Zeitoun").key == Place(name="Karm Zaytoun").key
            True
        """
        return place_key(self.name)
