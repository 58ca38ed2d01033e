"""A noun group read as people with a number: the piece that every figure rule is built on.

    mention   := group | partitive `of` group | collective `of` quantity | group `of` group
    partitive := quantity | `some` | `most` | `one` | `a number` ...

Matches: `at least 45 women and children`, `dozens of troops`, `one of the women`, `a family of five`, `no one`.
Refuses: `30 houses`, `a 10-year-old law`, `they`, `Monday`.
"""

from __future__ import annotations

import attrs

from conflictnews._rules.figures.mentions import Mention, of_group, plain
from conflictnews._rules.figures.names import apposition, is_age
from conflictnews._rules.victims import (
    ELIDED,
    FORMER,
    NAME,
    PERSON,
    RELATIONAL,
    THING,
    UNKNOWN,
    led_by_names,
    sort_of,
)
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.numbers import Quantity
from conflictnews._syntax.parse import Parse, Syntax
from conflictnews._text.tokens import UPPER

_PARTITIVE = frozenset(
    (
        "some most many several all both half each none any another few others majority number handful rest "
        "scores dozens"
    ).split()
)
_COLLECTIVE = frozenset(
    (
        "group family team crew crowd gang band party convoy number total handful majority pair couple "
        "handful busload dozens"
    ).split()
)
_SINGLE = frozenset(("a an the his her their its our my another each that this one").split())
_POSSESSIVE = frozenset(("his her their its my our").split())
_NOBODY = frozenset(("no one", "nobody", "none", "no-one"))


def read_mention(syntax: Syntax, parse: Parse, k: int) -> Mention | None:
    """Reads the noun group at chunk `k` as people; None where it is none."""
    group = parse.group_at(k)
    words = syntax.doc.tokens.words
    if (
        group is None
        or group.determiner in ("any", "your")
        or (group.first and words[group.first - 1] == "how")
        or (group.first and words[group.first - 1 : group.first + 1] == ["as", "many"])  # and as many rebels
    ):
        return None
    if (
        group.first
        and words[group.first - 1] == "not"
        and group.quantity is not None
        and group.quantity.value == 1
    ):
        quantity = attrs.evolve(group.quantity, value=0, lower=0, upper=0)
        group = attrs.evolve(group, quantity=quantity)  # not one person was hurt
    text = " ".join(words[group.first : group.end])
    if text in _NOBODY:
        quantity = Quantity(group.first, group.end, 0, 0, 0, "exactly")
        return Mention(k, k, [group], quantity, "counted", PERSON, group.first, group.end)
    head_word = words[group.head]
    after = of_group(parse, k)
    inner = parse.group_at(after)
    if inner is not None:
        if head_word in _PARTITIVE or group.elided:
            return _partitive(syntax, parse, k, after, group, inner)
        if head_word in _COLLECTIVE and inner.quantity is not None and inner.quantity.kind == "count":
            found = read_mention(syntax, parse, after)
            if found is not None:
                groups = [group] if found.sort == ELIDED else found.groups
                sort = PERSON if found.sort == ELIDED else found.sort
                return Mention(
                    k, found.last, groups, found.quantity, "counted", sort, group.first, found.end, found.of
                )
    if group.pronoun:
        if head_word == "others":
            return Mention(
                k, k, [group], plain(group.first, 2, None), "plural", PERSON, group.first, group.end
            )
        return None
    if group.elided and group.quantity is None and text == "another":
        return Mention(k, k, [group], plain(group.first, 1, 1), "single", PERSON, group.first, group.end)
    if group.elided and is_age(syntax, parse, k, group):
        return None
    sort = sort_of(group)
    if sort == THING and parse.sentence.upper and _is_upper_name(group):
        sort = NAME
    apposed: NounGroup | None = None
    if sort == NAME and not group.plural:
        apposed = apposition(parse, k)
        if apposed is None:
            apposed = syntax.persons.get(head_word)
        if apposed is not None or head_word in syntax.persons or group.age is not None:
            sort = PERSON
        elif (
            syntax.doc.tokens.shapes[group.head] == UPPER
            and not parse.sentence.upper
            and not (head_word in _NUMERALS and group.head > group.core)
        ):
            return None  # an abbreviation
    if sort == UNKNOWN and _is_by_age(words, group):
        sort = PERSON
    of: NounGroup | None = None
    last, end = k, group.end
    if after >= 0 and group.entry is not None and group.entry.lemma in RELATIONAL:
        of = parse.group_at(after)
        if of is not None and not of.pronoun:
            last, end = after, of.end
    counted, number = _number(group, sort)
    if number is None or (counted == "single" and _is_one_of_many(parse, k, group)):
        return None
    if (
        sort == PERSON
        and group.determiner in _POSSESSIVE
        and group.entry is not None
        and group.entry.person is not None
        and group.entry.person.weak
    ):
        return None  # his head
    former = any(word in FORMER or word.startswith("ex-") for word in words[group.core : group.head + 1])
    return Mention(
        k,
        last,
        [group],
        number,
        counted,
        sort,
        group.first,
        end,
        of if of is not None else apposed,
        former=former,
    )


#: What stands behind the name of a son: an UPPER word that is no abbreviation of a body.
_NUMERALS = frozenset(("ii", "iii", "iv"))


def _is_by_age(words: list[str], group: NounGroup) -> bool:
    """`a 15-year-old`, `a 36 year old`: a person told by age alone."""
    word = words[group.head]
    if word.endswith("-old"):
        return word[0].isdigit()
    return word == "old" and group.head > group.first and words[group.head - 1] in ("year", "years", "month")


def _is_upper_name(group: NounGroup) -> bool:
    """In capitals `MIKE HAMMER` is a name: an unknown word before a noun, without article."""
    entry = group.entry
    if group.plural or group.determiner is not None or group.quantity is not None or group.owner is not None:
        return False
    if (
        entry is None
        or entry.act is not None
        or entry.harm is not None
        or entry.place is not None
        or entry.thing
    ):
        return False
    return led_by_names(group)


def _is_one_of_many(parse: Parse, k: int, group: NounGroup) -> bool:
    """`the eighth citizen killed there` says how many, `the fifth man was killed` who."""
    if not any(e.number is not None and e.number.ordinal is not None for e in group.entries):
        return False
    before, after = (
        parse.chunks[k - 1] if k else None,
        parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None,
    )
    told = isinstance(before, VerbGroup) and before.copula
    if group.determiner in ("a", "an"):
        return told  # a sixth man was wounded
    return told or group.determiner != "the" or not isinstance(after, VerbGroup) or after.form == "past"


def _number(group: NounGroup, sort: str) -> tuple[str, Quantity | None]:
    if group.quantity is not None:
        if sort == NAME and group.name and not group.entries and (group.quantity.value or 0) > 1:
            if group.head > group.core:
                return "single", None  # kills man, 18 Amir Saleh named
        return "counted", group.quantity if group.quantity.kind == "count" else None
    if group.determiner == "both" and (group.elided or group.plural):
        return "counted", Quantity(group.first, group.first + 1, 2, 2, 2, "exactly")
    if group.elided:
        return "plural", None
    entry = group.entry
    collective = entry is not None and entry.person is not None and entry.person.collective
    adjective = (
        entry is not None
        and group.determiner == "the"
        and sort == PERSON
        and entry.person is None
        and not group.plural
        and not group.name
        and entry.place is None
        and (entry.harm is None or entry.harm.adjective)
    )
    if group.plural or collective or adjective:
        return "plural", plain(group.first, 2, None)
    if sort in (NAME, PERSON) or group.determiner in _SINGLE or group.owner is not None:
        return "single", plain(group.first, 1, 1)
    return "single", None


def _partitive(
    syntax: Syntax, parse: Parse, k: int, after: int, group: NounGroup, inner: NounGroup
) -> Mention | None:
    words = syntax.doc.tokens.words
    outer = group.quantity
    if outer is not None and outer.kind != "count":
        return None
    if outer is None and words[group.head] == "neither":
        outer = Quantity(group.first, group.end, 0, 0, 0, "exactly")
    if inner.pronoun:
        if outer is None or words[inner.head] == "it":
            return None
        return Mention(k, after, [group], outer, "counted", ELIDED, group.first, inner.end, partitive=True)
    sort = sort_of(inner)
    if sort == ELIDED and inner.quantity is None:
        if outer is None or words[inner.head] not in ("those", "these") or _tells_state(parse, after + 1):
            return None
        return Mention(k, after, [group], outer, "counted", ELIDED, group.first, inner.end, partitive=True)
    definite = (
        inner.determiner in ("the", "these", "those", "his", "her", "their", "its", "our")
        or inner.owner is not None
    )
    found = None if definite else read_mention(syntax, parse, after)
    quantity = outer if outer is not None else plain(group.first, 2, None)
    last, end, of = (found.last, found.end, found.of) if found is not None else (after, inner.end, None)
    return Mention(
        k,
        last,
        [inner],
        quantity,
        "plural" if outer is None else "counted",
        sort,
        group.first,
        end,
        of,
        partitive=definite,
    )


def _tells_state(parse: Parse, k: int) -> bool:
    """`two of those killed`: the participle says of whom these are a share."""
    verb = parse.chunks[k] if k < len(parse.chunks) else None
    if not isinstance(verb, VerbGroup) or verb.passive or verb.entry is None:
        return False
    return verb.entry.harm is not None and not verb.entry.harm.weak
