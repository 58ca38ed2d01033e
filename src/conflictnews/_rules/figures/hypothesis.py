"""What did not happen: negated, conditional, future and intended harm.

    unreal := (fear | avoid | warn of | `no word on`) harm-noun | harm-noun `were feared` | fear `that` clause
    hypothetical := modal verb | `not` verb | be `to` verb | `if` clause | intention `to` verb

Matches: `The raid could kill hundreds`, `they threatened to kill two hostages`.
Refuses: `Rebels rose up to kill the general`: the act was done.
"""

from __future__ import annotations

from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

_PERFECT_ONLY = frozenset(("must").split())
_CONDITIONS = frozenset(("if unless lest whether").split())
_NOT_DONE = frozenset(
    (
        "try attempt plan want threaten order vow aim intend fail refuse conspire plot seek urge call ask "
        "hope decide agree promise prepare expect need allow permit bid swear warn like love wish tell "
        "instruct authorise authorize direct command force compel oppose design mean train hire pay recruit "
        "pledge offer risk avoid help teach incite encourage able ready willing likely set effort "
        "intention threat plan attempt plot order conspiracy desire bid right power capacity ability licence "
        "license mission decision call proposal duty request continue"
    ).split()
)


def is_hypothetical(syntax: Syntax, parse: Parse, at: int) -> bool:
    """Whether the verb at chunk `at` tells of what did not happen, or may not have happened."""
    verb = parse.chunks[at]
    if not isinstance(verb, VerbGroup):
        return False
    if verb.negated or (verb.modal is not None and not (verb.perfect and verb.modal in _PERFECT_ONLY)):
        return True
    if "to" in syntax.doc.tokens.words[verb.first + 1 : verb.head]:
        return True  # is to die, was going to kill
    shape = parse.shape
    if is_conditional(syntax, parse, at) or _is_doubted(parse, at):
        return True
    if verb.form == "ing" and at and (link := parse.chunks[at - 1].entry) is not None:
        return link.lemma == "close to"  # came close to killing
    if verb.form == "infinitive" and not verb.perfect:
        return verb.passive or not _done(syntax, parse, at)
    if verb.form == "base":
        if at >= 2 and shape[at - 1] == "C":
            j = max((i for i in range(max(0, at - 9), at - 1) if shape[i] == "V"), default=-1)
            before = parse.chunks[j] if j >= 0 else None
            if isinstance(before, VerbGroup) and not set(shape[j:at]) & set(",;:"):
                if before.form == "infinitive":
                    return not _done(syntax, parse, j)
                return before.modal is not None or before.negated
        return at == 0 or shape[at - 1] in '".:,' or _inverted(parse, at)
    return False


_FEARED = frozenset(("fear", "dread", "predict", "foresee"))
_DOUBTED = _FEARED | {"doubt"}
#: What is not believed is doubted; what is not known has come about.
_HOLDING = frozenset(("believe", "think", "expect", "imagine"))
#: Verbs whose object has not come about.
_UNREAL = _FEARED | frozenset(
    (
        "expect avoid prevent avert minimise minimize limit reduce risk warn simulate imagine threaten anticipate "
        "foil thwart"
    ).split()
)
#: Nouns that say of what follows that it may come, or that nothing is known of it.
_UNREAL_NOUNS = frozenset(
    "fear risk threat danger prospect possibility likelihood chance word information detail news indication".split()
)
#: What is not counted has happened all the same: `does not include deaths in custody`.
_COUNTS = frozenset(("include", "count", "cover", "list", "mention", "explain", "confirm", "report"))
_STEPS = 4


def is_unreal(syntax: Syntax, parse: Parse, at: int) -> bool:
    """Whether a noun of harm at chunk `at` tells of what may come, is averted, or is not known.

    `could cause casualties`, `avoid deaths`, `no word on casualties`, `casualties were feared`.
    """
    after = parse.chunks[at + 1] if at + 1 < len(parse.chunks) else None
    if isinstance(after, VerbGroup) and after.passive and _lemma(parse, at + 1) in _UNREAL:
        return True
    k = at - 1
    for _ in range(_STEPS):
        if k < 0:
            return False
        if isinstance(parse.chunks[k], VerbGroup):
            lemma = _lemma(parse, k)
            return lemma in _UNREAL or (lemma not in _COUNTS and is_hypothetical(syntax, parse, k))
        if parse.shape[k] != "I" or k < 1 or parse.shape[k - 1] != "N":
            return False
        if _lemma(parse, k - 1) in _UNREAL_NOUNS:
            return True
        k -= 2
    return False


def _is_doubted(parse: Parse, at: int) -> bool:
    """`it is feared that 40 people died`, `doubted that`, `does not believe that`: somebody's fear or doubt."""
    k = parse.clauses.subject.get(at, -1) - 1
    if k >= 0 and parse.shape[k] == "T":
        k -= 1
    verb = parse.chunks[k] if k >= 0 else None
    if not isinstance(verb, VerbGroup):
        return False
    return _lemma(parse, k) in (_HOLDING if verb.negated else _DOUBTED)


def _lemma(parse: Parse, k: int) -> str:
    entry = parse.chunks[k].entry
    return entry.lemma.partition(" ")[0] if entry is not None else ""


def _inverted(parse: Parse, at: int) -> bool:
    """`How could we kill ...`: the auxiliary stands before the subject."""
    before = parse.chunks[at - 2] if at >= 2 else None
    return isinstance(before, VerbGroup) and (before.copula or before.modal is not None)


def is_conditional(syntax: Syntax, parse: Parse, at: int) -> bool:
    """Whether chunk `at` stands in a clause that `if` or its like opens."""
    shape, words = parse.shape, syntax.doc.tokens.words
    for k in range(at - 1, max(-1, at - 20), -1):
        if shape[k] in ";:.":
            return False
        if shape[k] == "S":
            return words[parse.chunks[k].first] in _CONDITIONS and "," not in shape[k:at]
    return False


def _done(syntax: Syntax, parse: Parse, at: int) -> bool:
    """Whether an infinitive tells of an act done.

    `rose up to overthrow and kill`, not `threatened to kill`.
    """
    words = syntax.doc.tokens.words
    k = at - 1
    while k >= 0 and at - k < 8:
        chunk = parse.chunks[k]
        if isinstance(chunk, VerbGroup):
            if chunk.form in ("infinitive", "base"):
                k -= 1
                continue
            lemma = chunk.entry.lemma if chunk.entry is not None else words[chunk.head]
            if lemma == "go" and chunk.form in ("ing", "finite") and chunk.first < chunk.head:
                return False  # are going to die
            if lemma == "say" and not chunk.passive:
                return False  # the law says to kill
            return not (chunk.copula or chunk.negated or chunk.modal is not None or lemma in _NOT_DONE)
        if chunk.kind in ";:.S":
            return False
        if chunk.kind == "N" and chunk.entry is not None and chunk.entry.lemma in _NOT_DONE:
            return False
        k -= 1
    return False
