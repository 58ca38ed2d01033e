"""Bodies: a number of them is a number of dead.

    bodies := number body-noun                                   more than 100 bodies
            | body-noun `of` people                              the bodies of 26 children
            | [modifier] bodies, where they are found or seen    blood-stained corpses

Matches: `Rescuers recovered nine bodies.`
Refuses: `Two bodies oversee the press.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate, Range
from conflictnews._rules.figures.drafts import join, propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.mentions import Mention, is_word, names_people, plain
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.victims import NAME, PERSON
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

#: Verbs that tell that bodies were there.
_SEEN = frozenset(
    (
        "find recover retrieve discover see show lie bury deliver bring pull count exhume unearth identify "
        "dig wash dump receive collect remove lay litter line transport take arrive carry hang uncover pile "
        "scatter display leave load float film burn drag"
    ).split()
)


_NEARLY = frozenset(("nearly", "almost"))
#: Before these, a body is an office.
_OFFICES = frozenset(
    (
        "legislative regulatory governing international public political administrative judicial electoral "
        "professional advisory constitutional supervisory elected official governmental sporting student"
    ).split()
)


def bodies(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """Bodies and whose they are.

    Matches: `The bodies of 26 children and 21 women were found.`
    Refuses: `Legislative bodies met on Monday.`
    """
    out: list[FigureCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if (
            not isinstance(chunk, NounGroup)
            or chunk.entry is None
            or chunk.entry.harm is None
            or chunk.entry.harm.noun != "body"
        ):
            continue
        weak = chunk.entry.harm.weak
        if weak and not _OFFICES.isdisjoint(syntax.doc.tokens.words[chunk.core : chunk.head]):
            continue
        trigger: Range = (chunk.head, chunk.head + 1)
        if not _NEARLY.isdisjoint(syntax.doc.tokens.words[max(0, chunk.first - 2) : chunk.head]):
            continue  # the nearly lifeless body of a boy
        people = _people_behind(syntax, parse, k)
        if people:
            out += _whose(syntax, parse, k, chunk, people, trigger)
            continue
        mention = (
            read_mention(syntax, parse, k - 2) if k >= 2 and is_word(parse.chunks[k - 1], "of") else None
        )
        partitive = mention is not None and mention.last == k
        if not partitive:
            mention = read_mention(syntax, parse, k)
        if mention is None or mention.quantity.value == 0:
            continue
        seen = _seen(syntax, parse, k)
        if mention.counted == "counted" and not (weak and not seen and not _dead_looking(chunk)):
            found = propose(syntax, parse, mention, "killed", trigger, "figures.bodies.count")
        elif (
            mention.counted == "plural"
            and (partitive or (chunk.determiner is None and chunk.owner is None))
            and (seen or _dead_looking(chunk))
            and (not weak or chunk.core < chunk.head or partitive or seen)
        ):
            found = propose(syntax, parse, mention, "killed", trigger, "figures.bodies.plural", strong=False)
        elif mention.counted == "single" and chunk.determiner in ("a", "an", "another") and seen:
            found = propose(syntax, parse, mention, "killed", trigger, "figures.bodies.single", strong=False)
        else:
            continue
        if found is not None:
            out.append(found)
    return out


def _people_behind(syntax: Syntax, parse: Parse, k: int) -> list[Mention]:
    if k + 2 < len(parse.chunks) and is_word(parse.chunks[k + 1], "of") and parse.shape[k + 2] == "N":
        return [m for m in read_people(syntax, parse, k + 2) if names_people(m, strong=True)]
    return []


def _whose(
    syntax: Syntax, parse: Parse, k: int, body: NounGroup, people: list[Mention], trigger: Range
) -> list[FigureCandidate]:
    made: list[FigureCandidate] = []
    for mention in people:
        if mention.counted == "plural" and mention is people[0]:
            victims = mention.victims()
            quantity = (
                body.quantity
                if body.quantity is not None and body.quantity.kind == "count"
                else plain(body.first, 2, None)
                if body.plural or body.head
                else plain(body.first, 1, 1)
            )
            whole = Mention(
                k,
                mention.last,
                mention.groups,
                quantity,
                "counted" if body.quantity is not None else "plural",
                PERSON,
                body.first,
                mention.end,
            )
            found = propose(syntax, parse, whole, "killed", trigger, "figures.bodies.of")
            if found is not None:
                found.victims = victims
        else:
            found = propose(
                syntax,
                parse,
                mention,
                "killed",
                trigger,
                "figures.bodies.of",
                strong=mention.sort != NAME or mention.counted == "single",
            )
        if found is not None:
            made.append(found)
    return join(made)


def _dead_looking(group: NounGroup) -> bool:
    """A modifier that only a dead body has, or a noun for nothing else."""
    if group.entry is not None and group.entry.harm is not None and not group.entry.harm.weak:
        return True
    return any(e.harm is not None for e in group.entries[:-1])


def _seen(syntax: Syntax, parse: Parse, k: int) -> bool:
    """Whether a verb of finding or seeing, or a word of harm, stands in the clause."""
    for j in range(max(0, k - 10), min(len(parse.chunks), k + 10)):
        chunk = parse.chunks[j]
        if chunk.entry is None or j == k:
            continue
        if (
            isinstance(chunk, VerbGroup)
            and (chunk.entry.lemma in _SEEN or chunk.entry.harm is not None)
            and not is_hypothetical(syntax, parse, j)
        ):
            return True
        if isinstance(chunk, NounGroup) and chunk.entry.lemma in (
            "video",
            "footage",
            "photograph",
            "image",
            "picture",
            "grave",
            "morgue",
            "mortuary",
            "blood",
            "hospital",
        ):
            return True
    return False
