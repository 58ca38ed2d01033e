"""Caveats and factuality: how far the report and the source stand by what is said."""

from __future__ import annotations

import pytest

import conflictnews as cn
from conflictnews.models import Certainty

SAID = "Activists said nine people had died in the shelling."


def _caveats(text: str) -> list[tuple[str | None, str | None]]:
    """For each attribution its source and its caveat."""
    return [
        (a.source_span.text if a.source_span else None, a.caveat.text if a.caveat else None)
        for a in cn.parse_attributions(text)
    ]


@pytest.mark.parametrize(
    ("caveat", "words"),
    [
        ("The toll could not be independently verified.", "could not be independently verified"),
        ("Reuters could not confirm the account.", "could not confirm"),
        ("The agency was unable to verify the reports.", "was unable to verify"),
        ("It was not immediately possible to verify the number.", "was not immediately possible to verify"),
        ("There was no independent confirmation.", "no independent confirmation"),
        ("The reports remain unconfirmed.", "remain unconfirmed"),
        ("The number has not been confirmed.", "has not been confirmed"),
        ("The number has yet to be verified.", "has yet to be verified"),
        ("The claim was disputed.", "was disputed"),
        ("The number stayed unconfirmed.", "stayed unconfirmed"),
        ("The report came without confirmation.", "without confirmation"),
    ],
)
def test_the_next_sentence_keeps_its_distance(caveat: str, words: str) -> None:
    assert _caveats(f"{SAID} {caveat}")[0] == ("Activists", words)


@pytest.mark.parametrize(
    "other",
    [
        "The ministry confirmed the number.",
        "Officials did not answer calls.",
        "The disputed region was calm.",
        "The road is hard to see at night.",
        "The claim was made at noon.",
        "There was confirmation.",
        "He was unable to come, but had time to verify the number.",
        "The number could soon be verified.",
        "The number was not read out.",
    ],
)
def test_other_sentences_do_not(other: str) -> None:
    assert _caveats(f"{SAID} {other}")[0] == ("Activists", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Unconfirmed reports said nine people had died.", ("Unconfirmed reports", "Unconfirmed")),
        ("According to unverified reports, nine died.", ("unverified reports", "unverified")),
        ("Disputed reports said nine people had died.", ("Disputed reports", "Disputed")),
        ("The mayor said the convoy, purportedly, had left.", ("The mayor", "purportedly")),
        (
            "A purported member of the group said it had left.",
            ("A purported member of the group", "purported"),
        ),
        ("The envoy said the alleged massacre would be examined.", ("The envoy", "alleged")),
        ("The envoy said the alleged attackers had fled.", ("The envoy", None)),
        (
            "In a video that could not be verified, fighters said they had killed nine men.",
            ("fighters", "could not be verified"),
        ),
        (
            "A farmer said soldiers shot nine men, but it was impossible to confirm his account.",
            ("A farmer", "was impossible to confirm"),
        ),
    ],
)
def test_in_the_sentence_itself(text: str, found: tuple[str, str | None]) -> None:
    assert _caveats(text)[0] == found


def test_somebody_else_who_cannot_confirm_is_quoted_about_what_was_said_before() -> None:
    text = "The group said nine men had died. Officials said the number could not be confirmed."
    assert _caveats(text) == [("The group", "could not be confirmed"), ("Officials", None)]


def test_a_caveat_about_both_sides() -> None:
    text = "The rebels said nine men had died. The army said two had died. Neither claim could be verified."
    assert [words for _, words in _caveats(text)] == ["Neither claim could be verified"] * 2


def test_a_caveat_after_a_paragraph_of_something_else() -> None:
    text = f"{SAID}\n\nRain fell on the roads to the north.\n\nThe toll could not be verified."
    assert _caveats(text)[0] == ("Activists", "could not be verified")


@pytest.mark.parametrize(
    ("cue", "certainty", "negated"),
    [
        ("said", Certainty.CERTAIN, False),
        ("claimed", Certainty.POSSIBLE, False),
        ("alleged", Certainty.POSSIBLE, False),
        ("suggested", Certainty.PROBABLE, False),
        ("denied", Certainty.CERTAIN, True),
        ("did not say", Certainty.UNKNOWN, False),
        ("did not confirm", Certainty.UNKNOWN, False),
    ],
)
def test_factuality(cue: str, certainty: Certainty, negated: bool) -> None:
    [found] = cn.parse_attributions(f"The mayor {cue} that soldiers had shot nine men.")
    assert (found.factuality.certainty, found.factuality.negated) == (certainty, negated)
