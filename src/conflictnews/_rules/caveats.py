"""Caveats: words by which a report keeps its distance from what somebody says.

    caveat := [could] not be verified | unable to verify | no independent confirmation
            | unconfirmed report | purported video | remains unconfirmed | allegedly

Matches: `The toll could not be independently verified.`, `Unconfirmed reports said nine had died.`
Refuses: `The ministry confirmed the toll.`, `the disputed region`.
"""

from __future__ import annotations

import attrs

from conflictnews._lexicon.caveats import CAVEATS
from conflictnews._rules.candidates import Range
from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

__all__ = ["CaveatCandidate", "find_caveats"]

#: How far before a verb of checking stands what denies it, in chunks: `it was not immediately possible to`.
_BEFORE = 4
_DENYING = frozenset("no not never neither none nor without yet nobody".split())
_ABLE = frozenset("able possible way".split())
_LINKS = frozenset("be remain stay go".split())


@attrs.frozen(slots=True, kw_only=True)
class CaveatCandidate:
    """Words that keep the report's distance.

    Attributes:
        sentence: Position of its sentence.
        range: The words.
        clause: First token of the clause that says it; None where it is a word before what it doubts.
        about: Of how many things it is said at least: two in `neither claim could be verified`.
        who: Whether it is in doubt who somebody is, not what happened: `an alleged member`.
    """

    sentence: int
    range: Range
    clause: int | None = None
    about: int = 1
    who: bool = False


def find_caveats(syntax: Syntax) -> list[CaveatCandidate]:
    """Every caveat of a document in text order."""
    out: list[CaveatCandidate] = []
    words = syntax.doc.tokens.words
    for number, sentence in enumerate(syntax.doc.sentences):
        if _FIRST.isdisjoint(words[sentence.first : sentence.end]):
            continue
        parse = syntax.parse(number)
        for at, chunk in enumerate(parse.chunks):
            if isinstance(chunk, VerbGroup):
                found = _verb(syntax, parse, at, chunk)
            elif isinstance(chunk, NounGroup):
                found = _noun(syntax, parse, at, chunk)
            else:
                found = _word(syntax, parse, chunk)
            if found is not None:
                out.append(found)
    return out


def _is(word: str, *senses: str) -> bool:
    return CAVEATS.get(word) in senses


def _verb(syntax: Syntax, parse: Parse, at: int, verb: VerbGroup) -> CaveatCandidate | None:
    words = syntax.doc.tokens.words
    for i in range(verb.first, verb.end):
        if _is(words[i], "adverb"):
            return CaveatCandidate(sentence=parse.number, range=(i, i + 1))
    if verb.passive and words[verb.head] in ("disputed", "contested"):
        return _clause(parse, at, (verb.first, verb.end))
    if verb.entry is None or not _is(verb.entry.lemma, "check"):
        return None
    said = set(words[verb.first : verb.end])
    subject = parse.group_at(parse.clauses.subject.get(at, -1))
    if verb.form == "infinitive" or "yet" in said:
        first = verb.first if "yet" in said else _denied(parse, words, at)
        return None if first is None else _clause(parse, at, (first, verb.end))
    denied = subject is not None and words[subject.first] in _DENYING
    if (verb.negated or denied) and (verb.passive or verb.perfect or verb.modal in _MODALS):
        first = subject.first if subject is not None and denied and subject.first < verb.first else verb.first
        checked = parse.group_at(at + 1)
        two = any(g is not None and words[g.first] in _SEVERAL for g in (subject, checked))
        return _clause(parse, at, (first, verb.end), about=2 if two else 1)
    return None


#: What cannot be checked is more than one account: `neither claim could`, `could not verify either account`.
_SEVERAL = frozenset(("neither", "none", "both", "either"))
_MODALS = frozenset("can could cannot can't couldn't".split())


def _denied(parse: Parse, words: list[str], at: int) -> int | None:
    """`was unable to`, `no way to`: the first token of what denies the infinitive at chunk `at`."""
    denied = False
    for k in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        chunk = parse.chunks[k]
        if chunk.kind in ",;:.C" or (isinstance(chunk, NounGroup) and chunk.pronoun):
            return None
        if isinstance(chunk, VerbGroup):
            return chunk.first if denied or (chunk.negated and k == at - 1) else None
        beside = words[chunk.first : chunk.end]
        denied = denied or any(_is(word, "cannot") for word in beside)
        if not denied and not _ABLE.isdisjoint(beside):
            around = words[max(parse.sentence.first, chunk.first - 4) : chunk.end]
            denied = not _DENYING.isdisjoint(around)
    return None


def _noun(syntax: Syntax, parse: Parse, at: int, group: NounGroup) -> CaveatCandidate | None:
    words = syntax.doc.tokens.words
    last = words[group.head]
    if _is(last, "finding"):
        before = words[group.first - 1] if group.first > parse.sentence.first else ""
        if words[group.first] in ("no", "neither") or before == "without":
            first = group.first - (before == "without")
            return _clause(parse, at, (first, group.end))
        return None
    if _is(last, "distance") and group.adjective:
        before_it = parse.chunks[at - 1] if at else None
        links = isinstance(before_it, VerbGroup) and (
            before_it.copula or (before_it.entry is not None and before_it.entry.lemma in _LINKS)
        )
        if before_it is not None and links:
            return _clause(parse, at, (before_it.first, group.end))
        return None
    for i in range(max(group.first, group.core), group.head):
        sense = CAVEATS.get(words[i])
        if sense in ("adverb", "distance"):
            who = sense == "distance" and _is_who(group)
            return CaveatCandidate(sentence=parse.number, range=(i, i + 1), who=who)
        if sense == "doubted" and group.entry is not None and group.entry.cue is not None:
            return CaveatCandidate(sentence=parse.number, range=(i, i + 1))
    return None


def _word(syntax: Syntax, parse: Parse, chunk: Chunk) -> CaveatCandidate | None:
    words = syntax.doc.tokens.words
    for i in range(chunk.first, chunk.end):
        if _is(words[i], "adverb"):
            return CaveatCandidate(sentence=parse.number, range=(i, i + 1))
    return None


def _is_who(group: NounGroup) -> bool:
    """`the alleged attackers`: who they are is in doubt, not what happened."""
    entry = group.entry
    if entry is None or entry.person is None:
        return group.name or (entry is not None and entry.actor is not None)
    return entry.person.source != "document"


def _clause(parse: Parse, at: int, found: Range, *, about: int = 1) -> CaveatCandidate:
    """A caveat that a clause says: its subject is the first of its words."""
    k = at
    while k > 0 and parse.chunks[k].first > found[0]:
        k -= 1
    subject = parse.group_at(parse.clauses.subject.get(k, -1))
    first = found[0] if subject is None or subject.first > found[0] else subject.first
    return CaveatCandidate(sentence=parse.number, range=found, clause=first, about=about)


#: A sentence without any of these holds no caveat.
_FIRST = frozenset(CAVEATS) | frozenset(
    form
    for base in (word for word, sense in CAVEATS.items() if sense == "check")
    for form in (base + "d", base + "ed", base[:-1] + "ied")
)
