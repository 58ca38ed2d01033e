"""The status of victims that their own noun does not tell: by whom they serve with, and by the number before.

    role := person (fight | serve | enlist | ...) (`with` | `for` | `alongside` | ...) force
          | person `join` force
          | person `pledge` allegiance `to` group
          | person `,` [`believed to be`] the head `of` group `'s` ...

The table from a name to a role is built once for the document, so that `Saleh was killed` knows that Saleh, two
paragraphs up, had joined the militia.
"""

from __future__ import annotations

import itertools

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.victims import status_of
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_SERVICE = frozenset(
    ("fight", "serve", "embed", "enlist", "volunteer", "train", "join", "pledge", "head", "lead", "command")
)
_BESIDE = frozenset(("with", "alongside", "for", "in", "against", "among", "to"))
_ARMED = ("security_forces", "armed_group")
#: Words without which no sentence tells of service, so that no other needs a parse.
_WORDS = frozenset(
    (
        "fight fighting fought fights serve serving served embedded enlist enlisted volunteered volunteering "
        "trained training join joined joining pledged pledging head headed leader led commander commanded bombers"
    ).split()
)
_REACH = 6


def settle_statuses(won: list[FigureCandidate], syntax: Syntax) -> None:
    """Gives figures the status that stands elsewhere: in the number before, in a role told of the person."""
    _elided(won)
    singles = [f for f in won if f.counted != "counted" and f.victims.status in ("unknown", "civilian")]
    if not singles:
        return
    roles = _roles(syntax)
    for figure in singles:
        parse = syntax.parse(figure.sentence)
        status = _in_sentence(parse, figure, syntax) or _by_name(parse, figure, roles, syntax)
        if status is not None:
            figure.victims.status = status


def _elided(won: list[FigureCandidate]) -> None:
    """`killed 23 soldiers and wounded another 15`: a number without a noun counts the same sort of people."""
    for before, figure in itertools.pairwise(won):
        bare = figure.group is not None and figure.group.elided and figure.victims.status == "unknown"
        if bare and before.sentence == figure.sentence and before.counted == "counted":
            figure.victims.status = before.victims.status


def _in_sentence(parse: Parse, figure: FigureCandidate, syntax: Syntax) -> str | None:
    """`a woman fighting alongside rebels`, `an engineer was killed after volunteering to fight`."""
    if figure.group is None:
        return None
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, VerbGroup) or chunk.first < figure.end:
            continue
        subject = parse.group_at(parse.clauses.subject.get(k, -1))
        beside = figure.end <= chunk.first <= figure.end + 8
        if beside or (subject is not None and subject.head == figure.group.head):
            status = _service(parse, k, chunk, syntax)
            if status is not None:
                return status
    return None


def _service(parse: Parse, k: int, verb: VerbGroup, syntax: Syntax) -> str | None:
    """The status of whoever does what the verb at `k` says, if it is service with a force; else None."""
    lemma = verb.entry.lemma if verb.entry is not None else ""
    if lemma not in _SERVICE or verb.negated:
        return None
    words = syntax.doc.tokens.words
    beside = False
    for at in range(k + 1, min(len(parse.chunks), k + _REACH)):
        chunk = parse.chunks[at]
        if chunk.kind in ";:.ST" or (chunk.kind == "V" and at > k + 1):
            return None
        if not isinstance(chunk, NounGroup) or not chunk.entries:
            continue
        before = words[chunk.first - 1]
        direct = lemma in ("join", "head", "lead", "command")
        beside = beside or before in _BESIDE or (direct and at == k + 1)
        if not beside or (before not in _BESIDE and before != "(" and at != k + 1):
            continue  # serving with the Protection Units (YPG)
        status = status_of(chunk.entries)
        if status in _ARMED:
            return "armed_group" if lemma in ("fight", "pledge") or before == "against" else status
    return None


def _roles(syntax: Syntax) -> dict[str, str]:
    """Last words of names of people who are told to serve with a force, with their status."""
    out: dict[str, str] = {}
    words = syntax.doc.tokens.words
    for number, sentence in enumerate(syntax.doc.sentences):
        if _WORDS.isdisjoint(words[sentence.first : sentence.end]):
            continue
        parse = syntax.parse(number)
        for k, chunk in enumerate(parse.chunks):
            if isinstance(chunk, VerbGroup):
                subject = parse.clauses.subject.get(k, -1)
                status = _service(parse, k, chunk, syntax) if subject >= 0 else None
                for group in _names(parse, subject) if status is not None else ():
                    out.setdefault(words[group.head], status or "")
            elif isinstance(chunk, NounGroup) and chunk.name and chunk.quantity is None:
                told = _apposed(parse, k)
                if told is not None:
                    for at in range(chunk.core, chunk.head + 1):
                        out.setdefault(words[at], told)
    return out


def _names(parse: Parse, k: int) -> list[NounGroup]:
    """The names in a group and in an apposition behind it."""
    groups = [parse.group_at(k)]
    if parse.shape[k + 1 : k + 2] == ",":
        groups.append(parse.group_at(k + 2))
    return [group for group in groups if group is not None and group.name]


def _apposed(parse: Parse, k: int) -> str | None:
    """`the bombers, Amir and his brother, Samir`; `Amir, the head of the militia's press office`."""
    j = k - 1
    while j >= 0 and k - j < 8 and parse.shape[j] in ",CN":
        group = parse.group_at(j)
        if group is not None and group.plural and not group.name and parse.shape[j + 1] == ",":
            status = status_of(group.entries)
            return status if status == "armed_group" and group.quantity is None else None
        j -= 1
    for at in range(k + 2, min(len(parse.chunks), k + 7)):
        if parse.shape[k + 1] != "," or parse.shape[at] in ".;:,":
            return None
        group = parse.group_at(at)
        if (
            group is not None
            and group.entry is not None
            and group.entry.lemma in ("head", "leader", "commander")
        ):
            of = parse.group_at(at + 2)
            owner = of.owner if of is not None else None
            status = status_of((owner or of).entries) if of is not None else "unknown"
            return status if status in _ARMED else None
    return None


def _by_name(parse: Parse, figure: FigureCandidate, roles: dict[str, str], syntax: Syntax) -> str | None:
    """The role of a victim who is named, or whose name stands behind the noun."""
    if not roles or figure.group is None or figure.counted != "single":
        return None
    at = next((k for k, c in enumerate(parse.chunks) if c.first <= figure.group.head < c.end), -1)
    words = syntax.doc.tokens.words
    if at < 0:
        return None
    return next((roles[words[g.head]] for g in _names(parse, at) if words[g.head] in roles), None)
