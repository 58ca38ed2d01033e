"""What a paragraph shows of itself: its words, how it ends, what page vocabulary it holds.

Read once for each paragraph, from its first and last characters only: a long one costs no more than a short.
"""

from __future__ import annotations

import re

import attrs

from conflictnews._lexicon.furniture import FURNITURE

#: Characters of a paragraph that are read from its beginning. Page furniture shows itself early.
_READ = 320
#: The first alternative only saves time: most words are plain.
_WORD = re.compile(r"[a-z0-9]++(?![\w.'’-])|[^\W_]+(?:[.'’-][^\W_]+)*|[©@|]")
_CLOSERS = "\"”’'»)]} \t*"
_OPENERS = ("“", '"', "‘", "«", "„", "``")
_CLOSED_QUOTE = '"”’»'

#: Forms by their first word, longest first, so that `read more` is not taken for `read`.
_FORMS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _form, _sense in FURNITURE.items():
    if _sense == "section":
        continue  # words of every story, too
    _parts = tuple(_WORD.findall(_form))
    _FORMS.setdefault(_parts[0], []).append((_parts, _sense))
for _options in _FORMS.values():
    _options.sort(key=lambda option: (-len(option[0]), option))
#: The second words of the forms by their first, empty for a form of one word: most first words are those of any text.
_BEHIND = {
    first: frozenset(parts[1] if len(parts) > 1 else "" for parts, _ in options)
    for first, options in _FORMS.items()
}


@attrs.define(slots=True)
class Signs:
    """The signs of one paragraph.

    Attributes:
        words: Its first words in lower case.
        whole: Whether `words` are all of them.
        hits: Position in `words`, length and sense of each form of page vocabulary.
        ends: `stop` after a full stop, question or exclamation mark, `colon`, `dots` for an ellipsis.
        opens_quote: Begins with a quotation mark.
    """

    words: list[str]
    whole: bool
    hits: list[tuple[int, int, str]]
    ends: str
    opens_quote: bool

    @property
    def alone(self) -> str | None:
        """The sense of the form that is the whole paragraph."""
        if len(self.hits) == 1 and self.whole:
            at, length, sense = self.hits[0]
            rest = self.words[:at] + self.words[at + length :]
            if all(word in ("a", "the", "0", "·", "|") or word.isdecimal() for word in rest):
                return sense
        return None

    def has(self, *senses: str) -> bool:
        """Whether a form of one of the senses stands anywhere in what was read."""
        return any(sense in senses for _, _, sense in self.hits)

    def leads(self, *senses: str) -> bool:
        """Whether a form of one of the senses begins the paragraph."""
        return any(at == 0 and sense in senses for at, _, sense in self.hits)


def _find_forms(words: list[str]) -> list[tuple[int, int, str]]:
    hits: list[tuple[int, int, str]] = []
    at = 0
    for start in [i for i, word in enumerate(words) if word in _BEHIND]:
        word = words[start]
        behind = _BEHIND[word]
        if start < at or not ("" in behind or (words[start + 1 : start + 2] and words[start + 1] in behind)):
            continue
        for parts, sense in _FORMS[word]:
            if tuple(words[start : start + len(parts)]) == parts:
                hits.append((start, len(parts), sense))
                at = start + len(parts)
                break
    return hits


def _ending(text: str, start: int, end: int) -> str:
    tail = text[max(start, end - 12) : end]
    bare = tail.rstrip(_CLOSERS)
    if not bare:
        return ""
    if bare.endswith(("…", "...")):
        return "dots"
    if bare[-1] in ".!?":
        return "stop"
    # A comma inside the closing mark ends a quotation that goes on in the next paragraph.
    if bare[-1] in ",-–—" and any(c in _CLOSED_QUOTE for c in tail[len(bare) :]):
        return "stop"
    return "colon" if bare[-1] in ":;" else ""


def read_signs(text: str, start: int, end: int) -> Signs:
    """Reads the signs of the paragraph between two offsets."""
    words = _WORD.findall(text[start : min(end, start + _READ)].lower().replace("’", "'"))
    opens = text.startswith(_OPENERS, start)
    return Signs(words, end - start <= _READ, _find_forms(words), _ending(text, start, end), opens)
