"""Nouns of harm: deaths, killings, the massacre of.

    nominal := number death-noun                                 12 deaths, dozens of killings
             | death-noun `of` people                            the deaths of 20 people, a
             massacre of villagers
             | person `'s` death-noun                            the mayor's murder

Matches: `The report lists the deaths of 20 people.`
Refuses: `He faces the death penalty.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate, Range
from conflictnews._rules.figures.drafts import agent_range, is_fatal, join, propose
from conflictnews._rules.figures.hypothesis import is_conditional, is_unreal
from conflictnews._rules.figures.mentions import Mention, is_word, names_people, plain
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.victims import BODY, ELIDED, NAME, PERSON, sort_of
from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Parse, Syntax

#: Events that are not counted by the people they harm: two massacres are not two dead.
_MANY_A_TIME = frozenset(
    (
        "massacre slaughter genocide pogrom bloodbath carnage extermination shooting torture exodus "
        "displacement deportation beating mutilation"
    ).split()
)
_NOT_DONE = frozenset(
    ("more further such attempted alleged planned threatened possible attempt threat plot future").split()
)
#: A noun before `of` or `for` that makes of the harm an intention or a fear.
_INTENDED = frozenset(
    "plot plots threat threats attempt attempts plan plans possibility risk fear fears charge charges".split()
)
KILLERS = frozenset(("murderer", "killer", "assassin", "slayer"))
_NOUN_USES = frozenset(("count", "event"))


def nominals(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """People counted by a noun of harm, or behind it.

    Matches: `Two years of war brought the deaths of 300 villagers.`
    Refuses: `A plot for the murder of two ministers was foiled.`
    """
    out: list[FigureCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        entry = chunk.entry
        if entry is not None and entry.lemma in KILLERS and isinstance(chunk, NounGroup):
            out += _victims_of(syntax, parse, k, chunk)
        if entry is None or entry.harm is None:
            continue
        if entry.harm.noun not in _NOUN_USES and not entry.lemma.endswith(" to death"):
            continue
        if isinstance(chunk, NounGroup) and not chunk.name:
            out += _noun(syntax, parse, k, chunk, entry)
        elif (
            isinstance(chunk, VerbGroup)
            and chunk.form == "ing"
            and chunk.first == chunk.head
            and not chunk.negated
        ):
            out += _of(syntax, parse, k, chunk, entry)
    return out


def _victims_of(syntax: Syntax, parse: Parse, k: int, group: NounGroup) -> list[FigureCandidate]:
    """`the murderers of the six priests`: whoever has a murderer was murdered."""
    at = _behind_of(parse, k)
    people = read_people(syntax, parse, at) if at >= 0 and group.determiner != "no" else []
    made = [
        propose(syntax, parse, m, "killed", (group.head, group.head + 1), "figures.nominal.of", direct=False)
        for m in people
        if m.sort in (PERSON, NAME) and names_people(m, strong=True)
    ]
    return join([figure for figure in made if figure is not None])


def _noun(syntax: Syntax, parse: Parse, k: int, group: NounGroup, entry: Entry) -> list[FigureCandidate]:
    words = syntax.doc.tokens.words
    if entry.harm is None or (
        k >= 2 and parse.shape[k - 1] == "I" and words[parse.chunks[k - 2].head] in _INTENDED
    ):
        return []
    more = group.first > parse.sentence.first and words[group.first - 1] in ("more", "further")
    if (
        more
        or not _NOT_DONE.isdisjoint(words[group.first : group.head])
        or (group.determiner != "the" and (is_conditional(syntax, parse, k) or is_unreal(syntax, parse, k)))
    ):
        return []
    after = _of(syntax, parse, k, group, entry)
    if after:
        return after
    countable = entry.harm.noun == "count" or entry.lemma not in _MANY_A_TIME
    mention = _counted(parse, k, group) if countable else None
    trigger: Range = (group.head, group.head + 1)
    if (
        mention is None
        and entry.lemma == "death"
        and group.plural
        and group.determiner is None
        and group.owner is None
    ):
        mention = Mention(
            k, k, [group], plain(group.first, 2, None), "plural", PERSON, group.first, group.end
        )
    if mention is not None:
        found = propose(
            syntax,
            parse,
            mention,
            entry.harm.harm,
            trigger,
            "figures.nominal.count",
            strong=not entry.harm.weak,
            direct=mention.counted == "counted",
            manner=entry.harm.manner,
        )
        return [found] if found is not None else []
    return _owned(syntax, parse, k, group, entry)


def _counted(parse: Parse, k: int, group: NounGroup) -> Mention | None:
    """`12 deaths`, `dozens of killings`, `most of the deaths`."""
    first, at, quantity, kind = group.first, k, group.quantity, "counted"
    if k >= 2 and is_word(parse.chunks[k - 1], "of"):
        outer = parse.group_at(k - 2)
        if (
            outer is not None
            and outer.elided
            and (outer.quantity is not None or outer.determiner in ("most", "some", "many", "all"))
        ):
            first, at = outer.first, k - 2
            quantity = outer.quantity
            if quantity is None:
                quantity, kind = plain(first, 2, None), "plural"
    if entry_is_injury(group) and (quantity is None or quantity.value is None or _is_wound(group)):
        return None
    if quantity is None or quantity.kind != "count" or (not group.plural and quantity.value not in (0, 1)):
        return None
    return Mention(at, k, [group], quantity, kind, PERSON, first, group.end)


def entry_is_injury(group: NounGroup) -> bool:
    """A person has several injuries, but only one death."""
    return group.entry is not None and group.entry.harm is not None and group.entry.harm.harm == "injured"


def _is_wound(group: NounGroup) -> bool:
    """One person may have three bullet wounds."""
    return group.entry is not None and group.entry.lemma.endswith(" wound")


def _of(syntax: Syntax, parse: Parse, k: int, chunk: Chunk, entry: Entry) -> list[FigureCandidate]:
    """`the deaths of 20 people`, `the killing of a judge`."""
    if entry.harm is None:
        return []
    at = _behind_of(parse, k)
    if at < 0 or (at > k + 2 and entry.lemma.endswith("wound")):
        return []
    strong = not entry.harm.weak
    fatal = entry.harm.harm == "injured" and is_fatal(syntax, chunk.first, chunk.head)
    people = [
        m
        for m in read_people(syntax, parse, at)
        if m.sort != BODY and names_people(m, strong=strong) and not _is_place(m)
    ]
    by = parse.clauses.agent(parse.chunks, people[-1].last if people else k)
    agent = agent_range(syntax, parse, by) if by >= 0 else None
    if agent is None and isinstance(chunk, NounGroup) and chunk.owner is not None:
        agent = (chunk.owner.first, chunk.owner.end)
    made = [
        f
        for m in people
        if m.sort != ELIDED or m.counted == "counted"
        if (
            f := propose(
                syntax,
                parse,
                m,
                "killed" if fatal else entry.harm.harm,
                (chunk.head, chunk.head + 1),
                "figures.nominal.of",
                strong=strong,
                direct=m.sort == PERSON,
                manner=entry.harm.manner,
                event=entry.act.event if entry.act else None,
                agent=agent,
            )
        )
    ]
    return join(made)


def _behind_of(parse: Parse, k: int) -> int:
    """The group behind `of`, a date or a place between.

    `the murder on 26 February of a mayor`; -1 where none is.
    """
    j = k + 1
    if parse.shape[j : j + 3] == "(IN":
        j += 1  # the massacre [of six priests]
    while j + 1 < len(parse.chunks) and j - k < 8:
        if is_word(parse.chunks[j], "of") and not (
            j > k + 1 and (parse.shape[j + 1] == "D" or _is_circumstance(parse, j + 1))
        ):
            return j + 1 if parse.shape[j + 1] == "N" else -1
        if parse.shape[j] == "D":
            j += 1
        elif parse.shape[j] == "I" and (parse.shape[j + 1] == "D" or _is_circumstance(parse, j + 1)):
            j += 2
        elif j == k + 1 and _is_circumstance(parse, j):
            j += 1
        else:
            return -1
    return -1


def _is_circumstance(parse: Parse, k: int) -> bool:
    """A group that says when or where."""
    group = parse.group_at(k)
    return group is not None and any(e.time is not None or e.place is not None for e in group.entries[-1:])


def _is_place(mention: Mention) -> bool:
    entry = mention.head.entry
    return (
        entry is not None
        and entry.place is not None
        and entry.place.kind != "demonym"
        and mention.sort != NAME
    )


def _owned(syntax: Syntax, parse: Parse, k: int, group: NounGroup, entry: Entry) -> list[FigureCandidate]:
    """`the mayor's murder`: one person, by an owner who is a person."""
    owner = group.owner
    if (
        owner is not None
        and owner.plural
        and group.plural
        and owner.determiner is None
        and entry.lemma == "death"
        and sort_of(owner) == PERSON
    ):
        several = Mention(
            k, k, [owner], plain(owner.first, 2, None), "plural", PERSON, owner.first, owner.end
        )
        figure = propose(
            syntax, parse, several, "killed", (group.head, group.head + 1), "figures.nominal.owner"
        )
        return [figure] if figure is not None else []
    if (
        owner is None
        or group.plural
        or entry.harm is None
        or entry.harm.weak
        or entry.harm.noun != "count"
        or sort_of(owner) not in (PERSON, NAME)
    ):
        return []
    if owner.plural or (
        owner.entry is not None and owner.entry.person is not None and owner.entry.person.collective
    ):
        return []
    mention = Mention(
        k, k, [owner], plain(owner.first, 1, 1), "single", sort_of(owner), owner.first, owner.end
    )
    found = propose(
        syntax,
        parse,
        mention,
        entry.harm.harm,
        (group.head, group.head + 1),
        "figures.nominal.owner",
        direct=False,
        manner=entry.harm.manner,
    )
    return [found] if found is not None else []
