"""What earlier releases have written still loads: JSON and pickles, with the same meaning.

A file that fails here is somebody's stored data. Do not write it anew; load it, or raise the major version.
"""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

import conflictnews as cn

HOME = Path(__file__).resolve().parents[1] / "data" / "releases"
STORED = sorted(HOME.glob("*/*.json"))


def model_of(path: Path) -> type[cn.Model]:
    model = getattr(cn, path.name.split(".")[1])
    assert issubclass(model, cn.Model)
    return model


def stated(found: object, stored: object) -> None:
    """All that the file states stands in what was loaded. A later version may add fields."""
    if isinstance(stored, dict):
        assert isinstance(found, dict)
        for key, value in stored.items():
            stated(found[key], value)
    elif isinstance(stored, list):
        assert isinstance(found, list)
        assert len(found) == len(stored)
        for one, other in zip(found, stored, strict=True):
            stated(one, other)
    else:
        assert found == stored


@pytest.mark.parametrize("path", STORED, ids=lambda path: f"{path.parent.name}-{path.name}")
class TestRoundTrip:
    """Files on a disk make the longest round trip."""

    def test_json(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        value = model_of(path).model_validate_json(text)
        stated(json.loads(value.model_dump_json()), json.loads(text))

    def test_pickle(self, path: Path) -> None:
        value = pickle.loads(path.with_suffix(".pickle").read_bytes())  # noqa: S301
        assert value == model_of(path).model_validate_json(path.read_text(encoding="utf-8"))
        assert value.model_copy(deep=True) == value
        assert hash(value) == hash(value.model_copy(deep=True))


def test_something_is_stored() -> None:
    """The first release at least."""
    assert {path.parent.name for path in STORED} >= {"0.1.0"}


def test_a_stored_report_still_answers() -> None:
    """Not only its fields: a toll of a report from a disk is the toll that was stored beside it."""
    home = HOME / "0.1.0"
    report = cn.Report.model_validate_json((home / "report.Report.json").read_text(encoding="utf-8"))
    detached = pickle.loads((home / "detached-report.DetachedReport.pickle").read_bytes())  # noqa: S301
    stored = json.loads((home / "toll.Toll.json").read_text(encoding="utf-8"))
    toll = report.toll(cn.Harm.KILLED)
    assert toll is not None
    assert (toll.low, toll.high) == (stored["low"], stored["high"])
    assert detached.reattach(report.text) == report
