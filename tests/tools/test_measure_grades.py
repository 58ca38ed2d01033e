"""What tools/measure_grades.py makes of counts."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("measure_grades", ROOT / "tools" / "measure_grades.py")
assert _spec is not None
assert _spec.loader is not None
measure_grades = importlib.util.module_from_spec(_spec)
sys.modules["measure_grades"] = measure_grades
_spec.loader.exec_module(measure_grades)


@pytest.mark.parametrize(
    ("gold", "coded", "expected"),
    [
        ((30, 30), (0, 0), "firm"),
        ((27, 30), (0, 0), "likely"),
        ((10, 30), (90, 90), "weak"),
        ((2, 2), (19, 20), "firm"),
        ((2, 3), (19, 20), "likely"),
        ((2, 2), (12, 20), "likely"),
        ((2, 2), (4, 20), "weak"),
        ((3, 3), (3, 3), None),
    ],
)
def test_a_grade_is_earned(gold: tuple[int, int], coded: tuple[int, int], expected: str | None) -> None:
    """Gold articles decide where there are enough of them, then coded paragraphs; else nothing is said."""
    assert measure_grades.grade(gold, coded) == expected


def test_the_table_is_a_literal() -> None:
    """What is written is a module of plain literals, one row a class."""
    table = measure_grades.write({("r", "s"): (30, 30), ("", "s"): (30, 30)}, {})
    space: dict[str, object] = {}
    exec(compile(table, "grades.py", "exec"), space)  # noqa: S102 - the tool wrote it
    assert space["BY_RULE"] == {("r", "s"): "firm"}
    assert space["BY_STANDING"] == {"s": "firm"}
