"""What kind of source words are: the most telling of what the lexicon knows of them."""

from __future__ import annotations

from collections.abc import Iterable

from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Syntax

__all__ = ["entries_in", "entries_of_roles", "is_country", "kind_of_source"]

#: From most to least telling, where several words of one source say what it is.
_ORDER = (
    "state_media", "police", "military", "medical", "armed_group", "monitor", "intergovernmental",
    "opposition", "activist", "government", "foreign_government", "witness", "resident", "expert", "media",
    "document", "official", "unknown",
)  # fmt: skip


def entries_in(syntax: Syntax, first: int, end: int) -> list[Entry]:
    """Entries of a stretch, phrases first."""
    return [entry for _, _, entry in syntax.known(first, end)]


def entries_of_roles(roles: Iterable[str], syntax: Syntax) -> list[Entry]:
    return [form[1] for role in roles if (form := syntax.vocabulary.forms.get(role)) is not None]


def is_country(entry: Entry) -> bool:
    """`Russia said`: a country speaks through its government."""
    return entry.place is not None and entry.place.kind == "country"


def kind_of_source(entries: list[Entry]) -> str:
    kinds = {e.actor.source for e in entries if e.actor is not None and e.actor.source}
    if not kinds:
        kinds = {e.person.source for e in entries if e.person is not None and e.person.source}
    return next((k for k in _ORDER if k in kinds), "unknown") if kinds else "unknown"
