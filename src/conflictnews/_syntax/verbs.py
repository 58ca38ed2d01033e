"""Verb groups: a verb with its auxiliaries, their form, voice and tense.

    verb group := [to] { auxiliary | modal | not | adverb } verb

Matches: `had been stabbed`, `would never have left`.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.units import Units
from conflictnews._text.tokens import Tokens

#: Tags of verbs.
HEADS = frozenset("bzvEeG")
#: The form of a verb without auxiliaries, and its tense.
_ALONE = {"b": "base", "z": "finite", "v": "finite", "E": "past", "e": "participle", "G": "ing"}
_TENSE = {"b": "present", "z": "present", "v": "past", "E": "past"}
#: Forms of auxiliaries that head no clause.
_ING = frozenset(("being", "having", "doing"))
_BARE = _ING | {"be", "been", "done"}
_TENSED = frozenset(("finite", "past", "base"))
#: What makes a group past by its first word; `would` is the past of what was going to be.
_PAST = frozenset("was were had did would could might wasn't weren't hadn't didn't wouldn't couldn't".split())


def verb_end(tags: str, i: int) -> int | None:
    """Scans a verb group from unit `i`; None if no verb follows (an adverb alone, `to` before a noun)."""
    count = len(tags)
    j = i
    auxiliary = -1
    while j < count:
        tag = tags[j]
        if tag in HEADS:
            if tag == "z" and auxiliary >= 0 and tags[j - 1] in "XM":
                break
            return j + 1
        if tag in "XM":
            auxiliary = j
        elif tag not in "O!R":
            break
        elif tag == "O" and j > i and auxiliary < 0:
            break
        j += 1
    return auxiliary + 1 if auxiliary >= 0 else None


def verb_group(units: Units, tokens: Tokens, i: int, end: int) -> VerbGroup:
    tags = units.tags
    if end == i + 1 and tags[i] in _ALONE:
        first = units.first[i]
        form, tense = _ALONE[tags[i]], _TENSE.get(tags[i], "")
        return VerbGroup("V", first, units.end[i], first, units.entries[i], -1, form, tense=tense)
    has_be = has_have = negated = infinitive = False
    finite_aux = False
    tense = ""
    modal: str | None = None
    for k in range(i, end):
        tag = tags[k]
        entry = units.entries[k]
        if tag in "XM" and not tense:
            tense = "past" if tokens.words[units.first[k]] in _PAST else "present"
        if tag == "X" and entry and entry.closed:
            has_be = has_be or entry.closed.be
            has_have = has_have or entry.closed.have
            negated = negated or entry.closed.negative
            finite_aux = finite_aux or tokens.words[units.first[k]] not in _BARE
        elif tag == "M":
            modal = tokens.words[units.first[k]]
            negated = negated or bool(entry and entry.closed and entry.closed.negative)
        elif tag == "!":
            negated = True
        elif tag == "O":
            infinitive = infinitive or not (finite_aux or modal)  # `is to leave` is finite
    head = end - 1
    tag = tags[head]
    copula = tag in "XM"
    if infinitive:
        form = "infinitive"
    elif copula:
        form = (
            "finite"
            if finite_aux or modal
            else ("ing" if tokens.words[units.first[head]] in _ING else "participle")
        )
    elif tag in "zv" or modal or finite_aux:
        form = "finite"
    elif tag in "Ee" and not has_have and tokens.words[units.first[i]] == "being":
        form = "ing"
    elif tag == "E":
        form = "participle" if has_be or has_have else "past"
    elif tag == "e":
        form = "participle"
    elif tag == "G":
        form = "ing"
    else:
        form = "base"
    return VerbGroup(
        "V",
        units.first[i],
        units.end[head],
        units.first[head],
        units.entries[head],
        form=form,
        passive=has_be and tag in "Ee",
        negated=negated,
        modal=modal,
        copula=copula,
        perfect=has_have,
        sequel=tokens.words[units.first[i]] == "then",
        tense=(tense or _TENSE.get(tag, "")) if form in _TENSED else "",
    )
