"""How often the accused of the MUC-3/4 keys is among the accused that the library finds.

    python tools/score_accused.py MUC.jsonl [-v]

For every required template with a perpetrator organisation: is that organisation the accused of some claim in
the document (any of the spellings that the key admits, or the same actor of the lexicon), and does the
standing of such a claim agree with the key's confidence? The key's scale is MUC-4's; ours is its short form:

    REPORTED AS FACT                        fact
    CLAIMED OR ADMITTED                     any claim whose stance is `claims`
    SUSPECTED OR ACCUSED BY AUTHORITIES     accused_by_authorities
    SUSPECTED OR ACCUSED                    accused
    POSSIBLE                                possible

Precision is not measured: the keys hold only the incidents that the task asked for.
"""

from __future__ import annotations

import collections
import json
import pathlib
import re
import sys
from collections.abc import Iterable

import conflictnews as cn

#: Words that do not tell one organisation from another.
_COMMON = frozenset(
    "the of and for a an de del la el los las group groups forces force army national popular front "
    "movement armed".split()
)

_WORD = re.compile(r"[\w']+")
_OF_STATES = (cn.PartyKind.STATE_FORCES, cn.PartyKind.GOVERNMENT)

_STANDING = {
    "REPORTED AS FACT": "fact",
    "SUSPECTED OR ACCUSED BY AUTHORITIES": "accused_by_authorities",
    "SUSPECTED OR ACCUSED": "accused",
    "POSSIBLE": "possible",
}


def words(name: str) -> frozenset[str]:
    """The telling words of a name, folded; all of them where none is telling."""
    found = frozenset(_WORD.findall(name.casefold()))
    return found - _COMMON or found


def spellings(slot: Iterable[str]) -> list[list[str]]:
    """The organisations of a slot, each with its spellings."""
    found = [re.findall(r'"([^"]+)"', line) for line in slot]
    return [names for names in found if names]


def confidence(slot: Iterable[str]) -> str | None:
    """The first confidence of a slot."""
    for line in slot:
        head = line.partition(":")[0].strip().lstrip("?").strip()
        if head in _STANDING or head.startswith("CLAIMED"):
            return head
    return None


def same(accused: cn.Party, names: Iterable[str], actors: frozenset[str]) -> bool:
    """Whether an accused is the organisation of the key.

    It is where both are one actor, and where the telling words of one hold those of the other. A key that
    has none (`ARMY`) is held by an accused of the state's forces with those words (`MEMBERS OF THE SALVADORAN
    ARMY`).
    """
    if accused.actor is not None and accused.actor in actors:
        return True
    got, written = words(accused.name), frozenset(_WORD.findall(accused.name.casefold()))
    for name in names:
        key = words(name)
        if got <= key or key <= got or (key <= _COMMON and key <= written and accused.kind in _OF_STATES):
            return True
    return False


def actors_of(names: Iterable[str]) -> frozenset[str]:
    """The actors of the lexicon that the spellings name."""
    found = (cn.parse_source(n) for n in names)
    return frozenset(s.actor for s in found if s is not None and s.actor is not None)


def main(path: str, *flags: str) -> dict[str, float]:
    """Prints the summary line and returns its measures."""
    n: collections.Counter[str] = collections.Counter()
    for row in map(json.loads, filter(None, pathlib.Path(path).read_text("utf-8").split("\n"))):
        keys = [
            (names, confidence(t["perp_org_confidence"]))
            for t in row["templates"]
            if not t["optional"]
            for names in spellings(t["perp_org"])
        ]
        if not keys:
            continue
        claims = [c for c in cn.parse_report(row["text"]).claims if c.accused is not None]
        for names, wanted in keys:
            actors = actors_of(names)
            hits = [c for c in claims if c.accused and same(c.accused, names, actors)]
            n["keys"] += 1
            n["found"] += bool(hits)
            if hits and wanted is not None:
                n["graded"] += 1
                n["agreed"] += any(
                    c.stance.value == "claims"
                    if wanted.startswith("CLAIMED")
                    else c.standing.value == _STANDING[wanted]
                    for c in hits
                )
            if "-v" in flags and not hits:
                print(row["doc"], names, sorted({c.accused.name for c in claims if c.accused}))
    measures = {
        "accused": n["found"] / max(1, n["keys"]),
        "standing": n["agreed"] / max(1, n["graded"]),
    }
    print(f"summary keys={n['keys']} " + " ".join(f"{k}={v:.3f}" for k, v in measures.items()))
    return measures


if __name__ == "__main__":
    main(*sys.argv[1:])
