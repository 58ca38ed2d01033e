"""The grade of a figure: what its rule has earned, with evidence of its class, on coded articles."""

from __future__ import annotations

from conflictnews._rules.figures.grades import BY_RULE, BY_STANDING

#: What nobody has measured stands on trust.
_UNKNOWN = "weak"


def grade_of(rule: str, standing: str) -> str:
    """`firm`, `likely` or `weak` by rule and class of evidence; where the pair is rare, by the class alone."""
    return BY_RULE.get((rule, standing)) or BY_STANDING.get(standing, _UNKNOWN)
