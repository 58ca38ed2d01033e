"""Those who are tied to an act: held for it, wanted for it, said to have a part in it.

    claim := Y (`was linked to` | `is implicated in` | `was arrested in connection with` | `wanted for`) act
           | (`arrest` | `trial`) ... Y `involved in` act

Matches: `Two men were arrested in connection with the murder`, `is wanted in connection with the explosion`.
Refuses: `Two men were arrested for theft`, `residents involved in the rescue`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accusation import COURTS, accuse, link_after
from conflictnews._rules.blame.accused import accused_at
from conflictnews._rules.blame.acts import act_after
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse

TIED = frozenset("want link connect tie implicate involve arrest detain question hold".split())
#: These accuse of an act only where they are said to be about it.
_HELD = frozenset("arrest detain question hold".split())
_TIES = frozenset(("in connection with", "to", "with", "in", "over", "for"))
_ARRESTS = COURTS | _HELD | frozenset("trial detention".split())


def tied(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by verbs that tie somebody to an act.

    Matches: `Two men were arrested in connection with the murder.`
    Refuses: `Two men were arrested.`
    """
    out: list[ClaimCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, VerbGroup) or chunk.entry is None:
            continue
        lemma = chunk.entry.stem
        if lemma not in TIED or (lemma == "involve" and chunk.form == "ing"):
            continue
        if chunk.passive or (chunk.form in ("past", "participle") and not chunk.perfect):
            out += _tied(setting, parse, k, chunk)
    return out


def _tied(setting: Setting, parse: Parse, k: int, verb: VerbGroup) -> list[ClaimCandidate]:
    """`wanted in connection with the explosion`, `linked to the attack`."""
    phrase = verb.entry is not None and verb.entry.lemma.endswith((" in", " to", " with"))
    link = k if phrase else link_after(parse, k + 1, _TIES, 2)
    at = k - 1 if not verb.passive and parse.shape[k - 1 : k] == "N" else parse.clauses.subject.get(k, -1)
    if link < 0 or link > k + 1:
        return []
    lemma = verb.entry.stem if verb.entry is not None else ""
    about = parse.chunks[link].entry
    if lemma == "involve" and not verb.passive and not _before_court(parse, k):
        return []
    if lemma in _HELD and (about is None or about.lemma != "in connection with"):
        return []
    accused = accused_at(setting.syntax, parse, at)
    act = act_after(parse, link + 1, 4)
    if act is not None and accused is not None and accused.first > act.first:
        return []
    return accuse(
        setting,
        parse,
        verb,
        accused,
        act,
        None,
        told="possible",
        authorities=lemma in _HELD or None,
        standing="possible" if lemma == "want" else None,
    )


def _before_court(parse: Parse, k: int) -> bool:
    """`ordered the arrest of soldiers involved in the murder`: who is so called is held for it."""
    for j in range(k - 1, max(-1, k - 14), -1):
        entry = parse.chunks[j].entry
        if parse.shape[j] in ";:.":
            return False
        if entry is not None and entry.stem in _ARRESTS:
            return True
    return False
