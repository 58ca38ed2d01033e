from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

import conflictnews as cn

TEXT = (
    "RASTAN, Feb 9 (Reuters) - At least 45 women and children were killed on Tuesday in the Bab district, "
    "the Civil Rescue Committee said.\n\n"
    "Dozens of residents were wounded. Seven soldiers were killed near the bridge, state television "
    "reported.\n\n"
    '"We buried twelve people at night," said a nurse, "and nobody came to help us."\n\n'
    "Residents accused the army of shelling the market. The army denied that it had shelled the market.\n\n"
    "The road to the north has been closed for 21 days."
)


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def ground() -> Callable[[object], cn.Grounding]:
    """Hold a draft against the article of these tests."""
    return lambda draft: cn.ground(draft, TEXT, published=datetime.date(2012, 2, 9))


@pytest.fixture
def judge(ground: Callable[[object], cn.Grounding]) -> Callable[..., dict[str, str]]:
    """The verdicts on one item, by field; under `item` the one on the whole."""

    def judge(**fields: object) -> dict[str, str]:
        [item] = ground(fields).items
        return {"item": str(item.verdict), **{f.field: str(f.verdict) for f in item.fields}}

    return judge
