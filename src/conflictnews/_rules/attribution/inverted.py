"""Inverted cues: the source stands right behind its verb, the content before it.

    C ',' V S [',' apposition] [',' quotation]
    subject ',' V S [',' apposition] ',' verb ...

Matches: `"We saw it," said a medic in the town.`
Refuses: `The guard left, said the town was calm, and wept.` (it is the subject of content)
"""

from __future__ import annotations

from conflictnews._rules.attribution.edges import content_before, further_quotation, right_edge
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.openings import begins_clause
from conflictnews._rules.attribution.sides import Cue, Sides
from conflictnews._rules.attribution.speakers import apposition_end, can_speak, speaker_right
from conflictnews._rules.attribution.subjects import main_subject

#: A stretch of so many chunks before the cue is content, even without a verb, as headlines are.
_PLAIN = 3
#: Weak verbs that say of unquoted words before them whose they are: `C, reported the daily`; not `C, opposed the plan`.
_PLAINLY = frozenset(("report", "write", "note", "add", "state", "claim"))
_SUBJECTS = frozenset(("he", "she", "they", "it", "we", "i"))


def inverted(line: Line, cue: Cue) -> Sides | None:
    """Content before a cue whose source stands behind it."""
    shape = line.shape
    verb, k = cue.verb, cue.at
    before, nxt = k - 1, k + 1
    if verb.form not in ("finite", "past", "base") or "after" not in cue.frames:
        return None
    if verb.form == "finite" and (verb.modal or verb.perfect):
        return None
    if k == 0 or shape[before] not in ",Q-" or not can_speak(line, nxt):
        return None
    pronoun = line.pronoun(nxt)
    if pronoun and pronoun not in _SUBJECTS:
        return None
    split = _split_clause(line, before, nxt)
    if split is not None:
        return split
    atom = before if shape[before] == "Q" else before - 1
    if shape[atom : atom + 1] == "Q" and atom >= 0:
        if shape[before] == "," and not line.complete(atom) and begins_clause(line, nxt):
            return None
    elif pronoun or "to" in cue.frames or not _is_turned(line, k):
        return None
    elif cue.sense.weak and line.lemma(k) not in _PLAINLY:
        return None
    speaker = speaker_right(line, nxt)
    left = content_before(line, before + (shape[before] == "Q"))
    if speaker is None or not any("V" in shape[a:b] or "Q" in shape[a:b] or b - a >= _PLAIN for a, b in left):
        return None
    j = apposition_end(line, speaker.last + 1)
    while j < len(shape) and shape[j] in "DIN":
        j += 1
    right: list[tuple[int, int]] = []
    marked = shape[j : j + 2] in (",Q", ":Q", "-Q")
    if not marked and line.complete(left[-1][1] - 1):
        j = further_quotation(line, speaker.last + 1) - 1
        marked = j > speaker.last
    if marked:
        end = j + 2
        while end < len(shape) and shape[end] == "Q":
            end += 1
        right = [(j + 1, end)]
    return Sides(speaker, [*left, *right], "inverted")


def _split_clause(line: Line, before: int, nxt: int) -> Sides | None:
    """`Any reading of it, said the jurist, a Dane, would fail`: the cue between the subject and its verb."""
    shape = line.shape
    if shape[before] != "," or "V" in shape[:before] or "N" not in shape[:before] or line.pronoun(nxt):
        return None
    speaker = speaker_right(line, nxt)
    if speaker is None:
        return None
    j = apposition_end(line, speaker.last + 1)
    if shape[j : j + 1] != "," or not line.finite(j + 1) or not 0 <= line.subject(j + 1) <= nxt:
        return None
    return Sides(speaker, [*content_before(line, before), (j + 1, right_edge(line, j + 1))], "inverted")


def _is_turned(line: Line, k: int) -> bool:
    """Whether unquoted words stand before the verb, no source among them, and its source behind.

    Refuses a group behind it that is the subject of content.
    """
    subject = main_subject(line, k - 1)
    if _heads_clause(line, k + 1) or (subject >= 0 and not _has_its_verb(line, subject, k)):
        return False
    if line.subject(k) < 0:
        return True
    sense = line.cue(k)
    if sense is not None and sense.weak:
        # `Three mayors, including two from the north, praised the plan`
        return any(line.finite(j) or line.form(j) == "base" for j in range(k - 1))
    if "V" in line.shape[: k - 1]:
        return True
    # a headline without a verb: `13 dead in blast, say rebels`
    noun = line.noun(k + 1)
    ends = line.shape[line.past(k + 1) :] in ("", ".")
    return ends and noun is not None and (noun.name or any(e.person or e.actor for e in noun.entries))


def _has_its_verb(line: Line, subject: int, cue: int) -> bool:
    """`12 people, including two nurses, were killed, said police`: the subject has its verb before the cue."""
    return any(
        line.shape[k - 1] == "," and line.finite(k) and line.subject(k) == subject
        for k in range(subject + 2, cue)
    )


def _heads_clause(line: Line, k: int) -> bool:
    """Whether the group at `k` has a finite verb behind it, no comma between."""
    j = line.past(k)
    while j < len(line.shape) and line.shape[j] in "INRDO(":
        j += 1
    return line.finite(j)
