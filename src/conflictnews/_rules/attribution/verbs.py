"""Reporting verbs: which construction reads a verb of the lexicon.

    passive         C V-ed [by S]
    inverted        C ',' V S
    parenthetical   C ',' S V [',' C]
    clausal         S V [addressee] [adverbials] [':' | 'that'] C
    objects         S V O

The first that fits is taken. Each stands in the module of its name.

Matches: any verb of the lexicon with a content beside it.
Refuses: `The council should say so`, and `we said` outside quotation marks, which is somebody's speech.
"""

from __future__ import annotations

from conflictnews._rules.attribution.behind import skip_behind
from conflictnews._rules.attribution.clausal import (
    answer,
    bare_clause,
    infinitive,
    marked_clause,
    opens_complement,
)
from conflictnews._rules.attribution.inverted import inverted
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.objects import object_of, purpose_of
from conflictnews._rules.attribution.openings import begins_clause
from conflictnews._rules.attribution.parenthetical import parenthetical
from conflictnews._rules.attribution.passive import passive
from conflictnews._rules.attribution.relayed import cite, quotes_another, relay_quoted
from conflictnews._rules.attribution.sides import Cue, Sides, attribute
from conflictnews._rules.attribution.speakers import Speaker, names_itself
from conflictnews._rules.attribution.subjects import joined_speaker, participle_speaker, subject_speaker
from conflictnews._rules.candidates import AttributionCandidate

_NOBODY = frozenset(("nobody", "none", "no one", "no-one", "neither"))
#: What somebody should, might or could say has not been said.
_IRREAL = frozenset(("should", "must", "could", "might", "may", "can"))


def verb_cues(line: Line) -> list[AttributionCandidate]:
    """All attributions by reporting verbs in one statement, left to right."""
    out: list[AttributionCandidate] = []
    speakers: list[Speaker] = []
    for k in line.cued:
        verb, sense = line.verb(k), line.cue(k)
        if verb is None or sense is None:
            continue
        cue = Cue(k, verb, sense)
        sides = _sides(line, cue, speakers)
        candidate = None if sides is None else attribute(line, cue, sides)
        if sides is None or candidate is None:
            continue
        cite(line, k, candidate)
        relay_quoted(line, k, candidate)
        out.append(candidate)
        if sides.speaker is not None:
            speakers.append(sides.speaker)
    return out


def _sides(line: Line, cue: Cue, earlier: list[Speaker]) -> Sides | None:
    """What a cue attributes, by the first construction that fits; `earlier` spoke before in it."""
    verb, frames = cue.verb, cue.frames
    # `could not confirm that C` leaves open what it says
    open_ = verb.negated and cue.sense.stance == "confirms" and line.shape[cue.at + 1 : cue.at + 2] == "T"
    if (
        (verb.modal in _IRREAL and not open_)
        or _is_ours(line, cue)
        or _is_nobody(line, cue)
        or names_itself(line, cue.at)
    ):
        return None
    if (verb.passive and not _has_said(line, cue)) or _was_asked(line, cue):
        return passive(line, cue)
    if quotes_another(line, cue.at):
        return None
    if verb.form == "infinitive" and not verb.modal:
        return infinitive(line, cue)
    turned = inverted(line, cue)
    if turned is not None:
        return turned
    if verb.form == "ing":
        speaker = participle_speaker(line, cue.at, earlier)
    else:
        speaker = joined_speaker(line, cue.at, earlier) or subject_speaker(line, cue.at)
        if speaker is None and not line.finite(cue.at):
            return None
    behind = skip_behind(line, cue.at, addressee="to" in frames)
    via = behind.via(line)
    if "after" in frames:
        edge = _edge(line, cue, speaker, behind.at)
        around = parenthetical(line, cue, speaker, edge, via) if edge >= 0 else None
        if around is not None:
            return around
    return (
        marked_clause(line, cue, speaker, behind.at, via)
        or object_of(line, cue, speaker)
        or purpose_of(line, cue, speaker, via)
        or bare_clause(line, cue, speaker, behind, via)
        or answer(line, cue, speaker)
    )


def _has_said(line: Line, cue: Cue) -> bool:
    """`He's said he will go`: after a pronoun `'s` is `has` where a clause follows."""
    chunk = line.chunks[cue.at]
    return (
        chunk.end == chunk.first + 2
        and line.pronoun(line.subject(cue.at)) in ("he", "she")
        and "that" in cue.frames
        and line.shape[cue.at + 1 : cue.at + 2] in ("N", "T", "Q", "I")
    )


def _was_asked(line: Line, cue: Cue) -> bool:
    """`Asked about the raid, ...`, `when asked whether`: somebody was asked, whom the sentence names behind."""
    return (
        cue.verb.form in ("past", "finite")
        and line.lemma(cue.at) in ("ask", "ask about")
        and cue.verb.end == cue.verb.first + 1
        and (cue.at == 0 or line.lemma(cue.at - 1) in ("when", "whenever", "if", "though"))
    )


def _is_ours(line: Line, cue: Cue) -> bool:
    """`We demand ...` outside quotation marks is somebody's speech whose marks are lost."""
    subject = line.lemma(line.subject(cue.at))
    return subject == "we" or (subject == "i" and (cue.sense.weak or "after" not in cue.frames))


def _is_nobody(line: Line, cue: Cue) -> bool:
    """`No group claimed the attack`, `Nobody asked`: nothing has been said."""
    at = line.subject(cue.at)
    noun = line.noun(at)
    return noun is not None and (noun.determiner == "no" or line.lemma(at) in _NOBODY)


#: What opens a clause that says when or why something was said.
_WHEN = frozenset("as when while after before because since until".split())


def _is_when(line: Line, at: int, k: int) -> bool:
    """A clause behind the cue that is not content, since content stands before.

    `C, the mayor told them as he left`
    """
    if line.lemma(k) not in _WHEN:
        return False
    if line.complete(at - 1) and line.shape[at - 2 : at - 1] != ":":
        return True  # `"We saw it," the mayor said when asked`
    return line.shape[max(0, at - 1)] == "," and line.shape[0] not in "SIW" and "V" in line.shape[: at - 1]


def _edge(line: Line, cue: Cue, speaker: Speaker | None, behind: int) -> int:
    """The edge of a segment of no more than source, cue and adverbials; -1 if content follows the cue."""
    shape = line.shape
    if (
        behind >= len(shape)
        or shape[behind] in ".;,-)"
        or (shape[behind] in "CS" and not opens_complement(line, behind))
        or (shape[behind] == "S" and speaker is not None and _is_when(line, speaker.at, behind))
    ):
        return behind
    adverbial = -1 if speaker is None else _only_adverbial(line, cue, speaker, behind)
    if adverbial >= 0:
        return adverbial
    if (
        speaker is None
        or cue.verb.form == "ing"
        or not line.complete(speaker.at - 1)
        or shape[speaker.at - 2 : speaker.at - 1] == ":"  # it has a speaker before it
        or (shape[behind] == "T" and shape[behind - 1] in "V,")
        or (shape[behind] == "Q" and "to" not in cue.frames)
        or (shape[behind] == "S" and line.lemma(behind) in ("if", "whether"))
        or begins_clause(line, behind)
    ):
        return -1
    # `"...," he said of the plan at a meeting`: the quotation before leaves no doubt
    return _next_mark(line, behind)


def _next_mark(line: Line, k: int) -> int:
    while k < len(line.shape) and line.shape[k] not in ".;:,-":
        k += 1
    return k


def _only_adverbial(line: Line, cue: Cue, speaker: Speaker, behind: int) -> int:
    """The edge behind phrases in which nobody acts, where a clause stands before the speaker; -1 for anything else.

    `The road is shut, the mayor said in putting the question to the guards.`
    """
    shape = line.shape
    if cue.sense.weak or shape[behind] not in "IO" or shape[max(0, speaker.at - 1)] != ",":
        return -1
    edge = _next_mark(line, behind)
    if shape[edge : edge + 1] not in ("", ".") or not _states(line, speaker.at - 1):
        return -1
    if any(line.finite(j) or shape[j] in "TSWQ" for j in range(behind, edge)):
        return -1
    return edge


def _states(line: Line, end: int) -> bool:
    """Whether what ends before chunk `end` is a clause that can stand alone."""
    start = max(line.shape.rfind(mark, 0, end) for mark in ";.") + 1
    while start < end and line.shape[start] in "CR,":
        start += 1
    return line.shape[start : start + 1] in ("N", "D") and any(line.finite(j) for j in range(start, end))
