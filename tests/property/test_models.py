"""Laws of the schema: bounds add up, and nothing is lost on the way through JSON, pickle or a copy."""

from __future__ import annotations

import copy
import pickle
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from conflictnews.models import (
    Attribution,
    Block,
    BlockKind,
    CasualtyFigure,
    Certainty,
    Dateline,
    Factuality,
    Grade,
    Harm,
    Interval,
    Modifier,
    Naming,
    Place,
    Quantity,
    QuotationType,
    Report,
    Scope,
    Source,
    SourceKind,
    Span,
    TollPolicy,
    Victims,
    VictimStatus,
    place_key,
)

counts = st.integers(0, 60) | st.integers(0, 10**30)
ends = st.none() | counts
any_text = st.text(st.characters(exclude_categories=()), max_size=40)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    lower, upper = draw(ends), draw(ends)
    if lower is not None and upper is not None and lower > upper:
        lower, upper = upper, lower
    return Interval(lower=lower, upper=upper)


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, int]:
    """An interval and a number that it allows."""
    interval = draw(intervals())
    return interval, draw(st.integers(interval.lower or 0, interval.upper))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report on any text, whose figures refer to those before them in every way."""
    text = draw(any_text)

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        return Span.cut(text, start, draw(st.integers(start, len(text))))

    def source() -> Source:
        return Source(
            name=draw(any_text),
            kind=draw(st.sampled_from(SourceKind)),
            naming=draw(st.sampled_from(Naming)),
            affiliation=draw(st.none() | any_text),
        )

    def figure(at: int) -> CasualtyFigure:
        before = st.lists(st.integers(0, at - 1), max_size=2, unique=True) if at else st.just([])
        reference = draw(st.sampled_from(["joined", "same_as", "corrects", "parts", "included_in"]))
        targets: Any = tuple(draw(before))
        if reference == "included_in":
            targets = targets[0] if targets else None
        interval = draw(intervals())
        return CasualtyFigure(
            span=span(),
            evidence=(span(),),
            rule="any",
            grade=draw(st.sampled_from(Grade)),
            # Near numbers, so that no part is certainly greater than its whole.
            quantity=Quantity(
                interval=interval, approximate=True, modifier=draw(st.sampled_from(Modifier)), span=span()
            ),
            harm=draw(st.sampled_from([Harm.KILLED, Harm.INJURED])),
            victims=Victims(label=draw(st.none() | any_text), status=draw(st.sampled_from(VictimStatus))),
            source=source(),
            scope=draw(st.sampled_from(Scope)),
            place=Place(name=draw(any_text), span=span()),
            **{reference: targets},
        )

    return Report(
        text=text,
        published=draw(st.none() | st.dates()),
        headline=span(),
        blocks=(Block(kind=draw(st.sampled_from(BlockKind)), span=span()),),
        dateline=Dateline(place=draw(any_text), span=span()),
        figures=tuple(figure(at) for at in range(draw(st.integers(0, 6)))),
        attributions=(
            Attribution(
                span=span(),
                rule="any",
                grade=Grade.WEAK,
                source=source(),
                content=(span(), span()),
                quotation=draw(st.sampled_from(QuotationType)),
                factuality=Factuality(
                    certainty=draw(st.sampled_from(Certainty)), negated=draw(st.booleans())
                ),
            ),
        ),
    )


class TestRoundTrip:
    """JSON, pickle and copies give an equal report."""

    @given(reports())
    def test_json(self, report: Report) -> None:
        """Equal for what UTF-8 can encode; a lone surrogate becomes U+FFFD and moves nothing."""
        dump = report.model_dump_json()
        loaded = Report.model_validate_json(dump)
        assert len(loaded.text) == len(report.text)
        assert loaded.model_dump_json() == dump
        if "\N{REPLACEMENT CHARACTER}" not in dump:
            assert loaded == report

    @given(reports())
    def test_pickle_and_copies(self, report: Report) -> None:
        """Equal for every text, lone surrogates included."""
        assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301
        assert copy.deepcopy(report) == report
        assert Report.model_validate(report.model_dump()) == report

    @given(reports())
    def test_detached(self, report: Report) -> None:
        """With its article a detached report is whole again."""
        again = report.detach().reattach(report.text)
        assert again.text == report.text
        assert again.model_dump_json() == report.model_dump_json()


class TestTolls:
    """A toll lies between its ends, and is one of the report's figures."""

    @given(reports(), st.sampled_from(TollPolicy), st.none() | st.sets(st.sampled_from(VictimStatus)))
    def test_in_order(self, report: Report, policy: TollPolicy, statuses: set[VictimStatus] | None) -> None:
        """Low <= best <= high wherever they are known, and the figures named are of that harm."""
        toll = report.toll(Harm.KILLED, policy=policy, statuses=statuses)
        counted = [
            figure
            for figure in report.figures
            if figure.harm is Harm.KILLED and figure.scope is not Scope.CUMULATIVE
        ]
        if toll is None:
            assert not counted or statuses is not None
            return
        assert counted
        known = [number for number in (toll.low, toll.best, toll.high) if number is not None]
        assert known == sorted(known)
        assert toll.figures
        assert all(report.figures[at].harm is Harm.KILLED for at in toll.figures)

    @given(reports())
    def test_highest_and_lowest(self, report: Report) -> None:
        """No policy goes above the highest or below the lowest."""
        tolls = {policy: report.toll(Harm.KILLED, policy=policy) for policy in TollPolicy}
        best = {
            policy: toll.best for policy, toll in tolls.items() if toll is not None and toll.best is not None
        }
        if best:
            assert max(best.values()) == best[TollPolicy.HIGHEST]
            assert min(best.values()) == best[TollPolicy.LOWEST]


class TestIntervals:
    """The arithmetic of bounds is true of the numbers within them."""

    @given(members(), members())
    def test_sum(self, one: tuple[Interval, int], two: tuple[Interval, int]) -> None:
        """What two groups can be, their sum can be."""
        assert (one[0] + two[0]).admits(one[1] + two[1])

    @given(members(), members())
    def test_difference(self, whole: tuple[Interval, int], part: tuple[Interval, int]) -> None:
        """What is left when a group is taken away is allowed by the difference."""
        assert (whole[0] - part[0]).admits(max(0, whole[1] - part[1]))

    @given(intervals(), intervals(), intervals())
    def test_sum_is_orderless(self, a: Interval, b: Interval, c: Interval) -> None:
        """Groups can be added in any order, and nobody changes nothing."""
        assert a + b == b + a
        assert (a + b) + c == a + (b + c)
        assert a.contains(a + Interval.exactly(0))
        assert (a + Interval.exactly(0)).contains(a)

    @given(intervals(), intervals(), counts)
    def test_common_part(self, a: Interval, b: Interval, number: int) -> None:
        """The common part allows what both allow, and there is none only where they do not overlap."""
        both = a & b
        assert (both is not None) == a.overlaps(b) == b.overlaps(a)
        assert (both is not None and both.admits(number)) == (a.admits(number) and b.admits(number))

    @given(intervals(), intervals())
    def test_hull(self, a: Interval, b: Interval) -> None:
        """The hull holds both."""
        assert (a | b).contains(a)
        assert (a | b).contains(b)
        assert a | b == b | a

    @given(members(), intervals())
    def test_contains(self, one: tuple[Interval, int], other: Interval) -> None:
        """A wider interval allows every number that the narrower one allows."""
        if other.contains(one[0]):
            assert other.admits(one[1])

    @given(intervals(), intervals())
    def test_below(self, a: Interval, b: Interval) -> None:
        """Two intervals overlap, or one lies below the other."""
        assert [a.overlaps(b), a.is_below(b), b.is_below(a)].count(True) == 1


@given(any_text)
def test_place_key_is_settled(name: str) -> None:
    """Any name has a key, and case and doubled letters do not change it."""
    key = place_key(name)
    assert key == place_key(f" {name} ")
    assert key.casefold() == key
