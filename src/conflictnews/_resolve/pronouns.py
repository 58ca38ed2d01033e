"""Pronouns as sources: whom `he`, `she`, `it`, `they` stand for, never somebody of the wrong number or kind."""

from __future__ import annotations

from conflictnews._resolve.kinds import entries_in, entries_of_roles, kind_of_source
from conflictnews._resolve.names import Name, NameIndex
from conflictnews._resolve.parties import actor_at
from conflictnews._resolve.voices import Speaker
from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._syntax.parse import Syntax

__all__ = ["who_is"]

_SINGULAR = frozenset(("he", "she"))
#: How many speakers are looked back at, and how many subjects of the sentence before.
_REACH = 256
_SUBJECTS = 3


def who_is(
    word: str, candidate: AttributionCandidate, index: NameIndex, spoken: list[Speaker], syntax: Syntax
) -> Speaker | None:
    """The speaker that a pronoun stands for; None if nothing compatible stands before it."""
    at = candidate.head
    sentence = syntax.doc.sentence_at(at)
    if word in _SINGULAR:
        gender = "m" if word == "he" else "f"
        last = next(
            (
                s
                for s in reversed(spoken[-_REACH:])
                if s.person is not False and not s.plural and s.gender in (None, gender)
            ),
            None,
        )
        floor = last.token if last is not None else -1
        before = syntax.before(sentence)
        # a person named as the subject of this or the previous sentence, newer than the last speaker
        for name in index.before(at):
            if name.sentence < before or name.token <= floor:
                break
            if (
                name.person is not False
                and name.subject
                and name.gender in (None, gender)
                and (name.person or index.fuller(name.last(syntax)) is not None)
            ):
                return as_speaker(name, index, candidate, gender, syntax)
        if last is not None:
            if last.gender is None:
                last.gender = gender
            return last
        for name in index.before(at):
            if name.person and name.gender in (None, gender):
                return as_speaker(name, index, candidate, gender, syntax)
        return None
    if word == "it":
        body = next((s for s in reversed(spoken[-_REACH:]) if s.person is not True and not s.plural), None)
        return _body_told_of(candidate, body, index, syntax) or body
    if word in ("they", "both", "some", "all"):
        several = next((s for s in reversed(spoken[-_REACH:]) if s.plural or s.person is False), None)
        return _several_told_of(candidate, several, syntax) or several
    if word in ("which", "who", "one"):
        return next(
            (s for s in reversed(spoken[-_REACH:]) if s.person is False), spoken[-1] if spoken else None
        )
    return None


def _body_told_of(
    candidate: AttributionCandidate, last: Speaker | None, index: NameIndex, syntax: Syntax
) -> Speaker | None:
    """`The United Nations sent monitors. It said`: a body named since, what the sentence before is about."""
    before = syntax.before(syntax.doc.sentence_at(candidate.head))
    for name in index.before(candidate.head):
        if name.sentence < before or (last is not None and name.token <= last.token):
            return None
        entry = None if name.group is None else name.group.entry
        speaks = entry is not None and entry.actor is not None and bool(entry.actor.source)
        if name.subject and name.person is False and speaks:
            return _told_of(
                syntax.text(name.first, name.end), (name.group_first, name.end), candidate, syntax
            )
    return None


def _several_told_of(candidate: AttributionCandidate, last: Speaker | None, syntax: Syntax) -> Speaker | None:
    """`Two aid workers left the town. They said`: those whom the sentence before is about."""
    number = syntax.before(syntax.doc.sentence_at(candidate.head))
    if number < 0:
        return None
    parse = syntax.parse(number)
    for k in sorted({at for at in parse.clauses.subject.values() if at >= 0})[:_SUBJECTS]:
        group = parse.group_at(k)
        if group is None or group.pronoun or not group.plural or group.name:
            continue
        person = None if group.entry is None else group.entry.person
        if person is None or person.source in (None, "document"):
            continue
        if last is not None and group.head <= last.token:
            return None
        return _told_of(syntax.text(group.first, group.end), (group.first, group.end), candidate, syntax)
    return None


def _told_of(text: str, found: Range, candidate: AttributionCandidate, syntax: Syntax) -> Speaker:
    plural = candidate.head >= 0 and syntax.doc.tokens.words[candidate.head] != "it"
    candidate.name = text
    candidate.kind = kind_of_source(entries_in(syntax, *found))
    candidate.naming = "collective" if plural else "named"
    candidate.actor = actor_at(found, syntax)
    return Speaker(text, person=False, plural=plural, gender=None, token=found[0], candidate=candidate)


def as_speaker(
    name: Name, index: NameIndex, candidate: AttributionCandidate, gender: str, syntax: Syntax
) -> Speaker:
    fuller = index.fuller(name.last(syntax), name.token + 1, gender) or name
    fuller.spoke = True
    fuller.gender = fuller.gender or gender
    text = syntax.text(fuller.first, fuller.end)
    candidate.name = text
    kind = kind_of_source(entries_in(syntax, fuller.group_first, fuller.end))
    if kind == "unknown":
        kind = kind_of_source(entries_of_roles((*fuller.roles, *name.roles), syntax))
    candidate.kind = kind
    candidate.naming = "named"
    candidate.actor = actor_at((fuller.group_first, fuller.end), syntax)
    return Speaker(text, person=True, plural=False, gender=gender, token=candidate.head, candidate=candidate)
