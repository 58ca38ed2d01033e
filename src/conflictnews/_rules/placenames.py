"""What words say of a place: names that the gazetteer holds, nouns for places, and where a name begins."""

from __future__ import annotations

from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.entries import FORMS, Entry
from conflictnews._syntax.parse import Syntax
from conflictnews._text.tokens import CAPITAL, UPPER

PLACE_KINDS = frozenset(("country", "city", "region"))
#: Nouns for places that are also surnames.
SURNAMES = frozenset("forest hill field park lake church house wood mountain river camp ward square".split())
COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest northern southern eastern "
    "western central north-eastern north-western south-eastern south-western outskirts suburb "
    "suburbs center centre edge".split()
)
#: Heads of bodies that are named after places.
BODY_HEADS = frozenset(
    "council committee ministry party front army observatory commission agency league organisation "
    "organization union group movement coalition brigade "
    "federation association institute court parliament congress senate government forces guard times post "
    "news press service authority assembly session "
    "resolution summit meeting process plan mission revolution spring war".split()
)


def is_place_noun(entry: Entry | None) -> bool:
    return entry is not None and entry.place is not None and entry.place.kind in ("noun", "site")


def is_name_of_place(entry: Entry | None) -> bool:
    return entry is not None and entry.place is not None and entry.place.kind in PLACE_KINDS


def names_people(group: NounGroup) -> bool:
    return any(e.person is not None or e.actor is not None or e.time is not None for e in group.entries)


def is_demonym(word: str) -> bool:
    form = FORMS.get(word)
    return form is not None and form[1].place is not None and form[1].place.kind == "demonym"


def name_start(syntax: Syntax, core: int, head: int) -> int:
    """First token of a known name that ends in `head`, with the words that narrow it (`eastern Ghouta`)."""
    words = syntax.doc.tokens.words
    first = head
    for i, j, entry in syntax.vocabulary.entries_in(syntax.doc.tokens, core, head + 1):
        if j == head + 1 and is_name_of_place(entry):
            first = i
    while first > core and (
        words[first - 1] in COMPASS
        or (
            syntax.doc.tokens.shapes[first - 1] == CAPITAL
            and syntax.vocabulary.forms.get(words[first - 1]) is None
        )
    ):
        first -= 1
    return first


def first_name(syntax: Syntax, core: int, head: int) -> int:
    tokens = syntax.doc.tokens
    for i in range(core, head + 1):
        if (
            (tokens.shapes[i] in (CAPITAL, UPPER) and not is_demonym(tokens.words[i]))
            or tokens.words[i].startswith(("al-", "el-"))
            or tokens.words[i] in COMPASS
        ):
            return i
    return head


def is_capital(syntax: Syntax, i: int) -> bool:
    """Whether a token is written as a name: `Entire` at the start of a sentence is no name."""
    tokens = syntax.doc.tokens
    if tokens.shapes[i] not in (CAPITAL, UPPER) or is_demonym(tokens.words[i]):
        return False
    form = syntax.vocabulary.forms.get(tokens.words[i])
    if form is None or form[1].place is not None or form[1].actor is not None:
        return True
    return syntax.doc.sentences[syntax.doc.sentence_at(i)].first != i
