"""States of people: dead, wounded, missing.

    state := people (dead | missing | ...)                       13 dead, left 12 people dead
           | people be (dead | missing | ...)                    three miners are still missing

Matches: `The blast left 12 people dead.`
Refuses: `The dead were buried on Friday.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import join, propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.mentions import Mention, is_partitive
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.victims import BODY, ELIDED
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax


def states(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """People with an adjective of harm right behind them, or behind a form of be.

    Matches: `At least 15 dead, dozens missing after attack on ferry.`
    Refuses: `Talks are dead.`
    """
    out: list[FigureCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if isinstance(chunk, NounGroup):
            entry = chunk.entry
            if entry is None or entry.harm is None or not entry.harm.adjective:
                continue
            if chunk.quantity is not None and chunk.quantity.kind == "count":
                quantity = chunk.quantity
                mention = Mention(k, k, [chunk], quantity, "counted", ELIDED, chunk.first, chunk.end)
                mention.groups = [_bare(chunk)]
                mention.end = max(quantity.end, chunk.first + 1)
                found = [mention]
            elif _had(parse, k):
                subject = parse.clauses.subject.get(k - 1, -1)
                found = read_people(syntax, parse, subject) if subject >= 0 else []
            elif chunk.determiner is None and chunk.end - chunk.first == len(entry.lemma.split()):
                found = _people_before(syntax, parse, k)
            else:
                continue
        else:
            continue
        made = [
            f
            for m in found
            if m.sort != BODY
            and (
                f := propose(
                    syntax,
                    parse,
                    m,
                    entry.harm.harm,
                    (chunk.head, chunk.head + 1),
                    "figures.states",
                    strong=not entry.harm.weak,
                    manner=entry.harm.manner,
                )
            )
        ]
        out += join(made)
    return out


def _had(parse: Parse, k: int) -> bool:
    """`had their throats slit`."""
    verb = parse.chunks[k - 1] if k else None
    entry = parse.chunks[k].entry
    have = isinstance(verb, VerbGroup) and (
        verb.perfect or verb.copula or (verb.entry is not None and verb.entry.lemma == "have")
    )
    return have and entry is not None and entry.harm is not None and entry.harm.idiom


def _bare(group: NounGroup) -> NounGroup:
    """The group without its adjective: `13 dead` counts thirteen people whose noun is left out."""
    end = group.quantity.end if group.quantity is not None else group.end
    return NounGroup(
        "N",
        group.first,
        end,
        end - 1,
        None,
        group.at,
        quantity=group.quantity,
        core=group.first,
        elided=True,
        plural=True,
    )


def _people_before(syntax: Syntax, parse: Parse, k: int) -> list[Mention]:
    shape = parse.shape
    j = k - 1
    while j >= 0 and shape[j] == "R":
        j -= 1
    if j < 0:
        return []
    before = parse.chunks[j]
    if shape[j] == "C" and j >= 2 and isinstance(parse.chunks[j - 1], VerbGroup | NounGroup):
        # `wounded or dead`: the state shares the people of the word before.
        return []
    if isinstance(before, VerbGroup):
        if is_hypothetical(syntax, parse, j):
            return []
        if before.copula or (
            before.entry is not None
            and before.entry.lemma
            in (
                "lie",
                "remain",
                "leave",
                "find",
                "be",
                "feel",
                "go",
                "report",
                "list",
                "confirm",
                "declare",
                "pronounce",
                "presume",
            )
        ):
            subject = parse.clauses.subject.get(j, -1)
            return read_people(syntax, parse, subject, j) if subject >= 0 else []
        return []
    at = _left_or_found(parse, j)
    if at >= 0:
        return read_people(syntax, parse, at)
    if shape[j] == "N":
        start = _start_of(parse, j)
        return read_people(syntax, parse, start)
    return []


def _left_or_found(parse: Parse, j: int) -> int:
    """`left a man in the yard dead`, `found Amir, of Homs, dead`: who stands before a phrase; -1 where nobody."""
    shape = parse.shape
    while j >= 0 and shape[j] == ",":
        j -= 1
    if j < 3 or shape[j - 1 : j + 1] != "IN":
        return -1
    j -= 2
    while j >= 0 and shape[j] == ",":
        j -= 1
    if j < 1 or shape[j] != "N":
        return -1
    start = _start_of(parse, j)
    verb = parse.chunks[start - 1] if start else None
    told = isinstance(verb, VerbGroup) and verb.entry is not None and verb.entry.lemma in ("leave", "find")
    return start if told else -1


def _start_of(parse: Parse, j: int) -> int:
    """From the group beside the adjective to the first of its coordination or partitive."""
    chain = parse.clauses.chain.get(j)
    if chain:
        return chain[0]
    return j - 2 if j >= 2 and is_partitive(parse, j) else j
