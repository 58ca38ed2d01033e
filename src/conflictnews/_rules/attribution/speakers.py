"""The source as written: a noun group with its coordination, its of-phrases and its name in apposition.

    source := group { ('and' | ',') group } { 'of' | 'for' | 'from' | 'in' group } [ ',' name ',' ]

Matches: `Lena Holm, from the watch group`, `activists in Idlib`, `a spokesman for the council`.
Refuses: a date, a number of things, the inside of a quotation.
"""

from __future__ import annotations

import attrs

from conflictnews._rules.attribution.line import Line

_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
#: Forms of pronouns that are never a subject.
_OBLIQUE = _REFLEXIVE | {"him", "them", "me", "us", "myself", "ourselves"}
#: Parts of people asked: `a third say`, `12 percent said`.
_SHARES = frozenset("half quarter third majority minority percent per-cent plurality".split())
#: Things that speak for the people in them.
_BODIES = frozenset(("office", "network"))
#: What ties a place, a body or a subject to a source.
_LINKS = frozenset("of for from in at with on to".split())


@attrs.define(slots=True)
class Speaker:
    """A source as written.

    Attributes:
        first: First token.
        end: Past its last token.
        head: Token of its head.
        at: Position of its first group in the line.
        last: Position of its last chunk in the line.
        antecedent: Range of what it stands for, where it is a relative pronoun.
    """

    first: int
    end: int
    head: int
    at: int
    last: int
    antecedent: tuple[int, int] | None = None


def can_speak(line: Line, k: int) -> bool:
    """Whether a noun group can be a source: a person, people, a body, a medium, a document, or any name."""
    noun = line.noun(k)
    if noun is None:
        return False
    if noun.pronoun:
        return line.lemma(k) not in _OBLIQUE
    entry = noun.entry
    if entry is None or entry.person is not None or entry.actor is not None:
        return True
    # a newspaper may bear the name of a thing: the Times, the Globe
    return (
        entry.lemma in _SHARES
        or entry.lemma in _BODIES
        or (entry.time is None and (noun.name or not entry.thing))
    )


def speaker_at(line: Line, k: int, stop: int) -> Speaker:
    """The source whose first group is chunk `k`, not reaching chunk `stop` (its cue)."""
    shape = line.shape
    chain = line.clauses.chain.get(k)
    at = last = k
    if chain and chain[0] <= k and chain[-1] < stop:
        at, last = chain[0], chain[-1]
    j = last + 1
    while (
        j < stop - 1
        and shape[j + 1] == "N"
        and (shape[j] == "O" or (shape[j] == "I" and line.lemma(j) in _LINKS))
    ):
        chain = line.clauses.chain.get(j + 1)
        last = chain[-1] if chain and chain[-1] < stop else j + 1
        j = last + 1
    # `one activist calling himself Omar`, `a man named X`
    if j + 1 < stop and shape[j : j + 2] == "VN" and names_itself(line, j):
        last = j + 1
        while last + 1 < stop and shape[last + 1] in "NI":
            last += 1
        j = last + 1
    # the acronym or the affiliation in brackets
    if j + 2 <= stop and _in_brackets(line, j):
        last = j + 2
        j = last + 1
    # an apposition that gives the name: `the main group, the National Council (NC), called`
    noun, apposed = line.noun(at), line.noun(j + 1)
    if (
        j + 2 <= stop
        and shape[j] == ","
        and apposed is not None
        and noun is not None
        and not noun.name
        and apposed.name
    ):
        last = j + 1
        j += 2
        while j < stop - 1 and shape[j : j + 2] == "IN" and line.lemma(j) == "of":
            last = j + 1
            j += 2
        if j + 2 < stop and _in_brackets(line, j):
            last = j + 2
    chunk = line.chunks[at]
    return Speaker(chunk.first, line.chunks[last].end, chunk.head, at, last)


def _in_brackets(line: Line, j: int) -> bool:
    """Whether one chunk in brackets stands at `j`."""
    return line.shape[j : j + 1] == "(" and line.shape[j + 2 : j + 3] == ")"


def names_itself(line: Line, k: int) -> bool:
    """The verb gives the name of the group before it.

    `an activist calling himself X`, `a man named X`, `a group known as X`
    """
    lemma, form = line.lemma(k), line.form(k)
    return (lemma == "call" and form == "ing" and line.lemma(k + 1) in _REFLEXIVE) or (
        lemma in ("name", "identify", "know") and form == "past"
    )


def speaker_right(line: Line, k: int, *, thing: bool = False) -> Speaker | None:
    """The source of an inverted cue, right behind it at chunk `k`, with what belongs to it.

    With `thing`, anything that can be read or heard counts too: `according to the tally`, `according to him`.
    """
    if not can_speak(line, k) and not (thing and line.shape[k : k + 1] == "N" and not line.is_time(k)):
        return None
    stop = line.past(k)
    while line.shape[stop : stop + 2] == "IN" and line.lemma(stop) in _LINKS:
        stop = line.past(stop + 1)
    if _in_brackets(line, stop):
        stop += 3
    first, last = line.chunks[k], line.chunks[stop - 1]
    return Speaker(first.first, last.end, first.head, k, stop - 1)


def apposition_end(line: Line, k: int) -> int:
    """Past appositions and relative clauses behind a source that ends before chunk `k`, up to the next edge.

    `said Lena Holm, a doctor at the hospital, "..."`: returns the position of the comma before the quotation.
    """
    shape = line.shape
    count = len(shape)
    j = k
    while j + 1 < count and shape[j] == "," and shape[j + 1] in "NW" and not line.pronoun(j + 1):
        stop = j + 1
        while stop < count and shape[stop] not in ",.;:Q-":
            stop += 1
        if stop >= count or shape[stop] in ".;:":
            return stop
        if shape[stop] == "Q":
            break
        j = stop
    return j
