"""The package cannot reach a file, a clock or a network, because it never names one."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import conflictnews

SOURCE = Path(conflictnews.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))

#: Modules through which a result could come to depend on more than the arguments.
IMPURE = frozenset(
    "asyncio builtins ctypes fileinput glob importlib io locale logging multiprocessing os pathlib random "
    "secrets shutil signal socket subprocess sys tempfile threading time urllib uuid warnings".split()
)

#: Calls that read or write something without an import, and those that ask for the time.
CALLS = frozenset({"__import__", "breakpoint", "compile", "eval", "exec", "input", "open", "print"})
CLOCKS = frozenset({"fromtimestamp", "now", "today", "utcnow"})

#: All that the package may import: the standard library without IMPURE, itself, and its dependencies.
ALLOWED = (sys.stdlib_module_names - IMPURE) | {
    "attrs",
    "conflictnews",
    "dateparser",
    "pydantic",
    "pydantic_core",
}

#: The test strategies are a tool for the caller's own tests. The facade imports its own modules when asked.
EXTRA = {"strategies": {"hypothesis"}, "__init__.py": {"importlib"}}


def _imports(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0] if node.level == 0 else "conflictnews")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_module_names_nothing_impure(path: Path) -> None:
    """No module imports or calls what would make a result depend on more than the arguments."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert _imports(tree) <= ALLOWED | EXTRA.get(path.relative_to(SOURCE).parts[0], set())
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in CALLS, f"line {node.lineno}"
        elif isinstance(node, ast.Attribute):
            assert node.attr not in CLOCKS, f"line {node.lineno}"


def test_package_says_that_it_is_typed() -> None:
    """Type checkers read the annotations of a package only where py.typed stands in it."""
    assert (SOURCE / "py.typed").is_file()
