"""Harm told of a pronoun: who it stands for is settled later.

    referred := pronoun (be | get) harm-verb                     he was pronounced dead
              | pronoun harm-verb                                she died
              | harm-verb pronoun                                shot him dead
              | pronoun (suffer | sustain) wound-noun            she suffered a gunshot wound

Matches: `The driver was taken to hospital, where he died.`
Refuses: `He could die.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate, Range, VictimReading
from conflictnews._rules.figures.conditions import condition_at
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.mentions import plain
from conflictnews._rules.figures.verbs import harm_at, is_aside, is_natural
from conflictnews._rules.figures.voice import victims_at
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

#: Pronouns that stand for somebody named before, with their number and gender.
PRONOUNS = {
    "he": ("s", "m"),
    "she": ("s", "f"),
    "him": ("s", "m"),
    "her": ("s", "f"),
    "his": ("s", "m"),
    "they": ("p", ""),
    "them": ("p", ""),
}

RULE = "figures.referred"


def referred(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """Pronouns beside a word that kills or wounds.

    Matches: `The nurse was taken to a clinic, where she was pronounced dead.`
    Refuses: `They died their hair.`
    """
    out: list[FigureCandidate] = []
    if PRONOUNS.keys().isdisjoint(parse.terms(syntax.doc.tokens.words)):
        return out
    for k, chunk in enumerate(parse.chunks):
        if isinstance(chunk, NounGroup) and _is_body_found(parse, k, chunk):
            out.append(propose_referred(parse, chunk, chunk.first, "killed", (chunk.head, chunk.head + 1)))
            continue
        if not isinstance(chunk, VerbGroup) or is_hypothetical(syntax, parse, k) or is_aside(parse, k, chunk):
            continue
        told = _told(syntax, parse, k, chunk)
        if told is None:
            continue
        at, harm, trigger = told
        group = parse.group_at(at)
        if (
            group is None
            or syntax.doc.tokens.words[group.first] not in PRONOUNS
            or group.end > group.first + 1
        ):
            continue
        out.append(
            propose_referred(
                parse, group, group.first, harm, trigger, PRONOUNS[syntax.doc.tokens.words[group.first]][0]
            )
        )
    return out


def propose_referred(
    parse: Parse, group: NounGroup, at: int, harm: str, trigger: Range, number: str = "s"
) -> FigureCandidate:
    """What is told of the pronoun at token `at`."""
    return FigureCandidate(
        sentence=parse.number,
        first=at,
        end=at + 1,
        quantity=plain(at, 1, 1) if number == "s" else plain(at, 2, None),
        counted="single" if number == "s" else "plural",
        harm=harm,
        victims=VictimReading(label=(at, at + 1)),
        trigger=trigger,
        group=group,
        rule=RULE,
        evidence=[trigger, (at, at + 1)],
        grade="weak",
    )


def _is_body_found(parse: Parse, k: int, group: NounGroup) -> bool:
    """`his body was found`: who left a body is dead."""
    sense = group.entry.harm if group.entry is not None else None
    if sense is None or sense.noun != "body" or group.determiner not in ("his", "her"):
        return False
    verb = parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None
    return isinstance(verb, VerbGroup) and verb.entry is not None and verb.entry.lemma in _FOUND


_FOUND = frozenset(("find", "recover", "discover", "dump", "retrieve", "lie", "leave"))


def _pronoun_at(syntax: Syntax, parse: Parse, k: int, verb: VerbGroup) -> int:
    """A pronoun as object, or as subject of a passive that this verb is joined to; -1 where none is."""
    after, subject = parse.clauses.object.get(k, -1), parse.clauses.subject.get(k, -1)
    if after == k + 1 and syntax.doc.tokens.words[parse.chunks[after].first] in PRONOUNS:
        return after
    joined = parse.chunks[k - 2] if k >= 2 and parse.shape[k - 1] == "C" else None
    if isinstance(joined, VerbGroup) and joined.passive and verb.form == "past":
        return subject if parse.clauses.subject.get(k - 2, -1) == subject else -1
    return -1


def _told(syntax: Syntax, parse: Parse, k: int, verb: VerbGroup) -> tuple[int, str, Range] | None:
    """Of which chunk a harm is told, which, and by which words."""
    sense = verb.entry.harm if verb.entry is not None else None
    if sense is not None and not verb.copula:
        lemma = verb.entry.lemma if verb.entry is not None else ""
        if lemma == "die" and is_natural(syntax, parse, k):
            return None
        at = _pronoun_at(syntax, parse, k, verb)
        if at < 0:
            at, _ = victims_at(syntax, parse, k, verb, sense)
        harm = harm_at(syntax, parse, k, verb, sense)
        return (at, harm, (verb.first, verb.end)) if harm in ("killed", "injured") else None
    after = parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None
    if (
        verb.copula
        and isinstance(after, NounGroup)
        and after.entry is not None
        and after.entry.harm is not None
    ):
        state = after.entry.harm
        if state.adjective and after.determiner is None and after.quantity is None and state.harm == "killed":
            return parse.clauses.subject.get(k, -1), state.harm, (after.head, after.head + 1)
    condition = condition_at(syntax, parse, k, verb)
    if condition is not None and condition[0] in ("injured", "killed"):
        group = parse.chunks[condition[1]]
        return parse.clauses.subject.get(k, -1), condition[0], (group.first, group.end)
    return None
