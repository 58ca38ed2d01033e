"""One source for each who speaks: the names under which an article quotes somebody are made one.

    Police chief Lena Holm said ... Holm said ...       Lena Holm
    The Relief Council (RC) ... the RC ...              Relief Council
    Activists said ... activists said ...               activists

A person goes by the name, not by role and name: the role says the kind. A named body goes without its article.
What one mention says of the kind, the actor or the affiliation holds for all of them.
"""

from __future__ import annotations

import re

from conflictnews._rules.candidates import AttributionCandidate

_ARTICLES = ("the ", "The ", "THE ")
_UNKNOWN = "unknown"
_ACRONYM = re.compile(r" [(\[][A-Z][A-Za-z-]{1,9}[)\]]$")


def unite(attributions: list[AttributionCandidate]) -> None:
    """Gives all attributions of one source the same name, kind, naming, actor and affiliation, in text order."""
    first: dict[str, AttributionCandidate] = {}
    for found in attributions:
        if found.naming == "named":
            if found.name.startswith(_ARTICLES) and found.name[4:5].isupper():
                found.name = found.name[4:]
            found.name = _ACRONYM.sub("", found.name)
        key = found.name.casefold()
        if not key:
            continue
        known = first.setdefault(key, found)
        if found.naming != "named" and found.name[0].islower():
            known.name = found.name  # a capital may only be that of the sentence
        if known.kind in (_UNKNOWN, "official") and found.kind != _UNKNOWN:
            known.kind = found.kind
        known.actor = known.actor or found.actor
        known.affiliation = known.affiliation or found.affiliation
        if found.naming == "named":
            known.naming = found.naming
    for found in attributions:
        known = first.get(found.name.casefold(), found)
        found.name, found.kind, found.naming = known.name, known.kind, known.naming
        found.actor, found.affiliation = known.actor, known.affiliation
