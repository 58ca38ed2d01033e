"""The walk over the statements of a document: rules on each, and what goes on from one to the next."""

from __future__ import annotations

import attrs

from conflictnews._rules.attribution.according import prepositional_cues
from conflictnews._rules.attribution.continued import (
    begins_with_speech,
    in_first_person,
    opened_by_colon,
    reach_back,
    whole_quotation,
)
from conflictnews._rules.attribution.headings import heading_cues
from conflictnews._rules.attribution.line import Line, read_line
from conflictnews._rules.attribution.nouns import noun_cues
from conflictnews._rules.attribution.relayed import relay
from conflictnews._rules.attribution.verbs import verb_cues
from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._syntax.parse import Syntax
from conflictnews._text.quotations import Quotation

#: Rules over one statement, in order; where two read the same words, the earlier one stands.
RULES = (
    ("verbs", verb_cues),
    ("according", prepositional_cues),
    ("nouns", noun_cues),
    ("headings", heading_cues),
)


@attrs.define(slots=True)
class _Thread:
    """What the statements so far leave open for the next.

    Attributes:
        last: The attribution that a quotation without a cue goes on from.
        block: Block of the statement before.
        statement: Last statement that belongs to `last`; idle ones are not counted.
        end: Past the last token of the statement before.
        ran_on: Whether the statement before ended inside a quotation.
        lost: First token of uncued statements in the first person right before in the block (-1 = none).
        unquoted: Whether `last` is speech in the first person without quotation marks.
        held: First token of a paragraph right behind such speech, until a sentence of it shows whose it is
            (-1 = none).
    """

    last: AttributionCandidate | None = None
    block: int = -1
    statement: int = -2
    end: int = 0
    ran_on: bool = False
    lost: int = -1
    unquoted: bool = False
    held: int = -1
    opened: AttributionCandidate | None = None


def find_attributions(syntax: Syntax) -> list[AttributionCandidate]:
    """All attributions of a document in text order of their first content."""
    doc = syntax.doc
    words = doc.tokens.words
    found: list[AttributionCandidate] = []
    thread = _Thread()
    pending = 0
    idle = _idle(syntax)
    number = -1
    for statement, (lo, hi) in enumerate(doc.statements):
        if doc.sentences[lo].block in idle:
            continue
        number += 1
        first, end = doc.sentences[lo].first, doc.sentences[hi - 1].end
        quotations: list[Quotation] = []
        while pending < len(doc.quotations) and doc.quotations[pending].first < end:
            if doc.quotations[pending].first >= first:
                quotations.append(doc.quotations[pending])
            pending += 1
        block = doc.sentences[lo].block
        speaks = in_first_person(words, first, end)
        if block != thread.block:
            thread.lost = thread.held = -1
            if thread.unquoted and thread.statement == number - 1 and not speaks and not quotations:
                thread.held = first
        if not quotations and not speaks and syntax.vocabulary.marked.isdisjoint(words[first:end]):
            if thread.held >= 0:
                thread.block = block
            elif block == thread.block and not thread.ran_on and not _runs_on(thread, number, end):
                thread.last = None
            thread.end = end
            thread.opened = None
            continue
        line = read_line(syntax, statement, quotations)
        here = relay(read_statement(line), line)
        whole = None if thread.opened is None or here else whole_quotation(line)
        if here:
            found.extend(here)
            _open(thread, here, number, first, words)
        elif thread.opened is not None and whole is not None:
            thread.opened.content.append(whole)
            found.append(thread.opened)
            thread.last, thread.statement = thread.opened, number
            thread.unquoted = False
        else:
            _continue(thread, line, number, syntax, first, end, speaks=speaks and not quotations)
        thread.opened = None if here or whole else opened_by_colon(line)
        thread.block, thread.end = block, end
        thread.ran_on = bool(quotations) and not quotations[-1].closed
    found.sort(key=lambda a: (a.content[0], a.cue or (0, 0)))
    return found


def _idle(syntax: Syntax) -> set[int]:
    """Paragraphs that a thread runs past: they name nothing, and nobody speaks in them."""
    doc = syntax.doc
    words = doc.tokens.words
    out = doc.nameless()
    for number, (lo, hi) in enumerate(doc.statements) if out else ():
        block, first, end = doc.sentences[lo].block, doc.sentences[lo].first, doc.sentences[hi - 1].end
        if block not in out:
            continue
        if in_first_person(words, first, end):
            out.discard(block)
        elif not syntax.vocabulary.marked.isdisjoint(words[first:end]):
            line = read_line(syntax, number, [])
            if relay(read_statement(line), line):
                out.discard(block)
    return out


def read_statement(line: Line) -> list[AttributionCandidate]:
    """What the rules read in one statement, each stretch of content once."""
    here: list[AttributionCandidate] = []
    taken: set[tuple[int, int]] = set()
    for _, rule in RULES:
        for candidate in rule(line):
            key = candidate.content[0]
            if key not in taken or candidate.cue is None:
                taken.add(key)
                here.append(candidate)
    return here


def _open(
    thread: _Thread, here: list[AttributionCandidate], number: int, first: int, words: list[str]
) -> None:
    """A statement with attributions: what may go on from it, and what went before without a cue."""
    thread.statement = number
    thread.last = _goes_on(here)
    trailing = next(
        (
            a
            for a in here
            if a.rule in ("attribution.parenthetical", "attribution.inverted") and a.quotation == "indirect"
        ),
        None,
    )
    thread.unquoted = False
    if trailing is not None:
        content = trailing.content[0]
        if thread.lost >= 0 and content[0] <= first + 1:
            reach_back(trailing, thread.lost)
        if thread.lost >= 0 or in_first_person(words, *content):
            thread.last, thread.unquoted = trailing, True
    thread.lost = thread.held = -1


def _goes_on(here: list[AttributionCandidate]) -> AttributionCandidate:
    """Whose words a quotation without a cue goes on from: the last that only quotes, or who passes it on.

    `"We saw it," said a nurse, who noted that it was dark. "Nobody came."`
    """
    for wanted in ("direct", "mixed"):
        last = next((a for a in reversed(here) if a.quotation == wanted), None)
        if last is not None:
            return next((a for a in here if a is not last and _passes_on(a, last)), last)
    return here[-1]


def _passes_on(outer: AttributionCandidate, inner: AttributionCandidate) -> bool:
    """`"We saw it," the mayor said, according to the daily`."""
    cue = inner.cue
    return (
        outer.rule == "attribution.according"
        and cue is not None
        and any(first <= cue[0] < end for first, end in outer.content)
    )


def _continue(
    thread: _Thread, line: Line, number: int, syntax: Syntax, first: int, end: int, *, speaks: bool
) -> None:
    """A statement without a cue: a quotation, or first-person speech, that goes on from the one before."""
    last = thread.last
    same_block = line.block == thread.block
    if last is not None and thread.held >= 0:
        if speaks:
            last.content.append((thread.held, end))
            thread.statement, thread.held = number, -1
        return
    whole = whole_quotation(line)
    adjacent = thread.statement == number - 1
    if last is None:
        thread.lost = first if speaks and thread.lost < 0 else thread.lost
        return
    if whole is not None and (
        same_block
        or thread.ran_on
        or (adjacent and last.quotation == "direct")
        or _introduced(syntax, last, thread.end)
    ):
        last.content.append(whole)
        thread.statement = number
    elif same_block and last.quotation == "direct" and begins_with_speech(line):
        last.content.append((line.chunks[0].first, line.chunks[-1].end))
        last.quotation = "mixed"
    elif speaks and thread.unquoted and adjacent:
        if last.content[-1][1] >= first - 1 and same_block:
            last.content[-1] = (last.content[-1][0], end)
        else:
            last.content.append((first, end))
        thread.statement = number
    elif not (same_block and _runs_on(thread, number, end)):
        thread.lost = first if speaks and thread.lost < 0 else thread.lost
        if whole is None:
            thread.last = None


def _runs_on(thread: _Thread, number: int, end: int) -> bool:
    """Inside a paragraph of first-person speech without marks a sentence may do without `I`."""
    last = thread.last
    if last is None or not thread.unquoted or thread.statement != number - 1 or len(last.content) < 2:
        return False
    last.content[-1] = (last.content[-1][0], end)
    thread.statement = number
    return True


def _introduced(syntax: Syntax, last: AttributionCandidate, end: int) -> bool:
    """Whether speech, or a colon behind the cue, ended the paragraph before."""
    before = syntax.doc.tokens.words[end - 1] if end else ""
    return (last.quotation == "direct" and last.content[-1][1] >= end - 1) or (
        last.cue is not None and before == ":"
    )
