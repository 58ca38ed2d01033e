"""The names of an article: from last word, role and acronym to the name that is meant.

A news story introduces a person with role and full name (`President Bashar al-Assad`) and then says `Mr
Assad`, `the president`, `he`; a body with its full name and an acronym in brackets. The index, built once,
holds what each short form stands for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import attrs

from conflictnews._syntax.chunks import Chunk, NounGroup
from conflictnews._syntax.entries import PersonSense
from conflictnews._syntax.parse import Parse, Syntax
from conflictnews._text.tokens import CAPITAL, UPPER

_BODY_WORDS = frozenset(
    "council committee committees ministry party front army observatory commission agency league "
    "organisation organization union group movement coalition brigade federation association institute "
    "centre center network court parliament congress senate house department office university bank fund "
    "police service command authority government embassy forces guard bureau society foundation alliance "
    "newspaper times post journal radio television tv news press watch international hospital company "
    "corporation assembly administration".split()
)


#: How many names are looked back at.
_REACH = 512


@attrs.define(slots=True, eq=False)
class Name:
    """One mention of a name.

    Attributes:
        first: First token of the name itself.
        end: Past its last.
        group_first: First token of the whole group, role included.
        token: Where it stands (its head).
        sentence: Position of its sentence.
        person: Whether it is the name of a person; None if nothing says so.
        gender: `m` or `f`, by a title or a role; None if nothing says so.
        roles: Lemmas of the role nouns beside it.
        subject: Whether it opens its sentence.
        group: The noun group that it is read from.
        spoke: Whether something has been attributed to it so far.
        apposed: The group in apposition that gives its role.
    """

    first: int
    end: int
    group_first: int
    token: int
    sentence: int
    person: bool | None
    gender: str | None = None
    roles: tuple[str, ...] = ()
    subject: bool = False
    group: NounGroup | None = None
    spoke: bool = False
    apposed: NounGroup | None = None

    def last(self, syntax: Syntax) -> str:
        """Its last word, which short forms repeat."""
        return syntax.doc.tokens.words[self.end - 1]


@attrs.define(slots=True, eq=False)
class NameIndex:
    """All names of an article and what short forms stand for.

    Attributes:
        names: Every mention, in text order.
        by_last: Full names by their last word.
        by_role: Names by the role beside them, whole and by its last word alone.
        described: Names by the head of the description that they stand beside (`a nurse, Maria Okafor`).
        acronyms: Names of bodies by the acronym in brackets behind them.
    """

    names: list[Name]
    by_last: dict[str, list[Name]]
    by_role: dict[str, list[Name]]
    described: dict[int, Name]
    acronyms: dict[str, tuple[int, int]]

    def forget(self) -> None:
        """As if nothing had been attributed to any name so far."""
        for name in self.names:
            name.spoke = False

    def before(self, token: int) -> Iterator[Name]:
        """Names before a token, the nearest first, no further back than a long article goes."""
        at = bisect_left(self.names, token, key=lambda name: name.token)
        return (self.names[k] for k in range(at - 1, max(-1, at - 1 - _REACH), -1))

    def fuller(self, word: str, at: int = -1, gender: str | None = None) -> Name | None:
        """The full name that a last name stands for at token `at`.

        Families share a last name: who spoke last under it is meant, then who was named last before `at`,
        then who is named first after it. A person of the other gender is never meant.
        """
        known = self.by_last.get(word)
        if not known:
            return None
        fitting = [n for n in known if gender is None or n.gender in (None, gender)] or known
        before = [n for n in fitting if n.token < at]
        spoke = [n for n in before if n.spoke]
        return (spoke or before or fitting[:1])[-1]


def index_names(syntax: Syntax) -> NameIndex:
    """Reads every name of the story, in text order."""
    tokens = syntax.doc.tokens
    words = tokens.words
    index = NameIndex([], {}, {}, {}, {})
    for number in range(len(syntax.doc.sentences)):
        parse = syntax.parse(number)
        for chunk in parse.nouns():
            if not chunk.name:
                continue
            at = chunk.at
            name = _name(syntax, chunk, number, subject=at <= 2 and "V" not in parse.shape[:at])
            index.names.append(name)
            last = words[name.end - 1]
            if name.end - name.first > 1:
                index.by_last.setdefault(last, []).append(name)
            for role in name.roles:
                _bears(index, role, name)
            if at + 2 < len(parse.chunks) and parse.shape[at + 1] == "(" and parse.shape[at + 2] == "N":
                inner = parse.chunks[at + 2]
                if inner.end - inner.first == 1 and tokens.shapes[inner.first] == UPPER:
                    index.acronyms.setdefault(words[inner.first], (_body_first(parse.chunks, at), chunk.end))
        _apposed_roles(syntax, number, index)
    return index


def _bears(index: NameIndex, role: str, name: Name) -> None:
    """`defence attorney Adam Reyes` is `the defence attorney` and `his attorney`."""
    for key in dict.fromkeys((role, role.rpartition(" ")[2])):
        index.by_role.setdefault(key, []).append(name)


def _body_first(chunks: list[Chunk], at: int) -> int:
    """First token of the name of a body, an of-phrase before included (`Committees of Syria (LCC)`)."""
    k = at
    while k >= 2:
        link, named = chunks[k - 1], chunks[k - 2]
        if link.kind != "I" or link.entry is None or link.entry.lemma not in ("of", "for"):
            break
        if not isinstance(named, NounGroup) or not named.name:
            break
        k -= 2
    group = chunks[k]
    return group.core if isinstance(group, NounGroup) and group.core >= 0 else group.first


def _name(syntax: Syntax, group: NounGroup, sentence: int, *, subject: bool) -> Name:
    tokens = syntax.doc.tokens
    end = group.end
    first = end - 1
    # the name proper: the run of capitalised words that ends the group, without titles and roles
    low = group.core if group.core >= 0 else group.first
    if group.entry is not None and group.entry.actor is not None:
        # a body by its whole name, also over words that are roles or small: `Observatory for Human Rights`
        for at in range(end - 2, low - 1, -1):
            if _capital(syntax, at):
                first = at
            elif tokens.words[at] not in _SMALL:
                break
    else:
        while first > low and _capital(syntax, first - 1) and not _role(syntax, first - 1):
            first -= 1
    if end - first > 2 and first and tokens.words[first - 1] == "of" and tokens.words[first] in _OFFICES:
        first += 1  # `Secretary of State Lena Holm`
    senses = [(e.lemma, e.person) for e in group.entries if e.person is not None]
    roles = tuple([lemma for lemma, _ in senses])
    gender = next((sense.gender for _, sense in senses if sense.gender), None) if senses else None
    head = group.entry
    person: bool | None = None
    if (head is not None and (head.actor is not None or head.place is not None)) or (
        tokens.words[end - 1] in _BODY_WORDS
    ):
        person = False
    elif first > low and any(_is_one(sense) for _, sense in senses):
        person = True
    elif head is None and end - first >= 2:
        person = True
    return Name(first, end, group.first, group.head, sentence, person, gender, roles, subject, group)


def _is_one(sense: PersonSense) -> bool:
    return sense.title or not sense.collective


_SMALL = frozenset(("of", "for", "the", "and", "on", "in"))
#: What a secretary or minister is `of`, before the name.
_OFFICES = frozenset("state defence defense interior justice health finance".split())
_LINKS = frozenset("bin ibn van von de del al el la da dos ould abu".split())


def _capital(syntax: Syntax, i: int) -> bool:
    word = syntax.doc.tokens.words[i]
    return (
        syntax.doc.tokens.shapes[i] in (CAPITAL, UPPER) or word.startswith(("al-", "el-")) or word in _LINKS
    )


def _role(syntax: Syntax, i: int) -> bool:
    form = syntax.vocabulary.forms.get(syntax.doc.tokens.words[i])
    return form is not None and (form[1].person is not None)


def _apposed_roles(syntax: Syntax, number: int, index: NameIndex) -> None:
    """`Ban Ki-moon, the secretary general, said`: the role in apposition belongs to the name."""
    parse = syntax.parse(number)
    at = -1
    while (at := parse.shape.find("N,N", at + 1)) >= 0:
        left, right = parse.chunks[at], parse.chunks[at + 2]
        if not isinstance(left, NounGroup) or not isinstance(right, NounGroup) or _is_where(parse, at):
            continue
        outer = _phrase_head(parse, at)
        for named, role in ((left, right), (right, left if outer is None else outer)):
            if named.name and not role.name and not role.pronoun and not role.plural:
                _give_role(index, named, role)


def _is_where(parse: Parse, at: int) -> bool:
    """`in the village of Wadi Amar, a commander said`: the group at `at` is a place, whatever its name."""
    link = parse.chunks[at - 1] if at else None
    if link is None or link.kind != "I" or link.entry is None:
        return False
    if link.entry.lemma == "of":
        kind = parse.chunks[at - 2].entry if at > 1 else None
        return kind is not None and kind.place is not None and kind.place.kind == "noun"
    return link.entry.lemma in _WHERE


_WHERE = frozenset(("in", "near", "at", "outside"))


def _phrase_head(parse: Parse, at: int) -> NounGroup | None:
    """`a spokesman for the army, Adam Reyes`: the group that the phrase at `at` belongs to."""
    inner = parse.group_at(at)
    person = None if inner is None or inner.entry is None else inner.entry.person
    if inner is None or inner.plural or (person is not None and not person.collective):
        return None
    k = at
    while k >= 2 and parse.shape[k - 2 : k] == "NI" and at - k < _PHRASES:
        k -= 2
    return parse.group_at(k) if k < at else None


#: So many chunks of phrases may stand between a description and its name.
_PHRASES = 6


def _give_role(index: NameIndex, named: NounGroup, role: NounGroup) -> None:
    entry = role.entry
    if entry is None or entry.person is None:
        return
    for name in reversed(index.names):
        if name.group is named:
            _bears(index, entry.lemma, name)
            if name.person is not False and name.end - name.first > 1 and not entry.person.collective:
                index.described[role.head] = name
            name.roles = (*name.roles, entry.lemma)
            name.gender = name.gender or entry.person.gender
            name.person = not entry.person.collective
            name.apposed = role
            return
