"""The schema is a contract: it changes on purpose, or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import conflictnews.models
from conflictnews.models import Model, Report
from conflictnews.models._descriptions import DESCRIPTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

PINNED = Path(__file__).parents[2] / "data" / "report.schema.json"


def models() -> Iterator[type[Model]]:
    for name in conflictnews.models.__all__:
        value = getattr(conflictnews.models, name)
        if isinstance(value, type) and issubclass(value, Model):
            yield value


MODELS = tuple(models())


def test_schema_is_the_pinned_one() -> None:
    """A change of the schema shows in a diff. To pin a new one: python tools/pin_schema.py."""
    assert Report.model_json_schema() == json.loads(PINNED.read_text(encoding="utf-8"))


def test_descriptions_are_those_of_the_source() -> None:
    """What stands below a field is what its description says: python tools/build_descriptions.py."""
    for model in MODELS:
        in_source = {
            name: text
            for base in reversed(model.__mro__)
            if issubclass(base, Model)
            for name, text in DESCRIPTIONS.get(base.__name__, {}).items()
        }
        assert {name: field.description for name, field in model.model_fields.items()} == in_source


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_documented(model: type[Model]) -> None:
    """Each field says what it holds, and what None means where it can be None."""
    for name, field in model.model_fields.items():
        assert field.description, name
        if field.default is None:
            assert "None = " in field.description, name


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_is_closed_and_fixed(model: type[Model]) -> None:
    """No unknown fields, no changes, no computed fields that would break loading."""
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"
    assert not model.model_computed_fields
