#!/usr/bin/env python3
"""How many small faults in the rules the tests notice.

    python tools/mutants.py                        every mutant of the rules and of resolution: many hours
    python tools/mutants.py --sample 150           a random sample
    python tools/mutants.py --only _rules/blame    the mutants of some modules
    python tools/mutants.py --list                 say what there is to mutate, and run nothing

A mutant is the package with one thing changed in one function: a comparison or a boolean operator turned into
its neighbour, a `not` left out, a condition turned round, a number one greater, a truth value the other one.
The tests of the rules run on it. A test that fails, or a run that takes too long, kills the mutant. A mutant
that lives shows code that no test looks at, or a change that makes no difference; only a person can tell which.

The work is done on a copy: the files of the project are not touched.
"""

from __future__ import annotations

import argparse
import ast
import copy
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[1]
PACKAGE = pathlib.Path("src/conflictnews")
ROOMS = ("_rules", "_resolve")

#: The tests that are quick and look at the rules. The doctests of the mutated module run before them.
TESTS = (
    "tests/unit/rules",
    "tests/unit/resolve",
    "tests/unit/reconcile",
    "tests/unit/test_assemble.py",
    "tests/unit/test_pipeline.py",
)

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_SUMS: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add}


class Mutant(NamedTuple):
    """One change to one module."""

    module: pathlib.Path
    function: str
    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        """In a line: where, and what became what."""
        return f"{self.module}:{self.line} {self.function}: {self.before}  ->  {self.after}"


def mutants_of(source: str, module: pathlib.Path = pathlib.Path("module.py")) -> Iterator[Mutant]:
    r"""Every mutant of a module, function by function.

    Example:
        >>> [mutant.after for mutant in mutants_of("def few(n):\n    return n < 3 and not n == 0\n")]
        ['n < 3 or not n == 0', 'n <= 3', 'n == 0', 'n < 4', 'n != 0', 'n == 1']
    """
    tree = ast.parse(source)
    for function in _functions(tree):
        for holder, field, at, node, name in _nodes(function):
            for changed in _changes(node):
                shown = changed if isinstance(changed, ast.expr) else node
                context = (
                    node if isinstance(node, ast.expr) and not isinstance(node, ast.Constant) else holder
                )
                before = _short(context)
                _put(holder, field, at, changed)
                after = _short(shown if context is node else holder)
                text = ast.unparse(tree)
                _put(holder, field, at, node)
                yield Mutant(module, name, getattr(node, "lineno", 0), before, after, text)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield node


def _nodes(function: ast.FunctionDef) -> Iterator[tuple[ast.AST, str, int | None, ast.AST, str]]:
    """What the body of a function is made of, outermost first, without annotations and inner functions."""
    stack: list[ast.AST] = [function]
    while stack:
        holder = stack.pop()
        inner: list[ast.AST] = []
        for field, value in ast.iter_fields(holder):
            if field in {"annotation", "returns", "decorator_list", "type_params"}:
                continue
            if holder is function and field != "body":
                continue
            for at, node in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(node, ast.AST) and not isinstance(node, ast.FunctionDef):
                    yield holder, field, at if isinstance(value, list) else None, node, function.name
                    inner.append(node)
        stack += reversed(inner)


def _put(holder: ast.AST, field: str, at: int | None, node: ast.AST) -> None:
    if at is None:
        setattr(holder, field, node)
    else:
        getattr(holder, field)[at] = node


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """What a node can be changed into."""
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in _COMPARISONS:
            changed = copy.copy(node)
            changed.ops = [_COMPARISONS[type(operator)]()]
            yield changed
        case ast.BoolOp():
            changed_op = copy.copy(node)
            changed_op.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield changed_op
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.BinOp() if type(node.op) in _SUMS and not isinstance(
            node.left, ast.Constant | ast.JoinedStr
        ):
            changed_sum = copy.copy(node)
            changed_sum.op = _SUMS[type(node.op)]()
            yield changed_sum
        case ast.Constant(value=bool()):
            yield ast.copy_location(ast.Constant(not node.value), node)
        case ast.Constant(value=int(number)):
            yield ast.copy_location(ast.Constant(number + 1), node)
        case ast.If(test=ast.Name() | ast.Call() | ast.Attribute()):
            changed_if = copy.copy(node)
            changed_if.test = ast.UnaryOp(ast.Not(), node.test)
            yield changed_if
        case _:
            return


def _short(node: ast.AST) -> str:
    if isinstance(node, ast.If | ast.While):
        return f"if {ast.unparse(node.test)}"
    if isinstance(node, ast.For):
        return f"for {ast.unparse(node.target)} in {ast.unparse(node.iter)}"
    words = " ".join(ast.unparse(node).split())
    return words if len(words) <= 80 else words[:77] + "..."


class Bench:
    """A copy of the project on which mutants are tried one after another."""

    def __init__(self, place: pathlib.Path, limit: float | None) -> None:
        self.place = place
        for name in ("src", "tests", "lexicon", "examples"):
            shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", place)
        start = time.monotonic()
        if not self._passes(TESTS, None):
            raise SystemExit("The tests fail without a mutant. See: pytest " + " ".join(TESTS))
        # Three times the plain run, for a machine that does other things too.
        self.limit = limit or 3 * (time.monotonic() - start) + 5

    def kills(self, mutant: Mutant) -> bool:
        """Whether the tests notice the mutant."""
        target = self.place / PACKAGE / mutant.module
        kept = target.read_text(encoding="utf-8")
        target.write_text(mutant.source, encoding="utf-8")
        try:
            return not self._passes((str(PACKAGE / mutant.module), *TESTS), self.limit)
        finally:
            target.write_text(kept, encoding="utf-8")

    def _passes(self, tests: tuple[str, ...], limit: float | None) -> bool:
        command = [sys.executable, "-B", "-m", "pytest", "-x", "-qq", "-p", "no:cacheprovider", *tests]
        try:
            done = subprocess.run(
                command,
                cwd=self.place,
                env={"PYTHONPATH": str(self.place / "src"), "PYTHONHASHSEED": "0"},
                capture_output=True,
                timeout=limit,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return False
        # 5: the module has no doctest of its own, which cannot be the only thing asked.
        return done.returncode in {0, 5}


def main() -> None:
    """Try the mutants that are asked for, and say which live."""
    parser = argparse.ArgumentParser(description="How many small faults in the rules the tests notice.")
    parser.add_argument("--sample", type=int, help="how many mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=1, help="of the draw")
    parser.add_argument("--only", default="", help="the beginning of a path in the package")
    parser.add_argument("--minutes", type=float, help="stop after so many minutes")
    parser.add_argument("--limit", type=float, help="seconds for one mutant; else three plain runs")
    parser.add_argument("--list", action="store_true", help="only say what there is")
    asked = parser.parse_args()
    source = ROOT / PACKAGE
    mutants = [
        mutant
        for room in ROOMS
        for path in sorted((source / room).rglob("*.py"))
        if (module := path.relative_to(source)).as_posix().startswith(asked.only)
        for mutant in mutants_of(path.read_text(encoding="utf-8"), module)
    ]
    print(f"{len(mutants)} mutants")
    if asked.sample is not None and asked.sample < len(mutants):
        mutants = random.Random(asked.seed).sample(mutants, asked.sample)  # noqa: S311
    if asked.list:
        print(*mutants, sep="\n")
        return
    until = time.monotonic() + 60 * asked.minutes if asked.minutes else float("inf")
    killed = tried = 0
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(pathlib.Path(place), asked.limit)
        for mutant in mutants:
            if time.monotonic() > until:
                break
            tried += 1
            if bench.kills(mutant):
                killed += 1
            else:
                print(f"lives: {mutant}", flush=True)
    print(f"summary tried={tried} killed={killed} score={killed / max(1, tried):.3f}")


if __name__ == "__main__":
    main()
