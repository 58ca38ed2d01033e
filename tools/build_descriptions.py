#!/usr/bin/env python3
"""Collect the docstrings of the fields of all models in a module that the package can import.

pydantic can read them out of the source itself, but it does so each time that the package is imported, which
takes longer than all else in the models, opens files, and finds nothing where only byte code is installed.

python tools/build_descriptions.py
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import conflictnews

SOURCE = Path(conflictnews.__file__).parent
TARGET = SOURCE / "models" / "_descriptions.py"
#: Where there are models.
PLACES = ("models/*.py", "export/*.py", "options.py")
HEAD = '''"""What the fields of the models hold: class -> field -> description.

Made by tools/build_descriptions.py from the docstrings below the fields. Not edited by hand.
"""

from typing import Final

__all__ = ["DESCRIPTIONS"]

DESCRIPTIONS: Final[dict[str, dict[str, str]]] = {
'''


def main() -> None:
    """Write the module. A test compares it."""
    TARGET.write_text(build(), encoding="utf-8")


def build() -> str:
    """The text of the module."""
    lines = [HEAD]
    paths = sorted(path for place in PLACES for path in SOURCE.glob(place))
    for path in paths:
        for model, fields in documented(path.read_text(encoding="utf-8")):
            lines.append(f"    {model!r}: {{\n")
            lines += (f"        {name!r}: {text!r},\n" for name, text in fields.items())
            lines.append("    },\n")
    return "".join([*lines, "}\n"])


def documented(source: str) -> Iterator[tuple[str, dict[str, str]]]:
    r"""The classes of a module that have annotated names with a docstring below, and those docstrings.

    Example:
        >>> list(documented('class A:\n    b: int = 0\n    "How many."\n    c = 1\n    "No field."'))
        [('A', {'b': 'How many.'})]
    """
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            continue
        fields = {}
        for field, below in zip(node.body, node.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                    fields[field.target.id] = inspect.cleandoc(str(below.value.value))
        if fields:
            yield node.name, fields


if __name__ == "__main__":
    main()
