"""Events that a report tells beside its own.

    aside := `in` [a | an | another] (separate | unrelated | earlier | ...) act      in an unrelated shooting
           | other act-in-the-plural                                     several other homicides
           | (`last` | `earlier this` | `previous`) (week | month | year ...)     just last week
           | number (days | weeks | ...) (ago | earlier)                 two days earlier
           | `in` year                                                   was killed in 2012

The report's own event is the one it opens with. What a later passage sets apart from it in so many words is told
in passing, and so is what the same paragraph goes on to say. A report that opens with `last week` says of nothing
by the same words that it is another event.
"""

from __future__ import annotations

import bisect
import itertools

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._syntax.parse import Syntax

_HARMS = frozenset(("killed", "injured", "casualties"))
_APART = frozenset(("separate", "unrelated", "different", "earlier", "previous", "prior", "another", "other"))
_PERIODS = frozenset("week weekend month year summer fall autumn winter spring".split())
_UNITS = frozenset("days weeks months years".split())
_AGO = frozenset(("ago", "earlier", "before", "prior"))
#: How far from a figure such words stand.
_REACH = 12


def settle_asides(won: list[FigureCandidate], syntax: Syntax) -> None:
    """Marks figures of other events as background, and takes the mark from those that open the report."""
    told = [f for f in won if f.scope == "event" and f.harm in _HARMS]
    if not told:
        return
    lead = told[0].sentence
    if told[0].background:
        for figure in told:
            if figure.sentence == lead:
                figure.background = False
    for before, figure in itertools.pairwise(told):
        beside = before.sentence == figure.sentence and figure.first - max(before.end, before.trigger[1]) <= 2
        if beside and before.background != figure.background and before.trigger[0] <= figure.trigger[0]:
            figure.background = before.background  # one dead and nine hurt last year
    sentence = syntax.doc.sentences[lead]
    known = {what for what, _ in _markers(syntax, sentence.first, sentence.end)}
    aside = (-1, -1)
    for number, figures in itertools.groupby(told, key=lambda f: f.sentence):
        if number == lead:
            continue
        sentence = syntax.doc.sentences[number]
        marks = [at for what, at in _markers(syntax, sentence.first, sentence.end) if what not in known]
        here = list(figures)
        if number == aside[0] + 1 and sentence.block == aside[1] and not marks:
            for figure in here:
                figure.background = True
            aside = (number, sentence.block)
            continue
        for figure in here:
            first, end = min(figure.first, figure.trigger[0]), max(figure.end, figure.trigger[1])
            nearest = bisect.bisect_left(marks, first - _REACH)
            if nearest < len(marks) and marks[nearest] < end + _REACH:
                figure.background = True
                aside = (number, sentence.block)


def _markers(syntax: Syntax, first: int, end: int) -> list[tuple[str, int]]:
    """What sets a passage apart from the report's own event, with where it stands."""
    words = syntax.doc.tokens.words
    out: list[tuple[str, int]] = []
    for i in range(first, end):
        word = words[i]
        if word in _APART and any(_is_act(syntax, j) for j in range(i + 1, min(end, i + 3))):
            out.append((word, i))
        elif word in _PERIODS and i > first and words[i - 1] in ("last", "previous"):
            out.append((f"last {word}", i))
        elif word in _PERIODS and i > first + 1 and words[i - 2 : i] == ["earlier", "this"]:
            out.append((f"this {word}", i))
        elif word in _AGO and i > first and words[i - 1] in _UNITS:
            out.append(("ago", i))
        elif len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20") and words[i - 1] == "in":
            out.append((word, i))
    return out


def _is_act(syntax: Syntax, i: int) -> bool:
    form = syntax.vocabulary.forms.get(syntax.doc.tokens.words[i])
    if form is None or form[0][:1] in "zvbE":
        return syntax.doc.tokens.words[i] in ("incident", "incidents", "case", "cases")
    return form[1].act is not None or (form[1].harm is not None and form[1].harm.noun in ("event", "count"))
