"""Blame: who is said to have done an act of violence, who denies it, who admits it.

Each rule reads one parse and proposes claims. Where two rules name the same party in one sentence, the
earlier claim stands, and beside it another act only where that is a killing or of another kind. Nobody is
accused of the harm that they suffered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from conflictnews._rules.blame.accusation import ACCUSING, accusations
from conflictnews._rules.blame.active import active
from conflictnews._rules.blame.admission import ADMITTING, admissions
from conflictnews._rules.blame.compound import DEEDS, compounds
from conflictnews._rules.blame.denial import DENYING, denials
from conflictnews._rules.blame.light import CARRYING, light
from conflictnews._rules.blame.occurrence import HAPPENING, occurrences
from conflictnews._rules.blame.passive import BY, nominal, passive
from conflictnews._rules.blame.responsible import HELD, responsible
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.blame.suspects import DOERS, suspects
from conflictnews._rules.blame.tied import TIED, tied
from conflictnews._rules.blame.traded import TRADED, traded
from conflictnews._rules.candidates import AttributionCandidate, ClaimCandidate, FigureCandidate, Range
from conflictnews._rules.triggers import ACTS, Triggers
from conflictnews._syntax.parse import Parse, Syntax

__all__ = ["find_claims"]

Rule = Callable[[Setting, Parse], list[ClaimCandidate]]

#: Rules with the words that they start from, in order: of two that accuse the same party of the same thing the
#: earlier one stands.
RULES: tuple[tuple[str, Rule, frozenset[str]], ...] = (
    ("traded", traded, TRADED),
    ("denial", denials, DENYING),
    ("admission", admissions, ADMITTING),
    ("accusation", accusations, ACCUSING),
    ("tied", tied, TIED),
    ("responsible", responsible, HELD),
    ("passive", passive, BY),
    ("active", active, ACTS),
    ("light", light, ACTS | CARRYING),
    ("nominal", nominal, BY),
    ("compound", compounds, ACTS | DEEDS),
    ("suspects", suspects, DOERS),
    ("occurrence", occurrences, HAPPENING),
)
_TRIGGERS = Triggers(RULES)

#: How many claims of a sentence a claim is compared with.
_NEAR = 24
#: Rules whose word accuses by itself: the act in their reach is no second claim of its own.
_TOLD = ("blame.active", "blame.light", "blame.passive")
_WORDED = (
    "blame.traded",
    "blame.denial",
    "blame.admission",
    "blame.accusation",
    "blame.responsible",
    "blame.rhetorical",
)


def find_claims(
    syntax: Syntax, attributions: Sequence[AttributionCandidate], figures: Sequence[FigureCandidate]
) -> list[ClaimCandidate]:
    """Every claim of a document in text order."""
    setting = Setting(syntax, attributions)
    victims: dict[Range | None, Range] = {figure.trigger: (figure.first, figure.end) for figure in figures}
    out: list[ClaimCandidate] = []
    words = syntax.doc.tokens.words
    for parse in syntax.marked():
        found: list[ClaimCandidate] = []
        for rule in _TRIGGERS.called(parse.terms(words)):
            found += rule(setting, parse)
        found = [claim for claim in found if not _suffered(claim, victims.get(claim.act))]
        if found:
            out += _settle(found, syntax)
    return out


def _settle(found: list[ClaimCandidate], syntax: Syntax) -> list[ClaimCandidate]:
    """Keeps the first of those that say the same of the same party."""
    kept: list[ClaimCandidate] = []
    for claim in found:
        if not any(_repeats(claim, other, syntax) for other in kept[-_NEAR:]):
            kept.append(claim)
    kept.sort(key=lambda c: (c.first, c.end, c.act or (0, 0)))
    return kept


def _suffered(claim: ClaimCandidate, victims: Range | None) -> bool:
    """Whether the accused are those who the same word says were harmed."""
    if victims is None or claim.accused is None:
        return False
    return victims[0] <= claim.accused[0] and claim.accused[1] <= victims[1]


def _kills(claim: ClaimCandidate, syntax: Syntax) -> bool:
    words, forms = syntax.doc.tokens.words, syntax.vocabulary.forms
    form = forms.get(words[claim.act[1] - 1]) if claim.act is not None else None
    return form is not None and form[1].harm is not None and form[1].harm.harm == "killed"


def _repeats(claim: ClaimCandidate, other: ClaimCandidate, syntax: Syntax) -> bool:
    if claim.accused is None or other.accused is None:
        return claim.act == other.act
    same = claim.accused[0] < other.accused[1] and other.accused[0] < claim.accused[1]
    if not same and claim.rule in _WORDED and other.rule == "blame.denial":
        return False  # `denied any part in the attack and blamed rebels`
    if claim.act == other.act and other.rule in _WORDED and claim.rule not in ("blame.passive", other.rule):
        return True
    if not same:
        return (
            claim.act == other.act
            and claim.rule != other.rule
            and not (claim.rule == "blame.passive" and other.rule in _WORDED)
        )
    if claim.act == other.act or (other.rule in _WORDED and claim.rule in _WORDED):
        return True
    if (
        claim.rule == "blame.active"
        and other.rule == "blame.active"
        and _kills(claim, syntax)
        and not _kills(other, syntax)
    ):
        return other.event in ("other", claim.event)
    if other.rule in _WORDED and claim.rule in _TOLD and claim.act and other.act and claim.act < other.act:
        return False  # `used torture and were accused of executions`
    return claim.event in (other.event, "other") or claim.rule in ("blame.nominal", "blame.compound")
