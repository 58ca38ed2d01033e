"""What a caller may hand in: wrong types are refused, and the message says what came."""

from __future__ import annotations

import datetime

from conflictnews.options import Options

__all__ = ["check_arguments", "check_text"]


def check_text(text: object) -> str:
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {_type_of(text)}")
    # A subclass can carry state and methods of its own, which neither a copy nor JSON would keep.
    return text if type(text) is str else str.__str__(text)


def check_arguments(
    text: object, published: object, title: object, options: object
) -> tuple[str, datetime.date | None]:
    """Refuses arguments of the wrong type, and says what came."""
    plain = check_text(text)
    if title is not None and not isinstance(title, str):
        raise TypeError(f"title must be a str or None, not {_type_of(title)}")
    if not isinstance(options, Options):
        raise TypeError(f"options must be an Options, not {_type_of(options)}")
    if published is None:
        return plain, None
    if isinstance(published, datetime.datetime):
        raise TypeError(
            "published must be a datetime.date, not a datetime.datetime: take the day of publication in the "
            "place of publication, for example with .date()"
        )
    if not isinstance(published, datetime.date):
        hint = "; datetime.date.fromisoformat reads 2012-03-12" if isinstance(published, str) else ""
        raise TypeError(f"published must be a datetime.date, not {_type_of(published)}{hint}")
    return plain, datetime.date(published.year, published.month, published.day)


def _type_of(value: object) -> str:
    name = type(value).__name__
    return "None" if value is None else f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
