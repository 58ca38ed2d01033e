"""Records: whose count a figure is, where nobody says it.

    count    B recorded N; B has documented N           B keeps count: a body, an office, a hospital
    tally    the estimate of B of N; N, a count by B
    rumour   reports of N [by B]                        B, or the reports themselves
    footage  the video showed N; B showed a video of N  the footage with whose it is; B

Matches: `The bureau recorded 40 civilian deaths.`, `amid reports of a toll as high as 90`.
Refuses: `The province recorded 40 deaths.` (it suffered them), `The report of the committee runs to forty
pages.`

A record is no attribution: no words are put into anybody's mouth. It only tells whose figure stands in it.
"""

from __future__ import annotations

from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax
from conflictnews._text.tokens import UPPER

__all__ = ["FOOTAGE", "find_records"]

#: Verbs of keeping count, and nouns of what comes of it.
_COUNTS = frozenset(
    "record document count tally log register estimate report verify catalogue list chronicle".split()
)
_TALLIES = frozenset("estimate count tally database figure record list account".split())
_RUMOURS = frozenset("report account rumour rumor claim allegation speculation testimony".split())
#: What shows without words, and how it is made public.
FOOTAGE = frozenset(
    "footage video photograph photo picture image film clip imagery recording broadcast".split()
)
_SHOWS = frozenset("show depict capture".split())
_PUBLISHES = frozenset("show post publish release broadcast circulate share air upload".split())
_NUMBERS = frozenset(("toll", "death toll", "number", "figure", "count", "casualty toll"))
_VERBS = _COUNTS | _SHOWS | _PUBLISHES | {"put", "set"}
_STARTS = _VERBS | _TALLIES | _RUMOURS
#: Bodies by the last word of their name, where the lexicon has no entry for them.
_KEEPERS = frozenset(
    "bureau observatory centre center network institute project monitor database fund hospital clinic morgue "
    "company".split()
)
_SEEMS = frozenset(("purport", "purports", "purported", "appear", "appears", "seem", "seems"))
#: The longest way from a count to the end of what is counted, and of a description of footage, in chunks.
_REACH = 24
_WHOSE = 8


def find_records(syntax: Syntax) -> list[AttributionCandidate]:
    """Every record of a document, in text order, in the form in which sources are resolved."""
    out: list[AttributionCandidate] = []
    words = syntax.doc.tokens.words
    for parse in syntax.marked():
        if _STARTS.isdisjoint(parse.terms(words)):
            continue
        for at, chunk in enumerate(parse.chunks):
            if chunk.entry is None or chunk.entry.lemma not in _STARTS:
                continue
            if isinstance(chunk, VerbGroup):
                found = _verb(syntax, parse, at, chunk)
            elif isinstance(chunk, NounGroup):
                found = _noun(syntax, parse, at, chunk)
            else:
                continue
            if found is not None:
                out.append(found)
    return out


def _verb(syntax: Syntax, parse: Parse, at: int, verb: VerbGroup) -> AttributionCandidate | None:
    lemma = verb.entry.lemma if verb.entry is not None else ""
    if verb.passive or verb.negated or verb.modal is not None or lemma not in _VERBS:
        return None
    subject = parse.clauses.subject.get(at, -1)
    group = parse.group_at(subject)
    if group is None or group.pronoun:
        return None
    if lemma in ("put", "set"):
        # `Police put the toll at 18`
        told = parse.group_at(at + 1)
        fits = told is not None and _is(told, _NUMBERS) and _keeps_count(syntax, group)
    elif lemma in _COUNTS:
        fits = _keeps_count(syntax, group)
    elif _is(group, FOOTAGE):
        fits = lemma in _SHOWS
    else:
        # `Activists showed videos of bodies`: who shows them
        shown = parse.group_at(at + 1)
        fits = lemma in _PUBLISHES and shown is not None and _is(shown, FOOTAGE) and _is_source(group)
    if not fits:
        return None
    first = group.first if _is(group, FOOTAGE) else _joined(parse, subject)
    end = _end_of_footage(syntax, parse, subject, at) if _is(group, FOOTAGE) else group.end
    return _record(parse, (first, end), group.head, (verb.first, verb.end), at + 1, "record.verb")


def _end_of_footage(syntax: Syntax, parse: Parse, subject: int, at: int) -> int:
    """Past the last token of `the video posted by activists`, without `appeared to` or `purports to`."""
    last = at - 1
    words = syntax.doc.tokens.words
    while last > subject and (parse.shape[last] in "VR" or words[parse.chunks[last].head] in _SEEMS):
        last -= 1
    return parse.chunks[last if at - subject <= _WHOSE else subject].end


def _noun(syntax: Syntax, parse: Parse, at: int, group: NounGroup) -> AttributionCandidate | None:
    rumour = _is(group, _RUMOURS)
    if not rumour and not _is(group, _TALLIES):
        return None
    shape = parse.shape
    behind = at + 1
    source: Range | None = None
    head = -1
    if group.owner is not None:
        source, head = (group.owner.first, group.owner.end), group.owner.head
    elif shape[behind : behind + 2] == "IN" and _lemma(parse, behind) in ("by", "from"):
        keeper = parse.group_at(behind + 1)
        if keeper is not None and not keeper.pronoun and _keeps_count(syntax, keeper):
            source, head = (keeper.first, keeper.end), keeper.head
            behind += 2
    of = shape[behind : behind + 2] == "IN" and _lemma(parse, behind) == "of"
    if source is None and rumour and of and (group.plural or group.determiner is None):
        source, head = (group.first, group.end), group.head
    if source is None or (not of and source[0] >= group.first and rumour):
        return None
    return _record(parse, source, head, (group.head, group.head + 1), at + 1, "record.noun")


def _record(
    parse: Parse, source: Range, head: int, cue: Range, start: int, rule: str
) -> AttributionCandidate | None:
    end = _edge(parse, start)
    if end <= start:
        return None
    content = (parse.chunks[start].first, parse.chunks[end - 1].end)
    return AttributionCandidate(source=source, head=head, cue=cue, content=[content], rule=rule)


def _edge(parse: Parse, start: int) -> int:
    """Past the last chunk of what is counted: before the next clause."""
    shape = parse.shape
    end = min(len(shape), start + _REACH)
    for k in range(start, end):
        if shape[k] in ".;:TSW":
            return k
        verb = parse.chunks[k]
        if isinstance(verb, VerbGroup) and _is_outside(verb):
            subject = parse.clauses.subject.get(k, -1)
            return subject if start < subject < k else k
    return end


def _is_outside(verb: VerbGroup) -> bool:
    """Whether a verb belongs to another clause: `12 men shot` stays, `12 men were shot` does not."""
    harms = verb.entry is not None and verb.entry.harm is not None
    return verb.form == "finite" or (verb.form == "past" and not (harms and verb.first == verb.head))


def _keeps_count(syntax: Syntax, group: NounGroup) -> bool:
    """Whether a group can keep count: a body or an office, not a place, which suffers what it records."""
    entry = group.entry
    if entry is not None and entry.lemma in _KEEPERS:
        return True
    if entry is not None and entry.place is not None:
        return False
    acronym = group.end == group.head + 1 and syntax.doc.tokens.shapes[group.head] == UPPER
    return _is_source(group) or (acronym and entry is None) or syntax.doc.tokens.words[group.head] in _KEEPERS


def _is_source(group: NounGroup) -> bool:
    return any(
        (e.person is not None and e.person.source) or (e.actor is not None and e.actor.source)
        for e in group.entries
    )


def _is(group: NounGroup, nouns: frozenset[str]) -> bool:
    return group.entry is not None and group.entry.lemma in nouns


def _lemma(parse: Parse, at: int) -> str:
    entry = parse.chunks[at].entry
    return "" if entry is None else entry.lemma


def _joined(parse: Parse, at: int) -> int:
    """First token of a subject of several: `activists in the town and state television`."""
    shape = parse.shape
    if at < 2 or shape[at - 1] != "C":
        return parse.chunks[at].first
    k = at - 2
    while k >= 2 and shape[k - 1 : k + 1] == "IN":
        k -= 2
    return parse.chunks[k].first if shape[k] == "N" else parse.chunks[at].first
