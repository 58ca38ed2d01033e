"""The errors of this library: few, named, and safe to send between processes.

Doubt about what an article says is never an error. It is a `Diagnostic` on the report.
"""

from __future__ import annotations

__all__ = ["ConflictNewsError", "InputError", "OptionsError"]


class ConflictNewsError(Exception):
    """The base of every error that this library raises on purpose.

    Args:
        message: What is wrong, in one sentence.
        field: The argument or field that is wrong. The message then starts with its name.

    Example:
        >>> raise InputError("must be a date, not a str", field="published")
        Traceback (most recent call last):
            ...
        conflictnews.errors.InputError: published: must be a date, not a str
    """

    message: str
    """What is wrong, without the name of the field."""

    field: str | None
    """The argument or field that is wrong; None where no single one is."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        """Keep the message and the field apart, and join them for the reader."""
        super().__init__(message if field is None else f"{field}: {message}")
        self.message = message
        self.field = field

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by parts: the inherited way would lose the keyword-only field."""
        return _rebuild, (type(self), self.message, self.field)


class InputError(ConflictNewsError, ValueError):
    """A text, date or report that was handed in cannot be worked on."""


class OptionsError(ConflictNewsError, ValueError):
    """A setting that does not exist, or a value that a setting does not take."""


def _rebuild(kind: type[ConflictNewsError], message: str, field: str | None) -> ConflictNewsError:
    return kind(message, field=field)
