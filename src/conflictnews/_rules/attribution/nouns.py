"""Nouns that attribute: `his claim that C`, `a statement by S that C`.

    owner "'s" noun ('that' C | 'to' V)   |   noun ('by' | 'from') S 'that' C

Matches: `They doubt the ministry's claim that the village was empty.`
Refuses: `The fact that the village was empty surprised them.` (nor where nobody is named: `reports that`)
"""

from __future__ import annotations

from conflictnews._rules.attribution.behind import past_time
from conflictnews._rules.attribution.edges import object_edge, right_edge
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.speakers import speaker_right
from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._syntax.chunks import NounGroup

_POSSESSIVE = frozenset(("his", "her", "its", "their"))


def noun_cues(line: Line) -> list[AttributionCandidate]:
    """All attributions by nouns in one statement, left to right."""
    out: list[AttributionCandidate] = []
    shape = line.shape
    for k in line.cued:
        noun = line.noun(k)
        cue = noun.entry.cue if noun is not None and noun.entry is not None else None
        if noun is None or cue is None or not cue.noun:
            continue
        source, head = _owner(noun)
        that = k + 1
        if shape[that : that + 1] == "I" and line.lemma(that) in ("by", "from"):
            speaker = speaker_right(line, that + 1)
            if speaker is not None:
                source, head = (speaker.first, speaker.end), speaker.head
                that = speaker.last + 1
        that = past_time(line, that)
        first = that + 1
        if shape[that : that + 1] == "T" and first < len(shape):
            if source is None:
                continue
            edge = _main_verb(line, first, right_edge(line, first))
        elif source is not None and line.form(that) == "infinitive":
            first = that
            edge = _purpose(line, first, object_edge(line, first))
        else:
            continue
        while edge > first and shape[edge - 1] in ",;:-.":
            edge -= 1
        if edge <= first:
            continue
        out.append(
            AttributionCandidate(
                source=source,
                head=head,
                cue=(noun.head, noun.head + 1),
                content=[(line.chunks[first].first, line.chunks[edge - 1].end)],
                quotation="mixed" if "Q" in shape[first:edge] else "indirect",
                stance=cue.stance,
                factuality=cue.factuality,
                rule="attribution.noun",
                grade="likely",
            )
        )
    return out


def _main_verb(line: Line, start: int, edge: int) -> int:
    """The second finite verb, with no opener of a clause before it, is not content.

    `His claim that C was wrong`
    """
    seen = False
    for j in range(start, edge):
        if line.shape[j] in "CSTW,":
            seen = False
            if line.shape[j] == ",":
                return edge
        elif line.finite(j):
            if seen:
                return j
            seen = True
    return edge


def _purpose(line: Line, start: int, edge: int) -> int:
    """What is promised or proposed ends at the comma or the verb of the sentence."""
    for j in range(start + 1, edge):
        if line.shape[j] == "," or line.finite(j):
            return j
    return edge


def _owner(noun: NounGroup) -> tuple[Range | None, int]:
    """Whose claim it is, with the token of its head."""
    if noun.owner is not None:
        return (noun.owner.first, noun.owner.end), noun.owner.head
    if noun.determiner in _POSSESSIVE:
        return (noun.first, noun.first + 1), noun.first
    return None, -1
