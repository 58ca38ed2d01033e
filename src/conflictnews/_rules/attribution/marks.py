"""Whether unquoted content ends at a comma or a dash, by what follows it.

    ends     a speaker of its own, `, who`, `, which` at the end of the sentence, `, while`, `, as did`, `, but he`, an
             apposition with `a` at the end, a clause in another tense than the cue asks for, a lone dash
    goes on  a phrase or a clause that so far only opens the clause, a list, `- including`, `- and that`

Matches: `(said) the road was shut [, which surprised the crews]`.
Refuses: a cut in `(said) the ferry, which runs at night, was full`.
"""

from __future__ import annotations

from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.openings import begins_clause, has_finite, speaker_follows


def ends_at_mark(line: Line, j: int, start: int) -> bool:
    """Whether content ends at the comma or dash `j`, by what follows it."""
    shape = line.shape
    k = j + 1
    if k >= len(shape):
        return False
    if same_speaker(line, j, start) or _is_aside(line, k):
        return True
    if shape[j] == "," and _is_opening(line, start, j):
        return speaker_follows(line, k) and not _says_more(line, k)
    if speaker_follows(line, k):
        return True
    if line.complete(k):
        return shape[j] == "-" and speaker_follows(line, k + 1)
    kind = shape[k]
    if line.lemma(k) == "compare" and line.form(k) == "past" and has_finite(line, start, j):
        return True  # `a third said so, compared with half in May`
    if is_apposition(line, k) and has_finite(line, start, j):
        return True
    if shape[j] == "," and line.form(k) == "finite" and _goes_round(line, j, start):
        return True
    if kind == "W":
        return has_finite(line, start, j) and (line.lemma(k) == "who" or _adds_which(line, j))
    if kind == "I" and line.lemma(k) == "with" and shape[k + 1 : k + 3] == "NV" and _is_shown(line, k + 2):
        return True  # `, with videos showing it`: what the reporter adds
    if is_lone_dash(line, j) and has_finite(line, start, j):
        return _turns(line, k, cue_before(line, start))
    if kind == "C" and line.lemma(k) in ("and", "but") and _is_reporters(line, k + 1, j, start):
        return True
    if kind != "S" or line.lemma(k) not in _CONTRASTS or not has_finite(line, start, j):
        return False
    cue = line.cue(cue_before(line, start))
    return cue is None or not cue.weak  # `a survey found that half stayed, while a third left`


def _is_shown(line: Line, k: int) -> bool:
    verb = line.verb(k)
    return verb is not None and (verb.passive or line.cue(k) is not None)


_CONTRASTS = frozenset(("while", "whereas"))


def is_lone_dash(line: Line, j: int) -> bool:
    return line.shape.find("-") == j == line.shape.rfind("-")


_TURNS = _CONTRASTS | {"though", "although", "even though", "because"}


def _turns(line: Line, k: int, cue: int) -> bool:
    """Whether the reporter goes on behind a lone dash.

    `said it was calm - a rare day`, `- but nobody came`; not `- including the north`, `- and it would
    stay so`
    """
    shape = line.shape
    joined, contrast = shape[k] == "C", line.lemma(k) == "but"
    while k < len(shape) and shape[k] in "CR":
        k += 1
    if joined:
        told = contrast or _tense(line, cue) == "present"
        return line.finite(k) or (told and begins_clause(line, k))
    return shape[k : k + 1] in ("N", "V", "Q") or line.lemma(k) in _TURNS


def _is_reporters(line: Line, k: int, j: int, start: int) -> bool:
    """Whether the clause behind `, and` or `, but` is the reporter's, by pronoun or tense.

    `says the road is shut, and the villagers have left`, `said it is shut, but the villagers left`; not `said
    it was shut, and the villagers had left`
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
    cue, first = cue_before(line, start), _first_finite(line, start, j)
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
    return later < 0 or not main_verb_follows(line, later)


def _goes_round(line: Line, j: int, start: int) -> bool:
    """`The letter, announcing that he would leave, lies on the table`: the verb of the clause around the cue."""
    shape = line.shape
    return "," not in shape[start:j] and "," in shape[:start] and has_finite(line, start, j)


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
    return opens and not any(shape[m] == "," and not bounds_apposition(line, m) for m in range(k, j))


def _says_more(line: Line, k: int) -> bool:
    """Whether a cue behind chunk `k` has something behind it; `, he said.` has nothing."""
    shape = line.shape
    while k < len(shape) and not line.finite(k):
        k += 1
    k += 1
    while k < len(shape) and (shape[k] in "DR" or line.is_time(k)):
        k += 1
    return k < len(shape) and shape[k] not in ".;,-"


def is_apposition(line: Line, k: int) -> bool:
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


def cue_before(line: Line, start: int) -> int:
    """The cue of content that begins at `start`, addressee and `that` skipped; -1 if none is near."""
    for k in range(start - 1, max(-1, start - 6), -1):
        if line.shape[k] == "V":
            return k
        if line.shape[k] not in "TNIDRO":
            break
    return -1


def _is_aside(line: Line, k: int) -> bool:
    """Whether the reporter compares: `, as did the mayor`, `, as has the council`."""
    return line.lemma(k) == "as" and line.form(k + 1) == "finite" and line.shape[k] in "IS"


def main_verb_follows(line: Line, comma: int) -> bool:
    """Whether the clause around a relative clause goes on with its verb behind the comma."""
    k = comma + 1
    while k < len(line.shape) and line.shape[k] in "RD":
        k += 1
    return line.finite(k)


def bounds_apposition(line: Line, comma: int) -> bool:
    """Whether a comma opens or closes an apposition."""
    shape = line.shape
    return shape[comma + 1 : comma + 3] in ("N,", "NI") or shape[max(0, comma - 2) : comma] == ",N"


def same_speaker(line: Line, j: int, start: int) -> bool:
    """A cue right behind the conjunction `j`, without a subject.

    `called on them to act and said it had ...`
    """
    k = j + 1
    while k < len(line.shape) and line.shape[k] == "R":
        k += 1
    cue, verb = line.cue(k), line.verb(k)
    if verb is None or not line.finite(k) or verb.passive:
        return False
    contrast = line.lemma(j) == "but" and not set("WT") & set(line.shape[start:j])
    if cue is None:
        return contrast and _is_tense_of_cue(line, verb.tense, j, start)
    return not cue.weak or contrast or line.subject(k) < start


def _is_tense_of_cue(line: Line, tense: str, j: int, start: int) -> bool:
    """`says she will vote but has not said for whom`, `said he is ready but left`; not `said he was ready but left`."""
    told = _tense(line, cue_before(line, start))
    content = _tense(line, _first_finite(line, start, j))
    return tense == told and (told == "present" or content == "present")
