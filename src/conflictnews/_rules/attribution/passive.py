"""Passive cues.

    'it' V-ed 'that' C                        It was reported that the bridge was down.
    O V-ed ('of' | 'for' | 'as') C 'by' S     The guards were accused of theft by the mayor.
    O V-ed 'by' S [('of' | 'for' | 'as') C]   The raid was condemned by the mayor.
    O V-ed 'to' C                             The guards are said to have fled.
    S 'asked' [by S] ('about' | 'whether') C  The mayor was asked whether the bridge was down.

Matches: `The guards were accused of theft by the mayor.`
Refuses: `The guards were praised at the gate.` (neither `that` nor a speaker)
"""

from __future__ import annotations

from conflictnews._rules.attribution.behind import past_time
from conflictnews._rules.attribution.edges import object_edge, right_edge
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.objects import OBJECT_FRAMES
from conflictnews._rules.attribution.openings import begins_clause
from conflictnews._rules.attribution.sides import Cue, Sides
from conflictnews._rules.attribution.speakers import Speaker, speaker_right

_LINKS = frozenset(("of", "for", "as"))
_OPEN = frozenset(("will", "would"))
_FOR_OTHERS = frozenset(("spokesman", "spokeswoman", "spokesperson", "lawyer"))
_SAID_TO = frozenset(("say", "report", "allege", "claim", "rumour", "rumor"))


def passive(line: Line, cue: Cue) -> Sides | None:
    """Content behind a passive cue, with its subject where that is part of what is said."""
    shape = line.shape
    j = past_time(line, cue.at + 1)
    if j >= len(shape):
        return None
    agent = line.clauses.agent(line.chunks, cue.at)
    speaker = _agent(line, agent)
    if shape[j] == "T" and j + 1 < len(shape):
        return Sides(speaker, [(j + 1, right_edge(line, j + 1))], "passive")
    at = line.subject(cue.at)
    content = [(at, line.past(at))] if at >= 0 else []
    k = speaker.last + 1 if speaker is not None and agent == j + 1 else j
    if line.lemma(cue.at) == "ask":
        return _asked(line, cue, k)
    if line.lemma(cue.at) == "ask about" and k < len(shape) and shape[k] in "NVQ":
        edge = object_edge(line, k)
        ends = (j for j in range(k + 1, edge) if shape[j : j + 2] == ",C" and begins_clause(line, j + 2))
        return Sides(None, [(k, next(ends, edge))], "passive")
    if cue.verb.modal in _OPEN:
        return None
    if line.form(k) == "infinitive" and line.lemma(cue.at) in _SAID_TO and content:
        return Sides(speaker, [*content, (k, right_edge(line, k))], "passive")
    if OBJECT_FRAMES & cue.frames and k < len(shape) and shape[k] == "I" and line.lemma(k) in _LINKS:
        edge = right_edge(line, k)
        if agent > k:
            edge = min(edge, agent - 1)
        if edge > k + 1 and speaker is not None:
            return Sides(speaker, [*content, (k, edge)], "passive")
    if speaker is not None and k > j and content and _takes_all(line, cue):
        return Sides(speaker, content, "passive")
    return None


def _takes_all(line: Line, cue: Cue) -> bool:
    """Whether the subject alone can be what is said: `The deaths were confirmed by a medic`, `was reported by`."""
    return (not cue.sense.weak or line.lemma(cue.at) == "report") and {"object", "quote"} <= cue.frames


def _agent(line: Line, k: int) -> Speaker | None:
    """Who speaks behind `by`; what follows `for` is most often what for: `criticised by rivals for his plan`."""
    speaker = speaker_right(line, k) if k >= 0 else None
    if speaker is None or line.lemma(k) in _FOR_OTHERS:
        return speaker
    past = line.past(k)
    if line.shape[past : past + 1] == "I" and line.lemma(past) == "for":
        last = line.chunks[past - 1]
        return Speaker(speaker.first, last.end, speaker.head, speaker.at, past - 1)
    return speaker


def _asked(line: Line, cue: Cue, k: int) -> Sides | None:
    """`was asked by a reporter on Monday whether C`."""
    shape = line.shape
    agent = line.clauses.agent(line.chunks, cue.at)
    speaker = speaker_right(line, agent) if agent >= 0 and agent < k else None
    k = past_time(line, k)
    while shape[k : k + 2] == "IN" and line.lemma(k) not in ("about", "of", "for"):
        k = past_time(line, line.past(k + 1))
    if k >= len(shape) or shape[k] not in "ISWV":
        return None
    if shape[k] == "V" and line.form(k) != "infinitive":
        return None
    if shape[k] == "I" and line.lemma(k) != "about":
        return None
    edge = right_edge(line, k) if shape[k] in "SW" else object_edge(line, k)
    if cue.verb.passive:
        return Sides(speaker, [(k, edge)], "passive")
    # `Asked whether C, the mayor wept`: the clause behind the comma is about who was asked
    ends = (j for j in range(k + 1, edge) if shape[j] == "," and begins_clause(line, j + 1))
    return Sides(speaker, [(k, next(ends, edge))], "passive")
