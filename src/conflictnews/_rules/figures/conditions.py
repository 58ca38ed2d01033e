"""People in hospital, in prison, with wounds: a harm told by where they are or what they have.

    condition := people (be | remain) `in` [modifier] (prison | custody | hospital | critical condition)
               | people serve a sentence
               | people (suffer | sustain | receive) [modifier] (injuries | wounds | burns)
             | treat people `for` [modifier] (injuries | wounds | burns)

Matches: `Eleven were still in hospital on Saturday.`
Refuses: `The ministers were in hospital wards to shake hands.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import is_fatal, join, propose
from conflictnews._rules.figures.hypothesis import is_hypothetical
from conflictnews._rules.figures.mentions import is_word, names_people, of_group
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.victims import BODY
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_PLACES = {
    "prison": "detained", "jail": "detained", "custody": "detained",
    "detention": "detained", "captivity": "detained",
    "hospital": "injured", "hospitals": "injured", "condition": "injured", "care": "injured",
}  # fmt: skip
_SENTENCES = frozenset(("sentence", "sentences", "term", "terms"))
#: Nouns that a condition is told by, beside those of harm.
CONDITIONS = _SENTENCES | _PLACES.keys()
_CONDITIONS = frozenset(("critical serious stable grave intensive").split())
_STAY = frozenset(("remain be stay languish lie").split())
_SUFFER = frozenset(("suffer sustain receive").split())


def conditions(syntax: Syntax, parse: Parse) -> list[FigureCandidate]:
    """People who are in prison, in hospital or wounded.

    Matches: `Thirteen people suffered mostly minor injuries.`
    Refuses: `The economy suffered wounds.`
    """
    out: list[FigureCandidate] = []
    for k, verb in enumerate(parse.chunks):
        if not isinstance(verb, VerbGroup):
            continue
        told = condition_at(syntax, parse, k, verb)
        if told is None or is_hypothetical(syntax, parse, k):
            continue
        harm, at = told
        suffers = verb.entry is not None and verb.entry.lemma in _SUFFER
        treated = verb.entry is not None and verb.entry.lemma == "treat" and not verb.passive
        subject = (parse.clauses.object if treated else parse.clauses.subject).get(k, -1)
        if subject < 0 or (isinstance(parse.chunks[subject], NounGroup) and subject > k and not treated):
            continue
        made = [
            f
            for m in read_people(syntax, parse, subject)
            if m.sort != BODY and names_people(m, strong=False) and m.counted != "plural"
            if (
                f := propose(
                    syntax,
                    parse,
                    m,
                    harm,
                    (parse.chunks[at].first, parse.chunks[at].end),
                    "figures.conditions",
                    strong=suffers,
                    direct=suffers,
                )
            )
        ]
        out += join(made)
    return out


def condition_at(syntax: Syntax, parse: Parse, k: int, verb: VerbGroup) -> tuple[str, int] | None:
    """The harm that a condition behind the verb at `k` tells, and the chunk that names it; else None."""
    words = syntax.doc.tokens.words
    lemma = verb.entry.lemma if verb.entry is not None else ""
    harm: str | None = None
    at = -1
    if verb.copula or lemma in _STAY:
        at = _after_in(parse, k)
        group = parse.group_at(at)
        if group is not None:
            word = words[group.head]
            harm = _PLACES.get(word)
            if word in ("hospital", "hospitals") and _single(syntax, parse, k):
                harm = None
            if word in ("condition", "care") and _CONDITIONS.isdisjoint(words[group.first : group.head]):
                harm = None
    elif lemma in _SUFFER and not verb.passive:
        at = next((j for j in range(k + 1, min(k + 4, len(parse.chunks))) if parse.shape[j] == "N"), -1)
        group = parse.group_at(at)
        if group is not None and words[group.head] in ("degree", "degrees", "variety", "range"):
            at = of_group(parse, at)  # sustained various degrees of injuries
            group = parse.group_at(at)
        if (
            group is not None
            and group.entry is not None
            and group.entry.harm is not None
            and group.entry.harm.harm == "injured"
            and group.entry.harm.noun == "count"
        ):
            harm = "killed" if is_fatal(syntax, group.first, group.head) else "injured"
    elif lemma == "treat":
        at = _treated_for(parse, k, verb)
        harm = "injured" if at >= 0 else None
    elif lemma == "serve":
        at = k + 1
        group = parse.group_at(at)
        if group is not None and words[group.head] in _SENTENCES:
            harm = "detained"
    return None if harm is None else (harm, at)


def _treated_for(parse: Parse, k: int, verb: VerbGroup) -> int:
    """The injury that people are treated for, behind the verb or its object; -1 where none is told."""
    j = k + 1 if verb.passive else k + 2
    group = parse.group_at(j + 1) if j < len(parse.chunks) and is_word(parse.chunks[j], "for") else None
    entry = group.entry if group is not None else None
    return j + 1 if entry is not None and entry.harm is not None and entry.harm.harm == "injured" else -1


def _single(syntax: Syntax, parse: Parse, k: int) -> bool:
    """One person in hospital may be ill."""
    subject = parse.clauses.subject.get(k, -1)
    people = read_people(syntax, parse, subject) if subject >= 0 else []
    return bool(people) and people[0].counted != "counted"


def _after_in(parse: Parse, k: int) -> int:
    """The group behind `in`, right after the verb or an adverb; -1 where there is none."""
    j = k + 1
    while j < len(parse.chunks) and parse.shape[j] == "R":
        j += 1
    return (
        j + 1
        if j + 1 < len(parse.chunks) and is_word(parse.chunks[j], "in") and parse.shape[j + 1] == "N"
        else -1
    )
