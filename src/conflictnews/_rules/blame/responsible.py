"""Predicates of blame.

    claim := Y (`be responsible for` | `be behind` | `share responsibility for`) act
           | Y "'s" (`role` | `involvement`) `in` act
           | act `be the work of` Y

Matches: `The police concluded that the group was responsible for the attack.`
Refuses: `The minister responsible for roads resigned.`
"""

from __future__ import annotations

from conflictnews._rules.blame.accusation import accuse
from conflictnews._rules.blame.accused import PRONOUN, Accused, accused_at, group_strength
from conflictnews._rules.blame.acts import Act, act_after, noun_act
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate, Range
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.entries import FORMS
from conflictnews._syntax.parse import Parse

_HOLD = frozenset(("hold", "find"))
_ROLES = frozenset("role involvement complicity participation part responsibility".split())
_RESPONSIBLE = frozenset(
    ("responsible", "behind", "responsible for", "guilty", "guilty of", "culpable for", "complicit in")
)
HELD = frozenset(lemma.partition(" ")[0] for lemma in _RESPONSIBLE) | _ROLES | {"work", "hold"}
_POSSESSIVE = frozenset(("their", "his", "her", "its"))
_RESPONSIBLE_ENTRY = FORMS["responsible"][1]


def responsible(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """`Y is responsible for`, `Y was behind`, `the work of Y`, `share responsibility for`.

    Matches: `The police concluded that the group was responsible for the attack.`
    Refuses: `The minister responsible for roads`
    """
    out: list[ClaimCandidate] = []
    chunks, shape = parse.chunks, parse.shape
    words = setting.syntax.doc.tokens.words
    for k, chunk in enumerate(chunks):
        if (
            isinstance(chunk, VerbGroup)
            and chunk.entry is not None
            and chunk.entry.lemma.startswith("hold responsible")
        ):
            out += _held_responsible(setting, parse, k, chunk)
            continue
        word = words[chunk.head]
        lemma = chunk.entry.lemma if chunk.entry is not None else word
        owned = isinstance(chunk, NounGroup) and chunk.owner is not None
        if (
            word in ("responsible", "behind")
            or (word == "responsibility" and not owned)
            or lemma in _RESPONSIBLE
        ):
            if word == "responsibility" or lemma == "responsibility":
                verb_at = k - 1
                verb = chunks[verb_at] if k else None
                if (
                    not isinstance(verb, VerbGroup)
                    or verb.entry is None
                    or verb.entry.lemma not in ("share", "bear", "carry", "have")
                ):
                    continue
            else:
                verb_at = next((j for j in range(k - 1, max(-1, k - 4), -1) if shape[j] == "V"), -1)
                verb = chunks[verb_at] if verb_at >= 0 else None
                if not isinstance(verb, VerbGroup) or not (
                    verb.copula or (verb.entry is not None and verb.entry.lemma in _HOLD)
                ):
                    continue
            subject = parse.clauses.subject.get(verb_at, -1)
            source: Range | None = None
            if verb.entry is not None and verb.entry.lemma in _HOLD and not verb.passive:
                # `the council held the army responsible`
                holder = parse.group_at(subject)
                source = None if holder is None else (holder.first, holder.end)
                subject = parse.clauses.object.get(verb_at, -1)
            accused = accused_at(setting.syntax, parse, subject)
            act = act_after(parse, k + 1) or _for_which(parse, verb_at)
            if word == "responsible" and act is None and k + 1 < len(shape) and shape[k + 1] in ".CS,":
                act = Act(chunk.head, chunk.head + 1, k, "other", _RESPONSIBLE_ENTRY)
            negated = "!" in shape[verb_at + 1 : k]  # was not behind the attack
            evidence = chunk.head, chunk.end
            out += _held(setting, parse, verb, accused, act, evidence, source, negated=negated)
        elif isinstance(chunk, NounGroup) and words[chunk.first] == "guilty":
            out += _guilty(setting, parse, k)
        elif (
            word in _ROLES
            and isinstance(chunk, NounGroup)
            and chunk.determiner in _POSSESSIVE
            and chunk.owner is None
            and shape[k + 1 : k + 3] == "IN"
        ):
            # `soldiers were arrested because of their suspected involvement in the murder`
            act = noun_act(parse, k + 2)
            verb_at = next((j for j in range(k - 1, max(-1, k - 6), -1) if shape[j] == "V"), -1)
            accused = accused_at(setting.syntax, parse, parse.clauses.subject.get(verb_at, -1))
            if (
                act is not None
                and accused is not None
                and accused.strength != PRONOUN
                and accused.end <= chunk.first
            ):
                found = setting.claim(
                    parse,
                    accused,
                    act,
                    "blame.responsible",
                    told="possible",
                    evidence=[(chunk.head, chunk.end)],
                )
                out += [] if found is None else [found]
        elif (
            word in _ROLES
            and isinstance(chunk, NounGroup)
            and chunk.owner is not None
            and shape[k + 1 : k + 3] == "IN"
        ):
            strength = group_strength(setting.syntax, chunk.owner)
            act = noun_act(parse, k + 2)
            if strength is not None and strength != PRONOUN and act is not None:
                owner = Accused(chunk.owner.first, chunk.owner.end, strength, k)
                found = setting.claim(
                    parse, owner, act, "blame.responsible", told="alleged", evidence=[(chunk.head, chunk.end)]
                )
                out += [] if found is None else [found]
        elif word in _ROLES and isinstance(chunk, NounGroup) and shape[k + 1 : k + 5] == "ININ":
            # `the possible participation of the group in the murders`
            link = chunks[k + 3].entry
            act = noun_act(parse, k + 4)
            of = chunks[k + 1].entry
            member = parse.group_at(k + 2)
            strength = None if member is None else group_strength(setting.syntax, member)
            if member is None or strength in (None, PRONOUN) or act is None:
                continue
            none = chunk.quantity is not None and chunk.quantity.value == 0
            if of is None or of.lemma != "of" or link is None or link.lemma != "in":
                continue
            found = setting.claim(
                parse,
                Accused(member.first, member.end, str(strength), k + 2),
                act,
                "blame.responsible",
                told="negated"
                if none
                else "possible"
                if "possible" in words[chunk.first : chunk.head]
                else "alleged",
                evidence=[(chunk.head, chunk.end)],
            )
            out += [] if found is None else [found]
        elif (
            lemma == "work"
            and shape[k + 1 : k + 3] == "IN"
            and k >= 1
            and isinstance(chunks[k - 1], VerbGroup)
        ):
            verb = chunks[k - 1]
            if not isinstance(verb, VerbGroup) or not verb.copula:
                continue
            subject = parse.clauses.subject.get(k - 1, -1)
            act = noun_act(parse, subject) or next(
                (a for j in range(k - 2, max(-1, k - 14), -1) if (a := noun_act(parse, j)) is not None), None
            )
            out += _held(
                setting, parse, verb, accused_at(setting.syntax, parse, k + 2), act, (chunk.head, chunk.end)
            )
    return out


def _held_responsible(setting: Setting, parse: Parse, k: int, verb: VerbGroup) -> list[ClaimCandidate]:
    """`The army is held responsible for the massacre`: where the verb is one phrase of the lexicon."""
    if verb.entry is None or not verb.passive:
        return []
    accused = accused_at(setting.syntax, parse, parse.clauses.subject.get(k, -1))
    act = act_after(parse, k + 1) or _for_which(parse, k)
    if act is None and parse.shape[k + 1 : k + 2] in ("", ".", ","):
        act = Act(verb.end - 1, verb.end, k, "other", _RESPONSIBLE_ENTRY)
    return _held(setting, parse, verb, accused, act, (verb.head, verb.end), told="alleged")


def _guilty(setting: Setting, parse: Parse, k: int) -> list[ClaimCandidate]:
    """`The officer was found guilty of murder`: a crime without an article is one group with the adjective."""
    verb = parse.chunks[k - 1] if k else None
    if not isinstance(verb, VerbGroup) or verb.entry is None:
        return []
    found = verb.entry.lemma in _HOLD and verb.passive
    if not found and not verb.copula:
        return []
    accused = accused_at(setting.syntax, parse, parse.clauses.subject.get(k - 1, -1))
    return accuse(
        setting, parse, verb, accused, noun_act(parse, k), None, told="alleged", authorities=found or None
    )


def _for_which(parse: Parse, k: int) -> Act | None:
    """`the massacre, for which the army is held responsible`: the act that the relative pronoun takes up."""
    relative = next((j for j in range(k - 1, max(-1, k - 6), -1) if parse.shape[j] == "W"), -1)
    if relative < 1 or parse.shape[relative - 1] != "I":
        return None
    for j in range(relative - 2, max(-1, relative - 8), -1):
        if parse.shape[j] in ";:.":
            return None
        found = noun_act(parse, j)
        if found is not None:
            return found
        group = parse.group_at(j)
        if group is not None and group.entry is not None and group.entry.act is not None:
            return Act(group.head, group.head + 1, j, "other", group.entry, general=True)
    return None


def _held(
    setting: Setting,
    parse: Parse,
    verb: VerbGroup,
    accused: Accused | None,
    act: Act | None,
    evidence: Range,
    source: Range | None = None,
    told: str = "done",
    *,
    negated: bool = False,
) -> list[ClaimCandidate]:
    if accused is None or act is None:
        return []
    told = "negated" if verb.negated or negated else told if verb.modal is None else "not done"
    if verb.modal in ("may", "might", "could"):
        told = "possible"
    cue = setting.cue_at(verb.first, verb.end) if source is not None else None
    voice = cue if cue is not None and cue.source is not None else None
    found = setting.claim(
        parse,
        accused,
        act,
        "blame.responsible",
        told=told,
        attribution=voice,
        source=None if voice is not None else source,
        evidence=[evidence, (verb.first, verb.end)],
    )
    return [] if found is None else [found]
