"""Pronouns as sources: whom `he`, `she`, `it`, `they` stand for, never somebody of the wrong number or kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from conflictnews._resolve.kinds import entries_in, entries_of_roles, kind_of_source
from conflictnews._resolve.names import Name, NameIndex
from conflictnews._resolve.parties import actor_at
from conflictnews._resolve.voices import Speaker
from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._syntax.parse import Syntax

__all__ = ["who_is"]

_SINGULAR = frozenset(("he", "she"))
#: So many names or speakers back a pronoun is followed. In a text of any length it means somebody nearer.
_MOST_BACK = 256


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
                for s in islice(reversed(spoken), _MOST_BACK)
                if s.person is not False and not s.plural and s.gender in (None, gender)
            ),
            None,
        )
        floor = last.token if last is not None else -1
        # a person named as the subject of this or the previous sentence, newer than the last speaker
        for name in _names_before(at, index):
            if name.sentence < sentence - 1 or name.token <= floor:
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
        for name in _names_before(at, index):
            if name.person and name.gender in (None, gender):
                return as_speaker(name, index, candidate, gender, syntax)
        return None
    if word in ("it", "they", "both", "which", "who", "one", "some", "all"):
        if word == "it":
            return next(
                (s for s in islice(reversed(spoken), _MOST_BACK) if s.person is not True and not s.plural),
                None,
            )
        return next(
            (s for s in islice(reversed(spoken), _MOST_BACK) if s.plural or s.person is False),
            spoken[-1] if spoken else None,
        )
    return None


def _names_before(at: int, index: NameIndex) -> Iterator[Name]:
    """Names before a token, the nearest first."""
    end = bisect_left(index.names, at, key=lambda name: name.token)
    return (index.names[n] for n in range(end - 1, max(-1, end - 1 - _MOST_BACK), -1))


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
