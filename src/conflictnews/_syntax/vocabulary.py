"""The words that one call reads with: those of the lexicon, and those that the caller adds.

The lexicon's vocabulary is built once and shared. What a caller adds is laid over a copy of it, so that no
call leaves anything behind for another.
"""

from __future__ import annotations

import functools

import attrs

from conflictnews._syntax.entries import (
    FORMS,
    PHRASE_FORMS,
    ActorSense,
    ActSense,
    CueSense,
    Entry,
    HarmSense,
    PersonSense,
)
from conflictnews._syntax.inflections import plural, verb_forms
from conflictnews._text.legible import read_tokens
from conflictnews._text.tokens import CAPITAL, UPPER, Tokens
from conflictnews.models import PartyKind, SourceKind
from conflictnews.options import ExtraActor, ExtraWord, Options, WordClass

__all__ = ["LEXICON", "Form", "Phrase", "Reading", "Vocabulary", "vocabulary_with"]

#: The possible tags of a word, and its entry.
Form = tuple[str, Entry]
#: The words after the first, the possible tags, the entry.
Phrase = tuple[tuple[str, ...], str, Entry]
#: What a word is by itself: the tags that it may bear, its entry, the words behind it that it can be one unit with
#: (None = no word), and whether a number behind it can be.
Reading = tuple[str, Entry | None, frozenset[str] | None, bool]

_UNITED_STATES = FORMS["u.s"][1]
_VERB_TAGS = frozenset("bzvEeG")
_NOUN_TAGS = frozenset("np")
#: What somebody who is blamed for a harm has done.
_ACTS = {
    "killed": "other",
    "injured": "other",
    "casualties": "other",
    "abducted": "abduction",
    "detained": "detention",
    "displaced": "displacement",
    "sexual_violence": "sexual_violence",
}


@attrs.frozen(slots=True, eq=False)
class Vocabulary:
    """Everything that is known of words in one call.

    Attributes:
        forms: What is known of a folded word.
        phrases: By first and second word, the longest first: most words that a phrase begins with begin none.
        marked: Words from which a rule can start; a sentence without any is never parsed.
        names: Added names that are ordinary words too, with the least shape in which they are names.
        readings: What words were found to be by themselves so far, for each shape of token; the
            last two are those of capitals at a beginning.
    """

    forms: dict[str, Form]
    phrases: dict[str, dict[str, list[Phrase]]]
    marked: frozenset[str]
    names: dict[str, tuple[int, Form]]
    readings: tuple[dict[str, Reading], ...] = attrs.field(
        init=False, factory=lambda: ({}, {}, {}, {}, {}, {}, {})
    )

    def entries_in(self, tokens: Tokens, first: int, end: int) -> list[tuple[int, int, Entry]]:
        """What is known of the tokens `first..end`, phrases before words, with the tokens of each.

        `US` is the country.
        """
        words, shapes = tokens.words, tokens.shapes
        out: list[tuple[int, int, Entry]] = []
        i = first
        while i < end:
            word = words[i]
            stop = i + 1
            found: Entry | None = None
            behind = self.phrases.get(word)
            options = behind.get(words[stop], ()) if behind is not None and stop < end else ()
            for rest, _, entry in options:
                if stop + len(rest) <= end and tuple(words[stop : stop + len(rest)]) == rest:
                    found, stop = entry, stop + len(rest)
                    break
            else:
                form = self.forms.get(word)
                if word in self.names:
                    form = self.name_at(tokens, i) or form
                found = None if form is None else form[1]
                if word == "us" and shapes[i] == UPPER:
                    found = _UNITED_STATES
            if found is not None:
                out.append((i, stop, found))
            i = stop
        return out

    def name_at(self, tokens: Tokens, i: int) -> Form | None:
        """The added name at token `i` that is an ordinary word where it is written as one."""
        least, form = self.names[tokens.words[i]]
        return form if least <= tokens.shapes[i] <= UPPER else None


def _marked(forms: dict[str, Form], phrases: dict[str, list[Phrase]]) -> frozenset[str]:
    return frozenset(
        [form for form, (_, entry) in forms.items() if entry.marks]
        + [first for first, options in phrases.items() for _, _, entry in options if entry.marks]
    )


def _by_two_words(phrases: dict[str, list[Phrase]]) -> dict[str, dict[str, list[Phrase]]]:
    out: dict[str, dict[str, list[Phrase]]] = {}
    for first, options in phrases.items():
        behind = out[first] = {}
        for option in options:
            behind.setdefault(option[0][0], []).append(option)
    return out


#: The words of the lexicon alone.
LEXICON = Vocabulary(FORMS, _by_two_words(PHRASE_FORMS), _marked(FORMS, PHRASE_FORMS), {})


def vocabulary_with(options: Options) -> Vocabulary:
    """The lexicon with what a caller adds; where both know a word, the caller is right."""
    if not options.actors and not options.words:
        return LEXICON
    return _extended(options.actors, options.words)


@functools.lru_cache(maxsize=16)
def _extended(actors: tuple[ExtraActor, ...], words: tuple[ExtraWord, ...]) -> Vocabulary:
    draft = _Draft()
    for word in words:
        draft.add_word(word)
    for actor in actors:
        draft.add_actor(actor)
    return draft.vocabulary()


class _Draft:
    """A copy of the lexicon while something is added to it."""

    def __init__(self) -> None:
        self._forms = dict(FORMS)
        self._phrases = dict(PHRASE_FORMS)
        self._names: dict[str, tuple[int, Form]] = {}
        self._marked: set[str] = set()
        self._spelled: dict[int, list[str]] = {}
        self._own: set[int] = set()

    def vocabulary(self) -> Vocabulary:
        return Vocabulary(
            self._forms, _by_two_words(self._phrases), LEXICON.marked | self._marked, self._names
        )

    def add_actor(self, added: ExtraActor) -> None:
        """Makes all names of an actor known, under one key."""
        names = [_proper(read_tokens(name)) for name in (added.name, *added.aliases)]
        names = [(words, shape) for words, shape in names if any(c.isalnum() for c in "".join(words))]
        if not names:
            return
        known = next((a for words, _ in names if (a := _known_actor(words)) is not None), None)
        sense = ActorSense(
            actor=added.actor or (known.actor if known is not None else _key(names[0][0])),
            source=known.source if known is not None else None,
            party=known.party if known is not None else None,
            country=known.country if known is not None else None,
        )
        if added.source is not SourceKind.UNKNOWN:
            sense = attrs.evolve(sense, source=added.source.value)
        if added.party is not PartyKind.UNKNOWN:
            sense = attrs.evolve(sense, party=added.party.value)
        for words, shape in names:
            entry = Entry(" ".join(words), actor=sense)
            known_form = self._forms.get(words[0])
            if len(words) == 1 and known_form is not None and known_form[1].actor is None:
                self._names[words[0]] = (UPPER if shape == UPPER else CAPITAL, ("N", entry))
            else:
                self._put(words, "N", entry)

    def add_word(self, added: ExtraWord) -> None:
        """Gives a word a sense. It need not be known so far; where it is, its other senses stay."""
        words = read_tokens(added.form).words
        verb = added.word_class in (WordClass.REPORTING_VERB, WordClass.HARM_VERB)
        entry, tags = self._entry_of(words)
        _add_sense(entry, added)
        if tags & (_VERB_TAGS if verb else _NOUN_TAGS):
            inflected = [(words, "")]  # the lexicon has its forms, the irregular ones too
        elif verb:
            inflected = [([form, *words[1:]], tag) for form, tag in verb_forms(words[0])]
        else:
            inflected = [(words, "n"), ([*words[:-1], plural(words[-1])], "p")]
        for at, (forms, tag) in enumerate(inflected):
            if (
                at
                and len(forms) == 1
                and (known := self._forms.get(forms[0])) is not None
                and known[1] is not entry
            ):
                continue  # another word is spelled so
            if tag:
                self._put(forms, tag, entry)
            if entry.marks:
                self._marked.update(self._spelled.get(id(entry), ()), (forms[0],))

    def _put(self, words: list[str], tag: str, entry: Entry) -> None:
        first, *rest = words
        if rest:
            options = [o for o in self._phrases.get(first, ()) if o[0] != tuple(rest)]
            self._phrases[first] = sorted(
                [*options, (tuple(rest), tag, entry)], key=lambda o: (-len(o[0]), o[0])
            )
            return
        known = self._forms.get(first)
        self._forms[first] = (known[0] + tag if known is not None and known[1] is entry else tag, entry)

    def _entry_of(self, words: list[str]) -> tuple[Entry, frozenset[str]]:
        """The entry of a word, which may be changed, and the tags of its forms."""
        first, *rest = words
        if rest:
            entry = next((e for r, _, e in self._phrases.get(first, ()) if r == tuple(rest)), None)
            return Entry(" ".join(words)) if entry is None else attrs.evolve(entry), frozenset()
        known = self._forms.get(first)
        if known is None:
            entry = Entry(first)
            self._own.add(id(entry))
            return entry, frozenset()
        entry = known[1]
        if id(entry) not in self._own:
            spelled = [form for form, (_, other) in FORMS.items() if other is entry]
            entry = attrs.evolve(entry)
            self._own.add(id(entry))
            self._spelled[id(entry)] = spelled
            for form in spelled:
                self._forms[form] = (self._forms[form][0], entry)
        spelled = self._spelled.get(id(entry), [first])
        return entry, frozenset(tag for form in spelled for tag in self._forms[form][0])


def _proper(tokens: Tokens) -> tuple[list[str], int]:
    """The words of a name without its article, and how the first is written."""
    at = 1 if len(tokens) > 1 and tokens.words[0] == "the" else 0
    return tokens.words[at:], tokens.shapes[at] if len(tokens) else 0


def _known_actor(words: list[str]) -> ActorSense | None:
    """The actor of the lexicon that bears exactly this name."""
    first, *rest = words
    if not rest:
        return FORMS[first][1].actor if first in FORMS else None
    return next((e.actor for r, _, e in PHRASE_FORMS.get(first, ()) if r == tuple(rest)), None)


def _key(words: list[str]) -> str:
    spelled = "".join(c if c.isalnum() else " " for c in " ".join(words))
    return "_".join(spelled.split())


def _add_sense(entry: Entry, added: ExtraWord) -> None:
    sense = added.sense
    if added.word_class is WordClass.HARM_VERB and sense is not None:
        entry.harm = HarmSense(harm=sense)
        if entry.act is None and sense in _ACTS:
            entry.act = ActSense(event=_ACTS[sense])
    elif added.word_class is WordClass.REPORTING_VERB:
        entry.cue = CueSense()
    else:
        person = entry.person or PersonSense()
        if added.word_class is WordClass.SOURCE:
            person = attrs.evolve(person, source=sense or person.source)
        else:
            person = attrs.evolve(person, status=sense or person.status)
        entry.person, entry.thing = person, False
