"""Errors name the field, and cross process borders."""

from __future__ import annotations

import pickle

import pytest

from conflictnews.errors import ConflictNewsError, InputError, OptionsError


@pytest.mark.parametrize("kind", [ConflictNewsError, InputError, OptionsError])
@pytest.mark.parametrize("field", [None, "published"])
def test_pickles(kind: type[ConflictNewsError], field: str | None) -> None:
    """An error comes back whole from another process."""
    error = pickle.loads(pickle.dumps(kind("must be a date", field=field)))  # noqa: S301
    assert type(error) is kind
    assert (error.message, error.field) == ("must be a date", field)
    assert str(error) == ("published: must be a date" if field else "must be a date")


@pytest.mark.parametrize("kind", [InputError, OptionsError])
def test_is_a_value_error(kind: type[ConflictNewsError]) -> None:
    """Whoever catches ValueError catches these."""
    assert issubclass(kind, ValueError)
    assert issubclass(kind, ConflictNewsError)
