"""What tools/fuzz.py throws, and what it counts."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("fuzz", ROOT / "tools" / "fuzz.py")
assert _spec is not None
assert _spec.loader is not None
fuzz = importlib.util.module_from_spec(_spec)
sys.modules["fuzz"] = fuzz
_spec.loader.exec_module(fuzz)


@pytest.mark.parametrize("name", sorted(fuzz.TARGETS))
def test_a_few_inputs_at_each_target(name: str) -> None:
    tally = fuzz.run(25, 3, [name])
    assert tally.counts == {name: 25}
    assert tally.faults == {}


def test_the_same_seed_draws_the_same_texts() -> None:
    drawn = [[fuzz.draw_text(random.Random(f"4 {n}")) for n in range(50)] for _ in range(2)]  # noqa: S311
    assert drawn[0] == drawn[1]
    assert len(set(drawn[0])) > 40


def test_what_is_not_documented_is_kept_with_its_input() -> None:
    def fall(text: str) -> None:
        raise KeyError(text)

    tally = fuzz.Tally()
    fuzz.throw(fuzz.Target(draw=lambda _: ("x",), call=fall), "fall", ("x",), tally)
    fuzz.throw(fuzz.Target(draw=lambda _: ("x",), call=fall, allowed=(KeyError,)), "fall", ("x",), tally)
    [(where, inputs)] = tally.faults.items()
    assert where.startswith("fall: KeyError at ")
    assert "('x',)" in inputs[0]
    assert tally.refused == 1
