"""The parse of a document: chunks and clauses of each sentence, made when a rule first asks for them."""

from __future__ import annotations

import attrs

from conflictnews._syntax.ages import fold_ages
from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.clauses import Clauses
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.groups import read_groups
from conflictnews._syntax.relations import read_clauses
from conflictnews._syntax.units import Units, cut_units
from conflictnews._syntax.vocabulary import LEXICON, Vocabulary
from conflictnews._text.document import Document, Sentence
from conflictnews._text.tokens import CAPITAL, LOWER, UPPER

#: Among the terms of a sentence: one of its words has a sense of harm, or of an act of violence.
HARM, ACT = "<harm>", "<act>"


@attrs.define(slots=True, eq=False)
class Parse:
    """One sentence with its chunks.

    Attributes:
        number: Position of the sentence in the document.
        sentence: Its range of tokens.
        units: Units and tags.
        chunks: Groups and what stands between them.
        shape: One character a chunk, its kind.
    """

    number: int
    sentence: Sentence
    units: Units
    chunks: list[Chunk]
    shape: str
    _clauses: Clauses | None = None
    _terms: set[str] | None = None
    _nouns: list[NounGroup] | None = None

    @property
    def clauses(self) -> Clauses:
        """Subjects, objects, coordination: read when a rule first asks for them."""
        if self._clauses is None:
            self._clauses = read_clauses(self.chunks, self.shape)
        return self._clauses

    def terms(self, words: list[str]) -> set[str]:
        """What rules are called for by: the words of the sentence, folded, their stems, and `HARM` and `ACT`."""
        if self._terms is None:
            terms = self._terms = set(words[self.sentence.first : self.sentence.end])
            for entry in self.units.entries:
                if entry is not None:
                    terms.add(entry.stem)
                    if entry.harm is not None:
                        terms.add(HARM)
                    if entry.act is not None:
                        terms.add(ACT)
        return self._terms

    def nouns(self) -> list[NounGroup]:
        """The noun groups, in order: listed when a rule first asks for them."""
        if self._nouns is None:
            self._nouns = [c for c in self.chunks if isinstance(c, NounGroup)]
        return self._nouns

    def verbs(self) -> list[VerbGroup]:
        return [c for c in self.chunks if isinstance(c, VerbGroup)]

    def group_at(self, at: int) -> NounGroup | None:
        """The noun group at a chunk position, None for -1 or another kind."""
        if 0 <= at < len(self.chunks):
            chunk = self.chunks[at]
            if isinstance(chunk, NounGroup):
                return chunk
        return None


@attrs.define(slots=True, eq=False)
class Syntax:
    """The document and the parses of its sentences.

    Attributes:
        doc: The document.
        parses: The parse of each sentence, once it has been asked for.
        vocabulary: The words that it is read with.
        persons: Last words of names of persons, with the group that says who they are where there is one.
        descriptions: Groups that describe a party, by head, in text order; None = not asked for so far.
        actors: Named actors by kind of party, each with its token, in text order; None = not asked for so far.
    """

    doc: Document
    parses: list[Parse | None]
    vocabulary: Vocabulary = LEXICON
    persons: dict[str, NounGroup | None] = attrs.Factory(dict)
    descriptions: dict[str, list[tuple[int, int]]] | None = None
    actors: dict[str, list[tuple[int, str]]] | None = None
    _marked: list[Parse] | None = None
    _before: list[int] | None = None
    _known: dict[tuple[int, int], list[tuple[int, int, Entry]]] = attrs.Factory(dict)

    def parse(self, number: int) -> Parse:
        """The parse of a sentence."""
        known = self.parses[number]
        if known is None:
            known = self.parses[number] = _parse(self.doc, number, self.vocabulary)
        return known

    def marked(self) -> list[Parse]:
        """Parses of all sentences from which a rule can start, in text order."""
        if self._marked is None:
            words, marked = self.doc.tokens.words, self.vocabulary.marked
            self._marked = [
                self.parse(n)
                for n, s in enumerate(self.doc.sentences)
                if not marked.isdisjoint(words[s.first : s.end])
            ]
        return self._marked

    def before(self, number: int) -> int:
        """The sentence before one, past paragraphs in which nobody is spoken of; -1 where there is none."""
        if self._before is None:
            self._before = _sentences_before(self.doc, self.vocabulary)
        return self._before[number]

    def known(self, first: int, end: int) -> list[tuple[int, int, Entry]]:
        """What is known of the tokens `first..end`, read once: who speaks is asked for again and again."""
        found = self._known.get((first, end))
        if found is None:
            found = self._known[first, end] = self.vocabulary.entries_in(self.doc.tokens, first, end)
        return found

    def text(self, first: int, end: int) -> str:
        """The caller's characters from token `first` up to token `end`."""
        tokens = self.doc.tokens
        return self.doc.text[tokens.starts[first] : tokens.ends[end - 1]] if end > first else ""


def read_syntax(doc: Document, vocabulary: Vocabulary = LEXICON) -> Syntax:
    return Syntax(doc, [None] * len(doc.sentences), vocabulary)


def _parse(doc: Document, number: int, vocabulary: Vocabulary) -> Parse:
    sentence = doc.sentences[number]
    upper = sentence.upper or _title_case(doc, sentence)
    units = cut_units(doc.tokens, sentence.first, sentence.end, upper, vocabulary)
    chunks = read_groups(units, doc.tokens)
    if units.quantities:
        chunks = fold_ages(chunks)
    return Parse(number, sentence, units, chunks, "".join([c.kind for c in chunks]))


def _sentences_before(doc: Document, vocabulary: Vocabulary) -> list[int]:
    idle = doc.nameless()
    words, forms = doc.tokens.words, vocabulary.forms
    for sentence in doc.sentences if idle else ():
        if sentence.block in idle:
            known = [
                form[1] for w in words[sentence.first : sentence.end] if (form := forms.get(w)) is not None
            ]
            if any(e.person is not None or e.actor is not None or e.number is not None for e in known):
                idle.discard(sentence.block)
    out: list[int] = []
    last = -1
    for number, sentence in enumerate(doc.sentences):
        inside = number > 0 and doc.sentences[number - 1].block == sentence.block
        out.append(number - 1 if inside else last)
        last = last if sentence.block in idle else number
    return out


def _title_case(doc: Document, sentence: Sentence) -> bool:
    """A headline in title case: nearly all its longer words have a capital, so a capital says nothing."""
    if (
        doc.blocks[sentence.block].kind not in ("headline", "subheading")
        and sentence.end - sentence.first > 24
    ):
        return False
    shapes = doc.tokens.shapes[sentence.first : sentence.end]
    if shapes.count(CAPITAL) + shapes.count(UPPER) < 4:
        return False
    words = doc.tokens.words[sentence.first : sentence.end]
    long = [shape for word, shape in zip(words, shapes, strict=True) if len(word) >= 4]
    capitals = long.count(CAPITAL) + long.count(UPPER)
    return capitals >= 4 and long.count(LOWER) * 5 <= capitals
