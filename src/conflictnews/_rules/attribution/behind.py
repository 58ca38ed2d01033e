"""What stands between a cue and its content: addressee, adverbials, the medium, who carried it.

    behind := [addressee] { adverb | time | phrase | ',' phrase ',' | medium [carried 'by' outlet] }

Matches: `told reporters on Monday in the capital [that ...]`, `said, in a letter, [that ...]`,
    `said in a statement carried by the state agency [that ...]`.
Refuses: `said [in the north three men were shot]`: the phrase belongs to the clause behind it.
"""

from __future__ import annotations

import attrs

from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.openings import begins_clause
from conflictnews._rules.candidates import Range

#: Prepositions of phrases that may stand between a cue and its content; a few have no entry of their own.
_SKIPPED = frozenset(
    "in on at to during after before from by via through with for over about of under inside outside near "
    "since until into as".split()
) | {""}
#: What an outlet does with a statement.
_CARRIED = frozenset("report carry publish broadcast release quote post cite issue".split())
_SUBJECTS = frozenset("he she they we i".split())
_OUTLETS = frozenset(("media", "state_media"))
#: The longest insertion between a cue and its content, in chunks.
_FAR = 20
_LATE = frozenset(("later", "earlier"))
#: The longest way from a group to its verb, in chunks.
_NEAR = 8


@attrs.define(slots=True)
class Behind:
    """What was skipped.

    Attributes:
        at: The position reached: content or an edge.
        addressee: Position of the addressee (-1 = none).
        outlet: Position of the outlet that carried the words (-1 = none).
    """

    at: int
    addressee: int = -1
    outlet: int = -1

    def via(self, line: Line) -> Range | None:
        """The outlet that the words came through, told or carrying them, as tokens."""
        at = self.outlet
        if at < 0 and self.addressee >= 0 and _is_outlet(line, self.addressee):
            at = self.addressee
        return (line.chunks[at].first, line.chunks[at].end) if at >= 0 else None


def skip_behind(line: Line, k: int, *, addressee: bool) -> Behind:
    """From the chunk behind the cue `k` to where content or an edge stands.

    Args:
        line: The statement.
        k: Position of the cue.
        addressee: Whether the cue takes one (`told`).
    """
    shape = line.shape
    j = k + 1
    told = outlet = -1
    # `told he must leave`: a subject, not an addressee
    if addressee and shape[j : j + 1] == "N" and line.pronoun(j) not in _SUBJECTS:
        told = j
        j = line.past(j)
    while j < len(shape):
        kind = shape[j]
        bracketed = _past_bracketed(line, j) if kind in ",-(" else 0
        if bracketed:
            j = bracketed
        elif kind in "DRJ" or (line.is_time(j) and not _acts(line, j)) or _is_late(line, j):
            j += 1
        elif kind == "I" and _is_medium(line, j):
            j += 1
            if _is_carried(line, j):
                outlet = j + 2 if told < 0 else -1
                j += 3
        elif kind == "I" and told >= 0 and line.lemma(j) in ("of", "about"):
            break
        elif kind in "IO" and shape[j + 1 : j + 2] in ("N", "D") and line.lemma(j) in _SKIPPED:
            stop = line.past(j + 1)
            if _is_carried(line, stop):
                outlet = stop + 2 if told < 0 else -1
                stop += 3
            elif not _leads_to_content(line, stop):
                break
            j = stop
        elif kind == "I" and shape[j + 1 : j + 2] == "V" and line.lemma(j) in _WITH_PARTICIPLE:
            stop = _past_participle(line, j + 1)
            if shape[stop : stop + 1] not in ("N", "T"):
                break
            j = stop
        else:
            break
    return Behind(j, told, outlet)


def past_time(line: Line, k: int) -> int:
    """From chunk `k` past adverbs and what says when: `(was reported) early on Monday (that)`."""
    shape = line.shape
    while k < len(shape):
        if shape[k] in "RD" or line.is_time(k) or line.lemma(k) in _EARLY:
            k += 1
        elif shape[k] in "IO" and k + 1 < len(shape) and (shape[k + 1] == "D" or line.is_time(k + 1)):
            k += 2
        else:
            break
    return k


_EARLY = frozenset(("early", "late"))


def _acts(line: Line, k: int) -> bool:
    """Whether a group that could say when is the subject of a clause: `said each year of war costs more`."""
    return any(line.finite(j) and line.subject(j) == k for j in range(k + 1, min(len(line.shape), k + _NEAR)))


def _is_late(line: Line, k: int) -> bool:
    """`said in an interview later`: an adverb that is also an adjective, with nothing behind it."""
    return line.lemma(k) in _LATE and line.shape[k + 1 : k + 2] in ("", ".", ",", "I", "D", "T")


_QUESTIONS = frozenset("how what why when where whether if".split())
_WITH_PARTICIPLE = frozenset("after before while in by when".split())


def _past_participle(line: Line, k: int) -> int:
    """Past the phrase, to the next bare group.

    `told reporters after meeting privately with the envoy it was time`
    """
    shape = line.shape
    j = k + 1
    while j < len(shape) and shape[j] in "RIND":
        if shape[j] == "N" and shape[j - 1] != "I" and j > k + 1:
            break
        j += 1
    return j


def far_content(line: Line, k: int) -> int:
    """The `that` or the quotation behind an insertion in marks; -1 if there is none.

    `said on the radio, where he is a guest, that`, `said in the spring, when the siege began, "..."`,
    `said in a talk taped before the raid that`
    """
    shape = line.shape
    inside = False
    for j in range(k, min(len(shape) - 1, k + _FAR)):
        kind = shape[j]
        if kind in ",-":
            if line.complete(j + 1) or (shape[j + 1] == "T" and shape[j + 2 : j + 3] != "V"):
                return j + 1
            inside = inside or shape[j + 1] in "WSIVC"
        elif kind == "T":
            bare = shape[j - 1] != "N" or _is_governed(line, j - 1)
            return j if j > k and bare and shape[j + 1] != "V" else -1
        elif (
            kind in ".;:Q"
            or line.cue(j) is not None
            or (line.finite(j) and not inside and line.form(j) != "past")
        ):
            return -1
    return -1


def _past_bracketed(line: Line, k: int) -> int:
    """Past a bracket, or a phrase in commas or dashes that content follows; 0 if there is none.

    `said, on the radio, that`, `told the agency (AP) that`
    """
    shape = line.shape
    if shape[k] == "(":
        return k + 3 if shape[k + 2 : k + 3] == ")" else 0
    j = k + 1
    while j < len(shape) and j - k < 12 and shape[j] in "IONDRC":
        j += 1
    if j > k + 1 and (
        shape[j : j + 2] == shape[k] + "T" or (shape[j : j + 1] == shape[k] and line.complete(j + 1))
    ):
        return j + 1
    return 0


def _is_medium(line: Line, k: int) -> bool:
    """A phrase of the lexicon that says by what means, with nothing governed behind it.

    `in a statement`, `on Twitter`
    """
    chunk = line.chunks[k]
    cue = chunk.entry.cue if chunk.entry is not None else None
    if cue is None or "prep" not in cue.frames or chunk.end - chunk.first < 2:
        return False
    return line.shape[k + 1 : k + 2] != "N" or begins_clause(line, k + 1)


def _is_carried(line: Line, k: int) -> bool:
    """Whether an outlet carried it: `(in a letter) published by the daily`."""
    return line.shape[k : k + 3] == "VIN" and line.lemma(k) in _CARRIED


def _is_outlet(line: Line, k: int) -> bool:
    noun = line.noun(k)
    return noun is not None and any(e.actor is not None and e.actor.source in _OUTLETS for e in noun.entries)


def _leads_to_content(line: Line, j: int) -> bool:
    """Whether after a skipped phrase comes an edge, `that`, a quotation, another phrase or a clause."""
    shape = line.shape
    if j >= len(shape) or shape[j] in '.,;:-TQ)"IDCSR':
        return True
    if shape[j] == "O":
        return shape[j + 1 : j + 2] == "N"
    if shape[j] == "N":
        return begins_clause(line, j)
    return line.form(j) == "ing" or (shape[j] == "W" and line.lemma(j) in _QUESTIONS)


def that_ahead(line: Line, k: int) -> int:
    """The `that` behind adverbials; -1 if none follows.

    `has told friends since the spring, at dinners and in private, that`
    """
    shape = line.shape
    for j in range(k, min(len(shape) - 1, k + 14)):
        if shape[j] == "T":
            if line.finite(j + 1):
                return -1  # a hall that holds nine men
            if shape[j - 1] == "N":
                return j if _is_governed(line, j - 1) else -1
            return j if j > k else -1
        if (
            shape[j] not in "IND,RCO'-Q"
            or (shape[j] == "N" and begins_clause(line, j))
            or (shape[j] == "Q" and line.complete(j))
        ):
            return -1
    return -1


def _is_governed(line: Line, k: int) -> bool:
    """Whether the group at `k` belongs to a preposition, also where the words between were not read as one group.

    `during Saturday's presidential debate that`
    """
    while k > 0 and line.shape[k - 1] in "N'D" and k not in line.clauses.governed:
        k -= 1
    return k in line.clauses.governed or (k > 0 and line.shape[k - 1] == "I")
