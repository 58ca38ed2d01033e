"""Content as the object of its cue.

    S V O                                     The ministry denied the attack.
    S V O ('of' | 'for' | 'as' | 'on') C      The council accused the army of shelling the mill.
    S 'call' O C                              The envoy called the vote a sham.
    S V 'to' C                                The front vowed to go on.
    S V O 'to' C                              The bishop urged both sides to wait.

A weak cue takes a bare object only in the frame `topic` (`The nurse noted the lack of beds.`).

Matches: `The council accused the army of shelling the mill.`
Refuses: `The captain called a meeting for noon.` (no frame of the verb is filled), and `the officers who praised
    the plan` (who they are, not what they said).
"""

from __future__ import annotations

from conflictnews._rules.attribution.edges import object_edge
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.sides import Cue, Sides
from conflictnews._rules.attribution.speakers import Speaker
from conflictnews._rules.candidates import Range

#: Frames in which the content is, or begins with, an object.
OBJECT_FRAMES = frozenset({"object", "topic", "of", "for", "as", "on", "call"})
#: Frames that a bare object fills.
_BARE = frozenset({"object", "topic"})
#: Frames that a preposition behind the object fills.
_PREPOSITIONS = frozenset({"of", "for", "as", "on"})


def object_of(line: Line, cue: Cue, speaker: Speaker | None) -> Sides | None:
    """The object of a cue with what follows it, where a frame of the cue takes one."""
    shape = line.shape
    frames = cue.frames
    j = cue.at + 1
    while j < len(shape) and shape[j] == "R":
        j += 1
    if j >= len(shape) or speaker is None or not OBJECT_FRAMES & frames or _tells_apart(line, cue, speaker):
        return None
    edge = object_edge(line, j)
    kind = shape[j]
    if cue.sense.stance == "denies" and shape[j : j + 2] == "NN" and not line.is_time(j + 1):
        return None  # denied the village its share
    if kind == "V":
        taken = line.form(j) == "ing" and bool(_BARE & frames)
    elif kind in "IS":
        # the attackers, whom it described as a unit of 300
        if "as" in frames and line.lemma(j) == "as" and _is_relative(line, speaker):
            return Sides(speaker, [(j + 1, edge)], "object")
        return None
    elif kind not in "NQ":
        return None
    elif "call" in frames:
        taken = calls_it(line, cue, speaker) if kind == "Q" else _is_named(line, cue, j, edge, speaker)
    else:
        wanted = _PREPOSITIONS & frames
        taken = bool(_BARE & frames) or any(
            shape[m] in "IS" and line.lemma(m) in wanted for m in range(j + 1, edge)
        )
        if cue.sense.weak and "topic" not in frames and "Q" not in shape[j:edge] and "T" not in shape[j:edge]:
            taken = False
    return Sides(speaker, [(j, edge)], "object") if taken else None


def _is_relative(line: Line, speaker: Speaker) -> bool:
    return speaker.at >= 1 and line.shape[speaker.at - 1] == "W"


def _tells_apart(line: Line, cue: Cue, speaker: Speaker) -> bool:
    """`the officers who praised the plan`: says which officers, and reports no speech of theirs.

    Who accuses, claims or denies takes a stand in such a clause too.
    """
    return (
        cue.sense.stance is None
        and speaker.antecedent is not None
        and line.shape[max(0, speaker.at - 1)] == "N"
    )


def calls_it(line: Line, cue: Cue, speaker: Speaker | None) -> bool:
    """Whether quoted words right behind `call` are what somebody calls it: `what he called "a start"`.

    Refuses the name of a thing: `a play called "Home"`.
    """
    if speaker is None or cue.verb.form == "ing":
        return False
    return (
        line.pronoun(speaker.at) != ""
        or line.shape[max(0, speaker.at - 1)] in "WTJ"
        or (cue.verb.form == "finite")
    )


def _is_named(line: Line, cue: Cue, j: int, edge: int, speaker: Speaker) -> bool:
    """`called the attack a warning`, `what both sides called a massacre`; not `called a meeting`."""
    shape = line.shape
    if _is_relative(line, speaker) and line.lemma(speaker.at - 1) == "what":
        return True
    behind = line.past(j)
    while behind + 1 < edge and shape[behind : behind + 2] in ("IN", "ID"):
        behind += 2
    if behind < edge and shape[behind] in "NQJ":
        return True
    # `called the plan to leave the valley "a disgrace"`; not `a paper called Dawn that says "..."`
    noun = line.noun(j)
    quoted = shape.find("Q", behind, edge)
    return cue.verb.form != "ing" and quoted > 0 and "-" not in shape[j:quoted] and not (noun and noun.name)


def purpose_of(line: Line, cue: Cue, speaker: Speaker | None, via: Range | None) -> Sides | None:
    """`vowed to go on`, `urged both sides to wait`."""
    shape = line.shape
    if "infinitive" not in cue.frames or (speaker is not None and _tells_apart(line, cue, speaker)):
        return None
    j = cue.at + 1
    while j < len(shape) and shape[j] == "R":
        j += 1
    if line.form(j) == "infinitive":
        return Sides(speaker, [(j, object_edge(line, j))], "infinitive", via)
    if shape[j : j + 1] == "N" and _takes_infinitive(line, j):
        return Sides(speaker, [(j, object_edge(line, j))], "urge", via)
    return None


def _takes_infinitive(line: Line, k: int) -> bool:
    """Whether an infinitive follows the group at `k`, phrases between skipped."""
    shape = line.shape
    j = line.past(k)
    while j + 1 < len(shape) and shape[j] in "IRD," and j - k < 10:
        j += 2 if shape[j : j + 2] == "IN" else 1
    return line.form(j) == "infinitive"
