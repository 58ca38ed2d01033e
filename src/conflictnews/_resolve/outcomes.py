"""What came of people: `was shot`, and two sentences on `he died`.

A pronoun beside a word of harm tells something of somebody named before. Where that one has been read as
wounded and is now dead, the figure is one of dead; where he has not been read at all, he becomes a figure at the
place where he is named. Whoever was shot at one place and is dead at another is dead at both.
"""

from __future__ import annotations

from collections.abc import Iterator

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import propose
from conflictnews._rules.figures.mentions import Mention, is_word
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.figures.referred import PRONOUNS, RULE
from conflictnews._rules.victims import NAME, PERSON
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Parse, Syntax

#: How many sentences back a pronoun reaches.
_SENTENCES = 4
#: How many figures back an outcome is looked for.
_NEAREST = 40
#: Verbs and nouns that leave open whether somebody lives.
_OPEN = frozenset(
    ("shoot", "shooting", "stab", "stabbing", "hit", "strike", "gunshot wound", "stab wound", "bullet wound")
)
#: Verbs of killing that are also said of all who were hit.
_DOWN = frozenset(("gun down", "mow down", "gun", "mow"))
_FURTHER = frozenset(("other", "others", "another"))
_ANOTHER = frozenset(("another", "other", "second", "third", "fourth", "different", "one"))


def settle_outcomes(
    won: list[FigureCandidate], told: list[FigureCandidate], syntax: Syntax
) -> list[FigureCandidate]:
    """Gives people the harm that came of them at last.

    Args:
        won: The figures, in text order.
        told: What is told of pronouns, in text order.
        syntax: The document.

    Returns:
        The figures with those that only a pronoun tells of, in text order.
    """
    out = list(won)
    at = {f.group.head: f for f in won if f.group is not None}
    words = syntax.doc.tokens.words
    named = {(f.harm, words[f.group.head]) for f in won if f.group is not None and f.counted == "single"}
    for one in told:
        found = _antecedent(one, syntax)
        if found is None:
            continue
        parse, mention = found
        old = at.get(mention.head.head)
        if old is not None:
            _becomes(old, one)
            continue
        if (one.harm, words[mention.head.head]) in named:
            continue  # a pronoun is no mention of its own
        made = propose(syntax, parse, mention, one.harm, one.trigger, RULE, strong=True, direct=False)
        if made is not None:
            made.evidence = list(one.evidence)
            at[mention.head.head] = made
            out.append(made)
    out.sort(key=lambda f: (f.first, f.end))
    _same_persons(out, syntax)
    _shot_and_dead(out, syntax)
    return out


def _becomes(figure: FigureCandidate, told: FigureCandidate) -> None:
    taken = figure.harm in ("abducted", "detained") and figure.sentence == told.sentence
    if told.harm == "killed" and (figure.harm == "injured" or taken):
        figure.harm = "killed"
        figure.evidence = [*figure.evidence, *told.evidence]


def _antecedent(one: FigureCandidate, syntax: Syntax) -> tuple[Parse, Mention] | None:
    """The person or the people that a pronoun stands for; None where nobody fits."""
    number, gender = PRONOUNS[syntax.doc.tokens.words[one.first]]
    if number == "p":
        return next((found for found in _named_before(syntax, one, "counted", 1)), None)
    named = _named_before(syntax, one, "single", _SENTENCES)
    return next((found for found in named if _fits(found[1].groups, gender)), None)


def _named_before(
    syntax: Syntax, one: FigureCandidate, counted: str, back: int
) -> Iterator[tuple[Parse, Mention]]:
    """People before a pronoun: in its sentence from right to left, then in the sentences before."""
    numbers = [one.sentence]
    while len(numbers) <= back and (before := syntax.before(numbers[-1])) >= 0:
        numbers.append(before)
    for number in numbers:
        parse = syntax.parse(number)
        for k in _candidates(parse, one.first, within=number == one.sentence):
            mention = read_mention(syntax, parse, k)
            if mention is None or mention.counted != counted or mention.sort not in (PERSON, NAME):
                continue
            if mention.sort == NAME and mention.head.determiner is not None:
                continue  # a T-shirt
            if counted == "single" or (mention.quantity.lower or 0) > 1:
                yield parse, mention


def _candidates(parse: Parse, before: int, *, within: bool) -> list[int]:
    """Groups that a pronoun may stand for, the likeliest first.

    Those that a verb other than one of speech is said of, and those found, brought or hit; then owners of what
    was attacked: `broke into the home of a politician and shot him`.
    """
    subjects: set[int] = set()
    owners: list[int] = []
    for k, chunk in enumerate(parse.chunks):
        if chunk.first >= before:
            break
        if parse.clauses.governed.get(k, -1) > 0 and within and is_word(parse.chunks[k - 1], "of"):
            owners.append(k)
        if not isinstance(chunk, VerbGroup):
            continue
        cue = chunk.entry.cue if chunk.entry is not None else None
        subject, after = parse.clauses.subject.get(k, -1), parse.clauses.object.get(k, -1)
        if subject >= 0 and (cue is None or chunk.passive) and parse.chunks[subject].first < before:
            subjects.add(subject)
        if after >= 0 and parse.chunks[after].first < before and chunk.entry is not None:
            if chunk.entry.lemma in _FOUND or chunk.entry.harm is not None:
                subjects.add(after)
    return [*sorted(subjects, reverse=within), *reversed(owners)]


_FOUND = frozenset(
    (
        "drag seize stop ambush attack surround find discover take rush bring transport carry locate fly airlift "
        "shoot stab hit strike wound injure"
    ).split()
)
_MALE = frozenset("man boy father son brother husband grandson uncle nephew male gentleman boyfriend".split())
_FEMALE = frozenset(
    "woman girl mother daughter sister wife granddaughter aunt niece female lady girlfriend".split()
)


def _gender(entries: list[Entry]) -> str:
    for entry in reversed(entries):
        if entry.lemma in _MALE or (entry.person is not None and entry.person.gender == "m"):
            return "m"
        if entry.lemma in _FEMALE or (entry.person is not None and entry.person.gender == "f"):
            return "f"
    return ""


def _fits(groups: list[NounGroup], gender: str) -> bool:
    own = _gender([entry for group in groups for entry in group.entries])
    return own in ("", gender) or not gender


def _is_open(figure: FigureCandidate, syntax: Syntax) -> bool:
    """Whether the word of harm leaves open whether the person lives."""
    return figure.harm == "injured" and _verb(figure, syntax) in _OPEN


def _verb(figure: FigureCandidate, syntax: Syntax) -> str:
    """The lemma of the word of harm; empty where the lexicon has none."""
    parse = syntax.parse(figure.sentence)
    chunk = next((c for c in parse.chunks if c.first <= figure.trigger[0] < c.end), None)
    return "" if chunk is None or chunk.entry is None else chunk.entry.lemma


def _same_persons(figures: list[FigureCandidate], syntax: Syntax) -> None:
    """`A boy was shot ... The boy died`: one person of whom two things are told."""
    words = syntax.doc.tokens.words
    dead = [f for f in figures if f.harm == "killed" and f.counted == "single" and f.group is not None][
        :_NEAREST
    ]
    if not dead:
        return
    alive = {
        words[f.group.head]
        for f in figures
        if f.harm == "injured" and f.counted == "single" and f.group is not None and not _is_open(f, syntax)
    }
    told: dict[int, list[FigureCandidate]] = {}
    for figure in figures:
        if figure.counted != "single" or figure.group is None or not _is_open(figure, syntax):
            continue
        if figure.joined and words[figure.group.head] in alive:
            continue  # the woman and the boy were hit: one woman is told to live
        # of several who were shot, each needs a death of his own
        others = [of for one in figure.joined[:_NEAREST] for of in told.get(id(one), ())]
        match = next((f for f in dead if f not in others and _one_person(figure, f, words)), None)
        if match is not None:
            figure.harm = "killed"
            figure.evidence = [*figure.evidence, match.trigger]
            told[id(figure)] = [match]


def _one_person(shot: FigureCandidate, dead: FigureCandidate, words: list[str]) -> bool:
    one, other = shot.group, dead.group
    if one is None or other is None or not _ANOTHER.isdisjoint(words[one.first : one.head]):
        return False
    if not _ANOTHER.isdisjoint(words[other.first : other.head]):
        return False
    if len({_age(one, words), _age(other, words)} - {""}) > 1:
        return False
    if shot.joined and one.determiner in ("a", "an", None) and not one.name and one.owner is None:
        return _age(one, words) == _age(other, words) != ""  # a man and a man were shot: which of them?
    if words[one.head] == words[other.head]:
        return True
    if one.name and other.name:
        return False
    genders = {_gender(list(one.entries)), _gender(list(other.entries))} - {""}
    statuses = {shot.victims.status, dead.victims.status} - {"unknown", "civilian"}
    if len(genders) > 1 or len(statuses) > 1:
        return False
    return one.determiner in _DEFINITE or other.determiner in _DEFINITE


def _age(group: NounGroup, words: list[str]) -> str:
    """The age that a group tells: `a 53-year-old man`; empty where it tells none."""
    return next((w for w in words[group.first : group.end] if w.endswith("-year-old")), "")


_DEFINITE = frozenset(("the", "his", "her", "their", "this", "that"))


def _shot_and_dead(figures: list[FigureCandidate], syntax: Syntax) -> None:
    """`Five people were shot, two of them fatally`: those shot are dead or wounded, not told apart.

    So are `the six gunned down`, where a lower number of dead is told beside wounded.
    """
    dead = [
        f.quantity.value for f in figures if f.harm == "killed" and f.scope == "event" and f.quantity.value
    ]
    if not dead:
        return
    words = syntax.doc.tokens.words
    hurt = any(f.harm == "injured" and f.scope == "event" for f in figures)
    for figure in figures:
        value = figure.quantity.value
        if value is None or value < 2 or figure.counted != "counted":
            continue
        if not _is_open(figure, syntax) and not (
            hurt and _verb(figure, syntax) in _DOWN and min(dead) < value
        ):
            continue
        if not _FURTHER.isdisjoint(words[figure.first : figure.end]):
            continue  # four others were shot: they come on top of the dead
        if min(dead) <= value:
            figure.harm = "killed" if min(dead) == value else "casualties"
