"""People with a participle or adjective of harm before their noun.

    attributive := number { modifier } harm-participle { modifier } people

Matches: `The army holds 800 captured fighters.`
Refuses: `The wounded soldiers were thanked.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import propose
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.victims import PERSON
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Parse, Syntax


def attributives(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """A counted noun for people behind a word that says what was done to them.

    Matches: `In addition to 30 dead civilians, two soldiers were found.`
    Refuses: `Thirty dead cows lay in the field.`
    """
    out: list[FigureCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, NounGroup) or len(chunk.entries) < 2 or chunk.quantity is None:
            continue
        word = next((e for e in chunk.entries[:-1] if e.harm is not None and _tells(syntax, chunk, e)), None)
        if word is None or word.harm is None:
            continue
        mention = read_mention(syntax, parse, k)
        if (
            mention is None
            or mention.sort != PERSON
            or mention.counted != "counted"
            or mention.quantity.value == 0
        ):
            continue
        found = propose(
            syntax,
            parse,
            mention,
            word.harm.harm,
            (chunk.core, chunk.head),
            "figures.attributive",
            strong=not word.harm.weak,
            direct=False,
            manner=word.harm.manner,
        )
        if found is not None:
            out.append(found)
    return out


def _tells(syntax: Syntax, group: NounGroup, entry: Entry) -> bool:
    """Whether the modifier is a participle or an adjective (`captured`), not a noun (`murder suspects`)."""
    words = syntax.doc.tokens.words
    if entry.harm is not None and entry.harm.adjective and entry.lemma in words[group.core : group.head]:
        return True
    return any(
        words[i].endswith(("ed", "en", "wn", "ain")) and words[i].startswith(entry.lemma[:3])
        for i in range(group.core, group.head)
    )
