"""Tolls: a noun that carries the number of dead.

    toll := toll-noun (`of` | `as high as` | `at`) number        a death toll of 30
          | toll-noun verb-of-change [`to` | `at`] number        the toll has risen to 33
          | verb-of-change toll-noun (`to` | `at`) number        bringing the death toll to 33

Matches: `The death toll rose from 20 to 33.`
Refuses: `The drought took a heavy toll.`
"""

from __future__ import annotations

import attrs

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.mentions import Mention, is_word, of_group
from conflictnews._rules.figures.noun_phrases import read_mention
from conflictnews._rules.victims import ELIDED, PERSON, sort_of
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_CHANGE = frozenset(
    (
        "rise climb reach stand hit pass exceed be jump increase grow surpass mount go soar top put bring "
        "raise take push swell remain set revise place cross number total near approach surge shoot double "
        "treble estimate report lift drive send move continue"
    ).split()
)
#: A toll that passes a number is above it.
_OVER = frozenset(("pass", "exceed", "top", "surpass", "cross"))
#: Of the dead themselves only these tell how many they are.
_COUNT = frozenset(("number", "total"))
_PUT = frozenset(("put", "estimate", "place"))
_REACH = 20
#: A toll with a span of more tokens than this between noun and number keeps the number alone.
_NEAR = 6


def tolls(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """The number that a toll is said to be.

    Matches: `Hospital officials put the toll at 14.`
    Refuses: `The toll could reach 100.`
    """
    out: list[FigureCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, NounGroup) or chunk.entry is None:
            continue
        start, harm = _toll(syntax, parse, k, chunk)
        if harm is None:
            continue
        put = k > 0 and isinstance(parse.chunks[k - 1], VerbGroup)
        mention = number_told(syntax, parse, start, changed=put)
        if mention is None or _other_harm(parse, mention, harm):
            continue
        if mention.first - chunk.end <= _NEAR:
            mention.first = chunk.first
        if mention.sort == ELIDED:
            mention.groups = [chunk]
            mention.sort = PERSON
            of = parse.group_at(of_group(parse, k))
            if of is not None and sort_of(of) == PERSON:
                mention.of = of  # the number of soldiers killed
        found = propose(
            syntax,
            parse,
            mention,
            harm,
            (chunk.head, chunk.head + 1),
            "figures.tolls",
            strong=True,
            direct=start == k,
        )
        if found is not None:
            if found.victims.label[0] < chunk.end:
                found.victims.label = (chunk.core, chunk.end)
            out.append(found)
    return out


def _toll(syntax: Syntax, parse: Parse, k: int, group: NounGroup) -> tuple[int, str | None]:
    """Where the noun that carries the number ends, and of what harm.

    `death toll`, `the number of civilians killed`.
    """
    sense = group.entry.harm if group.entry is not None else None
    if sense is not None and (sense.noun == "toll" or _is_the_dead(parse, k, group)):
        return k, sense.harm
    if (
        syntax.doc.tokens.words[group.head] not in ("number", "total", "figure", "count")
        or group.quantity is not None
    ):
        return k, None
    told = parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None
    if (
        isinstance(told, VerbGroup)
        and told.form == "past"
        and told.entry is not None
        and told.entry.harm is not None
    ):
        return k + 1, told.entry.harm.harm  # put the number killed at 35
    if k + 3 < len(parse.chunks) and is_word(parse.chunks[k + 1], "of") and parse.shape[k + 2] == "N":
        verb = parse.chunks[k + 3]
        if (
            isinstance(verb, VerbGroup)
            and verb.form == "past"
            and verb.entry is not None
            and verb.entry.harm is not None
        ):
            return k + 3, verb.entry.harm.harm
        noun = parse.chunks[k + 2].entry
        if (
            noun is not None
            and noun.harm is not None
            and (noun.harm.noun in ("count", "victim") or noun.harm.adjective)
        ):
            return k + 2, noun.harm.harm
    return k, None


def _is_the_dead(parse: Parse, k: int, group: NounGroup) -> bool:
    """`the dead numbered 14`, `puts the dead at 300`: the harmed as a body, beside a verb of counting."""
    if group.determiner != "the" or group.quantity is not None or group.end - group.first != 2:
        return False
    if group.entry is None or group.entry.harm is None or not group.entry.harm.adjective:
        return False
    before, after = (
        parse.chunks[k - 1] if k else None,
        parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None,
    )
    counts = isinstance(after, VerbGroup) and after.entry is not None and after.entry.lemma in _COUNT
    put = isinstance(before, VerbGroup) and before.entry is not None and before.entry.lemma in _PUT
    return counts or (put and after is not None and is_word(after, "at"))


def _other_harm(parse: Parse, mention: Mention, harm: str) -> bool:
    """`a toll of one person wounded`: the word behind the number says what was done."""
    after = parse.chunks[mention.last + 1] if mention.last + 1 < len(parse.chunks) else None
    entry = after.entry if after is not None else None
    return entry is not None and entry.harm is not None and entry.harm.harm != harm


def _end_of_aside(parse: Parse, k: int) -> int:
    """`the toll, earlier put at 30, now stands at 33`: the chunk past the aside, where its participle opens it."""
    shape = parse.shape
    if shape[k + 1 : k + 2] != ",":
        return k
    end = shape.find(",", k + 2)
    verb = next((parse.chunks[j] for j in range(k + 2, min(k + 4, len(shape))) if shape[j] == "V"), None)
    return end + 1 if end > 0 and isinstance(verb, VerbGroup) and verb.form == "past" else k


def _would(parse: Parse, j: int) -> bool:
    """`a toll higher than 200 would make it the worst day`: a modal right behind the number."""
    for k in range(j + 1, min(len(parse.chunks), j + 5)):
        chunk = parse.chunks[k]
        if isinstance(chunk, VerbGroup):
            return chunk.modal is not None
        if chunk.kind in ",;:.SC":
            return False
    return False


def number_told(syntax: Syntax, parse: Parse, k: int, *, changed: bool) -> Mention | None:
    """The number that the noun at chunk `k` is said to be, or to have changed to.

    Args:
        syntax: The document.
        parse: The sentence.
        k: The noun that carries the number.
        changed: Whether a verb before the noun tells that it changed.
    """
    shape, chunks = parse.shape, parse.chunks
    over = False
    best: Mention | None = None
    aside = _end_of_aside(parse, k)
    for j in range(k + 1, min(len(chunks), k + _REACH)):
        chunk = chunks[j]
        if j < aside:
            continue
        if shape[j] in ";." or (shape[j] == "," and best is not None):
            break
        if isinstance(chunk, VerbGroup):
            lemma = chunk.entry.lemma if chunk.entry is not None else ""
            if is_hypothetical(syntax, parse, j) or (chunk.modal is not None):
                return None
            if chunk.copula or lemma in _CHANGE:
                changed, over = True, lemma in _OVER
                continue
            break
        if not isinstance(chunk, NounGroup) or chunk.quantity is None or chunk.quantity.kind != "count":
            continue
        if is_word(chunks[j - 1], "in", "on", "after", "for", "since", "by", "with"):
            continue
        if syntax.doc.tokens.words[chunk.first - 1] == "too" or is_word(chunks[j - 1], "too"):
            continue  # any number of murders is too many
        mention = read_mention(syntax, parse, j)
        if mention is None or (
            mention.sort not in (ELIDED, PERSON)
            and not (chunk.entry is not None and chunk.entry.harm is not None)
        ):
            continue
        if (not changed and j - k > 3) or (
            not changed and j - k > 1 and shape[k] == "V" and shape[j - 1] != "-"
        ):
            break
        quantity = mention.quantity
        if quantity.modifier == "between" and is_word(chunks[j - 1], "from"):
            mention.quantity = attrs.evolve(
                quantity, value=quantity.upper, lower=quantity.upper, modifier="exactly"
            )
        if over and quantity.modifier == "exactly" and quantity.value is not None:
            mention.quantity = attrs.evolve(
                quantity, lower=quantity.value + 1, upper=None, modifier="more_than"
            )
        if _would(parse, j):
            return None
        best = mention
        if not is_word(chunks[j - 1], "from"):
            break
    return best
