"""Read very long texts, and say how time and memory grow with them.

    python benchmarks/long_input.py                 1 and 10 MB of news, and of each unit that might hurt
    python benchmarks/long_input.py --sizes 1 4     other sizes, in millions of characters
    python benchmarks/long_input.py --unit "said "  one unit alone

Each text is read in a process of its own, so that its memory is its own. Shown are the seconds of CPU that the
smaller and the larger took, how many times longer the larger took for each time that it is longer (1 is linear),
and the bytes of memory at the peak for each character of the text, the text itself included.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Sequence

import conflictnews as cn

ARTICLE = (
    "TAL AMAR, March 12 (Reuters) - At least 12 people were killed when shells fell on a market on Sunday, a medic "
    "at the field hospital said.\n\n"
    '"We had no bandages left," said a nurse, who asked not to be named. She added that two of the dead were '
    "children.\n\n"
    "Residents accused the army of shelling the town. The Defence Ministry denied it and said in a statement that "
    "gunmen had killed nine soldiers near the bridge, according to state television.\n\n"
    "The road to the border stayed closed, and bread was hard to find. More than 7,500 people have died since the "
    "uprising began, the Civil Rescue Committee (CRC) says.\n\n"
)
UNITS = (
    "(",
    '"',
    "\u201c",
    "'",
    "-",
    ". ",
    "\n",
    "1",
    "1,",
    "12 ",
    "a ",
    "A. ",
    "the ",
    "of ",
    "and ",
    "one hundred ",
    "killed ",
    "said ",
    "said that ",
    "killed by the army of ",
    "including two ",
    "people were killed, ",
    "on Monday ",
    "<p>",
    "e\u0301",
    "\u200b",
    "\ufb01",
    "\u0665",
)


def measure(unit: str, characters: int) -> tuple[float, int]:
    """Reads so many characters of a unit in this process.

    Returns:
        Seconds of CPU, and the bytes that the process has grown by at its peak.
    """
    cn.parse_report(ARTICLE).model_dump_json()
    text = (unit * (characters // len(unit) + 1))[:characters]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    cn.parse_report(text)
    return time.process_time() - started, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024


def measured(unit: str, characters: int, limit: int) -> tuple[float, int] | None:
    """The same in a process of its own; None where it takes longer than `limit` seconds."""
    try:
        done = subprocess.run(
            [sys.executable, __file__, "--measure", unit, str(characters)],
            capture_output=True,
            text=True,
            check=True,
            timeout=limit,
        )
    except subprocess.TimeoutExpired:
        return None
    seconds, grown = done.stdout.split()
    return float(seconds), int(grown)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each unit at both sizes.

    Args:
        arguments: The command line; that of the process unless given.

    Returns:
        0 if each text was read within the limit, else 1.
    """
    parser = argparse.ArgumentParser(description="Read very long texts.")
    parser.add_argument("--sizes", nargs=2, type=float, default=(1, 10), help="millions of characters")
    parser.add_argument("--unit", action="append", help="this unit alone; `news` for the article")
    parser.add_argument("--limit", type=int, default=600, help="seconds for one text")
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.measure:
        unit, characters = chosen.measure
        print(*measure(unit, int(characters)))
        return 0
    small, large = (int(size * 1_000_000) for size in chosen.sizes)
    print(f"{'unit':24s} {chosen.sizes[0]:g} MB, s {chosen.sizes[1]:g} MB, s  growth  bytes a character")
    held = True
    for name in chosen.unit or ("news", *UNITS):
        unit = ARTICLE if name == "news" else name
        first, second = measured(unit, small, chosen.limit), measured(unit, large, chosen.limit)
        label = name if name == "news" else ascii(name)
        if first is None or second is None:
            held = False
            print(f"{label:24s} longer than {chosen.limit} s", flush=True)
            continue
        growth = second[0] / first[0] / (large / small)
        print(
            f"{label:24s} {first[0]:7.1f} {second[0]:8.1f} {growth:7.2f} {second[1] / large:8.0f}", flush=True
        )
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
