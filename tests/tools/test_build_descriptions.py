"""The descriptions that the package carries are those that stand in its source."""

from __future__ import annotations

import importlib.util
from pathlib import Path

TOOL = Path(__file__).parents[2] / "tools" / "build_descriptions.py"


def test_nothing_to_do() -> None:
    """A docstring that was changed is built anew: python tools/build_descriptions.py."""
    spec = importlib.util.spec_from_file_location("build_descriptions", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.TARGET.read_text(encoding="utf-8") == tool.build()
