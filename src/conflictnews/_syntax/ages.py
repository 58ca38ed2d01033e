"""Ages behind a person: `Rami Saleh, 21,` is one group, and the commas around the age part nothing.

    person := (name | noun for a person) (`,` age [`,`] | `(` age `)`)
           | noun for people `aged` age { (`,` | `and` | `to`) age }
    people := (number | possessive) noun for people (`,` | `(`) age { `,` age } `and` age (`,` | `)`)

The closing comma goes where it only closes the age: before a verb, a conjunction, or what the person is said to be
(`left Rami Saleh, 21, dead`). It stays where a list, an apposition or a relative clause goes on behind it.

Matches: `Rami Saleh, 21, and Amir Aziz, 22, were killed`; `two brothers, 9 and 12, were hurt`.
Refuses: `In Homs, 21 were killed`: a number behind a place counts people; `two men, 9 and 12 women died`.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup

__all__ = ["fold_ages"]

_OLDEST = 120
_CLOSED = {",": ",", "(": ")"}
#: Whose people are told of without a number: `his sons`.
_POSSESSIVES = frozenset(("his", "her", "their", "my", "our"))
#: Prepositions of place: a number behind what they govern counts people.
_OF_PLACES = frozenset("in at near around outside inside into across throughout within".split())


def fold_ages(chunks: list[Chunk]) -> list[Chunk]:
    """Folds ages into the groups of those whose ages they are."""
    out: list[Chunk] = []
    k, count = 0, len(chunks)
    while k < count:
        chunk = chunks[k]
        aged = _past_aged(chunks, k) if out and chunk.kind == "V" else 0
        if aged:
            k = aged
            continue
        past = _past_ages(out, chunks, k) if chunk.kind in _CLOSED and out else 0
        if past:
            closes = chunks[past].kind == ")" or (chunks[past].kind == "," and _only_closes(chunks, past))
            k = past + 1 if closes else past
            continue
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
    if not _may_be_age(age):
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
        if before.entry is not None and before.entry.lemma in _OF_PLACES:
            return False
    if not person.name and (person.entry is None or person.entry.person is None):
        return False
    after = chunks[k + 2].kind if k + 2 < len(chunks) else "."
    if chunks[k].kind == "(":
        return after == ")"
    return after in ",.)" or (after == "C" and person.name)


def _may_be_age(group: Chunk) -> bool:
    """A number of years by itself."""
    return (
        isinstance(group, NounGroup)
        and group.elided
        and group.quantity is not None
        and group.end == group.first + 1 == group.quantity.end
        and group.quantity.kind == "count"
        and group.quantity.value is not None
        and 0 < group.quantity.value < _OLDEST
    )


def _past_ages(out: list[Chunk], chunks: list[Chunk], k: int) -> int:
    """The mark or the verb behind the ages of several that the comma or bracket at `k` opens; 0 where it opens none.

    As many ages as people: `two brothers, 9 and 12,`, `his sons, 9 and 12,`.
    """
    people = out[-1]
    if not isinstance(people, NounGroup) or not people.plural or people.entry is None:
        return 0
    told = None if people.quantity is None else people.quantity.value
    if people.entry.person is None or (told is None and people.determiner not in _POSSESSIVES):
        return 0
    ages, j = 0, k
    ends = ")" if chunks[k].kind == "(" else ",.V-"
    while j + 1 < len(chunks) and (j == k or chunks[j].kind in ",C") and _may_be_age(chunks[j + 1]):
        last = chunks[j].kind
        ages, j = ages + 1, j + 2
        if last == "C":
            return j if ages == (told or ages) and j < len(chunks) and chunks[j].kind in ends else 0
    return 0


def _past_aged(chunks: list[Chunk], k: int) -> int:
    """Past `aged 3, 5 and 8` behind a noun; 0 where the verb at `k` is another."""
    verb = chunks[k]
    if not isinstance(verb, VerbGroup) or verb.entry is None or verb.entry.lemma != "age" or verb.passive:
        return 0
    past = j = k + 1
    while j < len(chunks):
        group = chunks[j]
        number = group.entry is None or group.entry.number is not None
        if not isinstance(group, NounGroup) or not number or group.name or group.determiner is not None:
            break
        past = j + 1
        j = past + 1 if past < len(chunks) and chunks[past].kind in ",COI-" else len(chunks)
    return past if past > k + 1 else 0


def _only_closes(chunks: list[Chunk], k: int) -> bool:
    """Whether the comma at `k` closes an age and begins nothing."""
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    if isinstance(after, VerbGroup):
        return after.form in ("finite", "past")
    if isinstance(after, NounGroup):
        harm = None if after.entry is None else after.entry.harm
        return harm is not None and harm.adjective and after.determiner is None and after.quantity is None
    return after is not None and after.kind == "C"
