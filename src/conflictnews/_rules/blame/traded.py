"""Two sides accuse each other: two claims, one in each direction.

    claim := A `and` B (`traded blame` | `blamed each other` | `accused each other`) [`for` | `of`] act

Matches: `Activists and the government traded blame for a massacre.`
Refuses: `Activists and the government traded prisoners.`
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import PRONOUN, Accused, group_strength
from conflictnews._rules.blame.acts import act_after
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse

_TRADE = frozenset("trade exchange swap".split())
_ACCUSE = frozenset(("blame", "accuse"))
TRADED = _TRADE | _ACCUSE
_BLAME = frozenset("blame accusation recrimination charge allegation".split())


def traded(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Both directions of a blame that two sides put on each other."""
    out: list[ClaimCandidate] = []
    words = setting.syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, VerbGroup) or chunk.entry is None:
            continue
        after = parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None
        if after is None:
            continue
        lemma = chunk.entry.lemma
        trades = lemma in _TRADE and after.entry is not None and after.entry.lemma in _BLAME
        mutual = (
            chunk.entry.stem in _ACCUSE
            and words[after.first] in ("each", "one")
            and words[after.first + 1 : after.first + 2] in (["other"], ["another"])
        )
        whole = lemma == "trade blame"
        if not (trades or mutual or whole):
            continue
        members = parse.clauses.chain.get(parse.clauses.subject.get(k, -1), ())
        act = act_after(parse, k + (1 if whole else 2))
        if len(members) != 2 or act is None:
            continue
        sides = [_side(setting, parse, m) for m in members]
        for accuser, accused in ((sides[0], sides[1]), (sides[1], sides[0])):
            if accuser is None or accused is None:
                continue
            found = setting.claim(
                parse,
                accused,
                act,
                "blame.traded",
                stance="accuses",
                source=accuser.range,
                evidence=[(chunk.head, chunk.end)],
            )
            if found is not None:
                out.append(found)
    return out


def _side(setting: Setting, parse: Parse, at: int) -> Accused | None:
    """One member of a coordination, without the others."""
    group = parse.group_at(at)
    if group is None:
        return None
    strength = group_strength(setting.syntax, group)
    if strength is None or strength == PRONOUN:
        return None
    return Accused(group.first, group.end, strength, at)
