"""Which of competing figures wins, and how figures hang together.

Two candidates compete where they count the same people at the same place: their noun groups share a head, or
the words of one hold the other's. The winner is the least in one total order: kind of rule, gravity of harm,
whether a number is stated, grade, place in the list of rules. Links of losers are moved to the winners.
"""

from __future__ import annotations

from conflictnews._resolve.asides import settle_asides
from conflictnews._resolve.attackers import link_attackers
from conflictnews._resolve.corrections import link_corrections
from conflictnews._resolve.links import link_figures, link_repetitions, tell_apart
from conflictnews._resolve.outcomes import settle_outcomes
from conflictnews._resolve.statuses import settle_statuses
from conflictnews._resolve.totals import settle_totals
from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.referred import RULE as TOLD
from conflictnews._syntax.parse import Syntax

_GRAVITY = {
    harm: rank
    for rank, harm in enumerate(
        (
            "killed",
            "casualties",
            "sexual_violence",
            "injured",
            "abducted",
            "missing",
            "detained",
            "other",
            "displaced",
        )
    )
}
#: A verb says more than a noun: twenty hostages who were killed are twenty killed.
_RULES = {
    rule: rank
    for rank, rule in enumerate(
        (
            "figures.verbs.passive",
            "figures.verbs.active",
            "figures.verbs.suffer",
            "figures.verbs.reduced",
            "figures.states",
            "figures.tolls",
            "figures.nominal.of",
            "figures.nominal.lives",
            "figures.bodies.of",
            "figures.of_the_dead",
            "figures.alongside",
            "figures.reflexive",
            "figures.inclusion",
            "figures.bodies.count",
            "figures.nominal.count",
            "figures.attributive",
            "figures.conditions",
            "figures.bodies.plural",
            "figures.bodies.single",
            "figures.nominal.owner",
            "figures.victims",
        )
    )
}
_LAST = len(_RULES)


def _order(figure: FigureCandidate) -> tuple[int, int, bool, int, int, int]:
    rank = _RULES.get(figure.rule, _LAST)
    noun = 1 if rank >= _RULES["figures.bodies.count"] else 0
    stated = figure.counted != "plural"
    return (noun, _GRAVITY.get(figure.harm, 9), not stated, figure.strength, rank, figure.first)


def settle_figures(candidates: list[FigureCandidate], syntax: Syntax) -> list[FigureCandidate]:
    """Keeps one figure where several compete, and links those that are left.

    Args:
        candidates: What the rules proposed, in any order.
        syntax: The document that they were read from.

    Returns:
        The figures in text order, with `joined`, `included_in` and `same_as` among themselves.
    """
    won: list[FigureCandidate] = []
    instead: dict[int, FigureCandidate] = {}
    by_sentence: dict[int, list[FigureCandidate]] = {}
    told = sorted((f for f in candidates if f.rule == TOLD), key=lambda f: f.first)
    candidates = [f for f in candidates if f.rule != TOLD]
    for figure in sorted(candidates, key=lambda f: (f.sentence, *_order(f))):
        kept = by_sentence.setdefault(figure.sentence, [])
        rival = next((other for other in kept if _compete(figure, other)), None)
        if rival is None:
            kept.append(figure)
            won.append(figure)
        else:
            instead[id(figure)] = rival
            _inherit(rival, figure)
    won.sort(key=lambda f: (f.first, f.end))
    won = settle_outcomes(won, told, syntax)
    _relink(won, instead)
    link_figures(won, syntax)
    tell_apart(won)
    settle_statuses(won, syntax)
    link_attackers(won, syntax)
    settle_totals(won, syntax)
    link_corrections(won, syntax)
    link_repetitions(won)
    settle_asides(won, syntax)
    return won


def _compete(one: FigureCandidate, other: FigureCandidate) -> bool:
    if one.group is not None and other.group is not None and one.group.head == other.group.head:
        return True
    return one.first < other.end and other.first < one.end


def _inherit(winner: FigureCandidate, loser: FigureCandidate) -> None:
    """The loser may know what the winner does not: who did it, how, and of whom these are a part."""
    if winner.agent is None and winner.harm == loser.harm:
        winner.agent = loser.agent
    winner.manner = winner.manner or loser.manner
    winner.event = winner.event or loser.event
    if winner.included_in is None and loser.included_in is not None:
        winner.included_in = loser.included_in


def _relink(won: list[FigureCandidate], instead: dict[int, FigureCandidate]) -> None:
    alive = {id(f) for f in won}

    def now(figure: FigureCandidate) -> FigureCandidate | None:
        while id(figure) in instead:
            figure = instead[id(figure)]
        return figure if id(figure) in alive else None

    for figure in won:
        links: list[FigureCandidate] = []
        for other in figure.joined:
            found = now(other)
            if (
                found is not None
                and found is not figure
                and found.harm == figure.harm
                and all(found is not link for link in links)
            ):
                links.append(found)
        figure.joined = links
        if figure.included_in is not None:
            whole = now(figure.included_in)
            figure.included_in = (
                whole if whole is not figure and whole is not None and whole.harm == figure.harm else None
            )
    for figure in won:
        for other in figure.joined:
            if all(figure is not link for link in other.joined):
                other.joined.append(figure)
