"""Coordinated mentions: what `and` and commas join, one mention for each number.

    people := mention { (`,` | `and`) mention }

Matches: `at least 45 women and children` (one), `three policemen and two civilians` (two).
Refuses: `killed two men and the army said`: the second group begins a clause.
"""

from __future__ import annotations

from conflictnews._rules.figures.mentions import Mention, after_aside, is_word, of_group
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.victims import BODY, ELIDED, PERSON, THING, UNKNOWN
from conflictnews._syntax.chunks import Chunk, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_REACH = 16


def read_people(syntax: Syntax, parse: Parse, k: int, verb: int = -1) -> list[Mention]:
    """Reads the coordination at chunk `k`: a member with a number of its own is a mention of its own.

    `at least 45 women and children` is one mention, `three policemen and two civilians` are two. Where
    the coordination
    is the subject of a verb that is known, its position tells that the last member begins no clause of
    its own.
    """
    out: list[Mention] = []
    for at in _members(syntax, parse, k, verb):
        found = read_mention(syntax, parse, at)
        if found is None:
            continue
        before = out[-1] if out else None
        if (
            before is not None
            and found.head.determiner in ("both", "all")
            and parse.shape[found.at - 1] == ","
        ):
            continue  # two brothers, both members of the tribe
        if (
            before is not None
            and _same_person(parse, before, found)
            and not _are_two(syntax, parse, found, verb)
        ):
            continue
        if before is not None and _shares_number(before, found):
            before.groups.append(found.head)
            before.end, before.last = found.end, found.last
            if before.sort not in (PERSON, BODY) and found.sort in (PERSON, BODY):
                before.sort = found.sort
        elif before is not None and before.last >= found.at:
            continue
        else:
            out.append(found)
    return out


def _are_two(syntax: Syntax, parse: Parse, found: Mention, verb: int) -> bool:
    """`a girl and mother were killed`, `a nurse and 20-year-old Amir`: the verb or an age tells two apart."""
    words = syntax.doc.tokens.words
    if words[found.first].endswith("-old"):
        return True
    while verb >= 2 and parse.shape[verb - 2 : verb] == "VC":
        verb -= 2
    return verb >= 0 and words[parse.chunks[verb].first] in ("were", "are", "have")


def _same_person(parse: Parse, before: Mention, found: Mention) -> bool:
    """`a Sikh leader and party worker`, `Birto, a freelancer and the founder of a paper, was`.

    One person twice described.
    """
    if before.counted != "single" or found.counted != "single":
        return False
    if (
        before.head.name
        and not found.head.name
        and found.head.determiner in ("a", "an", "the")
        and found.at == before.last + 2
    ):
        chain = parse.clauses.chain.get(found.at, ())
        after = chain[-1] + 1 if chain else found.last + 1
        while after < len(parse.shape) and parse.shape[after] in "IN":
            after += 1
        return parse.shape[after : after + 1] == ","
    if (
        before.head.determiner is None
        and before.head.owner is None
        and not before.head.name
        and found.sort == PERSON
        and found.head.name
        and found.head.determiner is None
    ):
        # `the union's activist and medic Hoda Saleh`: one person, the name behind both nouns
        return (
            before.head.entry is not None
            and not before.head.plural
            and len(parse.clauses.chain.get(before.at, ())) == 2
        )
    if _names(parse, before, found):
        return True
    if _differ(before, found):
        return False
    return (
        found.head.determiner is None
        and found.head.owner is None
        and not found.head.name
        and found.sort == PERSON
    )


def _names(parse: Parse, before: Mention, found: Mention) -> bool:
    """`her daughter, Lena Moser, and her father`: a name between commas says who the one before is."""
    described = before.head.determiner is not None or before.head.owner is not None
    if before.head.name or not described or not found.head.name or found.head.determiner is not None:
        return False
    return found.at == before.last + 2 and parse.shape[found.at - 1 : found.at + 2] == ",N,"


def _differ(one: Mention, other: Mention) -> bool:
    """`a man and woman`, `a woman and girl`: two nouns that say no more than sex or age, and not the same."""
    cohorts = []
    for mention in (one, other):
        person = None if mention.head.entry is None else mention.head.entry.person
        if person is None or person.cohort is None or person.role is not None:
            return False
        cohorts.append((person.cohort, person.gender))
    return cohorts[0] != cohorts[1]


def _shares_number(before: Mention, found: Mention) -> bool:
    """`45 women and children`: a bare plural after a number or another bare plural stands under it."""
    if found.counted != "plural" or before.counted == "single" or found.partitive or before.sort == THING:
        return False
    if before.sort == ELIDED or (found.sort in (THING, UNKNOWN) and before.sort == PERSON):
        return False
    if before.quantity.value in (0, 1) or (before.sort == UNKNOWN and before.counted == "plural"):
        return False
    return found.head.determiner not in ("some", "other", "many") and before.end + 3 >= found.first


def _members(syntax: Syntax, parse: Parse, k: int, governing: int) -> list[int]:
    """The members of the coordination at `k`, those behind a participle or an `of` phrase included."""
    chain = parse.clauses.chain.get(k, (k,))
    members = [m for m in chain if m >= k] or [k]
    inner = of_group(parse, k)
    if inner >= 0 and len(members) == 1 and parse.clauses.chain.get(inner, ())[:1] == (inner,):
        # `scores of men, women and children`
        members = [k, *parse.clauses.chain[inner][1:]]
    shape, chunks = parse.shape, parse.chunks
    j = members[-1] + 1
    stop = min(len(chunks), j + _REACH)
    while j < stop:
        kind = shape[j]
        if kind == "C" or (kind == "," and j + 1 < stop and shape[j + 1] in "NC"):
            step = j + 1
            if kind == "," and shape[step] == "C":
                step += 1
            while step < stop and shape[step] == "R":
                step += 1
            if step >= stop or shape[step] != "N":
                return members
            found = read_mention(syntax, parse, step)
            if (
                found is None
                or found.sort != PERSON
                or found.counted == "plural"
                or (kind == "," and found.counted != "counted")
            ):
                return members
            if kind == "C" and syntax.doc.tokens.words[chunks[j].first] in ("but", "/"):
                return members
            ahead = found.last + 1
            while ahead < len(chunks) and shape[ahead] == "R":
                ahead += 1
            verb = chunks[ahead] if ahead < len(chunks) else None
            if (
                isinstance(verb, VerbGroup)
                and (verb.form in ("finite", "past", "base") or verb.passive)
                and not ahead <= governing
            ):
                return members
            if kind == "," and not _closes(shape, ahead):
                return members
            members.append(step)
            j = found.last + 1
        elif (
            kind == "I"
            and j + 1 < stop
            and shape[j + 1] == "N"
            and not is_word(chunks[j], "including", "among", "amongst", "as")
        ):
            j += 2
        elif kind in "(-" and after_aside(shape, j) > j:
            j = after_aside(shape, j)
        elif kind in "DR" or (_is_participle(chunks[j]) and j + 1 < stop and shape[j + 1] in "IO"):
            j += 1
        else:
            return members
    return members


def _is_participle(chunk: Chunk) -> bool:
    return isinstance(chunk, VerbGroup) and chunk.form in ("past", "participle")


def _closes(shape: str, k: int) -> bool:
    """`three men, two women and a child`: a member after a comma belongs to a list that `and` closes."""
    rest = shape[k : k + 12]
    return rest[:1] in ",C" and "C" in rest
