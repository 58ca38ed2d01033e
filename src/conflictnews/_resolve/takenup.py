"""Descriptions as sources: whom `the group`, `the ministry`, `the foreign minister` take up again."""

from __future__ import annotations

from bisect import bisect_left

from conflictnews._resolve.descriptions import fuller
from conflictnews._resolve.names import Name, NameIndex
from conflictnews._resolve.voices import Speaker
from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Syntax
from conflictnews._text.document import Document
from conflictnews._text.tokens import CAPITAL, UPPER

__all__ = ["named_next", "noun_of", "taken_up"]

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
    if named and group.owner is not None:
        named = [
            name for name in named[-_REACH:] if lemma in name.roles
        ]  # whose lawyer it is tells him apart
    if named and group.entry.person is not None and not group.entry.person.collective:
        name = _bearer(named, modifiers, group.head, syntax)
        if last is not None and (name is None or name.token < last.token):
            return last.name, last.person, last.candidate
        if name is None:
            return None
        full = index.fuller(name.last(syntax), name.token + 1, name.gender) or name
        return syntax.text(full.first, full.end), True, None
    if lemma in _KNOWN_TO_ALL and group.determiner == "the" and not named:
        spoke = spoken[-1] if spoken else None
        if spoke is not None and _needs_no_introduction(spoke, group, index, syntax):
            return spoke.name, True, spoke.candidate
    if lemma in _BODY_NOUNS and not modifiers:
        generic = lemma in _GENERIC_BODIES
        for speaker in reversed(spoken[-_LONG_REACH:]):
            if speaker.person is not True and not speaker.plural and speaker.candidate.naming == "named":
                named_so = lemma in speaker.name.lower()
                if named_so or (generic and speaker.candidate.kind not in _NO_GROUPS):
                    return speaker.name, False, speaker.candidate
        for name in index.before(group.head):
            named_so = lemma in syntax.text(name.first, name.end).lower()
            if name.person is False and (generic or named_so):
                entry = None if name.group is None else name.group.entry
                if entry is not None and (entry.place is not None or (not named_so and _is_no_group(entry))):
                    continue
                return syntax.text(name.first, name.end), False, None
    if last is None:
        last = _of_that_kind(group, spoken) or _wrote(group, lemma, spoken, syntax)
    if last is not None:
        return last.name, last.person, last.candidate
    if lemma in _BODY_NOUNS and not modifiers:
        said = fuller((group.first, group.end), syntax)
        if said is not None:
            capital = syntax.doc.tokens.shapes[said[0] + 1] in (CAPITAL, UPPER)
            return syntax.text(said[0] + (capital and words[said[0]] == "the"), said[1]), False, None
    return None


def _is_no_group(entry: Entry) -> bool:
    """Whether a name is that of an outlet, a force or a state, which nobody calls a group."""
    return entry.actor is not None and entry.actor.source in _NO_GROUPS


def named_next(group: NounGroup, index: NameIndex, syntax: Syntax) -> Name | None:
    """Who the opening sentence describes, where the next one gives name and age for the first time.

    `The student who left the town has spoken of the raid. Lena Holm, 19, says she hid.` Refuses whoever speaks
    for an office or in a profession: the name may then be that of somebody else.
    """
    person = None if group.entry is None else group.entry.person
    if person is None or person.collective or person.source is not None or group.plural:
        return None
    doc = syntax.doc
    number = doc.sentence_at(group.head)
    opening = next((n for n, s in enumerate(doc.sentences[:_OPENING]) if _is_body(doc, s.block)), -1)
    if number != opening or number + 1 >= len(doc.sentences):
        return None
    start, end = doc.sentences[number + 1].first, doc.sentences[number + 1].end
    at = bisect_left(index.names, start, key=lambda n: n.token)
    for name in index.names[at : at + _FEW]:
        if name.token >= end:
            return None
        first = index.by_last.get(name.last(syntax), [name])[0]
        if name is first and name.end - name.first > 1 and name.person is not False and not name.roles:
            same = person.gender is None or name.gender in (None, person.gender)
            return name if same and _has_age(name, syntax) else None
    return None


def _is_body(doc: Document, block: int) -> bool:
    return doc.blocks[block].kind == "body"


def _has_age(name: Name, syntax: Syntax) -> bool:
    words = syntax.doc.tokens.words
    behind = words[name.end : name.end + 3]
    return len(behind) == 3 and behind[0] == behind[2] == "," and behind[1].isdecimal() and len(behind[1]) < 3


def _of_that_kind(group: NounGroup, spoken: list[Speaker]) -> Speaker | None:
    """`the rights group`, `the New York-based group`: the body of that kind that spoke last by its name."""
    if group.determiner != "the" or group.owner is not None or noun_of(group) not in _GENERIC_BODIES:
        return None
    person = None if group.entry is None else group.entry.person
    kind = None if person is None else person.source
    for speaker in reversed(spoken[-_REACH:]):
        said = speaker.candidate
        if speaker.person is True or speaker.plural or said.naming != "named" or said.kind in _NO_GROUPS:
            continue
        if kind is None or said.kind == kind:
            return speaker
    return None


def _wrote(group: NounGroup, lemma: str, spoken: list[Speaker], syntax: Syntax) -> Speaker | None:
    """`The army said in a statement C. "D," the statement said`: who spoke last, by such a paper."""
    person = None if group.entry is None else group.entry.person
    if not spoken or person is None or person.source != "document" or group.determiner not in _TAKING_UP:
        return None
    last = spoken[-1]
    number = syntax.doc.sentence_at(last.token)
    sentence = syntax.doc.sentences[number]
    near = number >= _sentence_beside(group, syntax)
    return last if near and lemma in syntax.doc.tokens.words[sentence.first : sentence.end] else None


def _needs_no_introduction(spoke: Speaker, group: NounGroup, index: NameIndex, syntax: Syntax) -> bool:
    """Whether the last speaker is a person named in full right before, of whom no role is told.

    `Adam Reyes urged them to wait. "It is late," the president said.`
    """
    said = spoke.candidate
    if said.naming != "named" or said.kind not in ("unknown", "government") or spoke.person is False:
        return False
    if syntax.doc.sentence_at(spoke.token) < _sentence_beside(group, syntax):
        return False
    known = index.by_last.get(spoke.name.rpartition(" ")[2].lower(), ())
    return bool(known) and not any(name.roles for name in known)


def _sentence_beside(group: NounGroup, syntax: Syntax) -> int:
    """The farthest sentence back whose speaker is still who is spoken of."""
    number = syntax.doc.sentence_at(group.head)
    for _ in range(_BESIDE):
        number = syntax.before(number) if number > 0 else number
    return number


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


#: Kinds of bodies that nobody calls a group or an organisation.
_NO_GROUPS = frozenset("media state_media police military government foreign_government".split())
#: Whom a report may name without saying what they are.
_KNOWN_TO_ALL = frozenset("president premier chancellor king queen pope emir".split()) | {"prime minister"}
#: So many sentences on, the last speaker is still who is spoken of.
_BESIDE = 2
#: Among so many sentences the first one of the story is looked for.
_OPENING = 12
#: So many names of the next sentence are looked at.
_FEW = 4
_TAKING_UP = frozenset(("the", "this", "that", "these", "those"))
#: So many speakers back a description is looked for.
_REACH = 24
_LONG_REACH = 256
_GENERIC_BODIES = frozenset(
    ("group", "organisation", "organization", "body", "movement", "watchdog", "monitor", "coalition")
)


def _bearer(named: list[Name], modifiers: list[str], at: int, syntax: Syntax) -> Name | None:
    """Who bears a role: of the right country first, then of a country not said; the last before `at`."""
    country = _country(modifiers, syntax)
    known = [n for n in named[-_LONG_REACH:] if n.token < at] or named[:1]
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
