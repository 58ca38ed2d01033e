"""The document: the untouched text with its blocks, tokens, quotations and sentences.

Everything is a range of offsets or of token positions, half-open. A *sentence* ends at a full stop even
inside quotation marks, since a figure belongs to the sentence it stands in. A *statement* is the run of
sentences that one closed quotation holds together, with what stands around it: who says it is asked of
statements.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import attrs

from conflictnews._text.blocks import BlockCut, Layout, cut_blocks
from conflictnews._text.legible import Legible, make_legible
from conflictnews._text.quotations import MARKS, Quotation, find_quotations
from conflictnews._text.tokens import CAPITAL, DIGIT, LOWER, UPPER, Tokens, cut_tokens

_TERMINAL = frozenset(".?!…")
_CLOSERS = frozenset(('"', "”", "»", "''", ")", "]", "'", "’"))
_OPENERS = frozenset(('"', "''", "“", "«", "``", "(", "[", "‘", "'", "„", "•", "-", "–", "—", "--"))
_MARKS = frozenset(",;:|-–—•")
#: The longest sentence and the longest statement, in tokens. What is longer is a table, a list or a text that
#: lost its full stops; cut, it costs no more than others.
_LONGEST_SENTENCE = 300
_LONGEST_STATEMENT = 1500
_BEGINNERS = frozenset(
    "the he she it they we i but in a an at on and this that these there his her its their according when "
    "while after as if some many most however meanwhile".split()
)


@attrs.define(slots=True)
class Sentence:
    """One sentence, by token positions.

    Attributes:
        first: Its first token.
        end: Past its last token.
        block: Position of its block in the document.
        statement: Number of the statement that it is part of.
        upper: Written in capitals throughout, as headlines and old wires are; case then says nothing.
    """

    first: int
    end: int
    block: int
    statement: int
    upper: bool


@attrs.frozen(slots=True)
class Document:
    """A text cut once; every later stage refers to it by position.

    Attributes:
        text: The caller's string, or its legible copy where it needs one. All offsets here are into this.
        given: The caller's string.
        layout: Blocks and head matter.
        tokens: Tokens of the whole text.
        quotations: Quotations in text order, none in furniture, byline or dateline.
        sentences: Sentences in text order, none in furniture, byline or dateline.
        statements: For each statement, its range of sentences.
    """

    text: str
    layout: Layout
    tokens: Tokens
    quotations: list[Quotation]
    sentences: list[Sentence]
    statements: list[tuple[int, int]]
    given: str
    copy: Legible | None = None
    _firsts: list[int] = attrs.field(init=False)

    @_firsts.default
    def _first_tokens(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the caller's string for offsets into `text`."""
        return (start, end) if self.copy is None else self.copy.back(start, end)

    def in_given(self) -> Document:
        """The document with the offsets of its tokens counted in the caller's string."""
        return self if self.copy is None else attrs.evolve(self, tokens=self.copy.placed(self.tokens))

    @property
    def blocks(self) -> tuple[BlockCut, ...]:
        return self.layout.blocks

    def sentence_at(self, token: int) -> int:
        """Position of the sentence that holds a token (the one before it, if none does)."""
        return max(0, bisect_right(self._firsts, token) - 1)

    def nameless(self) -> set[int]:
        """Complete paragraphs of the body without names, numerals and quotation marks, as far as writing shows it.

        A capital at the beginning of a sentence shows nothing.
        """
        words, shapes = self.tokens.words, self.tokens.shapes
        quoted = {self.sentences[self.sentence_at(q.first)].block for q in self.quotations}
        out = {n for n, block in enumerate(self.blocks) if block.kind == "body"} - quoted
        last = {s.block: s.end - 1 for s in self.sentences}
        for sentence in self.sentences:
            block, first, end = sentence.block, sentence.first, sentence.end
            if block not in out:
                continue
            plain = shapes[first] != DIGIT and max(shapes[first + 1 : end], default=LOWER) < CAPITAL
            if not plain or words[last[block]] not in _TERMINAL or not MARKS.isdisjoint(words[first:end]):
                out.discard(block)
        return out


def _is_upper(tokens: Tokens, first: int, end: int) -> bool:
    """Whether capitals are the only letters of a stretch with at least two words of letters."""
    capitals = 0
    words, shapes = tokens.words, tokens.shapes
    for i in range(first, end):
        word, shape = words[i], shapes[i]
        if shape == UPPER or (shape == CAPITAL and len(word) == 1):
            capitals += 1
        elif shape not in (DIGIT, 0) and not (word == "'s" or len(word) < 2):
            return False
    return capitals >= 2


def _ends_sentence(tokens: Tokens, i: int, hi: int) -> bool:
    """Whether the terminal mark at `i` (closers already passed) is followed by a new sentence."""
    if i >= hi:
        return True
    word, shape = tokens.words[i], tokens.shapes[i]
    return shape in (CAPITAL, UPPER, DIGIT) or word in _OPENERS


def _cut_sentences(tokens: Tokens, lo: int, hi: int, text: str, stops: list[int]) -> list[tuple[int, int]]:
    """The sentences of a paragraph; `stops` are its tokens with a mark that can end one."""
    out: list[tuple[int, int]] = []
    words = tokens.words
    first = i = lo
    for at in stops:
        if at < i:
            continue
        word = words[at]
        if (
            "." in word[1:]
            and at + 1 < hi
            and words[at + 1] in _BEGINNERS
            and tokens.shapes[at + 1] == CAPITAL
        ):
            # `the U.S. The army ...`: the dot of the abbreviation is the full stop too.
            out.append((first, at + 1))
            first = at + 1
            continue
        if word not in _TERMINAL and word[0] != ".":
            continue
        if (
            word == "."
            and tokens.ends[at] < len(text)
            and at + 1 < hi
            and tokens.ends[at] == tokens.starts[at + 1]
        ):
            # No space after the stop: a lost one, unless lower case or a digit follows (a name of a
            # site).
            glued = (
                tokens.shapes[at + 1] in (CAPITAL, UPPER)
                or words[at + 1] in _CLOSERS
                or words[at + 1] in _OPENERS
            )
            if not glued:
                continue
        i = at + 1
        while i < hi and (words[i] in _TERMINAL or (words[i] in _CLOSERS and _hugs(tokens, i))):
            i += 1
        if _ends_sentence(tokens, i, hi):
            out.append((first, i))
            first = i
    if first < hi:
        out.append((first, hi))
    if any(end - first > _LONGEST_SENTENCE for first, end in out):
        return [piece for first, end in out for piece in _pieces(tokens, first, end)]
    return out


def _pieces(tokens: Tokens, first: int, end: int) -> list[tuple[int, int]]:
    """A sentence out of all proportion in pieces, cut behind a mark where there is one."""
    out: list[tuple[int, int]] = []
    while end - first > _LONGEST_SENTENCE:
        limit = first + _LONGEST_SENTENCE
        cut = next((i + 1 for i in range(limit - 1, limit - 100, -1) if tokens.words[i] in _MARKS), limit)
        out.append((first, cut))
        first = cut
    out.append((first, end))
    return out


def _hugs(tokens: Tokens, i: int) -> bool:
    """A closing mark stands right at the token before it."""
    return tokens.starts[i] == tokens.ends[i - 1]


def read_document(text: str, title: str | None = None) -> Document:
    """Cuts a text into blocks, tokens, quotations, sentences and statements."""
    given, copy = text, make_legible(text)
    if copy is not None:
        text = copy.text
    if title is not None and (hint := make_legible(title)) is not None:
        title = hint.text
    layout = cut_blocks(text, title)
    tokens = cut_tokens(text)
    starts = tokens.starts
    paragraphs: list[tuple[int, int]] = []
    owners: list[int] = []
    for number, block in enumerate(layout.blocks):
        if block.kind in ("furniture", "byline", "dateline"):
            continue
        lo = bisect_right(starts, block.start - 1)
        hi = bisect_right(starts, block.end - 1)
        if lo < hi:
            paragraphs.append((lo, hi))
            owners.append(number)
    quotations = find_quotations(tokens, paragraphs, text)
    stops = [i for i, word in enumerate(tokens.words) if "." in word or word in _TERMINAL]
    sentences: list[Sentence] = []
    statements: list[tuple[int, int]] = []
    at = 0
    for (lo, hi), owner in zip(paragraphs, owners, strict=True):
        whole = _is_upper(tokens, lo, hi)
        inside_until = -1
        start_of_statement = len(sentences)
        inside = stops[bisect_left(stops, lo) : bisect_left(stops, hi)]
        for first, end in _cut_sentences(tokens, lo, hi, text, inside):
            while at < len(quotations) and quotations[at].first < end:
                quotation = quotations[at]
                if quotation.last >= end:
                    inside_until = max(inside_until, quotation.last)
                at += 1
            upper = whole or _is_upper(tokens, first, end)
            sentences.append(Sentence(first, end, owner, len(statements), upper))
            long = end - sentences[start_of_statement].first > _LONGEST_STATEMENT
            if long or (inside_until < end and not _said_after(tokens, end, hi)):
                statements.append((start_of_statement, len(sentences)))
                start_of_statement = len(sentences)
        if start_of_statement < len(sentences):
            statements.append((start_of_statement, len(sentences)))
    return Document(text, layout, tokens, quotations, sentences, statements, given, copy)


_SAID_END = frozenset(". in on at during after".split())
_ASKED = frozenset(
    "said asked says asks told wrote added exclaimed shouted cried tweeted continued concluded".split()
)


def _said_after(tokens: Tokens, end: int, hi: int) -> bool:
    """`"Why?" the man asked`: a quotation that ends in a mark of its own and goes on with who says it.

    After a full stop only a bare speaker and verb go on (`"... missing." Smith said.`), since a new
    sentence may follow.
    """
    words = tokens.words
    if end >= hi or end < 2 or words[end - 1] not in _CLOSERS or words[end - 2] not in "?!.":
        return False
    for i in range(end, min(hi, end + 6)):
        word = words[i]
        if word in _ASKED:
            return words[end - 2] != "." or (
                end < i <= end + 3 and (i + 1 >= hi or words[i + 1] in _SAID_END)
            )
        if word in _TERMINAL or word in ",;:":
            return False
    return False
