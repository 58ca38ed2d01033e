"""How the time of `reconcile` grows with the number of reports.

    python benchmarks/reconcile_growth.py            20,000 and 40,000 reports
    python benchmarks/reconcile_growth.py 2000       2,000 and 4,000

The reports are light and made up: four on each of so many incidents, spread over towns and days, in the same
few words with names of their own. What is printed is the time of twice as many over the time of so many: 2
is linear. It is the processor's time, so what else the machine does hardly shows. Times themselves depend on
the machine and are not printed.
"""

from __future__ import annotations

import datetime
import gc
import sys
import time

import conflictnews as cn

#: Reports on one incident, and how many days the incidents are spread over.
EACH = 4
DAYS = 400
SYLLABLES = "ba de fi ko lu ma ne ri so tu va we zi".split()


def name(number: int) -> str:
    """A name of its own for every number."""
    syllables = ""
    for _ in range(4):
        number, rest = divmod(number, len(SYLLABLES))
        syllables += SYLLABLES[rest]
    return syllables.capitalize()


def report(incident: int, copy: int) -> cn.Report:
    """A light report: one sentence with a place, a number and two names."""
    killed = 5 + incident % 60 + (copy == EACH - 1)
    place, victim = name(incident % 997), name(7 * incident + 13)
    first = f"{killed} people were killed in {place} "
    text = (
        f"{first}on the road to {name(incident + 5000)}, a doctor said. {victim} was among them. Copy {copy}."
    )
    published = datetime.date(2031, 1, 1) + datetime.timedelta(days=(incident * 17) % DAYS + copy % 2)
    where = cn.Span.cut(text, len(first) - 1 - len(place), len(first) - 1)
    counted = cn.Span.cut(text, 0, len(f"{killed} people"))
    town = cn.Place(name=place, span=where)
    figure = cn.CasualtyFigure(
        span=counted,
        rule="made up",
        grade=cn.Grade.FIRM,
        quantity=cn.Quantity(value=killed, interval=cn.Interval.exactly(killed)),
        harm=cn.Harm.KILLED,
        victims=cn.Victims(label="people"),
        source=cn.Source(name="a doctor", kind=cn.SourceKind.MEDICAL, naming=cn.Naming.UNNAMED),
        scope=cn.Scope.EVENT,
        event=0,
        place=town,
    )
    event = cn.Event(
        span=counted,
        rule="made up",
        grade=cn.Grade.FIRM,
        kind=cn.EventKind.SHOOTING,
        place=town,
        figures=(0,),
    )
    body = cn.Block(kind=cn.BlockKind.BODY, span=cn.Span.cut(text, 0, len(text)))
    return cn.Report(
        text=text, published=published, blocks=(body,), places=(town,), figures=(figure,), events=(event,)
    )


def seconds(count: int) -> float:
    """The time for so many reports, without making them."""
    pool = [report(number // EACH, number % EACH) for number in range(count)]
    gc.collect()
    gc.disable()
    start = time.process_time()
    incidents = cn.reconcile(pool)
    spent = time.process_time() - start
    gc.enable()
    print(f"{count:,} reports, {len(incidents):,} incidents", file=sys.stderr)
    return spent


def main(count: str = "20000") -> int:
    """Print the ratio."""
    number = int(count)
    cn.reconcile([report(0, 0)])
    once, twice = seconds(number), seconds(2 * number)
    print(f"summary reports={number} growth={twice / once:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
