"""The items of a draft, in one form whatever they came as."""

from __future__ import annotations

import datetime

import attrs

from conflictnews.models import Harm, ItemKind, Modifier, Stance, VictimStatus

__all__ = ["Item", "Number", "Offsets"]

Offsets = tuple[int, int]
"""Half-open offsets as a draft gives them. They can lie outside the text."""


@attrs.frozen(slots=True, kw_only=True)
class Number:
    """A number as a draft states it.

    Attributes:
        words: How the draft puts it.
        value: The number; None for a range or a vague word.
        lower: The least number; None = open or not stated.
        upper: The greatest number; None = open or not stated.
        bounded: Whether the draft states bounds of its own.
        modifier: The hedge.
        vague: The vague word.
    """

    words: str
    value: int | None = None
    lower: int | None = None
    upper: int | None = None
    bounded: bool = False
    modifier: Modifier = Modifier.EXACTLY
    vague: str | None = None


@attrs.frozen(slots=True, kw_only=True)
class Item:
    """One item. A field that the draft leaves out is None.

    Attributes:
        path: Where it stands in the draft.
        kind: Figure, quote or claim.
        passages: The words that it points to or quotes, in pieces where the draft marks that words are left
            out between them.
        offsets: Where the first passage is said to stand, or the only clue to where it stands.
        places: The offsets of each passage, where the draft gives them all.
        number: How many people.
        harm: What was done to them.
        victims: The people counted.
        status: What they were in the conflict.
        source: Who says so.
        place: Where.
        day: When: words, or the first and last day.
        perpetrator: Who did it; in a claim, who is accused.
        cue: The words that attribute a quotation.
        act: What a claim is about.
        stance: Where its source stands.
        own: Whether it is a finding of ours. What it leaves out stands elsewhere in its report.
        unread: Fields that could not be read, with what the draft has there.
    """

    path: str
    kind: ItemKind
    passages: tuple[str, ...] = ()
    offsets: Offsets | None = None
    places: tuple[Offsets, ...] = ()
    number: Number | None = None
    harm: Harm | None = None
    victims: str | None = None
    status: VictimStatus | None = None
    source: str | None = None
    place: str | None = None
    day: str | tuple[datetime.date | None, datetime.date | None] | None = None
    perpetrator: str | None = None
    cue: str | None = None
    act: str | None = None
    stance: Stance | None = None
    own: bool = False
    unread: tuple[tuple[str, str], ...] = ()
