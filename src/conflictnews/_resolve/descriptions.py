"""Short descriptions of a party: which fuller one `the gangs`, `the army` takes up, and which actor.

    armed terrorist gangs ... the gangs        the Syrian army ... the army
    armed terrorist groups ... the terrorists
    the Red Front (an actor of the lexicon) ... the rebels

Refuses: what says more itself (`the local gangs`), and groups that are counted or harmed
(`two wounded soldiers`). `The rebels` are nobody in particular where two rebel groups have been named.
"""

from __future__ import annotations

from bisect import bisect_left

from conflictnews._rules.blame.accused import ARMED, agrees, group_strength, party_of_entry
from conflictnews._rules.candidates import Range
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Syntax

__all__ = ["actor_meant", "fuller", "spoken_of"]

_TAKING_UP = frozenset(("the", "these", "those"))
#: Those of whom there are many in one report: the next ones need not be the last ones.
_ANYBODY = (None, "individual", "crowd", "unknown")


def fuller(found: Range, syntax: Syntax) -> Range | None:
    """The last fuller description before a range of an article and a noun; None where there is none."""
    words = syntax.doc.tokens.words
    first, end = found
    if end - first != 2 or words[first] not in _TAKING_UP:
        return None
    if syntax.descriptions is None:
        syntax.descriptions = _descriptions(syntax)
    known = syntax.descriptions.get(_singular(words[first + 1], syntax), ())
    at = bisect_left(known, (first, end))
    return known[at - 1] if at else None


def spoken_of(found: Range, syntax: Syntax) -> Range | None:
    """Who bears arms and is what the sentence before is about, for `they`; None where nobody is."""
    if found[1] - found[0] != 1 or syntax.doc.tokens.words[found[0]] not in _THEY:
        return None
    number = syntax.before(syntax.doc.sentence_at(found[0]))
    if number < 0:
        return None
    parse = syntax.parse(number)
    for k in sorted({at for at in parse.clauses.subject.values() if at >= 0})[:_SUBJECTS]:
        group = parse.group_at(k)
        if group is None or group.pronoun or group_strength(syntax, group) != ARMED:
            continue
        if agrees("they", group, ARMED):
            return group.first, group.end
    return None


_THEY = frozenset(("they", "them"))
_SUBJECTS = 3


def _singular(word: str, syntax: Syntax) -> str:
    """The lemma of a collective or a plural, so that `the terrorists` take up a `terrorist group`."""
    form = syntax.vocabulary.forms.get(word)
    return word if form is None or form[1].person is None else form[1].lemma


def actor_meant(found: Range, syntax: Syntax) -> str | None:
    """The actor that `the rebels` are: the only one of their kind named before them, or else after."""
    words = syntax.doc.tokens.words
    if words[found[0]] not in _TAKING_UP or found[1] - found[0] > _SHORT:
        return None
    form = syntax.vocabulary.forms.get(words[found[1] - 1])
    if form is None or form[1].person is None or form[1].lemma in _NAME_CALLING:
        return None
    kind = party_of_entry(form[1])
    if kind not in _NAMED_KINDS:
        return None
    if syntax.actors is None:
        syntax.actors = _actors(syntax)
    known = syntax.actors.get(kind, ())
    before = known[: bisect_left(known, (found[0], ""))][-_BACK:] or known[:_BACK]
    named = {actor for _, actor in before}
    return named.pop() if len(named) == 1 else None


#: `the urban guerrillas`; kinds that are called by no more than that; what only an enemy calls them.
_SHORT = 3
_NAMED_KINDS = frozenset(("armed_group", "criminal_group"))
_NAME_CALLING = frozenset(("terrorist", "extremist", "criminal", "killer", "murderer", "kidnapper"))
#: How many mentions are looked back at.
_BACK = 64


def _actors(syntax: Syntax) -> dict[str, list[tuple[int, str]]]:
    out: dict[str, list[tuple[int, str]]] = {}
    for parse in syntax.marked():
        for group in parse.nouns():
            for entry in group.entries:
                if entry.actor is not None and entry.actor.party in _NAMED_KINDS:
                    out.setdefault(entry.actor.party, []).append((group.first, entry.actor.actor))
    return out


def _descriptions(syntax: Syntax) -> dict[str, list[Range]]:
    out: dict[str, list[Range]] = {}
    words = syntax.doc.tokens.words
    for parse in syntax.marked():
        for group in parse.nouns():
            if not _is_party(group) or group.end - max(group.core, group.first) < 2:
                continue
            called = {_singular(words[group.head], syntax)}
            called |= _called(group, syntax)
            for word in sorted(called):
                out.setdefault(word, []).append((group.first, group.end))
    return out


def _called(group: NounGroup, syntax: Syntax) -> set[str]:
    """What a group is called by the words before its head: a `terrorist group` is terrorists."""
    forms = syntax.vocabulary.forms
    words = syntax.doc.tokens.words[max(group.core, group.first) : group.head]
    known = [form[1] for word in words if (form := forms.get(word)) is not None]
    return {e.lemma for e in known if e.actor is None and party_of_entry(e) == "armed_group"}


def _is_party(group: NounGroup) -> bool:
    if group.pronoun or group.quantity is not None or group.owner is not None or group.core < 0:
        return False
    if group.entry is None or party_of_entry(group.entry) in _ANYBODY:
        return False
    return not any(e.harm is not None and e is not group.entry for e in group.entries)
