"""A cue in brackets of commas: its own segment holds nothing but source, cue and adverbials.

    C ',' S V [',' C]
    subject ',' S V ',' verb ...
    'as' S V ',' C

Matches: `Nine men are missing, a nurse told reporters on Monday.`
Refuses: `Asked about the missing men, the nurse wept.` (no cue), and content behind its cue.
"""

from __future__ import annotations

from conflictnews._rules.attribution.edges import content_before, further_quotation, right_edge
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.openings import begins_clause, has_finite, speaker_follows
from conflictnews._rules.attribution.sides import Cue, Sides
from conflictnews._rules.attribution.speakers import Speaker
from conflictnews._rules.candidates import Range

#: A stretch of more chunks than this before the cue is content, even if no verb is known in it.
_PLAIN = 4
#: Verbs that say whose words the clause before is: `as the army said`; not `as the crowd laughed`.
_AS_SAID = frozenset(("say", "report", "write", "note"))


def parenthetical(
    line: Line, cue: Cue, speaker: Speaker | None, edge: int, via: Range | None
) -> Sides | None:
    """Content on the left of the cue's segment, or on both sides of it.

    Args:
        line: The statement.
        cue: The cue.
        speaker: The source before it.
        edge: The edge behind its segment.
        via: An outlet told.
    """
    shape = line.shape
    if cue.verb.form == "ing":
        return None
    before = (speaker.at if speaker is not None else cue.at) - 1
    if speaker is not None and _opens_with_as(line, before):
        if shape[edge : edge + 1] != "," or edge + 1 >= len(shape):
            return None
        return Sides(speaker, [(edge + 1, right_edge(line, edge + 1))], "parenthetical", via)
    if (
        speaker is not None
        and line.lemma(before) == "as"
        and before > 1
        and shape[before - 1] in ",-"
        and line.lemma(cue.at) in _AS_SAID
    ):
        return _as_said(line, speaker, before - 1, edge, via)
    while before >= 0 and shape[before] in "RDC":
        before -= 1
    if before < 0 or shape[before] not in ",Q-." or (shape[before] == "." and not before):
        return None
    left = content_before(line, before + (shape[before] in "Q."))
    # `The talks, the envoy said, would go on`: the subject alone before the cue, its verb behind it
    split = shape[edge : edge + 1] == "," and line.finite(edge + 1) and shape[before] != "Q"
    # `Never again, the bishop said.`: nothing else can be what he said
    alone = False
    if left and line.lemma(cue.at) == "say":
        alone = shape[edge : edge + 1] in ("", ".") and shape[left[0][0]] in "NR!"
    if not (any("V" in shape[a:b] or "Q" in shape[a:b] or b - a > _PLAIN for a, b in left) or split or alone):
        left = []
    if left and _is_asked(line, left[0]):
        left = []
    right = (
        (edge + 1, right_edge(line, edge + 1))
        if split and not line.complete(before - 1)
        else _right(line, edge, left)
    )
    if right is not None and line.complete(right[0]) and left and _is_setting(line, left[0]):
        left = []
    content = left if right is None else [*left, right]
    return Sides(speaker, content, "parenthetical", via) if content else None


def _opens_with_as(line: Line, k: int) -> bool:
    """`As the daily reported, C`: whether the word at `k` is `as` and opens the sentence."""
    return (
        k >= 0
        and line.lemma(k) == "as"
        and (k == 0 or line.shape[k - 1] in ".;" or not line.shape[:k].strip("CR,"))
    )


def _as_said(line: Line, speaker: Speaker, mark: int, edge: int, via: Range | None) -> Sides | None:
    """`The front had withdrawn, as the army said on Monday`: what stands before, or behind where that is no clause."""
    shape = line.shape
    left = content_before(line, mark)
    if any(has_finite(line, a, b) for a, b in left):
        return Sides(speaker, left, "parenthetical", via)
    if shape[edge : edge + 1] != "," or edge + 1 >= len(shape):
        return None
    left = [(a, b) for a, b in left if "N" in shape[a:b]]
    return Sides(speaker, [*left, (edge + 1, right_edge(line, edge + 1))], "parenthetical", via)


def _is_asked(line: Line, stretch: tuple[int, int]) -> bool:
    """Whether a question opens the sentence: `Asked about the raid, the minister said no`."""
    first, end = stretch
    first += line.shape[first] == "S"
    verb = line.verb(first)
    if verb is None or verb.copula or verb.perfect or line.subject(first) >= 0:
        return False
    return "Q" not in line.shape[first:end] and verb.form in ("finite", "past", "participle")


def _is_setting(line: Line, stretch: tuple[int, int]) -> bool:
    """A clause before the speaker that is not part of what is said.

    `When asked again, the clerk said, "..."`
    """
    first, end = stretch
    while first < end - 1 and (line.shape[first] in "RDC," or line.is_time(first)):
        first += 1  # `Soon after the raid, the clerk wrote to them, "..."`
    opening = line.shape[first] in "SI" or line.form(first) in ("past", "participle", "ing")
    return opening and "Q" not in line.shape[first:end]


def _right(line: Line, edge: int, left: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Content that goes on behind the cue."""
    shape = line.shape
    nxt = edge + 1
    if left and line.complete(left[-1][1] - 1) and not line.complete(nxt):
        further = further_quotation(line, edge)
        if further >= 0:
            return further, further + 1
    if nxt >= len(shape) or shape[edge] not in ",-:":
        return None
    if line.complete(nxt):
        stop = nxt + 1
        while stop < len(shape) and shape[stop] == "Q":
            stop += 1
        return nxt, stop
    if left and shape[nxt] != "Q" and not _wants_more(line, left[0], nxt):
        ended = any(line.complete(end - 1) for _, end in left)
        if ended or _is_about_speaker(line, nxt):
            return None
    return nxt, right_edge(line, nxt)


def _wants_more(line: Line, left: tuple[int, int], k: int) -> bool:
    """Whether the words before the cue are no clause without what follows it at chunk `k`.

    `The bridge, he said, collapsed`, `"Only they," she said, would have known`, `"It is a shame," he said, that`
    """
    shape = line.shape
    first, end = left
    if line.complete(end - 1):
        if shape[first] == "I" and not has_finite(line, first, end):
            return begins_clause(line, k)  # `Despite his "hard words," she wrote, he is a mild man`
        return shape[k] == "T" or (line.form(k) == "finite" and line.cue(k) is None)
    if shape[first] == "S":
        # `While some left, she said, leaving was hard`
        return line.form(k) == "ing" and has_finite(line, k, min(len(shape), k + _PLAIN))
    return line.finite(k) and not has_finite(line, first, end) and "Q" not in shape[first:end]


def _is_about_speaker(line: Line, k: int) -> bool:
    """Whether what follows the comma is about the speaker or said by another one, not more of the content."""
    if line.shape[k] == "V":
        return line.form(k) in ("ing", "past", "participle")
    return line.shape[k] == "W" or speaker_follows(line, k)
