"""What every model shares: how it is configured, and how its words are written to JSON."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from conflictnews.models._descriptions import DESCRIPTIONS

__all__ = ["Count", "Model", "Position", "Text", "writable"]

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
