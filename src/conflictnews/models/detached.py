"""Taking the words of the article out of a report's data, and putting them back."""

from __future__ import annotations

import hashlib

from pydantic import JsonValue

__all__ = ["digest_of", "with_text", "without_text"]

_OFFSETS = {"start", "end"}


def digest_of(text: str) -> str:
    """SHA-256 of a text in hexadecimal, by which it is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def without_text(data: JsonValue) -> JsonValue:
    """The data with every span down to its offsets."""
    if isinstance(data, list):
        return [without_text(inner) for inner in data]
    if not isinstance(data, dict):
        return data
    if data.keys() == _OFFSETS | {"text"}:
        return {"start": data["start"], "end": data["end"]}
    return {key: without_text(inner) for key, inner in data.items()}


def with_text(data: JsonValue, text: str) -> JsonValue:
    """The data with the passage of `text` in every span."""
    if isinstance(data, list):
        return [with_text(inner, text) for inner in data]
    if not isinstance(data, dict):
        return data
    if data.keys() == _OFFSETS:
        start, end = data["start"], data["end"]
        # Data from outside can hold anything here; the model then says what is wrong with it.
        passage = text[start:end] if isinstance(start, int) and isinstance(end, int) else None
        return {"start": start, "end": end, "text": passage}
    return {key: with_text(inner, text) for key, inner in data.items()}
