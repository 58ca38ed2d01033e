"""Attribution: which words the article puts into whose mouth.

The walk
    find           over the statements of a document; what goes on from one to the next
    line           a statement as one line of chunks, each quotation one atom

Constructions
    verbs          which of them reads a reporting verb
    parenthetical  C, S said, C
    inverted       C, said S
    clausal        S said: C; S said that C; S said C; S went on to say that C
    objects        S denied O; S accused O of C; S called O C; S urged O to C
    passive        it was reported that C
    according      according to S, C
    nouns          the claim of S that C
    continued      quotations without a cue of their own, and speech whose marks are lost
    relayed        who carried it

What they ask
    subjects       who speaks: the subject of a cue, also over insertions
    speakers       the source as written
    behind         what stands between a cue and its content
    edges          where content begins and ends
    openings       where a clause begins, and where somebody begins to speak
    sides          what one cue attributes
"""

from conflictnews._rules.attribution.find import find_attributions

__all__ = ["find_attributions"]
