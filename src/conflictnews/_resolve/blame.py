"""Which party is said to have done the harm that a figure counts.

    1. the agent of its own clause;
    2. the accused of a claim whose act is its word of harm, or the nearest claim of its sentence;
    3. the accused of a claim in the next sentence that takes the harm up again (`accused militiamen of the
       killings`), or of the sentence before, where that tells of an attack and this one of its victims. Idle
       paragraphs between the two do not count. Whom one source blames, another one that counts has not blamed.

Nobody, where the people were killed in a fight, and where two sides put the blame on each other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from conflictnews._resolve.parties import party_of
from conflictnews._resolve.telling import Telling
from conflictnews._rules.candidates import AttributionCandidate, ClaimCandidate, FigureCandidate, Range
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Syntax

#: Harms that are often nobody's deed beside the one named in the clause.
_OWN_CLAUSE = frozenset(("detained", "displaced", "missing"))
_IN_A_FIGHT = frozenset(
    "clash battle fight fighting gunfight firefight shootout skirmish crossfire gunbattle "
    "confrontation exchange".split()
)
#: How many claims of a sentence are looked at for one figure.
_NEAR = 16
_TAKING_UP = frozenset(("the", "this", "that", "these", "those"))
_PRONOUNS = frozenset("they he she it we them".split())
_TOLD_LIGHTLY = frozenset(("blame.accusation", "blame.light", "blame.passive", "blame.responsible"))
_SAME_SIDE = {"armed_group": ("armed_group",), "security_forces": ("state_forces", "police")}


def perpetrators(
    figures: Sequence[FigureCandidate],
    claims: Sequence[ClaimCandidate],
    speakers: Sequence[AttributionCandidate | None],
    syntax: Syntax,
) -> list[Range | None]:
    """For each figure the range that names who is blamed for it.

    Args:
        figures: Settled figures.
        claims: Claims.
        speakers: For each figure the attribution under which it stands.
        syntax: The parsed document.
    """
    by_sentence: dict[int, list[ClaimCandidate]] = {}
    for claim in claims:
        if claim.accused is not None and claim.stance != "denies":
            by_sentence.setdefault(claim.sentence, []).append(claim)
    for near in by_sentence.values():
        near.sort(key=_act_at)
    telling = Telling((*figures, *claims), syntax)
    return [
        _perpetrator(figure, speaker, by_sentence, telling, syntax)
        for figure, speaker in zip(figures, speakers, strict=True)
    ]


def _act_at(claim: ClaimCandidate) -> int:
    return claim.act[0] if claim.act is not None else claim.first


def _perpetrator(
    figure: FigureCandidate,
    speaker: AttributionCandidate | None,
    by_sentence: dict[int, list[ClaimCandidate]],
    telling: Telling,
    syntax: Syntax,
) -> Range | None:
    own = by_sentence.get(figure.sentence, [])
    if len(own) > _NEAR:
        at = bisect_left(own, figure.trigger[0], key=_act_at)
        own = own[max(0, at - _NEAR // 2) : at + _NEAR // 2]
    direct = [
        c for c in own if c.act is not None and c.act[0] < figure.trigger[1] and figure.trigger[0] < c.act[1]
    ]
    if _is_traded(direct) or (_is_traded(own) and not direct):
        return None
    if direct:
        return _named(direct[0], by_sentence, telling, syntax)
    if figure.agent is not None and _can_be(figure.agent, syntax):
        return figure.agent
    if figure.harm in _OWN_CLAUSE or (figure.quantity.upper == 0 and not own) or _in_a_fight(figure, syntax):
        return None
    fitting = [c for c in own if _fits(c, figure, syntax)]
    if fitting:
        return _named(min(fitting, key=lambda c: _distance(c, figure)), by_sentence, telling, syntax)
    if own:
        return None
    for claim in by_sentence.get(telling.beside(figure.sentence, 1), [])[:_NEAR]:
        if _is_of_another(claim, speaker):
            continue
        if claim.rule in _TOLD_LIGHTLY and _takes_up(claim, syntax) and _fits(claim, figure, syntax):
            return _named(claim, by_sentence, telling, syntax)
    for claim in reversed(by_sentence.get(telling.beside(figure.sentence, -1), [])[-_NEAR:]):
        if figure.harm == "casualties" or claim.rule == "blame.traded" or not _fits(claim, figure, syntax):
            continue
        if _is_of_another(claim, speaker):
            continue
        if claim.stance in ("asserts", "accuses") and figure.scope != "cumulative":
            return _named(claim, by_sentence, telling, syntax)
    return None


def _is_traded(claims: Sequence[ClaimCandidate]) -> bool:
    return any(c.rule == "blame.traded" for c in claims)


def _distance(claim: ClaimCandidate, figure: FigureCandidate) -> int:
    act = claim.act or (claim.first, claim.end)
    return min(abs(act[0] - figure.trigger[0]), abs(act[0] - figure.first))


def _can_be(agent: Range, syntax: Syntax) -> bool:
    """No place behind a preposition (`in Madrid, Spain, which killed 12`) and no time (`on 3 March, killing 9`)."""
    words = syntax.doc.tokens.words
    form = syntax.vocabulary.forms.get(words[agent[1] - 1])
    if form is not None and form[1].time is not None:
        return False
    if form is None or form[1].place is None or agent[1] - agent[0] > 2:
        return True
    return agent[0] == 0 or words[agent[0] - 1] not in ("in", "at", "near", "of", ",", "from")


def _fits(claim: ClaimCandidate, figure: FigureCandidate, syntax: Syntax) -> bool:
    """Whether a claim can be about a figure: its accused are not the victims, nor on their side."""
    if claim.accused is None:
        return False
    if (claim.accused[0] < figure.end and figure.first < claim.accused[1]) or claim.event == "detention":
        return False
    same = _SAME_SIDE.get(figure.victims.status)
    return same is None or party_of(claim.accused, syntax).kind not in same


def _is_of_another(claim: ClaimCandidate, speaker: AttributionCandidate | None) -> bool:
    """Whether one source blames and another one counts, which has blamed nobody. A video or a report only shows."""
    said = claim.attribution
    if said is None or speaker is None or "document" in (said.kind, speaker.kind):
        return False
    return said.name != speaker.name


def _in_a_fight(figure: FigureCandidate, syntax: Syntax) -> bool:
    words = syntax.doc.tokens.words
    parse = syntax.parse(figure.sentence)
    for i in range(figure.trigger[1], min(parse.sentence.end, figure.trigger[1] + 6)):
        form = syntax.vocabulary.forms.get(words[i])
        if form is not None and form[1].lemma in _IN_A_FIGHT:
            return True
    return False


def _takes_up(claim: ClaimCandidate, syntax: Syntax) -> bool:
    """`the killings`, `the attack`: the act is one that has been told of."""
    if claim.act is None:
        return False
    chunks = syntax.parse(claim.sentence).chunks
    chunk = chunks[max(0, bisect_right(chunks, claim.act[0], key=lambda chunk: chunk.first) - 1)]
    return isinstance(chunk, NounGroup) and chunk.determiner in _TAKING_UP


def _named(
    claim: ClaimCandidate, by_sentence: dict[int, list[ClaimCandidate]], telling: Telling, syntax: Syntax
) -> Range | None:
    """The accused of a claim; for a pronoun, who it stands for in the sentence before."""
    accused = claim.accused
    if accused is None or syntax.doc.tokens.words[accused[0]] not in _PRONOUNS:
        return accused
    for earlier in reversed(by_sentence.get(telling.beside(claim.sentence, -1), [])[-_NEAR:]):
        other = earlier.accused
        if other is not None and syntax.doc.tokens.words[other[0]] not in _PRONOUNS:
            return other
    return accused
