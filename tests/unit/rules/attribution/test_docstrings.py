"""The sentences that the constructions say they match and refuse."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from conflictnews import parse_attributions
from conflictnews._rules.attribution import (
    according,
    clausal,
    headings,
    inverted,
    nouns,
    objects,
    parenthetical,
    passive,
)


def _sentence(module: ModuleType, word: str) -> str:
    found = re.search(rf"^{word}: `(.*?)`", module.__doc__ or "", re.DOTALL | re.MULTILINE)
    assert found is not None
    return " ".join(found.group(1).split())


@pytest.mark.parametrize(
    ("module", "rules"),
    [
        (according, {"according"}),
        (clausal, {"that", "clause", "quoted", "colon", "told", "participle"}),
        (headings, {"heading"}),
        (inverted, {"inverted"}),
        (nouns, {"noun"}),
        (objects, {"object", "infinitive", "urge"}),
        (parenthetical, {"parenthetical"}),
        (passive, {"passive"}),
    ],
)
def test_the_docstring_of_a_construction_holds(module: ModuleType, rules: set[str]) -> None:
    """The sentence that a construction says it matches is read by it, the one that it refuses is not."""
    matched = [a.rule.removeprefix("attribution.") for a in parse_attributions(_sentence(module, "Matches"))]
    assert len(matched) == 1
    assert matched[0] in rules
    refused = {a.rule.removeprefix("attribution.") for a in parse_attributions(_sentence(module, "Refuses"))}
    assert not refused & rules
