"""People who harmed themselves.

    reflexive := people harm-verb (himself | herself | themselves)        shot himself
               | people verb-of-killing people `and` himself              killed two people and himself
               | people `turn` weapon `on` himself
               | people `take` possessive `own` (life | lives)

Matches: `The man killed two women before shooting himself.`
Refuses: `He found himself in prison.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate, Range
from conflictnews._rules.figures.drafts import propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.mentions import Mention, is_word, names_people
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.figures.referred import propose_referred
from conflictnews._rules.figures.verbs import harm_at
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_PRONOUNS = frozenset(("himself", "herself", "themselves"))
#: Pronouns as subjects: who it is that harmed himself is settled later.
_HE = frozenset(("he", "she"))
#: What stands for oneself: a pronoun, or one's own life.
SELF = _PRONOUNS | {"own"}
_WEAPONS = frozenset(
    ("gun", "weapon", "rifle", "pistol", "handgun", "shotgun", "knife", "firearm", "revolver")
)
_REACH = 8


def reflexives(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """People who are the subject of what was done to themselves.

    Matches: `The gunman turned the weapon on himself.`
    Refuses: `The minister himself was not hurt.`
    """
    out: list[FigureCandidate] = []
    words = syntax.doc.tokens.words
    for at, chunk in enumerate(parse.chunks):
        if chunk.kind != "N" or not (
            words[chunk.first] in _PRONOUNS or _own_life(words, chunk.first, chunk.end)
        ):
            continue
        k = _verb_before(parse, at)
        verb = parse.chunks[k] if k >= 0 else None
        if not isinstance(verb, VerbGroup) or verb.passive or is_hypothetical(syntax, parse, k):
            continue
        harm = _harm_to_self(syntax, parse, k, verb, at)
        subject = _subject(parse, k, plural=words[chunk.first] == "themselves")
        group = parse.group_at(subject)
        if group is None or harm is None:
            continue
        trigger: Range = (verb.first, verb.end)
        if group.pronoun:
            if words[group.head] in _HE and group.end == group.first + 1:
                out.append(propose_referred(parse, group, group.first, harm, trigger))
            continue
        mention = read_mention(syntax, parse, subject)
        if mention is None or not names_people(mention, strong=True):
            continue
        found = propose(syntax, parse, mention, harm, trigger, "figures.reflexive", direct=False)
        if found is not None:
            found.evidence.append((chunk.first, chunk.end))
            if (
                mention.counted == "single"
                and found.victims.status == "armed_group"
                and not _of_a_group(mention)
            ):
                found.victims.status = "unknown"
            out.append(found)
    return out


def _of_a_group(mention: Mention) -> bool:
    """Whether the noun tells of a group: a bomber does, a gunman may be anybody."""
    person = mention.head.entry.person if mention.head.entry is not None else None
    return person is None or person.party != "unknown"


def _own_life(words: list[str], first: int, end: int) -> bool:
    return end - first == 3 and words[first + 1] == "own" and words[first + 2] in ("life", "lives")


def _verb_before(parse: Parse, at: int) -> int:
    for k in range(at - 1, max(-1, at - _REACH), -1):
        if parse.shape[k] == "V":
            return k
        if parse.shape[k] in ";:.ST":
            return -1
    return -1


def _harm_to_self(syntax: Syntax, parse: Parse, k: int, verb: VerbGroup, at: int) -> str | None:
    """What the verb at `k` does to its own subject; None where it does nothing to it."""
    words = syntax.doc.tokens.words
    entry = verb.entry
    if entry is None:
        return None
    if parse.chunks[at].end - parse.chunks[at].first == 3:
        return "killed" if entry.lemma in ("take", "end") and k == at - 1 else None
    if entry.lemma == "turn" and is_word(parse.chunks[at - 1], "on"):
        group = parse.group_at(k + 1)
        return "killed" if group is not None and words[group.head] in _WEAPONS else None
    if entry.harm is None or entry.harm.harm not in ("killed", "injured"):
        return None
    between = parse.shape[k + 1 : at].strip('R"')
    if between and not ("C" in between and set(between) <= set("NC,R")):
        return None
    return harm_at(syntax, parse, k, verb, entry.harm)


def _subject(parse: Parse, k: int, *, plural: bool) -> int:
    """Whom the verb is said of; of `before killing himself` that of the main verb."""
    for j in range(k, -1, -1):
        verb = parse.chunks[j]
        if not isinstance(verb, VerbGroup):
            continue
        if j < k and verb.form not in ("finite", "past"):
            continue
        subject = parse.clauses.subject.get(j, -1)
        group = parse.group_at(subject)
        aside = j == k and verb.form == "ing" and k > 0 and parse.shape[k - 1] in "IS"
        if group is not None and group.plural == plural and not aside:
            return subject
    return -1
