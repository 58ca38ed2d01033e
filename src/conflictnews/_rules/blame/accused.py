"""Who can be accused: a noun group read as a party.

    accused := group { `and` group } [ `of` group ] [ `loyal to` name ]

Matches: `the Syrian army`, `gangs of paramilitaries`, `militants loyal to the president`, `Ankara`.
Refuses: `an explosion`, `nobody`, `Monday`, `the town`.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from conflictnews._rules.candidates import Range
from conflictnews._syntax.chunks import Chunk, NounGroup, VerbGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Parse, Syntax
from conflictnews._text.tokens import LOWER

#: How strongly a group is a party to violence: who bears arms, who commands them, any people, any name.
ARMED, STATE, PEOPLE, NAMED, PRONOUN = "armed", "state", "people", "named", "pronoun"

_ARMED_PARTIES = frozenset(
    ("state_forces", "police", "foreign_forces", "militia", "armed_group", "criminal_group")
)
_FORCES = frozenset(
    "force unit troop coalition brigade battalion fighter squad patrol ally alliance forces".split()
)
_PERSONAL = frozenset("he she they we i it them him her us".split())
_BODIES = frozenset(
    "service sector ring bloc leadership coalition wing cell network brigade squad front alliance "
    "administration opposition movement organisation organization party command commando column".split()
)
#: Nouns that an adjective of party turns into nobody: `the government building`.
_NOBODY = frozenset(
    "nobody anyone anybody someone everyone none one side sides people resident civilian victim".split()
)


def entries_of(syntax: Syntax, first: int, end: int) -> list[tuple[int, int, Entry]]:
    """What the lexicon holds of a stretch; `US` is the country."""
    return syntax.known(first, end)


#: Longer coordinations are lists, and a list is read one by one.
_LONGEST_CHAIN = 12
#: `members of a front of the movement`
_OF_PHRASES = 2


@attrs.frozen(slots=True)
class Accused:
    """A party as written.

    Attributes:
        first: First token.
        end: Past its last token.
        strength: How strongly it is a party.
        at: Position of its group.
    """

    first: int
    end: int
    strength: str
    at: int

    @property
    def range(self) -> Range:
        return self.first, self.end


def party_of_entry(entry: Entry) -> str | None:
    """The kind of party that a word names; None if it names none."""
    if entry.actor is not None:
        return entry.actor.party
    if entry.person is not None:
        if entry.person.party not in (None, "individual", "crowd"):
            return entry.person.party
        if entry.person.status == "armed_group":
            return "armed_group"
        if entry.person.status == "security_forces":
            return "state_forces"
        return entry.person.party
    return None


def strength_of(entries: Sequence[Entry], *, name: bool, plural: bool = False) -> str | None:
    """How strongly words make a party; the last is the head."""
    if not entries:
        return NAMED if name else None
    head = entries[-1]
    if head.act is not None and head.person is None and head.actor is None:
        return None
    if head.time is not None or head.number is not None:
        return None
    kinds = {party_of_entry(e) for e in entries}
    if head.actor is not None or head.person is not None:
        if kinds & _ARMED_PARTIES or (head.lemma in _FORCES and any(e.place is not None for e in entries)):
            return ARMED
        if head.lemma in _NOBODY:
            return None
        if "government" in kinds or head.lemma in _FORCES:
            return STATE
        return NAMED if name and head.person is None else PEOPLE
    if head.place is not None:
        if head.place.kind == "demonym" and plural:
            return PEOPLE
        return (
            STATE
            if head.place.kind == "country" or (head.place.kind == "city" and name and len(entries) == 1)
            else None
        )
    if head.lemma in _BODIES:
        return PEOPLE
    if head.thing or head.harm is not None or (head.cue is not None and not name):
        return None
    return NAMED if name else None


def group_strength(syntax: Syntax, group: NounGroup) -> str | None:
    """How strongly one noun group is a party; None if it is none."""
    words = syntax.doc.tokens.words
    if (group.quantity is not None and group.quantity.value == 0) or group.determiner in (
        "no",
        "any",
        "neither",
    ):
        return None
    if group.pronoun:
        return PRONOUN if words[group.head] in _PERSONAL else None
    if (group.adjective and not group.name) or any(c.isdigit() for c in words[group.head]):
        return None
    core = group.core if group.core >= 0 else group.first
    found = [entry for _, _, entry in entries_of(syntax, core, group.end)]
    if group.elided:
        return None
    last = syntax.vocabulary.forms.get(words[group.end - 1])
    if group.entry is None and last is None:
        # a head that no table holds: a name of its own, or a common noun that says nothing
        return NAMED if group.name else None
    if group.entry is not None and (not found or found[-1] is not group.entry):
        found.append(group.entry)
    return strength_of(found, name=group.name, plural=group.plural)


def accused_at(syntax: Syntax, parse: Parse, k: int) -> Accused | None:
    """The party named by the group at chunk `k`, with what belongs to it; None if it is no party."""
    group = parse.group_at(k)
    if group is None:
        return None
    if parse.shape[max(0, k - 2) : k + 2] == "NVNV" and _belongs(parse.chunks, parse.shape, k - 1):
        return accused_at(syntax, parse, k - 2)  # `a gang called the Owls attacked`
    strength = group_strength(syntax, group) or _of_strength(syntax, parse, k)
    if strength is None:
        return None
    first_at = last = k
    chain = parse.clauses.chain.get(k)
    if chain and len(chain) <= _LONGEST_CHAIN:
        members = [
            m for m in chain if (g := parse.group_at(m)) is not None and group_strength(syntax, g) is not None
        ]
        if len(members) == len(chain):
            first_at, last = chain[0], chain[-1]
    chunks, shape = parse.chunks, parse.shape
    end = chunks[last].end
    j = last + 1
    quoted = parse.group_at(j + 1)
    if shape[j : j + 3] == '"N"' and not group.name and quoted is not None and quoted.name:
        return Accused(chunks[first_at].first, quoted.end + 1, strength, k)  # `the armed group "Red Front"`
    for _ in range(_OF_PHRASES):
        if (
            j + 1 < len(chunks)
            and shape[j] == "I"
            and shape[j + 1] == "N"
            and _links(chunks[j], chunks[last])
            and not _is_act(chunks[j + 1])
        ):
            end = chunks[j + 1].end
            last = j + 1
            j += 2
    if _belongs(chunks, shape, j):
        end = chunks[j + 2].end if shape[j + 1] in "IO" else chunks[j + 1].end
    elif j < len(chunks) and shape[j] == "N":
        loyal = chunks[j]
        if (
            isinstance(loyal, NounGroup)
            and loyal.adjective
            and j + 2 < len(chunks)
            and shape[j + 1] in "IO"
            and shape[j + 2] == "N"
        ):
            end = chunks[j + 2].end
    return Accused(_named_first(parse, first_at), end, strength, k)


def _is_act(chunk: Chunk) -> bool:
    """`suspect the militia of the killings`: what they are suspected of."""
    entry = chunk.entry
    return entry is not None and entry.act is not None and entry.person is None and entry.actor is None


def _belongs(chunks: list[Chunk], shape: str, j: int) -> bool:
    """`rebels belonging to the Red Front`, `a gang called the Owls`."""
    verb = chunks[j] if j < len(chunks) else None
    if (
        not isinstance(verb, VerbGroup)
        or verb.entry is None
        or verb.form not in ("ing", "past", "participle")
    ):
        return False
    lemma = verb.entry.stem
    if lemma == "belong":
        return shape[j + 1 : j + 3] in ("ON", "IN")
    name = chunks[j + 1] if j + 1 < len(chunks) else None
    return lemma in ("call", "name", "dub") and isinstance(name, NounGroup) and name.name


def _named_first(parse: Parse, k: int) -> int:
    """First token of the name before a bracket that a bare group follows: `Red Front [RF] guerrillas`."""
    group = parse.group_at(k)
    if group is None or group.determiner is not None or parse.shape[max(0, k - 4) : k] != "N(N)":
        return parse.chunks[k].first
    name = parse.group_at(k - 4)
    if name is None or not (name.name or any(e.actor is not None for e in name.entries)):
        return group.first
    return name.first


#: Heads that say nothing but how many, or how mixed.
_AMOUNTS = frozenset(
    "mixture combination number handful dozen score hundred thousand majority couple wave".split()
)


def _of_strength(syntax: Syntax, parse: Parse, k: int) -> str | None:
    """`dozens of gunmen`, `a mixture of rebels and deserters`: the strength of what is counted."""
    group = parse.group_at(k)
    if group is None or parse.shape[k + 1 : k + 3] != "IN" or not _links(parse.chunks[k + 1], group):
        return None
    counted = group.elided and group.quantity is not None and group.quantity.value != 0
    if not counted and (group.entry is None or group.entry.lemma not in _AMOUNTS):
        return None
    inner = parse.group_at(k + 2)
    return None if inner is None or inner.pronoun else group_strength(syntax, inner)


def _links(preposition: Chunk, head: Chunk) -> bool:
    lemma = preposition.entry.lemma if preposition.entry is not None else ""
    if lemma == "of":
        return True
    kind = head.entry.lemma if head.entry is not None else ""
    return lemma in ("in", "from") and kind in ("regime", "government", "authorities")


def party_words(syntax: Syntax, group: NounGroup) -> Accused | None:
    """The party among the words before the head: `army bombardment`, `a US-led airstrike`, `Turkey's attack`.

    Refuses: a place (`the Homs killings`), a target (`the embassy bombing`).
    """
    tokens = syntax.doc.tokens
    words = tokens.words
    owner = group.owner
    if owner is not None:
        strength = group_strength(syntax, owner)
        if strength in (ARMED, STATE, PEOPLE, NAMED):
            return Accused(owner.first, owner.end, strength, group.at)
        return None
    core = group.core if group.core >= 0 else group.first
    found = entries_of(syntax, core, group.end)
    if found and found[-1][2].act is not None and found[-1][1] - found[-1][0] > 1:
        # a phrase of the lexicon holds the party as well: `rebel attack`
        first, end, _ = found.pop()
        found += [
            (i, i + 1, form[1])
            for i in range(first, end)
            if (form := syntax.vocabulary.forms.get(words[i])) is not None
        ]
    best: Accused | None = None
    for first, end, entry in found:
        if end >= group.end:
            break
        kind = party_of_entry(entry)
        if kind in _ARMED_PARTIES or kind == "government" or (kind == "unknown" and entry.person is not None):
            title = entry.person is not None and entry.person.title and tokens.shapes[first] == LOWER
            if (
                entry.lemma in ("terrorist", "criminal")
                or entry.act is not None
                or (title and end - first == 1 and entry.lemma in _ADJECTIVES)
            ):
                continue
            start = best.first if best is not None and best.end == first else first
            best = Accused(start, end, ARMED if kind != "government" else STATE, group.at)
        elif entry.lemma in ("coalition", "alliance"):
            best = Accused(best.first if best is not None else first, end, STATE, group.at)
        elif entry.place is not None and (
            entry.place.kind == "demonym" or entry.lemma in ("us", "u.s", "uk", "u.k")
        ):
            if best is None and entry.place.kind == "demonym" and not _by_force(group):
                continue
            if best is None:
                best = Accused(first, end, STATE, group.at)
    if best is None:
        for i in range(core, group.end - 1):
            word = words[i]
            if tokens.shapes[i] != LOWER and word.endswith("-led"):
                return Accused(i, i + 1, STATE, group.at)
            if word.endswith(("-backed", "-led")) or (word.startswith("pro-") and i + 2 < group.end):
                return Accused(i, min(i + 2, group.end - 1), STATE, group.at)
    return best


#: Ranks that are adjectives too: `a major assault`, `a general offensive`.
_ADJECTIVES = frozenset(("major", "general", "private"))
_BY_FORCE = frozenset(("airstrike", "shelling"))
_CAMPAIGNS = frozenset(
    "offensive incursion invasion attack assault bombing bomb bombardment raid onslaught crackdown "
    "missile strike fire".split()
)


def _by_force(group: NounGroup) -> bool:
    """Whether states do such an act: `Turkish incursion`; `the Syrian massacre` may tell the place."""
    entry = group.entry
    if entry is None:
        return False
    return entry.lemma in _CAMPAIGNS or (entry.act is not None and entry.act.event in _BY_FORCE)


def antecedent(syntax: Syntax, parse: Parse, k: int) -> Accused | None:
    """Who the pronoun at chunk `k` stands for in its own sentence; None if nobody there fits it."""
    group = parse.group_at(k)
    if group is None or not group.pronoun:
        return None
    word = syntax.doc.tokens.words[group.head]
    if word in ("we", "i", "us"):
        return None
    depth = 0
    for j in range(k - 1, max(-1, k - 24), -1):
        kind = parse.shape[j]
        depth += (kind == ")") - (kind == "(")
        other = parse.group_at(j)
        if other is None or other.pronoun or depth > 0:
            continue
        strength = group_strength(syntax, other)
        if strength is None or not _is_topic(parse, j):
            continue
        if agrees(word, other, strength) or (word in ("they", "them") and j in parse.clauses.chain):
            found = accused_at(syntax, parse, j)
            if found is not None and found.end <= group.first:
                return found
    return None


def _is_topic(parse: Parse, j: int) -> bool:
    """Whether a group is what its clause is about: its subject, its object, its agent, or who is blamed."""
    governed = parse.clauses.governed.get(j)
    if governed is None:
        return True
    entry = parse.chunks[governed].entry
    return entry is not None and entry.lemma in ("by", "on")


def agrees(word: str, group: NounGroup, strength: str) -> bool:
    """Whether a pronoun can stand for a group, by number and kind."""
    collective = any(
        (e.person is not None and e.person.collective) or e.actor is not None or e.place is not None
        for e in group.entries
    )
    if word in ("they", "them"):
        return group.plural or (collective and strength in (ARMED, STATE))
    if word == "it":
        return not group.plural and collective
    return not group.plural and not collective


def is_individual(group: NounGroup) -> bool:
    """Whether a group is one person who bears no arms: what politicians attack is seldom a town."""
    if group.plural:
        return False
    head = group.entry
    if any(party_of_entry(e) in _ARMED_PARTIES for e in group.entries):
        return False
    if head is not None and head.person is not None:
        return not head.person.collective
    if head is not None and (head.actor is not None or head.place is not None or head.lemma in _BODIES):
        return False
    return group.name or group.pronoun
