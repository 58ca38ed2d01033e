"""Subjects: the noun group that a verb is said of.

subject := group { phrase | bracket | apposition | relative clause } verb
"""

from __future__ import annotations

from conflictnews._syntax.appositions import apposed, restates
from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.clauses import REACH, Clauses
from conflictnews._syntax.openings import (
    CLAUSE_OPENERS,
    absolute_subject,
    opens_clause,
    past_inserted,
    shared_verb,
    taken_over,
)
from conflictnews._syntax.relatives import out_of_relative
from conflictnews._syntax.walks import (
    after_cue,
    before_bracket,
    before_dash,
    comma_before,
    is_of,
    is_person,
    may_be_person,
    relative_opener,
)

_STOP = frozenset("ST;:.")


#: Forms of a verb that `with` can give a subject, and what stands before a verb that takes over another one's.
_LOOSE = frozenset(("ing", "past", "participle"))
_LINKING = frozenset("CRD,")
_OBJECT_PRONOUNS = frozenset("him me us them himself herself itself themselves myself ourselves".split())


def subject_of(chunks: list[Chunk], shape: str, clauses: Clauses, at: int, verb: VerbGroup) -> int:
    k = at - 1
    floor = max(-1, at - REACH)
    candidate = -1
    fallback = -1
    if verb.form in _LOOSE:
        absolute = absolute_subject(chunks, shape, clauses, at, verb)
        if absolute >= 0:
            return absolute
    if shape[k : k + 1] in _LINKING:
        shared = taken_over(chunks, shape, clauses, at, verb)
        if shared >= 0 and clauses.subject.get(shared, -1) >= 0:
            return clauses.subject[shared]
    edge = -1
    while k > floor:
        kind = shape[k]
        chunk = chunks[k]
        if kind == "N":
            if (
                isinstance(chunk, NounGroup)
                and chunk.pronoun
                and chunk.entry is not None
                and chunk.entry.lemma in _OBJECT_PRONOUNS
            ):
                k -= 1  # `groups that have backed him say`
                continue
            edge = k if edge < 0 else edge
            governed = clauses.governed.get(k)
            if governed is not None and governed < k and not opens_clause(chunks, governed, k, at):
                opener = chunks[governed].entry
                if fallback < 0 and opener is not None and opener.lemma in CLAUSE_OPENERS:
                    fallback = k  # `after reports from the city suggested`
                k = governed - 1
                continue
            if isinstance(chunk, NounGroup) and chunk.adjective and k and shape[k - 1] == "N":
                # `militants loyal to the leader killed`
                k -= 1
                continue
            chain = clauses.chain.get(k)
            candidate = chain[0] if chain and chain[0] not in clauses.governed else k
            if shape[at - 1] == "C" or shape[at - 2 : at] == "CR" or _goes_on(verb, shape, at) or verb.sequel:
                shared = shared_verb(chunks, shape, candidate)
                if shared >= 0:
                    return clauses.subject.get(shared, -1)
            before = candidate - 1
            if before > floor and shape[before] == ")":
                outside = before_bracket(shape, before)
                if outside > floor and shape[outside] == "N":
                    k = outside  # `the Awami party (ANP) office`
                    continue
            skipped = out_of_relative(chunks, shape, candidate, at, verb, floor)
            if skipped >= 0:
                candidate, edge, k = -1, -1, skipped
                continue
            if (
                before > floor
                and shape[before] == "R"
                and restates(chunks[before])
                and shape[before - 1 : before] in (",", "-")
            ):
                outer = apposed(chunks, shape, clauses, before - 2, floor)
                if outer >= 0:
                    return outer
            if (
                before > floor
                and shape[before] == ","
                and isinstance(chunk, NounGroup)
                and chunk.elided
                and chunk.determiner in ("all", "both")
            ):
                outer = apposed(chunks, shape, clauses, before - 1, floor)
                if outer >= 0:
                    return outer
            # An apposition: `Hugh Hill, a doctor, said`, and a title before the name with a comma.
            if before > floor and shape[before] in ",-" and edge + 1 < at and shape[edge + 1] in ",-":
                outer = apposed(chunks, shape, clauses, before - 1, floor)
                if outer >= 0:
                    return outer
            return candidate
        if kind == ")":
            k = before_bracket(shape, k)
            continue
        if kind == "-":
            outside = before_dash(shape, k, floor)
            if outside >= 0:
                edge, k = -1, outside
                continue
        persons = kind == "W" and chunk.entry is not None and chunk.entry.lemma in ("who", "whom", "whose")
        if kind == "W" or (
            kind == "T" and shape[k + 1] in "VR" and shape[k - 1 : k] == "N" and not after_cue(chunks, k)
        ):
            k -= 1
            while k > floor and shape[k] in ",I":
                k -= 1
            if shape[max(0, k - 4) : k + 1] == ",NINN" and k - 5 > floor and _of_them(chunks, k - 1):
                k -= 5  # six priests, five of them Spaniards, who
            while k > floor and shape[k] == "N":
                governed = clauses.governed.get(k, -1)
                # `a leader of the group, who`: of-phrases are skipped to their head, other groups are meant.
                if governed >= 1 and shape[governed - 1] == "N":
                    of = is_of(chunks[governed])
                    if (of and may_be_person(chunks[governed - 1]) and not may_be_person(chunks[k])) or (
                        persons and not of and not is_person(chunks[k])
                    ):
                        k = governed - 1
                        continue
                chain = clauses.chain.get(k)
                return (
                    chain[0]
                    if chain and (chain[0] not in clauses.governed or may_be_person(chunks[chain[0]]))
                    else k
                )
            return candidate
        if isinstance(chunk, VerbGroup):
            joined = any(shape[m] == "C" for m in range(k + 1, at)) or (
                at - k <= 2 and shape[k + 1 : at] in ("", ",", "C")
            )
            inserted = past_inserted(chunks, shape, clauses, k) if k == at - 1 else -1
            if inserted >= 0:
                k = inserted
                continue
            outside = relative_opener(shape, k, floor) if k == at - 1 and verb.form == "finite" else -1
            if outside >= 0 and chunk.form in ("finite", "past"):
                k = outside  # `the house where they lived was hit`
                continue
            if chunk.form == "finite" or (chunk.form == "past" and joined):
                if joined or verb.form in ("infinitive", "ing"):
                    return clauses.subject.get(k, -1)
                if candidate < 0 and shape[k + 1 : at].strip(",") == "":
                    return clauses.subject.get(k, -1)
                # `the house where they lived was hit`: a relative clause is skipped to its head.
                outside = relative_opener(shape, k, floor)
                if outside >= 0:
                    k = outside
                    continue
                return fallback
            if verb.form == "infinitive" and chunk.form in (
                "infinitive",
                "base",
                "ing",
                "past",
                "participle",
            ):
                return clauses.subject.get(k, -1)
            candidate = -1
            k -= 1
            continue
        if kind in _STOP:
            return candidate
        if kind == ",":
            segment = comma_before(shape, k, floor)
            if segment >= 0:
                inner = shape[segment + 1 : k]
                if (
                    inner[:1] in "WSI"
                    or "V" not in inner
                    or (inner[:1] == "V")
                    or 0 < inner.find("W") < inner.find("V")
                ):
                    first = segment - 1
                    outer = (
                        apposed(chunks, shape, clauses, first, floor)
                        if shape[segment - 1 : segment] in "N)"
                        else -1
                    )
                    if outer >= 0:
                        return outer
        edge = -1
        k -= 1
    return candidate if candidate >= 0 or verb.form not in ("finite", "past") else fallback


def _goes_on(verb: VerbGroup, shape: str, at: int) -> bool:
    """`Bombing kills 14, injures 30`, `shot his wife, wounded her son and`: a comma for `and`.

    Not `kills 14, says monitor`, and not `killed the guard, wounded in an earlier raid`.
    """
    return (
        shape[at - 1] == ","
        and (verb.form == "finite" or (verb.form == "past" and shape[at + 1 : at + 2] == "N"))
        and verb.entry is not None
        and verb.entry.harm is not None
        and verb.entry.cue is None
    )


def _of_them(chunks: list[Chunk], k: int) -> bool:
    chunk = chunks[k]
    return isinstance(chunk, NounGroup) and chunk.pronoun and chunk.plural and is_of(chunks[k - 1])
