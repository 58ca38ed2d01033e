"""The doer inside the noun group of the act.

    claim := party act-noun | party "'s" act-noun

Matches: `army bombardment`, `a military assault`, `US airstrikes`, `the regime's crackdown`.
Refuses: `the embassy bombing`, `the Homs killings`, `the president's murder`, `clashes`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import ARMED, NAMED, PEOPLE, STATE, Accused, party_words
from conflictnews._rules.blame.acts import Act, is_asked, noun_act
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate, Range
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Parse

#: Nouns before which a name is more often the victim: `the minister's murder`.
_OF_VICTIMS = frozenset(
    "murder killing death assassination execution kidnapping abduction rape torture shooting "
    "stabbing beheading homicide disappearance slaying injury wound".split()
)
#: General nouns that an adjective makes acts: `terrorist operations`.
DEEDS = frozenset("operation action activity incident".split())
_THEIR = frozenset(("their",))
_MADE = frozenset("offensive crackdown repression atrocity crime abuse violence brutality terror".split())


def compounds(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims made by a noun group alone.

    Matches: `Army bombardment turned the street to rubble.`
    Refuses: `Police operations continued.`
    """
    out: list[ClaimCandidate] = []
    for chunk in parse.nouns():
        k = chunk.at
        act = noun_act(parse, k)
        if act is None or _hypothetical(parse, k) or is_asked(parse, k):
            continue
        if not _TO_COME.isdisjoint(setting.syntax.doc.tokens.words[chunk.first : chunk.head]):
            continue
        accused = party_words(setting.syntax, chunk) or _their(chunk)
        if accused is None or not _fits(chunk, accused, act):
            continue
        found = setting.claim(parse, accused, act, "blame.compound", evidence=_phrase(chunk, act))
        if found is not None:
            out.append(found)
    return out


def _fits(group: NounGroup, accused: Accused, act: Act) -> bool:
    owned = group.owner is not None
    if act.entry.lemma in _OF_VICTIMS or (act.entry.harm is not None and act.entry.harm.noun == "count"):
        return not owned and accused.strength in (ARMED, STATE)
    if act.general and act.entry.lemma not in _MADE and act.event == "other":
        return False
    if owned:
        return accused.strength in (ARMED, STATE) or (accused.strength in (NAMED, PEOPLE) and not act.general)
    return True


def _their(group: NounGroup) -> Accused | None:
    """`their airstrikes`: the determiner names the doer."""
    if group.determiner not in _THEIR or group.owner is not None:
        return None
    if group.entry is None or group.entry.harm is not None:
        return None
    return Accused(group.first, group.first + 1, PEOPLE, group.at)


#: Words in the group that say that the act is still to come.
_TO_COME = frozenset("possible potential planned imminent feared fear future threatened".split())


def _hypothetical(parse: Parse, k: int) -> bool:
    """`called for an army attack`, `threats of`: the act has not been done."""
    lemmas = ("threat", "fear", "risk", "plan", "threaten", "plot", "possible", "avoid", "prevent", "warn")
    for j in range(max(0, k - 2), k):
        entry = parse.chunks[j].entry
        if entry is not None and entry.stem in lemmas:
            return True
    return False


def _phrase(group: NounGroup, act: Act) -> list[Range]:
    return [(group.core, act.end)] if 0 <= group.core < act.end else []
