"""The public functions that read."""

from __future__ import annotations

import datetime

from conflictnews._assemble.figures import build_quantity
from conflictnews._assemble.layout import build_blocks, build_dateline
from conflictnews._assemble.passages import Passages
from conflictnews._assemble.report import assemble
from conflictnews._assemble.sources import Voices, reporter
from conflictnews._pipeline.arguments import check_arguments, check_text
from conflictnews._pipeline.cascade import aside_of, attributions_of, read, syntax_of
from conflictnews._resolve.sources import resolve_sources
from conflictnews._rules.dates import find_dates
from conflictnews._syntax.vocabulary import vocabulary_with
from conflictnews._text.document import read_document
from conflictnews.models import (
    Attribution,
    Block,
    CasualtyFigure,
    Claim,
    Dateline,
    DateMention,
    Quantity,
    Report,
    Source,
)
from conflictnews.options import Options

__all__ = [
    "parse_attributions",
    "parse_blocks",
    "parse_claims",
    "parse_dateline",
    "parse_dates",
    "parse_figures",
    "parse_quantity",
    "parse_report",
    "parse_source",
]

_DEFAULT = Options()


def parse_report(
    text: str,
    *,
    published: datetime.date | None = None,
    title: str | None = None,
    options: Options = _DEFAULT,
) -> Report:
    """Read one news article.

    Whatever the text is, there is a report: what could not be settled stands in its `diagnostics`.

    Args:
        text: The article, as it was pasted or scraped. All spans of the report index this very string.
        published: The day of publication, which `yesterday` and `on Monday` are counted from. None = not
            known: such dates then stay unresolved, unless the text states the day itself.
        title: The headline, where it is known apart from the text. It only helps to find the headline in it.
        options: Settings. With a `least_grade`, findings below it are left out; an attribution stays where a
            finding that is kept depends on it. With `hearsay`, words inside somebody's words are listed too.

    Returns:
        What the article says.

    Raises:
        TypeError: An argument is of another type. A `datetime` is refused for `published`: which day it falls
            on depends on a time zone.

    Example:
        >>> report = parse_report("The mayor said that at least 12 civilians were killed in the shelling.")
        >>> [str(figure.quantity) for figure in report.figures]
        ['at least 12']
    """
    text, published = check_arguments(text, published, title, options)
    reading = read(text, published, title, vocabulary_with(options)).meeting(options.least_grade)
    return assemble(reading if options.hearsay else reading.without_hearsay())


def parse_figures(text: str, *, published: datetime.date | None = None) -> tuple[CasualtyFigure, ...]:
    """Read the numbers of people harmed.

    Positions in a figure refer to what the other functions return for the same text: `attribution` to
    `parse_attributions`, `parts` to the figures themselves.

    Args:
        text: A sentence or more.
        published: The day of publication.

    Returns:
        Every mention, in the order of the text: `parse_report(text).figures`.

    Raises:
        TypeError: An argument is of another type.

    Example:
        >>> [figure] = parse_figures("Shells killed nine people on the road to the border.")
        >>> figure.quantity.value, str(figure.harm), figure.span.text
        (9, 'killed', 'nine people')
    """
    return parse_report(text, published=published).figures


def parse_attributions(text: str) -> tuple[Attribution, ...]:
    """Read who says what.

    Args:
        text: A sentence or more.

    Returns:
        Every stretch of speech or writing with its source: `parse_report(text).attributions`.

    Raises:
        TypeError: The text is no `str`.

    Example:
        >>> [said] = parse_attributions("The hospital was hit twice, a doctor said.")
        >>> said.source_span.text, said.cue.text, said.content[0].text
        ('a doctor', 'said', 'The hospital was hit twice')
    """
    return parse_report(text).attributions


def parse_claims(text: str) -> tuple[Claim, ...]:
    """Read who is blamed, by whom, and who denies or admits it.

    Args:
        text: A sentence or more.

    Returns:
        Every stand taken on an act of violence: `parse_report(text).claims`.

    Raises:
        TypeError: The text is no `str`.

    Example:
        >>> [claim] = parse_claims("Residents accused the army of shelling the market.")
        >>> str(claim.stance), claim.accused.name
        ('accuses', 'the army')
    """
    return parse_report(text).claims


def parse_quantity(text: str) -> Quantity | None:
    """Read a number of people with its hedge.

    Args:
        text: A phrase: `at least 45 women`, `dozens`, `between 20 and 30 people`.

    Returns:
        The first quantity of the text; None where it holds none. A year, a sum of money, a share in percent
        are none.

    Raises:
        TypeError: The text is no `str`.

    Example:
        >>> quantity = parse_quantity("more than 7,500 people")
        >>> quantity.value, quantity.interval.lower, quantity.interval.upper
        (7500, 7501, None)
    """
    syntax = syntax_of(check_text(text))
    for number in range(len(syntax.doc.sentences)):
        for group in syntax.parse(number).nouns():
            found = group.quantity
            if found is not None and found.kind == "count":
                return build_quantity(found, Passages(syntax), stated=True)
    return None


def parse_source(text: str) -> Source | None:
    """Read who a source is from the words that name it.

    Args:
        text: The words: `a spokesman for the army`, `local activists`. Where they are a whole sentence that
            says who says what, the source is the first that it names.

    Returns:
        The source with its kind; None where the text has no words.

    Raises:
        TypeError: The text is no `str`.

    Example:
        >>> source = parse_source("two doctors at the hospital")
        >>> str(source.naming)
        'collective'
    """
    syntax = syntax_of(check_text(text))
    doc = syntax.doc
    if not doc.sentences:
        return None
    attributions = attributions_of(syntax)
    named = [a for a in attributions if a.source is not None]
    if not named:
        sentence = doc.sentences[0]
        found = aside_of((sentence.first, sentence.end), syntax)
        resolve_sources([found], syntax)
    else:
        resolve_sources(attributions, syntax)
        found = named[0]
    return Voices(Passages(syntax), {}, reporter(doc)).source(found)


def parse_dateline(text: str) -> Dateline | None:
    """Read where, for whom and when an article was filed.

    Args:
        text: An article or its first paragraph.

    Returns:
        The dateline; None where there is none.

    Raises:
        TypeError: The text is no `str`.

    Example:
        >>> line = parse_dateline("AMMAN, Feb 3 (Reuters) - Shells fell on two villages, residents said.")
        >>> line.place, line.agency
        ('AMMAN', 'Reuters')
    """
    doc = read_document(check_text(text))
    return build_dateline(doc)


def parse_dates(text: str, *, published: datetime.date | None = None) -> tuple[DateMention, ...]:
    """Read the days and periods that a text names.

    Args:
        text: A sentence or more.
        published: The day that relative dates are counted from.

    Returns:
        Every mention, in the order of the text.

    Raises:
        TypeError: An argument is of another type.

    Example:
        >>> [mention] = parse_dates("The bridge was hit on 9 May 2013.")
        >>> mention.earliest.isoformat(), mention.span.text
        ('2013-05-09', '9 May 2013')
    """
    text, published = check_arguments(text, published, None, _DEFAULT)
    syntax = syntax_of(text)
    passages = Passages(syntax)
    found = map(passages.date, find_dates(syntax.doc, published))
    return tuple(date for date in found if date is not None)


def parse_blocks(text: str, *, title: str | None = None) -> tuple[Block, ...]:
    r"""Tell the parts of an article apart: headline, byline, dateline, captions, story, and the rest.

    Args:
        text: The article as pasted.
        title: The headline, where it is known.

    Returns:
        The blocks, in the order of the text, without overlap.

    Raises:
        TypeError: An argument is of another type.

    Example:
        >>> blocks = parse_blocks("Shells hit market\n\nFour people died on Monday, medics said.")
        >>> [str(block.kind) for block in blocks]
        ['headline', 'body']
    """
    text, _ = check_arguments(text, None, title, _DEFAULT)
    doc = read_document(text, title)
    return build_blocks(doc)
