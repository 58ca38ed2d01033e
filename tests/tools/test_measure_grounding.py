"""Corrupted extractions, over the articles of the project alone."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("measure_grounding", ROOT / "tools" / "measure_grounding.py")
assert _spec is not None
assert _spec.loader is not None
measuring = importlib.util.module_from_spec(_spec)
sys.modules["measure_grounding"] = measuring
_spec.loader.exec_module(measuring)


def test_no_corrupted_item_gets_through_and_true_ones_do() -> None:
    count = measuring.measure(measuring.samples(measuring.articles(shared=None), 90))
    assert set(count.corrupted) == set(measuring.WAYS)
    assert not any(count.through.values())
    assert count.share >= 0.97


def test_drafts_are_the_same_each_time() -> None:
    articles = measuring.articles(shared=None)
    one, two = ([s.draft for s in measuring.samples(articles, 20)] for _ in range(2))
    assert one == two
