"""One toll out of several reports: what is kept out, who counts once, and which of equals is taken."""

from __future__ import annotations

import datetime as dt

import pytest

import conflictnews as cn

DAY = dt.date(2031, 3, 3)


def read(*texts: str, days: tuple[int, ...] = ()) -> list[cn.Report]:
    """Reports on these texts, so many days after the first."""
    return [
        cn.parse_report(text, published=DAY + dt.timedelta(days=days[at] if days else 0))
        for at, text in enumerate(texts)
    ]


def only(*texts: str, days: tuple[int, ...] = ()) -> cn.Incident:
    """The one incident that all these texts tell of."""
    incidents = [one for one in cn.reconcile(read(*texts, days=days)) if len(one.reports) == len(texts)]
    assert len(incidents) == 1
    return incidents[0]


def best(incident: cn.Incident, harm: cn.Harm, **kind: object) -> int | None:
    toll = incident.toll(harm, **kind)  # type: ignore[arg-type]
    return None if toll is None else toll.best


BUS = "A bomb on a bus killed 14 people in Rutba on Sunday, police said."


@pytest.mark.parametrize(
    "aside",
    [
        "In 2029 a bomb had killed 31 people in Rutba.",
        "Bombs have killed 31 people in Rutba this year.",
        "Last month 31 people were killed by gunmen.",
        "On 11 February gunmen killed 31 people.",
    ],
)
def test_another_time_is_no_part_of_the_toll(aside: str) -> None:
    """What is dated to a longer or an earlier time is not of the day that the report is about."""
    incident = only(f"{BUS}\n\n{aside}", "Fourteen people were killed on a bus in Rutba on Sunday.")
    toll = incident.toll(cn.Harm.KILLED)
    assert toll is not None
    assert (toll.best, toll.high) == (14, 14)


@pytest.mark.parametrize(
    "spate",
    [
        "A string of bombings killed 52 people in the country on Sunday.",
        "Attacks across the country killed 52 people on Sunday.",
        "Fifty-two people were killed on Sunday in four separate attacks.",
    ],
)
def test_a_spate_is_no_part_of_the_toll_of_one_attack(spate: str) -> None:
    """The number over all bombs of a day stands before the numbers of each."""
    incident = only(f"{spate}\n\n{BUS}", "Fourteen people were killed on a bus in Rutba on Sunday.")
    toll = incident.toll(cn.Harm.KILLED)
    assert toll is not None
    assert toll.high == 14


def test_a_spate_that_is_all_a_report_tells_of_is_kept() -> None:
    """Without numbers of the single attacks there is nothing that it could be taken for."""
    (incident,) = cn.reconcile(read("A string of bombings killed 52 people in Rutba on Sunday, police said."))
    assert best(incident, cn.Harm.KILLED) == 52


def test_people_spoken_of_as_known_are_no_incident_of_their_own() -> None:
    """`All 14 victims` in a hospital elsewhere are those of the bus."""
    incidents = cn.reconcile(read(f"{BUS}\n\nThe 14 victims were buried in Hit, residents said."))
    assert len(incidents) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A sniper shot a woman in Rutba on Sunday, a doctor said. She was in critical condition.",
            "A woman was killed by a sniper in Rutba on Sunday, a doctor said.",
        ),
        (
            "A sniper killed a boy in Rutba on Sunday, a doctor said. The boy was wounded in the neck.",
            "A boy was killed by a sniper in Rutba on Sunday, residents said.",
        ),
        (
            "Two students were shot dead in Rutba on Sunday. The two students were wounded in the back.",
            "Two students were killed by a sniper in Rutba on Sunday, residents said.",
        ),
    ],
)
def test_the_hurt_who_died_are_among_the_dead(first: str, second: str) -> None:
    """They are not counted twice, whichever report calls them wounded."""
    incident = only(first, second, days=(0, 1))
    assert best(incident, cn.Harm.KILLED) in (1, 2)
    assert incident.toll(cn.Harm.INJURED) is None


@pytest.mark.parametrize(
    "second",
    [
        "A sniper killed a woman and wounded a man in Rutba on Sunday, residents said.",
        "A sniper killed a girl in Rutba on Sunday. Another girl was wounded, residents said.",
        "A sniper killed a man in Rutba on Sunday. A 9-year-old girl was wounded, residents said.",
    ],
)
def test_the_hurt_beside_the_dead_are_counted(second: str) -> None:
    """A person of another sex, a new one, and one told of beside the dead live."""
    (incident,) = cn.reconcile(read(second))
    assert best(incident, cn.Harm.KILLED) == 1
    assert best(incident, cn.Harm.INJURED) == 1


def test_a_wounded_man_is_not_held_for_a_dead_woman() -> None:
    """Nor for somebody of another age, in whatever report."""
    for dead in ("woman", "71-year-old man"):
        incident = only(
            "A sniper wounded a 20-year-old man in Rutba on Sunday, a doctor said.",
            f"A sniper in Rutba killed a {dead} on Sunday, a doctor said.",
            days=(0, 1),
        )
        assert best(incident, cn.Harm.INJURED) == 1


def test_reports_of_one_origin_do_not_outvote_another() -> None:
    """Three papers that print one dispatch are one source for its number."""
    dispatch = "RUTBA, March 3 (Levant Wire) - A bomb on a bus killed 17 people in Rutba on Sunday."
    incident = only(
        dispatch,
        f"{dispatch} The road was closed.",
        f"{dispatch} The market was closed.",
        "A bomb on a bus killed 14 people in Rutba on Sunday, police said.",
        "The bomb on a bus in Rutba on Sunday killed 14 people, a doctor said.",
    )
    assert best(incident, cn.Harm.KILLED) == 14


def test_of_equals_the_newest_is_taken() -> None:
    """Deaths rise: where as many say 14 as say 16, the later number is the better guess."""
    incident = only(
        "A bomb on a bus killed 14 people in Rutba on Sunday, police said.",
        "A bomb on a bus killed 16 people in Rutba on Sunday, a doctor said.",
        days=(0, 1),
    )
    toll = incident.toll(cn.Harm.KILLED)
    assert toll is not None
    assert (toll.low, toll.best, toll.high) == (14, 16, 16)


def test_a_number_that_its_source_replaced_is_no_alternative() -> None:
    """The ministry's first number is gone once it gave another; the relation says so."""
    incident = only(
        "A bomb on a bus killed 14 people in Rutba on Sunday, the Interior Ministry said.",
        "A bomb on a bus killed 16 people in Rutba on Sunday, the Interior Ministry said.",
        days=(0, 1),
    )
    toll = incident.toll(cn.Harm.KILLED)
    assert toll is not None
    assert (toll.low, toll.best, toll.high) == (16, 16, 16)
    assert [one.kind for one in incident.relations] == [cn.RelationKind.SUPERSEDES]


def test_no_civilians_is_no_number_for_the_whole() -> None:
    """Who says that no civilians were hurt does not say that nobody was."""
    incident = only(
        "An air strike wounded dozens of people in Rutba on Sunday, rescue workers said.",
        "An air strike hit Rutba on Sunday. The coalition said no civilians were wounded.",
    )
    assert best(incident, cn.Harm.INJURED) == 24


def test_further_bodies_are_in_the_toll_that_rose() -> None:
    """`The toll rose to 36 after five more bodies were found` is 36."""
    (incident,) = cn.reconcile(
        read(
            "The death toll of the massacre in Um Sidr rose to 36 after five more bodies were found in a well, "
            "the Red Crescent said on Sunday."
        )
    )
    assert best(incident, cn.Harm.KILLED) == 36
