"""Sources: whose name a pronoun, a short form or a description stands for, and what kind of source it is."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from conflictnews._resolve.descriptions import fuller
from conflictnews._resolve.identities import unite
from conflictnews._resolve.names import Name, NameIndex, index_names
from conflictnews._resolve.parties import actor_at
from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.groups import NounGroup
from conflictnews._syntax.parse import Syntax
from conflictnews._text.tokens import CAPITAL, UPPER

#: A longer source is cut to its first group: it is a phrase, not a name.
_LONGEST = 90

_SINGULAR = frozenset(("he", "she"))
_BODY_NOUNS = frozenset(
    "group organisation organization council ministry party agency newspaper network committee observatory "
    "body movement coalition commission government army union league watchdog monitor paper statement "
    "channel station department office front authority report force".split()
)

#: From most to least telling, where several words of one source say what it is.
_ORDER = (
    "state_media", "police", "military", "medical", "armed_group", "monitor", "intergovernmental",
    "opposition", "activist", "government", "foreign_government", "witness", "resident", "expert", "media",
    "document", "official", "unknown",
)  # fmt: skip


@attrs.define(slots=True, eq=False)
class _Speaker:
    """What was made of a source: the last ones are what the next pronoun is asked of."""

    name: str
    person: bool | None
    plural: bool
    gender: str | None
    token: int
    candidate: AttributionCandidate
    lemma: str | None = None


def resolve_sources(attributions: list[AttributionCandidate], syntax: Syntax) -> NameIndex:
    """Gives every attribution the name, kind and actor of its source, in text order."""
    index = index_names(syntax)
    spoken: list[_Speaker] = []
    for candidate in attributions:
        if candidate.source is None:
            if spoken:
                _copy(candidate, spoken[-1].candidate)
            continue
        speaker = _resolve(candidate, index, spoken, syntax)
        spoken.append(speaker)
    unite(attributions)
    return index


def _copy(candidate: AttributionCandidate, known: AttributionCandidate) -> None:
    candidate.name, candidate.kind, candidate.actor = known.name, known.kind, known.actor
    candidate.naming, candidate.affiliation = known.naming, known.affiliation


def _group_at(syntax: Syntax, head: int) -> NounGroup | None:
    parse = syntax.parse(syntax.doc.sentence_at(head))
    for chunk in parse.chunks:
        if isinstance(chunk, NounGroup) and chunk.first <= head < chunk.end:
            return chunk
    return None


def _resolve(
    candidate: AttributionCandidate, index: NameIndex, spoken: list[_Speaker], syntax: Syntax
) -> _Speaker:
    first, end = candidate.antecedent or candidate.source or (candidate.head, candidate.head + 1)
    words = syntax.doc.tokens.words
    group = _group_at(syntax, candidate.head)
    kind = _kind(_entries(syntax, first, end))
    text = _as_written(syntax, first, end, group)
    person: bool | None = None
    gender: str | None = None
    plural = bool(group and group.plural)
    naming = "named" if group is not None and group.name else "collective" if plural else "unnamed"
    word = words[candidate.head]
    if group is not None and group.pronoun:
        known = _pronoun(words[group.first], candidate, index, spoken, syntax)
        if known is not None:
            if known.candidate is not candidate:
                _copy(candidate, known.candidate)
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
                    kind = _kind(_entries(syntax, fuller.group_first, fuller.end))
            if kind == "unknown" and fuller is not None:
                kind = _kind(_of_roles(fuller.roles, syntax))
        elif name is not None and name.person and not _coordinated(syntax, first, end, group):
            candidate.affiliation = _affiliation(syntax, group, end)
            text = syntax.text(name.first, name.end)
    elif group is not None and (
        group.determiner in ("the", "this", "that", "its", "his", "their", "her", "our")
        or group.owner is not None
    ):
        taken_up = _description(group, index, spoken, syntax)
        if taken_up is not None:
            text, person, source = taken_up
            naming = "named"
            if source is not None:
                kind = source.kind if kind in ("unknown", "official") else kind
                candidate.actor = source.actor
                naming = source.naming
    if kind == "unknown" and group is not None and group.entry is not None and _is_country(group.entry):
        kind = "government"
    candidate.name = text
    candidate.kind = kind
    candidate.naming = naming
    if candidate.actor is None:
        candidate.actor = actor_at((first, end), syntax)
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
    lemma = _noun(group) if group is not None and not group.name else None
    return _Speaker(text, person, plural, gender, first, candidate, lemma)


def _coordinated(syntax: Syntax, first: int, end: int, group: NounGroup) -> bool:
    """Whether the source is several who speak together, of whom the group is one."""
    words = syntax.doc.tokens.words
    return "and" in words[min(first, group.first) : max(end, group.end)]


_OF = frozenset(("of", "from", "for", "at"))


def _affiliation(syntax: Syntax, group: NounGroup, end: int) -> str | None:
    """`Ada Kovar of the relief council`: what stands behind the name, as written."""
    words = syntax.doc.tokens.words
    at = group.end
    if at < end and words[at] == ",":
        at += 1
    return syntax.text(at + 1, end) if at + 1 < end and words[at] in _OF else None


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


def _entries(syntax: Syntax, first: int, end: int) -> list[Entry]:
    """Entries of a stretch, phrases first."""
    return [entry for _, _, entry in syntax.vocabulary.entries_in(syntax.doc.tokens, first, end)]


def _of_roles(roles: Iterable[str], syntax: Syntax) -> list[Entry]:
    return [form[1] for role in roles if (form := syntax.vocabulary.forms.get(role)) is not None]


def _is_country(entry: Entry) -> bool:
    """`Russia said`: a country speaks through its government."""
    return entry.place is not None and entry.place.kind == "country"


def _kind(entries: list[Entry]) -> str:
    kinds = {e.actor.source for e in entries if e.actor is not None and e.actor.source}
    if not kinds:
        kinds = {e.person.source for e in entries if e.person is not None and e.person.source}
    return next((k for k in _ORDER if k in kinds), "unknown")


def _pronoun(
    word: str, candidate: AttributionCandidate, index: NameIndex, spoken: list[_Speaker], syntax: Syntax
) -> _Speaker | None:
    """The speaker that a pronoun stands for; None if nothing compatible stands before it."""
    at = candidate.head
    sentence = syntax.doc.sentence_at(at)
    if word in _SINGULAR:
        gender = "m" if word == "he" else "f"
        last = next(
            (
                s
                for s in reversed(spoken)
                if s.person is not False and not s.plural and s.gender in (None, gender)
            ),
            None,
        )
        floor = last.token if last is not None else -1
        # a person named as the subject of this or the previous sentence, newer than the last speaker
        for name in reversed(index.names):
            if name.token >= at or name.sentence < sentence - 1:
                if name.sentence < sentence - 1:
                    break
                continue
            if name.token <= floor:
                break
            if (
                name.person is not False
                and name.subject
                and name.gender in (None, gender)
                and (name.person or index.fuller(_last(name, syntax)) is not None)
            ):
                return _as_speaker(name, index, candidate, gender, syntax)
        if last is not None:
            if last.gender is None:
                last.gender = gender
            return last
        for name in reversed(index.names):
            if name.token < at and name.person and name.gender in (None, gender):
                return _as_speaker(name, index, candidate, gender, syntax)
        return None
    if word in ("it", "they", "both", "which", "who", "one", "some", "all"):
        if word == "it":
            return next((s for s in reversed(spoken) if s.person is not True and not s.plural), None)
        return next(
            (s for s in reversed(spoken) if s.plural or s.person is False), spoken[-1] if spoken else None
        )
    return None


def _last(name: Name, syntax: Syntax) -> str:
    return syntax.doc.tokens.words[name.end - 1]


def _as_speaker(
    name: Name, index: NameIndex, candidate: AttributionCandidate, gender: str, syntax: Syntax
) -> _Speaker:
    fuller = index.fuller(_last(name, syntax), name.token + 1, gender) or name
    fuller.spoke = True
    fuller.gender = fuller.gender or gender
    text = syntax.text(fuller.first, fuller.end)
    candidate.name = text
    kind = _kind(_entries(syntax, fuller.group_first, fuller.end))
    if kind == "unknown":
        kind = _kind(_of_roles((*fuller.roles, *name.roles), syntax))
    candidate.kind = kind
    candidate.naming = "named"
    candidate.actor = actor_at((fuller.group_first, fuller.end), syntax)
    return _Speaker(text, person=True, plural=False, gender=gender, token=candidate.head, candidate=candidate)


def _description(
    group: NounGroup, index: NameIndex, spoken: list[_Speaker], syntax: Syntax
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
        full = index.fuller(_last(name, syntax), name.token + 1, name.gender) or name
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


def _noun(group: NounGroup) -> str | None:
    """The last word of what the lexicon knows of a head: `source` of `security source`."""
    return None if group.entry is None else group.entry.lemma.rpartition(" ")[2]


def _said_before(group: NounGroup, spoken: list[_Speaker]) -> _Speaker | None:
    """`a source close to the talks`, then `the source`: who spoke last under the same noun."""
    lemma = _noun(group)
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


def name_of(range_: Range, syntax: Syntax) -> str:
    """The words of a range on one line."""
    return " ".join(syntax.text(*range_).split())
