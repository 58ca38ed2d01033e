"""A second number for the same people, by another source.

    estimates := figure (`by` | `according to`) source [`,`] (`and` | `but`) number (`by` | `according to`) source
               | toll `at` number `and` number

Matches: `The raid killed 57 by one count, and no fewer than 70 according to another.`
Refuses: `The raid killed 57 by noon, and 70 houses burned.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import propose
from conflictnews._rules.figures.mentions import is_word
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.victims import ELIDED
from conflictnews._syntax.parse import Parse, Syntax

_SOURCES = ("by", "according to", "per")


def estimates(syntax: Syntax, parse: Parse, found: list[FigureCandidate]) -> list[FigureCandidate]:
    """A bare number behind a counted figure, with a source of its own.

    Matches: `Shells killed 16 people according to police and 20 according to residents.`
    Refuses: `The police said that 20 shells, by one count, had hit the town.`
    """
    out: list[FigureCandidate] = []
    for figure in [f for f in found if f.sentence == parse.number and f.counted == "counted"]:
        k = next((n for n, chunk in enumerate(parse.chunks) if chunk.first >= figure.end), -1)
        at = _second(parse, k, toll=figure.rule == "figures.tolls") if k >= 0 else -1
        mention = read_mention(syntax, parse, at) if at >= 0 else None
        if mention is None or mention.sort != ELIDED or mention.counted != "counted":
            continue
        made = propose(
            syntax,
            parse,
            mention,
            figure.harm,
            figure.trigger,
            "figures.estimates",
            direct=False,
            agent=figure.agent,
        )
        if made is not None:
            made.scope = figure.scope
            out.append(made)
    return out


def _second(parse: Parse, k: int, *, toll: bool) -> int:
    """The chunk of the second number behind a figure that ends before chunk `k`; -1 where there is none."""
    shape, chunks = parse.shape, parse.chunks
    if toll and shape[k : k + 2] == "CN" and shape[k + 2 : k + 3] in ("", ",", "."):
        return k + 1
    if shape[k : k + 2] != "IN" or not is_word(chunks[k], *_SOURCES):
        return -1
    j = k + 2
    if shape[j : j + 1] == ",":
        j += 1
    sourced = shape[j : j + 3] == "CNI" and is_word(chunks[j + 2], *_SOURCES)
    return j + 1 if sourced else -1
