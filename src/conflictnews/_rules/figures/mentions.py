"""People with a number, as every figure rule handles them, and steps from chunk to chunk.

A mention is what `noun_phrases` reads: `at least 45 women and children`, `one of the women`, `a family of five`.
"""

from __future__ import annotations

import attrs

from conflictnews._rules.candidates import Range, VictimReading
from conflictnews._rules.victims import (
    BODY,
    ELIDED,
    NAME,
    PERSON,
    THING,
    UNKNOWN,
    read_victims,
)
from conflictnews._syntax.chunks import Chunk, NounGroup
from conflictnews._syntax.numbers import Quantity
from conflictnews._syntax.parse import Parse


@attrs.define(slots=True, eq=False)
class Mention:
    """People with a number, at one place in a sentence.

    Attributes:
        at: First chunk.
        last: Last chunk that belongs to it.
        groups: The groups whose nouns name the people, in order.
        quantity: How many.
        counted: `counted`, `single` or `plural`.
        sort: Sort of the head noun, as in `victims`.
        first: First token.
        end: Past the last token.
        of: The group of an `of` phrase that tells who they are.
        former: Whether they are said to be so no longer (`former soldiers`, `ex-officers`).
        partitive: Whether it is a part of people named before (`two of them`, `some of the bodies`).
    """

    at: int
    last: int
    groups: list[NounGroup]
    quantity: Quantity
    counted: str
    sort: str
    first: int
    end: int
    of: NounGroup | None = None
    partitive: bool = False
    former: bool = False

    @property
    def head(self) -> NounGroup:
        return self.groups[0]

    def victims(self) -> VictimReading:
        victims = read_victims(self._label(), self.groups, self.of)
        if self.former or self._is_lone_attacker():
            victims.status = "unknown"
        return victims

    def _label(self) -> Range:
        """The noun without the number; where it is left out, what `14 were tourists` supplies, or nothing."""
        group, number = self.groups[0], self.quantity
        if not group.elided:
            label = (group.core if group.core < self.end else group.first, self.end)
            if not number.first <= label[0] < label[1] <= number.end:
                return label
        elif self.of is not None and not self.of.pronoun:
            return self.of.core, self.of.end
        return group.first, group.first

    def _is_lone_attacker(self) -> bool:
        """`the gunman`, `the shooter`: one who attacked, of whom no group is told."""
        person = self.head.entry.person if self.head.entry is not None else None
        lone = person is not None and person.status == "armed_group" and person.party == "unknown"
        return lone and self.counted == "single" and not any(e.actor is not None for e in self.head.entries)


def is_word(chunk: Chunk, *lemmas: str) -> bool:
    """Whether a chunk is one of these prepositions, by lemma."""
    return chunk.kind in "IO" and chunk.entry is not None and chunk.entry.lemma in lemmas


def of_group(parse: Parse, k: int) -> int:
    """The group after `of` behind chunk `k`, else -1."""
    if k + 2 < len(parse.chunks) and is_word(parse.chunks[k + 1], "of") and parse.shape[k + 2] == "N":
        group = parse.group_at(k + 2)
        article = (
            group is not None
            and group.elided
            and group.quantity is None
            and group.determiner in ("the", "a", "an")
        )
        return (
            k + 4 if article and parse.shape[k + 3 : k + 5] == '"N' else k + 2
        )  # members of the "defence patrol"
    return -1


def before_aside(shape: str, k: int) -> int:
    """From a closing bracket or second dash at `k` to the chunk before the aside; -1 where none opens."""
    opener = "(" if shape[k] == ")" else "-"
    for j in range(k - 1, max(-1, k - 16), -1):
        if shape[j] == opener:
            return j - 1
    return -1


def after_aside(shape: str, k: int) -> int:
    """From an opening bracket or first dash at `k` to the chunk past the aside; `k` where none closes."""
    closer = ")" if shape[k] == "(" else "-"
    for j in range(k + 1, min(len(shape), k + 16)):
        if shape[j] == closer:
            return j + 1
    return k


def is_partitive(parse: Parse, k: int) -> bool:
    """Whether the group at `k` stands behind a number or quantifier and `of`: `dozens of civilians`."""
    outer = parse.group_at(k - 2)
    return outer is not None and outer.elided and is_word(parse.chunks[k - 1], "of")


def plain(first: int, lower: int, upper: int | None) -> Quantity:
    """A quantity that no words of its own state: one person, or a bare plural."""
    return Quantity(first, first, upper, lower, upper, "exactly" if upper is not None else "vague")


def names_people(mention: Mention, *, strong: bool) -> bool:
    """Whether a mention is of people: surely, or because a strong word of harm stands beside it."""
    if mention.sort == PERSON:
        return True
    if mention.sort in (THING, BODY):
        return False
    if mention.sort == ELIDED:
        return mention.counted == "counted"
    if not strong:
        return mention.sort == UNKNOWN and mention.counted == "counted" and mention.head.name
    return mention.sort == NAME or mention.counted in ("counted", "single") or mention.head.name
