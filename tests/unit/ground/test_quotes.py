"""Quotations of a draft against the words of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import conflictnews as cn

Judge = Callable[..., dict[str, str]]
Ground = Callable[[object], cn.Grounding]


@pytest.mark.parametrize(
    "content",
    [
        "We buried twelve people at night",
        '"we buried twelve people at night,"',
        "“We  buried twelve\npeople at night.”",
        "buried twelve people",
        "We buried ... at night",
        "We buried [...] people",
        "We buried twelve people at night, and nobody came to help us.",
    ],
)
def test_words_of_the_text_are_supported(judge: Judge, content: str) -> None:
    assert judge(content=content, source="a nurse", cue="said")["item"] == "supported"


@pytest.mark.parametrize(
    "content",
    [
        "We buried thirteen people at night",
        "We buried 12 people at night",
        "We buried twelve men at night",
        "We never buried twelve people at night",
        "We buried people at night",
        "We buried twelve People at night",
        "We buried twelve people at night and somebody came to help us",
    ],
)
def test_altered_words_are_contradicted(ground: Ground, content: str) -> None:
    [item] = ground({"content": content, "source": "a nurse"}).items
    assert item.verdict is cn.Verdict.CONTRADICTED
    assert "twelve people" in (item.fields[0].says or "")
    assert item.finding is None


def test_another_speaker_is_contradicted(judge: Judge) -> None:
    found = judge(content="We buried twelve people at night", source="the Civil Rescue Committee")
    assert (found["content"], found["source"]) == ("supported", "contradicted")


def test_another_cue_is_contradicted(judge: Judge) -> None:
    found = judge(content="it had shelled the market", source="The army", cue="said")
    assert found["cue"] == "contradicted"


def test_a_denial_without_its_cue_is_ambiguous(judge: Judge) -> None:
    assert judge(content="it had shelled the market", source="The army")["item"] == "ambiguous"
    assert judge(content="it had shelled the market", source="The army", cue="denied")["item"] == "supported"


def test_words_that_nobody_says_are_no_quotation(judge: Judge) -> None:
    assert judge(content="The road to the north has been closed")["item"] == "ambiguous"


def test_words_that_do_not_stand_there(judge: Judge) -> None:
    assert judge(content="a ferry sank off the coast at dawn", source="a nurse")["item"] == "not_found"


def test_what_is_said_that_another_said_is_the_others() -> None:
    text = 'The mayor said that a doctor had told him: "The ward is full of burned children."'
    draft = {"content": "The ward is full of burned children", "source": "a doctor"}
    assert cn.ground({**draft, "source": "The Red Crescent"}, text).refused
    [item] = cn.ground(draft, text).items
    speakers = {a.source.name for a in cn.parse_attributions(text)}
    assert (item.verdict is cn.Verdict.SUPPORTED) == ("a doctor" in speakers)


def test_words_cut_off_from_their_negation_are_ambiguous() -> None:
    text = 'A commander said: "Our men did not harm anybody in the village that night."'
    source = "a commander"
    assert cn.ground({"content": "Our men did not harm anybody", "source": source}, text).is_supported
    for content in ("harm anybody in the village", "Our men did ... harm anybody"):
        [item] = cn.ground({"content": content, "source": source}, text).items
        assert item.fields[0].verdict is cn.Verdict.AMBIGUOUS
    text = 'A commander said: "We saw no bodies."'
    assert cn.ground({"content": "bodies", "source": source}, text).refused


class TestEdges:
    @staticmethod
    def judged(text: str, **draft: object) -> tuple[str, dict[str, str]]:
        [item] = cn.ground({"quotes": [draft]}, text).items
        return str(item.verdict), {field.field: str(field.verdict) for field in item.fields}

    def test_words_that_stand_in_every_text(self) -> None:
        text = 'The mayor said it was calm. "It was calm," a nurse said.'
        assert self.judged(text, content="It was", source="a clerk")[0] != "supported"

    def test_a_cue_that_is_not_there(self) -> None:
        text = '"We buried twelve people," a nurse said.'
        verdict, fields = self.judged(text, content="We buried twelve people", cue="shouted")
        assert fields["cue"] in ("not_found", "contradicted")
        assert verdict != "supported"

    def test_words_in_capitals_are_the_same_words(self) -> None:
        text = "WE BURIED TWELVE PEOPLE AT NIGHT, A NURSE SAID."
        assert (
            self.judged(text, content="We buried twelve people at night", source="a nurse")[0] == "supported"
        )

    def test_an_interrupted_quotation_in_two_pieces(self) -> None:
        text = '"We buried twelve people," a nurse said, "and nobody came to help us."'
        whole = "We buried twelve people … and nobody came to help us"
        assert self.judged(text, content=whole, source="a nurse")[0] == "supported"
        turned = "nobody came to help us … We buried twelve people"
        assert self.judged(text, content=turned, source="a nurse")[0] != "supported"

    def test_offsets_within_a_quotation(self) -> None:
        text = '"We buried twelve people at night," a nurse said.'
        start = text.index("twelve people")
        found = self.judged(
            text, content="twelve people at night", source="a nurse", start=start, end=start + 22
        )
        assert found[1].get("offsets", "supported") == "supported"

    def test_offsets_across_an_interruption(self) -> None:
        text = '"We buried twelve people," a nurse said, "and nobody came to help us."'
        whole = "We buried twelve people and nobody came to help us"
        for start, end, verdict in ((0, len(text), "ambiguous"), (30, 600, "contradicted")):
            found = self.judged(text, content=whole, source="a nurse", start=start, end=end)
            assert found[1]["offsets"] == verdict

    def test_a_quotation_carried_on_has_no_cue(self) -> None:
        text = '"We buried twelve people," a nurse said.\n\n"Nobody came to help us."'
        verdict, fields = self.judged(text, content="Nobody came to help us", source="a nurse")
        assert (verdict, fields["source"]) == ("supported", "supported")
