"""Passive cues.

    'it' V-ed 'that' C                        It was reported that the bridge was down.
    O V-ed ('of' | 'for' | 'as') C 'by' S     The guards were accused of theft by the mayor.

Matches: `The guards were accused of theft by the mayor.`
Refuses: `The guards were praised at the gate.` (neither `that` nor a speaker)
"""

from __future__ import annotations

from conflictnews._rules.attribution.edges import right_edge
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.objects import OBJECT_FRAMES
from conflictnews._rules.attribution.sides import Cue, Sides
from conflictnews._rules.attribution.speakers import speaker_right


def passive(line: Line, cue: Cue) -> Sides | None:
    """Content behind a passive cue, with its subject where that is part of what is said."""
    shape = line.shape
    j = cue.at + 1
    while j < len(shape) and shape[j] in "RD":
        j += 1
    if j >= len(shape):
        return None
    agent = line.clauses.agent(line.chunks, cue.at)
    speaker = speaker_right(line, agent) if agent >= 0 else None
    if shape[j] == "T" and j + 1 < len(shape):
        return Sides(speaker, [(j + 1, right_edge(line, j + 1))], "passive")
    if speaker is None or shape[j] != "I" or line.lemma(j) not in ("of", "for", "as"):
        return None
    if not OBJECT_FRAMES & cue.frames:
        return None
    edge = right_edge(line, j)
    if agent > j:
        edge = min(edge, agent - 1)
    at = line.subject(cue.at)
    content = [(at, at + 1)] if at >= 0 else []
    return Sides(speaker, [*content, (j, edge)], "passive")
