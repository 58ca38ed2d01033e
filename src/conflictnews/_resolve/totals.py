"""Totals over several attacks: `four people were killed in shootings across the city`.

    several := (`separate` | `series of` | `string of` | ...) attacks
             | number [`other`] attacks
             | attacks (`across` | `around` | `throughout`)
             | (`city` | `weekend`) attacks
             | `violent` (day | `night` | `weekend`)
    total   := number in a sentence that tells of several, or of acts without a number (`in shootings`)

A number beside such words is over several attacks, and no number of any one of them. Where the paragraphs below tell
of the attacks one by one, each with its own dead, or where the report has told of its own before, it counts no event
of the report: it is a running total then, and so is every repetition of it.
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Syntax

_ATTACKS = frozenset(
    "airstrikes ambushes assaults attacks blasts bombings bombs clashes explosions incidents killings raids shellings "
    "shootings strikes".split()
)
_SERIES = frozenset("series string spate rash wave slew".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten several".split())
_OVER = frozenset(("across", "around", "throughout"))
_OF_MANY = frozenset(("city", "weekend"))
_NIGHTS = frozenset(("night", "weekend"))
#: How many words stand between `separate` or `series of` and the attacks.
_BETWEEN = 3
#: The same words of acts of any sort, which need an account of each to be believed.
_SEVERAL = frozenset(
    "separate several unrelated multiple various different two three four five six seven".split()
)
_SPAN = _SERIES | {"span"}
#: How many deaths before or behind a total are looked at.
_NEAREST = 40
#: How many paragraphs must tell of an event of its own.
_LEAST = 2


def settle_totals(won: list[FigureCandidate], syntax: Syntax) -> None:
    """Marks numbers over several attacks, and gives those that count no event the scope of a running total."""
    sentences, words = syntax.doc.sentences, syntax.doc.tokens.words
    over: dict[int, bool] = {}
    for figure in won:
        if figure.sentence not in over:
            sentence = sentences[figure.sentence]
            over[figure.sentence] = _is_over_several(words[sentence.first : sentence.end])
        figure.over_several = over[figure.sentence]
    dead = [f for f in won if f.harm == "killed" and f.scope == "event"]
    totals: set[tuple[str, int]] = set()
    opened: set[int] = set()
    asides: set[int] = set()
    several: dict[int, bool] = {}
    for at, figure in enumerate(dead):
        value = figure.quantity.value
        if value is None or value < _LEAST or figure.counted != "counted":
            continue
        sentence = sentences[figure.sentence]
        if figure.sentence not in several:
            several[figure.sentence] = _tells_of_several(syntax, sentence.first, sentence.end, words)
        if not several[figure.sentence] and not figure.over_several:
            continue
        told = {
            sentences[f.sentence].block
            for f in dead[at + 1 : at + 1 + _NEAREST]
            if f.counted != "plural" and (f.quantity.value or 1) < value
        } - {sentence.block}
        if len(told) >= _LEAST and several[figure.sentence]:
            totals.add((figure.harm, value))
            opened.add(figure.sentence)
        elif any(
            sentences[f.sentence].block < sentence.block
            and syntax.doc.blocks[sentences[f.sentence].block].kind == "body"
            and f.counted != "plural"
            and not f.background
            and (f.quantity.value or 1) < value
            for f in dead[max(0, at - _NEAREST) : at]
        ):
            asides.add(figure.sentence)
    # the wounded told of in the same breath are those of all events as well
    totals |= {(f.harm, f.quantity.value or 0) for f in won if f.sentence in opened}
    for figure in won if totals or asides else ():
        repeated = (figure.harm, figure.quantity.value or 0) in totals or figure.sentence in asides
        if repeated and figure.counted == "counted":
            figure.scope = "cumulative"


def _is_over_several(words: list[str]) -> bool:
    """Whether the words of a sentence speak of several attacks."""
    for i, word in enumerate(words):
        if word == "violent" and i + 1 < len(words):
            if words[i + 1] in _NIGHTS or (words[i + 1].endswith("day") and words[i + 1] != "day"):
                return True
        if word not in _ATTACKS:
            continue
        before = words[max(0, i - _BETWEEN - 2) : i]
        if "separate" in before[-_BETWEEN - 1 :] or any(
            one in _SERIES and before[k + 1 : k + 2] == ["of"] for k, one in enumerate(before)
        ):
            return True
        number = before[-2:-1] if before[-1:] == ["other"] else before[-1:]
        if number and (number[0] in _NUMBERS or (number[0].isdecimal() and len(number[0]) <= 2)):
            return True
        if not _OVER.isdisjoint(words[i + 1 : i + 2]) or not _OF_MANY.isdisjoint(before[-1:]):
            return True
    return False


def _tells_of_several(syntax: Syntax, first: int, end: int, words: list[str]) -> bool:
    """Whether a sentence speaks of several acts of any sort: `in shootings`, `various clashes`."""
    for i in range(first + 1, end):
        form = syntax.vocabulary.forms.get(words[i])
        if form is None or "p" not in form[0] or not _is_act(form[1]):
            continue
        if words[i - 1] in ("in", "during") or not _SEVERAL.isdisjoint(words[max(first, i - 2) : i]):
            return True
        if not _SPAN.isdisjoint(words[max(first, i - 6) : i]):
            return True
    return False


def _is_act(entry: Entry) -> bool:
    return entry.act is not None and not entry.act.general
