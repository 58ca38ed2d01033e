"""Datelines: what they say, and what only looks like one."""

from __future__ import annotations

import datetime

import pytest

from conflictnews._text.dateline import read_dateline

REST = " The rebels withdrew from the town after a night of shelling, residents said."


@pytest.mark.parametrize(
    ("head", "place", "within", "agency", "date"),
    [
        ("AMMAN, (Reuters) –", "AMMAN", None, "Reuters", None),
        ("(Reuters) -", None, None, "Reuters", None),
        ("KABUL, Afghanistan (AP) —", "KABUL", "Afghanistan", "AP", None),
        ("PORT CITY, Wash. —", "PORT CITY", "Wash.", None, None),
        ("ST. MARY (KXYZ) --", "ST. MARY", None, "KXYZ", None),
        ("SAN JOSE, 3 JAN 90 (EFE) -- [REPORT] [TEXT]", "SAN JOSE", None, "EFE", datetime.date(1990, 1, 3)),
        ("MADRID (SPAIN), 4 SEPT 89 (RNE)-- [TEXT]", "MADRID", "SPAIN", "RNE", datetime.date(1989, 9, 4)),
        ("PERTH (AUSTRALIA), JUNE 11 89 (AFP) --", "PERTH", "AUSTRALIA", "AFP", datetime.date(1989, 6, 11)),
        ("LIMA, 9 OCT (ACAN - EFE) --", "LIMA", None, "ACAN - EFE", None),
        ("NO CITY, NO DATE (FBIS) -- [TEXT]", None, None, "FBIS", None),
        ("CLANDESTINE, 5 MAR 90 (RADIO) --", None, None, "RADIO", datetime.date(1990, 3, 5)),
        ("Beirut (AFP) -", "Beirut", None, "AFP", None),
        ("Deir al-Zor, Syria (Reuters) -", "Deir al-Zor", "Syria", "Reuters", None),
        ("Nairobi —", "Nairobi", None, None, None),
        ("BOSTON —\xa0", "BOSTON", None, None, None),
        ("Rome (CNN)", "Rome", None, "CNN", None),
        ("TRIPOLI, March 12, 2011 (AFP) —", "TRIPOLI", None, "AFP", datetime.date(2011, 3, 12)),
        ("TRIPOLI (AFP) (March 12, 2011) —", "TRIPOLI", None, "AFP", datetime.date(2011, 3, 12)),
        ("TRIPOLI (LIBYA) (AFP) —", "TRIPOLI", "LIBYA", "AFP", None),
        ("(TRIPOLI, Libya) —", "TRIPOLI", "Libya", None, None),
        ("LIMA (EFE) -- " + "[TEXT] " * 7 + "[TEXT]", "LIMA", None, "EFE", None),
    ],
)
def test_datelines(
    head: str, place: str | None, within: str | None, agency: str | None, date: datetime.date | None
) -> None:
    text = head + REST
    cut = read_dateline(text, 0, len(text))
    assert cut is not None
    assert (cut.place, cut.within, cut.agency, cut.date) == (place, within, agency, date)
    assert text[cut.end :].strip() == REST.strip()
    if place is not None:
        assert cut.place_span is not None
        assert text[slice(*cut.place_span)] == place


@pytest.mark.parametrize(
    "text",
    [
        "Rebels - who said so - left the town before dawn, residents of the valley told reporters.",
        "The group (PKK) - outlawed since 1984 - denied it, and said its men had been elsewhere that day.",
        "Analysis — The war has changed since spring, and neither side will say what it wants from talks.",
        "UPDATE: Police have named the victim, and say that they are looking for another man.",
        "THE ARMY -- WHICH LOST SIX MEN -- HAS SENT MORE TROOPS TO THE NORTH OF THE COUNTRY TODAY.",
        "(TRIPOLI, and more of it) — The rebels withdrew from the town after a night of shelling.",
        "One Two Three Four Five Six (AFP) — The rebels withdrew from the town after a night of shelling.",
        "the town (AFP) — The rebels withdrew from the town after a night of shelling.",
        "Contact •  About us",
        "Nine people – four of them children – were killed when the house was hit, a doctor said.",
        "",
        "- ",
    ],
)
def test_no_datelines(text: str) -> None:
    assert read_dateline(text, 0, len(text)) is None


def test_colon_only_where_asked() -> None:
    text = "TUNIS: Two soldiers were killed on Monday."
    assert read_dateline(text, 0, len(text)) is None
    cut = read_dateline(text, 0, len(text), colon=True)
    assert cut is not None
    assert cut.place == "TUNIS"


def test_a_colon_behind_what_is_no_place() -> None:
    for text in ("UPDATE: Two soldiers were killed.", "TUNIS: TWO SOLDIERS WERE KILLED. " + "THE END. " * 20):
        assert read_dateline(text, 0, len(text), colon=True) is None


def test_an_agency_in_brackets_without_a_dash() -> None:
    """Only behind what can be a town."""
    text = "Rebels who said so (AFP) left the town before dawn."
    assert read_dateline(text, 0, len(text)) is None
