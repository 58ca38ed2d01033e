"""Content behind its cue as a clause or a quotation.

    S V [addressee] [adverbials] ':' C     the note read: the talks are over
    S V [addressee] [adverbials] quotation
    S V [addressee] [adverbials] 'that' C  the committee said on Monday that nine men were missing
    S V [addressee] [adverbials] C         the committee said nine men were missing
    S ... 'to' V ('that' C | quotation)    the mayor went on to say that the road was closed

Matches: `The committee told reporters on Monday that nine men were missing.`
Refuses: `The team found a body in the mill.` (a weak cue with no `that`, quotation or clause behind it)
"""

from __future__ import annotations

from conflictnews._rules.attribution.behind import Behind, far_content, skip_behind, that_ahead
from conflictnews._rules.attribution.edges import right_edge
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.objects import calls_it, object_of, purpose_of
from conflictnews._rules.attribution.openings import begins_clause
from conflictnews._rules.attribution.sides import Cue, Sides
from conflictnews._rules.attribution.speakers import Speaker
from conflictnews._rules.attribution.subjects import subject_speaker
from conflictnews._rules.candidates import Range

#: A stretch of so many tokens behind a cue that only says is content, even if no verb is known in it.
_PLAIN = 5


def marked_clause(
    line: Line, cue: Cue, speaker: Speaker | None, behind: int, via: Range | None
) -> Sides | None:
    """Content behind a colon, in quotation marks or behind `that`."""
    shape = line.shape
    frames = cue.frames
    if behind >= len(shape):
        return None
    kind = shape[behind]
    j = behind
    while j < len(shape) and shape[j] in ":,T" and j - behind < 3:
        j += 1
    if shape[j : j + 1] == "Q" and "quote" in frames and (line.complete(j) or kind == ":"):
        return Sides(speaker, [(j, _past_quotations(line, j))], "quoted", via)
    if kind == ":" and behind + 1 < len(shape) and "that" in frames:
        return Sides(speaker, [(behind + 1, right_edge(line, behind + 1))], "colon", via)
    that = that_ahead(line, behind) if kind in "I,N" and not cue.sense.weak else -1
    if that > behind and shape[that - 1] == "N" and line.finite(that + 1):
        that = -1  # `recalled a blast in the mill that left nine dead`
    if kind == "T" and behind + 1 < len(shape):
        past_group = behind > cue.at + 1 and shape[behind - 1] == "N"
        if line.finite(behind + 1) and (cue.sense.weak or cue.sense.noun or past_group):
            return None  # `changes to rules that could help`: a noun, and a relative clause behind it
        that = behind
    if that < 0 and kind in "I,-" and not cue.sense.weak and {"that", "quote", "after"} <= frames:
        far = far_content(line, behind)
        if far >= 0 and shape[far] == "Q":
            return Sides(speaker, [(far, _past_quotations(line, far))], "quoted", via)
        that = far
    if that >= 0:
        return Sides(speaker, [(that + 1, right_edge(line, that + 1))], "that", via)
    if kind == "Q" and "call" in frames and not calls_it(line, cue, speaker):
        return None
    if kind == "Q" and frames & {"quote", "that", "object", "topic"}:
        return Sides(speaker, [(behind, right_edge(line, behind))], "quoted", via)
    return None


def _past_quotations(line: Line, k: int) -> int:
    """Past the quotation at `k` and those that follow it without a word between."""
    shape = line.shape
    stop = k + 1
    while stop < len(shape) and (shape[stop] == "Q" or shape[stop : stop + 2] == ".Q"):
        stop += 1
    return stop


def bare_clause(
    line: Line, cue: Cue, speaker: Speaker | None, behind: Behind, via: Range | None
) -> Sides | None:
    """Content as a clause right behind, or a thing told of: `told him of the raid`."""
    shape = line.shape
    at = behind.at
    weak = cue.sense.weak
    if at >= len(shape) or (weak and not _is_certain(line, cue, speaker, at)):
        return None
    if (
        behind.addressee >= 0
        and line.lemma(at) in ("of", "about")
        and shape[at] == "I"
        and at + 1 < len(shape)
    ):
        return Sides(speaker, [(at + 1, right_edge(line, at + 1))], "told", via)
    if "that" in cue.frames and (
        opens_complement(line, at)
        or (not weak and ((_is_plain(line, at) and _only_says(cue)) or _is_extracted(line, cue, speaker, at)))
    ):
        rule = "participle" if cue.verb.form == "ing" else "clause"
        return Sides(speaker, [(at, right_edge(line, at))], rule, via)
    return None


#: Answers and what points back to what somebody else said.
_ANSWERS = frozenset("same opposite reverse contrary little nothing so yes".split())


def answer(line: Line, cue: Cue, speaker: Speaker | None) -> Sides | None:
    """Content that is a word: `said so`, `said yes`, `said the same of the governor`, `said little`."""
    k = cue.at + 1
    if speaker is None or line.lemma(cue.at) != "say" or line.shape[k : k + 1] not in ("N", "R"):
        return None
    if line.lemma(k) not in _ANSWERS:
        return None
    edge = k + 1
    while line.shape[edge : edge + 2] == "IN" and line.lemma(edge) in ("of", "about", "for"):
        edge = line.past(edge + 1)
    return Sides(speaker, [(k, edge)], "answer")


def _is_extracted(line: Line, cue: Cue, speaker: Speaker | None, at: int) -> bool:
    """`an order that he said saved lives`, `a step they say cost lives`: the subject stands before the speaker."""
    if (
        speaker is None
        or line.form(at) not in ("past", "base")
        or at != cue.at + 1
        or speaker.last != cue.at - 1
    ):
        return False
    before = line.shape[max(0, speaker.at - 1)]
    return speaker.at > 0 and (before in "WT" or (before == "N" and line.pronoun(speaker.at) != ""))


def _is_certain(line: Line, cue: Cue, speaker: Speaker | None, at: int) -> bool:
    """Whether a clause at `at` is content even of a weak cue; `show` and `find` ask for `that`."""
    if "quote" not in cue.frames or speaker is None:
        return False
    # `men who activists claim were shot`: the subject of the content stands before the speaker
    extracted = line.shape[at] == "V" and speaker.at >= 1 and line.shape[speaker.at - 1] in "WT"
    # `left at once, claiming the town was lost`
    participle = cue.verb.form == "ing" and line.shape[max(0, cue.at - 1)] != ","
    return extracted or (not participle and begins_clause(line, at))


def infinitive(line: Line, cue: Cue) -> Sides | None:
    """`went on to say that C`: content of an infinitive."""
    shape = line.shape
    behind = skip_behind(line, cue.at, addressee="to" in cue.frames).at
    speaker = subject_speaker(line, _who_acts(line, cue.at))
    if speaker is None or behind >= len(shape) or (cue.sense.weak and "quote" not in cue.frames):
        return None
    if shape[behind] == "T" and behind + 1 < len(shape):
        return Sides(speaker, [(behind + 1, right_edge(line, behind + 1))], "infinitive")
    j = behind + (shape[behind] in ",:")
    if shape[j : j + 1] == "Q" and "quote" in cue.frames:
        return Sides(speaker, [(j, right_edge(line, j))], "infinitive")
    if "that" in cue.frames and not cue.sense.weak and begins_clause(line, behind):
        return Sides(speaker, [(behind, right_edge(line, behind))], "infinitive")
    if line.lemma(_who_acts(line, cue.at)) in _GOES_ON:
        return object_of(line, cue, speaker) or purpose_of(line, cue, speaker, None)
    return None


#: Verbs behind which an infinitive tells what was done: `went on to call the vote a farce`.
_GOES_ON = frozenset(("go on", "continue", "begin", "start", "go", "take"))


def _who_acts(line: Line, k: int) -> int:
    """The verb whose subject says what the infinitive at `k` says: `He rushed back to say`, not `told him to say`."""
    for j in range(k - 1, max(-1, k - _PLAIN), -1):
        if line.shape[j] in ",;:.-STWQC":
            break
        sense = line.cue(j)
        if line.finite(j):
            return k if sense is not None and "infinitive" in sense.frames else j
    return k


def opens_complement(line: Line, k: int) -> bool:
    """Whether reported content can begin at chunk `k` without `that`."""
    shape = line.shape
    if k >= len(shape):
        return False
    kind = shape[k]
    verb = line.verb(k)
    if verb is not None:
        if verb.form == "ing":
            return any(line.form(j) == "finite" for j in range(k + 1, k + 10))
        return verb.form == "finite" or (
            verb.form == "past" and (verb.copula or verb.passive or verb.perfect)
        )
    if kind == "N":
        return begins_clause(line, k)
    if kind == "I":
        j = k + 1
        while j < len(shape) and shape[j] in "NID":
            if j > k + 1 and begins_clause(line, j):
                return True
            j += 1
        return shape[j : j + 1] == "," and begins_clause(line, j + 1)
    if kind in "SWJ":
        return "V" in shape[k + 1 : k + 14]
    return kind == "Q"


def _only_says(cue: Cue) -> bool:
    """Whether a stretch without a verb is content of a cue: of `said`, not of `pledged (loyalty to the front)`."""
    return cue.sense.stance != "denies" and not (cue.sense.noun and "infinitive" in cue.frames)


def _is_plain(line: Line, k: int) -> bool:
    """`She said the place prides itself on its past`: content whose verb is not in the lexicon."""
    if line.shape[k] != "N" or line.is_time(k):
        return False
    return line.chunks[right_edge(line, k) - 1].end - line.chunks[k].first >= _PLAIN
