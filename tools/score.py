"""Measure the library with the scorers of ../shared/eval, and hold it to benchmarks/floors.toml.

    python tools/score.py            every scorer; rewrites the tables in docs/scores.md, docs/peers.md and README.md
    python tools/score.py --quick    only the articles with gold figures; writes nothing

The scorers and their data belong to other people and stand beside the project, not in it. Where
they are missing there is nothing to measure, and that is no failure.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import dataclasses
import importlib
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "benchmarks" / "floors.toml"
PAGE = ROOT / "docs" / "scores.md"
README = ROOT / "README.md"
PEER_PAGE = ROOT / "docs" / "peers.md"
BEGIN = "<!-- scores: begin (written by tools/score.py) -->"
END = "<!-- scores: end -->"

#: Measures that differ from run to run. They are printed and held, but never written down.
NOISY = frozenset({"x_tokens", "articles_per_s", "kB_per_s", "growth"})

#: A scorer that takes longer than this many seconds has hung.
PATIENCE = 1500

_MEASURE = re.compile(r"(?<=\s)(?P<name>\w+)=(?P<value>-?\d+\.\d+)(?=\s|$)")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Scorer:
    """One scorer on one data set.

    Attributes:
        data_set: The name of the row in the table, and of the table in floors.toml.
        script: The scorer's file in shared/eval, or below this folder where `own` is set.
        paths: Its arguments, below shared/.
        quick: Whether `--quick` runs it.
        needs: The name in the library without which it has nothing to measure.
        alone: Whether it must have the machine to itself.
        empty: Measures of its script that this data set has no rows for.
        own: Whether the script is one of this project.
    """

    data_set: str
    script: str
    paths: tuple[str, ...]
    quick: bool = False
    needs: str = "parse_report"
    alone: bool = False
    empty: frozenset[str] = frozenset()
    own: bool = False

    def command(self, shared: Path) -> list[str]:
        """The command line, with the data below `shared`."""
        script = ROOT / self.script if self.own else shared / "eval" / self.script
        return [sys.executable, str(script), *(str(shared / path) for path in self.paths)]


SCORERS = (
    Scorer(data_set="seeds", script="gold.py", paths=("gold/seeds.jsonl", "seeds"), quick=True),
    Scorer(data_set="modern", script="gold.py", paths=("gold/modern.jsonl", "data/modern.jsonl"), quick=True),
    Scorer(data_set="wad", script="wad.py", paths=("data/wad.jsonl",)),
    Scorer(data_set="gva", script="wad.py", paths=("data/gva.jsonl",), empty=frozenset({"killed_em_multi"})),
    Scorer(data_set="muc", script="muc.py", paths=("data/muc-dev.jsonl",)),
    Scorer(data_set="accused", script="tools/score_accused.py", paths=("data/muc-dev.jsonl",), own=True),
    Scorer(data_set="polnear", script="polnear.py", paths=("data/polnear-dev.jsonl",)),
    Scorer(data_set="wikiwars", script="dates.py", paths=("data/wikiwars.jsonl",)),
    Scorer(data_set="incidents", script="reconcile.py", paths=("data/gva.jsonl",), needs="reconcile"),
    Scorer(
        data_set="many_reports",
        script="benchmarks/reconcile_growth.py",
        paths=(),
        needs="reconcile",
        alone=True,
        own=True,
    ),
    Scorer(data_set="speed", script="speed.py", paths=("data/polnear-dev.jsonl",), alone=True),
    Scorer(
        data_set="speed_modern",
        script="benchmarks/parse_cost.py",
        paths=("data/modern.jsonl",),
        alone=True,
        own=True,
    ),
)


#: What README.md shows: data set, measure, and both in words.
HEADLINES = (
    ("seeds", "figures", "casualty figures, five articles on Homs: F1"),
    ("seeds", "strict", "the same, with bounds, harm, status and source all right at once: F1"),
    ("modern", "figures", "casualty figures, twenty articles of recent years: F1"),
    ("seeds", "blame", "who is blamed, five articles on Homs: F1"),
    ("wad", "killed_em", "number killed, atrocity reports 2016-2020: exact match with trained coders"),
    ("wad", "injured_em", "number injured, the same reports: exact match"),
    ("muc", "recall_many", "numbers of victims, wire news 1988-1991: recall"),
    ("accused", "accused", "who is blamed, wire news 1988-1991: recall of organisations"),
    ("polnear", "f1", "who said what, political news 2016: F1"),
    ("wikiwars", "right_of_gold", "dates resolved to the right days, histories of wars: share of all"),
)

#: What others reach on the same rows: data set, measure, both in words, and the others. They were measured once;
#: docs/peers.md says how.
PEERS = (
    ("seeds", "figures", "casualty figures, five articles on Homs: F1", "spaCy recipe 0.814"),
    ("seeds", "strict", "the same, all fields right at once", "spaCy recipe 0.655"),
    ("modern", "figures", "casualty figures, articles of recent years: F1", "spaCy recipe 0.645"),
    ("modern", "strict", "the same, all fields right at once", "spaCy recipe 0.339"),
    ("wad", "killed_em", "number killed, atrocity reports: exact", "spaCy recipe 0.838, patterns 0.596"),
    ("wad", "killed_em_multi", "the same, several numbers in the text", "spaCy recipe 0.706, patterns 0.644"),
    ("wad", "injured_em", "number injured, atrocity reports: exact", "spaCy recipe 0.876, patterns 0.758"),
    ("gva", "killed_em", "number killed, news of shootings: exact", "spaCy recipe 0.784"),
    ("gva", "injured_em", "number injured, news of shootings: exact", "spaCy recipe 0.517"),
    ("muc", "recall_many", "numbers of victims, wire news in capitals: recall", "spaCy recipe 0.564"),
    (
        "polnear",
        "f1",
        "who said what, political news: F1",
        "spaCy recipe 0.794, Gender Gap Tracker 0.638, textacy 0.459",
    ),
    ("modern", "quotes", "quotations, articles of recent years: F1", "spaCy recipe 0.715"),
    (
        "wikiwars",
        "right_of_gold",
        "dates on the right days, histories of wars",
        "HeidelTime 0.893, dateparser 0.713",
    ),
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Result:
    """What one scorer said: its measures in its own order, or why there are none."""

    data_set: str
    measures: Mapping[str, float]
    trouble: str | None = None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Bounds:
    """The least and the greatest value that floors.toml allows, by measure."""

    at_least: Mapping[str, float]
    at_most: Mapping[str, float]

    def text(self, measure: str) -> str:
        """The bound on `measure` as the table shows it; empty where there is none."""
        if measure in self.at_least:
            return f"≥ {self.at_least[measure]:.3f}"
        return f"≤ {self.at_most[measure]:.3f}" if measure in self.at_most else ""

    def holds(self, measure: str, value: float) -> bool:
        """Whether `value` keeps the bound on `measure`."""
        return self.at_least.get(measure, value) <= value <= self.at_most.get(measure, value)


NO_BOUNDS = Bounds(at_least={}, at_most={})


def read_measures(output: str) -> dict[str, float]:
    """The measures in a scorer's last `summary` line. Counts, which are whole numbers, are left out.

    >>> read_measures("summary rows=12 worst='open quote' killed_em=0.865 growth=2.01")
    {'killed_em': 0.865, 'growth': 2.01}
    """
    lines = [line for line in output.splitlines() if line.startswith("summary ")]
    if not lines:
        return {}
    return {match["name"]: float(match["value"]) for match in _MEASURE.finditer(lines[-1])}


def read_bounds(path: Path) -> dict[str, Bounds]:
    """The floors and ceilings by data set.

    Args:
        path: A TOML file with one table per data set, as benchmarks/floors.toml explains.

    Returns:
        The bounds of each data set that has any.
    """
    bounds = {}
    for data_set, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
        at_most = table.pop("at_most", {})
        bounds[data_set] = Bounds(at_least=table, at_most=at_most)
    return bounds


def run(scorer: Scorer, shared: Path) -> Result:
    """Run one scorer in a process of its own."""
    try:
        done = subprocess.run(
            scorer.command(shared), capture_output=True, text=True, timeout=PATIENCE, check=False, cwd=ROOT
        )
    except subprocess.TimeoutExpired:
        return Result(data_set=scorer.data_set, measures={}, trouble=f"no answer within {PATIENCE} s")
    measures = {k: v for k, v in read_measures(done.stdout).items() if k not in scorer.empty}
    if done.returncode or not measures:
        last = (done.stderr.strip() or "it printed no summary").splitlines()[-1]
        return Result(data_set=scorer.data_set, measures={}, trouble=last)
    return Result(data_set=scorer.data_set, measures=measures)


def run_all(scorers: Iterable[Scorer], shared: Path) -> list[Result]:
    """Run the scorers two at a time; those that measure time run by themselves afterwards."""
    scorers = list(scorers)
    together = [scorer for scorer in scorers if not scorer.alone]
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(lambda scorer: run(scorer, shared), together))
    return results + [run(scorer, shared) for scorer in scorers if scorer.alone]


def find_faults(results: Sequence[Result], bounds: Mapping[str, Bounds]) -> list[str]:
    """What is wrong, one sentence each: a scorer that failed, a bound that is missed or names nothing.

    Args:
        results: What the scorers said. A data set that was not run is not looked for.
        bounds: The bounds by data set.

    Returns:
        The sentences; none if all is well.
    """
    faults = []
    for result in results:
        if result.trouble is not None:
            faults.append(f"{result.data_set}: the scorer failed: {result.trouble}")
            continue
        held = bounds.get(result.data_set, NO_BOUNDS)
        for measure in (*held.at_least, *held.at_most):
            value = result.measures.get(measure)
            if value is None:
                faults.append(
                    f"{result.data_set}: floors.toml names {measure}, which the scorer does not print"
                )
            elif not held.holds(measure, value):
                faults.append(f"{result.data_set}: {measure} is {value:.3f}, must be {held.text(measure)}")
    return faults


def draw_table(results: Sequence[Result], bounds: Mapping[str, Bounds]) -> str:
    """The Markdown table for docs/scores.md. The same measures always give the same characters.

    >>> print(draw_table([Result(data_set="wad", measures={"killed_em": 0.865})], {}))
    | data set | measure | floor | value |
    | --- | --- | --- | --- |
    | wad | killed_em |  | 0.865 |
    """
    rows = ["| data set | measure | floor | value |", "| --- | --- | --- | --- |"]
    for result in results:
        held = bounds.get(result.data_set, NO_BOUNDS)
        for measure, value in result.measures.items():
            bound = held.text(measure)
            if measure not in NOISY:
                rows.append(f"| {result.data_set} | {measure} | {bound} | {value:.3f} |")
            elif bound:
                verdict = "held" if held.holds(measure, value) else "missed"
                rows.append(f"| {result.data_set} | {measure} | {bound} | {verdict} |")
    return "\n".join(rows)


def draw_headlines(results: Sequence[Result]) -> str:
    """The short Markdown table for README.md."""
    values = {result.data_set: result.measures for result in results}
    others = {(data_set, measure): reached for data_set, measure, _, reached in PEERS}
    rows = ["| what is measured | value | others on the same data |", "| --- | --- | --- |"]
    for data_set, measure, words in HEADLINES:
        if measure in values.get(data_set, {}):
            peers = others.get((data_set, measure), "")
            rows.append(f"| {words} | {values[data_set][measure]:.3f} | {peers} |")
    return "\n".join(rows)


def draw_peers(results: Sequence[Result]) -> str:
    """The Markdown table for docs/peers.md."""
    values = {result.data_set: result.measures for result in results}
    rows = ["| what is measured | ours | others |", "| --- | --- | --- |"]
    for data_set, measure, words, reached in PEERS:
        if measure in values.get(data_set, {}):
            rows.append(f"| {words} | {values[data_set][measure]:.3f} | {reached} |")
    return "\n".join(rows)


def put_table(page: str, table: str) -> str:
    """The page with the table between its two markers replaced, and every other character kept.

    Raises:
        ValueError: The page lacks a marker.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page needs both markers, {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"


def show(results: Sequence[Result], bounds: Mapping[str, Bounds]) -> None:
    """Print the measures, each with its bound, for a person."""
    for result in results:
        print(f"\n{result.data_set}")
        if result.trouble is not None:
            print(f"  failed: {result.trouble}")
        held = bounds.get(result.data_set, NO_BOUNDS)
        for measure, value in result.measures.items():
            mark = "" if held.holds(measure, value) else "  <- missed"
            print(f"  {measure:20s} {value:9.3f}  {held.text(measure):9s}{mark}".rstrip())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the scorers, show and write what they say, and compare it with the floors.

    Args:
        arguments: The command line; that of the process unless given.

    Returns:
        0 if every floor is kept or there is nothing to measure, else 1.
    """
    parser = argparse.ArgumentParser(description="Measure conflictnews and hold it to its floors.")
    parser.add_argument("--quick", action="store_true", help="only the articles with gold figures")
    parser.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared", help="where eval/ and data/ are"
    )
    chosen = parser.parse_args(arguments)
    if not (chosen.shared / "eval").is_dir():
        print("Scores: the measuring data is not beside this folder (../shared), so nothing was measured.")
        return 0
    library = importlib.import_module("conflictnews")
    scorers = [scorer for scorer in SCORERS if scorer.quick or not chosen.quick]
    built = [scorer for scorer in scorers if hasattr(library, scorer.needs)]
    for scorer in scorers:
        if scorer not in built:
            print(f"{scorer.data_set}: not measured, the library has no {scorer.needs} yet")
    if not built:
        return 1
    bounds = read_bounds(FLOORS)
    started = time.monotonic()
    results = run_all(built, chosen.shared.resolve())
    show(results, bounds)
    print(f"\n{len(results)} scorers in {time.monotonic() - started:.0f} s")
    faults = find_faults(results, bounds)
    known = {scorer.data_set for scorer in SCORERS}
    faults += [
        f"{name}: floors.toml names a data set that no scorer reads" for name in bounds if name not in known
    ]
    if not chosen.quick and results and all(result.trouble is None for result in results):
        tables = {
            PAGE: draw_table(results, bounds),
            README: draw_headlines(results),
            PEER_PAGE: draw_peers(results),
        }
        for path, table in tables.items():
            page = path.read_text(encoding="utf-8")
            written = put_table(page, table)
            if written != page:
                path.write_text(written, encoding="utf-8")
                print(f"{path.relative_to(ROOT)} has the new values")
    if faults:
        print("\nScores: not good enough.\n" + "\n".join(f"  {fault}" for fault in faults))
        return 1
    print("Scores: every floor is kept.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
