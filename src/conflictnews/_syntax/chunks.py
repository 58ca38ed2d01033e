"""Chunks: the pieces that a sentence is cut into, noun groups, verb groups and the words between them."""

from __future__ import annotations

import attrs

from conflictnews._syntax.entries import Entry
from conflictnews._syntax.numbers import Quantity


@attrs.define(slots=True, eq=False)
class Chunk:
    """One piece of a sentence: a group, or a word or mark between groups.

    Attributes:
        kind: N noun group, V verb group, else the tag of the word: I C S T W R O J D , ; : - ( ) " .
        first: First token.
        end: Past the last token.
        head: Token of the head.
        entry: What the lexicon knows of the head.
        at: Position in its sentence.
    """

    kind: str
    first: int
    end: int
    head: int
    entry: Entry | None
    at: int = -1


@attrs.define(slots=True, eq=False)
class NounGroup(Chunk):
    """A basic noun group, without what follows its head.

    Attributes:
        quantity: The number that counts its head, hedge included.
        name: Whether the head is a name.
        plural: Whether the head is a plural.
        pronoun: Whether it is a pronoun.
        determiner: The folded determiner, None if there is none.
        owner: The group before a possessive mark.
        core: First token after determiner, owner and quantity.
        entries: Entries of all words from `core` to the head, in order.
        elided: Whether the head is a number or a determiner, its noun left out (`two were killed`).
        adjective: Whether it is an adjective alone (`militants loyal to the leader`).
        age: The age told behind it between commas, in years; None if none is.
    """

    quantity: Quantity | None = None
    name: bool = False
    plural: bool = False
    pronoun: bool = False
    determiner: str | None = None
    owner: NounGroup | None = None
    core: int = -1
    entries: tuple[Entry, ...] = ()
    elided: bool = False
    adjective: bool = False
    age: int | None = None


@attrs.define(slots=True, eq=False)
class VerbGroup(Chunk):
    """A verb with its auxiliaries.

    Attributes:
        form: `finite`, `past` (an -ed form alone: past tense or participle, the clause decides), `participle`, `ing`,
            `infinitive`, `base`.
        passive: Whether it is passive by its auxiliaries (`were killed`, `being held`).
        negated: Whether it holds not, never or a negative auxiliary.
        modal: The modal, folded; None if there is none.
        copula: Whether its only verb is a form of be.
        perfect: Whether it holds a form of have before the head.
        sequel: Whether it begins with `then`: what it tells goes on from the verb before.
        tense: `past` or `present` by its first word; empty where that shows none.
    """

    form: str = "finite"
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    copula: bool = False
    perfect: bool = False
    sequel: bool = False
    tense: str = ""
