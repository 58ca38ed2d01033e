"""One source for each who speaks: the names under which an article quotes somebody are made one.

    Police chief Lena Holm said ... Holm said ...       Lena Holm
    The Relief Council (RC) ... the RC ...              Relief Council
    Activists said ... activists said ...               activists
    The RSF said ... the Rapid Support Forces ...       Rapid Support Forces, by the lexicon

A person goes by the name, not by role and name: the role says the kind. A named body goes without its article.
What one mention says of the kind, the actor or the affiliation holds for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from conflictnews._resolve.names import NameIndex
from conflictnews._rules.candidates import AttributionCandidate
from conflictnews._syntax.parse import Syntax

_ARTICLES = ("the ", "The ", "THE ")
_UNKNOWN = "unknown"
_ACRONYM = re.compile(r" [(\[][A-Z][A-Za-z-]{1,9}[)\]]$")


def names_of_actors(index: NameIndex, syntax: Syntax) -> dict[str, str]:
    """For each name of a body that the lexicon knows the longest under which the article calls it."""
    longest: dict[str, str] = {}
    called: dict[str, str] = {}
    for name in index.names:
        entry = None if name.group is None else name.group.entry
        if name.person is not False or entry is None or entry.actor is None:
            continue
        text = " ".join(syntax.text(name.first, name.end).split())
        if not all(word[0].isupper() for word in (text, text.rpartition(" ")[2])):
            continue
        key = entry.actor.actor
        called[text.casefold()] = key
        if len(text) > len(longest.get(key, "")):
            longest[key] = text
    return {text: longest[key] for text, key in called.items()}


def unite(attributions: list[AttributionCandidate], names: Mapping[str, str]) -> None:
    """Gives all attributions of one source the same name, kind, naming, actor and affiliation, in text order.

    Args:
        attributions: All of a document.
        names: What `names_of_actors` gives.
    """
    first: dict[str, AttributionCandidate] = {}
    for found in attributions:
        if found.naming == "named":
            if found.name.startswith(_ARTICLES) and found.name[4:5].isupper():
                found.name = found.name[4:]
            found.name = _ACRONYM.sub("", found.name)
            found.name = names.get(found.name.casefold(), found.name)
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
