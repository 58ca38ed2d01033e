"""Headlines that name their source beside a colon, or behind the last comma.

    heading := content ':' S | S ':' content | content ',' say S

Matches: `Nine killed in market blast: police`, `Police: nine dead in market`, `13 dead, say rebels`.
Refuses: `Rastan: nine dead in market` (a place), `Analysis: who holds the town` (nobody).
"""

from __future__ import annotations

from conflictnews._rules.attribution.line import Line
from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._syntax.entries import Entry


def heading_cues(line: Line) -> list[AttributionCandidate]:
    """The attribution of a headline or subheading, none for any other statement.

    Matches: `Nine killed in market blast: police`.
    Refuses: `Rastan: nine dead in market`.
    """
    if not line.heading:
        return []
    found = _behind_mark(line) or _before_colon(line)
    if found is None:
        return []
    (first, last), cue, content = found
    if not _tells(line, *content):
        return []
    return [
        AttributionCandidate(
            source=(line.chunks[first].first, line.chunks[last].end),
            head=line.chunks[first].head,
            cue=cue,
            content=[(line.chunks[content[0]].first, line.chunks[content[1] - 1].end)],
            quotation="indirect",
            factuality="certain",
            rule="attribution.heading",
            grade="likely",
        )
    ]


_Found = tuple[tuple[int, int], Range, tuple[int, int]]


def _behind_mark(line: Line) -> _Found | None:
    """`content: S`, `content, say S`."""
    shape = line.shape
    at = max(shape.rfind(":"), shape.rfind("-"), shape.rfind(","))
    first = at + 1
    cue = (line.chunks[at].first, line.chunks[at].end)
    if shape[first : first + 1] == "V" and line.cue(first) is not None:
        cue = (line.chunks[first].first, line.chunks[first].end)
        first += 1
    elif shape[at] == ",":
        return None
    return ((first, len(shape) - 1), cue, (0, at)) if _is_source(line, first, len(shape)) else None


def _before_colon(line: Line) -> _Found | None:
    """`S: content`."""
    at = line.shape.find(":")
    if at < 1 or not _is_source(line, 0, at):
        return None
    return (0, at - 1), (line.chunks[at].first, line.chunks[at].end), (at + 1, len(line.shape))


def _is_source(line: Line, first: int, end: int) -> bool:
    """Whether chunks `first..end` name somebody who speaks, and nothing else."""
    noun = line.noun(first)
    if noun is None or not (end == first + 1 or (end == first + 3 and _has_phrase(line, first))):
        return False
    if noun.quantity is not None or noun.pronoun:
        return False
    return any(_speaks(e) for e in noun.entries[-1:])


def _has_phrase(line: Line, k: int) -> bool:
    """`head of the council`."""
    return line.shape[k + 1] in "IO" and line.shape[k + 2] == "N"


def _speaks(entry: Entry) -> bool:
    """Somebody known to make statements; a state's name alone heads lists of other things too."""
    if entry.person is not None:
        return entry.person.source is not None and entry.lemma != "victim"
    return entry.actor is not None and entry.actor.source not in ("government", "foreign_government")


def _tells(line: Line, first: int, end: int) -> bool:
    """Whether the content says something: a verb, or a number of somebody."""
    return any(
        line.verb(k) is not None or ((noun := line.noun(k)) is not None and noun.quantity is not None)
        for k in range(first, end)
    )
