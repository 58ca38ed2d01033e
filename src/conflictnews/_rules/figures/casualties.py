"""Nouns that themselves name people harmed: casualties, fatalities, hostages, prisoners, refugees.

    victims := number victim-noun                                nine hostages, no casualties
             | [modifier] victim-noun in the plural              civilian casualties

Matches: `The army reported no casualties.`
Refuses: `The casualty ward was full.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import propose
from conflictnews._rules.figures.hypothesis import is_conditional, is_unreal
from conflictnews._rules.figures.mentions import Mention, is_partitive, is_word
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.victims import PERSON
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Parse, Syntax

#: Harms whose bare plural tells of people harmed here and now; a bare `refugees` may be anybody.
_TOLD_BY_PLURAL = frozenset(("casualties",))
_GENERAL = frozenset(("victim",))


def victim_nouns(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """A counted noun for people harmed, and casualties in the bare plural.

    Matches: `Some 400 refugees crossed the river.`
    Refuses: `The refugee law was passed.`
    """
    out: list[FigureCandidate] = []
    seen: set[int] = set()
    words = syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        if (
            not isinstance(chunk, NounGroup)
            or chunk.entry is None
            or chunk.entry.harm is None
            or chunk.entry.harm.noun != "victim"
            or chunk.first in seen
        ):
            continue
        if is_conditional(syntax, parse, k):
            continue
        sense = chunk.entry.harm
        start = k
        if k >= 2 and is_partitive(parse, k):
            start = k - 2
        for mention in read_people(syntax, parse, start)[:1]:
            if chunk not in mention.groups:
                continue
            mention.sort = PERSON
            harm = _harm_behind(parse, k) or sense.harm
            if mention.counted == "plural" and harm == sense.harm:
                if words[chunk.first] == "such" or not _plural_tells(chunk, mention):
                    continue
            if mention.counted == "single" or (
                chunk.entry.lemma in _GENERAL and mention.counted != "counted" and harm == sense.harm
            ):
                continue
            if sense.harm in _TOLD_BY_PLURAL and mention.quantity.value != 0:
                if is_unreal(syntax, parse, k):
                    continue
                _count_none(parse, k, mention)
            strong = mention.counted == "counted" and chunk.entry.lemma not in _GENERAL
            found = propose(
                syntax,
                parse,
                mention,
                harm,
                (chunk.head, chunk.head + 1),
                "figures.victims",
                strong=strong,
                direct=strong and not sense.weak,
            )
            if found is not None:
                seen.add(chunk.first)
                out.append(found)
    return out


def _count_none(parse: Parse, k: int, mention: Mention) -> None:
    """`no immediate reports of casualties`: nobody is told to have been harmed."""
    told = parse.group_at(k - 2) if k >= 2 and is_word(parse.chunks[k - 1], "of") else None
    if told is None or told.quantity is None or told.quantity.value != 0 or mention.counted != "plural":
        return
    if told.entry is not None and told.entry.lemma in ("report", "sign"):
        mention.first, mention.quantity, mention.counted = told.first, told.quantity, "counted"


def _harm_behind(parse: Parse, k: int) -> str | None:
    """`victims of the massacre`: what the noun behind `of` says was done; None where it says nothing."""
    group = parse.group_at(k)
    if (
        k + 2 >= len(parse.chunks)
        or not is_word(parse.chunks[k + 1], "of")
        or group is None
        or (group.determiner is not None and group.quantity is None)
    ):
        return None
    entry = parse.chunks[k + 2].entry
    if entry is None or entry.harm is None or entry.harm.noun not in ("count", "event") or entry.harm.weak:
        return None
    return entry.harm.harm


def _plural_tells(group: NounGroup, mention: Mention) -> bool:
    if group.entry is None or group.entry.harm is None or group.entry.harm.harm not in _TOLD_BY_PLURAL:
        return False
    return group.determiner not in ("the", "these", "those") and not mention.partitive
