#!/usr/bin/env python3
"""What `import conflictnews` adds to a script that defines one pydantic model, in CPU time.

python benchmarks/import_cost.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys

ROUNDS = 9
MODEL = "import pydantic\nclass One(pydantic.BaseModel):\n    number: int\n"
SCRIPTS = {
    "one model": MODEL,
    "import conflictnews": MODEL + "import conflictnews\n",
    "the models": MODEL + "from conflictnews import Report\n",
    "the parser": MODEL + "from conflictnews import parse_report\n",
    "a first report": MODEL + "import conflictnews\nconflictnews.parse_report('Nine people were killed.')\n",
}


def main() -> None:
    """Print the CPU time of each script, and what it adds to the first, at the median."""
    plain = 0.0
    for name, script in SCRIPTS.items():
        spent = statistics.median(cpu(script) for _ in range(ROUNDS))
        plain = plain or spent
        print(
            f"{name:22s} {1000 * spent:7.0f} ms   {1000 * (spent - plain):+7.0f} ms   x {spent / plain:.2f}"
        )


def cpu(script: str) -> float:
    """CPU time in seconds of a fresh process that runs a script."""
    code = f"{script}\nimport time\nprint(time.process_time())"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return float(done.stdout)


if __name__ == "__main__":
    main()
