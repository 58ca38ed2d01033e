"""Ages behind a person: `Rami Saleh, 21,` is one group, and the commas around the age part nothing.

    person := (name | noun for a person) (`,` age [`,`] | `(` age `)`)

The closing comma goes where it only closes the age: before a verb, a conjunction, or what the person is said to be
(`left Rami Saleh, 21, dead`). It stays where a list, an apposition or a relative clause goes on behind it.

Matches: `Rami Saleh, 21, and Amir Aziz, 22, were killed`.
Refuses: `In Homs, 21 were killed`: a number behind a place counts people.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup

__all__ = ["fold_ages"]

_OLDEST = 120
_CLOSED = {",": ",", "(": ")"}
#: Prepositions that leave a person behind them a person.
_OF_PERSONS = frozenset("of by with for to from as about like against".split())


def fold_ages(chunks: list[Chunk]) -> list[Chunk]:
    """Folds ages into the groups of those whose ages they are."""
    out: list[Chunk] = []
    k, count = 0, len(chunks)
    while k < count:
        chunk = chunks[k]
        if chunk.kind in _CLOSED and out and k + 1 < count and _is_age(out, chunks, k):
            person, age = out[-1], chunks[k + 1]
            if isinstance(person, NounGroup) and isinstance(age, NounGroup) and age.quantity is not None:
                person.age = age.quantity.value
                k += 2
                if k < count and (chunk.kind == "(" or (chunks[k].kind == "," and _only_closes(chunks, k))):
                    k += 1
                continue
        chunk.at = len(out)
        out.append(chunk)
        k += 1
    return out


def _is_age(out: list[Chunk], chunks: list[Chunk], k: int) -> bool:
    """Whether the comma or bracket at `k` opens the age of the group before it."""
    person, age = out[-1], chunks[k + 1]
    if not isinstance(person, NounGroup) or not isinstance(age, NounGroup) or age.quantity is None:
        return False
    if (
        not age.elided
        or age.end != age.first + 1
        or age.quantity.end != age.end
        or age.quantity.kind != "count"
    ):
        return False
    if age.quantity.value is None or not 0 < age.quantity.value < _OLDEST:
        return False
    if (
        person.plural
        or person.quantity is not None
        or person.pronoun
        or person.elided
        or person.age is not None
    ):
        return False
    before = out[-2] if len(out) > 1 else None
    if before is not None and before.kind == "I":
        if before.entry is None or before.entry.lemma not in _OF_PERSONS:
            return False
    if not person.name and (person.entry is None or person.entry.person is None):
        return False
    after = chunks[k + 2].kind if k + 2 < len(chunks) else "."
    if chunks[k].kind == "(":
        return after == ")"
    return after in ",.)" or (after == "C" and person.name)


def _only_closes(chunks: list[Chunk], k: int) -> bool:
    """Whether the comma at `k` closes an age and begins nothing."""
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    if isinstance(after, VerbGroup):
        return after.form in ("finite", "past")
    if isinstance(after, NounGroup):
        harm = None if after.entry is None else after.entry.harm
        return harm is not None and harm.adjective and after.determiner is None and after.quantity is None
    return after is not None and after.kind == "C"
