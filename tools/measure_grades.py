#!/usr/bin/env python3
"""Measure how often each rule is right, by class of evidence, and write the table of grades.

    python tools/measure_grades.py           measures on ../shared and writes _rules/figures/grades.py
    python tools/measure_grades.py --check   says whether the table is the one that would be written

Two measures go in. On articles with gold figures, a figure is right where it aligns with one, as the scorer
aligns them. On coded paragraphs, a stated number of dead or wounded is right where the coder entered it, or
where the report makes it part of such a number. A class needs ten figures, else the class of evidence alone
decides. Where ../shared is missing there is nothing to measure, and the table stays.
"""

from __future__ import annotations

import argparse
import collections
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conflictnews._assemble.reading import Reading
from conflictnews._pipeline.cascade import read
from conflictnews._rules.candidates import FigureCandidate
from conflictnews._syntax.vocabulary import LEXICON

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
TABLE = ROOT / "src" / "conflictnews" / "_rules" / "figures" / "grades.py"

#: A class with fewer figures than this has earned nothing of its own.
ENOUGH = 10
#: What a class must reach: on gold articles, and on coded paragraphs, where a right mention of another number
#: counts as wrong.
FIRM, LIKELY = 0.97, 0.85
FIRM_CODED, LIKELY_CODED = 0.80, 0.50

Class = tuple[str, str]
Counts = dict[Class, tuple[int, int]]


def main() -> int:
    """Measure, and write or compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    if not (SHARED / "eval" / "scoring.py").exists():
        print("grades: ../shared is missing, nothing to measure")
        return 0
    sys.path.insert(0, str(SHARED / "eval"))
    table = write(_added(_gold()), _added(_coded()))
    if check:
        same = TABLE.read_text(encoding="utf-8") == table
        print("grades: " + ("as measured" if same else "out of date: run tools/measure_grades.py"))
        return 0 if same else 1
    TABLE.write_text(table, encoding="utf-8")
    print(f"grades: wrote {TABLE.name}")
    return 0


def _read(text: str) -> tuple[Reading, list[FigureCandidate]]:
    reading = read(text, None, None, LEXICON)
    return reading, list(reading.figures)


def _gold() -> Iterator[tuple[Class, bool]]:
    """Each figure of the articles with gold figures, and whether it aligns with one."""
    scoring: Any = importlib.import_module("scoring")
    gold: Any = importlib.import_module("gold")
    for name, where in (("seeds", "seeds"), ("modern", "data/modern.jsonl")):
        texts = gold.texts(str(SHARED / where))
        for line in (SHARED / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            reading, figures = _read(texts[row["doc"]])
            tokens = reading.syntax.doc.tokens
            spans = [[tokens.starts[f.first], tokens.ends[f.end - 1]] for f in figures]

            def fit(one: tuple[list[int], str], other: dict[str, Any]) -> float:
                span, harm = one
                if not scoring.fits(span, other["span"]) or harm not in scoring.readings(other, "harm"):
                    return 0.0
                return float(scoring.overlap(span, other["span"]))

            pairs = scoring.align(
                list(zip(spans, [f.harm for f in figures], strict=True)), row["figures"], fit
            )
            right = {i for i, _ in pairs}
            for at, figure in enumerate(figures):
                yield (figure.rule, figure.standing), at in right


def _coded() -> Iterator[tuple[Class, bool]]:
    """Each stated number of dead or wounded in the coded paragraphs, and whether a coder entered it."""
    for line in (SHARED / "data" / "wad.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        coded = {"killed": row["killed"], "injured": row["injured"]}
        if row["ambiguity"] != "Single Number Reported":
            continue
        for figure in _read(row["text"])[1]:
            number = coded.get(figure.harm)
            value = figure.quantity.value
            if not isinstance(number, int) or value is None or figure.scope == "cumulative":
                continue
            whole = figure.included_in is not None or bool(figure.joined)
            if figure.victims.status not in ("security_forces", "armed_group"):
                yield (figure.rule, figure.standing), value == number or (whole and value < number)


def _added(found: Iterator[tuple[Class, bool]]) -> Counts:
    right: collections.Counter[Class] = collections.Counter()
    every: collections.Counter[Class] = collections.Counter()
    for key, is_right in found:
        for each in (key, ("", key[1])):
            every[each] += 1
            right[each] += is_right
    return {key: (right[key], every[key]) for key in every}


def grade(gold: tuple[int, int], coded: tuple[int, int]) -> str | None:
    """The grade that counts of right and of all figures earn; None where there are too few of both."""
    if gold[1] >= ENOUGH:
        share = gold[0] / gold[1]
        return "firm" if share >= FIRM else "likely" if share >= LIKELY else "weak"
    if coded[1] >= ENOUGH:
        share = coded[0] / coded[1]
        wrong = gold[1] - gold[0]
        if share >= FIRM_CODED and not wrong and coded[1] >= 2 * ENOUGH:
            return "firm"
        return "likely" if share >= LIKELY_CODED and wrong <= 1 else "weak"
    return None


def write(gold: Counts, coded: Counts) -> str:
    """The module that holds the table."""
    rules: list[str] = []
    standings: list[str] = []
    for key in sorted({*gold, *coded}):
        one, other = gold.get(key, (0, 0)), coded.get(key, (0, 0))
        found = grade(one, other)
        if found is None:
            continue
        counts = f"# {one[0]}/{one[1]} gold, {other[0]}/{other[1]} coded"
        if key[0]:
            rules.append(f'    ("{key[0]}", "{key[1]}"): "{found}",  {counts}\n')
        else:
            standings.append(f'    "{key[1]}": "{found}",  {counts}\n')
    return (
        '"""Written by tools/measure_grades.py: grades as earned on coded articles. Do not edit."""\n\n'
        "from __future__ import annotations\n\n"
        "#: (rule, class of evidence): grade\n"
        "BY_RULE: dict[tuple[str, str], str] = {\n" + "".join(rules) + "}\n\n"
        "#: class of evidence: grade, for rules that meet it too seldom\n"
        "BY_STANDING: dict[str, str] = {\n" + "".join(standings) + "}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
