"""One key for the spellings of one place."""

from __future__ import annotations

import itertools

import pytest

from conflictnews.models import Place, place_key

SAME = [
    ("Karm Zeitoun", "Karm el-Zaytoun", "Karm al-Zeitoun", "KARM AL ZEITOUN", "Karm az-Zaytun"),
    (
        "Baba Amr",
        "the Bab Amro district",
        "Baba Amr neighbourhood",
        "district of Baba Amr",
    ),
    ("Aleppo", "the city of Aleppo", "the northern province of Aleppo", "Aleppo Governorate", "Aleppo city"),
    ("Homs", "Houms", "\N{LATIN CAPITAL LETTER H WITH DOT BELOW}oms"),
    ("Raqqa", "Ar-Raqqah", "al-Rakka"),
    ("Deir ez-Zor", "Deir al-Zour", "Deirezzor", "Dayr az Zawr"),
    ("Daraa", "Dar'a", "Deraa"),
    ("Idlib", "Edleb"),
    ("Qusayr", "al-Qseir", "Qusair"),
    ("S\N{LATIN SMALL LETTER A WITH TILDE}o Paulo", "Sao Paulo"),
    ("El Salvador", "Salvador"),
]


@pytest.mark.parametrize("names", SAME)
def test_spellings_of_one_place(names: tuple[str, ...]) -> None:
    """All spellings have one key."""
    assert len(set(map(place_key, names))) == 1


def test_different_places_stay_apart() -> None:
    """No two of these places share a key."""
    others = [
        "Kansas",
        "Kansas City",
        "Cape",
        "Cape Town",
        "the district",
        "the Jobar district of Hama",
        "Hama",
        "Damascus",
        "Douma",
        "Kenya",
        "Kano",
        "Oman",
        "Amman",
        "Iran",
        "Iraq",
        "Mali",
    ]
    keys = [place_key(name) for name in [*(names[0] for names in SAME), *others]]
    assert all(a != b for a, b in itertools.combinations(keys, 2))


@pytest.mark.parametrize(
    "name", ["", "-", "Al", "Y", "\N{ARABIC LETTER HAH}\N{ARABIC LETTER MEEM}", "\ud800"]
)
def test_any_name_has_a_key(name: str) -> None:
    """A key is made of any string, and the key of a place is the key of its name."""
    assert Place(name=name).key == place_key(name)
