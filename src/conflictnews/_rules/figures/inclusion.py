"""Shares of a number: people who are part of those counted before.

    share := `including` people                                  47 people, including 12 children
           | `among them` people
           | `of the dead` people be ... | `among the dead` be people | `the dead` include people
           | people be `among the dead`

Matches: `Nine people were killed, including two medics.`
Refuses: `Nine countries, including two allies, voted for it.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import join, propose, propose_beside
from conflictnews._rules.figures.mentions import Mention, is_word, names_people, of_group
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.victims import ELIDED, NAME, PERSON, RELATIONAL
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_INCLUDING = frozenset(("including", "notably", "comprising", "namely"))
STATES = {
    "dead": "killed",
    "killed": "killed",
    "wounded": "injured",
    "injured": "injured",
    "victims": "casualties",
    "missing": "missing",
    "casualties": "casualties",
    "fatalities": "killed",
    "detained": "detained",
    "arrested": "detained",
    "hostages": "abducted",
}


def shares(syntax: Syntax, parse: Parse, found: list[FigureCandidate]) -> list[FigureCandidate]:
    """People named as a part of a figure that stands before them in the sentence.

    Matches: `At least 20 people died, among them three nurses.`
    Refuses: `The parties, including the largest two, agreed.`
    """
    out: list[FigureCandidate] = []
    words = syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        word = words[chunk.first]
        start = -1
        if word in _INCLUDING:
            start = k + 1
        elif word in ("among", "amongst") and k + 1 < len(parse.chunks):
            group = parse.group_at(k + 1)
            if group is not None and group.pronoun and words[group.head] in ("them", "whom"):
                start = k + 2
            elif parse.shape[k + 1] == "W":
                start = k + 2
        if start < 0:
            continue
        while (
            start < len(parse.chunks)
            and parse.shape[start] in ",RV"
            and not (parse.shape[start] == "V" and not _is_be(parse, start))
        ):
            start += 1
        if start >= len(parse.chunks) or parse.shape[start] != "N":
            continue
        whole = whole_before(found, parse, chunk.first)
        if whole is None:
            continue
        people = [
            m
            for m in read_people(syntax, parse, start)
            if names_people(m, strong=True)
            and (m.sort in (PERSON, ELIDED) or (m.sort == NAME and m.head.head > m.head.core))
        ]
        made: list[FigureCandidate] = []
        for mention in people:
            if is_smaller(mention, whole):
                figure = propose_beside(syntax, parse, mention, whole, "figures.inclusion")
                if figure is not None:
                    figure.harm = _told_by_noun(mention) or figure.harm
                    figure.included_in, figure.scope = whole, whole.scope
                    made.append(figure)
        out += join(made)
    return out


def _told_by_noun(mention: Mention) -> str | None:
    """`30 casualties, including nine fatalities`: the share's own noun says what was done to them."""
    entry = mention.head.entry
    told = entry is not None and entry.harm is not None and entry.harm.noun in ("count", "victim")
    return entry.harm.harm if told and entry is not None and entry.harm is not None else None


def _is_be(parse: Parse, k: int) -> bool:
    verb = parse.chunks[k]
    return isinstance(verb, VerbGroup) and verb.copula


def whole_before(found: list[FigureCandidate], parse: Parse, before: int) -> FigureCandidate | None:
    """The figure that a share at token `before` belongs to: the nearest on its left that counts several."""
    nearest = [
        f
        for f in found
        if f.sentence == parse.number
        and f.end <= before
        and (f.quantity.upper is None or f.quantity.upper > 1)
    ]
    if not nearest:
        return None
    last = max(nearest, key=lambda f: f.end)
    same = [f for f in nearest if f.end == last.end]
    order = ("killed", "casualties", "injured")
    return min(same, key=lambda f: order.index(f.harm) if f.harm in order else 9)


def is_smaller(mention: Mention, whole: FigureCandidate) -> bool:
    least = mention.quantity.lower or 0
    return whole.quantity.upper is None or least <= whole.quantity.upper


def breakdowns(syntax: Syntax, parse: Parse, found: list[FigureCandidate]) -> list[FigureCandidate]:
    """Numbers in brackets or between dashes right behind a number, that make it up.

    Matches: `Eight people (three soldiers and five civilians) were wounded.`
    Refuses: `Eight people (two cars) were in the street.`
    """
    out: list[FigureCandidate] = []
    for whole in [f for f in found if f.sentence == parse.number and f.counted == "counted"]:
        k = next((k for k, c in enumerate(parse.chunks) if c.first >= whole.end), -1)
        if k < 0 or k + 1 >= len(parse.chunks):
            continue
        if parse.shape[k] in "CV" and whole.trigger[0] >= whole.end:
            k = next((j for j, c in enumerate(parse.chunks) if c.first >= whole.trigger[1]), -1)
        if k < 0 or parse.shape[k : k + 2] not in ("(N", "-N"):
            continue
        people = [m for m in read_people(syntax, parse, k + 1) if m.sort == PERSON and m.counted == "counted"]
        if (
            not people
            or whole.quantity.value is None
            or sum(m.quantity.value or 0 for m in people) > whole.quantity.value
        ):
            continue
        made = [f for m in people if (f := propose_beside(syntax, parse, m, whole, "figures.inclusion"))]
        for figure in made:
            figure.included_in, figure.scope = whole, whole.scope
        out += join(made)
    return out


def of_the_dead(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """People told to be among the dead, the wounded, the victims.

    Matches: `Three of the dead were teachers.`
    Refuses: `The dead were buried at noon.`
    """
    out: list[FigureCandidate] = []
    words = syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, NounGroup):
            continue
        told = words[chunk.head] == "those" or (k > 0 and is_word(parse.chunks[k - 1], "among", "amongst"))
        those = (told and _harm_of_those(parse, k)) or ""
        if not those and (
            chunk.determiner != "the" or words[chunk.end - 1] not in STATES or chunk.head - chunk.first > 1
        ):
            continue
        harm = those or STATES[words[chunk.end - 1]]
        last = k + 1 if those else k
        mentions = _shares_of(syntax, parse, k, last, harm)
        predicate = _predicate(parse, last)
        for mention in mentions:
            if mention.sort == ELIDED and predicate is not None:
                mention.of = predicate
        made = [
            f
            for m in mentions
            if names_people(m, strong=True)
            if (
                f := propose(
                    syntax, parse, m, harm, (chunk.end - 1, chunk.end), "figures.of_the_dead", direct=False
                )
            )
        ]
        out += join(made)
    return out


def _shares_of(syntax: Syntax, parse: Parse, k: int, last: int, harm: str) -> list[Mention]:
    """Who is told to be among the dead at chunks `k` to `last`."""
    governor = parse.chunks[k - 1] if k else None
    if governor is not None and is_word(governor, "of") and k >= 2 and harm != "casualties":
        outer = parse.group_at(k - 2)
        before = syntax.doc.tokens.words[outer.first - 1] if outer is not None and outer.first else ""
        if outer is not None and outer.quantity is not None and outer.elided and before != "not":
            first, end = outer.first, parse.chunks[k].end
            return [Mention(k - 2, k, [outer], outer.quantity, "counted", ELIDED, first, end, partitive=True)]
    if governor is not None and is_word(governor, "of", "among", "amongst"):
        outer = parse.group_at(k - 2) if k >= 2 else None
        if outer is not None and outer.elided and outer.quantity is not None:
            return []  # two of the victims are 16 and 17
        found = _told_behind(syntax, parse, last)
        if not found and k >= 2 and _is_be(parse, k - 2):
            subject = parse.clauses.subject.get(k - 2, -1)
            found = read_people(syntax, parse, subject) if subject >= 0 else []
        return found
    verb = parse.chunks[last + 1] if last + 2 < len(parse.chunks) else None
    if isinstance(verb, VerbGroup) and verb.entry is not None and verb.entry.lemma == "include":
        return read_people(syntax, parse, last + 2) if parse.shape[last + 2] == "N" else []
    if isinstance(verb, VerbGroup) and verb.copula and parse.shape[last + 2] == "N" and last == k:
        # `the injured were a clerk and two other men`
        return [m for m in read_people(syntax, parse, last + 2) if m.sort == PERSON and m.counted != "plural"]
    return []


def _predicate(parse: Parse, k: int) -> NounGroup | None:
    """The noun for people behind a form of be: `of the dead, 14 were tourists`."""
    for j in range(k + 1, min(len(parse.chunks) - 1, k + 5)):
        if _is_be(parse, j):
            group = parse.group_at(j + 1)
            inner = of_group(parse, j + 1)
            if (
                inner >= 0
                and group is not None
                and group.entry is not None
                and group.entry.lemma in RELATIONAL
            ):
                return parse.group_at(inner)  # were members of the police
            return group if group is not None and any(e.person is not None for e in group.entries) else None
        if parse.shape[j] not in ",RN":
            return None
    return None


def _harm_of_those(parse: Parse, k: int) -> str | None:
    """`those killed`: the harm of the participle behind `those`."""
    verb = parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None
    if (
        isinstance(verb, VerbGroup)
        and verb.form == "past"
        and verb.entry is not None
        and verb.entry.harm is not None
        and not verb.entry.harm.weak
    ):
        return verb.entry.harm.harm
    return None


def _told_behind(syntax: Syntax, parse: Parse, k: int) -> list[Mention]:
    """`Of the dead, 14 were tourists`; `among the dead were two nurses`."""
    j = k + 1
    count = len(parse.chunks)
    while j < count and parse.shape[j] in ",R":
        j += 1
    if j < count and _is_be(parse, j) and j + 1 < count and parse.shape[j + 1] == "N":
        return read_people(syntax, parse, j + 1)
    if j + 1 < count and parse.shape[j] == "N" and _is_be(parse, j + 1):
        found = read_mention(syntax, parse, j)
        if found is not None and found.counted == "counted":
            return [found]
    return []
