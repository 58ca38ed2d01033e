"""Figures of a draft, field by field."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

import conflictnews as cn

Judge = Callable[..., dict[str, str]]
Ground = Callable[[object], cn.Grounding]


class TestNumber:
    @pytest.mark.parametrize("number", [45, 45.0, " 45 ", "forty-five", "at least 45", "45+", {"lower": 45}])
    def test_is_supported_as_the_text_states_it(self, judge: Judge, number: object) -> None:
        assert judge(number=number, harm="killed")["item"] == "supported"

    def test_within_open_bounds_is_not_stated(self, judge: Judge) -> None:
        """`At least 45` admits 47, and does not say it."""
        found = judge(number=47, harm="killed", victims="women and children")
        assert found["number"] == "contradicted"

    def test_another_number_at_the_passage_is_contradicted(self, ground: Ground) -> None:
        [item] = ground({"number": 54, "harm": "killed", "passage": "At least 45 women and children"}).items
        [number] = [field for field in item.fields if field.field == "number"]
        assert (number.verdict, number.says) == (cn.Verdict.CONTRADICTED, "at least 45")
        assert number.span is not None
        assert number.span.text == "At least 45"

    def test_digits_elsewhere_support_nothing(self, judge: Judge) -> None:
        """The text has the number 21, for days."""
        assert judge(number=21, harm="killed")["item"] == "not_found"
        assert judge(number=21, harm="killed", passage="closed for 21 days")["item"] == "ambiguous"

    def test_vague_word_is_supported_as_a_word_alone(self, judge: Judge) -> None:
        assert judge(number="dozens", harm="wounded")["item"] == "supported"
        assert judge(lower=24, harm="wounded")["item"] == "supported"
        assert judge(number=24, harm="wounded")["item"] == "ambiguous"
        assert judge(number=36, harm="wounded", passage="Dozens of residents")["item"] == "ambiguous"

    def test_less_exact_than_the_text_is_not_what_it_says(self, judge: Judge) -> None:
        assert judge(number="more than 7", harm="killed", passage="Seven soldiers")["number"] == "ambiguous"
        assert judge(lower=7, harm="killed", passage="Seven soldiers")["number"] == "ambiguous"
        assert judge(lower=7, upper=7, harm="killed", passage="Seven soldiers")["item"] == "supported"


class TestHarm:
    def test_synonyms_are_read(self, judge: Judge) -> None:
        assert judge(number=45, harm="Deaths")["item"] == "supported"
        assert judge(number="dozens", harm="injured")["item"] == "supported"

    def test_another_harm_is_contradicted(self, judge: Judge) -> None:
        assert judge(number=45, harm="injured")["harm"] == "contradicted"

    def test_casualties_are_not_told_apart(self, judge: Judge) -> None:
        assert judge(number=45, harm="casualties")["harm"] == "ambiguous"


class TestSource:
    @pytest.mark.parametrize("name", ["the Civil Rescue Committee", "Civil Rescue Committee", "Committee"])
    def test_shorter_forms_are_supported(self, judge: Judge, name: str) -> None:
        assert judge(number=45, harm="killed", source=name)["source"] == "supported"

    @pytest.mark.parametrize("name", ["state television", "the army", "the Ministry of Roads", "the article"])
    def test_another_is_contradicted(self, judge: Judge, name: str) -> None:
        assert judge(number=45, harm="killed", source=name)["source"] == "contradicted"

    def test_part_without_the_head_is_ambiguous(self, judge: Judge) -> None:
        assert judge(number=45, harm="killed", source="Rescue")["source"] == "ambiguous"

    def test_own_voice(self, judge: Judge) -> None:
        assert judge(number="dozens", harm="wounded", source="article")["source"] == "supported"
        assert judge(number="dozens", harm="wounded", source="Reuters")["source"] == "supported"
        assert judge(number="dozens", harm="wounded", source="the army")["source"] == "contradicted"

    def test_opposed_sides_never_share_a_name(self) -> None:
        """`the army` is in `Free Syrian Army`, and is its enemy."""
        text = "Five men were killed on the road, the army said."
        draft = {"number": 5, "harm": "killed", "source": "Free Syrian Army"}
        assert cn.ground(draft, text).items[0].verdict is cn.Verdict.CONTRADICTED

    def test_longer_forms_must_stand_in_one_piece(self) -> None:
        text = "Five Omani sailors were killed on the road, the army said."
        draft = {"number": 5, "harm": "killed", "source": "the Omani army"}
        assert cn.ground(draft, text).items[0].verdict is cn.Verdict.AMBIGUOUS
        text = "Five men were killed on the road, said Amal Nasser, a nurse at the clinic."
        draft = {"number": 5, "harm": "killed", "source": "Amal Nasser, a nurse"}
        assert cn.ground(draft, text).is_supported


class TestOtherFields:
    def test_victims(self, judge: Judge) -> None:
        assert judge(number=7, harm="killed", victims="soldiers")["victims"] == "supported"
        assert judge(number=7, harm="killed", victims="people")["victims"] == "supported"
        assert judge(number=7, harm="killed", victims="nurses")["victims"] == "contradicted"
        assert judge(number=45, harm="killed", victims="women")["victims"] == "ambiguous"

    def test_status(self, judge: Judge) -> None:
        assert judge(number=7, harm="killed", status="military")["status"] == "supported"
        assert judge(number=7, harm="killed", status="civilian")["status"] == "contradicted"
        assert "status" not in judge(number=7, harm="killed", status="unknown")

    def test_place(self, judge: Judge) -> None:
        assert judge(number=45, harm="killed", place="the Bab district")["place"] == "supported"
        assert judge(number=45, harm="killed", place="Aleppo")["place"] == "contradicted"

    def test_day(self, judge: Judge) -> None:
        assert judge(number=45, harm="killed", date="2012-02-07")["date"] == "supported"
        assert judge(number=45, harm="killed", date=datetime.date(2012, 2, 7))["date"] == "supported"
        assert judge(number=45, harm="killed", date="on Tuesday")["date"] == "supported"
        assert judge(number=45, harm="killed", date="2012-02-08")["date"] == "contradicted"
        assert judge(number=45, harm="killed", date="February 2012")["date"] == "ambiguous"

    def test_perpetrator_that_the_text_does_not_name(self, judge: Judge) -> None:
        assert judge(number=7, harm="killed", perpetrator="rebels")["perpetrator"] == "not_found"


class TestDenial:
    def test_a_number_that_is_denied_is_not_stated(self) -> None:
        text = "The government rejected claims that 40 civilians were killed."
        for draft in ({"killed": 40}, {"killed": 40, "source": "the government"}):
            assert cn.ground(draft, text).supported == ()


class TestAnchor:
    @pytest.mark.parametrize(
        ("passage", "anchoring"),
        [
            ("At least 45 women and children", "exact"),
            ("at  least\n45 women and children", "tolerant"),
            ("at least forty-five women and children", "tolerant"),
            ("At least 45 women … were killed", "tolerant"),
            ("At least 45 elderly women and children", "near"),
            ("a ferry sank off the coast at dawn", "none"),
        ],
    )
    def test_passage(self, ground: Ground, passage: str, anchoring: str) -> None:
        [item] = ground({"number": 45, "harm": "killed", "passage": passage}).items
        assert str(item.anchoring) == anchoring
        assert (item.verdict is cn.Verdict.SUPPORTED) == (anchoring in {"exact", "tolerant"})

    def test_altered_passage_is_answered_with_the_true_words(self, ground: Ground) -> None:
        draft = {"number": 54, "harm": "killed", "passage": "At least 54 women and children were killed"}
        [item] = ground(draft).items
        assert item.fields[0].says == "At least 45 women and children were killed"

    def test_offsets(self, ground: Ground, text: str) -> None:
        start = text.index("Seven soldiers")
        draft = {
            "number": 7,
            "harm": "killed",
            "passage": "Seven soldiers",
            "start": start,
            "end": start + 14,
        }
        assert ground(draft).is_supported
        for shift in (-3, 1, 40, 10**9):
            moved = {**draft, "start": start + shift, "end": start + shift + 14}
            [item] = ground(moved).items
            assert item.verdict is cn.Verdict.CONTRADICTED
            assert item.fields[1].says == f"{start}-{start + 14}"

    def test_offsets_alone(self, judge: Judge, text: str) -> None:
        start = text.index("Seven soldiers")
        assert judge(number=7, harm="killed", start=start, end=start + 14)["item"] == "supported"
        assert judge(number=7, harm="killed", start=start + 2, end=start + 16)["item"] != "supported"
        assert judge(number=7, harm="killed", start=len(text), end=len(text) + 5)["item"] == "not_found"

    def test_one_passage_in_two_places_is_told_apart(self) -> None:
        text = (
            "Nine people were killed in Rastan, a medic said. "
            "Nine people were wounded in Tal, the police said."
        )
        draft = {"passage": "Nine people", "number": 9}
        dead = cn.ground({**draft, "harm": "killed", "source": "a medic"}, text).items[0]
        hurt = cn.ground({**draft, "harm": "injured", "source": "the police"}, text).items[0]
        mixed = cn.ground({**draft, "harm": "injured", "source": "a medic"}, text).items[0]
        at_first = cn.ground({**draft, "harm": "injured", "start": 0, "end": 11}, text).items[0]
        assert dead.anchor is not None
        assert hurt.anchor is not None
        assert (dead.anchor.start, hurt.anchor.start) == (0, text.rindex("Nine"))
        assert mixed.verdict is cn.Verdict.CONTRADICTED
        assert at_first.verdict is cn.Verdict.CONTRADICTED


class TestBlanksAndDoubts:
    """What the article leaves open, and what it tells beside the figure."""

    @staticmethod
    def fields(text: str, **draft: object) -> dict[str, str]:
        [item] = cn.ground({"number": 9, "harm": "killed", **draft}, text).items
        return {field.field: str(field.verdict) for field in item.fields}

    def test_what_the_article_does_not_tell(self) -> None:
        text = "Nine people were killed."
        found = self.fields(
            text, place="Karsa", date="2012-02-08", perpetrator="rebels", status="civilian", victims="nurses"
        )
        assert {found[name] for name in ("place", "date", "perpetrator", "status")} == {"not_found"}

    def test_who_is_blamed(self) -> None:
        text = "Nine people were killed by rebels. The army shelled the camp."
        assert self.fields(text, perpetrator="rebels")["perpetrator"] == "supported"
        assert self.fields(text, perpetrator="the army")["perpetrator"] == "ambiguous"
        assert self.fields(text, perpetrator="the police")["perpetrator"] == "contradicted"

    def test_people_of_several_sorts(self) -> None:
        text = "Nine soldiers and villagers were killed."
        assert self.fields(text, status="civilian")["status"] == "ambiguous"

    def test_a_day_that_cannot_be_counted(self) -> None:
        text = "Nine people were killed on Tuesday."
        assert self.fields(text, date="2012-02-07")["date"] == "ambiguous"

    def test_an_item_that_stands_nowhere_keeps_its_fields(self) -> None:
        found = self.fields(
            "The road was closed.",
            passage="a ferry sank off the coast at dawn",
            victims="nurses",
            status="civilian",
            source="the army",
            place="Karsa",
            date={"earliest": "2012-02-07", "latest": "2012-02-09"},
            perpetrator="rebels",
        )
        assert set(found) == {
            "passage",
            "number",
            "harm",
            "victims",
            "status",
            "source",
            "place",
            "date",
            "perpetrator",
        }
        assert set(found.values()) == {"not_found"}

    def test_another_vague_word_is_open(self) -> None:
        text = "Dozens of people were killed."
        assert self.fields(text, number="scores", passage=text)["number"] == "ambiguous"
