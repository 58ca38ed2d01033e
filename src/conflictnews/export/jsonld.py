"""The parts of the W3C's Web Annotation Data Model (2017) that are written, as types.

Keys and values are the Recommendation's own.
"""

from __future__ import annotations

from typing import Literal, TypedDict

__all__ = [
    "CONTEXT",
    "Annotation",
    "AnnotationPage",
    "Body",
    "Context",
    "Generator",
    "Offsets",
    "Purpose",
    "SpecificResource",
    "TextPositionSelector",
    "TextQuoteSelector",
]

Context = Literal["http://www.w3.org/ns/anno.jsonld"]
CONTEXT: Context = "http://www.w3.org/ns/anno.jsonld"

Offsets = Literal["code points", "utf-16"]
"""What offsets count. The Recommendation asks for code points. JavaScript, Java and C# count UTF-16 units."""

Purpose = Literal["describing", "tagging"]
"""What a body is for: words for a person, or a word to filter by."""


class TextQuoteSelector(TypedDict):
    """The passage by its words, with those before and behind it."""

    type: Literal["TextQuoteSelector"]
    exact: str
    prefix: str
    suffix: str


class TextPositionSelector(TypedDict):
    """The passage by its offsets: half-open, from 0."""

    type: Literal["TextPositionSelector"]
    start: int
    end: int


class SpecificResource(TypedDict):
    """A passage of the article. Each of the two selectors finds it alone."""

    type: Literal["SpecificResource"]
    source: str
    selector: tuple[TextQuoteSelector, TextPositionSelector]


class Body(TypedDict):
    """What is said of the passage."""

    type: Literal["TextualBody"]
    purpose: Purpose
    value: str
    format: Literal["text/plain"]
    language: Literal["en"]


class Generator(TypedDict):
    """The program that made the annotation."""

    type: Literal["Software"]
    name: str


class Annotation(TypedDict):
    """One finding, tied to its passage."""

    id: str
    type: Literal["Annotation"]
    motivation: Literal["describing"]
    generator: Generator
    body: tuple[Body, ...]
    target: SpecificResource


# "@context" is no name that a class could hold.
AnnotationPage = TypedDict(
    "AnnotationPage",
    {
        "@context": Context,
        "id": str,
        "type": Literal["AnnotationPage"],
        "items": tuple[Annotation, ...],
    },
)
"""All the annotations of one article."""
