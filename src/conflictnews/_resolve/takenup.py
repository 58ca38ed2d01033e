"""Descriptions as sources: whom `the group`, `the ministry`, `the foreign minister` take up again."""

from __future__ import annotations

from conflictnews._resolve.descriptions import fuller
from conflictnews._resolve.names import Name, NameIndex
from conflictnews._resolve.voices import Speaker
from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._syntax.groups import NounGroup
from conflictnews._syntax.parse import Syntax
from conflictnews._text.tokens import CAPITAL, UPPER

__all__ = ["noun_of", "taken_up"]

_BODY_NOUNS = frozenset(
    "group organisation organization council ministry party agency newspaper network committee observatory "
    "body movement coalition commission government army union league watchdog monitor paper statement "
    "channel station department office front authority report force".split()
)


def taken_up(
    group: NounGroup, index: NameIndex, spoken: list[Speaker], syntax: Syntax
) -> tuple[str, bool | None, AttributionCandidate | None] | None:
    """`the group`, `the ministry`, `Russia's foreign minister`: whom it takes up again."""
    if group.entry is None:
        return None
    lemma = group.entry.lemma
    words = syntax.doc.tokens.words
    first = group.owner.first if group.owner is not None else group.core if group.core >= 0 else group.first
    modifiers = [words[i] for i in range(first, group.head) if words[i] != "'s"]
    last = _said_before(group, spoken) if not modifiers and group.determiner in _TAKING_UP else None
    if group.plural:
        return None if last is None else (last.name, last.person, last.candidate)
    named = index.by_role.get(lemma)
    if named and group.entry.person is not None and not group.entry.person.collective:
        name = _bearer(named, modifiers, group.head, syntax)
        if last is not None and (name is None or name.token < last.token):
            return last.name, last.person, last.candidate
        if name is None:
            return None
        full = index.fuller(name.last(syntax), name.token + 1, name.gender) or name
        return syntax.text(full.first, full.end), True, None
    if lemma in _BODY_NOUNS and not modifiers:
        generic = lemma in _GENERIC_BODIES
        for speaker in reversed(spoken):
            if speaker.person is not True and not speaker.plural and speaker.candidate.naming == "named":
                if generic or lemma in speaker.name.lower():
                    return speaker.name, False, speaker.candidate
        for name in reversed(index.names):
            if (
                name.token < group.head
                and name.person is False
                and (generic or lemma in syntax.text(name.first, name.end).lower())
            ):
                if (
                    name.group is not None
                    and name.group.entry is not None
                    and name.group.entry.place is not None
                ):
                    continue
                return syntax.text(name.first, name.end), False, None
    if last is not None:
        return last.name, last.person, last.candidate
    if lemma in _BODY_NOUNS and not modifiers:
        said = fuller((group.first, group.end), syntax)
        if said is not None:
            capital = syntax.doc.tokens.shapes[said[0] + 1] in (CAPITAL, UPPER)
            return syntax.text(said[0] + (capital and words[said[0]] == "the"), said[1]), False, None
    return None


def noun_of(group: NounGroup) -> str | None:
    """The last word of what the lexicon knows of a head: `source` of `security source`."""
    return None if group.entry is None else group.entry.lemma.rpartition(" ")[2]


def _said_before(group: NounGroup, spoken: list[Speaker]) -> Speaker | None:
    """`a source close to the talks`, then `the source`: who spoke last under the same noun."""
    lemma = noun_of(group)
    for speaker in reversed(spoken[-_REACH:]):
        if speaker.lemma == lemma and speaker.plural == group.plural:
            return speaker
    return None


_TAKING_UP = frozenset(("the", "this", "that", "these", "those"))
#: So many speakers back a description is looked for.
_REACH = 24
_GENERIC_BODIES = frozenset(
    ("group", "organisation", "organization", "body", "movement", "watchdog", "monitor", "coalition")
)


def _bearer(named: list[Name], modifiers: list[str], at: int, syntax: Syntax) -> Name | None:
    """Who bears a role: of the right country first, then of a country not said; the last before `at`."""
    country = _country(modifiers, syntax)
    known = [n for n in named if n.token < at] or named[:1]
    if country is None:
        return known[-1]
    countries = [_country_of(n, syntax) for n in known]
    for wanted in (country, None):
        for name, found in zip(reversed(known), reversed(countries), strict=True):
            if found == wanted:
                return name
    return None


def _country(words: list[str], syntax: Syntax) -> str | None:
    for word in words:
        form = syntax.vocabulary.forms.get(word)
        if form is not None and form[1].place is not None:
            return form[1].place.country or form[1].lemma
    return None


def _country_of(name: Name, syntax: Syntax) -> str | None:
    """The country said beside a name, in its own group (`French minister`) or in its apposition."""
    words = syntax.doc.tokens.words
    beside = words[name.group_first : name.first]
    if name.apposed is not None:
        beside = beside + words[name.apposed.first : name.apposed.end + 3]
    return _country(beside, syntax)
