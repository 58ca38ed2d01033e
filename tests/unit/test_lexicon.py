"""The builder of the word tables: what it refuses, how it inflects, and that the built modules are fresh."""

from __future__ import annotations

import importlib.util
import pathlib
import sys
from typing import TYPE_CHECKING, Any

import pytest

import conflictnews
from conflictnews._syntax.entries import FORMS
from conflictnews._syntax.inflections import plural, verb_forms

if TYPE_CHECKING:
    from types import ModuleType

ROOT = pathlib.Path(__file__).resolve().parents[2]


def _load() -> ModuleType:
    """The builder as a module; it is a script outside the package."""
    spec = importlib.util.spec_from_file_location("build_lexicon", ROOT / "tools" / "build_lexicon.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


builder = _load()


def _tables(monkeypatch: pytest.MonkeyPatch, folder: pathlib.Path, **tables: str) -> None:
    """Lets the builder read the given tables and no others."""
    for name, text in tables.items():
        (folder / f"{name}.toml").write_text(f'class = "{name}"\n{text}', encoding="utf-8")
    monkeypatch.setattr(builder, "SOURCE", folder)


def _built(source: str) -> dict[str, list[list[str]]]:
    """The tables of a built module, as rows of columns."""
    space: dict[str, Any] = {}
    exec(source, space)  # noqa: S102  # literals from our own builder
    return {
        name: [row.split("\t") for row in space[name].split("\n") if row]
        for name in ("WORDS", "PHRASES", "LEMMAS")
    }


# --- what is refused


def test_two_owners_of_one_form_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    _tables(
        monkeypatch,
        tmp_path,
        noun='[[entry]]\nform = "wound"\npos = "noun"\n',
        verb='[[entry]]\nform = "wind"\npos = "verb"\npast = "wound"\n',
    )
    with pytest.raises(builder.LexiconError, match=r"'wound' of 'wind' belongs to 'wound' in noun\.toml"):
        builder.build()


def test_a_word_twice_in_a_class_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    _tables(monkeypatch, tmp_path, noun='[[list]]\npos = "noun"\nforms = ["village", "road", "village"]\n')
    with pytest.raises(builder.LexiconError, match="'village' stands twice in class 'noun'"):
        builder.build()


def test_an_upper_case_form_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    _tables(monkeypatch, tmp_path, noun='[[entry]]\nform = "Village"\npos = "noun"\n')
    with pytest.raises(builder.LexiconError, match="lower-case string, not 'Village'"):
        builder.build()


def test_a_lemma_without_pos_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    _tables(monkeypatch, tmp_path, act='[[entry]]\nform = "bombard"\nevent = "shelling"\n')
    with pytest.raises(builder.LexiconError, match="'bombard' has no form"):
        builder.build()


def test_an_unknown_pos_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    _tables(monkeypatch, tmp_path, noun='[[entry]]\nform = "village"\npos = "thing"\n')
    with pytest.raises(builder.LexiconError, match="unknown pos 'thing'"):
        builder.build()


# --- what is joined


def test_classes_of_one_lemma_are_joined(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    _tables(
        monkeypatch,
        tmp_path,
        act='[[entry]]\nform = "attack"\nevent = "other"\n',
        verb='[[entry]]\nform = "attack"\npos = "verb noun"\n',
    )
    built = _built(builder.build()["words.py"])
    assert built["LEMMAS"] == [["attack", 'act {"event": "other"}', "verb"]]
    assert built["WORDS"] == [
        ["attack", "bn", "attack"],
        ["attacked", "E", "attack"],
        ["attacking", "G", "attack"],
        ["attacks", "zp", "attack"],
    ]


def test_phrases_stand_under_their_first_word(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    _tables(monkeypatch, tmp_path, hedge='[[list]]\npos = "R"\nforms = ["no more than", "no fewer"]\n')
    built = _built(builder.build()["words.py"])
    assert built["WORDS"] == []
    assert built["PHRASES"] == [
        ["no", "more than", "R", "no more than"],
        ["no", "fewer", "R", "no fewer"],
    ]


@pytest.mark.parametrize("form", ["a\\tb", "a\\\\b", '\\"\\"\\"'])
def test_what_would_break_a_row_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path, form: str
) -> None:
    _tables(monkeypatch, tmp_path, noun=f'[[entry]]\nform = "{form}"\npos = "noun"\n')
    with pytest.raises(builder.LexiconError, match=r"tab or a line break|raw string"):
        builder.build()


# --- inflection


@pytest.mark.parametrize(
    ("base", "third", "ed", "ing"),
    [
        pytest.param("attack", "attacks", "attacked", "attacking", id="plain"),
        pytest.param("gun", "guns", "gunned", "gunning", id="doubled"),
        pytest.param("shell", "shells", "shelled", "shelling", id="two consonants"),
        pytest.param("raid", "raids", "raided", "raiding", id="two vowels"),
        pytest.param("visit", "visits", "visited", "visiting", id="two syllables"),
        pytest.param("vow", "vows", "vowed", "vowing", id="w is not doubled"),
        pytest.param("fix", "fixes", "fixed", "fixing", id="x is not doubled"),
        pytest.param("bury", "buries", "buried", "burying", id="y after a consonant"),
        pytest.param("destroy", "destroys", "destroyed", "destroying", id="y after a vowel"),
        pytest.param("die", "dies", "died", "dying", id="ie"),
        pytest.param("wage", "wages", "waged", "waging", id="e"),
        pytest.param("agree", "agrees", "agreed", "agreeing", id="ee"),
        pytest.param("ambush", "ambushes", "ambushed", "ambushing", id="sh"),
        pytest.param("veto", "vetoes", "vetoed", "vetoing", id="o"),
    ],
)
def test_regular_verb(base: str, third: str, ed: str, ing: str) -> None:
    assert builder.inflect({"form": base, "pos": "verb"}, "x") == [
        (base, "b"),
        (third, "z"),
        (ing, "G"),
        (ed, "E"),
    ]


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        pytest.param(
            {"form": "admit", "pos": "verb", "forms": ["double"]},
            [("admit", "b"), ("admits", "z"), ("admitting", "G"), ("admitted", "E")],
            id="doubled as told",
        ),
        pytest.param(
            {"form": "strike", "pos": "verb", "past": "struck", "participle": "struck/stricken"},
            [("strike", "b"), ("strikes", "z"), ("striking", "G"), ("struck", "E"), ("stricken", "e")],
            id="one of two participles is the past",
        ),
        pytest.param(
            {"form": "flee", "pos": "verb", "past": "fled"},
            [("flee", "b"), ("flees", "z"), ("fleeing", "G"), ("fled", "E")],
            id="past and participle",
        ),
        pytest.param(
            {"form": "go", "pos": "verb", "past": "went", "participle": "gone"},
            [("go", "b"), ("goes", "z"), ("going", "G"), ("went", "v"), ("gone", "e")],
            id="past alone",
        ),
        pytest.param(
            {
                "form": "travel",
                "pos": "verb",
                "past": "travelled/traveled",
                "ing": "travelling/traveling",
            },
            [
                ("travel", "b"),
                ("travels", "z"),
                ("travelling", "G"),
                ("traveling", "G"),
                ("travelled", "E"),
                ("traveled", "E"),
            ],
            id="two spellings",
        ),
        pytest.param(
            {"form": "grind", "pos": "verb", "past": ""},
            [("grind", "b"), ("grinds", "z"), ("grinding", "G")],
            id="a form left to another lemma",
        ),
        pytest.param(
            {"form": "open fire", "pos": "verb"},
            [("open fire", "b"), ("opens fire", "z"), ("opening fire", "G"), ("opened fire", "E")],
            id="the first word of a phrase",
        ),
        pytest.param({"form": "city", "pos": "noun"}, [("city", "n"), ("cities", "p")], id="noun in y"),
        pytest.param(
            {"form": "crisis", "pos": "noun", "plural": "crises"},
            [("crisis", "n"), ("crises", "p")],
            id="irregular plural",
        ),
        pytest.param({"form": "damage", "pos": "mass"}, [("damage", "n")], id="no plural"),
        pytest.param(
            {"form": "air base", "pos": "noun"},
            [("air base", "n"), ("air bases", "p")],
            id="the last word of a noun phrase",
        ),
    ],
)
def test_written_forms(entry: dict[str, Any], forms: list[tuple[str, str]]) -> None:
    assert builder.inflect(entry, "x") == forms


# --- the tables of the project


def test_the_built_modules_are_fresh(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(builder, "TARGET", pathlib.Path(conflictnews.__file__).parent / "_lexicon")
    code = builder.main(["--check"])
    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("form", "tags", "lemma"),
    [
        ("killed", "E", "kill"),
        ("attacks", "zp", "attack"),
        ("found", "E", "find"),
        ("wounded", "E", "wound"),
        ("left", "E", "leave"),
        ("rose", "v", "rise"),
        ("fell", "v", "fall"),
        ("lay", "bv", "lay"),
        ("cut", "bEn", "cut"),
        ("lives", "p", "life"),
        ("aircraft", "np", "aircraft"),
        ("including", "I", "including"),
        ("wasn't", "X", "isn't"),
        ("monday", "D", "monday"),
        ("may", "M", "may"),
    ],
)
def test_forms_of_war_news_have_the_expected_owner(form: str, tags: str, lemma: str) -> None:
    found, entry = FORMS[form]
    assert set(found) == set(tags)
    assert entry.lemma == lemma


def test_words_of_a_caller_are_inflected_as_those_of_the_lexicon() -> None:
    """The builder and the package have a copy of the regular forms each."""
    for base in "zap carry die free flee pass echo quiz kneecap pray fix show".split():
        built = builder.inflect({"form": base, "pos": "verb"}, "test")
        assert dict(built) == dict(verb_forms(base))
        assert plural(base) == builder.third(base)
