"""Totals over several events: `four people were killed in shootings across the city`.

    total := number ... (`separate` | `several` | number | `a series of` ...) acts
           | number ... `in` acts

Such a number counts no one event where the paragraphs below tell of the events one by one, each with its own
dead. It is a running total then, and so is every repetition of it.
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Syntax

_SEVERAL = frozenset(
    "separate several unrelated multiple various different two three four five six seven".split()
)
_SERIES = frozenset("series string spate rash wave span".split())
#: How many deaths behind a total are looked at.
_NEAREST = 40
#: How many paragraphs must tell of an event of its own.
_LEAST = 2


def settle_totals(won: list[FigureCandidate], syntax: Syntax) -> None:
    """Gives totals over several events the scope of a running total."""
    sentences, words = syntax.doc.sentences, syntax.doc.tokens.words
    dead = [f for f in won if f.harm == "killed" and f.scope == "event"]
    totals: set[tuple[str, int]] = set()
    opened: set[int] = set()
    several: dict[int, bool] = {}
    for at, figure in enumerate(dead):
        value = figure.quantity.value
        if value is None or value < _LEAST or figure.counted != "counted":
            continue
        sentence = sentences[figure.sentence]
        if figure.sentence not in several:
            several[figure.sentence] = _tells_of_several(syntax, sentence.first, sentence.end, words)
        if not several[figure.sentence]:
            continue
        told = {
            sentences[f.sentence].block
            for f in dead[at + 1 : at + 1 + _NEAREST]
            if f.counted != "plural" and (f.quantity.value or 1) < value
        } - {sentence.block}
        if len(told) >= _LEAST:
            totals.add((figure.harm, value))
            opened.add(figure.sentence)
    # the wounded told of in the same breath are those of all events as well
    totals |= {(f.harm, f.quantity.value or 0) for f in won if f.sentence in opened}
    for figure in won if totals else ():
        if (figure.harm, figure.quantity.value or 0) in totals and figure.counted == "counted":
            figure.scope = "cumulative"


def _tells_of_several(syntax: Syntax, first: int, end: int, words: list[str]) -> bool:
    """Whether a sentence speaks of several acts: `separate shootings`, `a series of attacks`, `in shootings`."""
    for i in range(first + 1, end):
        form = syntax.vocabulary.forms.get(words[i])
        if form is None or "p" not in form[0] or not _is_act(form[1]):
            continue
        if words[i - 1] in ("in", "during") or not _SEVERAL.isdisjoint(words[max(first, i - 2) : i]):
            return True
        if words[i - 1] == "of" and not _SERIES.isdisjoint(words[max(first, i - 4) : i]):
            return True
        if not _SERIES.isdisjoint(words[max(first, i - 6) : i]):
            return True
    return False


def _is_act(entry: Entry) -> bool:
    return entry.act is not None and not entry.act.general
