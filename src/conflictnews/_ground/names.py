"""Whether a draft and the text name the same: sources, parties, victims and places."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from conflictnews._ground.words import read_words
from conflictnews._pipeline.parsers import parse_source
from conflictnews._text.legible import legible
from conflictnews.models import (
    Party,
    PartyKind,
    Report,
    Source,
    SourceKind,
    Verdict,
    Victims,
    place_key,
)

__all__ = ["Named", "content_words", "judge_place", "judge_victims", "same_words"]

_EMPTY = frozenset(
    "the a an of in at for and on by with from to 's mr mrs ms dr his her their its this that these those "
    "least more than about some nearly almost over up".split()
)
_WORD = re.compile(r"[^\W_]+")
#: What ends the part of a name that holds its head: `a medic | at a hospital`, `Amal Nasser | , a nurse`.
_AFTER_HEAD = re.compile(
    r",|\b(?:of|in|at|for|from|with|to|on|who|that|which|near|inside|outside|loyal|allied|linked|based)\b"
)
_OWN_VOICE = frozenset(
    "article|articles|reporter|report|author|narrator|narration|newspaper article|own voice|article itself|"
    "text|news article|journalist author|unattributed|article own voice".split("|")
)
#: Words for people that say nothing of who they are.
_ANYBODY = frozenset("people person persons individuals individual victims victim humans others".split())

_STATE = frozenset(
    {
        SourceKind.GOVERNMENT,
        SourceKind.MILITARY,
        SourceKind.POLICE,
        SourceKind.STATE_MEDIA,
        PartyKind.GOVERNMENT,
        PartyKind.STATE_FORCES,
        PartyKind.POLICE,
    }
)
_AGAINST = frozenset(
    {SourceKind.OPPOSITION, SourceKind.ARMED_GROUP, SourceKind.ACTIVIST, PartyKind.ARMED_GROUP}
)


def content_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it apart, folded, in order; all of its words where none does.

    Example:
        >>> content_words("the Local Co-ordination Committees")
        ('local', 'co', 'ordination', 'committees')
    """
    folded = legible(name).casefold().replace("’", "'").replace("'s ", " ")
    words = tuple(_WORD.findall(folded.removesuffix("'s")))
    return tuple(word for word in words if word not in _EMPTY) or words


def same_words(one: str, other: str) -> bool:
    """Whether two names have the same content words."""
    return set(content_words(one)) == set(content_words(other))


def _head(name: str) -> str | None:
    """The head word of a name: the last content word before a comma or preposition."""
    folded = name.casefold()
    for part in _AFTER_HEAD.split(folded):
        words: list[str] = [word for word in _WORD.findall(part) if word not in _EMPTY]
        if words:
            return words[-1]
    return None


def _opposed(one: object, other: object) -> bool:
    return (one in _STATE and other in _AGAINST) or (one in _AGAINST and other in _STATE)


@attrs.define(slots=True, eq=False)
class Named:
    """Sources and parties of one report, against which names of a draft are held."""

    report: Report
    _others: dict[frozenset[str], set[tuple[str, str | None]]] = attrs.field(factory=dict, init=False)
    _read: dict[str, Source | None] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        named: Iterable[Source | Party] = (
            *self.report.sources,
            *(claim.accused for claim in self.report.claims if claim.accused is not None),
        )
        for known in named:
            words = frozenset(content_words(known.name))
            self._others.setdefault(words, set()).add((known.name, known.actor))

    def source(self, stated: str, source: Source, written: str | None, around: str) -> Verdict:
        """Whether `stated` names the source.

        Args:
            stated: The name in the draft.
            source: The source that the text has.
            written: The source as written at that place.
            around: The words of the text beside it.
        """
        if same_words(stated, source.name):
            return Verdict.SUPPORTED
        if " ".join(content_words(stated)) in _OWN_VOICE:
            return Verdict.SUPPORTED if source.kind is SourceKind.REPORTER else Verdict.CONTRADICTED
        if source.kind is SourceKind.REPORTER:
            # Who is named beside it may be the source after all; the parser ties the words to nobody.
            beside = set(content_words(stated)) <= set(content_words(around))
            return Verdict.AMBIGUOUS if beside else Verdict.CONTRADICTED
        return self._judge(stated, source, written, around)

    def party(self, stated: str, party: Party, around: str) -> Verdict:
        """Whether `stated` names the party."""
        written = None if party.span is None else party.span.text
        return self._judge(stated, party, written, around)

    def _judge(self, stated: str, known: Source | Party, written: str | None, around: str) -> Verdict:
        mine, theirs = set(content_words(stated)), set(content_words(known.name))
        if not mine:
            return Verdict.AMBIGUOUS
        if mine == theirs or (written is not None and mine == set(content_words(written))):
            return Verdict.SUPPORTED
        read = self._source_in(stated)
        actor = None if read is None else read.actor
        if actor is not None and known.actor is not None:
            return Verdict.SUPPORTED if actor == known.actor else Verdict.CONTRADICTED
        if frozenset(mine) in self._others:
            return Verdict.CONTRADICTED  # another one of this article
        if read is not None and _opposed(read.kind, known.kind):
            return Verdict.CONTRADICTED
        head, own = _head(known.name), _head(stated)
        if mine < theirs and head in mine:
            return Verdict.SUPPORTED
        if mine > theirs and own in theirs:
            # `Amal Nasser, a nurse` must stand there in one piece: `Omani army` is not in `the army said that
            # Omani civilians`.
            beside = " ".join(content_words(around))
            whole = f" {' '.join(content_words(stated))} " in f" {beside} "
            return Verdict.SUPPORTED if whole else Verdict.AMBIGUOUS
        if mine & theirs and (head in mine or own in theirs or mine < theirs):
            return Verdict.AMBIGUOUS
        return Verdict.CONTRADICTED

    def _source_in(self, stated: str) -> Source | None:
        if stated not in self._read:
            self._read[stated] = parse_source(stated) if len(stated) <= 200 else None
        return self._read[stated]


def judge_victims(stated: str, victims: Victims) -> Verdict:
    """Whether the people that a draft names are those that the text counts.

    Example:
        >>> judge_victims("women", Victims(label="women and children"))
        <Verdict.AMBIGUOUS: 'ambiguous'>
    """
    mine = _people(stated)
    if not mine or mine <= _ANYBODY:
        return Verdict.SUPPORTED
    known = [name for name in (victims.label, *victims.names) if name]
    if not known:
        return Verdict.NOT_FOUND
    verdict = Verdict.CONTRADICTED
    for name in known:
        theirs = _people(name)
        if mine == theirs:
            return Verdict.SUPPORTED
        # `residents` for `residents of Homs`, but not `women` for `women and children`.
        if mine < theirs and _head(name) in mine and " and " not in f" {name.casefold()} ":
            return Verdict.SUPPORTED
        if mine & theirs or theirs <= _ANYBODY:
            verdict = Verdict.AMBIGUOUS
    return verdict


def _people(label: str) -> set[str]:
    """The content words of a label without its number."""
    words = read_words(label)
    counted = {
        label[s:e] for key, s, e in zip(words.keys, words.starts, words.ends, strict=True) if key[0] == "#"
    }
    numbers = {word for number in counted for word in _WORD.findall(number.casefold())}
    found = [word for word in content_words(label) if word not in numbers]
    return set(found)


def judge_place(stated: str, place_name: str, within: str | None, others: Iterable[str]) -> Verdict:
    """Whether a draft names the place of the text. `others` are the keys of all places of the article."""
    known = set(others)
    keys = [place_key(part) for part in stated.split(",") if part.strip()]
    keys = [key for key in keys if key]
    if not keys:
        return Verdict.AMBIGUOUS
    mine = {place_key(place_name)} | ({place_key(within)} if within else set())
    whole = place_key(stated)
    if whole in mine:
        return Verdict.SUPPORTED
    if keys[0] in mine:
        return (
            Verdict.SUPPORTED if all(key in mine or key in known for key in keys[1:]) else Verdict.AMBIGUOUS
        )
    return Verdict.AMBIGUOUS if keys[0] in known else Verdict.CONTRADICTED
