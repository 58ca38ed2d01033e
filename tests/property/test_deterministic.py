"""The same arguments give the same bytes, in any process, time zone, locale, hash seed or mode of Python."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"

#: Prints a digest of all that the public functions make of a few texts, relative and compound dates among them.
PROGRAM = r"""
import datetime, hashlib, locale, os, sys
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
import conflictnews as cn
from conflictnews import export

if "CLOCK" in os.environ:
    # The one dependency that asks for the day is told another one.
    cn.parse_report("Nine died two weeks and three days ago.", published=datetime.date(2012, 3, 12))

    class Later(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(datetime.datetime.now(tz).timestamp(), tz) + datetime.timedelta(days=4000)

        utcnow = today = now

    told = [m for name, m in sys.modules.items() if name.startswith("dateparser") and hasattr(m, "datetime")]
    assert told
    for module in told:
        if module.datetime is datetime.datetime:
            module.datetime = Later

texts = [
    "RASTAN, Feb 9 (Reuters) - At least 14 civilians were killed on Tuesday, activists said.\n\nTwo weeks and three "
    "days later dozens of people were wounded in the I\u0307stanbul road, state television reported yesterday.",
    "Rebels claimed responsibility for the bombing of 12/03/2012, which killed 9 to 14 soldiers last month.",
    "\u0661\u0662 people were killed a month and a half ago \ud800 the army denied that it shelled K\u0131rsa.",
]
made = [cn.parse_report(text, published=datetime.date(2012, 3, 12)) for text in texts]
out = [report.model_dump_json() for report in made]
out += [incident.model_dump_json() for incident in cn.reconcile(made)]
out += [cn.ground(made[0], texts[0]).model_dump_json(), repr(export.records(made[0]))]
out += [repr(export.w3c_annotations(made[1], offsets="utf-16"))]
print(hashlib.sha256("\n".join(out).encode()).hexdigest())
"""

WORLDS = {
    "plain": {},
    "another hash seed": {"PYTHONHASHSEED": "77"},
    "far east": {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
    "far west": {"TZ": "Etc/GMT+12", "LC_ALL": "C"},
    "half an hour off": {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "German": {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Europe/Berlin"},
    "without UTF-8": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "optimised": {"PYTHONOPTIMIZE": "1"},
    "another year": {"CLOCK": "4000"},
    "developing": {"PYTHONDEVMODE": "1"},
}


def run(world: dict[str, str]) -> str:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**kept, "PYTHONPATH": os.environ.get("PYTHONPATH", str(SOURCE)), "PYTHONHASHSEED": "0", **world},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def digest() -> str:
    return run(WORLDS["plain"])


@pytest.mark.parametrize("world", [name for name in WORLDS if name != "plain"])
def test_the_same_everywhere(world: str, digest: str) -> None:
    """A locale that the machine does not have counts as the plain one."""
    assert run(WORLDS[world]) == digest
