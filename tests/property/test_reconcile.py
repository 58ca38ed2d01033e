"""Laws of laying reports side by side: it never fails, loses nothing and does not depend on the order."""

from __future__ import annotations

import datetime as dt
import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

import conflictnews as cn

SENTENCES = (
    "At least 12 civilians were killed in Rutba on Sunday, activists said.",
    "The army denied that it had shelled Rutba.",
    "A bomb killed 14 people in Rutba, police said.",
    "Shelling killed dozens of people in the Karm district of Homs on Friday.",
    "More than 7,500 people have been killed since March, the United Nations says.",
    "No one was hurt.",
    "Rebels said they had killed six soldiers near Rankous.",
    "Two of the dead were children, a 40-year-old medic named Adil Rahmo said.",
    "It rained.",
)
texts = st.lists(st.sampled_from(SENTENCES), max_size=5).map(" ".join) | st.text(max_size=60)
days = (
    st.none()
    | st.dates(dt.date(2031, 1, 1), dt.date(2031, 2, 1))
    | st.sampled_from((dt.date.min, dt.date.max))
)
reports = st.builds(lambda text, day: cn.parse_report(text, published=day), texts, days)
pools = st.lists(reports, max_size=7)


@settings(max_examples=60)
@given(pools, st.randoms(use_true_random=False))
def test_the_order_of_the_reports_does_not_matter(pool: list[cn.Report], chance: st.DataObject) -> None:
    """The same incidents come out of every order."""
    once = cn.reconcile(pool)
    shuffled = list(pool)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert cn.reconcile(shuffled) == once


@settings(max_examples=60)
@given(pools)
def test_every_report_that_tells_of_an_event_is_in_an_incident(pool: list[cn.Report]) -> None:
    """The very objects are held, each in an incident for what it tells; every number can be asked for."""
    given_ = {id(report) for report in pool}
    incidents = cn.reconcile(pool)
    held = {id(report) for incident in incidents for report in incident.reports}
    assert held <= given_
    assert held >= {id(report) for report in pool if any(not event.background for event in report.events)}
    for incident in incidents:
        assert pickle.loads(pickle.dumps(incident)) == incident  # noqa: S301
        assert cn.Incident.model_validate_json(incident.model_dump_json()) == incident
        assert sorted(at for origin in incident.origins for at in origin.reports) == list(
            range(len(incident.reports))
        )
        for harm in cn.Harm:
            toll = incident.toll(harm)
            if toll is not None and toll.low is not None and toll.best is not None:
                assert toll.low <= toll.best
