"""Words and actors that a caller adds: they are read, and they leave nothing behind."""

from __future__ import annotations

import pytest

import conflictnews as cn
from conflictnews._syntax.vocabulary import LEXICON, vocabulary_with

COLUMN = cn.ExtraActor(
    name="Harran Liberation Column", aliases=("HLC", "the Column"), source="armed_group", party="armed_group"
)
ZAP = cn.ExtraWord(form="zap", word_class="harm_verb", sense="killed")
BLURT = cn.ExtraWord(form="blurt", word_class="reporting_verb")
BEEKEEPER = cn.ExtraWord(form="beekeeper", word_class="source", sense="witness")
FERRYMAN = cn.ExtraWord(form="stretcher-bearer", word_class="victim", sense="civilian")


def _with(*added: cn.ExtraActor | cn.ExtraWord) -> cn.Options:
    return cn.Options(
        actors=tuple(a for a in added if isinstance(a, cn.ExtraActor)),
        words=tuple(a for a in added if isinstance(a, cn.ExtraWord)),
    )


class TestActors:
    @pytest.mark.parametrize("name", ["The Harran Liberation Column", "The HLC", "The Column"])
    def test_every_name_is_the_same_source_and_party(self, name: str) -> None:
        text = f"{name} denied that it had shelled the market."
        report = cn.parse_report(text, options=_with(COLUMN))
        [said] = report.attributions
        assert (said.source.kind, said.source.actor) == ("armed_group", "harran_liberation_column")
        [claim] = report.claims
        assert claim.accused is not None
        assert (claim.accused.kind, claim.accused.actor) == ("armed_group", "harran_liberation_column")
        assert claim.interested is True

    def test_a_key_can_be_given(self) -> None:
        actor = COLUMN.model_copy(update={"actor": "hlc"})
        [said] = cn.parse_report("The HLC said it had left.", options=_with(actor)).attributions
        assert said.source.actor == "hlc"

    def test_a_new_name_of_a_known_actor_has_its_key(self) -> None:
        actor = cn.ExtraActor(name="Islamic State", aliases=("Qorvath Emirate",))
        text = "Fighters of the Qorvath Emirate killed nine villagers. Isis said nothing of it."
        report = cn.parse_report(text, options=_with(actor))
        [party] = {c.accused.actor for c in report.claims if c.accused}
        assert party == "islamic_state"

    def test_a_name_that_is_a_word_is_a_name_only_in_capitals(self) -> None:
        text = "The column said it had left the town."
        report = cn.parse_report(text, options=_with(COLUMN))
        assert {a.source.actor for a in report.attributions} <= {None}


class TestWords:
    def test_a_verb_of_harm(self) -> None:
        text = "Gunmen zapped nine villagers near the river on Monday."
        assert cn.parse_report(text).figures == ()
        [figure] = cn.parse_report(text, options=_with(ZAP)).figures
        assert (figure.quantity.value, figure.harm, figure.victims.label) == (9, "killed", "villagers")
        assert figure.perpetrator is not None
        assert figure.perpetrator.name == "Gunmen"

    @pytest.mark.parametrize("text", ["They were zapped", "Zapping went on", "He zaps", "They zap"])
    def test_every_form_of_a_verb_is_known(self, text: str) -> None:
        forms = vocabulary_with(_with(ZAP)).forms
        assert any(word in forms and forms[word][1].harm for word in text.lower().split())

    @pytest.mark.parametrize(
        ("form", "spelled"),
        [("quarry", "quarried quarries quarrying"), ("blie", "blied blying"), ("blay", "blayed blays")],
    )
    def test_how_a_verb_is_spelled(self, form: str, spelled: str) -> None:
        word = cn.ExtraWord(form=form, word_class="harm_verb", sense="killed")
        forms = vocabulary_with(_with(word)).forms
        assert all(one in forms and forms[one][1].harm for one in spelled.split())

    def test_a_reporting_verb(self) -> None:
        text = "Nine villagers were killed by shells, a farmer blurted."
        assert cn.parse_report(text, options=_with(BLURT)).attributions[0].cue.text == "blurted"  # type: ignore[union-attr]

    def test_a_source(self) -> None:
        [said] = cn.parse_report("A beekeeper said nine men died.", options=_with(BEEKEEPER)).attributions
        assert said.source.kind is cn.SourceKind.WITNESS

    def test_victims(self) -> None:
        [figure] = cn.parse_report("Shells killed nine stretcher-bearers.", options=_with(FERRYMAN)).figures
        assert (figure.victims.label, figure.victims.status) == ("stretcher-bearers", "civilian")

    def test_a_known_word_keeps_its_other_senses(self) -> None:
        word = cn.ExtraWord(form="farmer", word_class="source", sense="expert")
        entry = vocabulary_with(_with(word)).forms["farmers"][1]
        known = LEXICON.forms["farmers"][1]
        assert entry.person is not None
        assert known.person is not None
        assert (entry.person.source, entry.person.status) == ("expert", known.person.status)

    def test_an_irregular_verb_of_the_lexicon_keeps_its_forms(self) -> None:
        word = cn.ExtraWord(form="strike", word_class="harm_verb", sense="injured")
        forms = vocabulary_with(_with(word)).forms
        assert forms["struck"][1] is forms["strike"][1]
        assert "striked" not in forms

    def test_a_word_of_several_parts(self) -> None:
        word = cn.ExtraWord(form="ferry hand", word_class="source", sense="witness")
        [one] = cn.parse_report("A ferry hand said nine men died.", options=_with(word)).attributions
        [many] = cn.parse_report("Ferry hands said nine men died.", options=_with(word)).attributions
        assert one.source.kind is many.source.kind is cn.SourceKind.WITNESS

    def test_a_word_may_have_two_senses(self) -> None:
        source = cn.ExtraWord(form="farmer", word_class="source", sense="expert")
        victim = cn.ExtraWord(form="farmer", word_class="victim", sense="armed_group")
        entry = vocabulary_with(_with(source, victim)).forms["farmers"][1]
        assert entry.person is not None
        assert (entry.person.source, entry.person.status) == ("expert", "armed_group")

    def test_a_form_that_is_another_word_stays_that_word(self) -> None:
        word = cn.ExtraWord(form="new", word_class="source", sense="witness")
        forms = vocabulary_with(_with(word)).forms
        assert forms["news"] == LEXICON.forms["news"]
        assert forms["new"][1].person is not None

    def test_what_has_no_letters_names_nothing(self) -> None:
        dots = cn.ExtraActor(name="The ...")
        text = "A farmer said nine men died... They were shot."
        assert cn.parse_report(text, options=_with(dots)) == cn.parse_report(text)


class TestNothingIsLeftBehind:
    TEXT = "The HLC said gunmen had zapped nine villagers. Shells killed two men, residents said."

    def test_calls_do_not_influence_each_other(self) -> None:
        plain, zapped, named = cn.Options(), _with(ZAP), _with(COLUMN)
        first = [cn.parse_report(self.TEXT, options=options) for options in (plain, zapped, named)]
        again = [cn.parse_report(self.TEXT, options=options) for options in (named, plain, zapped)]
        assert first == [again[1], again[2], again[0]]
        assert first[0] == cn.parse_report(self.TEXT)
        assert len({report.model_dump_json() for report in first}) == 3

    def test_the_lexicon_is_not_changed(self) -> None:
        phrases = {
            first: {second: list(options) for second, options in behind.items()}
            for first, behind in LEXICON.phrases.items()
        }
        before = (dict(LEXICON.forms), phrases)
        senses = [(entry.harm, entry.cue, entry.person) for _, entry in LEXICON.forms.values()]
        killer = cn.ExtraWord(form="say", word_class="harm_verb", sense="killed")
        vocabulary_with(_with(killer, COLUMN, ZAP, BLURT, BEEKEEPER, FERRYMAN))
        assert before == (LEXICON.forms, LEXICON.phrases)
        assert senses == [(entry.harm, entry.cue, entry.person) for _, entry in LEXICON.forms.values()]

    def test_without_additions_the_lexicon_itself_is_read_with(self) -> None:
        assert vocabulary_with(cn.Options(least_grade="firm", tolerance=0.5)) is LEXICON

    def test_equal_options_share_one_vocabulary(self) -> None:
        assert vocabulary_with(_with(ZAP, COLUMN)) is vocabulary_with(_with(ZAP, COLUMN))
