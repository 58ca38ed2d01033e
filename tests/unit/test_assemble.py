"""Candidates to models: what the assembly adds, and what it must leave out."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

import conflictnews as cn
from conflictnews._assemble.passages import NAME_LENGTH, Passages
from conflictnews._assemble.reading import Reading
from conflictnews._assemble.report import assemble
from conflictnews._assemble.sources import reporter
from conflictnews._resolve.dates import date_passages
from conflictnews._rules.candidates import (
    AttributionCandidate,
    ClaimCandidate,
    FigureCandidate,
    VictimReading,
)
from conflictnews._rules.dates import find_dates
from conflictnews._syntax.entries import ENTRIES
from conflictnews._syntax.numbers import Quantity
from conflictnews._syntax.parse import Syntax, read_syntax
from conflictnews._text.document import read_document

#        0    1        2   3       4   5 6   7         8   9      10   11
TEXT = "Nine soldiers and 4 medics died , activists in Hama said . The 13 were buried ."


def _syntax(text: str) -> Syntax:
    return read_syntax(read_document(text))


def _figure(first: int, number: int, **fields: object) -> FigureCandidate:
    candidate = FigureCandidate(
        sentence=0,
        first=first,
        end=first + 2,
        quantity=Quantity(first, first + 1, number, number, number, "exactly"),
        counted="counted",
        harm="killed",
        victims=VictimReading(label=(first + 1, first + 2)),
        trigger=(5, 6),
        rule="test",
    )
    for name, value in fields.items():
        setattr(candidate, name, value)
    return candidate


def _assembled(figures: list[FigureCandidate], **fields: object) -> cn.Report:
    count = len(figures)
    plain: dict[str, object] = {
        "speakers": [None] * count,
        "figure_places": [None] * count,
        "figure_dates": [None] * count,
        "blamed": [None] * count,
    }
    return assemble(Reading(syntax=_syntax(TEXT), figures=figures, **(plain | fields)))  # type: ignore[arg-type]


class TestLinks:
    def test_links_become_positions(self) -> None:
        nine, four = _figure(0, 9), _figure(3, 4)
        nine.joined, four.joined = [four], [nine]
        whole = _figure(12, 13, parts=[nine, four])
        report = _assembled([nine, four, whole])
        assert [f.joined for f in report.figures] == [(1,), (0,), ()]
        assert report.figures[2].parts == (0, 1)
        assert report.diagnostics == ()

    def test_a_part_greater_than_its_whole_is_left_out(self) -> None:
        nine, four = _figure(0, 9), _figure(3, 4)
        four.parts = [nine]
        nine.included_in = four
        report = _assembled([nine, four])
        assert (report.figures[1].parts, report.figures[0].included_in) == ((), None)
        assert [d.code for d in report.diagnostics] == ["figures_at_odds", "figures_at_odds"]

    def test_a_circle_is_left_out(self) -> None:
        one, other = _figure(0, 9), _figure(3, 9)
        one.included_in, other.included_in = other, one
        one.corrects, other.corrects = [other], [one]
        report = _assembled([one, other])
        assert [f.included_in for f in report.figures] == [None, None]
        assert [f.corrects for f in report.figures] == [(), ()]

    def test_a_link_to_itself_or_to_what_was_dropped_is_left_out(self) -> None:
        nine, four = _figure(0, 9), _figure(3, 4)
        nine.same_as, nine.parts, nine.included_in = [nine, four], [nine], nine
        [figure] = _assembled([nine]).figures
        assert (figure.same_as, figure.parts, figure.included_in) == ((), (), None)


class TestSources:
    def test_a_figure_takes_source_and_outlet_from_its_attribution(self) -> None:
        said = AttributionCandidate(
            source=(7, 8), head=7, cue=(10, 11), content=[(0, 6)], via=(9, 10), rule="test", name="activists"
        )
        said.kind, said.naming = "activist", "collective"
        outlet = AttributionCandidate(source=(9, 10), cue=None, content=[(9, 10)], rule="test", name="Hama")
        figures = [_figure(0, 9), _figure(12, 13)]
        report = _assembled(figures, attributions=[said], speakers=[said, None], asides={(9, 10): outlet})
        told, own = report.figures
        assert (told.source.name, told.source.kind, told.attribution) == (
            "activists",
            cn.SourceKind.ACTIVIST,
            0,
        )
        assert told.via is not None
        assert told.via.name == "Hama"
        assert (own.source.kind, own.attribution, own.via) == (cn.SourceKind.REPORTER, None, None)
        assert [source.name for source in report.sources] == ["activists", "Hama"]
        [attribution] = report.attributions
        assert attribution.span.text == "Nine soldiers and 4 medics died , activists in Hama said"
        assert attribution.source_span is not None
        assert attribution.source_span.text == "activists"

    @pytest.mark.parametrize(
        ("text", "name", "naming"),
        [
            ("Nine people died.", "the article", cn.Naming.UNNAMED),
            ("HAMA (Reuters) - Nine people died in the town.", "Reuters", cn.Naming.NAMED),
            ("Nine die\n\nBy Nadia Fares\n\nNine people died in the town.", "Nadia Fares", cn.Naming.NAMED),
        ],
    )
    def test_the_reporter_has_the_name_of_who_signs(self, text: str, name: str, naming: cn.Naming) -> None:
        source = reporter(read_document(text))
        assert (source.name, source.naming, source.kind) == (name, naming, cn.SourceKind.REPORTER)

    def test_a_name_out_of_proportion_is_cut(self) -> None:
        syntax = _syntax("x" * 5000 + " said nine people died.")
        party = Passages(syntax).party((0, 1))
        assert party is not None
        assert party.span is not None
        assert len(party.name) == len(party.span) == NAME_LENGTH


class TestClaims:
    def test_a_claim_lists_the_harm_that_its_act_is(self) -> None:
        claim = ClaimCandidate(
            sentence=0,
            first=5,
            end=8,
            accused=(7, 8),
            act=(5, 6),
            stance="accuses",
            standing="accused",
            rule="t",
        )
        claim.source = (9, 10)
        accuser = AttributionCandidate(source=(9, 10), cue=None, content=[(9, 10)], rule="t", name="Hama")
        accuser.kind = "monitor"
        report = _assembled(
            [_figure(0, 9)],
            claims=[claim],
            claim_places=[None],
            claim_dates=[None],
            asides={(9, 10): accuser},
        )
        [found] = report.claims
        assert found.figures == (0,)
        assert found.accused is not None
        assert found.accused.name == "activists"
        assert (found.source.name, found.interested) == ("Hama", False)


class TestGrades:
    def test_positions_are_counted_anew(self) -> None:
        nine, four, whole = (
            _figure(0, 9, grade="firm"),
            _figure(3, 4, grade="weak"),
            _figure(12, 13, grade="firm"),
        )
        whole.parts = [nine, four]
        said = AttributionCandidate(source=None, cue=None, content=[(0, 6)], rule="t", grade="weak", name="X")
        reading = Reading(
            syntax=_syntax(TEXT),
            figures=[four, nine, whole],
            attributions=[said],
            speakers=[said, said, None],
            figure_places=[None] * 3,
            figure_dates=[None] * 3,
            blamed=[None] * 3,
        )
        report = assemble(reading.meeting(cn.Grade.LIKELY))
        assert [f.quantity.value for f in report.figures] == [9, 13]
        assert report.figures[1].parts == (0,)
        assert report.figures[0].attribution == 0
        assert report.figures[0].source.name == "X"


class TestDates:
    PUBLISHED = datetime.date(2012, 3, 14)

    def _days(self, text: str, word: str, said: AttributionCandidate | None = None) -> list[str | None]:
        syntax = _syntax(text)
        words = syntax.doc.tokens.words
        passages = [(n, n + 1) for n, w in enumerate(words) if w == word]
        dates = find_dates(syntax.doc, self.PUBLISHED)
        found = date_passages(passages, dates, [said] if said else [], syntax)
        return [None if d is None or d.earliest is None else d.earliest.isoformat() for d in found]

    def test_the_nearest_date_of_the_sentence(self) -> None:
        text = "On Monday two men were killed and on Tuesday three women were killed."
        assert self._days(text, "killed") == ["2012-03-12", "2012-03-13"]

    def test_the_day_of_a_statement_is_not_that_of_the_harm(self) -> None:
        text = "The army said on Tuesday nine men were killed. The bombing on Monday wounded ten."
        said = AttributionCandidate(source=(0, 2), cue=(2, 3), content=[(5, 9)], rule="t")
        assert self._days(text, "killed", said) == ["2012-03-12"]
        assert self._days(text, "killed") == ["2012-03-13"]

    def test_the_paragraph_helps_and_the_next_does_not(self) -> None:
        text = "Shells fell on Monday in the town. Nine were killed there.\n\nTen were killed elsewhere."
        assert self._days(text, "killed") == ["2012-03-12", None]

    def test_a_range_is_one_period(self) -> None:
        text = "From 3 to 9 March 2012 forty people were killed."
        syntax = _syntax(text)
        at = syntax.doc.tokens.words.index("killed")
        [found] = date_passages([(at, at + 1)], find_dates(syntax.doc, None), [], syntax)
        mention = Passages(syntax).date(found)
        assert mention is not None
        assert (mention.earliest, mention.latest) == (datetime.date(2012, 3, 3), datetime.date(2012, 3, 9))
        assert mention.granularity is cn.Granularity.RANGE


class TestVocabulary:
    @pytest.mark.parametrize(
        ("word_class", "feature", "terms"),
        [
            ("person", "status", cn.VictimStatus),
            ("person", "source", cn.SourceKind),
            ("person", "party", cn.PartyKind),
            ("person", "cohort", cn.Cohort),
            ("actor", "source", cn.SourceKind),
            ("actor", "party", cn.PartyKind),
            ("act", "event", cn.EventKind),
            ("cue", "stance", cn.Stance),
            ("cue", "factuality", cn.Certainty),
            ("harm", "harm", cn.Harm),
            ("hedge", "modifier", cn.Modifier),
        ],
    )
    def test_the_lexicon_speaks_in_the_terms_of_the_schema(
        self, word_class: str, feature: str, terms: type[enum.StrEnum]
    ) -> None:
        """A term that the schema does not have would stop the first article that holds the word."""
        senses = [getattr(entry, word_class) for entry in ENTRIES.values()]
        used = {getattr(sense, feature) for sense in senses if sense is not None}
        assert used <= {None, *terms}


def _models(value: object) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        yield from _models(tuple(value.__dict__.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from _models(item)


def test_what_is_made_unchecked_is_what_the_class_makes() -> None:
    # Assembly makes the values that an article has by the hundred without asking pydantic.
    report = cn.parse_report(
        "HAMA, Syria (AP) - Shells killed nine people near Rastan on 3 May 2012, a doctor told state radio.\n\n"
        "The army, which denied it, said: “Nobody was hit.” Residents of Hama blamed rebels for the attack."
    )
    made = list(_models(report))
    kinds = "Span Block Attribution Source Place CasualtyFigure Victims Claim Event Party"
    assert set(kinds.split()) <= {type(model).__name__ for model in made}
    for model in made:
        again = type(model)(**{name: getattr(model, name) for name in model.model_fields_set})
        assert again == model
        assert again.model_fields_set == model.model_fields_set
        assert list(again.__dict__) == list(model.__dict__)
        assert {k: type(v) for k, v in again.__dict__.items()} == {
            k: type(v) for k, v in model.__dict__.items()
        }
        assert again.model_dump_json() == model.model_dump_json()
        assert hash(again) == hash(model)
