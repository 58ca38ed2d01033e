"""Verbs of harm: who is killed, by the voice of the verb.

    passive := people { modifier } (be | get) harm-verb          13 people were killed
    reduced := people harm-verb                                  13 people killed in a blast
    active  := [agent] harm-verb people                          gunmen killed 13 people; killing 13
    suffer  := people harm-verb                                  13 people died

Matches: `Nine villagers were shot dead by gunmen on Monday.`
Refuses: `The bill was killed in committee.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate, Range
from conflictnews._rules.figures.drafts import agent_range, is_fatal, join, propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.mentions import Mention, is_partitive, names_people
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.figures.voice import leftward, victims_at
from conflictnews._rules.victims import BODY, ELIDED, PERSON, THING, UNKNOWN
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.entries import HarmSense
from conflictnews._syntax.parse import Parse, Syntax

#: What is joined to killing under one number: `killed or wounded 12`.
_WOUNDING = frozenset(("wound", "injure", "hurt", "maim"))
#: Verbs whose object is beaten rather than wounded where an instrument follows.
_WITH = frozenset(("hit", "strike"))


def harm_verbs(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """People as subject or object of a verb of harm.

    Matches: `Rebels killed 24 soldiers and wounded nine.`
    Refuses: `The army could kill thousands.`
    """
    out: list[FigureCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if (
            not isinstance(chunk, VerbGroup)
            or chunk.entry is None
            or chunk.entry.harm is None
            or chunk.copula
        ):
            continue
        if is_hypothetical(syntax, parse, k) or is_aside(parse, k, chunk):
            continue
        out += _read(syntax, parse, k, chunk, chunk.entry.harm)
    return out


def _read(syntax: Syntax, parse: Parse, k: int, verb: VerbGroup, sense: HarmSense) -> list[FigureCandidate]:
    at, rule = victims_at(syntax, parse, k, verb, sense)
    if at < 0:
        return []
    strong = not sense.weak
    if rule in ("passive", "suffer"):
        at = leftward(parse, at)
    if rule == "reduced":
        at = _whole(parse, at, k)
    people = read_people(syntax, parse, at, -1 if rule == "active" else k)
    lemma = verb.entry.lemma if verb.entry is not None else ""
    if people and people[0].sort == THING and strong:
        people = [m for m in people if m.sort == PERSON]  # goats and a boy were killed
    if (people and not _fits(people[0], sense, rule, lemma)) or (
        (lemma == "die" and is_natural(syntax, parse, k)) or (lemma == "hang" and _hangs_out(syntax, verb))
    ):
        return []
    people = [m for m in people if m.sort != BODY and _fits(m, sense, rule, lemma)]
    people = [m for m in people if not (rule == "active" and m.end <= verb.first)]
    if lemma == "hit" and rule == "active" and not _by_a_thing(parse, k):
        people = [m for m in people if m.counted != "single" or m.head.determiner != "the"]
    trigger: Range = (verb.first, verb.end)
    agent = _agent(syntax, parse, k, rule)
    found: list[FigureCandidate] = []
    for mention in people:
        figure = propose(
            syntax,
            parse,
            mention,
            harm_at(syntax, parse, k, verb, sense),
            trigger,
            f"figures.verbs.{rule}",
            strong=strong or (rule == "passive" and mention.sort == UNKNOWN),
            direct=rule != "reduced" or parse.chunks[k - 1].kind == "N",
            manner=sense.manner,
            event=verb.entry.act.event if verb.entry is not None and verb.entry.act is not None else None,
            agent=agent,
        )
        if figure is not None:
            found.append(figure)
    return join(found)


def _whole(parse: Parse, at: int, k: int) -> int:
    """`one of the five people killed in the raid was a nurse`: five were killed, and of one more is told."""
    one, five = parse.group_at(at), parse.group_at(at + 2)
    if one is None or five is None or not is_partitive(parse, at + 2) or at + 2 >= k:
        return at
    if (
        one.quantity is None
        or one.quantity.value != 1
        or five.quantity is None
        or five.quantity.kind != "count"
    ):
        return at
    before = parse.chunks[at - 1] if at else None
    told = isinstance(before, VerbGroup) or any(
        subject == at and verb > k and _is_finite(parse, verb)
        for verb, subject in parse.clauses.subject.items()
    )
    return at + 2 if told else at


def _is_finite(parse: Parse, k: int) -> bool:
    verb = parse.chunks[k]
    return isinstance(verb, VerbGroup) and verb.form == "finite"


_NATURAL = frozenset(
    (
        "cancer illness disease pneumonia leukemia leukaemia stroke natural old diabetes influenza overdose "
        "down out off away"
    ).split()
)


def is_natural(syntax: Syntax, parse: Parse, k: int) -> bool:
    """`died of cancer`, `the noise died down`: no violence, or no death."""
    words = syntax.doc.tokens.words
    verb = parse.chunks[k]
    return not _NATURAL.isdisjoint(words[verb.end : min(verb.end + 5, parse.sentence.end)]) and words[
        verb.end : verb.end + 1
    ] != [","]


def _hangs_out(syntax: Syntax, verb: VerbGroup) -> bool:
    """`the friends hung out`: nobody hanged them."""
    return not verb.passive and syntax.doc.tokens.words[verb.end : verb.end + 1] in (["out"], ["around"])


def is_aside(parse: Parse, k: int, verb: VerbGroup) -> bool:
    """`were raped before being killed`: the verb before governs."""
    return (
        verb.form == "ing"
        and verb.passive
        and k > 0
        and parse.shape[k - 1] in "IS"
        and parse.chunks[k - 1].entry is not None
    )


#: Verbs with other common senses that still mean harm where their object is a person by name.
_NAMED = frozenset(("shoot", "execute", "capture", "seize", "hang", "stone", "assault", "deport", "expel"))
#: Of these only a number of people is harmed by an active verb: an advertisement hits a candidate.
_FIGURATIVE = frozenset(
    ("hit strike hurt harm hold beat batter whip lash punish burn crush hack take eliminate abuse").split()
)


def _by_a_thing(parse: Parse, k: int) -> bool:
    """`a bullet hit the boy`; not `an advertisement hit the candidate`."""
    subject = parse.group_at(parse.clauses.subject.get(k, -1))
    entry = None if subject is None else subject.entry
    return entry is not None and (entry.thing or entry.act is not None)


def _by_a_weak_verb(mention: Mention, lemma: str) -> bool:
    if lemma in _FIGURATIVE:
        return (
            mention.counted == "counted" and (mention.sort != ELIDED or lemma in ("hurt", "strike", "hit"))
        ) or (mention.counted == "single" and not mention.head.name and lemma != "hold")
    return not mention.head.name or lemma in _NAMED


def _fits(mention: Mention, sense: HarmSense, rule: str, lemma: str) -> bool:
    """Whether a mention can stand with this verb.

    Weak verbs want a noun for people, or a number where nothing else can.
    """
    executed = (
        sense.weak
        and rule == "passive"
        and sense.harm == "killed"
        and mention.counted == "single"
        and mention.head.determiner in ("a", "an")
    )
    if not names_people(mention, strong=not sense.weak or executed):
        return False
    if sense.harm == "displaced" and (
        mention.counted == "single"
        or (sense.weak and mention.victims().status in ("armed_group", "security_forces"))
    ):
        return False
    entry = mention.head.entry
    if sense.weak and rule == "active" and not _by_a_weak_verb(mention, lemma):
        return False
    if mention.sort == ELIDED and mention.quantity.value == 1 and sense.weak:
        return False
    if rule == "reduced" and entry is not None and entry.harm is not None and entry.harm.adjective:
        return False  # the dead and wounded
    if (
        sense.weak
        and rule == "reduced"
        and (mention.counted != "counted" or mention.victims().status == "armed_group")
        and sense.harm != "detained"
    ):
        return False  # a bomber struck
    if (
        sense.weak
        and mention.counted == "plural"
        and entry is not None
        and entry.person is not None
        and entry.person.collective
        and not mention.head.plural
    ):
        return False  # hit the convoy
    if sense.weak and mention.sort == ELIDED:
        return rule in ("passive", "reduced", "active")
    return True


def _agent(syntax: Syntax, parse: Parse, k: int, rule: str) -> Range | None:
    if rule == "active":
        at = parse.clauses.subject.get(k, -1)
    elif rule in ("passive", "reduced"):
        at = parse.clauses.agent(parse.chunks, k)
    else:
        return None
    return agent_range(syntax, parse, at) if at >= 0 else None


def harm_at(syntax: Syntax, parse: Parse, k: int, verb: VerbGroup, sense: HarmSense) -> str:
    """The harm of a verb with what stands beside it: `shot and killed`, `fatally shooting`."""
    following = parse.chunks[k + 1] if k + 1 < len(parse.chunks) else None
    if (
        verb.entry is not None
        and verb.entry.lemma in _WITH
        and following is not None
        and following.kind == "I"
        and following.entry is not None
        and following.entry.lemma == "with"
    ):
        return "other"
    if sense.harm in ("injured", "other") and is_fatal(syntax, verb.first - 1, verb.end + 1):
        return "killed"
    other = _coordinated(parse, k)
    if other is not None and {other, sense.harm} == {"killed", "injured"}:
        return "casualties"
    if sense.harm in ("injured", "other") and (_overkill(parse, k) or _to_death(syntax, parse, k)):
        return "killed"
    return sense.harm


def _to_death(syntax: Syntax, parse: Parse, k: int) -> bool:
    """`shot his brother to death`, `shot him dead`: the outcome stands behind the object."""
    words = syntax.doc.tokens.words
    for j in range(k + 1, min(len(parse.chunks), k + 6)):
        chunk = parse.chunks[j]
        if chunk.kind == "O" and j + 1 < len(parse.chunks) and words[parse.chunks[j + 1].first] == "death":
            return True
        if words[chunk.first] == "dead" and chunk.end == chunk.first + 1:
            return True
        if chunk.kind not in "NI":
            return False
    return False


def _overkill(parse: Parse, k: int) -> bool:
    """`stabbed and burned`: what is done to people after they were stabbed is done to the dead."""
    for first, second in ((k, k + 2), (k - 2, k)):
        if first < 0 or second >= len(parse.chunks) or parse.shape[first + 1] != "C":
            continue
        one, other = parse.chunks[first], parse.chunks[second]
        if (
            isinstance(one, VerbGroup)
            and isinstance(other, VerbGroup)
            and one.entry is not None
            and other.entry is not None
        ):
            if (
                one.passive
                and one.entry.lemma in ("stab", "shoot", "hack", "slash")
                and other.entry.lemma in ("burn", "mutilate", "dismember", "bury")
            ):
                return True
    return False


def _coordinated(parse: Parse, k: int) -> str | None:
    """The harm of a verb joined to this one without a noun between: `killed or wounded`."""
    for step in (-2, 2):
        j = k + step
        if 0 <= j < len(parse.chunks) and parse.shape[(j + k) // 2] == "C":
            other, link = parse.chunks[j], parse.chunks[(j + k) // 2]
            if (
                isinstance(other, VerbGroup)
                and other.entry is not None
                and other.entry.harm is not None
                and link.entry is not None
            ):
                verb = parse.chunks[k]
                own = verb.entry
                if step < 0 and isinstance(verb, VerbGroup) and other.form != verb.form:
                    continue
                weak = other.entry.harm.weak or (own is not None and own.harm is not None and own.harm.weak)
                plain = any(e is not None and e.lemma in _WOUNDING for e in (own, other.entry))
                if not weak and plain:
                    return other.entry.harm.harm
    return None
