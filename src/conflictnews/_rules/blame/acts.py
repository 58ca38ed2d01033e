"""Acts of violence in a sentence: which verb or noun names one, and whether it is told as done.

    act := act-verb | act-noun

Refuses: a fight (`clashed with`), an arrest, what has not happened (`threatened to attack`, `could kill`).
"""

from __future__ import annotations

import attrs

from conflictnews._rules.candidates import Range
from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.entries import Entry
from conflictnews._syntax.parse import Parse, Syntax

#: Whether an act is told as done.
DONE, POSSIBLE, ALLEGED, NEGATED, NOT_DONE = "done", "possible", "alleged", "negated", "not done"

#: To arrest somebody is no violence by itself, to capture is.
LAWFUL = frozenset("arrest detain detention jail imprison imprisonment incarcerate roundup".split())
#: General words that name no wrong.
NEUTRAL = frozenset(
    "operation incident act war conflict combat encounter confrontation tragedy siege coup "
    "insurrection hostility drone".split()
)
#: What makes a general word one of violence: `a terrorist operation`, `violent incidents`.
_HOSTILE = frozenset("terrorist violent criminal hostile armed sabotage subversive guerrilla rebel".split())
#: Nouns for acts that the word before them names.
_SERIES = frozenset("operation campaign spree wave incident series spate".split())
#: What a verb that names violence is said of where nobody is hurt: `attacked the proposal`.
_WORDS = frozenset(
    "proposal plan decision policy bill law idea claim report speech government minister president reform "
    "measure resolution "
    "deal budget statement record view hope chance motion legislation amendment critic argument "
    "problem issue question".split()
)
_POSSIBLE_MODALS = frozenset(("may", "might", "could", "must"))
#: `is believed to have`, `is thought to have`: held possible; `is said to have`: said by somebody.
_HELD = frozenset("believe think suspect fear presume suppose seem appear".split())
_SAID = frozenset("say allege report claim accuse know reveal show see".split())
#: `go in to kill`, `rose up to kill`, `continued to bomb`: the infinitive tells of what was done.
_DONE_TO = frozenset(
    "go come rise begin start continue proceed return manage dare use rise_up go_on get".split()
)
_CONDITIONS = frozenset("if unless lest whether".split())
_DOUBT_WORDS = frozenset("possibly probably apparently perhaps presumably seemingly likely".split())
_ALLEGED_WORDS = frozenset("allegedly reportedly purportedly supposedly".split())


#: Who pronounces somebody dead has not killed him.
_FOUND = frozenset("declare pronounce find confirm leave presume".split())


@attrs.define(slots=True)
class Act:
    """A word that names an act of violence.

    Attributes:
        first: First token of the word.
        end: Past its last.
        at: Position of its chunk.
        event: The kind of event that it names.
        entry: The word.
        general: Whether it only names violence where somebody is blamed (`crime`, `abuse`).
    """

    first: int
    end: int
    at: int
    event: str
    entry: Entry
    general: bool = False

    @property
    def range(self) -> Range:
        return self.first, self.end

    @property
    def kills(self) -> bool:
        return self.entry.harm is not None and self.entry.harm.harm == "killed"


def verb_act(parse: Parse, k: int) -> Act | None:
    """The act that the verb at chunk `k` names; light verbs and fights name none."""
    verb = parse.chunks[k]
    if not isinstance(verb, VerbGroup) or verb.entry is None or verb.copula:
        return None
    sense = verb.entry.act
    if sense is None:
        harm = verb.entry.harm
        if harm is not None and verb.entry.lemma == "harm":
            return Act(verb.head, verb.end, k, "other", verb.entry, general=True)
        if harm is None or harm.weak or harm.use == "suffer" or harm.harm in ("missing", "detained"):
            return None
        if verb.entry.stem in _FOUND:
            return None
        return Act(verb.head, verb.end, k, "other", verb.entry)
    if sense.light or sense.event == "clash" or verb.entry.lemma in LAWFUL:
        return None
    return Act(verb.head, verb.end, k, sense.event, verb.entry, sense.general)


def noun_act(parse: Parse, k: int, *, general: bool = True) -> Act | None:
    """The act that the noun group at chunk `k` names by its head."""
    group = parse.group_at(k)
    if group is None or group.entry is None or group.determiner == "no":
        return None
    entry = group.entry
    sense = entry.act
    if entry.lemma in _SERIES and len(group.entries) > 1:
        named = group.entries[-2]
        if named.act is not None and not named.act.general and named.act.event != "clash":
            return Act(group.head - 1, group.head, k, named.act.event, named)  # `a sabotage operation`
    hostile = len(group.entries) > 1 and group.entries[-2].lemma in _HOSTILE
    if hostile and entry.lemma in ("operation", "action", "activity", "incident"):
        return Act(group.head, group.head + 1, k, "other", entry, general=True)
    if sense is None or entry.person is not None or (sense.light and not entry.harm):
        return None
    if (
        sense.event == "clash"
        or entry.lemma in LAWFUL
        or (entry.lemma.rpartition(" ")[2] in NEUTRAL and entry.stem not in _HOSTILE)
        or (sense.general and not general)
    ):
        return None
    if group.quantity is not None and group.quantity.value == 0:
        return None
    return Act(group.head, group.head + 1, k, sense.event, entry, sense.general)


def act_after(parse: Parse, k: int, reach: int = 10) -> Act | None:
    """The first act named to the right of chunk `k`, within its clause."""
    shape, chunks = parse.shape, parse.chunks
    for j in range(k, min(len(chunks), k + reach)):
        kind = shape[j]
        if kind in ";:.STW" or (kind == "," and j + 1 < len(chunks) and shape[j + 1] not in "NVRI"):
            return None
        if kind == "N":
            found = noun_act(parse, j)
            if found is not None:
                return found
        elif kind == "V":
            verb = chunks[j]
            found = verb_act(parse, j)
            if not isinstance(verb, VerbGroup):
                return None
            if found is not None:
                return None if verb.form == "infinitive" and _attempted(parse, j) else found
            if verb.form == "finite" and j > k:
                return None
    return None


_ATTEMPTS = frozenset("attempt effort bid plan threat desire ability right intention".split())


def _attempted(parse: Parse, j: int) -> bool:
    entry = parse.chunks[j - 1].entry if j else None
    return entry is not None and entry.lemma in _ATTEMPTS


def doubted(syntax: Syntax, parse: Parse, at: int) -> str | None:
    """What takes the clause of chunk `at` back: `no evidence that`, `denied that`; None if nothing does."""
    words = syntax.doc.tokens.words
    for k in range(at - 1, max(0, at - 14), -1):
        kind = parse.shape[k]
        if kind in ";:.":
            return None
        if kind == "T":
            before = parse.chunks[k - 1]
            if _denied_beside(parse, k - 1):
                return NEGATED
            if isinstance(before, NounGroup):
                none = before.quantity is not None and before.quantity.value == 0
                return NOT_DONE if none or before.determiner == "no" else None
            if isinstance(before, VerbGroup):
                lemma = before.entry.lemma if before.entry is not None else ""
                if lemma == "deny":
                    return NEGATED
                return NOT_DONE if before.negated or words[before.first] in ("nobody", "neither") else None
            return None
    return None


def _denied_beside(parse: Parse, at: int) -> bool:
    """`denied on Monday that`, `denied in a statement that`: the verb before what says when or how."""
    if at >= 1 and parse.shape[at] == "N" and parse.shape[at - 1] == "I":
        at -= 1
    while at > 0 and parse.shape[at] in "ID":
        at -= 1
    verb = parse.chunks[at]
    return isinstance(verb, VerbGroup) and verb.entry is not None and verb.entry.lemma == "deny"


def told(syntax: Syntax, parse: Parse, k: int) -> str:
    """Whether the verb at chunk `k` is told as done, in one of the words above."""
    verb = parse.chunks[k]
    if not isinstance(verb, VerbGroup):
        return NOT_DONE
    words = syntax.doc.tokens.words
    between = set(words[verb.first : verb.head])
    if verb.negated:
        return NEGATED
    if verb.modal is not None:
        return POSSIBLE if verb.perfect and verb.modal in _POSSIBLE_MODALS else NOT_DONE
    if _conditional(syntax, parse, k):
        return POSSIBLE if _open_question(syntax, parse, k) else NOT_DONE
    if "to" in between and verb.form != "infinitive":
        return NOT_DONE  # `what they want is to destroy the town`
    if verb.form == "infinitive":
        return _infinitive(parse, k, verb)
    joined = parse.chunks[k - 2] if k >= 2 and parse.shape[k - 1] == "C" else None
    if verb.form == "base" and isinstance(joined, VerbGroup) and joined.form == "infinitive":
        return _infinitive(parse, k - 2, joined)
    subject = parse.clauses.subject.get(k, -1)
    if verb.form == "base" and (subject < 0 or is_asked(parse, subject)):
        return NOT_DONE
    if verb.form == "ing" and verb.head == verb.first and k and _no_statement(parse, k):
        return NOT_DONE
    return said_lightly(between | set(words[max(parse.sentence.first, verb.first - 1) : verb.first])) or DONE


def is_asked(parse: Parse, subject: int) -> bool:
    """`why would rebels kill farmers`: the modal stands before the subject."""
    before = parse.chunks[subject - 1] if subject else None
    return isinstance(before, VerbGroup) and before.modal is not None and before.end - before.first == 1


def said_lightly(words: set[str]) -> str | None:
    """What adverbs take back: `apparently`, `reportedly`."""
    if words & _DOUBT_WORDS:
        return POSSIBLE
    return ALLEGED if words & _ALLEGED_WORDS else None


_UNTOLD = frozenset("of with for against about without from to at like".split()) | {"close to"}


def _no_statement(parse: Parse, k: int) -> bool:
    """`accused of killing`, `viewed beheading videos`: the -ing form states nothing by itself."""
    before = parse.chunks[k - 1]
    if before.kind == "C" and k >= 3 and isinstance(parse.chunks[k - 2], VerbGroup):
        before = parse.chunks[k - 3]  # `for shooting and killing`
    if before.kind in "IO":
        return before.entry is not None and before.entry.lemma in _UNTOLD
    return before.kind == "V"


def _conditional(syntax: Syntax, parse: Parse, k: int) -> bool:
    words = syntax.doc.tokens.words
    for j in range(k - 1, max(-1, k - 16), -1):
        kind = parse.shape[j]
        if kind in ";:.":
            return False
        if kind == "S":
            return words[parse.chunks[j].first] in _CONDITIONS and "," not in parse.shape[j:k]
    return False


def _open_question(syntax: Syntax, parse: Parse, k: int) -> bool:
    """`no word on whether the attack was carried out by rebels`: the attack was, by whom is open."""
    verb = parse.chunks[k]
    if not isinstance(verb, VerbGroup) or verb.form != "finite":
        return False
    words = syntax.doc.tokens.words
    before = next((j for j in range(k - 1, max(-1, k - 6), -1) if parse.shape[j] == "S"), -1)
    if before < 0 or words[parse.chunks[before].first] != "whether":
        return False
    return noun_act(parse, parse.clauses.subject.get(k, -1)) is not None


#: How many infinitives in a row are followed to the verb that governs them.
_DEPTH = 4


def _infinitive(parse: Parse, k: int, verb: VerbGroup, depth: int = 0) -> str:
    for j in range(k - 1, max(-1, k - 5), -1):
        other = parse.chunks[j]
        if isinstance(other, VerbGroup):
            if other.form in ("infinitive", "base") and "C" in parse.shape[j:k]:
                return (
                    _infinitive(parse, j, other, depth + 1)
                    if other.form == "infinitive" and depth < _DEPTH
                    else NOT_DONE
                )
            lemma = other.entry.lemma if other.entry is not None else ""
            if lemma in _HELD:
                return POSSIBLE if verb.perfect or verb.passive or lemma in ("seem", "appear") else NOT_DONE
            if lemma in _SAID:
                return ALLEGED if verb.perfect or verb.passive else NOT_DONE
            if (
                other.entry is not None
                and other.entry.stem in _DONE_TO
                and not other.negated
                and other.modal is None
            ):
                return DONE
            return NOT_DONE
        if other.kind in ";:.STW,":
            return NOT_DONE
        if isinstance(other, NounGroup):
            return NOT_DONE
    return NOT_DONE


def hurts(syntax: Syntax, parse: Parse, k: int, act: Act) -> bool:
    """Whether the object of an act is somebody or something that can be hurt, or the act needs none."""
    at = parse.clauses.object.get(k, -1)
    group = parse.group_at(at)
    harm = act.entry.harm
    if group is None:
        if at < 0 and (
            harm is None or act.event in ("shooting", "shelling", "bombing", "airstrike", "suicide_attack")
        ):
            return not act.general or act.event == "shooting"
        return k + 1 < len(parse.shape) and parse.shape[k + 1] in "I,.D"
    if group.pronoun and syntax.doc.tokens.words[group.head].endswith(("self", "selves")):
        return False
    if (
        group.entry is not None
        and group.entry.person is None
        and (group.entry.act or group.entry.lemma == "death")
    ):
        return False  # `a shooting death`
    if group.entry is not None and group.entry.lemma in _WORDS and group.entry.person is None:
        return False
    if harm is not None and harm.harm == "killed" and act.event in ("other", "execution", "massacre"):
        if group.pronoun or group.name or group.elided or group.quantity is not None:
            return True
        if (
            group.determiner == "the"
            and group.entry is not None
            and not group.entry.thing
            and group.entry.act is None
        ):
            return True
        return any(e.person is not None or e.harm is not None for e in group.entries) or group.entry is None
    return True
