"""Denials that anything happened.

    claim := act (`took place` | `happened` | `occurred`), denied
           | `there was no` act
           | [`reports of`] act `were fabricated`

Matches: `The ministry denied that any attack had taken place`, `The army said there was no massacre`.
Refuses: `The attack took place at dawn`, `There was no warning before the attack`, `there were no arrests`.
"""

from __future__ import annotations

from conflictnews._rules.blame.acts import LAWFUL, NEGATED, NEUTRAL, Act, act_after, doubted, noun_act
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse

_HAPPEN = frozenset("happened happen occurred occur".split())
_FALSE = frozenset("fabricated staged invented faked".split())
_BE = frozenset("was were been is are".split())
HAPPENING = _HAPPEN | _FALSE | {"place", "there"}


def occurrences(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by which somebody denies that an act of violence happened at all."""
    out: list[ClaimCandidate] = []
    for k, verb in enumerate(parse.chunks):
        if not isinstance(verb, VerbGroup):
            continue
        act = _denied(setting, parse, k, verb)
        voice = None if act is None else setting.speaker_at(*act.range)
        if act is None or voice is None:
            continue
        out.append(
            ClaimCandidate(
                sentence=parse.number,
                first=min(act.first, verb.first),
                end=max(act.end, verb.end),
                accused=None,
                act=act.range,
                event=act.event,
                stance="denies",
                standing="accused",
                kind="occurrence",
                attribution=voice,
                rule="blame.occurrence",
                evidence=[(verb.first, verb.end)],
            )
        )
    return out


def _denied(setting: Setting, parse: Parse, k: int, verb: VerbGroup) -> Act | None:
    """The act that the verb at chunk `k` says did not happen."""
    words = setting.syntax.doc.tokens.words
    head = words[verb.head]
    subject = parse.clauses.subject.get(k, -1)
    if words[verb.first] == "there" and head in _BE:
        act = _named(parse, k + 1)
        none = _is_none(parse, k + 1) or verb.negated
    elif head in _HAPPEN or (
        head in ("took", "taken", "take") and "place" in words[verb.head + 1 : verb.end + 2]
    ):
        act = _named(parse, subject)
        none = _is_none(parse, subject) or verb.negated
    elif head in _FALSE and subject >= 0 and verb.passive:
        act, none = noun_act(parse, subject) or act_after(parse, subject + 1), True
    else:
        return None
    if act is None:
        return None
    return act if none or doubted(setting.syntax, parse, act.at) == NEGATED else None


def _named(parse: Parse, at: int) -> Act | None:
    """The act that a noun group names, after `no` as well."""
    group = parse.group_at(at)
    if group is None or group.entry is None or not _is_none(parse, at):
        return noun_act(parse, at)
    sense = group.entry.act
    if sense is None or sense.general or sense.event == "clash" or group.entry.lemma in LAWFUL | NEUTRAL:
        return None
    return Act(group.head, group.head + 1, at, sense.event, group.entry)


def _is_none(parse: Parse, at: int) -> bool:
    group = parse.group_at(at)
    return isinstance(group, NounGroup) and (
        group.determiner == "no" or (group.quantity is not None and group.quantity.value == 0)
    )
