"""Throw hostile input at every public function, and report whatever is not documented.

    python tools/fuzz.py -n 20000                  so many inputs, seed 1
    python tools/fuzz.py -n 20000 --seed 7         others
    python tools/fuzz.py -n 20000 --target ground  one target alone

The texts are spliced from pieces of news, words of the lexicon, odd characters and units that once were slow,
and then damaged. The JSON is that of real reports, damaged. An input counts when its target has returned, or
has raised what its documentation names. The same seed gives the same inputs.
"""

from __future__ import annotations

import argparse
import collections
import copy
import datetime
import functools
import json
import pickle
import random
import signal
import sys
import time
import traceback
import unicodedata
from collections.abc import Callable, Sequence

import attrs
import pydantic

import conflictnews as cn
from conflictnews._ground.keys import COUNT_KEYS, ITEM_KEYS, LIST_KEYS
from conflictnews._syntax.entries import FORMS

PIECES = (
    "At least 12 civilians were killed",
    "shells killed nine people in Rastan",
    "KILLED BY GUERRILLAS",
    "no casualties were reported",
    "including four children and a medic",
    "more than 7,500 people have died since March 2011",
    "between 20 and 30",
    "two soldiers and a policeman were shot dead",
    "26 women and 21 children",
    "a total of 47 bodies, bringing the toll to 60",
    "dozens, possibly hundreds, were wounded by snipers",
    "lost their lives",
    "a family of five",
    "one of them a girl of nine",
    "the ministry said in a statement",
    "activists said",
    "he added",
    "said a doctor, who asked not to be named",
    "according to the Local Coordination Committees (LCC)",
    "citing a local radio station",
    "could not be independently verified",
    "The government denied that",
    "accused the army of shelling the market",
    "claimed responsibility for the bombing",
    "blamed each other",
    "at the hands of gunmen",
    "Mr Haddad told reporters that",
    "on Sunday",
    "three days later",
    "from 3 to 9 March",
    "in the first week of May last year",
    "12/03/2012",
    "'68",
    "in the Karm district of Homs",
    "near the border with the north",
    "BEIRUT (Reuters) -",
    "SAN MIGUEL, 3 MAR 90 (DPA) --",
    "By Nadia Fares",
    "Posted 3 March 2012",
    "Read more: ten stories",
    "Advertisement",
    "<p>Share this</p>",
    "https://example.org/a?b=12",
)
SEAMS = (
    *(" ",) * 6,
    *(", ",) * 2,
    *(". ",) * 3,
    *(".\n\n",) * 2,
    "\n",
    "\r\n\r\n",
    ': "',
    '," ',
    '." ',
    "\u201c",
    "\u201d ",
    " \u2018",
    "\u2019 ",
    "\u201e",
    "\u00bb",
    "\u00ab",
    " (",
    ") ",
    "; ",
    " - ",
    "\u2014",
    "-",
    " and ",
    " or ",
    " of ",
    " who ",
    " that ",
    "'s ",
    "",
)
ODD = (
    *"\0\x07\x1b\x85\u00a0\u00ad\u0301\u0308\u0338\u200b\u200d\u200e\u2028\u202a\u202e\u2060\u2066\u2069",
    *"\ufeff\ufe0f\u20e3\ufb01\uff15\uff0c\u0665\u066c\u06f4\u00b2\u2167\u2460\u5341\u3000\u00df\u0130\u01c5",
    *"\U0001f6a8\U0001f1f8\U0001d7ed\U000e0041\ud800\udfff\ufffd\uffff\U0010ffff",
)
UNITS = (
    "(",
    "[",
    '"',
    "\u201c",
    "\u2019",
    "-",
    "--",
    ".",
    "...",
    ",",
    "\n",
    "\n\n",
    "1",
    "1,",
    "1.",
    "1-",
    "12 ",
    "a ",
    "A. ",
    "A.",
    "the ",
    "of ",
    "and ",
    "one hundred ",
    "killed ",
    "said ",
    "said that ",
    "who said ",
    "killed by ",
    "the army of ",
    "including two ",
    "<p>",
    "&amp;",
    "\u0301",
    "\u200b",
    "@a ",
    "http://a",
)
WORDS = tuple(sorted(FORMS))
#: An input that takes more seconds of CPU than this is taken for one that never ends. All are short.
PATIENCE = 10
NUMBERS = (
    "0",
    "-1",
    "1e999",
    "NaN",
    "1" * 30,
    "1" * 4400,
    "2.5",
    "99999999999",
    "true",
    "null",
    '""',
    "[]",
    "{}",
)


def draw_text(chance: random.Random) -> str:
    """A text of mostly a few sentences."""
    parts: list[str] = []
    for _ in range(chance.choice((1, 1, 2, 3, 4, 6, 9))):
        kind = chance.random()
        if kind < 0.60:
            parts.append(chance.choice(PIECES))
        elif kind < 0.86:
            parts.append(" ".join(chance.choices(WORDS, k=chance.randint(1, 5))))
        elif kind < 0.93:
            parts.append("".join(chance.choices(ODD, k=chance.randint(1, 4))))
        else:
            parts.append(chance.choice(UNITS) * chance.randint(1, 24))
        parts.append(chance.choice(SEAMS))
    text = "".join(parts)
    return damaged(text, chance) if chance.random() < 0.6 else text


def damaged(text: str, chance: random.Random) -> str:
    """The text with a few cuts, repeats, odd characters, or in another dress."""
    for _ in range(chance.randint(1, 3)):
        at, to = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        to = min(to, at + 40)
        what = chance.randrange(8)
        if what == 0:
            text = text[:at] + text[to:]
        elif what == 1:
            text = text[:to] + text[at:to] * chance.randint(1, 3) + text[to:]
        elif what in (2, 3):
            text = text[:at] + chance.choice(ODD) + text[at:]
        elif what == 4:
            text = text[:at] + text[at:to].swapcase() + text[to:]
        elif what == 5:
            text = text[:at] + text[at:to].title() + text[to:]
        elif what == 6:
            text = text[:at] + unicodedata.normalize(chance.choice(("NFD", "NFKC")), text[at:to]) + text[to:]
        else:
            text = text.translate(chance.choice(DRESSES))
    return text


DRESSES = (
    {ord(str(n)): 0xFF10 + n for n in range(10)},
    {ord(str(n)): 0x0660 + n for n in range(10)},
    {ord("'"): "\u2019", ord('"'): "\u201d"},
    {ord(" "): "\u00a0"},
    {ord(" "): "\n"},
    {ord("e"): "e\u0301"},
    {ord("i"): "i\u00ad"},
)


def draw_day(chance: random.Random) -> datetime.date | None:
    """A day of publication, often none, sometimes at an end of the calendar."""
    if chance.random() < 0.4:
        return None
    if chance.random() < 0.2:
        return chance.choice((datetime.date.min, datetime.date.max, datetime.date(2012, 2, 29)))
    return datetime.date(2012, 1, 1) + datetime.timedelta(days=chance.randrange(4000))


def draw_title(chance: random.Random) -> str | None:
    """A headline as a hint, mostly none."""
    return draw_text(chance) if chance.random() < 0.2 else None


def draw_options(chance: random.Random) -> cn.Options:
    """Settings, mostly those that hold unless told."""
    if chance.random() < 0.9:
        return cn.Options()
    try:
        return cn.Options(
            actors=(cn.ExtraActor(name=draw_text(chance)[:60], aliases=(draw_text(chance)[:20],)),),
            least_grade=chance.choice(list(cn.Grade)),
            tolerance=chance.random(),
        )
    except cn.OptionsError:  # a name without a letter, half a surrogate pair
        return cn.Options()


def draw_draft(chance: random.Random, text: str) -> object:
    """A draft of what a text says: sometimes near to it, sometimes wild."""
    keys = (*LIST_KEYS, *COUNT_KEYS, *(key for table in ITEM_KEYS.values() for key in table))

    def value(depth: int) -> object:
        what = chance.randrange(12)
        if what < 4:
            at = chance.randint(0, len(text))
            return text[at : at + chance.randint(0, 60)]
        if what == 4:
            return chance.choice(("killed", "at least 12", "a medic", "dozens", "denies", "on Sunday", "..."))
        if what == 5:
            return chance.choice(
                (0, 1, 9, 12, -3, 10**40, True, None, 2.5, float("nan"), float("inf"), b"12")
            )
        if what == 6:
            return draw_text(chance)
        if depth > 2 or what < 9:
            return chance.choice((12, 9, "killed", "injured"))
        if what < 11:
            return {chance.choice(keys): value(depth + 1) for _ in range(chance.randint(0, 4))}
        return [value(depth + 1) for _ in range(chance.randint(0, 3))]

    if chance.random() < 0.1:
        return value(0)
    drafted = {
        name: [
            {chance.choice(tuple(ITEM_KEYS[kind])): value(1) for _ in range(chance.randint(0, 5))}
            for _ in range(chance.randint(0, 3))
        ]
        for name, kind in zip(("figures", "quotes", "claims"), ITEM_KEYS, strict=False)
    }
    if chance.random() < 0.3:
        try:
            return damaged(json.dumps(drafted), chance)
        except TypeError:  # bytes
            return drafted
    return drafted


@functools.cache
def reports() -> tuple[cn.Report, ...]:
    """Reports to lay side by side and to take JSON from."""
    chance = random.Random(0)  # noqa: S311
    return tuple(cn.parse_report(draw_text(chance), published=draw_day(chance)) for _ in range(300))


@functools.cache
def models() -> tuple[type[cn.Model], ...]:
    """Every public model."""
    named = [getattr(cn, name) for name in cn.__all__]
    return tuple(kind for kind in named if isinstance(kind, type) and issubclass(kind, cn.Model))


@functools.cache
def specimens() -> dict[str, list[str]]:
    """JSON of real models, by the name of the model."""
    found: dict[str, list[str]] = collections.defaultdict(list)

    def walk(value: object) -> None:
        if isinstance(value, cn.Model):
            kept = found[type(value).__name__]
            if len(kept) < 200:
                kept.append(value.model_dump_json())
            for name in type(value).model_fields:
                walk(getattr(value, name))
        elif isinstance(value, tuple):
            for item in value:
                walk(item)

    for report in reports():
        walk(report)
        walk(report.detach())
        if (toll := report.toll(cn.Harm.KILLED)) is not None:
            walk(toll)
    chance = random.Random(0)  # noqa: S311
    for _ in range(40):
        for incident in cn.reconcile(chance.sample(reports(), 6)):
            walk(incident)
            if (total := incident.toll(cn.Harm.KILLED)) is not None:
                walk(total)
        report = chance.choice(reports())
        walk(cn.ground(draw_draft(chance, report.text), report.text))
    walk(cn.Options(words=(cn.ExtraWord(form="avow", word_class=cn.WordClass.REPORTING_VERB),)))
    walk(cn.ExtraActor(name="Northern Guard", aliases=("the Guard",)))
    walk(
        cn.Draft(
            figures=(cn.DraftFigure(number=12, harm=cn.Harm.KILLED),),
            quotes=(cn.DraftQuote(content="We ran"),),
        )
    )
    walk(cn.Draft(claims=(cn.DraftClaim(source="a medic", accused="the army"),)))
    return found


def draw_json(chance: random.Random, kind: type[cn.Model]) -> str | bytes:
    """JSON for a model: that of a real one, mostly damaged."""
    known = specimens()
    stock = known.get(kind.__name__) or [item for kept in known.values() for item in kept[:3]]
    written = chance.choice(stock)
    for _ in range(chance.randint(0, 3)):
        at = chance.randint(0, len(written))
        colon = written.find(":", at) + 1
        to = min((n for n in (written.find(",", colon), written.find("}", colon)) if n > 0), default=colon)
        what = chance.randrange(6)
        if what < 2 and colon:
            written = written[:colon] + chance.choice(NUMBERS) + written[to:]
        elif what == 2:
            written = written[:at] + written[min(len(written), at + chance.randint(1, 9)) :]
        elif what == 3 and colon:
            other = chance.choice(known[chance.choice(list(known))])
            written = written[:colon] + other + written[to:]
        elif what == 4:
            written = (
                written[:at]
                + chance.choice(("\\ud800", "\\u0000", "{", "[" * 300, '"', "\ud83d", "e9"))
                + written[at:]
            )
        else:
            written = damaged(written, chance)
    if chance.random() < 0.1:
        return written.encode(
            "utf-8", chance.choice(("surrogatepass", "replace"))
        ) + b"\xff" * chance.randrange(2)
    return written


@attrs.frozen(kw_only=True)
class Target:
    """What is thrown at, and what it may raise.

    Attributes:
        draw: Draws the arguments.
        call: Calls the target and checks what it gives.
        allowed: The exceptions that its documentation names.
        share: How often it is chosen, against the others.
    """

    draw: Callable[[random.Random], tuple[object, ...]]
    call: Callable[..., object]
    allowed: tuple[type[Exception], ...] = ()
    share: int = 1


def _report(text: str, published: datetime.date | None, title: str | None, options: cn.Options) -> None:
    report = cn.parse_report(text, published=published, title=title, options=options)
    if report.text != text:
        raise AssertionError("the report has another text")
    for harm in (cn.Harm.KILLED, cn.Harm.INJURED):
        for policy in cn.TollPolicy:
            report.toll(harm, policy=policy)
    written = report.model_dump_json()
    again = cn.Report.model_validate_json(written)
    if again.model_dump_json() != written:
        raise AssertionError("the JSON of the report read from JSON differs")
    if len(text) % 4 == 0:
        if pickle.loads(pickle.dumps(report)) != report or copy.deepcopy(report) != report:  # noqa: S301
            raise AssertionError("a copy differs")
        if report.detach().reattach(text) != report and text.isascii():
            raise AssertionError("the report put back differs")


def _incidents(pool: list[cn.Report]) -> None:
    for incident in cn.reconcile(pool):
        incident.timeline()
        incident.toll(cn.Harm.KILLED)
        cn.Incident.model_validate_json(incident.model_dump_json())


def _grounded(draft: object, text: str, published: datetime.date | None) -> None:
    grounding = cn.ground(draft, text, published=published)
    cn.Grounding.model_validate_json(grounding.model_dump_json())


def _loaded(kind: type[cn.Model], written: str | bytes) -> None:
    model = kind.model_validate_json(written)
    again = model.model_dump_json()
    if kind.model_validate_json(again).model_dump_json() != again:
        raise AssertionError("what was loaded does not load again")


def _drafted(chance: random.Random) -> tuple[object, ...]:
    text = draw_text(chance)
    return draw_draft(chance, text), text, draw_day(chance)


def _pool(chance: random.Random) -> tuple[object, ...]:
    return ([chance.choice(reports()) for _ in range(chance.randint(0, 6))],)


def _written(chance: random.Random) -> tuple[object, ...]:
    kind = chance.choice(models())
    return kind, draw_json(chance, kind)


def _one(chance: random.Random) -> tuple[object, ...]:
    return (draw_text(chance),)


TARGETS = {
    "parse_report": Target(
        draw=lambda c: (draw_text(c), draw_day(c), draw_title(c), draw_options(c)), call=_report, share=16
    ),
    "parse_figures": Target(draw=_one, call=cn.parse_figures),
    "parse_attributions": Target(draw=_one, call=cn.parse_attributions),
    "parse_claims": Target(draw=_one, call=cn.parse_claims),
    "parse_quantity": Target(draw=_one, call=cn.parse_quantity, share=4),
    "parse_source": Target(draw=_one, call=cn.parse_source, share=4),
    "parse_dateline": Target(draw=_one, call=cn.parse_dateline, share=2),
    "parse_dates": Target(
        draw=lambda c: (draw_text(c), draw_day(c)),
        call=lambda text, day: cn.parse_dates(text, published=day),
        share=4,
    ),
    "parse_blocks": Target(
        draw=lambda c: (draw_text(c), draw_title(c)),
        call=lambda text, title: cn.parse_blocks(text, title=title),
        share=3,
    ),
    "place_key": Target(draw=_one, call=cn.place_key),
    "reconcile": Target(draw=_pool, call=_incidents, share=2),
    "ground": Target(draw=_drafted, call=_grounded, share=6),
    "model_validate_json": Target(
        draw=_written, call=_loaded, allowed=(pydantic.ValidationError, cn.OptionsError), share=12
    ),
}


@attrs.define
class Tally:
    """What has come of the inputs so far."""

    counts: collections.Counter[str] = attrs.field(factory=collections.Counter)
    refused: int = 0
    slowest: float = 0.0
    slow: str = ""
    faults: dict[str, list[str]] = attrs.field(factory=dict)


class HangError(Exception):
    """The target has not returned."""


def _give_up(*_: object) -> None:
    raise HangError(f"no answer within {PATIENCE} seconds of CPU")


def throw(target: Target, name: str, arguments: tuple[object, ...], tally: Tally) -> None:
    """Throws one input, and keeps what its documentation does not name."""
    signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    started = time.perf_counter()
    try:
        target.call(*arguments)
    except target.allowed:
        tally.refused += 1
    except Exception as error:  # noqa: BLE001
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{name}: {type(error).__name__} at {place.filename.rpartition('conflictnews/')[2]}:{place.lineno}"
        tally.faults.setdefault(where, []).append(f"{str(error)[:200]}\n    {ascii(arguments)[:1500]}")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    took = time.perf_counter() - started
    tally.counts[name] += 1
    if took > tally.slowest:
        tally.slowest, tally.slow = took, f"{name} {ascii(arguments)[:300]}"


def run(inputs: int, seed: int, names: Sequence[str], *, every: int = 0) -> Tally:
    """Throws so many inputs.

    Args:
        inputs: How many.
        seed: What the inputs are drawn from.
        names: The targets.
        every: After so many inputs a line says how far it is; 0 = never.

    Returns:
        What came of them.
    """
    chance = random.Random(seed)  # noqa: S311
    shares = [TARGETS[name].share for name in names]
    tally = Tally()
    for number in range(inputs):
        [name] = chance.choices(names, shares)
        # A generator of its own for each input, so that one can be drawn again without those before it.
        drawn = TARGETS[name].draw(random.Random(f"{seed} {number}"))  # noqa: S311
        throw(TARGETS[name], name, drawn, tally)
        if every and (number + 1) % every == 0:
            print(f"{number + 1} inputs, {sum(map(len, tally.faults.values()))} faults", flush=True)
    return tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Throw the inputs, and say what came of them.

    Args:
        arguments: The command line; that of the process unless given.

    Returns:
        0 if nothing undocumented was raised, else 1.
    """
    parser = argparse.ArgumentParser(description="Throw hostile input at every public function.")
    parser.add_argument("-n", "--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=int, default=0, help="say how far it is after so many inputs")
    parser.add_argument("--target", action="append", choices=sorted(TARGETS), help="throw at this one alone")
    chosen = parser.parse_args(arguments)
    started = time.monotonic()
    tally = run(chosen.inputs, chosen.seed, chosen.target or list(TARGETS), every=chosen.every)
    for name, count in tally.counts.most_common():
        print(f"{count:9d}  {name}")
    print(f"{chosen.inputs:9d}  inputs of seed {chosen.seed} in {time.monotonic() - started:.0f} s")
    print(f"{tally.refused:9d}  refused, as documented")
    print(f"slowest: {tally.slowest * 1000:.0f} ms, {tally.slow}")
    for where, inputs in sorted(tally.faults.items()):
        print(f"\n{len(inputs)} times {where}\n  {min(inputs, key=len)}")
    print(f"\n{sum(map(len, tally.faults.values()))} undocumented exceptions in {len(tally.faults)} places")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
