"""The demo, run the way a person runs it, and the facts that it must show."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ROOT / "examples" / "compare_accounts.py"
NAMES = ("state-agency", "wire", "newspaper", "opposition-report", "corrected-toll")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(DEMO), *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
        timeout=120,
    )


def plain(output: str) -> str:
    """The words of an output, without the way they are broken into lines."""
    return " ".join(output.split())


@pytest.fixture(scope="module")
def output() -> str:
    done = run()
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def articles(output: str) -> dict[str, str]:
    """What is printed on each article, by the name of its file, and `together` for the rest."""
    alone, _, together = output.partition("\nSide by side")
    parts = re.split(r"^Article \d+ .*$", alone, flags=re.MULTILINE)[1:]
    assert len(parts) == len(NAMES)
    found = {name: plain(part) for part in parts for name in NAMES if f"-{name}.txt" in part}
    return {**found, "together": together}


@pytest.mark.parametrize(
    ("article", "passage"),
    [
        ("state-agency", "[dozens of citizens]"),
        ("state-agency", "[15 of them]"),
        ("state-agency", "[Two policemen]"),
        ("state-agency", "[more than 2,000 soldiers and policemen]"),
        ("wire", "[Dozens of people]"),
        ("wire", "[at least 45 women and children]"),
        ("wire", "[another seven people]"),
        ("wire", "[11 wounded people]"),
        ("wire", "[scores of residents of Homs]"),
        ("wire", "[more than 7,500 people]"),
        ("newspaper", "[47 women and children]"),
        ("newspaper", "[26 children]"),
        ("newspaper", "[21 women]"),
        ("newspaper", "[more than 100 bodies]"),
        ("newspaper", "[several families]"),
        ("opposition-report", "[more than 50 people]"),
        ("opposition-report", "[12 children]"),
        ("opposition-report", "[at least six soldiers]"),
        ("opposition-report", "[about 30 men]"),
        ("corrected-toll", "[57 people]"),
        ("corrected-toll", "[an earlier toll of at least 45]"),
        ("corrected-toll", "[19 people]"),
        ("corrected-toll", "[between 50 and 60 people]"),
    ],
)
def test_every_counted_figure_is_shown_with_its_passage(
    articles: dict[str, str], article: str, passage: str
) -> None:
    assert passage in articles[article]


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("state-agency", "24 or more (dozens)"),
        ("state-agency", "killed in all"),
        ("wire", "at least 45 killed"),
        ("wire", "40 or more (scores)"),
        ("newspaper", "adds up from 3 and 4"),
        ("opposition-report", "about 30 detained"),
        ("corrected-toll", "50 to 60 killed"),
        ("corrected-toll", "corrects 2"),
    ],
)
def test_bounds_are_in_words(articles: dict[str, str], article: str, words: str) -> None:
    assert words in articles[article]


def test_the_head_of_the_page_is_read(articles: dict[str, str]) -> None:
    assert "Families found dead in Homs as envoy leaves without a truce" in articles["newspaper"]
    assert "by Miriam Castle" in articles["newspaper"]
    assert "filed: BEIRUT, Levant Wire" in articles["wire"]


def test_what_is_no_part_of_the_story_is_left_out(output: str) -> None:
    assert "30 missing" not in output


def test_what_is_compared_is_one_city(articles: dict[str, str]) -> None:
    together = articles["together"]
    compared, _, elsewhere = together.partition("Killed elsewhere")
    assert "How many were killed in Homs" in compared
    assert "2 policemen, Idlib" in elsewhere
    numbers = ("15", "at least 45", "47", "more than 50", "more than 100", "57", "50 to 60")
    assert [number for number in numbers if re.search(rf"^[A-Z]  +{number} ", compared, re.MULTILINE)] == [
        *numbers
    ]


def test_totals_since_the_war_began_stand_apart(articles: dict[str, str]) -> None:
    compared, _, running = articles["together"].partition("Running totals")
    assert "7,500" in running
    assert "7,500" not in compared


def test_exact_numbers_that_differ_contradict_each_other(articles: dict[str, str]) -> None:
    rows = re.findall(r"^([A-Z])  (\S.*?), says .{1,30}?  +(.*)", articles["together"], re.MULTILINE)
    letters = {number: letter for letter, number, _ in rows}
    cells = {number: re.split(r"  +", rest.strip()) for _, number, rest in rows}
    assert letters["47"] in cells["57"][1]
    assert letters["15"] in cells["at least 45"][1]
    assert letters["47"] in cells["at least 45"][0]


@pytest.mark.parametrize(
    ("meant", "column", "speaker"),
    [
        ("militiamen loyal", 1, "[Aa]ctivists"),
        ("Government militias", 1, "Syrian National"),
        ("President Bashar", 1, "Syrian National"),
        ("Armed terrorist", 1, "an official source"),
        ("armed terrorist gangs", 1, "State television"),
        ("the army", 2, "The ministry|Interior Ministry"),
        # those who admit it are named as the article names them, not by the army that they belong to
        ("Rebels of the Free", 3, "Rebels of the Free"),
    ],
)
def test_each_side_is_shown_with_who_blames_it(
    articles: dict[str, str], meant: str, column: int, speaker: str
) -> None:
    blame = articles["together"].partition("Who blames whom")[2]
    rows = [re.split(r"  +", line) for line in blame.splitlines() if line.startswith(meant)]
    assert [row for row in rows if re.match(speaker, row[column])]


@pytest.mark.parametrize(
    ("words", "acled", "common"), [("Dozens of people", "12", "24"), ("scores of residents", "-", "40")]
)
def test_a_vague_word_has_the_number_of_each_codebook(
    articles: dict[str, str], words: str, acled: str, common: str
) -> None:
    vague = articles["together"].partition("Vague words")[2]
    row = next(line for line in vague.splitlines() if line.startswith(words))
    assert re.search(rf"or more +{acled} +{common} ", row)


def test_the_output_is_plain_and_no_wider_than_a_page(output: str) -> None:
    assert "\x1b" not in output
    assert max(len(line.rstrip()) for line in output.splitlines()) <= 100


def test_the_readme_shows_real_output(output: str) -> None:
    """Fails where README.md shows a line that the demo no longer prints."""
    shown = (ROOT / "README.md").read_text("utf-8").partition("```text\n")[2].partition("```")[0]
    printed = {line.rstrip() for line in output.splitlines()}
    assert [line for line in shown.splitlines() if line not in {*printed, "..."}] == []


def test_any_text_file_is_read(tmp_path: pathlib.Path) -> None:
    article = tmp_path / "market.txt"
    article.write_text(
        "Nine traders were killed on Sunday when shells hit a market, a doctor said.\n", "utf-8"
    )
    done = run("--published", "2014-02-03", str(article))
    assert done.returncode == 0
    assert "[Nine traders]" in done.stdout
    assert "published 3 February 2014" in done.stdout


@pytest.mark.parametrize(
    "text", ["", "\n", "Nothing to report.", "\x1b[31mNine people died\x07.", "\u202e" * 9]
)
def test_a_text_without_much_in_it_is_no_error(tmp_path: pathlib.Path, text: str) -> None:
    article = tmp_path / "2014-99-99.txt"
    article.write_text(text, "utf-8")
    done = run(str(article))
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout


def test_a_page_that_the_screen_cannot_show_is_no_error(tmp_path: pathlib.Path) -> None:
    article = tmp_path / "curly.txt"
    article.write_text("\u201cNine people were killed,\u201d a doctor in al-\u1e24iml said.\n", "utf-8")
    done = run(str(article), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "[Nine people]" in done.stdout


def test_a_file_that_cannot_be_read_is_named(tmp_path: pathlib.Path) -> None:
    binary = tmp_path / "binary.txt"
    binary.write_bytes(b"\xff\xfe\x00")
    for path, reason in (
        (tmp_path / "none.txt", "No such file"),
        (tmp_path, "Is a directory"),
        (binary, "is not UTF-8 text"),
    ):
        done = run(str(path))
        assert done.returncode == 1
        assert str(path) in done.stderr
        assert reason in done.stderr
        assert "Traceback" not in done.stderr


def test_a_day_that_is_none_is_refused() -> None:
    done = run("--published", "yesterday")
    assert done.returncode == 2
    assert "'yesterday' is not a day like 2012-03-12" in done.stderr


def test_wrong_draft_is_refused_item_by_item(output: str) -> None:
    """The demo ends with a draft that is wrong on purpose, and with what is left of it."""
    _, _, shown = output.partition("A draft held against its article")
    assert shown.count("the article says so") == 4
    assert shown.count("it says otherwise") == 5
    assert "schoolchildren, activists it says no such thing" in plain(shown)
    assert "Of 10 items 4 are supported." in plain(shown)
