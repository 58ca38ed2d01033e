"""Articles written from facts: what is drawn is known, and how it is written is drawn as well."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

import attrs
from hypothesis import strategies as st

from conflictnews.models import Harm, Interval, Period, QuotationType, SourceKind, Span, Stance
from conflictnews.strategies._amounts import Amount, counted, plain
from conflictnews.strategies._facts import Article, BlameFact, FigureFact, QuoteFact
from conflictnews.strategies._grammar import (
    CHARGES,
    CONSTRUCTIONS,
    FRAMES,
    HEADLINES,
    Charge,
    Construction,
    Frame,
    Slot,
)
from conflictnews.strategies._marked import Words, fill
from conflictnews.strategies._vocabulary import (
    ACCUSED,
    AGENCIES,
    BOMBS,
    CAUSES,
    HARMS,
    NOUNS,
    PLACES,
    SOURCES,
    Noun,
    Speaker,
)

__all__ = ["articles", "written"]

#: Where a fact stands until the article is written.
_NOWHERE = Span(start=0, end=0, text="")


@attrs.define
class _Draft:
    """An article while it is written."""

    published: dt.date
    words: Words = attrs.field(factory=lambda: Words(""))
    figures: list[FigureFact] = attrs.field(factory=list)
    quotes: list[QuoteFact] = attrs.field(factory=list)
    blames: list[BlameFact] = attrs.field(factory=list)
    dateline: tuple[str, str] | None = None

    def article(self) -> Article:
        """The article as it stands, with every fact in its place."""
        text = self.words.text
        at = {name: Span.cut(text, start, end) for name, start, end in self.words.marks}
        place, agency = self.dateline or (None, None)
        return Article(
            text=text,
            published=self.published,
            figures=tuple(
                fact.model_copy(update={"span": at[f"figure {n}"]}) for n, fact in enumerate(self.figures)
            ),
            quotes=tuple(
                fact.model_copy(update={"cue": at[f"cue {n}"], "content": at[f"content {n}"]})
                for n, fact in enumerate(self.quotes)
            ),
            blames=tuple(
                fact.model_copy(update={"act": at[f"act {n}"]}) for n, fact in enumerate(self.blames)
            ),
            dateline_place=place,
            dateline_agency=agency,
        )


def articles(*, sentences: int = 5) -> st.SearchStrategy[Article]:
    """Short articles about people harmed, each with all that it says.

    A text is made by a grammar of many constructions: active and passive, headlines, ellipses, shares, speech
    before and behind its source, quotations, accusations and denials. It shrinks towards one plain sentence:
    `Two people were killed.`

    Args:
        sentences: The greatest number of sentences, a headline aside.
    """
    return written(sentences=sentences)


@st.composite
def written(
    draw: st.DrawFn,
    *,
    sentences: int,
    constructions: Sequence[Construction] = CONSTRUCTIONS,
    frames: Sequence[Frame | None] = (None, None, *FRAMES),
    charges: Sequence[Charge] = CHARGES,
    headlines: Sequence[Construction] = HEADLINES,
) -> Article:
    """Articles of these constructions alone. Among the frames None is the article's own voice."""
    made = _Draft(published=draw(st.dates(dt.date(2031, 1, 10), dt.date(2031, 12, 20))))
    count = draw(st.integers(1, sentences))
    if len(headlines) > 0 and draw(st.booleans()):
        made.words += _statement(draw, made, draw(st.sampled_from(headlines)), None).opened() + "\n\n"
    if draw(st.booleans()):
        made.words += _dateline(draw, made)
    for n in range(count):
        if n:
            made.words += draw(st.sampled_from(("\n\n", " ")))
        if len(charges) > 0 and draw(st.integers(0, 2)) == 2:
            sentence = _charge(draw, made, draw(st.sampled_from(charges)))
        else:
            shape, frame = draw(st.sampled_from(constructions)), draw(st.sampled_from(frames))
            sentence = _sentence(draw, made, shape, frame)
        made.words += sentence.opened() + "."
    return made.article()


def _dateline(draw: st.DrawFn, made: _Draft) -> str:
    place, agency = draw(st.sampled_from(PLACES)).upper(), draw(st.sampled_from(AGENCIES))
    made.dateline = place, agency
    day = f"{calendar.month_name[made.published.month]} {made.published.day}"
    return draw(st.sampled_from((f"{place} ({agency}) - ", f"{place}, {day} ({agency}) - ")))


def _sentence(draw: st.DrawFn, made: _Draft, shape: Construction, frame: Frame | None) -> Words:
    """A statement in the article's own voice, or as somebody's words."""
    if frame is None:
        return _statement(draw, made, shape, None)
    source = draw(st.sampled_from(SOURCES))
    content = _statement(draw, made, shape, source)
    if frame.quotation is QuotationType.DIRECT:
        content = (
            Words("\N{LEFT DOUBLE QUOTATION MARK}") + content.opened() + ",\N{RIGHT DOUBLE QUOTATION MARK}"
        )
    return _quote(draw, made, frame, source, content)


def _quote(draw: st.DrawFn, made: _Draft, frame: Frame, source: Speaker, content: Words) -> Words:
    n = len(made.quotes)
    made.quotes.append(
        QuoteFact(
            source=source.name,
            source_kind=source.kind,
            cue=_NOWHERE,
            content=_NOWHERE,
            quotation=frame.quotation,
        )
    )
    cue = Words(draw(st.sampled_from(frame.cues))).marked(f"cue {n}")
    return fill(
        frame.template, {"source": source.name, "cue": cue, "content": content.marked(f"content {n}")}
    )


def _charge(draw: st.DrawFn, made: _Draft, charge: Charge) -> Words:
    """Blame put, refused or taken, without a number."""
    agent = draw(st.sampled_from(charge.agents))
    source = agent
    if charge.stance is Stance.ACCUSES:
        source = draw(st.sampled_from([one for one in SOURCES if one.side is None or one.side != agent.side]))
    act = _blame(made, charge.stance, source.name, agent.name, draw(st.sampled_from(charge.acts)))
    content = fill(charge.content, {"agent": agent.name, "act": act, "place": draw(st.sampled_from(PLACES))})
    return _quote(draw, made, Frame(charge.name, charge.template, (charge.cue,)), source, content)


def _blame(made: _Draft, stance: Stance, source: str | None, accused: str, act: str) -> Words:
    made.blames.append(BlameFact(stance=stance, source=source, accused=accused, act=_NOWHERE))
    return Words(act).marked(f"act {len(made.blames) - 1}")


def _statement(draw: st.DrawFn, made: _Draft, shape: Construction, source: Speaker | None) -> Words:
    """What happened to how many."""
    parts: dict[str, Words | str] = {}
    verb = draw(st.sampled_from(HARMS))
    people: list[FigureFact] = []
    first = len(made.figures)
    for n, slot in enumerate(shape.slots):
        whole = people[0] if shape.share and n else None
        others = {fact.label for fact in people}
        nouns = [noun for noun in NOUNS if noun.plural not in others and noun.singular not in others]
        amount, fact = _people(draw, slot, draw(st.sampled_from(nouns)), whole)
        if whole is not None:
            fact = fact.model_copy(update={"included_in": first})
        parts[str(n)] = Words(amount).marked(f"figure {first + n}")
        people.append(fact)
    parts["be"] = "was" if people[0].interval == Interval.exactly(1) else "were"
    parts["verb"] = verb.word
    for field, causes in (("cause", CAUSES), ("bomb", BOMBS)):
        if "{" + field + "}" in shape.template:
            parts[field] = draw(st.sampled_from(causes))
    place, when = None, None
    if "{place}" in shape.template:
        parts["place"] = place = draw(st.sampled_from(PLACES))
    else:
        parts["scene"], place, when = _scene(draw, made.published)
    perpetrator = None
    if shape.act is not None:
        side = source.side if source is not None else None
        agent = draw(st.sampled_from([one for one in ACCUSED if one.side is None or one.side != side]))
        parts["agent"] = perpetrator = agent.name
        stance = Stance.ASSERTS if source is None else Stance.ACCUSES
        parts["act"] = _blame(made, stance, source.name if source else None, agent.name, shape.act)
    for fact, harm in zip(people, shape.harms, strict=True):
        told = {
            "harm": harm or verb.harm,
            "place": place,
            "when": when,
            "perpetrator": perpetrator,
            "source": source.name if source else None,
            "source_kind": source.kind if source else SourceKind.REPORTER,
        }
        made.figures.append(fact.model_copy(update=told))
    return fill(shape.template, parts)


def _people(draw: st.DrawFn, slot: Slot, noun: Noun, whole: FigureFact | None) -> tuple[str, FigureFact]:
    """How many of whom: the words, and the fact as far as it is known."""
    harm = Harm.KILLED  # until the sentence says it

    def fact(amount: Amount, label: str | None) -> FigureFact:
        status = noun.status if label is not None else None
        bounds, modifier = amount.interval, amount.modifier
        return FigureFact(
            span=_NOWHERE, harm=harm, interval=bounds, modifier=modifier, label=label, status=status
        )

    if slot is Slot.NONE:
        return f"no {noun.plural}", fact(Amount("no", Interval.exactly(0)), noun.plural)
    if slot is Slot.BARE:
        amount = draw(counted(vague=False))
        return amount.words, fact(amount, None)
    if slot is Slot.NUMBER:
        amount = draw(plain(least=3))
        return amount.words, fact(amount, None)
    if slot is Slot.ANY and draw(st.integers(0, 5)) == 5:
        return f"a {noun.singular}", fact(Amount("a", Interval.exactly(1)), noun.singular)
    amount = draw(counted() if whole is None else plain(most=_most(whole)))
    them = " of them" if slot is Slot.THEM else ""
    return f"{amount.words}{them} {noun.plural}", fact(amount, noun.plural)


def _most(whole: FigureFact) -> int:
    """The greatest share that is surely within the whole."""
    ends = [end for end in (whole.interval.lower, whole.interval.upper) if end is not None]
    return max(2, min(ends) - 1)


def _scene(draw: st.DrawFn, published: dt.date) -> tuple[str, str | None, Period | None]:
    """Where and when, or one of them, or nothing: the words, the place and the day."""
    words = ""
    place = draw(st.none() | st.sampled_from(PLACES))
    if place is not None:
        words += draw(
            st.sampled_from((" in {}", " near {}", " in the town of {}", " in the village of {}"))
        ).format(place)
    how = draw(st.sampled_from(("", " on {weekday}", " on {day} {month}", " yesterday")))
    if not how:
        return words, place, None
    back = 1 if how == " yesterday" else draw(st.integers(1, 6))
    day = published - dt.timedelta(days=back)
    words += how.format(
        weekday=calendar.day_name[day.weekday()], day=day.day, month=calendar.month_name[day.month]
    )
    return words, place, Period(earliest=day, latest=day)
