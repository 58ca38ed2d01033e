"""The voice of a verb of harm: where its victims stand.

    passive := people ... be [adverbial] participle | people participle
    active  := verb people
    suffer  := people verb

Matches: `Nine men were on Monday night killed`, `nine men killed in a raid`, `killing nine men`, `nine men
died`.
Refuses: `Rebels killed the bill`: its object is nobody.
"""

from __future__ import annotations

from conflictnews._rules.figures.mentions import before_aside, is_partitive, is_word, names_people
from conflictnews._rules.figures.people import read_people
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.entries import HarmSense
from conflictnews._syntax.parse import Parse, Syntax


def leftward(parse: Parse, at: int) -> int:
    """The first of a coordination that a phrase interrupts: `The head of the council and a clerk died`.

    Only where the coordination opens its clause.
    """
    shape = parse.shape
    if at < 3 or shape[at - 1] != "C":
        return at
    k = at - 2
    if shape[k] in ")-":
        k = before_aside(shape, k)
    while (
        k > 0 and shape[k] == "N" and parse.clauses.governed.get(k, -1) >= 0 and not _names_persons(parse, k)
    ):
        k = parse.clauses.governed[k] - 1
    if k < 0 or (k == at - 2 and shape[k] != ")") or shape[k] != "N":
        return at
    first, last = parse.group_at(k), parse.group_at(at)
    if first is None or last is None or not any(e.person is not None for e in first.entries):
        return at
    if k == 0 or shape[k - 1] in '".TS,' or is_word(parse.chunks[k - 1], "after", "before", "since"):
        return k
    entry = parse.chunks[k - 1].entry
    return k if entry is not None and entry.cue is not None else at


def _names_persons(parse: Parse, k: int) -> bool:
    group = parse.group_at(k)
    return group is not None and any(e.person is not None for e in group.entries[-1:])


def victims_at(syntax: Syntax, parse: Parse, k: int, verb: VerbGroup, sense: HarmSense) -> tuple[int, str]:
    subject, after = parse.clauses.subject.get(k, -1), parse.clauses.object.get(k, -1)
    if verb.passive:
        return subject, "passive"
    split = _split_passive(parse, k, verb)
    if split >= 0:
        return parse.clauses.subject.get(split, -1), "passive"
    beside = _reduced(syntax, parse, k, subject, sense)
    if sense.use == "suffer":
        return (subject, "suffer") if verb.form != "past" or subject >= 0 else (-1, "")
    if after >= 0 and _is_time(parse, after):
        after = -1
    if verb.form == "past":
        if after >= 0 and _ends_in_harm(parse, after):
            return beside, "reduced"  # eight people killed, many more injured
        if after >= 0 and _takes(syntax, parse, k, after, sense):
            return after, "active"
        if after >= 0:
            return -1, ""
        if sense.use == "both":
            return subject, "suffer"
        return beside, "reduced"
    if verb.form == "participle" and not verb.perfect:
        return beside, "reduced"
    if after >= 0:
        return after, "active"
    if sense.use == "both":
        return subject, "suffer"
    return -1, ""


def _split_passive(parse: Parse, k: int, verb: VerbGroup) -> int:
    """`were last night killed`, `was, on Monday, shot`.

    The form of be before an adverbial of time; -1 where none is.
    """
    if verb.form not in ("past", "participle") or verb.perfect:
        return -1
    j = k - 1
    while j >= 0 and k - j <= 7:
        chunk = parse.chunks[j]
        if isinstance(chunk, VerbGroup):
            return j if chunk.copula and not chunk.negated and chunk.modal is None and j < k - 1 else -1
        if chunk.kind == ")":
            j = before_aside(parse.shape, j) + 1
            if j <= 0:
                return -1
        elif chunk.kind not in ",RDI" and not (chunk.kind == "N" and _is_circumstance(parse, j)):
            return -1
        j -= 1
    return -1


def _ends_in_harm(parse: Parse, after: int) -> bool:
    """Whether another -ed form of harm stands right behind the group, so that it is the subject of that."""
    group = parse.group_at(after)
    verb = parse.chunks[after + 1] if after + 1 < len(parse.chunks) else None
    if group is None or not group.elided or not isinstance(verb, VerbGroup) or verb.form != "past":
        return False
    return verb.entry is not None and verb.entry.harm is not None


def _takes(syntax: Syntax, parse: Parse, k: int, after: int, sense: HarmSense) -> bool:
    """Whether the group after an -ed form is its object, so that the verb is active."""
    people = read_people(syntax, parse, after)
    if not people or not names_people(people[0], strong=not sense.weak):
        return False
    between = parse.shape[k + 1 : after]
    return between.strip('R"') == "" or parse.clauses.subject.get(k, -1) >= 0


def _reduced(syntax: Syntax, parse: Parse, k: int, subject: int, sense: HarmSense) -> int:
    """The people that an -ed form without auxiliary describes: its subject, or the group right beside it."""
    if k and parse.shape[k - 1] == "N" and subject != k - 1:
        beside = parse.group_at(k - 1)
        if (
            beside is not None
            and beside.quantity is not None
            and beside.quantity.kind == "count"
            and not beside.elided
            and (parse.clauses.chain.get(k - 1) is None or _closes_inclusion(parse, k - 1))
        ):
            return k - 1
    if subject >= 0:
        between = parse.shape[subject + 1 : k]
        people = read_people(syntax, parse, subject)
        if (
            people
            and people[0].counted == "single"
            and _names_persons(parse, k - 1)
            and k - 1 != subject
            and parse.shape[k - 2 : k - 1] == "I"
        ):
            return k - 1  # the wife of a man shot by police
        if (
            len(between) <= 14
            and not set(between) & set(";:.ST")
            and any(names_people(m, strong=not sense.weak) for m in people)
        ):
            return subject
    if k and parse.shape[k - 1] == "N":
        chain = parse.clauses.chain.get(k - 1)
        start = chain[0] if chain else k - 1
        return start - 2 if start >= 2 and is_partitive(parse, start) else start
    return -1


def _closes_inclusion(parse: Parse, k: int) -> bool:
    """`killed 10, including a leader, and 30 people injured`: the last member begins anew."""
    governor = parse.clauses.governed.get(k, -1)
    if governor < 0 or not is_word(parse.chunks[governor], "including"):
        return False
    return parse.clauses.chain[k][-1] == k and parse.shape[k - 1] == "C" and parse.shape[k - 2] == ","


def _is_time(parse: Parse, k: int) -> bool:
    group = parse.group_at(k)
    return group is not None and group.entry is not None and group.entry.time is not None


def _is_circumstance(parse: Parse, k: int) -> bool:
    group = parse.group_at(k)
    return group is not None and any(
        e.time is not None or (e.place is not None and e.place.kind != "demonym") for e in group.entries[-1:]
    )
