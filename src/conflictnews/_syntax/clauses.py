"""Clauses: which noun group is the subject, the object or the agent of a verb group, and what is coordinated.

Built once for a sentence and shared by every rule. Walks are bounded, so that a sentence of ten thousand
commas costs no more than linear time.

    subject: left of the verb, over prepositional phrases, brackets, appositions and relative clauses, up to
             a clause boundary; a verb after `and` shares the subject of the verb before it; after `who` it
             is the antecedent.
    object:  right after an active verb; a verb before `and` shares the object of the verb after it.
    agent:   the group after `by` behind a passive verb or a noun.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from conflictnews._syntax.chunks import Chunk, VerbGroup

#: The longest walk, in chunks. Longer sentences exist, longer distances between a verb and its subject hardly do.
REACH = 48


#: Reads one relation of a verb: the chunks, their kinds, what is known of the sentence so far, and the verb, by its
#: position and itself.
Relation = Callable[[list[Chunk], str, "Clauses", int, VerbGroup], int]


@attrs.define(slots=True, eq=False)
class Clauses:
    """What stands to what in one sentence, by positions in its chunk list (-1 = none).

    Attributes:
        chunks: The chunks of the sentence.
        shape: One character a chunk, its kind.
        governed: For each noun group the preposition that governs it.
        chain: For each noun group the whole coordination it is part of, itself included.
    """

    chunks: list[Chunk]
    shape: str
    governed: dict[int, int]
    chain: dict[int, tuple[int, ...]]
    _read_subject: Relation
    _read_object: Relation
    _subject: dict[int, int] | None = None
    _object: dict[int, int] | None = None

    @property
    def subject(self) -> dict[int, int]:
        """For each verb group its subject: read from left to right when a rule first asks for one."""
        if self._subject is None:
            known = self._subject = {}
            for at, verb in enumerate(self.chunks):
                if isinstance(verb, VerbGroup):
                    known[at] = self._read_subject(self.chunks, self.shape, self, at, verb)
        return self._subject

    @property
    def object(self) -> dict[int, int]:
        """For each verb group its object: read from right to left when a rule first asks for one."""
        if self._object is None:
            known = self._object = {}
            for at in range(len(self.chunks) - 1, -1, -1):
                verb = self.chunks[at]
                if isinstance(verb, VerbGroup):
                    known[at] = self._read_object(self.chunks, self.shape, self, at, verb)
        return self._object

    def agent(self, chunks: list[Chunk], at: int) -> int:
        """The group after the first `by` to the right of chunk `at`, within its clause."""
        for k in range(at + 1, min(len(chunks) - 1, at + 12)):
            chunk = chunks[k]
            if chunk.kind in "ST;:." or (k > at + 1 and isinstance(chunk, VerbGroup) and _has_its_own(chunk)):
                return -1
            if (
                chunk.kind == "I"
                and chunk.entry is not None
                and chunk.entry.lemma == "by"
                and chunks[k + 1].kind == "N"
            ):
                return k + 1
        return -1


def _has_its_own(verb: VerbGroup) -> bool:
    """Whether `by` behind another verb is said of that one: `were killed, a toll compiled by the council`."""
    if verb.form == "finite":
        return True
    entry = verb.entry
    return verb.form in ("past", "participle") and (entry is None or not (entry.harm or entry.act))
