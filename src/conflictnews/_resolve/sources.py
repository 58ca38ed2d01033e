"""Sources: whose name a pronoun, a short form or a description stands for, and what kind of source it is."""

from __future__ import annotations

import attrs

from conflictnews._resolve.affiliations import affiliation_of, author_of, group_at, is_footage
from conflictnews._resolve.identities import names_of_actors, unite
from conflictnews._resolve.kinds import entries_in, entries_of_roles, is_country, kind_of_source
from conflictnews._resolve.names import Name, NameIndex, index_names
from conflictnews._resolve.parties import actor_at, is_of_state
from conflictnews._resolve.pronouns import who_is
from conflictnews._resolve.takenup import named_next, noun_of, taken_up
from conflictnews._resolve.voices import Speaker, copy_source
from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Syntax

#: A longer source is cut to its first group: it is a phrase, not a name.
_LONGEST = 90
#: Kinds of sources that are not the voice of the state whose name stands beside them.
_LAY = frozenset("resident witness medical activist expert monitor opposition".split())


def resolve_sources(
    attributions: list[AttributionCandidate], syntax: Syntax, index: NameIndex | None = None
) -> NameIndex:
    """Gives every attribution the name, kind and actor of its source, in text order.

    Args:
        attributions: Attributions in text order.
        syntax: The document.
        index: Its names, where they have been read before; whoever spoke by it is forgotten.
    """
    if index is None:
        index = index_names(syntax)
    else:
        index.forget()
    spoken: list[Speaker] = []
    for candidate in attributions:
        if candidate.source is None:
            if spoken:
                copy_source(candidate, spoken[-1].candidate)
            continue
        speaker = _resolve(candidate, index, spoken, syntax)
        spoken.append(speaker)
    unite(attributions, names_of_actors(index, syntax))
    return index


def _resolve(
    candidate: AttributionCandidate, index: NameIndex, spoken: list[Speaker], syntax: Syntax
) -> Speaker:
    first, end = candidate.antecedent or candidate.source or (candidate.head, candidate.head + 1)
    words = syntax.doc.tokens.words
    group = group_at(syntax, candidate.head)
    lemma = noun_of(group) if group is not None and not group.name else None
    author = author_of(syntax, group)
    if author is not None:
        group, first, end = author, author.first, author.end
    head = candidate.head if author is None or group is None else group.head
    kind = kind_of_source(entries_in(syntax, first, end))
    text = _as_written(syntax, first, end, group)
    name: Name | None = None
    person: bool | None = None
    gender: str | None = None
    plural = bool(group and group.plural)
    naming = "named" if group is not None and group.name else "collective" if plural else "unnamed"
    word = words[head]
    if group is not None and group.pronoun:
        known = who_is(words[group.first], candidate, index, spoken, syntax)
        if known is not None:
            if known.candidate is not candidate:
                copy_source(candidate, known.candidate)
                candidate.name = known.name
            return attrs.evolve(known, token=first, candidate=candidate)
    elif group is not None and group.name:
        name = _name_of(group, index)
        if name is not None:
            name.spoke = True
        person = name.person if name is not None else None
        gender = name.gender if name is not None else None
        if name is not None and name.end - name.first == 1:
            acronym = index.acronyms.get(word)
            fuller = index.fuller(word, group.head, name.gender)
            if acronym is not None:
                text = syntax.text(*acronym)
                person = False
            elif fuller is not None and not (name.person is False and fuller.person):
                fuller.spoke = True
                if end - first <= 2 or not name.roles:
                    text = syntax.text(fuller.first, fuller.end)
                person = fuller.person
                gender = gender or fuller.gender
                if kind == "unknown":
                    kind = kind_of_source(entries_in(syntax, fuller.group_first, fuller.end))
            if kind == "unknown" and fuller is not None:
                kind = kind_of_source(entries_of_roles(fuller.roles, syntax))
        elif name is not None and name.person and not _coordinated(syntax, first, end, group):
            text = syntax.text(name.first, name.end)
            if kind == "unknown":
                kind = kind_of_source(entries_of_roles(name.roles, syntax))
    elif group is not None and not plural and (described := index.described.get(group.head)) is not None:
        name = described
        name.spoke = True
        text, naming, person, gender = syntax.text(name.first, name.end), "named", True, name.gender
    elif group is not None and (described := named_next(group, index, syntax)) is not None:
        name = described
        text, naming, person = syntax.text(name.first, name.end), "named", True
        gender = name.gender or (group.entry.person.gender if group.entry and group.entry.person else None)
    elif group is not None and (
        group.determiner in ("the", "this", "that", "its", "his", "their", "her", "our")
        or group.owner is not None
    ):
        again = taken_up(group, index, spoken, syntax)
        if again is not None:
            text, person, source = again
            naming = "named"
            if source is not None:
                kind = source.kind if kind in ("unknown", "official") else kind
                candidate.actor = source.actor
                naming = source.naming
    if kind == "unknown" and group is not None and group.entry is not None and is_country(group.entry):
        kind = "government"
    candidate.name = text
    candidate.kind = kind
    candidate.naming = naming
    if is_footage(group):
        candidate.kind = "document"
    if group is not None and (name is None or name.person):
        tied = affiliation_of(syntax, group, end, name)
        candidate.affiliation = (
            None if tied == text or (naming == "named" and tied and tied in text) else tied
        )
    if candidate.actor is None:
        actor = actor_at((first, end), syntax)
        # a resident of a state's town is not the state
        candidate.actor = None if kind in _LAY and is_of_state(actor) else actor
    if (
        person is None
        and group is not None
        and group.entry is not None
        and group.entry.person is not None
        and not group.plural
    ):
        person = not group.entry.person.collective and bool(
            group.entry.person.title or group.entry.person.source or group.entry.person.role
        )
    return Speaker(text, person, plural, gender, first, candidate, lemma)


def _coordinated(syntax: Syntax, first: int, end: int, group: NounGroup) -> bool:
    """Whether the source is several who speak together, of whom the group is one."""
    words = syntax.doc.tokens.words
    return "and" in words[min(first, group.first) : max(end, group.end)]


def _name_of(group: NounGroup, index: NameIndex) -> Name | None:
    lo, hi = 0, len(index.names)
    while lo < hi:
        mid = (lo + hi) // 2
        if index.names[mid].token < group.head:
            lo = mid + 1
        else:
            hi = mid
    if lo < len(index.names) and index.names[lo].token == group.head:
        return index.names[lo]
    return None


def _as_written(syntax: Syntax, first: int, end: int, group: NounGroup | None) -> str:
    text = syntax.text(first, end)
    if len(text) > _LONGEST and group is not None:
        text = syntax.text(group.first, group.end)
    return " ".join(text[:_LONGEST].split())
