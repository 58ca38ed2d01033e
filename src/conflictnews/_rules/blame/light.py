"""A light verb with the act as its object.

    claim := party light-verb [determiner] act-noun
           | party (`plant` | `throw` | ...) weapon

Matches: `Militants committed the killings`, `mounting a major offensive`, `planted a time bomb`.
Refuses: `Police launched an investigation`, `The army planned an operation`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import ARMED, PRONOUN, Accused, accused_at
from conflictnews._rules.blame.active import doer
from conflictnews._rules.blame.acts import Act, noun_act, told
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse

#: Verbs that say who does the act that is their object, beside those that the lexicon marks light.
_DO = frozenset("begin start continue resume intensify escalate oversee lead preside".split())
#: To end an act is to have done it.
_END = frozenset("end stop halt cease".split())
_PLACE = frozenset(
    "plant place lay detonate explode set throw hurl lob drop fire launch use deploy hide leave put".split()
) | {"set off"}
_WEAPONS = frozenset(
    "bomb device grenade rocket missile shell mortar bombs explosive mine ied dynamite carbomb "
    "car-bomb".split()
) | {"dynamite charge", "explosive charge"}
_HOSTAGES = frozenset(("hold", "take"))
CARRYING = _DO | _END | _PLACE | _HOSTAGES | {"inflict"}
#: What losses are inflicted as: `inflicted 18 casualties on the army`.
_LOSSES = frozenset("casualty loss injury death".split())
#: What is used is an act where the thing used is forbidden or aimed at people.
_USED = frozenset(
    (
        "chemical weapon",
        "cluster munition",
        "cluster bomb",
        "collective punishment",
        "torture",
        "human shield",
        "live ammunition",
        "barrel bomb",
        "explosive",
        "dynamite",
        "violence",
    )
)


def light(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by a verb that only carries the act.

    Matches: `The unit carried out several shootings.`
    Refuses: `The unit carried out an inspection.`
    """
    out: list[ClaimCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, VerbGroup) or chunk.entry is None or chunk.passive or chunk.copula:
            continue
        lemma = chunk.entry.lemma
        carries = (chunk.entry.act is not None and chunk.entry.act.light) or lemma in _DO
        ends = lemma in _END
        if not (carries or ends or lemma in _PLACE or lemma in _HOSTAGES or lemma == "inflict"):
            continue
        act = _object(setting, parse, k, chunk, places=lemma in _PLACE and not carries)
        if act is None and lemma == "inflict":
            act = _inflicted(parse, k, chunk)
        if act is None and lemma in _HOSTAGES:
            act = _hostage(parse, k)
        if act is None:
            continue
        accused = accused_at(setting.syntax, parse, doer(parse, k))
        if accused is None or accused.first <= act.first < accused.end:
            continue
        if ends and not _ends_its_own(accused, chunk):
            continue
        how = (
            "done"
            if ends or (lemma == "continue" and chunk.form == "ing")
            else told(setting.syntax, parse, k)
        )
        if act.general and accused.strength == PRONOUN and ends:
            continue
        found = setting.claim(
            parse, accused, act, "blame.light", told=how, evidence=[(chunk.head, chunk.end)]
        )
        if found is not None:
            out.append(found)
    return out


def planted(setting: Setting, parse: Parse, k: int) -> Act | None:
    """`The bomb was planted by`: the act of a verb that places what its subject names."""
    verb = parse.chunks[k]
    group = parse.group_at(parse.clauses.subject.get(k, -1))
    if not isinstance(verb, VerbGroup) or verb.entry is None or group is None:
        return None
    head = setting.syntax.doc.tokens.words[group.head]
    if verb.entry.lemma not in _PLACE or not {head, head.removesuffix("s")} & _WEAPONS:
        return None
    event = "other" if group.entry is None or group.entry.act is None else group.entry.act.event
    return Act(verb.head, verb.end, k, event, verb.entry)


def _hostage(parse: Parse, k: int) -> Act | None:
    """`held nine envoys hostage`, `took hostages`."""
    at = parse.clauses.object.get(k, -1)
    for group in (parse.group_at(at), parse.group_at(at + 1)) if at > k else ():
        if group is not None and group.entry is not None and group.entry.lemma == "hostage":
            return Act(group.head, group.head + 1, k, "abduction", group.entry)
    return None


def _inflicted(parse: Parse, k: int, verb: VerbGroup) -> Act | None:
    group = parse.group_at(parse.clauses.object.get(k, -1))
    if group is None or group.entry is None or verb.entry is None or group.entry.lemma not in _LOSSES:
        return None
    return Act(verb.head, verb.end, k, "other", verb.entry)


def _object(setting: Setting, parse: Parse, k: int, verb: VerbGroup, *, places: bool) -> Act | None:
    """The act among the first nouns behind the verb, coordinated ones included."""
    shape = parse.shape
    words = setting.syntax.doc.tokens.words
    for j in range(k + 1, min(len(shape), k + 6)):
        kind = shape[j]
        if kind == "N":
            group = parse.group_at(j)
            if group is None:
                return None
            head = words[group.head]
            if places:
                wanted = (
                    _USED if verb.entry is not None and verb.entry.lemma in ("use", "deploy") else _WEAPONS
                )
                phrase = " ".join(words[max(group.first, group.head - 1) : group.head + 1])
                weapon = (
                    head in wanted
                    or head.removesuffix("s") in wanted
                    or phrase in wanted
                    or phrase.removesuffix("s") in wanted
                )
                entry = verb.entry or group.entry
                if weapon and entry is not None:
                    return Act(
                        verb.head,
                        verb.end,
                        k,
                        group.entry.act.event
                        if group.entry is not None and group.entry.act is not None
                        else "other",
                        entry,
                    )
                return None
            found = noun_act(parse, j)
            if found is not None:
                return found
            if not (group.elided or group.quantity is not None or parse.clauses.chain.get(j)):
                return None
        elif kind == "V":
            # `many appalling crimes`: a participle that describes the noun behind it
            if not (shape[j - 1] == "N" and shape[j + 1 : j + 2] == "N"):
                return None
        elif kind == "I":
            entry = parse.chunks[j].entry
            if entry is None or entry.lemma not in ("of", "over"):
                return None
        elif kind not in 'C,R"D':
            return None
    return None


def _ends_its_own(accused: Accused, verb: VerbGroup) -> bool:
    """`the regime has to end the violence`: only who bears arms or commands them ends what they do."""
    return accused.strength == ARMED or (accused.strength == "state" and (verb.head - verb.first) >= 2)
