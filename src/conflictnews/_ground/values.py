"""The values of a draft, read one by one. What cannot be read is refused with the reason."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Final

from conflictnews._ground.items import Number, Offsets
from conflictnews._ground.keys import fold_key
from conflictnews._ground.words import read_words
from conflictnews._pipeline.parsers import parse_quantity
from conflictnews.models import Modifier

__all__ = ["RefusedError", "read_count", "read_day", "read_name", "read_number", "read_passages", "shown"]

Day = str | tuple[datetime.date | None, datetime.date | None]
"""Words for a day, or the first and the last day that are meant."""

_LONGEST = 200
_DIGITS = 12
_OMISSION = re.compile(r"\[\s?(?:\.\.\.|…)\s?\]|\(\s?(?:\.\.\.|…)\s?\)|\.\.\.+|…")
_NOBODY: Final = frozenset(("none", "nobody", "no one", "no-one", "nil", "zero", "no"))


class RefusedError(Exception):
    """A value cannot be read. The arguments are the code of the issue and the reason."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(code, reason)
        self.code, self.reason = code, reason


def shown(value: object) -> str:
    """A value of a draft in words, cut to a line.

    Example:
        >>> shown([1, 2]), shown(45)
        ('a list', '45')
    """
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
    if value is None or isinstance(value, bool | float):
        return str(value)
    if isinstance(value, int):
        # Python refuses to write out a number of more than 4,300 digits.
        return str(value) if value.bit_length() < 400 else "a number of more than a hundred digits"
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, datetime.date):
        return value.isoformat()
    name = type(value).__name__
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def _wrong(value: object, wanted: str) -> RefusedError:
    return RefusedError("wrong_type", f"must be {wanted}, not {type(value).__name__}")


def read_name(value: object) -> str | None:
    """A name or label: words, or a mapping that holds them."""
    if isinstance(value, Mapping):
        folded = {fold_key(key): inner for key, inner in value.items() if isinstance(key, str)}
        if folded.get("kind") == "reporter":
            return "article"
        for key in ("name", "label", "text"):
            if key in folded:
                value = folded[key]
                break
        else:
            raise RefusedError("wrong_type", "must be words; a mapping needs a `name`")
    if isinstance(value, list | tuple) and len(value) == 1:
        value = value[0]
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong(value, "words")
    return str(value) if value.strip() else None


def read_count(value: object) -> int | None:
    """A bare number of people."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise _wrong(value, "a number")
    if isinstance(value, str):
        number = _from_words(value)
        if number.value is None:
            raise RefusedError("unknown_value", "must be one number")
        return number.value
    if isinstance(value, float) and not value.is_integer():
        raise RefusedError("unknown_value", "must be a whole number of people")
    if value < 0:
        raise RefusedError("unknown_value", "must not be negative")
    return int(value)


def _from_words(value: str) -> Number:
    words = value.strip()
    digits = words.replace(",", "")
    if digits.isascii() and digits.isdecimal() and len(digits) <= _DIGITS:
        return Number(words=shown(value), value=int(digits))
    if words.casefold().rstrip(".") in _NOBODY:
        return Number(words=words, value=0)
    plus = words.endswith("+") and words[:-1].strip().replace(",", "")
    if plus and plus.isascii() and plus.isdecimal() and len(plus) <= _DIGITS:
        return Number(words=words, value=int(plus), lower=int(plus), modifier=Modifier.AT_LEAST)
    found = parse_quantity(words) if 0 < len(words) <= _LONGEST else None
    if found is None or found.span is None:
        raise RefusedError("unknown_value", "holds no number that can be read")
    span = found.span
    outside = read_words(words[: span.start]).keys + read_words(words[span.end :]).keys
    if any(key.startswith("#") for key in outside):
        raise RefusedError("unknown_value", "holds more than one number")
    return Number(
        words=words,
        value=found.value,
        lower=found.interval.lower,
        upper=found.interval.upper,
        bounded=found.value is None and found.vague_term is None,
        modifier=found.modifier,
        vague=found.vague_term,
    )


_LOWER = ("lower", "low", "min", "minimum")
_UPPER = ("upper", "high", "max", "maximum")
_VALUE = ("value", "number", "count", "best", "exact")


def read_number(value: object, lower: object = None, upper: object = None) -> Number | None:
    """A number with its bounds: a numeral, words, or a mapping such as a dumped `Quantity`.

    Example:
        >>> read_number("at least forty-five").lower
        45
    """
    vague: str | None = None
    modifier = Modifier.EXACTLY
    unknown = False
    if isinstance(value, Mapping):
        folded = {fold_key(key): inner for key, inner in value.items() if isinstance(key, str)}
        bounds = folded.get("interval")
        unknown = isinstance(bounds, Mapping)
        if isinstance(bounds, Mapping):
            folded = {**folded, **{fold_key(k): v for k, v in bounds.items() if isinstance(k, str)}}
        if not folded.keys() & {*_LOWER, *_UPPER, *_VALUE, "vagueterm", "interval", "text"}:
            raise RefusedError(
                "wrong_type", "must be a number; a mapping needs a `value`, `lower` or `upper`"
            )
        lower = next((folded[key] for key in _LOWER if folded.get(key) is not None), lower)
        upper = next((folded[key] for key in _UPPER if folded.get(key) is not None), upper)
        term = folded.get("vagueterm")
        vague = term if isinstance(term, str) else None
        hedge = folded.get("modifier")
        if isinstance(hedge, str) and hedge in tuple(Modifier):
            modifier = Modifier(hedge)
        value = next((folded[key] for key in (*_VALUE, "text") if folded.get(key) is not None), None)
    low, high = read_count(lower), read_count(upper)
    if low is not None and high is not None and low > high:
        raise RefusedError("unknown_value", "the lower bound is above the upper")
    if isinstance(value, str) and value.strip():
        number = _from_words(value)
        if low is None and high is None:
            return number
        exact, vague = number.value, number.vague
        words = number.words
    else:
        exact = read_count(None if isinstance(value, str) else value)
        words = shown(value) if exact is not None else vague or _range(low, high)
    if exact is None and low is None and high is None and vague is None:
        # A number of ours that nothing is known of is still one; a blank is none.
        return Number(words="an unknown number", bounded=True) if unknown else None
    bounded = low is not None or high is not None
    return Number(
        words=words, value=exact, lower=low, upper=high, bounded=bounded, modifier=modifier, vague=vague
    )


def _range(low: int | None, high: int | None) -> str:
    if low is None:
        return f"up to {shown(high)}"
    if high is None:
        return f"{shown(low)} or more"
    return shown(low) if low == high else f"{shown(low)} to {shown(high)}"


def read_day(value: object) -> Day | None:
    """A day or a period: a date, an ISO date, words, or a mapping with `earliest` and `latest`.

    Example:
        >>> read_day("2012-03-11")
        (datetime.date(2012, 3, 11), datetime.date(2012, 3, 11))
        >>> read_day("on Sunday")
        'on Sunday'
    """
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return value, value
    if isinstance(value, Mapping):
        if "earliest" not in value and "latest" not in value:
            return read_name(value)
        ends: list[datetime.date | None] = []
        for key in ("earliest", "latest"):
            end = read_day(value.get(key))
            if isinstance(end, str):
                raise RefusedError("unknown_value", f"`{key}` must be a day as 2012-03-11")
            ends.append(end[0] if end is not None else None)
        if ends == [None, None]:
            span = value.get("span")
            return read_name(span) if isinstance(span, Mapping) else None
        return ends[0], ends[1]
    words = read_name(value)
    if words is None:
        return None
    try:
        day = datetime.date.fromisoformat(words.strip()[:10]) if words.strip()[:4].isdecimal() else None
    except ValueError:
        return words
    return words if day is None else (day, day)


def read_passages(value: object) -> tuple[tuple[str, ...], tuple[Offsets, ...]]:
    """A passage in pieces, with offsets where it comes as spans.

    Example:
        >>> read_passages("We went ... to the hill")
        (('We went', 'to the hill'), ())
    """
    parts = value if isinstance(value, list | tuple) else [value]
    pieces: list[str] = []
    places: list[Offsets] = []
    for part in parts:
        if part is None:
            continue
        words = part
        if isinstance(part, Mapping):
            words = part.get("text", part.get("exact"))
            start, end = part.get("start"), part.get("end")
            if isinstance(start, int) and isinstance(end, int):
                places.append((int(start), int(end)))
        if not isinstance(words, str):
            raise _wrong(words, "words")
        pieces += [piece.strip() for piece in _OMISSION.split(words) if any(map(str.isalnum, piece))]
    return tuple(pieces), tuple(places) if len(places) == len(pieces) else ()
