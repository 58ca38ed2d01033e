"""What the lexicon knows of a word, as typed values.

The generated tables are long strings, read in one pass; here each lemma becomes one `Entry` with a sense for every
class that lists it. A word has one entry, so a look-up a word answers every question that the rules ask.
"""

from __future__ import annotations

import json
from typing import Any

import attrs

from conflictnews._lexicon.words import LEMMAS, PHRASES, WORDS


@attrs.frozen(slots=True, kw_only=True)
class HarmSense:
    """A word that says people were harmed."""

    harm: str
    use: str = "do"
    noun: str | None = None
    adjective: bool = False
    manner: str | None = None
    idiom: bool = False
    weak: bool = False


@attrs.frozen(slots=True, kw_only=True)
class ActSense:
    """A word that names an act of violence somebody can be blamed for."""

    event: str = "other"
    general: bool = False
    light: bool = False
    manner: str | None = None


@attrs.frozen(slots=True, kw_only=True)
class CueSense:
    """A word that puts words into somebody's mouth."""

    frames: frozenset[str] = attrs.field(default=frozenset({"that", "quote", "after"}), converter=frozenset)
    weak: bool = False
    noun: bool = False
    stance: str | None = None
    factuality: str = "certain"


@attrs.frozen(slots=True, kw_only=True)
class PersonSense:
    """A noun for a person or for people."""

    status: str = "unknown"
    source: str | None = None
    party: str | None = None
    cohort: str | None = None
    role: str | None = None
    collective: bool = False
    gender: str | None = None
    title: bool = False
    weak: bool = False


@attrs.frozen(slots=True, kw_only=True)
class ActorSense:
    """A named organisation, force, group or medium."""

    actor: str
    source: str | None = None
    party: str | None = None
    country: str | None = None
    short: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    weak: bool = False


@attrs.frozen(slots=True, kw_only=True)
class PlaceSense:
    """A place name, or a noun for a kind of place."""

    kind: str
    country: str | None = None
    demonym: tuple[str, ...] = attrs.field(default=(), converter=tuple)


@attrs.frozen(slots=True, kw_only=True)
class NumberSense:
    """A number word or a vague quantity."""

    value: int | None = None
    scale: int | None = None
    low: int | None = None
    high: int | None = None
    vague: str | None = None
    ordinal: int | None = None


@attrs.frozen(slots=True, kw_only=True)
class HedgeSense:
    """What moves or blurs the bounds of a number beside it."""

    modifier: str
    side: str = "before"


@attrs.frozen(slots=True, kw_only=True)
class TimeSense:
    """A weekday, month, unit of time or relative day word."""

    weekday: int | None = None
    month: int | None = None
    unit: str | None = None
    relative: str | None = None


@attrs.frozen(slots=True, kw_only=True)
class ClosedSense:
    """A word of a closed class: pronoun or auxiliary."""

    person: int | None = None
    number: str | None = None
    gender: str | None = None
    be: bool = False
    have: bool = False
    do: bool = False
    negative: bool = False


@attrs.define(slots=True, eq=False)
class Entry:
    """One lemma with its senses; compared by identity.

    `stem` is the first word of the lemma: `claim` of `claim responsibility`.
    """

    lemma: str
    harm: HarmSense | None = None
    act: ActSense | None = None
    cue: CueSense | None = None
    person: PersonSense | None = None
    actor: ActorSense | None = None
    place: PlaceSense | None = None
    number: NumberSense | None = None
    hedge: HedgeSense | None = None
    time: TimeSense | None = None
    closed: ClosedSense | None = None
    thing: bool = False
    stem: str = attrs.field(init=False)

    @stem.default
    def _stem(self) -> str:
        return self.lemma.partition(" ")[0]

    @property
    def marks(self) -> bool:
        """Whether a rule can start from this word."""
        return self.harm is not None or self.act is not None or self.cue is not None


_SENSES: dict[str, type[Any]] = {
    "harm": HarmSense,
    "act": ActSense,
    "cue": CueSense,
    "person": PersonSense,
    "actor": ActorSense,
    "place": PlaceSense,
    "number": NumberSense,
    "hedge": HedgeSense,
    "time": TimeSense,
    "closed": ClosedSense,
}


def _sense(described: str) -> tuple[str, Any]:
    """A class with its value: `person {"role": "nurse"}`; that of a plain noun, verb or adjective is None."""
    name, _, features = described.partition(" ")
    told: dict[str, Any] = json.loads(features) if features else {}
    if name == "noun":
        return "thing", bool(told.get("thing"))
    return name, _SENSES[name](**told) if name in _SENSES else None


def _read_entries(table: str) -> dict[str, Entry]:
    """Every lemma of the lexicon. Most share their senses with others: each is made once."""
    met: dict[str, tuple[str, Any]] = {}
    out: dict[str, Entry] = {}
    for row in table.split("\n"):
        lemma, *classes = row.split("\t")
        entry = out[lemma] = Entry(lemma)
        for described in classes:
            known = met.get(described)
            if known is None:
                known = met[described] = _sense(described)
            if known[1] is not None:
                setattr(entry, *known)
    return out


def _read_forms(table: str) -> dict[str, tuple[str, Entry]]:
    cells = table.replace("\n", "\t").split("\t")
    entries = map(ENTRIES.__getitem__, cells[2::3])
    return dict(zip(cells[::3], zip(cells[1::3], entries, strict=True), strict=True))


def _read_phrases(table: str) -> dict[str, list[tuple[tuple[str, ...], str, Entry]]]:
    out: dict[str, list[tuple[tuple[str, ...], str, Entry]]] = {}
    for row in table.split("\n"):
        first, rest, tags, lemma = row.split("\t")
        out.setdefault(first, []).append((tuple(rest.split(" ")), tags, ENTRIES[lemma]))
    return out


#: lemma -> entry
ENTRIES: dict[str, Entry] = _read_entries(LEMMAS)

#: form -> (possible tags, entry)
FORMS: dict[str, tuple[str, Entry]] = _read_forms(WORDS)

#: first word -> longest first: (the words after it, possible tags, entry)
PHRASE_FORMS: dict[str, list[tuple[tuple[str, ...], str, Entry]]] = _read_phrases(PHRASES)
