"""Claims of a draft against those of the text."""

from __future__ import annotations

from collections.abc import Callable

import conflictnews as cn

Judge = Callable[..., dict[str, str]]

TRUE = {"source": "Residents", "accused": "the army", "act": "shelling", "stance": "accuses"}


def test_true_claim(judge: Judge) -> None:
    assert judge(**TRUE)["item"] == "supported"
    assert judge(**{**TRUE, "act": "shelled the market", "stance": "blames"})["item"] == "supported"


def test_each_field_is_judged(judge: Judge) -> None:
    assert judge(**{**TRUE, "source": "state television"})["source"] == "contradicted"
    assert judge(**{**TRUE, "accused": "the rebels"})["accused"] == "contradicted"
    assert judge(**{**TRUE, "act": "kidnapping"})["act"] == "contradicted"
    assert judge(**{**TRUE, "stance": "confirms"})["stance"] == "contradicted"


def test_act_with_words_that_do_not_stand_there(judge: Judge) -> None:
    assert judge(**{**TRUE, "act": "shelling four hospitals"})["act"] == "ambiguous"


def test_a_denial_without_its_stance_is_ambiguous(judge: Judge) -> None:
    draft = {"source": "The army", "accused": "the army", "act": "shelled"}
    passage = "The army denied that it had shelled the market"
    assert judge(**draft, passage=passage)["stance"] == "ambiguous"
    assert judge(**draft, passage=passage, stance="denies")["item"] == "supported"
    assert judge(**draft, passage=passage, stance="accuses")["stance"] == "contradicted"


def test_claim_about_nobody_in_the_text(judge: Judge) -> None:
    assert judge(accused="the coast guard", act="ramming")["item"] == "not_found"


def test_a_claim_that_stands_nowhere() -> None:
    text = "The road was closed on Monday."
    draft = {
        "claims": [{"accused": "the army", "act": "shelling", "source": "residents", "stance": "accuses"}]
    }
    [item] = cn.ground(draft, text).items
    assert {str(field.verdict) for field in item.fields} == {"not_found"}


def test_a_passage_without_a_claim_says_nothing_of_the_accused() -> None:
    text = "The road was closed on Monday. Residents accused the army of shelling the market."
    draft = {"claims": [{"accused": "the army", "passage": "The road was closed"}]}
    [item] = cn.ground(draft, text).items
    assert item.verdict is not cn.Verdict.SUPPORTED


def test_what_somebody_doubts_is_no_denial_by_others() -> None:
    text = "The army denied that it had shelled the market."
    for stance, verdict in (("denies", "supported"), ("accuses", "contradicted")):
        draft = {"claims": [{"accused": "the army", "act": "shelled", "stance": stance}]}
        [item] = cn.ground(draft, text).items
        assert {f.field: str(f.verdict) for f in item.fields}["stance"] == verdict
