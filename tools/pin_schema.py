#!/usr/bin/env python3
"""Write the JSON Schema of a Report to the file that the tests compare it with.

python tools/pin_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

from conflictnews.models import Report

PINNED = Path(__file__).resolve().parents[1] / "tests" / "data" / "report.schema.json"


def main() -> None:
    """Write the schema, with its keys in order so that a diff shows the change alone."""
    schema = json.dumps(Report.model_json_schema(), indent=1, sort_keys=True, ensure_ascii=False)
    PINNED.parent.mkdir(parents=True, exist_ok=True)
    PINNED.write_text(schema + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
