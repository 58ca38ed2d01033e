"""Whether a number that the parser ties to nobody may be somebody's after all.

A draft that gives such a number to the article itself is ambiguous where

* a source with a name is the subject of the sentence: `The UN stopped counting after 5,400 deaths`;
* the number goes on from one that somebody gave: `Eight people died, the council said. A further seven ...`.
"""

from __future__ import annotations

import re

from conflictnews._ground.article import Article
from conflictnews._ground.names import content_words
from conflictnews.models import CasualtyFigure, Naming, SourceKind

__all__ = ["Voices"]

#: So many words of a sentence are asked whether they begin with a source.
_SUBJECT = 8
_ADDED = re.compile(
    r"(?:a further|another|(?:(?:at least|about|some|nearly) )?[\w,-]+ (?:more|others?)\b|others)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\n\s*\n")


class Voices:
    """The sources of an article, as subjects of its sentences."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._names = {
            content_words(source.name)
            for source in article.report.sources
            if source.naming is Naming.NAMED and source.kind is not SourceKind.REPORTER
        }

    def may_be_anothers(self, figure: CasualtyFigure) -> bool:
        """Whether a figure in the reporter's voice may be somebody else's."""
        start, end = self._article.bounds(figure.span.start, figure.span.end)
        first = content_words(self._article.text[start : min(end, start + 40 * _SUBJECT)])[:_SUBJECT]
        if any(first[:length] in self._names for length in range(1, len(first) + 1)):
            return True
        return _ADDED.match(figure.span.text) is not None and self._follows_speech(start)

    def _follows_speech(self, start: int) -> bool:
        """Whether somebody speaks in the sentence before, within the paragraph."""
        text = self._article.text
        before = start
        while before and text[before - 1].isspace():
            before -= 1
        if not before or _BREAK.search(text, before, start) is not None:
            return False
        first, last = self._article.bounds(before - 1, before)
        return self._article.speech_between(first, last)
