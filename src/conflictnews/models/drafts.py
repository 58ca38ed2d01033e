"""The shape of a draft, as it is handed to whoever extracts: a person, or a language model.

`Draft.model_json_schema()` is the schema to hand over. `conflictnews.ground` reads more than this: see
`conflictnews._ground.keys` for other names of the keys.
"""

from __future__ import annotations

from pydantic import Field

from conflictnews.models.base import Count, Model, Text
from conflictnews.models.casualties import Harm, VictimStatus
from conflictnews.models.claims import Stance

__all__ = ["Draft", "DraftClaim", "DraftFigure", "DraftQuote"]


class DraftFigure(Model):
    """A number of people harmed, as the article states it."""

    passage: Text | None = None
    """The words of the article that state the number, copied character for character: `at least 45 women and
    children were stabbed`. None = not drafted."""

    number: Count | Text | None = None
    """The number as the article states it, in digits or words: 45, `at least 45`, `dozens`. None = not drafted."""

    lower: Count | None = None
    """The least number, where the article states a range or `at least`. None = not drafted."""

    upper: Count | None = None
    """The greatest number, where the article states a range or `up to`. None = not drafted."""

    harm: Harm | None = None
    """What was done to the people counted. None = not drafted."""

    victims: Text | None = None
    """The people counted, in the article's words, without the number: `women and children`. None = not drafted."""

    status: VictimStatus | None = None
    """What the victims were in the conflict, if the article says so. None = not drafted."""

    source: Text | None = None
    """Who says so, by the name that the article gives. `article` where it says so in its own voice.
    None = not drafted."""

    place: Text | None = None
    """Where the harm was done, in the article's words. None = not drafted."""

    date: Text | None = None
    """When the harm was done: a day as 2012-03-11, or the article's words. None = not drafted."""

    perpetrator: Text | None = None
    """Who is said to have done it, in the article's words. None = not drafted."""

    start: int | None = Field(default=None, ge=0)
    """Where the passage starts, in characters from the start of the article. None = not drafted."""

    end: int | None = Field(default=None, ge=0)
    """Where the passage ends. None = not drafted."""


class DraftQuote(Model):
    """Words that the article puts into somebody's mouth."""

    content: Text
    """What is said, word for word. Words left out are marked by `...`."""

    source: Text | None = None
    """Who says it, by the name that the article gives. None = not drafted."""

    cue: Text | None = None
    """The words of the article that attribute it: `said`, `denied`. None = not drafted."""

    start: int | None = Field(default=None, ge=0)
    """Where the content starts, in characters from the start of the article. None = not drafted."""

    end: int | None = Field(default=None, ge=0)
    """Where the content ends. None = not drafted."""


class DraftClaim(Model):
    """A stand that somebody takes on who did something."""

    passage: Text | None = None
    """The words of the article that state it, copied character for character. None = not drafted."""

    source: Text | None = None
    """Who takes the stand, by the name that the article gives. `article` for its own voice. None = not drafted."""

    accused: Text | None = None
    """Who is said to have done it, or not to have done it. None = not drafted."""

    act: Text | None = None
    """What is said to have been done, in the article's word: `shelling`, `killed`. None = not drafted."""

    stance: Stance | None = None
    """Where the source stands towards it. None = not drafted."""

    start: int | None = Field(default=None, ge=0)
    """Where the passage starts, in characters from the start of the article. None = not drafted."""

    end: int | None = Field(default=None, ge=0)
    """Where the passage ends. None = not drafted."""


class Draft(Model):
    """What somebody has extracted from an article, before it has been held against the article.

    Example:
        >>> sorted(Draft.model_json_schema()["properties"])
        ['claims', 'figures', 'quotes']
    """

    figures: tuple[DraftFigure, ...] = ()
    """The numbers of people harmed."""

    quotes: tuple[DraftQuote, ...] = ()
    """What people are said to have said."""

    claims: tuple[DraftClaim, ...] = ()
    """Who is said to have done what."""
