"""What tools/score.py reads, compares and writes."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("score", ROOT / "tools" / "score.py")
assert _spec is not None
assert _spec.loader is not None
score = importlib.util.module_from_spec(_spec)
sys.modules["score"] = score
_spec.loader.exec_module(score)


def test_reads_only_the_measures_of_the_last_summary_line() -> None:
    output = (
        "summary figures=0.100\nnoise recall=0.9\nsummary n=12 worst='no break' figures=0.925 leaks=0.000\n"
    )
    assert score.read_measures(output) == {"figures": 0.925, "leaks": 0.0}


def test_output_without_summary_has_no_measures() -> None:
    assert score.read_measures("Traceback ...") == {}


def test_every_committed_bound_belongs_to_a_scorer() -> None:
    assert score.read_bounds(score.FLOORS).keys() <= {scorer.data_set for scorer in score.SCORERS}


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        (0.92, None),
        (0.919, "seeds: figures is 0.919, must be ≥ 0.920"),
    ],
)
def test_a_value_below_its_floor_is_a_fault(value: float, fault: str | None) -> None:
    bounds = {"seeds": score.Bounds(at_least={"figures": 0.92}, at_most={})}
    results = [score.Result(data_set="seeds", measures={"figures": value})]
    assert score.find_faults(results, bounds) == ([] if fault is None else [fault])


def test_a_value_above_its_ceiling_is_a_fault() -> None:
    bounds = {"seeds": score.Bounds(at_least={}, at_most={"leaks": 0})}
    results = [score.Result(data_set="seeds", measures={"leaks": 2.0})]
    assert score.find_faults(results, bounds) == ["seeds: leaks is 2.000, must be ≤ 0.000"]


def test_a_bound_on_a_measure_that_is_not_printed_is_a_fault() -> None:
    bounds = {"seeds": score.Bounds(at_least={"figure": 0.9}, at_most={})}
    results = [score.Result(data_set="seeds", measures={"figures": 1.0})]
    assert len(score.find_faults(results, bounds)) == 1


def test_a_failed_scorer_is_a_fault() -> None:
    results = [score.Result(data_set="seeds", measures={}, trouble="AttributeError: claims")]
    assert score.find_faults(results, {}) == ["seeds: the scorer failed: AttributeError: claims"]


def test_noisy_measures_never_reach_the_page() -> None:
    bounds = {"speed": score.Bounds(at_least={}, at_most={"growth": 2.6})}
    measures = {"x_tokens": 12.34, "growth": 2.05, "dump": 3.1}
    table = score.draw_table([score.Result(data_set="speed", measures=measures)], bounds)
    assert table.splitlines()[2:] == ["| speed | growth | ≤ 2.600 | held |", "| speed | dump |  | 3.100 |"]


def test_prose_around_the_table_is_kept() -> None:
    page = f"Before\n{score.BEGIN}\nold\n{score.END}\nAfter\n"
    assert score.put_table(page, "NEW") == f"Before\n{score.BEGIN}\n\nNEW\n\n{score.END}\nAfter\n"


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="both markers"):
        score.put_table("prose only", "NEW")


def test_without_the_measuring_data_nothing_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score.main(["--shared", str(tmp_path)]) == 0
    assert "nothing was measured" in capsys.readouterr().out


def test_headlines_leave_out_what_was_not_measured() -> None:
    table = score.draw_headlines([score.Result(data_set="seeds", measures={"figures": 0.95})])
    assert table.splitlines()[2:] == [
        "| casualty figures, five articles on Homs: F1 | 0.950 | spaCy recipe 0.814 |"
    ]


@pytest.mark.parametrize("page", [score.PAGE, score.README, score.PEER_PAGE], ids=lambda page: page.name)
def test_all_pages_have_their_markers(page: Path) -> None:
    assert "| new |" in score.put_table(page.read_text(encoding="utf-8"), "| new |")


def test_a_scorer_of_this_project_is_run_from_its_own_folder() -> None:
    shared = Path("elsewhere")
    for scorer in (scorer for scorer in score.SCORERS if scorer.own):
        command = scorer.command(shared)[1:]
        assert command == [str(ROOT / scorer.script), *(str(shared / path) for path in scorer.paths)]
        assert Path(command[0]).is_file()
