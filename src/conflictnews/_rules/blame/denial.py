"""Denials.

    claim := X (`deny` | `reject` ...) (act-ing | act-noun | `responsibility` | `involvement`)
           | X `had nothing to do with` act
           | `how could` `we` act-verb

Matches: `The government denied attacking the town`, `"How could we kill our own children?"`
Refuses: `The government denied the request`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import PRONOUN, Accused, accused_at
from conflictnews._rules.blame.acts import Act, act_after, noun_act, verb_act
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse

_DENY = frozenset("deny reject refute disown disclaim".split())
_PART = frozenset("responsibility involvement role accusation allegation charge complicity part".split())
_RHETORIC = frozenset(("how", "why"))
DENYING = _DENY | _RHETORIC | {"nothing"}


def denials(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by which somebody denies to have done it."""
    out: list[ClaimCandidate] = []
    words = setting.syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        if words[chunk.head] == "nothing" and words[chunk.head + 1 : chunk.head + 4] == ["to", "do", "with"]:
            out += _nothing_to_do(setting, parse, k)
        if isinstance(chunk, VerbGroup) and chunk.entry is not None:
            if chunk.entry.stem in _DENY and not chunk.negated and not chunk.passive:
                out += _denied(setting, parse, k, chunk)
            elif (
                chunk.entry.stem in ("kill", "do", "attack", "bomb", "murder") or chunk.entry.act is not None
            ):
                out += _rhetorical(setting, parse, k)
    return out


def _nothing_to_do(setting: Setting, parse: Parse, k: int) -> list[ClaimCandidate]:
    """`The group said it had nothing to do with the murder`."""
    accused = accused_at(setting.syntax, parse, parse.clauses.subject.get(k - 1, -1))
    act = act_after(parse, k + 1)
    if accused is None or act is None:
        return []
    found = setting.claim(
        parse, accused, act, "blame.denial", told="negated", evidence=[(parse.chunks[k].head, act.first)]
    )
    return [] if found is None else [found]


def _denied(setting: Setting, parse: Parse, k: int, verb: VerbGroup) -> list[ClaimCandidate]:
    accused = accused_at(setting.syntax, parse, parse.clauses.subject.get(k, -1))
    if accused is None or parse.clauses.subject.get(k, -1) >= k:
        return []
    act = _what(setting, parse, k, verb)
    if act is None:
        return []
    cue = setting.cue_at(verb.first, verb.end)
    voice = cue if cue is not None and cue.source is not None else None
    found = setting.claim(
        parse,
        accused,
        act,
        "blame.denial",
        stance="denies",
        attribution=voice,
        source=None if voice is not None else accused.range,
        evidence=[(verb.head, verb.end)],
    )
    return [] if found is None else [found]


def _what(setting: Setting, parse: Parse, k: int, verb: VerbGroup) -> Act | None:
    """What is denied: an act, or the part that one is said to have in it."""
    words = setting.syntax.doc.tokens.words
    shape = parse.shape
    lemma = verb.entry.lemma if verb.entry is not None else ""
    if set(lemma.split(" ")) & _PART:
        return act_after(parse, k + 1) or _word(parse, k, verb.end - 1)
    for j in range(k + 1, min(len(shape), k + 4)):
        if shape[j] == "V":
            inner = parse.chunks[j]
            if not isinstance(inner, VerbGroup) or inner.form != "ing":
                return None
            return verb_act(parse, j) or act_after(parse, j + 1)
        group = parse.group_at(j)
        if group is not None:
            if words[group.head] in _PART or (group.entry is not None and group.entry.lemma in _PART):
                return act_after(parse, j + 1) or _word(parse, j, group.head)
            return noun_act(parse, j)
        if shape[j] not in 'R"':
            return None
    return None


def _word(parse: Parse, k: int, head: int) -> Act | None:
    entry = parse.chunks[k].entry
    return None if entry is None else Act(head, head + 1, k, "other", entry, general=True)


def _rhetorical(setting: Setting, parse: Parse, k: int) -> list[ClaimCandidate]:
    """A question that takes its answer for granted: `How could we kill our own children?`."""
    words = setting.syntax.doc.tokens.words
    act = verb_act(parse, k)
    group = parse.group_at(k - 1)
    if act is None or group is None or not group.pronoun or words[group.head] not in ("we", "i"):
        return []
    opening = words[max(parse.sentence.first, group.first - 3) : group.first]
    if not (set(opening) & _RHETORIC and opening[-1:] in (["could"], ["would"], ["should"], ["can"])):
        return []
    accused = Accused(group.first, group.end, PRONOUN, k - 1)
    voice = setting.speaker_at(*act.range)
    if voice is None:
        return []
    found = setting.claim(parse, accused, act, "blame.rhetorical", stance="denies", attribution=voice)
    return [] if found is None else [found]
