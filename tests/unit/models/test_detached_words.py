"""A report without its article: hashed by the article, read back from pieces."""

from __future__ import annotations

import conflictnews as cn
from conflictnews.models.detached import with_text


def test_it_is_hashed_by_its_article() -> None:
    one, two = (cn.parse_report(text).detach() for text in ("Nine people died.", "Ten people died."))
    assert hash(one) == hash(cn.parse_report("Nine people died.").detach())
    assert len({one, two}) == 2


def test_words_come_back_from_their_pieces() -> None:
    text = "Nine people died."
    assert with_text({"words": [[0, 4], "old", [5, 11]]}, text) == "Nine old people"
    for broken in ([["0", 4]], [[1]], [None]):
        assert with_text({"words": broken}, text) == {"words": broken}
