"""The edges of unquoted content.

    left    the beginning of the statement
    right   the first of: a full stop or semicolon, a bracket that closes, a comma or a dash that ends it (see
            `marks`), the next cue of the same speaker, a speaker of its own (`and she said`), the main verb behind
            a relative clause; of an object also a clause of the reporter's (`blamed them and left`)

Matches: `(said) three men were shot [, adding that it was calm]`.
Refuses: a cut at every comma: `(said) three men, two of them teachers, were shot`.

The right edge is the hardest question of attribution: where a cue is read right, most of what is lost is
lost here.
"""

from __future__ import annotations

from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.marks import (
    bounds_apposition,
    cue_before,
    ends_at_mark,
    is_apposition,
    is_lone_dash,
    main_verb_follows,
    same_speaker,
)
from conflictnews._rules.attribution.openings import begins_clause, speaker_follows

#: The longest way from a relative pronoun to the content of its cue, in chunks.
_NEAR = 14
#: A quotation of more tokens is a sentence; one of fewer may be a name (`a guest of "First Light."`).
_SENTENCE = 6


def left_edge(line: Line, end: int, floor: int = 0) -> int:
    """First chunk of content that ends before chunk `end`, not going below `floor`."""
    shape = line.shape
    k = floor
    while k < end and (shape[k] in ".,;-" or (shape[k] == "C" and k == floor)):
        k += 1
    return k


def content_before(line: Line, end: int) -> list[tuple[int, int]]:
    """Content that ends before chunk `end`: a complete quotation alone, else all from the beginning."""
    shape = line.shape
    start = left_edge(line, end)
    if start >= end:
        return []
    last = end - 1
    while last > start and shape[last] in ",-":
        last -= 1
    if not line.complete(last):
        return [(start, end)]
    first = last
    while first > start and shape[first - 1] == "Q":
        first -= 1
    if first > start and (
        shape[first - 1] not in ".:,-(" or (shape[first - 1] == "-" and shape[start] == "Q")
    ):
        first = start  # words before the quotation belong to it where it goes on from them without a mark
    return [(first, last + 1)]


def further_quotation(line: Line, k: int) -> int:
    """A quotation that goes on from one before the speaker, over what is said of the speaker; -1 if there is none.

    `"...," said a nurse who lives in Holm, S.D. "..."`
    """
    shape = line.shape
    j = k
    while j < len(shape) and j - k < _NEAR + _NEAR and shape[j] in "IONDRCVW,'":
        if line.cue(j) is not None:
            return -1
        j += 1
    if j == k or shape[j - 1] != "N" or not line.complete(j):
        return -1
    return j if line.chunks[j].end - line.chunks[j].first > _SENTENCE else -1


def right_edge(line: Line, start: int) -> int:
    """Past the last chunk of unquoted content that begins at chunk `start`."""
    shape = line.shape
    depth = 0
    subordinate = _in_opening_clause(line, start)
    relative = not subordinate and _in_relative(line, start)
    for j in range(start, len(shape)):
        kind = shape[j]
        if kind == "(":
            depth += 1
        elif kind == ")":
            if depth == 0:
                return j
            depth -= 1
        elif depth:
            continue
        elif kind in ".;":
            return j
        elif (
            kind == "Q"
            and line.complete(j)
            and (subordinate or speaker_follows(line, j + 1) or (j > start and _turns_away(line, j + 1)))
        ):
            return j + 1
        elif j > start and (
            (kind == "," and (subordinate or (relative and main_verb_follows(line, j))))
            or (kind in ",-" and ends_at_mark(line, j, start))
            or (kind == "C" and same_speaker(line, j, start))
            or (kind == "C" and _is_second_participle(line, j + 1, cue_before(line, start)))
            or (
                kind == "C"
                and not _joins_subjects(line, j, start)
                and speaker_follows(line, j + 1, strong=True)
            )
            or (kind == "V" and line.finite(start) and _is_outer_verb(line, j, start))
            or (j == start + 1 and shape[start] == "Q" and line.lemma(j) in _WHEN_QUOTED)
            or (kind == ":" and _is_said_by_another(line, j + 1))
        ):
            return j
    return len(shape)


#: Forms of a verb that a comma adds to an object as one more of the same.
_LISTED = frozenset(("infinitive", "base"))


def _turns_away(line: Line, k: int) -> bool:
    """Whether a clause without a mark follows a quotation; not `called it a "sham," a "farce" and a "fraud."`."""
    return begins_clause(line, k) and line.shape[k : k + 2] != "NQ"


def object_edge(line: Line, start: int) -> int:
    """Past the last chunk of an object that begins at chunk `start`.

    What a comma adds to an object, as `which` or a participle, is more often the reporter's than what it adds
    to a clause. A quotation further on shows that the object has not ended.
    """
    end = _phrase_edge(line, start, right_edge(line, start))
    shape = line.shape
    quoted, last = shape.rfind("Q", start, end), shape.rfind(",", start, end)
    for j in range(max(start, quoted) + 1, end - 1):
        if shape[j] != ",":
            continue
        if shape[j + 1] == "W" and j < last:
            continue  # the rebels in the valley, who had come late, to leave
        if line.form(j + 1) in _LISTED and line.cue(j + 1) is None:
            continue  # to sell the mill, close the road, and leave
        if shape[j + 1] in "WSV" or line.lemma(j + 1) == "but" or is_apposition(line, j + 1):
            return j
    return end


def _phrase_edge(line: Line, start: int, end: int) -> int:
    """Where a clause of the reporter's follows an object without a comma; else `end`.

    `blamed the rebels and closed the road`, `blamed the rebels after they had closed the road`
    """
    shape = line.shape
    for j in range(start + 1, end):
        if line.finite(j) or shape[j] in "TW":
            return end
        if is_lone_dash(line, j) and shape[j + 1 : j + 2] not in ("I", "T"):
            return j
        if shape[j] == "," and _is_someone(line, j + 1) and line.subject(_verb_of(line, j + 1)) == j + 1:
            return j  # By refusing to leave, the guard broke the law
        if shape[j] == "S" and line.lemma(j) in _WHEN:
            verb = line.verb(_verb_of(line, j + 1))
            if verb is not None and verb.tense == "past":
                return j
        if shape[j] == "C":
            k = j + 1
            while k < end and shape[k] in "RDJ":
                k += 1
            if (line.finite(k) and not _describes(line, j - 1)) or line.subject(_verb_of(line, k)) == k:
                return j
    return end


def _is_someone(line: Line, k: int) -> bool:
    noun = line.noun(k)
    return noun is not None and (noun.pronoun or noun.name or noun.determiner is not None)


def _describes(line: Line, k: int) -> bool:
    """An adjective before the conjunction: `responsible and respected leaders`."""
    noun = line.noun(k)
    return line.shape[k] == "J" or (noun is not None and noun.adjective)


#: What opens a clause that says when, or against what, something was said.
_WHEN = frozenset("after though although as".split())
#: What opens such a clause right behind a quotation.
_WHEN_QUOTED = frozenset("after when as while before until".split())


def _verb_of(line: Line, k: int) -> int:
    """The finite verb of the clause whose subject begins at chunk `k`; -1 where something else stands between."""
    shape = line.shape
    if shape[k : k + 1] != "N":
        return -1
    k = line.past(k)
    while shape[k : k + 2] in ("IN", "ON") or shape[k : k + 1] in ("R", "D"):
        k += 1 if shape[k] in "RD" else 2
    return k if line.finite(k) else -1


def _joins_subjects(line: Line, j: int, start: int) -> bool:
    """A conjunction between two subjects, not between two clauses.

    `because the council and the mayor agreed`
    """
    if j == start + 1:
        return line.shape[start] != "Q"
    for k in range(j - 1, start - 1, -1):
        if line.finite(k):
            return False
        if line.shape[k] in "STW":
            return True
    return False


def _is_second_participle(line: Line, k: int, cue: int) -> bool:
    """`calling him brave and praising the men`; not `accusing him of lying and stealing`."""
    sense = line.cue(cue)
    if line.form(cue) != "ing" or (sense is not None and sense.frames & {"of", "for"}):
        return False
    while k < len(line.shape) and line.shape[k] in "R!":
        k += 1
    return line.form(k) == "ing"


def _is_outer_verb(line: Line, j: int, start: int) -> bool:
    """The second verb belongs to the clause around the cue.

    `people who activists said were killed by the army are seen`
    """
    return line.form(j) == "finite" and line.shape[j - 1] not in "CWTS,P" and 0 <= line.subject(j) < start


def _in_opening_clause(line: Line, start: int) -> bool:
    """Whether the content at `start` stands in a subordinate clause that opens the statement.

    `While X said A, B`
    """
    shape = line.shape
    k = _clause_start(line, start)
    while k < start and shape[k] in "CR,":
        k += 1
    if k + 1 < start and shape[k] in "ND" and line.is_time(k):
        k += 1  # years after, two days before
    if k >= start or not (
        shape[k] == "S"
        or (shape[k] in "IW" and line.lemma(k) in ("when", "after", "before", "as", "since", "where"))
    ):
        return False
    return not any(shape[m] == "," and not bounds_apposition(line, m) for m in range(k, start))


def _clause_start(line: Line, start: int) -> int:
    """The beginning of the statement, or the conjunction that opens the half of it that holds `start`."""
    for k in range(start - 1, max(0, start - _NEAR), -1):
        if line.shape[k] == "C" and line.shape[k - 1] in ",-" and line.shape[k + 1] == "S":
            return k
        if line.shape[k] in ";:.":
            return k + 1
    return 0


def _in_relative(line: Line, start: int) -> bool:
    """Whether the content at `start` stands in a relative clause that a comma opens.

    `The envoy, who said C, left`
    """
    shape = line.shape
    k = start - 1
    while k > 0 and start - k < _NEAR and shape[k] not in ",;:.W":
        k -= 1
    return k > 0 and shape[k] == "W" and shape[k - 1] == ","


def _is_said_by_another(line: Line, k: int) -> bool:
    """`... evidence: "...," he wrote`: the quotation behind a colon has a cue of its own."""
    return line.shape[k : k + 1] == "Q" and k + 1 < len(line.shape) and speaker_follows(line, k + 1)
