"""From a mention and a word of harm to a figure: filters, scope and grade that all figure rules share."""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate, Range
from conflictnews._rules.figures.grading import grade_of
from conflictnews._rules.figures.mentions import Mention, is_word, names_people
from conflictnews._rules.figures.scope import is_background, scope_of
from conflictnews._rules.victims import BODY, ELIDED, NAME, PERSON, UNKNOWN
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Parse, Syntax


def propose(
    syntax: Syntax,
    parse: Parse,
    mention: Mention,
    harm: str,
    trigger: Range,
    rule: str,
    *,
    strong: bool = True,
    direct: bool = True,
    manner: str | None = None,
    event: str | None = None,
    agent: Range | None = None,
) -> FigureCandidate | None:
    """Makes a figure of a mention beside a word of harm, None where the mention is not of people."""
    if mention.sort != BODY and not names_people(mention, strong=strong):
        return None
    if mention.quantity.kind != "count":
        return None
    if harm == "displaced":
        status = mention.victims().status
        if status in ("armed_group", "security_forces") or (
            not strong and mention.counted == "plural" and status != "civilian"
        ):
            return None  # fighters who move are not displaced
    standing = _standing(mention, strong=strong, direct=direct)
    return FigureCandidate(
        sentence=parse.number,
        first=mention.first,
        end=mention.end,
        quantity=mention.quantity,
        counted=mention.counted,
        harm=harm,
        victims=mention.victims(),
        trigger=trigger,
        group=mention.head,
        scope=scope_of(syntax, parse, mention, trigger, harm),
        background=is_background(syntax, parse, mention, trigger),
        manner=manner,
        event=event,
        agent=agent,
        rule=rule,
        evidence=[trigger],
        standing=standing,
        strength=_strength(mention, strong=strong, direct=direct),
        grade=grade_of(rule, standing),
    )


def propose_beside(
    syntax: Syntax, parse: Parse, mention: Mention, base: FigureCandidate, rule: str
) -> FigureCandidate | None:
    """Makes a figure of a mention that shares harm, trigger, manner, event and agent with a figure already found."""
    return propose(
        syntax,
        parse,
        mention,
        base.harm,
        base.trigger,
        rule,
        direct=False,
        manner=base.manner,
        event=base.event,
        agent=base.agent,
    )


def _standing(mention: Mention, *, strong: bool, direct: bool) -> str:
    """The class of evidence, as the table of grades names it."""
    force = "strong" if strong else "weak"
    return f"{mention.sort} {mention.counted} {force} {'direct' if direct else 'indirect'}"


def _strength(mention: Mention, *, strong: bool, direct: bool) -> int:
    """Which of two rivals stands on more: a number of people by a strong word right beside it comes first."""
    if mention.sort == PERSON and mention.counted == "counted":
        return 0 if strong and direct else 1
    if mention.sort == UNKNOWN or (mention.sort == ELIDED and not (strong and direct)):
        return 2
    if mention.sort == NAME:
        return 1 if strong and direct else 2
    return 1 if strong else 2


def join(found: list[FigureCandidate]) -> list[FigureCandidate]:
    """Links figures that are coordinated under one word of harm."""
    if (
        len(found) > 2
        and found[0].counted == "counted"
        and found[0].quantity.value == sum(f.quantity.value or 0 for f in found[1:])
    ):
        # `two victims, a man of 25 and a man of 26, died`: the list explains the number.
        for one in found[1:]:
            one.included_in = found[0]
        return found
    if len(found) > 1:
        for one in found:
            one.joined = [other for other in found if other is not one]
    return found


_FATAL = frozenset(("fatal", "fatally", "deadly", "mortally", "lethal"))


def is_fatal(syntax: Syntax, first: int, end: int) -> bool:
    """Whether a word of the range says that what was done killed: `fatally shooting`, `a fatal wound`."""
    return not _FATAL.isdisjoint(syntax.doc.tokens.words[max(0, first) : end])


def _behind_act(syntax: Syntax, group: NounGroup) -> Range | None:
    """`RAF airstrikes`, `the rebels' ambush`: who is named before the act."""
    if group.owner is not None:
        owner = group.owner
        return (
            (owner.first, owner.end)
            if any(e.actor is not None or e.person is not None for e in owner.entries)
            else None
        )
    tokens = syntax.doc.tokens
    for i in range(group.core, group.head):
        form = syntax.vocabulary.forms.get(tokens.words[i])
        if form is not None and (
            form[1].actor is not None or (form[1].place is not None and form[1].place.kind == "demonym")
        ):
            return i, i + 1
    return None


def agent_range(syntax: Syntax, parse: Parse, k: int) -> Range | None:
    """The words that name who did it, at noun group `k`, if it is somebody and not something."""
    group = parse.group_at(k)
    if group is None or group.pronoun or (group.quantity is not None and group.quantity.value == 0):
        return None
    entry = group.entry
    somebody = group.name or any(e.person is not None or e.actor is not None for e in group.entries)
    if (
        entry is not None
        and entry.person is None
        and entry.actor is None
        and (entry.act is not None or entry.thing or entry.harm is not None)
    ):
        return _behind_act(syntax, group)
    if not somebody:
        return None
    end = group.end
    for other in parse.clauses.chain.get(k, ()):
        member = parse.group_at(other)
        if member is not None and other > k:
            end = member.end
    if (
        k + 2 < len(parse.chunks)
        and is_word(parse.chunks[k + 1], "of")
        and parse.shape[k + 2] == "N"
        and end == group.end
    ):
        end = parse.chunks[k + 2].end
    return group.first, end
