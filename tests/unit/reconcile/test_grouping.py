"""Which reports tell of one incident, which rest on one text, and what their accounts differ about."""

from __future__ import annotations

import datetime as dt
import random

import pytest

import conflictnews as cn

DAY = dt.date(2031, 3, 3)


def read(*texts: str, days: tuple[int, ...] = ()) -> list[cn.Report]:
    """Reports on these texts, so many days after the first."""
    return [
        cn.parse_report(text, published=DAY + dt.timedelta(days=days[at] if days else 0))
        for at, text in enumerate(texts)
    ]


def groups(reports: list[cn.Report]) -> set[frozenset[int]]:
    """Which reports each incident has."""
    position = {id(report): at for at, report in enumerate(reports)}
    return {frozenset(position[id(report)] for report in one.reports) for one in cn.reconcile(iter(reports))}


BOMB = "A car bomb killed 12 people in Rutba on Sunday, police said."


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ("At least 10 people died when a bomb exploded in Rutba on Sunday, a doctor said.", 0),
        ("Fourteen people were killed by the bombing in Rutba on Sunday, officials said.", 1),
        ("The army said the bomb in Rutba on Sunday had killed 11 civilians.", 1),
    ],
)
def test_one_incident(other: str, days: int) -> None:
    """Two reports on one bomb, in other words and with other numbers."""
    assert groups(read(BOMB, other, days=(0, days))) == {frozenset((0, 1))}


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ("A car bomb killed 12 people in Palmyra on Sunday, police said.", 0),
        ("A car bomb killed 30 people in Rutba on Thursday, police said.", 11),
        ("Shells killed 40 people in Hit on Saturday, residents said.", 0),
    ],
)
def test_two_incidents(other: str, days: int) -> None:
    """Another town, another day, another weapon."""
    assert groups(read(BOMB, other, days=(0, days))) == {frozenset((0,)), frozenset((1,))}


def test_a_report_takes_part_in_every_incident_that_it_tells_of() -> None:
    """A round-up is held once for each."""
    both = "A car bomb killed 12 people in Rutba on Sunday. Shelling killed 30 people in Hit on Saturday."
    shells = "Shelling killed about 30 people in Hit on Saturday, a doctor said."
    assert groups(read(BOMB, both, shells)) == {frozenset((0, 1)), frozenset((1, 2))}


def test_nobody_harmed_is_no_incident() -> None:
    """Neither an empty report nor one on the weather."""
    assert cn.reconcile(read("", "It rained in the hills.")) == ()
    assert cn.reconcile([]) == ()


def test_one_object_given_twice_counts_once() -> None:
    """Two equal reports are two, one report given twice is one."""
    (report,) = read(BOMB)
    assert [len(one.reports) for one in cn.reconcile([report, report])] == [1]
    assert [len(one.reports) for one in cn.reconcile([report, *read(BOMB)])] == [2]


def test_wrong_arguments_are_refused() -> None:
    """By their types, as by `parse_report`."""
    with pytest.raises(TypeError, match="Reports"):
        cn.reconcile(["text"])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="Options"):
        cn.reconcile([], options=None)  # type: ignore[arg-type]


def test_copied_sentences_make_one_origin() -> None:
    """Two papers that print one dispatch are one source, whoever they credit."""
    dispatch = (
        "The hospital in Rutba ran out of blood an hour after the bomb went off in the market.\n\n"
        "Shopkeepers carried the wounded on doors and handcarts through the smoke to the gate."
    )
    reports = read(
        f"{BOMB}\n\n{dispatch}",
        f"Rutba mourns. Twelve people were killed by a bomb on Sunday.\n\n{dispatch}",
        BOMB,
    )
    (incident,) = cn.reconcile(reports)
    sizes = sorted(len(origin.reports) for origin in incident.origins)
    assert sizes == [1, 2]
    (shared,) = (origin for origin in incident.origins if len(origin.reports) == 2)
    assert "sentences" in shared.why[0]


def test_an_approximate_number_contradicts_only_beyond_the_tolerance() -> None:
    """`About 30` and 32 are compatible within a tenth, and contradict each other within a hundredth."""
    reports = read(
        "A car bomb killed about 30 people in Rutba on Sunday, police said.",
        "A car bomb killed 32 people in Rutba on Sunday, a doctor said.",
    )
    (near,) = cn.reconcile(reports)
    (strict,) = cn.reconcile(reports, options=cn.Options(tolerance=0.01))
    assert [one.kind for one in near.relations] == [cn.RelationKind.COMPATIBLE]
    assert [one.kind for one in strict.relations] == [cn.RelationKind.CONTRADICTS]
    assert near.disputes == ()
    assert [one.about for one in strict.disputes] == [cn.DisputeSubject.TOLL]


def test_the_status_of_the_dead_is_disputed() -> None:
    """Civilians to a doctor, fighters to the army."""
    reports = read(
        "An air strike killed 14 civilians in Rutba on Sunday, a doctor said.",
        "An air strike killed 14 militants in Rutba on Sunday, the army said.",
    )
    (incident,) = cn.reconcile(reports)
    (dispute,) = (one for one in incident.disputes if one.about is cn.DisputeSubject.STATUS)
    assert {one.status for one in dispute.positions} == {
        cn.VictimStatus.CIVILIAN,
        cn.VictimStatus.ARMED_GROUP,
    }


def test_whether_it_happened_is_disputed() -> None:
    """Activists count the dead of an attack that the ministry says did not happen."""
    reports = read(
        "Activists said a gas attack killed 60 people in Rutba on Sunday.",
        "The Defence Ministry denied that any attack had taken place in Rutba on Sunday. "
        "Activists say a gas attack killed 60 people in the town.",
    )
    (incident,) = cn.reconcile(reports)
    (dispute,) = (one for one in incident.disputes if one.about is cn.DisputeSubject.OCCURRENCE)
    told, denied = dispute.positions
    assert told.stance is cn.Stance.ASSERTS
    assert {source.name for source in told.sources} == {"Activists"}
    assert denied.stance is cn.Stance.DENIES
    assert [source.name for source in denied.sources] == ["The Defence Ministry"]
    assert denied.interested is True
    for span in (*told.spans, *denied.spans):
        assert incident.reports[span.report].text[span.start : span.end] == span.text


def test_a_vague_toll_tells_what_codebooks_make_of_it() -> None:
    """The number that a codebook puts for `dozens` is not the one of another."""
    (incident,) = cn.reconcile(
        read("Dozens of people were killed by shelling in Rutba on Sunday, residents said.")
    )
    toll = incident.toll(cn.Harm.KILLED)
    assert toll is not None
    assert toll.sensitivity is not None
    assert toll.sensitivity.startswith("dozens: 12 by acled")


def test_the_order_of_the_reports_does_not_matter() -> None:
    """The same incidents come out, in the same order and with the same words."""
    reports = read(
        BOMB,
        "At least 10 people died when a bomb exploded in Rutba on Sunday, a doctor said.",
        "A car bomb killed 12 people in Palmyra on Sunday, police said.",
        "Shells killed 40 people in Hit on Saturday, residents said.",
        BOMB,
        days=(0, 1, 0, 2, 0),
    )
    once = cn.reconcile(reports)
    shuffled = random.Random(7)  # noqa: S311
    for _ in range(5):
        shuffled.shuffle(reports)
        assert cn.reconcile(reports) == once


def test_one_person_hurt_who_died_is_among_the_dead() -> None:
    """Told of as wounded on the first day, and by the same age as dead on the next."""
    reports = read(
        "A 17-year-old boy was wounded by a sniper in Rutba on Sunday, a doctor said.",
        "A 17-year-old boy was killed by a sniper in Rutba on Sunday, a doctor said.",
        days=(0, 1),
    )
    (incident,) = cn.reconcile(reports)
    killed = incident.toll(cn.Harm.KILLED)
    assert killed is not None
    assert killed.best == 1
    assert incident.toll(cn.Harm.INJURED) is None
