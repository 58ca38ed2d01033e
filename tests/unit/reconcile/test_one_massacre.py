"""Five accounts of one massacre, and of what else they tell, laid side by side."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest

import conflictnews as cn

ARTICLES = pathlib.Path(__file__).resolve().parents[3] / "examples" / "articles"
FEBRUARY = (
    "Army shells Homs quarter\n\n"
    "Government forces killed more than 200 people in the Homs district of Khalidiya on Friday night, "
    "opposition groups said.\n\n"
    "The government denied that its forces had shelled the city.\n\n"
    "At least 2,000 soldiers and policemen had been killed since the uprising began, the Syrian government "
    "said. The United Nations says more than 5,400 people have been killed since March.\n"
)


@pytest.fixture(scope="module")
def reports() -> list[cn.Report]:
    found = [
        cn.parse_report(
            path.read_bytes().decode(), published=dt.date.fromisoformat(path.name[: len("2012-03-12")])
        )
        for path in sorted(ARTICLES.glob("*.txt"))
    ]
    return [*found, cn.parse_report(FEBRUARY, published=dt.date(2012, 2, 4))]


@pytest.fixture(scope="module")
def incidents(reports: list[cn.Report]) -> tuple[cn.Incident, ...]:
    return cn.reconcile(reports)


@pytest.fixture(scope="module")
def massacre(incidents: tuple[cn.Incident, ...]) -> cn.Incident:
    return max(incidents, key=lambda incident: len(incident.reports))


def related(incident: cn.Incident) -> set[tuple[str, str, str]]:
    """The relations, with the numbers as words."""

    def words(ref: cn.FigureRef) -> str:
        return str(incident.reports[ref.report].figures[ref.figure].quantity)

    return {(words(one.first), one.kind.value, words(one.second)) for one in incident.relations}


def dispute(incident: cn.Incident, about: cn.DisputeSubject) -> cn.Dispute:
    return next(one for one in incident.disputes if one.about is about)


def test_five_reports_on_the_massacre_are_one_incident(
    massacre: cn.Incident, reports: list[cn.Report]
) -> None:
    """The very objects are held, from the oldest to the newest."""
    assert {id(report) for report in massacre.reports} == {id(report) for report in reports[:5]}
    assert list(massacre.reports) == sorted(massacre.reports, key=lambda one: one.published or dt.date.min)
    assert massacre.kind is cn.EventKind.MASSACRE
    assert massacre.place is not None
    assert massacre.place.key == cn.place_key("Karm Zeitoun")
    assert massacre.place.within == "Homs"


def test_a_shelling_of_the_same_city_a_month_before_is_another(
    incidents: tuple[cn.Incident, ...], reports: list[cn.Report]
) -> None:
    """A war goes on in one city with the same names."""
    (shelling,) = (one for one in incidents if any(report is reports[5] for report in one.reports))
    assert len(shelling.reports) == 1
    assert incidents[0] is shelling


def test_what_else_the_reports_tell_is_no_part_of_it(incidents: tuple[cn.Incident, ...]) -> None:
    """A bomb and an ambush elsewhere, and seven dead in another district, are incidents of their own."""
    places = {incident.place.key for incident in incidents if incident.place}
    assert {cn.place_key(name) for name in ("Jobar", "Idlib", "Rankous")} <= places


def test_two_reports_of_one_agency_are_one_origin(massacre: cn.Incident) -> None:
    """Five reports have four origins, and the reason for the fourth is told."""
    assert len(massacre.origins) == 4
    (wire,) = (origin for origin in massacre.origins if len(origin.reports) > 1)
    assert wire.source.name == "Levant Wire"
    assert wire.why == ("Both credit Levant Wire.",)


def test_numbers_are_related_by_their_bounds(massacre: cn.Incident) -> None:
    """`At least 45` allows 47, `more than 50` does not; a newer count takes the place of an old one."""
    found = related(massacre)
    assert ("at least 45", "agrees", "47") in found
    assert ("47", "contradicts", "more than 50") in found
    assert ("57", "supersedes", "at least 45") in found
    assert ("57", "refines", "50 to 60") in found
    assert {("26", "part_of", "47"), ("21", "part_of", "47"), ("12", "part_of", "more than 50")} <= found


def test_running_totals_are_kept_apart(massacre: cn.Incident) -> None:
    """They are of another scope, and no policy takes one for the toll."""
    scopes = {one[:2] for one in related(massacre) if one[1] == "different_scope"}
    assert scopes == {("more than 7,500", "different_scope"), ("more than 2,000", "different_scope")}
    for policy in cn.TollPolicy:
        toll = massacre.toll(cn.Harm.KILLED, policy=policy)
        assert toll is not None
        assert toll.best is not None
        assert toll.best < 200


def test_responsibility_is_disputed(massacre: cn.Incident) -> None:
    """State media blame armed groups, activists blame militiamen, and the state denies."""
    positions = dispute(massacre, cn.DisputeSubject.RESPONSIBILITY).positions
    groups, militiamen = (one for one in positions if one.stance is cn.Stance.ACCUSES)
    assert "SANA" in " ".join(source.name for source in groups.sources)
    assert groups.interested is True
    speakers = {source.name.casefold().removeprefix("the ") for source in militiamen.sources}
    assert {"activists", "syrian national council"} <= speakers
    assert any(one.stance is cn.Stance.DENIES and one.interested for one in positions)
    for position in positions:
        for span in position.spans:
            assert massacre.reports[span.report].text[span.start : span.end] == span.text


def test_the_toll_is_disputed(massacre: cn.Incident) -> None:
    """Every number that another shuts out is a position; a number that was taken back is none."""
    held = {str(one.interval) for one in dispute(massacre, cn.DisputeSubject.TOLL).positions}
    assert {"15", "47", "51 or more", "57"} <= held
    assert "45 or more" not in held
    assert not {"26", "21", "12"} & held


def test_the_timeline_runs_through_all_reports(massacre: cn.Incident) -> None:
    """The numbers of the oldest report come first, and the correction last."""
    order = [ref.report for ref in massacre.timeline()]
    assert order == sorted(order)
    assert order[-1] == 4
