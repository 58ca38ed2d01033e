"""What a caller can set."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from conflictnews.errors import OptionsError
from conflictnews.models import Grade, Harm, PartyKind, SourceKind, VictimStatus
from conflictnews.models.base import Model, Text

__all__ = ["ExtraActor", "ExtraWord", "Options", "WordClass"]


class WordClass(StrEnum):
    """What an added word is taken for."""

    VICTIM = "victim"
    """A noun for people who can be harmed: `stretcher-bearer`."""

    SOURCE = "source"
    """A noun for people who can be quoted: `beekeeper`."""

    REPORTING_VERB = "reporting_verb"
    """A verb that attributes, in the infinitive: `avow`."""

    HARM_VERB = "harm_verb"
    """A verb of harm, in the infinitive; `sense` is a harm."""


#: What the sense of a word of each class can be.
_SENSES: dict[WordClass, tuple[str, ...]] = {
    WordClass.VICTIM: tuple(VictimStatus),
    WordClass.SOURCE: tuple(kind for kind in SourceKind if kind is not SourceKind.REPORTER),
    WordClass.REPORTING_VERB: (),
    WordClass.HARM_VERB: tuple(Harm),
}


def _of_somebody(kind: SourceKind) -> SourceKind:
    """The reporter is the article's own voice, and no actor or word stands for it."""
    if kind is SourceKind.REPORTER:
        raise PydanticCustomError("source", "The reporter is no source that can be named")
    return kind


class _Settings(Model):
    """A model that refuses what it does not know with an `OptionsError`."""

    if not TYPE_CHECKING:

        def __init__(self, **settings: Any) -> None:
            try:
                super().__init__(**settings)
            except ValidationError as error:
                raise _refusal(type(self), error) from error


class ExtraActor(_Settings):
    """An actor that the lexicon does not know."""

    name: Text = Field(min_length=1)
    """The full name."""

    aliases: tuple[Text, ...] = ()
    """Short forms and other spellings."""

    source: SourceKind = SourceKind.UNKNOWN
    """What sort of source it is when it speaks."""

    party: PartyKind = PartyKind.UNKNOWN
    """What sort of party it is when it acts."""

    actor: Text | None = Field(default=None, min_length=1)
    """The key that sources and parties share. None = the key that the lexicon has for one of the names, else
    the name in lower case with underscores."""

    @field_validator("name")
    @classmethod
    def _has_letters(cls, name: str) -> str:
        if not any(map(str.isalnum, name)):
            raise PydanticCustomError("name", "A name needs a letter or a digit")
        return name

    @field_validator("source")
    @classmethod
    def _is_no_reporter(cls, source: SourceKind) -> SourceKind:
        return _of_somebody(source)


class ExtraWord(_Settings):
    """A word that the lexicon does not know."""

    form: Text = Field(min_length=1)
    """The word in lower case: a noun in the singular, a verb in the infinitive."""

    word_class: WordClass
    """What it is taken for."""

    sense: Text | None = Field(default=None, validate_default=True)
    """What the class needs to know beyond that: the harm of a harm verb, which must be told; the status of a
    victim; the kind of a source. None = nothing."""

    @field_validator("form")
    @classmethod
    def _is_spelled(cls, form: str) -> str:
        if not any(map(str.isalpha, form)):
            raise PydanticCustomError("form", "A word needs a letter")
        return form

    @field_validator("sense")
    @classmethod
    def _fits(cls, sense: str | None, info: ValidationInfo) -> str | None:
        word_class = info.data.get("word_class")
        if word_class is None:
            return sense  # refused already
        senses = _SENSES[word_class]
        if sense is None and word_class is not WordClass.HARM_VERB:
            return None
        if sense not in senses:
            known = f"one of {', '.join(senses)}" if senses else "nothing: leave it out"
            raise PydanticCustomError(
                "sense", "A {word_class} takes {known}", {"word_class": word_class.value, "known": known}
            )
        return sense


class Options(_Settings):
    """Settings of the parser. They cannot be changed once made.

    Example:
        >>> Options(least_grade="likely").least_grade
        <Grade.LIKELY: 'likely'>
        >>> Options(leastgrade="likely")
        Traceback (most recent call last):
            ...
        conflictnews.errors.OptionsError: leastgrade: no such option; there are actors,
        hearsay, least_grade, tolerance, words
    """

    actors: tuple[ExtraActor, ...] = ()
    """Actors to be known beside those of the lexicon."""

    words: tuple[ExtraWord, ...] = ()
    """Words to be known beside those of the lexicon."""

    tolerance: float = Field(default=0.1, ge=0, le=1)
    """How far an approximate number may be off without contradicting another, as a share of the number."""

    least_grade: Grade = Grade.WEAK
    """Findings below this grade are left out."""

    hearsay: bool = False
    """Whether what somebody says that another one said is an attribution of its own, also where no figure and
    no claim depends on it. It is part of the first one's content in any case."""


def _refusal(model: type[Model], error: ValidationError) -> OptionsError:
    """Say of the first setting that is wrong what is wrong with it."""
    first = error.errors(include_url=False)[0]
    field = ".".join(map(str, first["loc"]))
    inner = first.get("ctx", {}).get("error")
    if isinstance(inner, OptionsError):
        return OptionsError(inner.message, field=f"{field}.{inner.field}" if inner.field else field)
    if first["type"] == "extra_forbidden" and len(first["loc"]) == 1:
        return OptionsError(f"no such option; there are {', '.join(sorted(model.model_fields))}", field=field)
    return OptionsError(first["msg"][:1].lower() + first["msg"][1:], field=field)
