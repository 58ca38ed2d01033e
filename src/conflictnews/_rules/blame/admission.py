"""Admissions.

    claim := X (`claim responsibility for` | `admit` | `confess to`) act

Matches: `The group claimed responsibility for the attacks`, `admitted planting the bomb`.
Refuses: `admitted the patient`, `claimed the territory`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import accused_at
from conflictnews._rules.blame.acts import Act, act_after, noun_act
from conflictnews._rules.blame.passive import after_by
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.entries import FORMS
from conflictnews._syntax.parse import Parse
from conflictnews._text.tokens import UPPER

_ADMIT = frozenset("admit confess acknowledge own boast".split())
_CREDIT = frozenset(("responsibility", "credit"))
_ATTACK = FORMS["attack"][1]
_CLAIM = frozenset("claim take accept assume acknowledge".split())
ADMITTING = _ADMIT | _CLAIM


def admissions(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by which somebody says to have done it."""
    out: list[ClaimCandidate] = []
    words = setting.syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, VerbGroup) or chunk.entry is None or chunk.negated:
            continue
        if chunk.passive or (
            chunk.form in ("past", "participle") and not chunk.perfect and _by_at(parse, k) >= 0
        ):
            out += _claimed_by(setting, parse, k, chunk)
            continue
        lemma = chunk.entry.lemma
        head = chunk.entry.stem
        near = words[chunk.head : min(len(words), chunk.end + 4)]
        act: Act | None
        if lemma == "claim the attack":
            act = Act(chunk.end - 1, chunk.end, k, "other", _ATTACK)
        elif head in _CLAIM and _CREDIT & {*near, *lemma.split(" ")}:
            if chunk.modal is not None or chunk.form == "infinitive":
                continue
            act = act_after(parse, k + 1) or (_responsibility(setting, parse, k) if head == "claim" else None)
        elif head in _ADMIT:
            act = _admitted(parse, k) or _in_the_phrase(setting, k, chunk)
        else:
            continue
        accused = accused_at(setting.syntax, parse, _claimant(setting, parse, k))
        if accused is None or act is None:
            continue
        cue = setting.cue_at(chunk.first, chunk.end)
        voice = cue if cue is not None and cue.source is not None else None
        outer = setting.speaker_at(chunk.head, chunk.head + 1)
        if outer is not None and outer is not voice:
            voice = outer
        found = setting.claim(
            parse,
            accused,
            act,
            "blame.admission",
            stance="claims",
            attribution=voice,
            source=None if voice is not None else accused.range,
            evidence=[(chunk.head, chunk.end)],
        )
        if found is not None:
            out.append(found)
    return out


def _claimant(setting: Setting, parse: Parse, k: int) -> int:
    """Who claims: the subject, over the short form of its name (`the Red Front, RF, has claimed`)."""
    subject = parse.clauses.subject.get(k, -1)
    short = parse.group_at(k - 2)
    if parse.shape[max(0, k - 4) : k] != "N,N," or short is None or short.end - short.first > 1:
        return subject
    tokens = setting.syntax.doc.tokens
    return k - 4 if tokens.shapes[short.first] == UPPER and subject < k - 4 else subject


def _by_at(parse: Parse, k: int) -> int:
    """The group behind `by`, right behind a verb."""
    link = parse.chunks[k + 1].entry if k + 1 < len(parse.chunks) else None
    return after_by(parse, k + 1) if link is not None and link.lemma == "by" else -1


def _claimed_by(setting: Setting, parse: Parse, k: int, verb: VerbGroup) -> list[ClaimCandidate]:
    """`The bombing was claimed by the group`, `responsibility for it was claimed by`."""
    lemma = verb.entry.stem if verb.entry is not None else ""
    if lemma not in _CLAIM or (lemma != "claim" and not _of_credit(setting, parse, k)):
        return []
    subject = parse.clauses.subject.get(k, -1)
    act = noun_act(parse, subject) or (act_after(parse, subject + 1) if subject >= 0 else None)
    accused = accused_at(setting.syntax, parse, _by_at(parse, k))
    if accused is None or act is None or act.first > verb.head:
        return []
    found = setting.claim(
        parse,
        accused,
        act,
        "blame.admission",
        stance="claims",
        source=accused.range,
        evidence=[(verb.head, verb.end)],
    )
    return [] if found is None else [found]


def _of_credit(setting: Setting, parse: Parse, k: int) -> bool:
    group = parse.group_at(parse.clauses.subject.get(k, -1))
    return group is not None and setting.syntax.doc.tokens.words[group.head] in _CREDIT


def _admitted(parse: Parse, k: int) -> Act | None:
    """The act that is admitted: an -ing form or `to` and a noun, not a clause about others."""
    follows = parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None
    if follows is None:
        return None
    if (isinstance(follows, VerbGroup) and follows.form == "ing") or follows.kind in "OI":
        found = act_after(parse, k + 1)
        if found is None and isinstance(follows, VerbGroup) and follows.entry is not None:
            group = parse.group_at(k + 2)
            if group is not None and group.entry is not None and group.entry.act is not None:
                return Act(follows.head, follows.end, k + 1, group.entry.act.event, follows.entry)
        return found
    return None


def _in_the_phrase(setting: Setting, k: int, verb: VerbGroup) -> Act | None:
    """`admitted killing`: a phrase of the lexicon that ends in the act."""
    form = setting.syntax.vocabulary.forms.get(setting.syntax.doc.tokens.words[verb.end - 1])
    if verb.end - verb.head < 2 or form is None or form[1].act is None:
        return None
    return Act(verb.end - 1, verb.end, k, form[1].act.event, form[1])


def _responsibility(setting: Setting, parse: Parse, k: int) -> Act | None:
    words = setting.syntax.doc.tokens.words
    chunk = parse.chunks[k]
    entry = chunk.entry
    for i in range(chunk.head, min(parse.sentence.end, chunk.end + 4)):
        if words[i] in _CREDIT and entry is not None:
            return Act(i, i + 1, k, "other", entry, general=True)
    return None
