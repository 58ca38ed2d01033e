"""Taking the words of the article out of a report's data, and putting them back.

A span is left with its offsets. Other words of the article, as the name of a source, become offsets too:
`{"words": [[120, 132]]}`. Where they do not stand together in the article, each has offsets of its own, and
a word that the article does not have stays as it is.
"""

from __future__ import annotations

import hashlib
from typing import Final

from pydantic import JsonValue

from conflictnews.models.base import writable

__all__ = ["OWN_WORDS", "WORDS", "Detacher", "digest_of", "with_text"]

WORDS: Final = frozenset(
    {"affiliation", "agency", "label", "manner", "name", "names", "nationality", "place", "within"}
)
"""The fields that hold words of the article outside of spans."""

OWN_WORDS: Final = frozenset({"actor", "code", "message", "roles", "rule", "schema_version", "vague_term"})
"""The fields that hold words of the library or its lexicon. They stay."""

_OFFSETS = {"start", "end"}
# How far from its finding a name is looked for before the whole article is. It is nearly always near.
_NEAR = 2000


def digest_of(text: str) -> str:
    """SHA-256 of a text in hexadecimal, by which it is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Detacher:
    """Takes the words of one article out of data."""

    def __init__(self, text: str) -> None:
        # In data for JSON, half a surrogate pair stands as U+FFFD. The offsets are the same.
        self._text = writable(text)
        self._found: dict[str, JsonValue] = {}

    def without_text(self, data: JsonValue, field: str = "", near: int = 0) -> JsonValue:
        """The data with every span down to its offsets, and offsets for all other words of the article.

        Args:
            data: What stands in a field.
            field: The name of the field.
            near: Where in the article the finding stands that the field belongs to.
        """
        if isinstance(data, str):
            return self._offsets_of(data, near) if field in WORDS else data
        if isinstance(data, list):
            return [self.without_text(inner, field, near) for inner in data]
        if not isinstance(data, dict):
            return data
        if data.keys() == _OFFSETS | {"text"}:
            return {"start": data["start"], "end": data["end"]}
        span = data.get("span")
        if isinstance(span, dict) and isinstance(start := span["start"], int):
            near = start
        return {key: self.without_text(inner, key, near) for key, inner in data.items()}

    def _offsets_of(self, words: str, near: int) -> JsonValue:
        if words not in self._found:
            around = max(0, near - _NEAR), near + _NEAR
            anywhere = 0, len(self._text)
            single = words.split(" ")
            # An article of many lines breaks many names in two: to look for each of them whole, from end to
            # end, would take a time that grows with the square of the length.
            pieces = self._places_of([words], around) or self._places_of(single, around)
            pieces = pieces or self._places_of([words], anywhere)
            self._found[words] = {
                "words": pieces or [self._place_of(word, anywhere) or word for word in single]
            }
        return self._found[words]

    def _places_of(self, words: list[str], within: tuple[int, int]) -> list[JsonValue]:
        """Where each of the words stands; empty where one of them does not."""
        places = [self._place_of(word, within) for word in words]
        return [] if None in places else places

    def _place_of(self, word: str, within: tuple[int, int]) -> JsonValue:
        at = self._text.find(word, *within) if word else -1
        return None if at < 0 else [at, at + len(word)]


def with_text(data: JsonValue, text: str) -> JsonValue:
    """The data with the words of `text` where offsets stand for them."""
    if isinstance(data, list):
        return [with_text(inner, text) for inner in data]
    if not isinstance(data, dict):
        return data
    if data.keys() == _OFFSETS:
        start, end = data["start"], data["end"]
        # Data from outside can hold anything here; the model then says what is wrong with it.
        if isinstance(start, int) and isinstance(end, int):
            return {"start": start, "end": end, "text": text[start:end]}
    if data.keys() == {"words"} and isinstance(pieces := data["words"], list):
        words = [_word(piece, text) for piece in pieces]
        return data if None in words else " ".join(word for word in words if word is not None)
    return {key: with_text(inner, text) for key, inner in data.items()}


def _word(piece: JsonValue, text: str) -> str | None:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, list) and len(piece) == 2:
        start, end = piece
        if isinstance(start, int) and isinstance(end, int):
            return text[start:end]
    return None
