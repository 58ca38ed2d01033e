"""Type checkers are told of every public name and of every field."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import conflictnews as cn
import conflictnews.export

TYPING = Path(__file__).parents[1] / "typing"
MODELS = [
    name
    for name in cn.__all__
    if inspect.isclass(getattr(cn, name)) and issubclass(getattr(cn, name), cn.Model) and name != "Model"
]


@pytest.mark.parametrize("name", MODELS)
def test_every_field_is_asserted(name: str) -> None:
    """A new field is added to tests/typing/fields.py with its type."""
    text = (TYPING / "fields.py").read_text(encoding="utf-8")
    body = re.search(rf"\(one: cn\.{name}\) -> None:\n((?:    .*\n)*)", text)
    assert body is not None
    assert re.findall(r"assert_type\(one\.(\w+),", body[1]) == list(getattr(cn, name).model_fields)


def test_every_name_is_used() -> None:
    """A new public name is added to tests/typing."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(TYPING.glob("*.py")))
    used = set(re.findall(r"\b(?:cn\.)?(\w+)\b", text))
    assert {*cn.__all__, *conflictnews.export.__all__} - used - {"Model"} == set()
