"""Shares of a number that stand beside it without a verb of harm: who some of those counted were.

    share := number `of` (`them` | `whom`) [be] people           nine people, three of them children
           | `of whom` number be people                          nine people, of whom three were children

Matches: `Nine people were killed, three of them children.`
Refuses: `Nine people were hurt, three of them seriously.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import join, propose_beside
from conflictnews._rules.figures.inclusion import is_smaller, whole_before
from conflictnews._rules.figures.mentions import Mention, is_word
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.victims import PERSON
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_THEM = frozenset(("them", "whom"))
#: Up to here a vague word says no more than that there were several.
_FEW = 3


def shares_of_them(syntax: Syntax, parse: Parse, found: list[FigureCandidate]) -> list[FigureCandidate]:
    """People that some of those counted before are said to be.

    Matches: `The shelling killed nine people, at least two of whom were nurses.`
    Refuses: `Three of them were children.`
    """
    out: list[FigureCandidate] = []
    words, chunks = syntax.doc.tokens.words, parse.chunks
    for k in range(1, len(chunks) - 2):
        if not is_word(chunks[k], "of") or words[chunks[k + 1].first] not in _THEM:
            continue
        if words[chunks[k + 1].first] == "whom" and parse.shape[k - 1] in ",-(":
            number, told = k + 2, k + 3
        else:
            number, told = k - 1, k + 2
            if parse.shape[k - 2 : k - 1] not in (",", "-", "(", "C"):
                continue
        group = parse.group_at(number)
        if group is None or not group.elided or group.quantity is None:
            continue
        verb = chunks[told] if told < len(chunks) else None
        if isinstance(verb, VerbGroup) and verb.copula:
            told += 1
        elif number > k:
            continue
        mention = _told(syntax, parse, group, told)
        whole = None if mention is None else whole_before(found, parse, mention.first)
        if mention is None or whole is None or not is_smaller(mention, whole):
            continue
        figure = propose_beside(syntax, parse, mention, whole, "figures.inclusion")
        if figure is not None:
            figure.included_in, figure.scope = whole, whole.scope
            out.append(figure)
    return join(out)


def _told(syntax: Syntax, parse: Parse, group: NounGroup, told: int) -> Mention | None:
    """The people at a chunk under the number of another group."""
    people = read_mention(syntax, parse, told) if parse.group_at(told) is not None else None
    number = group.quantity
    if people is None or number is None or ((number.lower or 0) <= _FEW and number.value is None):
        return None  # `many of them`: of the dead, of the wounded or of both
    if people.sort != PERSON or people.counted == "counted":
        return None
    if people.counted == "single" and number.value != 1:
        return None
    return Mention(
        group.at, people.last, people.groups, number, "counted", PERSON, group.first, people.end, people.of
    )
