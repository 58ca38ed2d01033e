"""Lives claimed and lost.

    lives := (claim | cost | take | lose) number lives           the attack claimed 12 lives, a life
           | (claim | take) `the lives of` people

Matches: `The flood of shells claimed 12 lives.`
Refuses: `The surgeon saved 12 lives.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import join, propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.mentions import Mention, is_word, names_people, plain
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.victims import PERSON
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

LIVES = frozenset(("lives", "life"))
_CLAIMED = frozenset(("claim cost take lose").split())


def lives(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """A number of lives that something claimed, or that were lost.

    Matches: `The flood of shells claimed 12 lives.`
    Refuses: `The surgeon saved 12 lives.`
    """
    out: list[FigureCandidate] = []
    words = syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, NounGroup) or words[chunk.head] not in LIVES:
            continue
        verb = _verb_of_lives(syntax, parse, k)
        if verb is None:
            continue
        mentions: list[Mention]
        if chunk.quantity is not None and chunk.quantity.kind == "count":
            mentions = [Mention(k, k, [chunk], chunk.quantity, "counted", PERSON, chunk.first, chunk.end)]
        elif chunk.determiner in ("a", "another") and verb.entry is not None and verb.entry.lemma == "claim":
            one = plain(chunk.first, 1, 1)
            mentions = [Mention(k, k, [chunk], one, "single", PERSON, chunk.first, chunk.end)]
        elif k + 2 < len(parse.chunks) and is_word(parse.chunks[k + 1], "of") and parse.shape[k + 2] == "N":
            mentions = [m for m in read_people(syntax, parse, k + 2) if names_people(m, strong=True)]
        else:
            at = read_mention(syntax, parse, k - 2) if k >= 2 and is_word(parse.chunks[k - 1], "of") else None
            mentions = [at] if at is not None and at.counted == "counted" else []
            for m in mentions:
                m.sort = PERSON
        out += join(
            [
                f
                for m in mentions
                if (f := propose(syntax, parse, m, "killed", (verb.first, verb.end), "figures.nominal.lives"))
            ]
        )
    return out


def _verb_of_lives(syntax: Syntax, parse: Parse, k: int) -> VerbGroup | None:
    for j in (k - 1, k - 3, k + 1, k + 3):
        if 0 <= j < len(parse.chunks):
            verb = parse.chunks[j]
            if (
                isinstance(verb, VerbGroup)
                and verb.entry is not None
                and verb.entry.lemma in _CLAIMED
                and not is_hypothetical(syntax, parse, j)
            ):
                return verb
    return None
