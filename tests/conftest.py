"""Settings for every test, and the closing words of a run: which laws were checked, and how often."""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING

import hypothesis

if TYPE_CHECKING:
    import pytest

# Derandomised, so that a run says the same thing on every machine; parsing time varies too much for
# a deadline. To search further: pytest --hypothesis-profile=search
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis.settings.register_profile("search", deadline=None, max_examples=2000)
hypothesis.settings.load_profile("steady")

#: The laws of docs/laws.md, in its order. A test belongs to the law that its file or class is named
#: after: tests/property/test_grounded.py, or a class TestGrounded.
LAWS = {
    "Grounded": "every finding quotes the article, character for character",
    "Total": "every string gives a report",
    "Deterministic": "the same arguments give the same bytes",
    "Pure": "no clock, file, network or process",
    "Linear": "time and output grow with the text, not faster",
    "Round trip": "JSON, pickle and copies give an equal report",
    "Local": "an idle paragraph changes nothing but offsets",
    "Honest blanks": "not stated, none and vague stay apart",
}

#: What else the tests are, by the beginning of their path.
ROOMS = {
    "tests/property/": "other laws",
    "tests/cases/": "cases",
    "tests/unit/": "unit tests",
    "tests/tools/": "tests of the tools",
    "tests/api/": "tests of the public names",
    "src/": "examples in the code",
    "tools/": "examples in the tools",
    "docs/": "examples in the documentation",
    "README.md": "examples in the documentation",
}


def _subject(nodeid: str) -> str:
    home = nodeid.partition("[")[0].rpartition("::")[0].casefold().replace("_", "")
    for law in LAWS:
        if nodeid.startswith("tests/property/") and "test" + law.casefold().replace(" ", "") in home:
            return law
    return next((room for start, room in ROOMS.items() if nodeid.startswith(start)), "other tests")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in words what the dots stood for."""
    passed = collections.Counter(_subject(report.nodeid) for report in terminalreporter.getreports("passed"))
    failed = collections.Counter(_subject(report.nodeid) for report in terminalreporter.getreports("failed"))
    if not passed and not failed:
        return
    terminalreporter.section("what was checked", sep=" ", bold=True)
    for law, meaning in LAWS.items():
        if law in passed or law in failed:
            verdict = f"BROKEN in {failed[law]}" if failed[law] else "held"
            terminalreporter.write_line(
                f"  {law:14s} {meaning:55s} {passed[law] + failed[law]:5d} tests, {verdict}"
            )
    others = sorted((passed + failed).keys() - LAWS.keys())
    terminalreporter.write_line("  " + ", ".join(f"{passed[room] + failed[room]} {room}" for room in others))
