"""Relays: an outlet that reports what somebody said is not the source, it is the way.

    [S accused X of C], M reported               the attribution of S, `via` M
    'citing' S, M V C; M, 'quoting' S, V C       the attribution of S, `via` M
    M quoted S 'as saying' C                     the attribution of S, `via` M
    "...," S said in a statement reported by M   (read behind the cue)

Refuses: an outlet whose report holds no other speaker: then it is the source itself.
"""

from __future__ import annotations

from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.speakers import can_speak, speaker_at
from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._syntax.chunks import NounGroup

_OUTLETS = frozenset(("media", "state_media"))
_CITING = frozenset(("cite", "quote", "citing", "quoting"))
_HALF = 0.5
#: The longest way from `quoted` to `saying`, in chunks.
_NEAR = 12


def quotes_another(line: Line, k: int) -> bool:
    """`The agency quoted a sailor as saying C`: the cue at `k` brings in a speaker, whose own cue follows."""
    if line.lemma(k) not in _CITING or line.shape[k + 1 : k + 2] != "N":
        return False
    j = line.past(k + 1)
    while line.shape[j : j + 2] == "IN":
        j = line.past(j + 1)
    return line.lemma(j) == "as" and line.form(j + 1) == "ing"


def relay_quoted(line: Line, k: int, candidate: AttributionCandidate) -> None:
    """The outlet that quotes somebody `as saying`, which is read at `saying`, at position `k`."""
    if line.lemma(k - 1) != "as":
        return
    for j in range(k - 2, max(-1, k - _NEAR), -1):
        if line.shape[j] == "V":
            at = line.subject(j)
            verb = line.verb(j)
            if verb is not None and not verb.passive and at >= 0 and quotes_another(line, j):
                relayed = speaker_at(line, at, j)
                candidate.via = (relayed.first, relayed.end)
                candidate.depth = 2
            return


def cite(line: Line, k: int, candidate: AttributionCandidate) -> None:
    """`Citing ministry sources, the paper said C`: the source is who is cited, the subject relays it."""
    shape = line.shape
    at = 0
    if shape[k + 1 : k + 3] == ",V":
        at = k + 2  # `state radio reported, quoting the army`
    elif shape[:1] != "V":
        at = shape.rfind(",V", max(0, k - _NEAR), k) + 1  # the insertion that the cue stands right behind
        if at < 1 or shape[k - 1] != ",":
            return
    verb = line.verb(at)
    if verb is None or line.lemma(at) not in _CITING or not can_speak(line, at + 1):
        return
    if at and not _is_outlet(candidate, line):
        return  # who speaks and refers to somebody is the source
    stop = next((j for j in range(at + 2, min(len(shape), at + _NEAR)) if shape[j] in ",.;"), len(shape))
    if at < k <= stop:
        return
    cited = speaker_at(line, at + 1, stop)
    candidate.via, candidate.source, candidate.head = candidate.source, (cited.first, cited.end), cited.head
    candidate.cue = (verb.first, verb.end)
    candidate.antecedent = None
    candidate.depth = 2


def relay(here: list[AttributionCandidate], line: Line) -> list[AttributionCandidate]:
    """Turns an outlet's report of one other speaker into the `via` of that speaker."""
    out: list[AttributionCandidate] = []
    for outer in here:
        inner = [a for a in here if a is not outer and a.source is not None and _within(a, outer)]
        if (
            len(inner) == 1
            and outer.rule == "attribution.parenthetical"
            and outer.source is not None
            and _is_outlet(outer, line)
        ):
            said = sum(end - first for first, end in inner[0].content)
            if said >= _HALF * sum(end - first for first, end in outer.content):
                inner[0].via = inner[0].via or outer.source
                inner[0].depth += 1
                continue
        out.append(outer)
    return out


def _within(inner: AttributionCandidate, outer: AttributionCandidate) -> bool:
    if inner.cue is None or inner.source is None:
        return False
    return any(
        lo <= inner.source[0] and inner.cue[1] <= hi and inner.content[-1][1] <= hi
        for lo, hi in outer.content
    )


def _is_outlet(candidate: AttributionCandidate, line: Line) -> bool:
    for chunk in line.chunks:
        if isinstance(chunk, NounGroup) and chunk.first <= candidate.head < chunk.end:
            return any(
                (e.actor is not None and e.actor.source in _OUTLETS)
                or (e.person is not None and e.person.source in _OUTLETS)
                for e in chunk.entries
            )
    return False
