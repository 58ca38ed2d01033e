"""Casualty figures: an ordered list of rules, one construction each.

A rule reads one parse and proposes figures; a rule of the second list also sees what the first has
proposed. Which of competing proposals wins is settled elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.alongside import alongside
from conflictnews._rules.figures.attributive import attributives
from conflictnews._rules.figures.bereaved import LOSE, bereaved
from conflictnews._rules.figures.bodies import bodies
from conflictnews._rules.figures.casualties import victim_nouns
from conflictnews._rules.figures.conditions import CONDITIONS, conditions
from conflictnews._rules.figures.estimates import estimates
from conflictnews._rules.figures.inclusion import STATES, breakdowns, of_the_dead, shares
from conflictnews._rules.figures.inverted import inverted
from conflictnews._rules.figures.lives import LIVES, lives
from conflictnews._rules.figures.names import read_persons
from conflictnews._rules.figures.nominal import KILLERS, nominals
from conflictnews._rules.figures.ofthem import shares_of_them
from conflictnews._rules.figures.referred import referred
from conflictnews._rules.figures.reflexive import SELF, reflexives
from conflictnews._rules.figures.running import running_totals
from conflictnews._rules.figures.states import states
from conflictnews._rules.figures.tolls import tolls
from conflictnews._rules.figures.verbs import harm_verbs
from conflictnews._rules.triggers import HARMS, Triggers
from conflictnews._syntax.parse import Parse, Syntax

Rule = Callable[[Syntax, Parse], list[FigureCandidate]]
Follower = Callable[[Syntax, Parse, list[FigureCandidate]], list[FigureCandidate]]

#: Rules that stand on the parse alone, with the words that they start from, in the order in which they are asked.
RULES: tuple[tuple[str, Rule, frozenset[str]], ...] = (
    ("verbs", harm_verbs, HARMS),
    ("inverted", inverted, HARMS),
    ("bereaved", bereaved, LOSE),
    ("states", states, HARMS),
    ("nominals", nominals, HARMS | KILLERS),
    ("lives", lives, LIVES),
    ("bodies", bodies, HARMS),
    ("tolls", tolls, HARMS),
    ("conditions", conditions, HARMS | CONDITIONS),
    ("attributives", attributives, HARMS),
    ("victims", victim_nouns, HARMS),
    ("of_the_dead", of_the_dead, HARMS | STATES.keys()),
    ("reflexives", reflexives, SELF),
    ("referred", referred, HARMS | CONDITIONS),
)

#: Rules that stand on a figure of the same sentence.
FOLLOWERS: tuple[tuple[str, Follower], ...] = (
    ("alongside", alongside),
    ("shares", shares),
    ("shares_of_them", shares_of_them),
    ("breakdowns", breakdowns),
    ("running_totals", running_totals),
    ("estimates", estimates),
)

_TRIGGERS = Triggers(RULES)


def find_figures(syntax: Syntax) -> list[FigureCandidate]:
    """Proposes every figure of a document, competing ones included, in text order."""
    out: list[FigureCandidate] = []
    syntax.persons = read_persons(syntax)
    words = syntax.doc.tokens.words
    for parse in syntax.marked():
        found: list[FigureCandidate] = []
        for rule in _TRIGGERS.called(parse.terms(words)):
            found += rule(syntax, parse)
        if not found:
            continue
        for _, follower in FOLLOWERS:
            found += follower(syntax, parse, found)
        out += found
    return out
