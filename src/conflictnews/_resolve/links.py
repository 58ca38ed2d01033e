"""Links between figures: which add up, which are shares, which say the same.

joined      `killed eight elders and seven other people`, `killed two people and himself`
included_in `two of the dead were nurses`
parts       `15 people ... ten militants and five villagers`
same_as     the number that comes back for the same harm and sort of people
"""

from __future__ import annotations

import itertools

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._syntax.parse import Syntax

_FURTHER = frozenset(("other", "others", "another", "more", "additional", "further"))
#: How many figures back a share or a sum looks for its whole.
_NEAREST = 16


def link_figures(won: list[FigureCandidate], syntax: Syntax) -> None:
    """Joins figures that come on top of one another, and finds the wholes of shares and sums."""
    _alternatives(won, syntax)
    _others(won, syntax)
    _with_themselves(won)
    _among_the_dead(won)
    _sums(won)


def _is_further(words: list[str]) -> bool:
    return any(
        word in _FURTHER and not (word == "more" and words[at + 1 : at + 2] == ["than"])
        for at, word in enumerate(words)
    )


#: What turns the further ones into those that a number before already counts.
_SINCE = frozenset(("after", "as", "when", "because", "since"))
_RISEN = frozenset("toll total rose risen rises rise climbed climbs reached".split())
_RISEN_BEFORE = 6


def _others(won: list[FigureCandidate], syntax: Syntax) -> None:
    """`beheaded eight elders and killed seven other people`.

    Others come on top of those before in the sentence.
    """
    words = syntax.doc.tokens.words
    before: FigureCandidate | None = None
    for figure in won:
        if (
            before is not None
            and before.sentence == figure.sentence
            and before.harm == figure.harm
            and figure.counted == "counted"
        ):
            if (
                before.included_in is None
                and figure.included_in is None
                and not figure.joined
                and _is_further(words[figure.first : figure.end])
            ):
                told = {*words[max(0, before.first - _RISEN_BEFORE) : before.end]}
                if told & _RISEN and _SINCE & {*words[before.end : figure.first]}:
                    figure.included_in = before  # `the toll rose to 36 after five more died`
                    continue
                figure.joined = [before, *before.joined]
                for other in figure.joined:
                    other.joined = [*other.joined, figure]
        if figure.included_in is None:
            before = figure


def _alternatives(won: list[FigureCandidate], syntax: Syntax) -> None:
    """`either a brother or a friend is dead`: one of the two, so that they do not add up."""
    words = syntax.doc.tokens.words
    for figure in won:
        if figure.joined and figure.first and words[figure.first - 1] == "or":
            for other in figure.joined[:_NEAREST]:
                other.joined = [one for one in other.joined if one is not figure]
            figure.joined = []


def _with_themselves(won: list[FigureCandidate]) -> None:
    """`killed two people and himself`: who killed others and himself is one more dead."""
    for at, figure in enumerate(won):
        if figure.rule != "figures.reflexive" or figure.harm != "killed":
            continue
        beside = won[max(0, at - _NEAREST) : at + _NEAREST]
        others = [
            f for f in beside if f.sentence == figure.sentence and f.harm == "killed" and f is not figure
        ]
        if figure.joined or not others or others[0].included_in is not None:
            continue
        before = [others[0], *others[0].joined]
        if len(before) < _NEAREST and all(one is not figure for one in before):
            figure.joined = before
            for one in before:
                one.joined = [*one.joined, figure]


def _among_the_dead(won: list[FigureCandidate]) -> None:
    """`Two of the dead were nurses`: a share of the number of dead told before."""
    before: dict[str, list[FigureCandidate]] = {}
    for figure in won:
        wholes = before.setdefault(figure.harm, [])
        if figure.rule != "figures.of_the_dead":
            if figure.counted == "counted" and figure.included_in is None:
                wholes.append(figure)
        elif figure.included_in is None:
            least = figure.quantity.lower or 0
            nearest = reversed(wholes[-_NEAREST:])
            figure.included_in = next(
                (whole for whole in nearest if (whole.quantity.value or 0) > least), None
            )


def _sums(won: list[FigureCandidate]) -> None:
    """`15 people ... ten militants and five villagers`: figures under one word of harm that add up."""
    stated: dict[tuple[str, int], list[FigureCandidate]] = {}
    for figure in won:
        if figure.quantity.value is not None and figure.included_in is None:
            stated.setdefault((figure.harm, figure.quantity.value), []).append(figure)
    done: set[int] = set()
    for figure in won:
        members = [figure, *figure.joined]
        if len(members) < 2 or id(figure) in done:
            continue
        done.update(map(id, members))
        values = [member.quantity.value for member in members if member.counted == "counted"]
        if None in values or len(values) < len(members):
            continue
        shares = any(member.included_in is not None for member in members)
        total = sum(value for value in values if value is not None)
        for whole in stated.get((figure.harm, total), ())[:_NEAREST]:
            apart = whole.sentence != figure.sentence
            if not whole.parts and not (apart and shares) and all(whole is not member for member in members):
                whole.parts = members
                break


def tell_apart(won: list[FigureCandidate]) -> None:
    """`18 casualties and 20 injured`: casualties that are told apart from the injured are the dead."""
    for one, other in itertools.pairwise(won):
        if (
            one.harm == "casualties"
            and other.harm == "injured"
            and one.sentence == other.sentence
            and one.rule == "figures.victims"
        ):
            if one.counted == other.counted == "counted" and other.first - one.end <= 3:
                one.harm = "killed"


def link_repetitions(won: list[FigureCandidate]) -> None:
    """Links a figure to the first earlier one that states the same number of the same sort of people."""
    seen: dict[tuple[str, str, int], FigureCandidate] = {}
    for figure in won:
        value = figure.quantity.value
        if value is None or value < 2 or figure.counted != "counted":
            continue
        key = (figure.harm, figure.scope, value)
        first = seen.get(key)
        if first is None:
            seen[key] = figure
        elif first.sentence != figure.sentence and _same_people(first, figure):
            figure.same_as = [first]


def _same_people(one: FigureCandidate, other: FigureCandidate) -> bool:
    statuses = {one.victims.status, other.victims.status} - {"unknown"}
    return len(statuses) < 2
