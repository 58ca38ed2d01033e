"""Who speaks: the source of a cue that stands behind it.

    subject     the group that the clause gives the verb; over an insertion, `Officials, citing the law, said`
    relative    `who said`: the pronoun, which stands for the group before it
    joined      `confirmed it but blamed ...`: who spoke before the conjunction
    participle  `..., saying C`: who spoke last in the statement, else the subject of its clause

Matches: `The mayor, who was on the bridge, said`.
Refuses: a group that cannot speak (`Monday said`), a subject that a colon or a quotation cuts off.
"""

from __future__ import annotations

from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.speakers import Speaker, can_speak, names_itself, speaker_at

_EXCHANGES = frozenset(
    ("talk", "talks", "meeting", "discussion", "conversation", "negotiation", "interview", "visit")
)
#: The longest insertion between a subject and its cue, and the longest walk to a main verb, in chunks.
_INSERTION = 24
_WALK = 16


def subject_speaker(line: Line, k: int) -> Speaker | None:
    """The subject of the verb at `k` as a source."""
    shape = line.shape
    at = line.subject(k)
    before = k - 1
    while before >= 0 and shape[before] in "RD":
        before -= 1
    if before >= 0 and shape[before] == ",":
        outer = main_subject(line, before)
        if outer >= 0 and (at < 0 or outer < at):
            at = outer
    if not can_speak(line, at):
        return None
    # `an activist calling himself X said`, `a man named X said`
    naming = at - 2 if shape[max(0, at - 2) : at] == "VN" else at - 1
    if naming >= 0 and shape[naming] == "V" and names_itself(line, naming):
        owner = line.subject(naming)
        at = owner if owner >= 0 else at
    if before >= 0 and shape[before] == "W":
        # `who said`: the source as written is the pronoun, its head the one it stands for
        pronoun = line.chunks[before]
        meant = speaker_at(line, at, before)
        return Speaker(
            pronoun.first, pronoun.end, line.chunks[at].head, before, before, (meant.first, meant.end)
        )
    found = speaker_at(line, at, k)
    first = _joined_before(line, found.at)
    if first < 0:
        return found
    head = line.chunks[first]
    return Speaker(head.first, found.end, head.head, first, found.last)


def _joined_before(line: Line, at: int) -> int:
    """`Activists in the north and state radio said`: who is joined over a phrase to the group at `at`; else -1."""
    shape = line.shape
    k = at - 2
    if k < 1 or shape[at - 1] != "C" or line.lemma(at - 1) == "but" or shape[k] != "N":
        return -1
    while k > 1 and k in line.clauses.governed and shape[k - 1] == "I" and shape[k - 2] == "N":
        k -= 2
    noun = line.noun(k)
    opens = k == 0 or shape[k - 1] in ".;:TS" or shape[max(0, k - 2) : k] == ",C"
    speaks = noun is not None and any(e.person is not None or e.actor is not None for e in noun.entries)
    return k if k < at - 2 and opens and speaks and can_speak(line, k) else -1


def joined_speaker(line: Line, k: int, earlier: list[Speaker]) -> Speaker | None:
    """A cue right behind a conjunction has the speaker of the cue before it.

    `confirmed that people had died, but blamed ...`
    """
    j = k - 1
    while j >= 0 and line.shape[j] in "RD":
        j -= 1
    return earlier[-1] if earlier and j >= 0 and line.shape[j] == "C" else None


def participle_speaker(line: Line, k: int, earlier: list[Speaker]) -> Speaker | None:
    """Who says what follows `saying`: the subject of the clause, else the last who spoke before."""
    shape = line.shape
    if earlier and k and shape[k - 1] == ",":
        return earlier[-1]
    main = _main_verb(line, k)
    speaker = subject_speaker(line, main if main >= 0 else k)
    if speaker is not None:
        return speaker
    opened = shape.find(",", k) if "N" not in shape[:k] and "V" not in shape[:k] else -1
    if 0 <= opened < len(shape) - 1:
        # `While saying ..., the president insisted`: the subject stands behind the comma
        verb = shape.find("V", opened + 1, opened + _WALK)
        if verb >= 0:
            return subject_speaker(line, verb)
    return earlier[-1] if earlier else None


def _main_verb(line: Line, k: int) -> int:
    """`ended talks with the president insisting that`: the finite verb whose subject the participle takes.

    Returns:
        Its position; -1 where the group before the participle is the speaker.
    """
    shape = line.shape
    governed = line.clauses.governed.get(k - 1, 0) if k and shape[k - 1] == "N" else 0
    if governed < 1 or line.lemma(governed) != "with" or line.lemma(governed - 1) not in _EXCHANGES:
        return -1
    for j in range(governed - 1, max(-1, governed - _WALK), -1):
        if shape[j] in ";:.STWQ":
            return -1
        if line.finite(j):
            return j
    return -1


def main_subject(line: Line, comma: int) -> int:
    """The group before the comma that matches the one at `comma`.

    `Officials, because they may not speak in public, said`

    Returns:
        Position of the first ungoverned group of the clause whose next edge is a comma or a relative pronoun;
        -1 if the clause does not begin so.
    """
    shape = line.shape
    k = comma
    while k > 0 and shape[k - 1] not in ";:.Q":
        k -= 1
    while k < comma and shape[k] in "CR,D":
        k += 1
    while k + 1 < comma and shape[k] == "I" and shape[k + 1] in "ND":
        # `In the capital, the group, ..., said`
        k += 2
        while k < comma and shape[k] in "IND":
            k += 1
        if k >= comma or shape[k] != ",":
            return -1
        k += 1
    if k >= comma or shape[k] != "N" or k in line.clauses.governed:
        return -1
    j = line.past(k)
    while j < comma and shape[j] in "IN(R)":
        j += 1
    if j < comma and shape[j] in ",W":
        return k
    return _before_insertion(line, comma)


def _before_insertion(line: Line, comma: int) -> int:
    """The group before the comma that opens the insertion.

    `... after the envoy, an aid worker who saw the town, said`
    """
    shape = line.shape
    found = -1
    stop = comma
    for c in range(comma - 1, max(0, comma - _INSERTION), -1):
        if shape[c] in ";:.Q":
            break
        if shape[c] != "," or shape[c - 1] != "N" or shape[c + 1] not in "NWSVI":
            continue
        if found >= 0 and "V" in shape[c + 1 : stop] and shape[c + 1] != "W":
            break
        chain = line.clauses.chain.get(c - 1)
        k = chain[0] if chain else c - 1
        governed = line.clauses.governed.get(k)
        while governed and line.lemma(governed) in _LINKS and shape[governed - 1] == "N":
            k = governed - 1
            governed = line.clauses.governed.get(k)
        if governed is not None and line.lemma(governed) not in _OPENERS:
            break
        if k and shape[k - 1] == "V":
            break
        found, stop = k, c
    return found


_LINKS = frozenset(("of", "in", "from", "for", "at"))
_OPENERS = frozenset(("after", "before", "since", "until", "as"))
