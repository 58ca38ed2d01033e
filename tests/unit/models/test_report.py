"""A report holds together, or it cannot be made."""

from __future__ import annotations

import datetime as dt
import json
import re
import typing
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pydantic
import pytest

import conflictnews.models
from conflictnews import parse_report
from conflictnews.errors import InputError
from conflictnews.models import (
    Attribution,
    Block,
    BlockKind,
    Claim,
    ClaimKind,
    DateMention,
    DetachedReport,
    Event,
    EventKind,
    Grade,
    Granularity,
    Model,
    Period,
    Place,
    QuotationType,
    Report,
    Span,
    Stance,
    Standing,
)
from conflictnews.models.detached import OWN_WORDS, WORDS
from conflictnews.models.integrity import spans_of

if TYPE_CHECKING:
    from conftest import Builder

#: How many spans there are in the report of `whole`.
SPANS = 16


def strings_of(data: object) -> Iterator[str]:
    """Every string in JSON data, keys aside."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, (dict, list)):
        for inner in data.values() if isinstance(data, dict) else data:
            yield from strings_of(inner)


def holds_text(annotation: object) -> bool:
    """Whether free text can stand in a field of this type."""
    return annotation is str or any(map(holds_text, typing.get_args(annotation)))


def reachable(model: type[Model], models: list[type[Model]]) -> set[type[Model]]:
    """The models that a model is made of, itself included."""
    names = set(re.findall(r"#/\$defs/(\w+)", json.dumps(model.model_json_schema())))
    return {model} | {one for one in models if one.__name__ in names}


def paths(report: object) -> list[tuple[int | str, ...]]:
    """The paths of all that is wrong with the data of a report."""
    with pytest.raises(pydantic.ValidationError) as refused:
        Report.model_validate(report)
    return [error["loc"] for error in refused.value.errors()]


def whole(build: Builder) -> Report:
    """A report with something in every field."""
    found: dict[str, Any] = {"rule": "r", "grade": Grade.LIKELY}
    place = Place(name="the quarter", span=build.span("the quarter"))
    day = DateMention(
        earliest=dt.date(2012, 3, 11),
        latest=dt.date(2012, 3, 11),
        granularity=Granularity.DAY,
        span=build.span("the"),
    )
    denial = Claim(
        span=build.span("the army denied it"),
        evidence=(build.span("denied"),),
        kind=ClaimKind.RESPONSIBILITY,
        stance=Stance.DENIES,
        source=build.source("the army"),
        standing=Standing.ACCUSED,
        figures=(0,),
        event=0,
        **found,
    )
    speech = Attribution(
        span=build.span(build.text[:61]),
        source=build.source(),
        source_span=build.span("residents"),
        cue=build.span("said"),
        content=(build.span(build.text[:45]),),
        quotation=QuotationType.INDIRECT,
        **found,
    )
    event = Event(
        span=build.span("killed"),
        kind=EventKind.OTHER,
        place=place,
        when=day,
        figures=(0,),
        claims=(0,),
        **found,
    )
    return build.report(
        build.figure(event=0, attribution=0, place=place, when=day),
        published=dt.date(2012, 3, 12),
        blocks=(Block(kind=BlockKind.BODY, span=build.span(build.text)),),
        headline=build.span("Forty-seven"),
        claims=(denial,),
        attributions=(speech,),
        events=(event,),
        places=(place,),
        dates=(day,),
        sources=(build.source(),),
    )


class TestWhole:
    """A report that holds together."""

    def test_survives_json(self, build: Builder) -> None:
        """It comes back equal from its own JSON."""
        report = whole(build)
        assert Report.model_validate_json(report.model_dump_json()) == report

    def test_every_span_is_checked(self, build: Builder) -> None:
        """The check reaches every span that there is, at whatever depth."""

        def spans(value: object) -> int:
            if isinstance(value, Span):
                return 1
            if isinstance(value, Model):
                return sum(spans(getattr(value, name)) for name in type(value).model_fields)
            return sum(map(spans, value)) if isinstance(value, tuple) else 0

        report = whole(build)
        assert len(list(spans_of(report))) == spans(report) == SPANS

    @pytest.mark.parametrize("index", range(SPANS))
    def test_a_shifted_span_is_refused_with_its_path(self, build: Builder, index: int) -> None:
        """JSON in which one span was shifted is refused, and the path leads to that span."""
        report = whole(build)
        data = json.loads(report.model_dump_json())
        path, _ = list(spans_of(report))[index]
        inner = data
        for step in path:
            inner = inner[step]
        inner["start"] += 1
        inner["end"] += 1
        assert paths(data) == [path]

    def test_cannot_be_changed(self, build: Builder) -> None:
        """Fields are read-only, and there are no others."""
        report = whole(build)
        with pytest.raises(pydantic.ValidationError, match="frozen"):
            report.text = ""  # type: ignore[misc]
        assert paths({"text": "", "verdict": "true"}) == [("verdict",)]

    def test_can_be_a_key(self, build: Builder) -> None:
        """Equal reports have equal hashes."""
        assert len({whole(build), whole(build)}) == 1


class TestSpans:
    """`text[s.start:s.end] == s.text`."""

    def test_length(self) -> None:
        """A span as long as its text, or none."""
        with pytest.raises(pydantic.ValidationError, match="cannot hold 2 characters"):
            Span(start=3, end=4, text="45")

    def test_backwards(self) -> None:
        """A span that ends before it starts is refused."""
        with pytest.raises(pydantic.ValidationError):
            Span(start=4, end=3, text="")

    def test_out_of_bounds(self, build: Builder) -> None:
        """A span behind the end of the text is refused, be it empty."""
        end = len(build.text) + 1
        assert paths({"text": build.text, "byline": {"start": end, "end": end, "text": ""}}) == [("byline",)]

    def test_empty_at_the_end(self, build: Builder) -> None:
        """An empty span at the very end fits."""
        end = len(build.text)
        span = build.report(byline=Span.cut(build.text, end, end)).byline
        assert span is not None
        assert len(span) == 0
        assert span

    def test_overlap_and_cover(self, build: Builder) -> None:
        """Spans that touch share no character."""
        number, people = build.span("Forty-seven"), build.span(" people")
        assert not number.overlaps(people)
        assert build.span().overlaps(people)
        assert build.span().covers(people)
        assert not people.covers(build.span())


class TestPositions:
    """Every position leads somewhere."""

    @pytest.mark.parametrize(
        ("field", "value", "path"),
        [
            ("event", 0, ("figures", 0, "event")),
            ("attribution", 0, ("figures", 0, "attribution")),
            ("included_in", 1, ("figures", 0, "included_in")),
            ("included_in", 0, ("figures", 0, "included_in")),
            ("parts", (1,), ("figures", 0, "parts", 0)),
            ("parts", (0,), ("figures", 0, "parts", 0)),
            ("joined", (7,), ("figures", 0, "joined", 0)),
            ("same_as", (7,), ("figures", 0, "same_as", 0)),
            ("corrects", (7,), ("figures", 0, "corrects", 0)),
        ],
    )
    def test_of_a_figure(
        self, build: Builder, field: str, value: object, path: tuple[int | str, ...]
    ) -> None:
        """A figure that refers to nothing, or to itself, is refused."""
        figure = build.figure(**{field: value})
        assert paths({"text": build.text, "figures": (figure,)}) == [path]

    @pytest.mark.parametrize(
        ("holder", "field", "path"),
        [
            ("claims", "event", ("claims", 0, "event")),
            ("claims", "attribution", ("claims", 0, "attribution")),
            ("claims", "figures", ("claims", 0, "figures", 1)),
            ("events", "figures", ("events", 0, "figures", 1)),
            ("events", "claims", ("events", 0, "claims", 1)),
        ],
    )
    def test_of_claims_and_events(
        self, build: Builder, holder: str, field: str, path: tuple[int | str, ...]
    ) -> None:
        """So is a claim or an event."""
        data = json.loads(whole(build).model_dump_json())
        data[holder][0][field] = [0, 1] if isinstance(path[-1], int) else 1
        assert paths(data) == [path]

    def test_below_nought(self, build: Builder) -> None:
        """Positions do not count from the end."""
        with pytest.raises(pydantic.ValidationError) as refused:
            build.figure(parts=(-1,))
        assert refused.value.errors()[0]["loc"] == ("parts", 0)


class TestParts:
    """A part is no greater than its whole."""

    def test_equal_is_allowed(self, build: Builder) -> None:
        """The whole can consist of one part."""
        assert build.report(build.figure(47, parts=(1,)), build.figure(47))

    def test_greater_is_refused(self, build: Builder) -> None:
        """A part certainly greater than its whole is refused, by either way of saying that it is one."""
        figures = (build.figure(47, parts=(1,)), build.figure(48))
        assert paths({"text": build.text, "figures": figures}) == [("figures", 0, "parts", 0)]
        figures = (build.figure(47), build.figure(48, included_in=0))
        assert paths({"text": build.text, "figures": figures}) == [("figures", 1, "included_in")]

    def test_near_and_open_bounds_contradict_nothing(self, build: Builder) -> None:
        """About 50 may be 52, and at least 47 may be anything above."""
        assert build.report(build.figure(50, parts=(1,), approximate=True), build.figure(52))
        assert build.report(build.figure(47, None, parts=(1,)), build.figure(52))

    def test_a_circle_is_refused(self, build: Builder) -> None:
        """Nothing is a part of itself by way of another."""
        figures = (build.figure(parts=(1,)), build.figure(parts=(0,)))
        assert paths({"text": build.text, "figures": figures}) == [("figures", 0, "parts")]
        figures = (build.figure(included_in=1), build.figure(included_in=0))
        assert paths({"text": build.text, "figures": figures}) == [("figures", 0, "included_in")]
        figures = (build.figure(corrects=(1,)), build.figure(corrects=(0,)))
        assert paths({"text": build.text, "figures": figures}) == [("figures", 0, "corrects")]

    def test_a_long_chain_is_checked(self, build: Builder) -> None:
        """Thousands of figures, each included in the one before, are no trouble."""
        chain = [build.figure(), *(build.figure(included_in=at) for at in range(5000))]
        report = build.report(*chain)
        toll = report.toll("killed", statuses={"civilian"})  # type: ignore[arg-type]
        assert toll is None


class TestDates:
    """Periods of whole days."""

    def test_order(self) -> None:
        """The first day does not come after the last."""
        with pytest.raises(pydantic.ValidationError, match="earliest day must not be after"):
            Period(earliest=dt.date(2012, 3, 12), latest=dt.date(2012, 3, 11))

    def test_unknown_ends_shut_nothing_out(self) -> None:
        """Both ends belong to it, and an end that is not known shuts nothing out."""
        since = Period(earliest=dt.date(2011, 3, 15))
        assert since.admits(dt.date(2011, 3, 15))
        assert since.admits(dt.date(2030, 1, 1))
        assert not since.admits(dt.date(2011, 3, 14))


class TestSurrogates:
    """What UTF-8 cannot encode."""

    def test_become_replacement_characters(self) -> None:
        """A lone surrogate is kept in memory and written as U+FFFD, so that all offsets stay."""
        text = "\ud800 killed \udc00\ud83d\ude00"
        report = Report(text=text, headline=Span.cut(text, 0, 3), byline=Span.cut(text, 9, 12))
        assert report.text == text
        loaded = Report.model_validate_json(report.model_dump_json())
        assert loaded.text == "\ufffd killed \ufffd\ufffd\ufffd"
        assert (loaded.byline, loaded.headline) == (
            Span.cut(loaded.text, 9, 12),
            Span.cut(loaded.text, 0, 3),
        )

    def test_do_not_hide_a_fault(self) -> None:
        """A fault in a text that cannot be printed is still told."""
        with pytest.raises(pydantic.ValidationError) as refused:
            Report(text="\ud800{x}", headline=Span(start=0, end=1, text="\udfff"))
        assert "what the span holds" in str(refused.value)


class TestDetached:
    """A report without the article."""

    def test_holds_no_words_of_the_article(self, build: Builder) -> None:
        """What is left are offsets, and what was read."""
        dump = whole(build).detach().model_dump_json()
        assert "Forty-seven" not in dump
        assert "denied" not in dump
        assert "the quarter" not in dump
        assert '"lower":47' in dump

    def test_holds_no_word_of_the_article_at_any_depth(self) -> None:
        """Whatever the report says in words is the library's own: a kind, a rule, a key, a word of the lexicon.

        The article is written in capitals, as the library's words are not, so that none stands in it by chance.
        """
        text = (
            "HOMS, FEB 9 (REUTERS) - AT LEAST 14 ZANQAR VILLAGERS, AMONG THEM NURSE LEYLA ORHAN, WERE STABBED IN\n"
            "KARM ZEITOUN, A DISTRICT OF HOMS, ON TUESDAY, A COLONEL OF THE ZANQAR\nGUARDS TOLD REUTERS. "
            "THE COLONEL SAID THE VILLAGERS, BRITISH JOURNALISTS, WERE KILLED BY THE ARMY. "
            "THE GOVERNMENT DENIED THAT ITS FORCES KILLED 14 CIVILIANS."
        )
        report = parse_report(text, published=dt.date(2012, 2, 10))
        assert report.figures
        assert report.claims
        assert report.attributions
        detached = report.detach()
        strings = list(strings_of(detached.findings))
        assert [one for one in strings if one in text and not one.isdigit()] == []
        words = set(re.findall(r"[A-Z]{4,}", text))
        assert [one for one in strings if words & set(one.split())] == []
        assert detached.reattach(text) == report

    def test_every_field_of_words_is_known(self) -> None:
        """A new field of free text is either taken out, or known to hold the library's own words."""
        known = WORDS | OWN_WORDS | {"text"}
        models = [one for one in vars(conflictnews.models).values() if isinstance(one, type)]
        parts = reachable(Report, [one for one in models if issubclass(one, Model)])
        free = {
            name
            for model in parts
            for name, field in model.model_fields.items()
            if holds_text(field.annotation)
        }
        assert free <= known
        assert {"name", "label", "manner", "rule", "roles"} <= free

    def test_names_broken_by_lines(self) -> None:
        """A name that the text breaks in two is taken out word by word."""
        text = "The raid was led by Colonel\nZanqar of the guards."
        place = Place(name="Colonel Zanqar", within="elsewhere")
        report = Report(text=text, places=(place,))
        [found] = report.detach().findings["places"]  # type: ignore[misc]
        assert found["name"] == {"words": [[20, 27], [28, 34]]}  # type: ignore[index,call-overload]
        assert found["within"] == {"words": ["elsewhere"]}  # type: ignore[index,call-overload]
        assert report.detach().reattach(text) == report

    def test_comes_back(self, build: Builder) -> None:
        """With the article it is the report again, by way of JSON too."""
        report = whole(build)
        detached = DetachedReport.model_validate_json(report.detach().model_dump_json())
        assert detached == report.detach()
        assert detached.reattach(build.text) == report

    def test_refuses_another_text(self, build: Builder) -> None:
        """One character's difference is another text."""
        detached = whole(build).detach()
        for other in (build.text + " ", build.text.replace("F", "f"), ""):
            with pytest.raises(InputError, match="text: this is not the article"):
                detached.reattach(other)

    @pytest.mark.parametrize(
        "bad", [{"start": 0, "end": 99}, {"start": "x", "end": 1}, {"start": 2, "end": 1}]
    )
    def test_refuses_spans_that_do_not_fit(self, build: Builder, bad: dict[str, object]) -> None:
        """Findings from outside are checked when they meet the text."""
        detached = build.report().detach()
        changed = detached.model_copy(update={"findings": {**detached.findings, "byline": bad}})
        with pytest.raises(pydantic.ValidationError):
            changed.reattach(build.text)

    def test_with_surrogates(self) -> None:
        """A text that UTF-8 cannot encode has a digest too."""
        report = Report(text="a\ud800", headline=Span.cut("a\ud800", 0, 2))
        assert report.detach().reattach("a\ud800") == report
