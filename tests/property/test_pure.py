"""After the first call nothing is opened, started or asked for: an audit hook looks on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"

#: `HOLD` is run once to warm up, and a second time under the hook. What is imported late is imported by then.
PROGRAM = r"""
import datetime, logging, sys
import conflictnews as cn
from conflictnews import export

TEXTS = (
    "RASTAN, Feb 9 (Reuters) - At least 14 civilians were killed on Tuesday, activists said. Two soldiers, including "
    "a major, were hurt.\n\nThe army denied that it had shelled the town; rebels claimed responsibility.",
    "Dozens died in Rastan two weeks and three days ago, state television reported. No one was arrested.",
)
DAY = datetime.date(2012, 2, 9)

def act():
    reports = [cn.parse_report(text, published=DAY) for text in TEXTS]
    for incident in cn.reconcile(reports):
        for harm in cn.Harm:
            for policy in cn.TollPolicy:
                incident.toll(harm, policy=policy)
        incident.timeline(), incident.model_dump_json()
    for report in reports:
        for harm in cn.Harm:
            report.toll(harm)
        cn.Report.model_validate_json(report.model_dump_json())
        report.detach().reattach(report.text)
        export.records(report), export.w3c_annotations(report, offsets="utf-16")
        cn.ground(report, report.text)
        cn.ground({"figures": [{"number": "dozens", "date": "two weeks ago"}, 5], "x": None}, report.text)
    cn.parse_quantity("between 20 and 30"), cn.parse_source("a medic, Dr Karim Sefa"), cn.parse_dates(TEXTS[1])
    cn.parse_figures(TEXTS[0]), cn.parse_claims(TEXTS[0]), cn.parse_attributions(TEXTS[0])
    cn.parse_dateline(TEXTS[0]), cn.parse_blocks(TEXTS[0])
    try:
        cn.Options(least_grade="none")
    except cn.OptionsError:
        pass

class Loud(logging.Handler):
    def emit(self, record):
        seen.append(("logging", record.getMessage()))

seen = []
logging.getLogger().addHandler(Loud(0))
logging.getLogger().setLevel(0)
act()
seen.clear()
#: What an interpreter reports of its own working on memory and code objects, and not of the world outside.
QUIET = ("object.", "gc.", "code.", "sys._getframe", "builtins.id", "pickle.")
watching = True

def hook(event, arguments):
    if watching and not event.startswith(QUIET):
        seen.append((event, repr(arguments)[:200]))

sys.addaudithook(hook)
#PLANT
act()
watching = False
print(*seen, sep="\n", end="")
"""


def run(program: str) -> str:
    environment = {**os.environ, "PYTHONPATH": os.environ.get("PYTHONPATH", str(SOURCE))}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_nothing_is_touched() -> None:
    """Parsing, reconciling, grounding, exporting: no event of the world outside."""
    assert run(PROGRAM) == ""


@pytest.mark.parametrize(
    ("planted", "event"),
    [
        ("open(__file__ if '__file__' in globals() else sys.executable, 'rb').close()", "open"),
        ("import socket; socket.socket().close()", "socket.__new__"),
        ("import subprocess; subprocess.run([sys.executable, '-V'])", "subprocess.Popen"),
        ("import os; os.listdir('.')", "os.listdir"),
        ("logging.getLogger('x').warning('heard')", "logging"),
    ],
)
def test_the_hook_would_notice(planted: str, event: str) -> None:
    """Each of these is seen when it is planted."""
    assert f"('{event}'" in run(PROGRAM.replace("#PLANT", planted))
