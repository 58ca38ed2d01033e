"""The total that an event brings about.

    running := figure ... (bring | take | raise | push | lift) `the total` [`of` people] `to` number

Matches: `Four people were killed, bringing the total to 76.`
Refuses: `The club sold two players, taking the total to nine.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import propose
from conflictnews._rules.figures.tolls import number_told
from conflictnews._rules.victims import ELIDED, PERSON
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_TOTALS = frozenset(("total", "number", "count", "tally"))
#: Who are added to the dead of the same event.
_MORE = frozenset(("more", "another", "other", "others", "further"))
_RAISE = frozenset(("bring", "take", "raise", "push", "lift", "put"))


def running_totals(syntax: Syntax, parse: Parse, found: list[FigureCandidate]) -> list[FigureCandidate]:
    """A total behind a figure of the same sentence: it counts the same harm.

    Matches: `Two more were wounded, taking the total number to 31.`
    Refuses: `The school took in two more, bringing the total to 31.`
    """
    out: list[FigureCandidate] = []
    words = syntax.doc.tokens.words
    for k in range(1, len(parse.chunks) - 2):
        group, verb = parse.group_at(k), parse.chunks[k - 1]
        if (
            group is None
            or words[group.head] not in _TOTALS
            or group.quantity is not None
            or group.entry is None
            or group.entry.harm is not None
            or not isinstance(verb, VerbGroup)
            or verb.entry is None
            or verb.entry.lemma not in _RAISE
            or parse.shape[k + 1] != "O"
        ):
            continue
        before = [f for f in found if f.sentence == parse.number and f.end <= verb.first]
        told = number_told(syntax, parse, k, changed=True)
        if not before or told is None:
            continue
        if told.sort == ELIDED:
            told.groups, told.sort, told.first = [group], PERSON, group.first
        nearest = max(before, key=lambda f: f.trigger)
        trigger = (group.head, group.head + 1)
        figure = propose(syntax, parse, told, nearest.harm, trigger, "figures.running", direct=False)
        if figure is not None:
            if _MORE.isdisjoint(words[nearest.first : nearest.end]):
                figure.scope = "cumulative"
            out.append(figure)
    return out
