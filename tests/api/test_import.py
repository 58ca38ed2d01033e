"""Importing the package costs next to nothing: what is not used is not loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

ARTICLE = "Shells killed nine people in the village on 3 March 2012, a doctor said. The army denied it."


def modules_after(code: str) -> set[str]:
    """What a fresh process has loaded after running some code."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    )
    return set(done.stdout.split())


def ours(loaded: set[str]) -> set[str]:
    return {name for name in loaded if name.startswith("conflictnews.")}


def test_import_loads_the_facade_alone() -> None:
    """No model, no rule, no word of the lexicon, and nothing that the package depends on."""
    loaded = modules_after("import conflictnews")
    assert ours(loaded) == set()
    assert loaded.isdisjoint({"attrs", "dateparser", "pydantic"})


@pytest.mark.parametrize("name", ["Report", "Interval", "place_key", "ConflictNewsError"])
def test_a_model_loads_no_rule(name: str) -> None:
    """Who reads reports that others made needs the models alone."""
    loaded = modules_after(f"from conflictnews import {name}")
    assert {name.split(".")[1] for name in ours(loaded)} <= {"errors", "models"}
    assert "dateparser" not in loaded


def test_reading_a_plain_date_does_not_load_dateparser() -> None:
    """It is for the few dates that plain arithmetic does not settle."""
    loaded = modules_after(
        "import conflictnews, datetime\n"
        f"report = conflictnews.parse_report({ARTICLE!r}, published=datetime.date(2012, 3, 4))\n"
        "assert report.dates[0].earliest == datetime.date(2012, 3, 3)"
    )
    assert "conflictnews._rules" in loaded
    assert "dateparser" not in loaded


def test_models_read_no_source() -> None:
    """The descriptions of fields do not come out of source files, which need not be there."""
    code = (
        "def refuse(event, args):\n"
        "    if event == 'open' and str(args[0]).endswith('.py') and 'conflictnews' in str(args[0]):\n"
        "        if sys._getframe(1).f_code.co_name != 'get_data':\n"
        "            raise SystemExit(f'opened {args[0]}')\n"
        "sys.addaudithook(refuse)\n"
        "import conflictnews\n"
        "assert conflictnews.Span.model_json_schema()['properties']['start']['description']"
    )
    assert "conflictnews.models" in modules_after(code)
