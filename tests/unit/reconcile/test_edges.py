"""What reports agree on where they tell of parts, of running totals, and of each other's sentences."""

from __future__ import annotations

import datetime as dt

import conflictnews as cn
from conflictnews._reconcile.sides import side_of

DAY = dt.date(2031, 3, 3)


def together(*texts: str) -> tuple[cn.Incident, ...]:
    return cn.reconcile([cn.parse_report(text, published=DAY) for text in texts])


def test_forces_from_abroad_are_a_side_of_their_own() -> None:
    abroad = cn.Party(name="Turkish troops", kind=cn.PartyKind.FOREIGN_FORCES, actor="turkey_army")
    assert side_of(abroad) == "turkey_army"


def test_the_same_running_total_is_agreed_on() -> None:
    one = "A bomb killed 12 people in Rutba on Sunday. More than 7,500 people have died since March 2030."
    two = "A bomb in Rutba killed 12 people on Sunday. More than 7,500 people have died since March 2030."
    [incident] = together(one, two)
    kinds = {
        relation.kind
        for relation in incident.relations
        if incident.reports[relation.first.report].figures[relation.first.figure].scope is cn.Scope.CUMULATIVE
        and incident.reports[relation.second.report].figures[relation.second.figure].scope
        is cn.Scope.CUMULATIVE
    }
    assert kinds == {cn.RelationKind.AGREES}


def test_two_districts_told_of_alike_leave_the_city() -> None:
    one = "Shelling killed 12 people in the Bab district of Homs on Sunday, activists said."
    two = "Shelling killed 12 people in the Karm district of Homs on Sunday, activists said."
    [incident] = together(one, two)
    assert incident.place is not None
    assert incident.place.name == "Homs"


def test_one_long_sentence_in_common_is_one_origin() -> None:
    shared = (
        "A car bomb that had been left beside the old bread market killed 12 people in Rutba on Sunday as they stood "
        "in line before the doors had opened for the day, a doctor at the hospital there said on the telephone."
    )
    [incident] = together(f"{shared} The road was shut.", f"{shared} Rain fell.")
    assert any("one long sentence" in why for origin in incident.origins for why in origin.why)


def test_many_reports_are_one_incident() -> None:
    texts = [
        f"A car bomb killed {12 + at % 3} people in Rutba on Sunday, {who} said."
        for at, who in enumerate(("police", "a doctor", "witnesses", "residents", "officials") * 5)
    ]
    [incident] = together(*texts)
    assert len(incident.reports) == len(texts)
