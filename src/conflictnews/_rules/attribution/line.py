"""A statement as one line of chunks, in which each quotation is one atom.

Who says what is asked of this line: a quotation of five sentences stands in it as one character `Q`, so that
`"...," he said` looks the same whatever is inside the marks.
"""

from __future__ import annotations

import attrs

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.clauses import Clauses
from conflictnews._syntax.entries import CueSense
from conflictnews._syntax.parse import Parse, Syntax
from conflictnews._syntax.relations import read_clauses
from conflictnews._text.quotations import Quotation


@attrs.define(slots=True, eq=False)
class QuoteAtom(Chunk):
    """A quotation as one chunk of kind `Q`.

    Attributes:
        complete: Whether it ends in a mark of its own (`,` `.` `?` `!`) inside the quotation marks, as speech
            does and a quoted word does not.
    """

    complete: bool = False


@attrs.define(slots=True, eq=False)
class Line:
    """All chunks of one statement, quotations as atoms.

    The rules speak of chunks by position. Each question below answers for any position, also one outside the
    line.

    Attributes:
        block: The block that the statement stands in.
        chunks: In text order.
        shape: One character a chunk.
        heading: Whether it is a headline or a subheading, or all there is and without a full stop.
    """

    block: int
    chunks: list[Chunk]
    shape: str
    heading: bool
    _parse: Parse | None = None
    _clauses: Clauses | None = None
    _cued: list[int] | None = None

    @property
    def cued(self) -> list[int]:
        """Positions of the chunks whose head the lexicon knows to put words into a mouth."""
        if self._cued is None:
            self._cued = [
                k for k, c in enumerate(self.chunks) if c.entry is not None and c.entry.cue is not None
            ]
        return self._cued

    @property
    def clauses(self) -> Clauses:
        """Subjects, objects and coordination over these chunks, read when first asked for."""
        if self._clauses is None:
            known = self._parse
            self._clauses = read_clauses(self.chunks, self.shape) if known is None else known.clauses
        return self._clauses

    def noun(self, k: int) -> NounGroup | None:
        """The noun group at a position."""
        if 0 <= k < len(self.chunks):
            chunk = self.chunks[k]
            return chunk if isinstance(chunk, NounGroup) else None
        return None

    def verb(self, k: int) -> VerbGroup | None:
        """The verb group at a position."""
        if 0 <= k < len(self.chunks):
            chunk = self.chunks[k]
            return chunk if isinstance(chunk, VerbGroup) else None
        return None

    def form(self, k: int) -> str:
        """The form of the verb group at a position, empty for anything else."""
        verb = self.verb(k)
        return "" if verb is None else verb.form

    def finite(self, k: int) -> bool:
        """Whether a verb that can head a clause stands at a position."""
        return self.form(k) in ("finite", "past")

    def lemma(self, k: int) -> str:
        """The lemma of the head of a chunk, empty where the lexicon does not hold it."""
        if 0 <= k < len(self.chunks):
            entry = self.chunks[k].entry
            return entry.lemma if entry is not None else ""
        return ""

    def pronoun(self, k: int) -> str:
        """The lemma of the pronoun at a position, empty for anything else."""
        noun = self.noun(k)
        return self.lemma(k) if noun is not None and noun.pronoun else ""

    def cue(self, k: int) -> CueSense | None:
        """What the lexicon says of a reporting verb at a position, None for any other verb."""
        verb = self.verb(k)
        return None if verb is None or verb.entry is None or verb.copula else verb.entry.cue

    def complete(self, k: int) -> bool:
        """Whether a quotation that is complete in itself stands at a position."""
        chunk = self.chunks[k] if 0 <= k < len(self.chunks) else None
        return isinstance(chunk, QuoteAtom) and chunk.complete

    def is_time(self, k: int) -> bool:
        """Whether a noun group at a position only says when: `last week`, `two days ago`."""
        noun = self.noun(k)
        return (
            noun is not None
            and not noun.pronoun
            and noun.entry is not None
            and noun.entry.time is not None
            and noun.owner is None
        )

    def past(self, k: int) -> int:
        """The position behind a noun group with all that is coordinated to it."""
        chain = self.clauses.chain.get(k)
        return (chain[-1] if chain else k) + 1

    def subject(self, k: int) -> int:
        """The position of the subject of a verb, -1 if it has none."""
        return self.clauses.subject.get(k, -1)


def read_line(syntax: Syntax, statement: int, quotations: list[Quotation]) -> Line:
    """Lays the sentences of a statement out as one line.

    Args:
        syntax: The parsed document.
        statement: Number of the statement.
        quotations: The quotations that begin in it, in order.
    """
    lo, hi = syntax.doc.statements[statement]
    block = syntax.doc.sentences[lo].block
    heading = syntax.doc.blocks[block].kind in ("headline", "subheading") or _is_all(syntax)
    if not quotations and hi == lo + 1:
        parse = syntax.parse(lo)
        return Line(block, parse.chunks, parse.shape, heading, parse)
    words = syntax.doc.tokens.words
    chunks: list[Chunk] = []
    pending = list(reversed(quotations))
    skip = -1
    for number in range(lo, hi):
        sentence = syntax.doc.sentences[number]
        if sentence.end <= skip + 1:
            continue  # inside the quotation
        parse = syntax.parse(number)
        if sentence.first > skip and not (pending and pending[-1].first < sentence.end):
            chunks += parse.chunks
            continue
        for chunk in parse.chunks:
            if chunk.first <= skip:
                continue
            if pending and chunk.end > pending[-1].first:
                quotation = pending.pop()
                first, skip = quotation.first, quotation.last
                chunks.append(
                    QuoteAtom("Q", first, skip + 1, first, None, complete=_complete(words, quotation))
                )
                continue
            chunks.append(chunk)
    return Line(block, chunks, "".join([c.kind for c in chunks]), heading)


def _is_all(syntax: Syntax) -> bool:
    """Whether the text is this one statement without a full stop: a headline on its own."""
    doc = syntax.doc
    return len(doc.statements) == 1 and doc.tokens.words[doc.sentences[-1].end - 1] not in _STOPS


_STOPS = frozenset((".", "!", "?"))
_OWN_MARKS = frozenset((",", ".", "?", "!", "…", "...", "-", "–", "—", "--"))
_CLOSERS = frozenset(("'", "’", "”", '"', "''", ")", "]"))


def _complete(words: list[str], quotation: Quotation) -> bool:
    """Whether a mark of speech stands before the closing mark; a closing mark inside is looked through."""
    last = quotation.last - 1 if quotation.closed else quotation.last
    while last > quotation.first and words[last] in _CLOSERS:
        last -= 1
    return last > quotation.first and words[last] in _OWN_MARKS
