"""Affiliations: the organisation or side that a text ties a person to, as written.

    Ada Kovar of the relief council                 the relief council
    a spokesman for the interior ministry           the interior ministry
    UN envoy Ada Kovar, Red Crescent officials      UN, Red Crescent
    Ada Kovar, a nurse at the clinic                the clinic
    footage released by the rebels                  the rebels

Refuses: a town that somebody lives in (`a resident of the town`), a country that only says of which nation
somebody is (`French officials`).
"""

from __future__ import annotations

from conflictnews._resolve.names import Name
from conflictnews._rules.records import FOOTAGE
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Syntax

__all__ = ["affiliation_of", "author_of", "group_at", "is_footage"]

_OF = frozenset(("of", "from", "for", "at", "with"))
_MADE = frozenset(("by", "from"))
_ISSUED = frozenset(("issued", "released", "published", "posted", "signed", "written"))
#: So many words behind a film or picture it is looked for whose it is.
_SHORT = 8


def group_at(syntax: Syntax, token: int) -> NounGroup | None:
    """The noun group that holds a token."""
    parse = syntax.parse(syntax.doc.sentence_at(token))
    for chunk in parse.chunks:
        if isinstance(chunk, NounGroup) and chunk.first <= token < chunk.end:
            return chunk
    return None


def is_footage(group: NounGroup | None) -> bool:
    """Whether a group is film or pictures, which show and do not speak."""
    return group is not None and group.entry is not None and group.entry.lemma in FOOTAGE


def author_of(syntax: Syntax, group: NounGroup | None) -> NounGroup | None:
    """Who speaks in a paper: `a report by the council`, `a statement issued by the army`, `the army's letter`."""
    if group is None or group.entry is None or group.entry.person is None or is_footage(group):
        return None
    if group.entry.person.source != "document":
        return None
    words = syntax.doc.tokens.words
    at = group.end
    if words[at : at + 1] and words[at] in _ISSUED:
        at += 1
    by = at + 1 < len(words) and words[at] in _MADE
    made = group_at(syntax, at + 1) if by else group.owner
    return None if made is None or made.pronoun or not _speaks(made) else made


def _speaks(group: NounGroup) -> bool:
    return group.name or any(
        (e.person is not None and e.person.source) or (e.actor is not None and e.actor.source)
        for e in group.entries
    )


def affiliation_of(syntax: Syntax, group: NounGroup, end: int, name: Name | None = None) -> str | None:
    """The affiliation of a source whose group is `group` and which ends at token `end`.

    Args:
        syntax: The document.
        group: The group at the head of the source.
        end: Past the last token of the source.
        name: The name that it is, where it is one.
    """
    if is_footage(group):
        return _maker(syntax, group, end)
    if name is None and not _is_person(group):
        return None
    stop = end if name is None or name.first < group.end else min(end, name.group_first - 1)
    found = _behind(syntax, group, stop) or _before(syntax, group, name)
    if found is None and name is not None and name.apposed is not None and name.apposed is not group:
        role = name.apposed
        sentence = syntax.doc.sentences[syntax.doc.sentence_at(role.head)]
        found = _behind(syntax, role, sentence.end, one=True) or _before(syntax, role, None)
    return found


def _behind(syntax: Syntax, group: NounGroup, end: int, *, one: bool = False) -> str | None:
    """What a preposition ties on behind the group; with `one`, no more than the next group."""
    words = syntax.doc.tokens.words
    at = group.end
    if at < end and words[at] == "," and not one:
        at += 1
    if at + 1 >= end or words[at] not in _OF:
        return None
    tied = group_at(syntax, at + 1)
    if tied is None or tied.pronoun or tied.quantity is not None or _is_place(tied, words):
        return None
    stop = tied.end
    if not one:
        while stop < end and words[stop] != ",":
            stop += 1
    return syntax.text(at + 1, min(stop, end))


def _before(syntax: Syntax, group: NounGroup, name: Name | None) -> str | None:
    """`UN envoy Ada Kovar`, `Red Crescent officials`: a body named before the role."""
    if group.owner is not None:
        return syntax.text(group.owner.first, group.owner.end)
    first = group.core if group.core >= 0 else group.first
    last = group.head if name is None else min(name.first, group.head)
    for start, stop, entry in syntax.vocabulary.entries_in(syntax.doc.tokens, first, last):
        if _is_body(entry):
            return syntax.text(start, stop)
        if stop - start > 1:  # `UN envoy` is one entry
            alone = syntax.vocabulary.entries_in(syntax.doc.tokens, start, start + 1)
            if alone and _is_body(alone[0][2]):
                return syntax.text(start, start + 1)
    return None


def _is_body(entry: Entry) -> bool:
    return entry.actor is not None or (entry.person is not None and entry.person.collective)


def _is_person(group: NounGroup) -> bool:
    person = None if group.entry is None else group.entry.person
    return person is not None and not person.collective and person.source != "document"


def _is_place(group: NounGroup, words: list[str]) -> bool:
    """A town, a country, a street; a clinic is a place to work at, and `the head of the town` is said of it."""
    entry = group.entry
    if entry is None:
        return group.name  # an unknown name behind `of` is a place as often as not
    if entry.place is None:
        return False
    return group.name or words[group.first - 1] not in ("at", "for")


def _maker(syntax: Syntax, group: NounGroup, end: int) -> str | None:
    """`a video released by the rebels`: whose it is."""
    for at in range(group.end, min(end, group.end + _SHORT)):
        if syntax.doc.tokens.words[at] in _MADE and at + 1 < end:
            maker = group_at(syntax, at + 1)
            return None if maker is None else syntax.text(maker.first, maker.end)
    return None
