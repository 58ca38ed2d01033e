"""The edges of unquoted content.

    left    the beginning of the statement
    right   the first of: a full stop or semicolon, a bracket that closes, the next cue of the same speaker,
            a speaker of its own (`, she said`), `, who` behind a clause, `, while`, `, as did`, `, but he`,
            an apposition with `a` at the end, a lone dash, the main verb behind a relative clause

Matches: `(said) three men were shot [, adding that it was calm]`.
Refuses: a cut at every comma: `(said) three men, two of them teachers, were shot`.

The right edge is the hardest question of attribution: where a cue is read right, most of what is lost is
lost here.
"""

from __future__ import annotations

from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.openings import begins_clause, has_finite, speaker_follows

#: The longest way from a relative pronoun to the content of its cue, in chunks.
_NEAR = 14


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
            and (subordinate or speaker_follows(line, j + 1) or (j > start and begins_clause(line, j + 1)))
        ):
            return j + 1
        elif j > start and (
            (kind == "," and (subordinate or (relative and _main_verb_follows(line, j))))
            or (kind in ",-" and _ends_at_mark(line, j, start))
            or (kind == "C" and _same_speaker(line, j, start))
            or (kind == "C" and _is_second_participle(line, j + 1, _cue_before(line, start)))
            or (
                kind == "C"
                and not _joins_subjects(line, j, start)
                and speaker_follows(line, j + 1, strong=True)
            )
            or (kind == "V" and line.finite(start) and _is_outer_verb(line, j, start))
            or (kind == ":" and _is_said_by_another(line, j + 1))
        ):
            return j
    return len(shape)


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
        if line.form(j + 1) == "infinitive":
            continue
        if shape[j + 1] in "WSV" or line.lemma(j + 1) == "but" or _is_apposition(line, j + 1):
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
        if _is_lone_dash(line, j) and shape[j + 1 : j + 2] not in ("I", "T"):
            return j
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


def _describes(line: Line, k: int) -> bool:
    """An adjective before the conjunction: `responsible and respected leaders`."""
    noun = line.noun(k)
    return line.shape[k] == "J" or (noun is not None and noun.adjective)


#: What opens a clause that says when, or against what, something was said.
_WHEN = frozenset("after though although as".split())


def _verb_of(line: Line, k: int) -> int:
    """The finite verb of the clause whose subject begins at chunk `k`; -1 where something else stands between."""
    shape = line.shape
    if shape[k : k + 1] != "N":
        return -1
    k = line.past(k)
    while shape[k : k + 2] in ("IN", "ON") or shape[k : k + 1] in ("R", "D"):
        k += 1 if shape[k] in "RD" else 2
    return k if line.finite(k) else -1


def _ends_at_mark(line: Line, j: int, start: int) -> bool:
    """Whether content ends at the comma or dash `j`, by what follows it."""
    shape = line.shape
    k = j + 1
    if k >= len(shape):
        return False
    if _same_speaker(line, j, start) or _is_aside(line, k):
        return True
    if speaker_follows(line, k) and not (_is_opening(line, start, j) and _says_more(line, k)):
        return True
    if line.complete(k):
        return shape[j] == "-" and speaker_follows(line, k + 1)
    kind = shape[k]
    if line.lemma(k) == "compare" and line.form(k) == "past" and has_finite(line, start, j):
        return True  # `a third said so, compared with half in May`
    if _is_apposition(line, k) and has_finite(line, start, j):
        return True
    if kind == "W":
        return has_finite(line, start, j) and (line.lemma(k) == "who" or _adds_which(line, j))
    if kind == "I" and line.lemma(k) == "with" and shape[k + 1 : k + 3] == "NV":
        return True  # `, with videos being shown`: what the reporter adds
    if _is_lone_dash(line, j) and has_finite(line, start, j):
        return _turns(line, k)
    if kind == "C" and line.lemma(k) in ("and", "but") and _is_reporters(line, k + 1, j, start):
        return True
    return kind == "S" and line.lemma(k) in _CONTRASTS and has_finite(line, start, j)


_CONTRASTS = frozenset(("while", "whereas"))


def _is_lone_dash(line: Line, j: int) -> bool:
    return line.shape.find("-") == j == line.shape.rfind("-")


_TURNS = _CONTRASTS | {"though", "although", "even though", "because"}


def _turns(line: Line, k: int) -> bool:
    """Whether the reporter goes on behind a lone dash.

    `said it was calm - a rare day`, `- but nobody came`; not `- including the north`, `- and that it would stay so`
    """
    shape = line.shape
    joined = shape[k] == "C"
    while k < len(shape) and shape[k] in "CR":
        k += 1
    if joined:
        return line.finite(k) or begins_clause(line, k)
    return shape[k : k + 1] in ("N", "V", "Q") or line.lemma(k) in _TURNS


def _is_reporters(line: Line, k: int, j: int, start: int) -> bool:
    """Whether the clause behind `, and` or `, but` is the reporter's, by pronoun or tense.

    `says the road is shut, and the villagers have left`, `said it is shut, but the villagers left`; not `said it was shut,
    and the villagers had left`
    """
    shape = line.shape
    if line.lemma(k - 1) == "but" and line.pronoun(k):
        return True
    if shape[j] != "," or "Q" in shape[k:]:
        return False
    while k < len(shape) and shape[k] in "RD":
        k += 1
    if not begins_clause(line, k):
        return False
    cue, first = _cue_before(line, start), _first_finite(line, start, j)
    if cue < 0 or first < 0:
        return False
    if _tense(line, cue) == "present":
        return True
    behind = _first_finite(line, k, len(shape))
    return _tense(line, cue) == "past" and _tense(line, first) == "present" and _tense(line, behind) == "past"


def _first_finite(line: Line, first: int, end: int) -> int:
    return next((k for k in range(first, end) if line.finite(k) or line.form(k) == "base"), -1)


def _tense(line: Line, k: int) -> str:
    verb = line.verb(k)
    return "" if verb is None else verb.tense


def _adds_which(line: Line, comma: int) -> bool:
    """`, which` up to the end of the sentence, nothing quoted in it: what the reporter adds."""
    shape = line.shape
    if shape[comma] != "," or line.lemma(comma + 1) != "which" or "Q" in shape[comma:]:
        return False
    later = shape.find(",", comma + 1)
    return later < 0 or not _main_verb_follows(line, later)


def _is_opening(line: Line, start: int, j: int) -> bool:
    """Whether content up to the comma `j` is no more than a clause or a phrase that opens its own clause.

    `(said that) after the raid, the mayor called her`, `(said that) if they left, he would tell them`; not
    `(asked) if they had left`
    """
    shape = line.shape
    if line.lemma(start) in ("if", "whether") and shape[start - 1 : start] != "T":
        return False
    k = start
    while k < j and shape[k] in "R,":
        k += 1
    opens = k < j and (shape[k] in "SI" or (shape[k] in "ND" and line.is_time(k)))
    return opens and not any(shape[m] == "," and not _bounds_apposition(line, m) for m in range(k, j))


def _says_more(line: Line, k: int) -> bool:
    """Whether a cue behind chunk `k` has something behind it; `, he said.` has nothing."""
    shape = line.shape
    while k < len(shape) and not line.finite(k):
        k += 1
    k += 1
    while k < len(shape) and (shape[k] in "DR" or line.is_time(k)):
        k += 1
    return k < len(shape) and shape[k] not in ".;,-"


def _is_apposition(line: Line, k: int) -> bool:
    """`, a rare step for the council`: a group with `a` that ends the sentence, what the reporter adds."""
    noun = line.noun(k)
    if noun is None or noun.determiner not in ("a", "an"):
        return False
    for kind in line.shape[k + 1 :]:
        if kind in ".;":
            return True
        if kind in ",Q":
            return False
    return True


def _joins_subjects(line: Line, j: int, start: int) -> bool:
    """A conjunction between two subjects, not between two clauses.

    `because the council and the mayor agreed`
    """
    if j == start + 1:
        return True
    for k in range(j - 1, start - 1, -1):
        if line.finite(k):
            return False
        if line.shape[k] in "STW":
            return True
    return False


def _cue_before(line: Line, start: int) -> int:
    """The cue of content that begins at `start`, addressee and `that` skipped; -1 if none is near."""
    for k in range(start - 1, max(-1, start - 6), -1):
        if line.shape[k] == "V":
            return k
        if line.shape[k] not in "TNIDRO":
            break
    return -1


def _is_second_participle(line: Line, k: int, cue: int) -> bool:
    """`calling him brave and praising the men`; not `accusing him of lying and stealing`."""
    sense = line.cue(cue)
    if line.form(cue) != "ing" or (sense is not None and sense.frames & {"of", "for"}):
        return False
    while k < len(line.shape) and line.shape[k] in "R!":
        k += 1
    return line.form(k) == "ing"


def _is_aside(line: Line, k: int) -> bool:
    """Whether the reporter compares: `, as did the mayor`, `, as has the council`."""
    return line.lemma(k) == "as" and line.form(k + 1) == "finite" and line.shape[k] in "IS"


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
    return not any(shape[m] == "," and not _bounds_apposition(line, m) for m in range(k, start))


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


def _main_verb_follows(line: Line, comma: int) -> bool:
    """Whether the clause around a relative clause goes on with its verb behind the comma."""
    k = comma + 1
    while k < len(line.shape) and line.shape[k] in "RD":
        k += 1
    return line.finite(k)


def _bounds_apposition(line: Line, comma: int) -> bool:
    """Whether a comma opens or closes an apposition."""
    shape = line.shape
    return shape[comma + 1 : comma + 3] in ("N,", "NI") or shape[max(0, comma - 2) : comma] == ",N"


def _is_said_by_another(line: Line, k: int) -> bool:
    """`... evidence: "...," he wrote`: the quotation behind a colon has a cue of its own."""
    return line.shape[k : k + 1] == "Q" and k + 1 < len(line.shape) and speaker_follows(line, k + 1)


def _same_speaker(line: Line, j: int, start: int) -> bool:
    """A cue right behind the conjunction `j`, without a subject.

    `called on them to act and said it had ...`
    """
    k = j + 1
    while k < len(line.shape) and line.shape[k] == "R":
        k += 1
    cue, verb = line.cue(k), line.verb(k)
    if cue is None or verb is None or not line.finite(k) or verb.passive:
        return False
    return not cue.weak or line.subject(k) < start
