"""Statuses that stand elsewhere than in the noun: in what somebody did, in the number before, beside a name."""

from __future__ import annotations

import pytest

from conflictnews import VictimStatus, parse_report


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A woman fighting alongside rebels was killed.", "armed_group"),
        ("An engineer was killed after volunteering to fight with the rebels.", "armed_group"),
        ("A student who had joined the rebels was killed.", "armed_group"),
        ("A student serving with the Protection Units (YPG) was shot dead.", "armed_group"),
        ("A nurse who joined the army was killed.", "security_forces"),
        ("A student did not join the rebels and was killed.", "civilian"),
        ("Adam Example had joined the rebels in March. Adam Example was killed on Monday.", "armed_group"),
        ("A doctor, Adam Reyes, was killed. Reyes had trained with the rebels.", "armed_group"),
        ("Adam Example, the head of the militia's press office, was shot dead.", "armed_group"),
        ("Adam Example, the leader of a rebel group, was shot dead.", "armed_group"),
        ("Adam Example, the head of a school, was shot dead.", "unknown"),
        ("The blast killed 23 soldiers and wounded another 15.", "security_forces"),
    ],
)
def test_what_somebody_did_tells_what_they_were(text: str, status: str) -> None:
    """Service with a force, a role beside a name, the noun of the number before."""
    assert parse_report(text).figures[-1].victims.status == VictimStatus(status)


def test_names_behind_a_noun_share_its_status() -> None:
    """`the bombers, Adam and his brother`: each of them is one."""
    report = parse_report("The bombers, Adam Example and his brother, Omar, were killed.")
    assert {figure.victims.status for figure in report.figures} == {VictimStatus.ARMED_GROUP}
