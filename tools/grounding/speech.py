"""What corrupts a quotation or a claim of a draft: one word altered, the speaker, the accused, the stance swapped."""

from __future__ import annotations

import conflictnews as cn
from grounding.extractions import Article, Fields
from grounding.figures import other_source

WORDS = "perhaps never seventy quietly harbour Tuesday northern ordered".split()


def alter_quote(fields: Fields, turn: int) -> bool:
    """One word within the quotation becomes another, is left out, or is put in."""
    words = str(fields["content"]).split(" ")
    inner = [
        at
        for at in range(1, len(words) - 1)
        # A word left out next to a mark of omission is covered by the mark.
        if words[at].isalpha()
        and "..." not in words[at - 1 : at + 2]
        and words[at] not in (words[at - 1], words[at + 1])
    ]
    if len(words) < 5 or not inner:
        return False
    at = inner[turn % len(inner)]
    new = WORDS[turn % len(WORDS)]
    if words[at] == new:
        return False
    if turn % 3 == 0:
        words[at : at + 1] = [new]
    elif turn % 3 == 1:
        del words[at]
    else:
        words.insert(at, new)
    fields["content"] = " ".join(words)
    fields.pop("start", None)
    fields.pop("end", None)
    return True


def swap_speaker(article: Article, fields: Fields, said: cn.Attribution, turn: int) -> bool:
    """A quotation goes to another source of the article."""
    fields["source"] = other_source(article.report, said.source, turn)
    content = str(fields["content"])
    return not any(
        other is not said
        and other.source.name == fields["source"]
        and content in " ".join(c.text for c in other.content)
        for other in article.report.attributions
    )


def swap_accused(article: Article, fields: Fields, claim: cn.Claim, turn: int) -> bool:
    """Somebody else is accused."""
    if claim.accused is None:
        return False
    others = [
        c.accused.name
        for c in article.report.claims
        if c.accused is not None and not _shares(c.accused, claim)
    ]
    fields["accused"] = others[turn % len(others)] if others else "the coast guard of a neighbouring state"
    return _only(article, fields, claim)


def _shares(party: cn.Party, claim: cn.Claim) -> bool:
    accused = claim.accused
    if accused is None or (party.actor is not None and party.actor == accused.actor):
        return True
    words = [set(name.casefold().split()) for name in (party.name, accused.name)]
    return words[0] <= words[1] or words[1] <= words[0]


def swap_stance(article: Article, fields: Fields, claim: cn.Claim, turn: int) -> bool:
    """An accusation becomes a denial, and so on."""
    stances = [stance for stance in cn.Stance if stance is not claim.stance]
    fields["stance"] = stances[turn % len(stances)].value
    return _only(article, fields, claim)


def _only(article: Article, fields: Fields, claim: cn.Claim) -> bool:
    """Whether no other claim of the article says what the corrupted one does."""
    return not any(
        other.stance.value == fields["stance"]
        and (other.accused is None or other.accused.name == fields.get("accused", other.accused.name))
        for other in article.report.claims
        if other is not claim
    )


CLAIM_WAYS = {"accused swapped": swap_accused, "stance swapped": swap_stance}
