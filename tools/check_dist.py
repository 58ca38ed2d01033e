#!/usr/bin/env python3
"""Look into what would be published: that it holds all that it must, and nothing else.

python tools/check_dist.py dist
"""

from __future__ import annotations

import email
import sys
import tarfile
import zipfile
from pathlib import Path

#: What stands in the sdist, by the first part of the path.
SOURCES = frozenset(
    ".ci .gitignore CHANGELOG.md CONTRIBUTING.md LICENSE Makefile PKG-INFO README.md benchmarks constraints.txt "
    "docs examples lexicon pyproject.toml src tests tools".split()
)


def main() -> int:
    """Check the one wheel and the one sdist of a folder."""
    folder = Path(sys.argv[1])
    [wheel] = folder.glob("*.whl")
    [sdist] = folder.glob("*.tar.gz")
    faults = [*faults_of_wheel(wheel), *faults_of_sdist(sdist)]
    for fault in faults:
        print(fault)
    print(f"{wheel.name} {wheel.stat().st_size:,} bytes, {sdist.name} {sdist.stat().st_size:,} bytes")
    return 1 if faults else 0


def faults_of_wheel(path: Path) -> list[str]:
    """What is wrong with a wheel."""
    with zipfile.ZipFile(path) as wheel:
        names = wheel.namelist()
        [metadata] = [name for name in names if name.endswith(".dist-info/METADATA")]
        told = email.message_from_bytes(wheel.read(metadata))
    info = metadata.partition("/")[0]
    faults = [
        f"wheel: {name} does not belong there"
        for name in names
        if not name.startswith(f"{info}/")
        and name != "conflictnews/py.typed"
        and not (name.startswith("conflictnews/") and name.endswith(".py"))
    ]
    needed = {
        "conflictnews/__init__.py",
        "conflictnews/py.typed",
        "conflictnews/_lexicon/words.py",
        f"{info}/licenses/LICENSE",
    }
    faults += [f"wheel: {name} is missing" for name in sorted(needed - set(names))]
    if info != f"conflictnews-{told['Version']}.dist-info":
        faults.append(f"wheel: its version is {told['Version']}, but it is named {info}")
    faults += [
        f"wheel: its metadata do not say the {field}"
        for field in ("License-Expression", "Requires-Python", "Summary")
        if not told[field]
    ]
    return faults


def faults_of_sdist(path: Path) -> list[str]:
    """What is wrong with an sdist."""
    with tarfile.open(path) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()} - {""}
    faults = [
        f"sdist: {name} does not belong there"
        for name in sorted({n.partition("/")[0] for n in names} - SOURCES)
    ]
    needed = {"LICENSE", "src/conflictnews/py.typed", "tests/conftest.py", "tools/build_lexicon.py"}
    return faults + [f"sdist: {name} is missing" for name in sorted(needed - names)]


if __name__ == "__main__":
    sys.exit(main())
