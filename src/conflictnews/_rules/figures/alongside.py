"""People harmed together with others: a prepositional phrase or a second number under the same word of harm.

    alongside := figure (`along with` | `together with` | `as well as` | `alongside`) people
    further   := figure `,` [`and`] number `others`               ... and wounded; 12 others

Matches: `The mayor was killed along with two aides.`
Refuses: `The mayor spoke, along with two aides.`
"""

from __future__ import annotations

from conflictnews._rules.candidates import FigureCandidate
from conflictnews._rules.figures.drafts import propose_beside
from conflictnews._rules.figures.mentions import Mention, names_people
from conflictnews._rules.figures.people import read_people
from conflictnews._rules.victims import NAME, PERSON
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_WITH = frozenset(("along with", "together with", "as well as", "alongside", "besides", "in addition to"))
_REACH = 10
#: How many words of a relative clause are looked at.
_CLAUSE = 6


def _with_others(syntax: Syntax, parse: Parse, k: int, own: list[FigureCandidate]) -> bool:
    """`was killed on Friday with four others`, `with his wife`."""
    group = parse.group_at(k + 1)
    if group is None or not any(
        f.trigger[1] <= parse.chunks[k].first and f.rule.endswith(("passive", "reduced", "suffer"))
        for f in own
    ):
        return False
    words = syntax.doc.tokens.words
    others = words[group.head] == "others" or "other" in words[group.first : group.head]
    kin = group.determiner in ("his", "her", "their") and any(
        e.person is not None for e in group.entries[-1:]
    )
    between = any(
        isinstance(parse.chunks[j], VerbGroup)
        for j in range(k - 4, k)
        if j >= 0
        and parse.chunks[j].first >= max(f.trigger[1] for f in own if f.trigger[1] <= parse.chunks[k].first)
    )
    after = parse.chunks[k + 2] if k + 2 < len(parse.chunks) else None
    return (others or kin) and not between and not isinstance(after, VerbGroup)


def _told_otherwise(mention: Mention, base: FigureCandidate) -> bool:
    """`five were wounded in addition to the 14 dead`: their own noun says what was done to them."""
    entry = mention.head.entry
    return entry is not None and entry.harm is not None and entry.harm.harm != base.harm


def _told_apart(syntax: Syntax, mention: Mention, base: FigureCandidate) -> bool:
    """`two bodies, along with two men who were wounded`: their own clause says what was done to them."""
    words, forms = syntax.doc.tokens.words, syntax.vocabulary.forms
    end = syntax.doc.sentences[base.sentence].end
    if mention.end >= end or words[mention.end] != "who":
        return False
    told = [forms.get(word) for word in words[mention.end + 1 : min(end, mention.end + 1 + _CLAUSE)]]
    harms = {form[1].harm.harm for form in told if form is not None and form[1].harm is not None}
    return bool(harms) and base.harm not in harms


def alongside(syntax: Syntax, parse: Parse, found: list[FigureCandidate]) -> list[FigureCandidate]:
    """People behind `along with` and its like, next to a figure of the same sentence.

    Matches: `A reporter was shot dead together with her driver.`
    Refuses: `Two tanks, along with five soldiers, were deployed.`
    """
    out: list[FigureCandidate] = []
    own = [f for f in found if f.sentence == parse.number]
    if not own:
        return out
    words = syntax.doc.tokens.words
    for k, chunk in enumerate(parse.chunks):
        word = " ".join(words[chunk.first : chunk.end])
        if (
            (word not in _WITH and not (word == "with" and _with_others(syntax, parse, k, own)))
            or k + 1 >= len(parse.chunks)
            or parse.shape[k + 1] != "N"
        ):
            continue
        near = [
            f
            for f in own
            if f.trigger[0] <= chunk.first + _REACH
            and max(f.end, f.trigger[1]) >= chunk.first - _REACH * 2
            and f.end <= chunk.first
        ]
        if not near:
            continue
        base = max(near, key=lambda f: f.end)
        for mention in read_people(syntax, parse, k + 1):
            if (
                not names_people(mention, strong=True)
                or mention.sort not in (PERSON, NAME)
                or _told_otherwise(mention, base)
                or _told_apart(syntax, mention, base)
                or (mention.counted == "plural" and mention.head.determiner is None)
            ):
                continue
            figure = propose_beside(syntax, parse, mention, base, "figures.alongside")
            if figure is not None:
                figure.scope = base.scope
                if words[max(0, base.first - 2) : base.first] == ["one", "of"]:
                    figure.included_in = base  # he was one of three killed, along with a clerk
                else:
                    figure.joined = [base]
                    base.joined.append(figure)
                out.append(figure)
    return out
