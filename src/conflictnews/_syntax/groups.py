"""Groups: noun groups, verb groups (see `verbs`) and the words between them, found on the tags of one sentence.

    noun group := { owner "'s" } determiners [quantity] modifiers head

Matches: `at least 45 women`, `the city's Jobar district`, `President Bashar al-Assad`.
A group never runs over a mark, a conjunction or a quotation mark: what coordination joins, the rules join.
"""

from __future__ import annotations

import re

from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.numbers import Quantity
from conflictnews._syntax.units import Units
from conflictnews._syntax.verbs import HEADS, verb_end, verb_group
from conflictnews._text.tokens import Tokens

#: Most noun groups: determiners, a number, modifiers and a head, with nothing behind it that could belong to them.
_PLAIN = re.compile("d*#?[jnN]*(?:p(?![jnp'])|[nN](?![jnpN']))")
_NOUNISH = frozenset("npN")
_MODIFIER = frozenset("jnpN")


def _noun_end(tags: str, i: int) -> tuple[int, int, list[int]] | None:
    """Scans a noun group from unit `i`: past its end, its head, and the units past each owner."""
    count = len(tags)
    owners: list[int] = []
    j = i
    while True:
        start = j
        noun = -1
        number = False
        while j < count and tags[j] == "d":
            j += 1
        while j < count:
            tag = tags[j]
            before = tags[j - 1] if j > start or owners else ""
            after = tags[j + 1] if j + 1 < count else ""
            if tag == "N" and noun == j - 1 and tags[noun] == "p":
                break  # nine civilians | Odhar village
            if tag in _MODIFIER:
                if tag in _NOUNISH:
                    noun = j
                j += 1
            elif tag == "#" and noun < 0 and not number:
                number = True
                j += 1
            elif (
                tag in "EGe"
                and before
                and before in "dj#'"
                and after
                and after in "jnpNEG"
                and not (tag == "G" and before == "#")
                and not _ends_late(tags, j)
            ):
                j += 1
            elif (
                tag == "E"
                and not before
                and after
                and i == start
                and (
                    (after in "npN" and _opens_group(tags, i))
                    or _after_quote(tags, i)
                    or _after_saying(tags, i)
                )
            ):
                j += 1
            elif (
                tag == "R"
                and before
                and before in "dj#"
                and (after in tuple("jE") or (before == "#" and after in tuple("npN")))
            ):
                j += 1  # two more people
            elif tag == "D" and before and before == "d" and after and after in "npNj#":
                j += 1
            else:
                break
        if j == start:
            break
        if j < count - 1 and tags[j] == "'" and tags[j + 1] in "djnpN#EGR":
            owners.append(j)
            j += 1
            continue
        head = noun if noun >= 0 else j - 1
        if noun < 0 and not owners:
            while j - 1 > start and tags[j - 1] == "R":
                j -= 1  # the 12 | initially killed
            head = j - 1
        if noun >= 0 and noun < j - 1:
            # `the army responsible`: what stands after the last noun is not part of the group.
            j = noun + 1
        return j, head, owners
    if owners:
        last = owners.pop()
        return last, last - 1, owners
    return None


def _ends_late(tags: str, j: int) -> bool:
    """`more than 40 wounded late on Friday`: no noun follows the adjective, so the participle is a verb."""
    return tags[j - 1] == "#" and tags[j + 1] == "j" and tags[j + 2 : j + 3] in ("I", "D", ",", ".", "")


def _opens_group(tags: str, i: int) -> bool:
    """A bare participle before a noun is a modifier only where no verb is wanted: `suspected militants killed`."""
    if i > 1 and tags[i - 1] == '"' and tags[i - 2] in "npN":
        return False  # the "foreign commando" killed
    if i > 1 and tags[i - 1] == "T" and tags[i - 2] in "npN":
        return False  # the raids that killed villagers
    if i > 1 and tags[i - 1] == "C" and any(t in tags[: i - 1] for t in "vEz"):
        return False  # attacked the village and burned houses
    return i == 0 or tags[i - 1] in 'IC,"bzvEG:;-(TS'


#: Tags that can begin a group.
_NOMINAL, _VERBAL = frozenset("djnpN#"), frozenset("XMO!RbzvEeG")
_WORDY = _NOMINAL | _VERBAL


def read_groups(units: Units, tokens: Tokens) -> list[Chunk]:
    """Cuts the units of one sentence into chunks."""
    tags, firsts = units.tags, units.first
    count = len(tags)
    out: list[Chunk] = []
    i = 0
    while i < count:
        tag = tags[i]
        chunk: Chunk | None = None
        if tag in _WORDY:
            if tag in _NOMINAL or (tag == "E" and _participle_modifier(tags, i)):
                plain = _PLAIN.match(tags, i)
                if plain is not None:
                    end = plain.end()
                    chunk = _simple(units, tokens, i, end, end - 1, None, firsts[i])
                    i = end
                elif (found := _noun_end(tags, i)) is not None:
                    chunk = _noun(units, tokens, i, *found)
                    i = found[0]
            if chunk is None and tag in _VERBAL:
                past = i + 1 if tag in HEADS else verb_end(tags, i)
                if past is not None:
                    chunk = verb_group(units, tokens, i, past)
                    i = past
        elif tag == "P":
            chunk = _pronoun(units, i)
            i += 1
        elif tag == "D" and tags[i + 1 : i + 2] == "'" and (found := _noun_end(tags, i + 2)) is not None:
            chunk = _noun(units, tokens, i + 2, *found)  # Monday's raid
            chunk.first = firsts[i]
            i = found[0]
        if chunk is None and tag == "." and out and _abbreviates(tags, i, out):
            out[-1].end = units.end[i]  # Lt Holm (ret.), Athens, Ga., said
            i += 1
            continue
        if chunk is None:
            first = firsts[i]
            chunk = Chunk(tag, first, units.end[i], first, units.entries[i])
            i += 1
        chunk.at = len(out)
        out.append(chunk)
    _open_clauses(out)
    return out


def _abbreviates(tags: str, i: int, out: list[Chunk]) -> bool:
    """Whether the full stop at unit `i` ends a word and not a sentence: before a comma, or a bracket of one group."""
    after = tags[i + 1 : i + 2]
    if out[-1].kind != "N":
        return False
    return after == "," or (after == ")" and len(out) > 1 and out[-2].kind == "(")


_CLAUSE_OPENERS = frozenset(("as", "after", "before", "since", "until", "till"))


def _open_clauses(chunks: list[Chunk]) -> None:
    """`after rebels attacked the town`: a preposition with a clause behind it is a subordinator.

    Refuses: `after an attack claimed by rebels`, `before Monday, the army said`.
    """
    for chunk in [c for c in chunks if c.kind == "I"]:
        if chunk.entry is None or chunk.entry.lemma not in _CLAUSE_OPENERS:
            continue
        at = chunk.at
        k = at + 1
        while k < len(chunks) and k - at < 10 and chunks[k].kind in "NICJRO":
            k += 1
        verb = chunks[k] if k < len(chunks) else None
        if not isinstance(verb, VerbGroup) or k == at + 1 or chunks[k - 1].kind == "C":
            continue
        if verb.form == "finite" and _is_reduced(chunks, at - 1):
            continue  # a teenager wounded after a party has died
        follows = chunks[k + 1] if k + 1 < len(chunks) else None
        by = follows is not None and follows.entry is not None and follows.entry.lemma == "by"
        if verb.form == "finite" or (verb.form == "past" and not by):
            chunk.kind = "S"


def _is_reduced(chunks: list[Chunk], at: int) -> bool:
    """Whether the verb at `at`, the first of its sentence, only describes its noun: it wants an object."""
    verb = chunks[at] if at >= 1 else None
    if not isinstance(verb, VerbGroup) or verb.form != "past" or chunks[at - 1].kind != "N":
        return False
    sense = verb.entry.harm if verb.entry is not None else None
    return sense is not None and sense.use == "do" and not any(c.kind == "V" for c in chunks[: at - 1])


def _participle_modifier(tags: str, i: int) -> bool:
    if i + 1 >= len(tags):
        return False
    return (tags[i + 1] in "npN" and _opens_group(tags, i)) or _after_quote(tags, i) or _after_saying(tags, i)


def _after_saying(tags: str, i: int) -> bool:
    """`said armed terrorist gangs`: two verbs do not follow each other."""
    return (
        i > 0
        and tags[i - 1] in "vzI"
        and tags[i + 1 : i + 2] == "j"
        and tags[i + 2 : i + 3] in ("n", "p", "N")
    )


def _after_quote(tags: str, i: int) -> bool:
    """`blamed "armed terrorist gangs"`."""
    return (
        i > 0 and tags[i - 1] == '"' and tags[i + 1 : i + 2] == "j" and tags[i + 2 : i + 3] in ("n", "p", "N")
    )


def _pronoun(units: Units, i: int) -> NounGroup:
    token = units.first[i]
    closed = units.entries[i].closed if units.entries[i] else None  # type: ignore[union-attr]
    return NounGroup(
        "N",
        token,
        units.end[i],
        token,
        units.entries[i],
        pronoun=True,
        plural=closed is not None and closed.number == "p",
        core=token,
    )


def _noun(units: Units, tokens: Tokens, i: int, end: int, head: int, owners: list[int]) -> NounGroup:
    owner: NounGroup | None = None
    begin = i
    for mark in owners:
        owner_head = mark - 1
        owner = _simple(units, tokens, begin, mark, owner_head, owner, units.first[i])
        begin = mark + 1
    return _simple(units, tokens, begin, end, head, owner, units.first[i])


def _simple(
    units: Units, tokens: Tokens, i: int, end: int, head: int, owner: NounGroup | None, first: int
) -> NounGroup:
    """One segment of a noun group, from unit `i`, whose owner (if any) has been read before it."""
    tags = units.tags
    quantity: Quantity | None = None
    determiner: str | None = None
    core = units.first[i]
    for k in range(i, end) if tags[i] in "d#jR" else ():
        if tags[k] == "d":
            determiner = determiner or tokens.words[units.first[k]]
            if k < head:
                core = units.end[k]
        elif tags[k] == "#":
            quantity = units.quantities.get(k) or quantity
            if k < head:
                core = units.end[k]
        elif tags[k] != "R" and not (tags[k] == "j" and "#" in tags[k:head]):
            break
    entry = units.entries[head]
    tag = tags[head]
    entries: tuple[Entry, ...]
    if end == i + 1:
        entries = () if entry is None else (entry,)
    else:
        entries = tuple([e for e in units.entries[i:end] if e is not None])
    elided = tag in "d#"
    if determiner == "no" and quantity is None and not elided:
        at = units.first[i]
        quantity = Quantity(at, at + 1, 0, 0, 0, "exactly", None)
    name = tag == "N"
    # By position: there is no quicker way to make one, and every fourth token or so makes one.
    return NounGroup(
        "N",
        first,
        units.end[end - 1],
        units.end[head] - 1,
        entry,
        -1,
        quantity,
        name,
        tag == "p"
        or (name and _is_plural(tokens.words[units.first[head]], units))
        or (quantity is not None and quantity.value not in (0, 1)),
        False,  # noqa: FBT003 (no pronoun)
        determiner,
        owner,
        core,
        entries,
        elided,
        tag == "j" and determiner is None and quantity is None,
    )


def _is_plural(word: str, units: Units) -> bool:
    """`Russians` is a name by its capital, but a plural all the same."""
    form = units.vocabulary.forms.get(word)
    return form is not None and form[0][:1] == "p"
