"""Names and ages: which names are of persons, and which numbers are ages.

    person := title name | name `,` noun for a person | noun for a person `,` name | name `,` age `,`

Matches: `Rami Saleh, a doctor,`, `her husband, Rami Saleh`, `Rami Saleh, 54,`.
Refuses: `Wadi Amar, a district`.
"""

from __future__ import annotations

from conflictnews._rules.victims import NAME, sort_of
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Parse, Syntax


def is_age(syntax: Syntax, parse: Parse, k: int, group: NounGroup) -> bool:
    """`a nurse and a clerk, both 19`, `believed to be 30 and 60`.

    Ages between commas or in brackets are part of the group of those whose they are.
    """
    if not _may_be_age(group):
        return False
    words = syntax.doc.tokens.words
    if group.determiner == "both" or words[group.first] == "both":
        return group.quantity is not None and group.quantity.value != 2
    for at in range(k, max(1, k - 2 * _LISTED), -2):
        one, before = parse.group_at(at), parse.group_at(at - 2)
        if one is None or one.end - one.first > 1 or not _may_be_age(one):
            return False
        if before is None or not before.elided or parse.shape[at - 1] not in "C,":
            return words[one.first - 2 : one.first] == ["to", "be"]
    return False


#: Ages in a list.
_LISTED = 8


def _may_be_age(group: NounGroup) -> bool:
    return group.quantity is not None and group.quantity.value is not None and 0 < group.quantity.value < 120


def read_persons(syntax: Syntax) -> dict[str, NounGroup | None]:
    """Names that the document shows to be of persons: by title, apposition or age, or because they speak."""
    out: dict[str, NounGroup | None] = {}
    words = syntax.doc.tokens.words
    for parse in syntax.marked():
        for chunk in parse.nouns():
            if not chunk.name or chunk.plural or sort_of(chunk) != NAME:
                continue
            k = chunk.at
            word = words[chunk.head]
            if out.get(word) is not None:
                continue
            apposed = apposition(parse, k)
            if apposed is not None:
                out[word] = apposed
            elif chunk.age is not None:
                out.setdefault(word, None)
    return out


def apposition(parse: Parse, k: int) -> NounGroup | None:
    """The noun for a person that explains a name.

    `Rami Saleh, a doctor`, `her husband, Junaid Saleh`; else None.
    """
    group = parse.group_at(k)
    if group is None:
        return None
    titled = next((e for e in group.entries if e.person is not None), None)
    if titled is not None:
        return group
    for j in (k + 2, k + 4, k - 2):
        other = parse.group_at(j)
        if other is None or parse.shape[(j + k) // 2 if abs(j - k) == 2 else j - 1] not in ",-(":
            continue
        if j == k + 4 and not (parse.shape[k + 1] == "," and parse.shape[k + 2] == "N"):
            continue
        if j < k and parse.clauses.governed.get(j, -1) >= 0:
            continue
        if (
            other.quantity is None
            and not other.plural
            and other.entry is not None
            and other.entry.person is not None
            and not other.entry.person.collective
        ):
            if j > k or other.determiner is not None or other.owner is not None:
                return other
    return None
