"""A participle of harm that opens its sentence, with its people behind the form of be.

    inverted := [`also`] participle { phrase } be people         Killed were two guards; also wounded was a nurse

Matches: `Wounded in the attack were a nurse and two drivers.`
Refuses: `Killed soldiers were buried there`, `killed, they were buried`.
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import join, propose
from conflictnews._rules.figures.mentions import names_people
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.figures.verbs import harm_at
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

#: So many phrases may stand between the participle and the form of be.
_PHRASES = 3


def inverted(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """People behind the verb, where a participle of harm stands before it.

    Matches: `Also killed was a driver.`
    Refuses: `Those killed were soldiers`: its subject stands before it.
    """
    for k, verb in enumerate(parse.chunks):
        if parse.shape[k] in '".RT':
            continue
        if not isinstance(verb, VerbGroup) or verb.form != "past" or verb.copula:
            return []
        sense = verb.entry.harm if verb.entry is not None else None
        at = _behind_be(parse, k)
        if sense is None or sense.weak or at < 0:
            return []
        return join(
            [
                figure
                for mention in read_people(syntax, parse, at)
                if names_people(mention, strong=True)
                and (
                    figure := propose(
                        syntax,
                        parse,
                        mention,
                        harm_at(syntax, parse, k, verb, sense),
                        (verb.head, verb.head + 1),
                        "figures.inverted",
                        direct=at == k + 2,
                        manner=sense.manner,
                    )
                )
                is not None
            ]
        )
    return []


def _behind_be(parse: Parse, k: int) -> int:
    """The group behind the form of be that follows the participle at `k`, phrases between them aside; else -1."""
    j = k + 1
    for _ in range(_PHRASES):
        if parse.shape[j : j + 2] in ("IN", "ID"):
            j += 2
        elif parse.shape[j : j + 1] == "D":
            j += 1
    be = parse.chunks[j] if j + 1 < len(parse.chunks) else None
    plain = isinstance(be, VerbGroup) and be.copula and not be.negated and be.modal is None
    return j + 1 if plain and parse.shape[j + 1] == "N" else -1
