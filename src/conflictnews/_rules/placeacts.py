"""Places that stand before the act that was done there.

    place := place-name act-noun                    the Homs killings; the Central Arena bombing
           | name act-noun                          the Caterham bombings, where the act is done to places

Refuses: an actor (`the Hamas attack`), a victim (`the Example murder`), a day (`the Monday bombing`).
"""

from __future__ import annotations

from conflictnews._rules.candidates import Range
from conflictnews._rules.placenames import is_name_of_place, is_place_noun, names_people
from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.parse import Syntax
from conflictnews._text.tokens import CAPITAL, UPPER

#: Acts that are called by their place; a murder is called by its victim.
_BY_PLACE = frozenset(("bombing", "massacre", "shelling", "airstrike", "suicide_attack"))
_AMERICAN = frozenset(("us", "u.s", "uk", "u.k"))


def before_act(syntax: Syntax, group: NounGroup) -> Range | None:
    """The place among the words before the head of an act."""
    entry = group.entry
    if entry is None or (entry.act is None and entry.harm is None) or entry.person is not None:
        return None
    general = entry.act is not None and entry.act.general
    by_place = entry.act is not None and entry.act.event in _BY_PLACE
    if general and not by_place:
        return None
    tokens, forms = syntax.doc.tokens, syntax.vocabulary.forms
    core = group.core if group.core >= 0 else group.first
    for i, j, found in syntax.vocabulary.entries_in(tokens, core, group.head):
        if is_name_of_place(found) and tokens.words[i] not in _AMERICAN:
            end = j
            while (
                end < group.head
                and tokens.shapes[end] == CAPITAL
                and ((form := forms.get(tokens.words[end])) is None or is_place_noun(form[1]))
            ):
                end += 1
            return (i, end)
    run = core
    while run < group.head and tokens.shapes[run] in (CAPITAL, UPPER):
        run += 1
    last = forms.get(tokens.words[run - 1]) if run > core else None
    if run > core + 1 and last is not None and is_place_noun(last[1]):
        return (core, run)
    if by_place and run > core and run < group.head + 1 and not names_people(group):
        first = forms.get(tokens.words[core])
        alone = run == core + 1
        if (alone and tokens.shapes[core] == UPPER) or any(
            form is not None
            and (form[1].place is not None or form[1].act is not None or form[1].harm is not None)
            for form in (first, last)
        ):
            return None
        if syntax.doc.sentences[syntax.doc.sentence_at(core)].upper or (alone and first is not None):
            return None
        return (core, run)
    return None
