"""What every model shares: how it is configured, and how its words are written to JSON."""

from __future__ import annotations

import functools
import re
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from conflictnews.models._descriptions import DESCRIPTIONS

__all__ = ["Count", "Model", "Position", "Text", "filled", "trusted", "writable"]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def writable(text: str) -> str:
    """Replace what UTF-8 cannot encode, one for one, so that every offset stays what it was."""
    return text if text.isascii() else _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


Text = Annotated[str, PlainSerializer(writable, return_type=str, when_used="json")]
"""Words of an article, or made from them. In JSON a lone surrogate becomes U+FFFD."""

Position = Annotated[int, Field(ge=0)]
"""A place in one of the tuples of the same report, counted from 0."""

Count = Annotated[int, Field(ge=0)]
"""A number of people. Of any size in Python; JSON stops at 4,300 digits, and so does the parser."""


M = TypeVar("M", bound=BaseModel)


def trusted(model: type[M], /, **fields: Any) -> M:
    """Make a value of fields that are known to be right, as those that assembly takes from the text itself.

    It is the value that the class would make of them, in a third of the time: nothing is checked or converted.
    """
    return filled(model.__new__(model), _unset(model) | fields, set(fields))


def filled(made: M, values: dict[str, Any], given: set[str]) -> M:
    """Fill a new value: every field in order, and the names of those that were given."""
    _put_values(made, values)
    _put_fields_set(made, given)
    _put_extra(made, None)
    _put_private(made, None)
    return made


# The slots of a model, as pydantic fills them; a model of ours is frozen, so its attributes cannot be set.
_put_values, _put_fields_set, _put_extra, _put_private = (
    BaseModel.__dict__[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


@functools.cache
def _unset(model: type[BaseModel]) -> dict[str, Any]:
    """What the fields of a model are where nothing is given, in their order; None where something must be."""
    return {
        name: None if field.is_required() else field.default for name, field in model.model_fields.items()
    }


class Model(BaseModel):
    """A value: it cannot be changed, and it has no fields but those documented."""

    # Deferred: a program that makes no `Grounding` does not wait until pydantic has prepared one.
    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Give the fields the descriptions that stand below them in the source, without reading it."""
        if cls.__module__.partition(".")[0] != "conflictnews":
            return
        for name, description in DESCRIPTIONS.get(cls.__name__, {}).items():
            cls.__pydantic_fields__[name].description = description
