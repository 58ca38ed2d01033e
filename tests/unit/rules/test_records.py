"""Records: whose count a figure is where nobody says it. No words are put into anybody's mouth."""

from __future__ import annotations

import pytest

import conflictnews as cn


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("The bureau recorded 40 civilian deaths in May.", "The bureau", "unknown"),
        ("Police recorded 12 killings last year.", "Police", "police"),
        ("Police put the toll at 18 dead.", "Police", "police"),
        ("Videos purport to show nine bodies.", "Videos", "document"),
        ("Hospitals registered 30 wounded.", "Hospitals", "unknown"),
        (
            "The count goes on, with the United Nations (UN) now reporting 61 deaths or more.",
            "United Nations",
            "intergovernmental",
        ),
        ("The ministry's count of 45 dead was read out.", "The ministry", "government"),
        ("A count by the hospital of 12 wounded was read out.", "the hospital", "unknown"),
        ("Burials began amid reports of a toll as high as 90.", "reports", "document"),
        ("The council received reports from the army of 12 dead soldiers.", "the army", "military"),
        ("Videos showed at least six bodies by the road.", "Videos", "document"),
        (
            "Footage posted by activists showed six bodies by the road.",
            "Footage posted by activists",
            "document",
        ),
        (
            "Activists in the town and state television showed videos of nine bodies.",
            "Activists in the town and state television",
            "state_media",
        ),
    ],
)
def test_whose_count_it_is(text: str, source: str, kind: str) -> None:
    report = cn.parse_report(text)
    figure = report.figures[-1]
    assert (figure.source.name, figure.source.kind) == (source, kind)
    assert figure.source in report.sources


def test_a_record_is_no_attribution() -> None:
    report = cn.parse_report("The funerals began amid reports of 90 dead.")
    assert report.attributions == ()
    assert [(f.source.name, f.attribution) for f in report.figures] == [("reports", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The province recorded 40 deaths.",
        "The army suffered nine dead.",
        "The report of the committee runs to forty pages and nine men were killed.",
        "Two dozen people were killed on the list of holidays.",
        "A picture of the mayor hung in the hall where nine men were killed.",
        "The bureau recorded a visit; nine men were killed.",
        "The bureau did not record 40 deaths.",
    ],
)
def test_no_record(text: str) -> None:
    assert {f.source.kind for f in cn.parse_figures(text)} <= {cn.SourceKind.REPORTER}


def test_who_speaks_comes_before_whose_count_it_is() -> None:
    [figure] = cn.parse_figures("The envoy said the bureau had recorded 40 civilian deaths.")
    assert figure.source.name == "The envoy"


def test_whose_footage_it_is() -> None:
    [figure] = cn.parse_figures("Footage released by the rebels showed six bodies by the road.")
    assert figure.source.affiliation == "the rebels"


def test_by_behind_another_verb_is_said_of_that_verb() -> None:
    figure = cn.parse_figures("Two dozen people were killed, a toll compiled by the Red Crescent.")[0]
    assert figure.perpetrator is None
