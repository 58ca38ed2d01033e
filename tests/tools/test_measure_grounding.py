"""Corrupted extractions, over the articles of the project alone."""

from __future__ import annotations

import measure_grounding as measuring


def test_no_corrupted_item_gets_through_and_true_ones_do() -> None:
    count = measuring.measure(measuring.samples(measuring.articles(shared=None), 90))
    assert set(count.corrupted) == set(measuring.WAYS)
    assert not any(count.through.values())
    assert count.share >= 0.97


def test_drafts_are_the_same_each_time() -> None:
    articles = measuring.articles(shared=None)
    one, two = ([s.draft for s in measuring.samples(articles, 20)] for _ in range(2))
    assert one == two
