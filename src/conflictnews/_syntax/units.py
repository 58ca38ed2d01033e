"""Units: tokens joined to what the lexicon knows as one thing, each with one tag.

A unit is a word, a mark, a phrase of the lexicon (`according to`, `gunned down`, `Free Syrian Army`) or a quantity with
its hedges. Every unit of a sentence gets one tag, so that a sentence is also a short string on which groups are found:

    d determiner   # quantity     j adjective    n p noun (singular, plural)   N name    P pronoun
    X auxiliary    M modal        O to           ! not                        D day or month, year
    b z v E e G    verb: base, third person, past, past or participle, participle, -ing
    I preposition  C and, or      S subordinator T that   W who, which        R adverb
    , ; : - ( ) " . '             marks; ' is the possessive

There is no statistical tagger. Closed classes are listed whole, nouns and verbs come from the lexicon with their forms,
what is not listed is decided by case, ending and the words beside it.
"""

from __future__ import annotations

import functools

import attrs

from conflictnews._syntax.entries import FORMS, PHRASE_FORMS, Entry
from conflictnews._syntax.numbers import DETERMINERS, Quantity, read_quantity, word_value
from conflictnews._syntax.settle import settle
from conflictnews._syntax.spread import FROM, read_spread
from conflictnews._syntax.tags import NAME_LINKS, QUOTES, possible_tags
from conflictnews._syntax.vocabulary import LEXICON, Reading, Vocabulary
from conflictnews._text.tokens import CAPITAL, DIGIT, LOWER, UPPER, Tokens

#: So many readings of short words are kept for each way of writing them.
_KEPT, _LONG = 1 << 13, 32
_WHEN = frozenset(("last", "next"))


#: Words that are names where they alone stand in capitals.
_CAPITALS = {
    word: ("N", form[1])
    for word, name in (("us", "u.s"), ("is", "isis"))
    if (form := FORMS.get(name)) is not None
}


@attrs.define(slots=True, eq=False)
class Units:
    """The units of one sentence, as parallel lists; the quantities by position."""

    first: list[int]
    end: list[int]
    tags: str
    entries: list[Entry | None]
    quantities: dict[int, Quantity]
    vocabulary: Vocabulary = LEXICON

    def __len__(self) -> int:
        return len(self.first)


#: A unit: past its last token, the tags that it may bear, its entry, its quantity.
_Unit = tuple[int, str, Entry | None, Quantity | None]
#: Added to the shape of a word with a capital where every word would have one.
_AT_START = 3
_NO_READINGS: tuple[dict[str, Reading], ...] = ({}, {}, {}, {}, {}, {}, {})
_QUANTITY_TAGS = {"count": "#", "year": "D", "time": "D"}


@functools.lru_cache(maxsize=16384)
def _opens_quantity(word: str) -> str:
    """How a quantity can start at a folded word: asked of every token, so the answer is kept.

    `number` by itself, `hedge` before a number, `phrase` before the words of a phrase; empty where none can. It
    depends on the lexicon alone; nobody can add numbers or hedges to it.
    """
    form = FORMS.get(word)
    if form is not None:
        entry = form[1]
        if entry.number is not None and entry.number.ordinal is None:
            return "number"
        if entry.hedge is not None or word in ("a", "an", "another", FROM):
            return "hedge"
    elif "ty" in word[3:7] and word_value(word) is not None:
        return "number"
    elif "-" in word:
        head = FORMS.get(word.partition("-")[0])
        return "number" if head is not None and head[1].number is not None else ""
    return "phrase" if _quantity_behind(word) else ""


@functools.lru_cache(maxsize=16384)
def _quantity_behind(word: str) -> frozenset[str]:
    """The words behind a word with which a hedge or a number of several words goes on: `to` behind `up`."""
    phrases = PHRASE_FORMS.get(word, ())
    return frozenset(rest[0] for rest, _, e in phrases if e.hedge is not None or e.number is not None)


def cut_units(tokens: Tokens, first: int, end: int, upper: bool, vocabulary: Vocabulary = LEXICON) -> Units:
    """Joins the tokens `first..end` of one sentence to units and tags them.

    Args:
        tokens: Tokens of the document.
        first: First token of the sentence.
        end: Past its last.
        upper: Whether case says nothing here (a headline in title case, a wire in capitals).
        vocabulary: The words that it is read with.
    """
    starts: list[int] = []
    ends: list[int] = []
    options: list[str] = []
    entries: list[Entry | None] = []
    quantities: dict[int, Quantity] = {}
    words, shapes = tokens.words, tokens.shapes
    readings = _NO_READINGS if upper else vocabulary.readings
    i = first
    while i < end:
        shape = shapes[i]
        if CAPITAL <= shape <= UPPER and (i == first or words[i - 1] in QUOTES):
            shape += _AT_START
        reading = readings[shape].get(words[i])
        if reading is not None:
            # Most words are units by themselves, and what they may be has been asked before.
            tags, entry, behind, opens = reading
            if (behind is None and not opens) or _stands_alone(tokens, i + 1, end, behind, opens=opens):
                starts.append(i)
                i += 1
                ends.append(i)
                options.append(tags)
                entries.append(entry)
                continue
        joined = _joined(tokens, i, first, end, upper, vocabulary)
        if joined is not None:
            stop, tags, entry, quantity = joined
        elif reading is not None:
            stop, quantity, (tags, entry, _, _) = i + 1, None, reading
        else:
            stop, tags, entry, quantity = _word(tokens, i, first, upper, vocabulary)
        if quantity is not None:
            quantities[len(starts)] = quantity
        starts.append(i)
        ends.append(stop)
        options.append(tags)
        entries.append(entry)
        i = stop
    return Units(starts, ends, settle(options, entries, starts, tokens), entries, quantities, vocabulary)


def _stands_alone(tokens: Tokens, i: int, end: int, behind: frozenset[str] | None, *, opens: bool) -> bool:
    """Whether the token at `i` does not join the word before it, which can be joined to some."""
    if i >= end:
        return True
    word = tokens.words[i]
    if behind is not None and word in behind:
        return False
    return not (opens and (tokens.shapes[i] == DIGIT or word in DETERMINERS or _opens_quantity(word)))


def _joined(
    tokens: Tokens, i: int, first: int, end: int, upper: bool, vocabulary: Vocabulary
) -> _Unit | None:
    """The unit of several tokens that begins at token `i`: a quantity, a time or a phrase."""
    known, words, shapes = vocabulary.forms, tokens.words, tokens.shapes
    word = words[i]
    after = words[i + 1] if i + 1 < end else ""
    if shapes[i] == DIGIT or _opens_quantity(word) in ("number", "hedge") or after in _quantity_behind(word):
        read = read_spread if word == FROM else read_quantity
        quantity = read(tokens, i, end, first, known)
        if quantity is not None:
            if quantity.kind == "label" and words[quantity.end + 1 : quantity.end + 2] == ["old"]:
                # `a 36 year old`: one word for the person, or one before the noun
                stop = quantity.end + 2
                noun = known.get(words[stop]) if stop < end else None
                return stop, "j" if noun is not None and noun[0][:1] in "npj" else "n", None, None
            return quantity.end, _QUANTITY_TAGS.get(quantity.kind, "n"), None, quantity
    if word in _WHEN and (unit := known.get(after)) is not None and unit[1].time is not None:
        return i + 2, "D", unit[1], None  # last week, next month: a time, whatever noun stands before it
    behind = vocabulary.phrases.get(word)
    options = behind.get(after, ()) if behind is not None else ()
    for rest, tags, entry in options:
        stop = i + 1 + len(rest)
        if stop > end or tuple(words[i + 1 : stop]) != rest or not (tags or entry.hedge is None):
            continue
        if entry.hedge is not None and (entry.hedge.side == "after" or entry.lemma == "up to"):
            continue  # only beside a number, which reads it itself
        if entry.lemma == "close to":
            return stop, "I", entry, None  # a source close to the talks
        if entry.actor is not None and shapes[i] == LOWER and shapes[i + 1] == LOWER and "N" in tags:
            continue  # a name that is not written as one
        if (
            entry.cue is not None
            and i > first
            and shapes[i] == CAPITAL
            and shapes[stop - 1] == LOWER
            and not upper
        ):
            if words[i - 1] == "of":
                continue  # the Court of Appeals for the north
        named = "N" in tags and shapes[i] in (CAPITAL, UPPER) and not upper
        return stop, "N" if named else tags or "n", entry, None
    return None


def _word(tokens: Tokens, i: int, first: int, upper: bool, vocabulary: Vocabulary) -> _Unit:
    """The unit of the one token `i`."""
    word, shape = tokens.words[i], tokens.shapes[i]
    form = vocabulary.forms.get(word)
    capitals = shape == UPPER and not upper and word in _CAPITALS
    if capitals:
        form = _CAPITALS[word]
    if len(word) == 1 and shape == UPPER and tokens.ends[i] - tokens.starts[i] == 2:
        form = None  # the initial of a name, as in Lena A. Moser: no article
    if word in vocabulary.names and not upper:
        form = vocabulary.name_at(tokens, i) or form
    if word == "'s" and form is None:
        is_verb = possible_tags(tokens, i, None, upper, at_start=False) == "X"
        return i + 1, "X" if is_verb else "'", FORMS["is"][1] if is_verb else None, None
    at_start = i == first or (i > first and tokens.words[i - 1] in QUOTES)
    tags = possible_tags(tokens, i, form, upper, at_start=at_start)
    entry = form[1] if form is not None else None
    if not (upper or capitals):
        kind = shape + _AT_START if at_start and CAPITAL <= shape <= UPPER else shape
        _remember(word, kind, tags, entry, vocabulary)
    return i + 1, tags, entry, None


def _remember(word: str, kind: int, tags: str, entry: Entry | None, vocabulary: Vocabulary) -> None:
    """Keeps what a word is by itself, where that depends on nothing but the words of the call."""
    readings = vocabulary.readings[kind]
    opens = _opens_quantity(word)
    if opens == "number" or kind == DIGIT or len(word) > _LONG:
        return
    if word in _WHEN or word in NAME_LINKS or word == "'s" or word in vocabulary.names:
        return
    behind = frozenset((*vocabulary.phrases.get(word, ()), *LEXICON.phrases.get(word, ())))
    if len(readings) >= _KEPT:
        readings.clear()
    readings[word] = (tags, entry, behind or None, opens == "hedge")
