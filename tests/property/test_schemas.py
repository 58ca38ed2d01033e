"""The JSON Schema of a model accepts all that the model writes, whoever checks it."""

from __future__ import annotations

import functools
import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic.json_schema import JsonSchemaMode

import conflictnews as cn
from conflictnews.strategies import Article, articles

MODELS = tuple(
    value
    for name in cn.__all__
    if isinstance(value := getattr(cn, name), type) and issubclass(value, cn.Model) and value is not cn.Model
)
MODES: tuple[JsonSchemaMode, ...] = ("validation", "serialization")


def check(value: cn.Model) -> None:
    """Against the schema of what is read, which is the one to hand out, and that of what is written."""
    written = json.loads(value.model_dump_json())
    for mode in MODES:
        checker(type(value), mode).validate(written)


@functools.cache
def checker(model: type[cn.Model], mode: JsonSchemaMode) -> jsonschema.Draft202012Validator:
    schema = model.model_json_schema(mode=mode)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model(model: type[cn.Model]) -> None:
    """Drawn models, with every field that can be filled."""

    @settings(max_examples=6)
    @given(st.from_type(model))
    def every(value: cn.Model) -> None:
        check(value)

    every()


@settings(max_examples=12)
@given(articles())
def test_parsed_reports(article: Article) -> None:
    """What the parser makes, the incidents of it, and what is left of a draft of it."""
    report = cn.parse_report(article.text, published=article.published)
    for value in (report, *cn.reconcile([report]), cn.ground(article.draft(), article.text)):
        check(value)


def test_the_schema_refuses_what_the_model_refuses() -> None:
    """A wrong type, a word that is not in the set, an unknown key."""
    valid = checker(cn.Report, "validation")
    for wrong in ({}, {"text": 5}, {"text": "", "figures": [{}]}, {"text": "", "mood": "grim"}):
        with pytest.raises(jsonschema.ValidationError):
            valid.validate(wrong)
