"""Who killed and is dead: one more than those he killed.

    dead attacker := person who is the agent of a killing, and of whom a death is told

`A man who had killed five nurses was found dead` tells of six dead, in two figures. They are joined, so that a
toll adds them. Who is named among the dead by the number itself (`five, including the gunman`) is in it already.
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Syntax

#: Nouns that name nobody but who did it.
_ATTACKERS = frozenset(("gunman", "shooter", "attacker", "assailant", "suspect", "killer"))
#: How many killings are looked at.
_NEAREST = 40


def link_attackers(won: list[FigureCandidate], syntax: Syntax) -> None:
    """Joins the death of an attacker to the killings that are laid to him."""
    killings = [f for f in won if _is_killing(f)][:_NEAREST]
    if not killings:
        return
    words = syntax.doc.tokens.words
    done: set[str] = set()
    for figure in won:
        if figure.harm != "killed" or figure.counted != "single" or figure.group is None:
            continue
        if figure.included_in is not None or figure.joined or figure.scope != "event":
            continue
        deed = next((k for k in killings if k is not figure and _did(figure, figure.group, k, words)), None)
        if deed is None or words[figure.group.head] in done:
            continue
        done.add(words[figure.group.head])  # whoever is told to be dead twice is one dead
        victims = [deed, *deed.joined]
        if any(one is figure or _is_named(one, figure.group, words) for one in victims):
            continue
        figure.joined = victims
        for one in victims:
            one.joined = [*one.joined, figure]


def _is_killing(figure: FigureCandidate) -> bool:
    if figure.harm != "killed" or figure.agent is None or figure.scope != "event":
        return False
    return figure.included_in is None and figure.counted != "plural"


def _did(figure: FigureCandidate, group: NounGroup, deed: FigureCandidate, words: list[str]) -> bool:
    """Whether the dead person is the agent of a killing: in the same words, or by the same name or noun."""
    first, end = deed.agent or (0, 0)
    if first <= group.head < end:
        return end - 1 == group.head or figure.first == first
    known = words[group.head] in _ATTACKERS if group.determiner == "the" else group.name
    return known and words[end - 1] == words[group.head]


def _is_named(figure: FigureCandidate, group: NounGroup, words: list[str]) -> bool:
    """Whether a victim bears the same name: a family, and one cannot tell who is who."""
    return figure.group is not None and figure.group.name and words[figure.group.head] == words[group.head]
