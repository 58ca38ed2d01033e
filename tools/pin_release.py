#!/usr/bin/env python3
"""Write what this version makes to files that later versions must still load.

    python tools/pin_release.py

For the version that is installed: reports, incidents and groundings of texts of our own, as JSON and as pickles,
in tests/data/releases. Run it once for each release, last of all. Before a version is out its folder may be removed
and made again; after that, never.
"""

from __future__ import annotations

import datetime as dt
import pickle
import sys
from pathlib import Path

import conflictnews as cn

HOME = Path(__file__).resolve().parents[1] / "tests" / "data" / "releases"

FIRST = """Shelling kills 14 in Karsa

KARSA, March 12 (Reuters) - At least 14 villagers, including three children, were killed on Sunday when government
forces shelled the town of Karsa, activists said.

"We have buried nine people since the morning," a doctor told reporters. Dozens were wounded.

The army denied that it had shelled the town and blamed rebels for the attack. More than 7,000 people have been killed
since the uprising began.
"""
SECOND = """Between 10 and 20 people died in Karsa on 11 March, state television reported. No soldiers were hurt. The
death toll could not be independently verified.
"""
DRAFT = {"figures": [{"passage": "At least 14 villagers", "number": 14, "harm": "killed"}, {"number": 99}]}


def made() -> dict[str, cn.Model]:
    """One value of each sort that a user would store, by the name of its file."""
    first = cn.parse_report(FIRST, published=dt.date(2031, 3, 12))
    second = cn.parse_report(SECOND, published=dt.date(2031, 3, 13))
    incident = max(cn.reconcile([first, second]), key=lambda one: len(one.reports))
    toll, total = first.toll(cn.Harm.KILLED), incident.toll(cn.Harm.KILLED)
    if toll is None or total is None:
        raise SystemExit("The texts no longer give a toll.")
    return {
        "report": first,
        "second-report": second,
        "detached-report": first.detach(),
        "incident": incident,
        "grounding": cn.ground(DRAFT, FIRST),
        "draft": cn.Draft(figures=(cn.DraftFigure(number=14, passage="At least 14 villagers"),)),
        "toll": toll,
        "incident-toll": total,
        "options": cn.Options(
            actors=(cn.ExtraActor(name="Karsa Relief Council"),),
            words=(cn.ExtraWord(form="beekeeper", word_class=cn.WordClass.VICTIM, sense="civilian"),),
            least_grade=cn.Grade.LIKELY,
        ),
    }


def main() -> None:
    """Write the files of this version, if there are none yet."""
    home = HOME / cn.__version__
    if home.exists():
        sys.exit(f"{home} is there: what a release has written stays as it is.")
    home.mkdir(parents=True)
    for name, value in made().items():
        kind = type(value).__name__
        (home / f"{name}.{kind}.json").write_text(value.model_dump_json(indent=1) + "\n", encoding="utf-8")
        # Protocol 4 can be read by every Python that a later version may run on.
        (home / f"{name}.{kind}.pickle").write_bytes(pickle.dumps(value, protocol=4))


if __name__ == "__main__":
    main()
