"""One toll out of many figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conflictnews.errors import OptionsError
from conflictnews.models import (
    CasualtyFigure,
    Event,
    EventKind,
    Grade,
    Harm,
    Scope,
    Toll,
    TollPolicy,
    VictimStatus,
)

if TYPE_CHECKING:
    from conftest import Builder

NONCOMBATANT = {VictimStatus.CIVILIAN, VictimStatus.UNKNOWN, VictimStatus.MIXED}
FORCES = VictimStatus.SECURITY_FORCES


def highest(build: Builder, *figures: CasualtyFigure) -> Toll:
    toll = build.report(*figures).toll(Harm.KILLED, statuses=NONCOMBATANT, policy=TollPolicy.HIGHEST)
    assert toll is not None
    return toll


def best(build: Builder, policy: TollPolicy, *figures: CasualtyFigure) -> int | None:
    toll = build.report(*figures).toll(Harm.KILLED, policy=policy)
    assert toll is not None
    return toll.best


class TestBlanks:
    """Not stated, none, and unknown stay apart."""

    def test_no_figure_is_no_toll(self, build: Builder) -> None:
        """Of a harm that is not counted there is no toll."""
        report = build.report(build.figure(3))
        assert report.toll(Harm.INJURED) is None
        assert report.toll(Harm.CASUALTIES) is None
        assert report.toll(Harm.KILLED, statuses={FORCES}) is None

    def test_none_harmed_is_nought(self, build: Builder) -> None:
        """`No casualties` is a toll of 0."""
        toll = build.report(build.figure(0)).toll(Harm.KILLED)
        assert toll is not None
        assert (toll.low, toll.best, toll.high) == (0, 0, 0)

    def test_unknown_number(self, build: Builder) -> None:
        """A figure without any bound gives a toll without any number."""
        toll = build.report(build.figure(None, None)).toll(Harm.KILLED)
        assert toll is not None
        assert (toll.low, toll.best, toll.high) == (None, None, None)

    def test_unknown_number_beside_a_known_one(self, build: Builder) -> None:
        """It does not count beside a figure that has one."""
        toll = build.report(build.figure(None, None), build.figure(3)).toll(Harm.KILLED)
        assert toll is not None
        assert (toll.low, toll.best, toll.high) == (3, 3, 3)

    @pytest.mark.parametrize(
        ("lower", "upper", "expected"),
        [(45, None, (45, 45, None)), (None, 260, (None, 260, 260)), (20, 30, (20, 20, 30))],
    )
    def test_open_bounds_stay_open(
        self,
        build: Builder,
        lower: int | None,
        upper: int | None,
        expected: tuple[int | None, int | None, int | None],
    ) -> None:
        """`At least 45` has no high, and `up to 260` has no low."""
        toll = build.report(build.figure(lower, upper)).toll(Harm.KILLED)
        assert toll is not None
        assert (toll.low, toll.best, toll.high) == expected

    def test_sum_with_an_open_lower_end(self, build: Builder) -> None:
        """Two groups of `up to` have no least number between them."""
        toll = highest(build, build.figure(None, 5, joined=(1,)), build.figure(None, 6, joined=(0,)))
        assert (toll.low, toll.best, toll.high) == (None, 11, 11)


class TestAlternatives:
    """What is a number for the whole."""

    def test_coordinated_victims_are_added(self, build: Builder) -> None:
        """Three women and two men under one verb are five."""
        toll = highest(build, build.figure(3, joined=(1,)), build.figure(2, joined=(0,)))
        assert (toll.low, toll.best, toll.high, toll.figures) == (5, 5, 5, (0, 1))

    def test_coordinated_victims_not_asked_for_are_left_out(self, build: Builder) -> None:
        """Three policemen and two villagers: two."""
        toll = highest(build, build.figure(3, status=FORCES, joined=(1,)), build.figure(2, joined=(0,)))
        assert (toll.best, toll.figures) == (2, (1,))

    def test_separate_figures_are_not_added(self, build: Builder) -> None:
        """Two figures that nothing ties together are two alternatives."""
        assert highest(build, build.figure(3), build.figure(2)).best == 3

    def test_shares_not_asked_for_are_taken_away(self, build: Builder) -> None:
        """Fifteen people including three soldiers: twelve."""
        toll = highest(build, build.figure(15), build.figure(3, status=FORCES, included_in=0))
        assert (toll.low, toll.best, toll.high, toll.figures) == (12, 12, 12, (0, 1))
        assert "15 people, less 3 people" in toll.why

    def test_shares_asked_for_are_no_alternative(self, build: Builder) -> None:
        """Forty-seven people including twelve children: forty-seven, even at the lowest."""
        figures = (build.figure(47), build.figure(12, included_in=0))
        assert best(build, TollPolicy.LOWEST, *figures) == 47

    def test_parts_not_asked_for_are_taken_away(self, build: Builder) -> None:
        """Fifteen dead, ten of them fighters and five villagers: five."""
        whole = build.figure(15, parts=(1, 2))
        fighters = build.figure(10, status=VictimStatus.ARMED_GROUP, joined=(2,))
        villagers = build.figure(5, status=VictimStatus.CIVILIAN, joined=(1,))
        assert highest(build, whole, fighters, villagers).best == 5
        assert best(build, TollPolicy.LOWEST, whole, fighters, villagers) == 15

    def test_parts_of_a_whole_not_asked_for_are_added(self, build: Builder) -> None:
        """Where only civilians are asked for, the parts that are civilians make the number."""
        report = build.report(
            build.figure(47, parts=(1, 2)),
            build.figure(26, status=VictimStatus.CIVILIAN),
            build.figure(21, status=VictimStatus.CIVILIAN),
        )
        toll = report.toll(Harm.KILLED, statuses={VictimStatus.CIVILIAN})
        assert toll is not None
        assert (toll.best, toll.figures) == (47, (1, 2))

    def test_a_share_within_a_share(self, build: Builder) -> None:
        """Of ten people, four from one family, one of these a soldier: nine."""
        toll = highest(
            build,
            build.figure(10),
            build.figure(4, included_in=0),
            build.figure(1, status=FORCES, included_in=1),
        )
        assert toll.best == 9

    def test_repetitions_are_one_alternative(self, build: Builder) -> None:
        """A headline and its lead are one; what the lead takes away is gone from the headline too."""
        headline = build.figure(15, same_as=(1,))
        lead = build.figure(15, same_as=(0,))
        toll = highest(build, headline, lead, build.figure(3, status=FORCES, included_in=1))
        assert (toll.low, toll.best) == (12, 12)
        assert toll.why.startswith("The only figure")

    def test_the_tighter_mention_speaks_for_its_repetitions(self, build: Builder) -> None:
        """Dozens in the headline and 47 below are 47."""
        toll = highest(build, build.figure(24, None, same_as=(1,)), build.figure(47, same_as=(0,)))
        assert (toll.low, toll.best, toll.high, toll.figures) == (47, 47, 47, (1,))

    def test_a_repeated_term_of_a_sum_is_no_alternative(self, build: Builder) -> None:
        """The three, told again on their own, are not the toll of three and two."""
        figures = (build.figure(3, joined=(1,)), build.figure(2, joined=(0,)), build.figure(3, same_as=(0,)))
        assert best(build, TollPolicy.LOWEST, *figures) == 5

    def test_corrected_figures_are_out(self, build: Builder) -> None:
        """The number that was taken back counts under no policy."""
        figures = (build.figure(12), build.figure(10, corrects=(0,)))
        assert {best(build, policy, *figures) for policy in TollPolicy} == {10}

    def test_shares_by_way_of_a_repetition(self, build: Builder) -> None:
        """Figures that contradict each other on what is a share of what still give a toll."""
        a, b = build.figure(5, same_as=(3,)), build.figure(4, included_in=0, same_as=(2,))
        c, d = build.figure(5, same_as=(1,)), build.figure(4, included_in=2, same_as=(0,))
        assert highest(build, a, b, c, d).best in (4, 5)


class TestFilters:
    """Which figures are asked for."""

    def test_scope(self, build: Builder) -> None:
        """A running total is not the toll of an event; an unknown scope counts as an event."""
        report = build.report(build.figure(7500, scope=Scope.CUMULATIVE), build.figure(3))
        event, total = report.toll(Harm.KILLED), report.toll(Harm.KILLED, scope=Scope.CUMULATIVE)
        assert event is not None
        assert total is not None
        assert (event.best, total.best) == (3, 7500)
        assert report.toll(Harm.KILLED, scope=Scope.UNKNOWN) == event

    def test_event(self, build: Builder) -> None:
        """The toll of one event of several; a position that leads nowhere is refused."""
        events = tuple(
            Event(span=build.span(), rule="r", grade=Grade.FIRM, kind=EventKind.CLASH, figures=(at,))
            for at in range(2)
        )
        report = build.report(build.figure(3, event=0), build.figure(5, event=1), events=events)
        toll = report.toll(Harm.KILLED, event=0)
        assert toll is not None
        assert toll.best == 3
        for event in (2, -1):
            with pytest.raises(OptionsError, match="event: there is no position"):
                report.toll(Harm.KILLED, event=event)


class TestLooksBack:
    """What a report only looks back on."""

    def test_an_earlier_event_is_no_alternative(self, build: Builder) -> None:
        """Thirty died last year: not the toll of today, unless that very event is asked for."""
        events = tuple(
            Event(
                span=build.span(),
                rule="r",
                grade=Grade.FIRM,
                kind=EventKind.CLASH,
                figures=(at,),
                background=old,
            )
            for at, old in enumerate((False, True))
        )
        report = build.report(build.figure(3, event=0), build.figure(30, event=1), events=events)
        today = report.toll(Harm.KILLED, policy=TollPolicy.HIGHEST)
        earlier = report.toll(Harm.KILLED, event=1)
        assert today is not None
        assert earlier is not None
        assert (today.best, earlier.best) == (3, 30)

    def test_where_there_is_nothing_else_it_counts(self, build: Builder) -> None:
        """A report that does nothing but look back has the toll that it looks back on."""
        events = (
            Event(
                span=build.span(),
                rule="r",
                grade=Grade.FIRM,
                kind=EventKind.CLASH,
                figures=(0,),
                background=True,
            ),
        )
        toll = build.report(build.figure(30, event=0), events=events).toll(Harm.KILLED)
        assert toll is not None
        assert toll.best == 30


class TestFromJson:
    """The links that a toll rests on are fields."""

    @pytest.mark.parametrize("policy", TollPolicy)
    def test_a_report_from_json_gives_the_same_toll(self, policy: TollPolicy) -> None:
        """Corrections, shares, sums, repetitions and events survive the way through JSON."""
        import conflictnews as cn

        report = cn.parse_report(
            "Shelling kills 57\n\nShells killed 57 people in Bana on Monday, the mayor said, correcting an earlier "
            "toll of at least 45. Among the dead were three soldiers. Two weeks after the same army killed 80 "
            "people in Kudu, ten nurses and 44 farmers died, activists said."
        )
        again = cn.Report.model_validate_json(report.model_dump_json())
        for statuses in (None, {VictimStatus.CIVILIAN, VictimStatus.UNKNOWN}):
            assert again.toll(Harm.KILLED, statuses=statuses, policy=policy) == report.toll(
                Harm.KILLED, statuses=statuses, policy=policy
            )
        highest = report.toll(Harm.KILLED, policy=TollPolicy.HIGHEST)
        assert highest is not None
        assert highest.best == 57


class TestPolicies:
    """What each policy chooses."""

    def test_highest_lowest_latest(self, build: Builder) -> None:
        """The newest is the first that nothing corrects: news puts the newest first."""
        figures = (build.figure(45), build.figure(47), build.figure(20))
        assert best(build, TollPolicy.HIGHEST, *figures) == 47
        assert best(build, TollPolicy.LOWEST, *figures) == 20
        assert best(build, TollPolicy.LATEST, *figures) == 45

    def test_majority_counts_sources_not_mentions(self, build: Builder) -> None:
        """One source that repeats itself is one source."""
        figures = (
            build.figure(50, name="an official"),
            build.figure(50, name="an official"),
            build.figure(50, name="an official"),
            build.figure(47, name="residents"),
            build.figure(47, name="activists"),
        )
        assert best(build, TollPolicy.MAJORITY, *figures) == 47

    def test_majority_counts_bounds_that_allow_the_number(self, build: Builder) -> None:
        """`At least 45` and `up to 50` both stand behind 47."""
        figures = (
            build.figure(45, None, name="residents"),
            build.figure(None, 50, name="a doctor"),
            build.figure(47, name="activists"),
            build.figure(60, name="an official"),
        )
        toll = build.report(*figures).toll(Harm.KILLED)
        assert toll is not None
        assert (toll.low, toll.best, toll.high) == (None, 47, None)
        assert toll.why == "The one that most sources allow of 4 figures: 47 people (activists)."

    def test_most_specific(self, build: Builder) -> None:
        """Exact before near, near before a range, a range before an open bound."""
        exact, near = build.figure(47), build.figure(50, approximate=True)
        between, least = build.figure(40, 50), build.figure(45, None)
        assert best(build, TollPolicy.MOST_SPECIFIC, least, between, near, exact) == 47
        assert best(build, TollPolicy.MOST_SPECIFIC, least, between, near) == 50
        assert best(build, TollPolicy.MOST_SPECIFIC, least, between) == 40

    def test_ties_go_to_the_first(self, build: Builder) -> None:
        """Of equals the one that stands first is chosen."""
        for policy in TollPolicy:
            toll = build.report(build.figure(3), build.figure(3, name="a doctor")).toll(
                Harm.KILLED, policy=policy
            )
            assert toll is not None
            assert toll.figures == (0,)

    def test_unknown_policy_is_refused(self, build: Builder) -> None:
        """A policy that does not exist is refused by name."""
        with pytest.raises(ValueError, match="median"):
            build.report(build.figure(3)).toll(Harm.KILLED, policy="median")  # type: ignore[arg-type]
