"""Titles: lines written as headlines are, without full stop, article or past auxiliary.

Pages put the titles of other stories between the paragraphs of this one, often without a label. A subheading
of the story itself is shorter, or it is written as a sentence.
"""

from __future__ import annotations

import re

from conflictnews._text.cutting import Cut
from conflictnews._text.head import published_note
from conflictnews._text.layout import BODY, CAPTION, FURNITURE, SUBHEADING
from conflictnews._text.signs import Signs

#: An entry in a list of the dead: `A. Name, 12, of Town`.
_VICTIM = re.compile(
    r"(?:[A-Z][\w.'’-]{0,30} ){1,4}?[A-Z][\w.'’-]{0,30}, (?:an? )?\d{1,2},? (?:of|from|who)\b"
)
#: A line that says that other stories are listed below it.
_LABEL = re.compile(
    r"[>»+•*\s]{0,4}(?:ALSO:?|(?:[Ss]ee [Aa]lso|SEE ALSO):?|(?:MORE|More) (?:FROM|from)(?::| [A-Z0-9].{0,40})?|"
    r"(?:MORE|More) (?:[A-Za-z]{1,12} )?(?:NEWS|news|News|STORIES|stories|Stories|HEADLINES|headlines|Headlines):?)\s*"
)
#: A listed title has that many words.
_FEWEST_LISTED = 3
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
#: So far the paragraph beside is looked for.
_BESIDE = 9
#: A subheading has fewer words, a title seldom more.
_FEWEST, _MOST = 6, 18
#: Headlines leave these out; a paragraph that lost its full stop has some.
_OF_SENTENCES = frozenset(
    "the a an was were is are am be been being has have had did does do he she they it we i you his "
    "her their its our my your him them who whom which that this these those there said added told "
    "would could".split()
)
#: Words that a headline in title case may write small.
_SMALL = frozenset(
    "a an and as at but by for from in into is it its not of off on or over per than that the to up "
    "via vs was with after amid before during against between near".split()
)


def is_title_of_another(text: str, start: int, end: int, signs: Signs, *, noted: bool) -> bool:
    """Whether a line is written as a headline is, and is too long for a subheading.

    Args:
        text: The whole text.
        start: Where the line begins.
        end: Where it ends.
        signs: Its signs.
        noted: Whether a caption with a date of publication of its own stands under it.
    """
    words = text[start:end].split()
    if signs.ends or not signs.whole or not _FEWEST <= len(words) <= _MOST:
        return False
    if not (words[0][0].isupper() or words[0][0].isdigit()) or signs.opens_quote:
        return False
    if words[0][0] in "•*-–—" or "@" in signs.words or not any(word[0].islower() for word in words):
        return False
    if _YEAR.search(text, start, end) or _VICTIM.match(text, start, end):
        return False  # headings of a history name its years
    if not noted and not _has_verb(signs.words[1:]):
        return False
    return is_title_case(words) or not _OF_SENTENCES & set(signs.words)


def is_title_case(words: list[str]) -> bool:
    """Whether nearly all words that are not small have a capital; names alone are no title."""
    long = [w for w in words if w.lower() not in _SMALL and w[0].isalpha()]
    small = [w for w in words if w[0].islower()]
    return len(long) >= 4 and bool(small) and sum(w[0].isupper() for w in long) * 10 >= len(long) * 9


def _has_verb(words: list[str]) -> bool:
    """Whether a word can be the verb of a headline: `calls`, `shot`, `nixed`, `to provide`."""
    return any(
        (len(w) > 3 and w.endswith(("s", "ed")) and not w.endswith(("ss", "'s")))
        or w in ("to", "dead", "shot")
        for w in words
    )


def part_related(cut: Cut, first: int, last: int) -> None:
    """Titles of other stories between two paragraphs of this one are furniture, and so is a caption to them.

    Only a line alone between paragraphs that end in full stops: a list of the dead has no full stops either.
    """
    pieces, signs = cut.pieces, cut.signs
    story = [i for i in range(first, last + 1) if i < len(pieces) and pieces[i].kind in (BODY, SUBHEADING)]
    titles = {
        i
        for i in story[1:]
        if is_title_of_another(
            cut.text, pieces[i].start, pieces[i].end, signs[i], noted=_is_noted(cut, i + 1)
        )
    }
    for i in sorted(titles):
        if i < last and _closes_paragraph(cut, i, -1, titles) and _closes_paragraph(cut, i, 1, titles):
            pieces[i].kind = FURNITURE
            if _is_noted(cut, i + 1):
                pieces[i + 1].kind = FURNITURE


def part_listed(cut: Cut, first: int) -> None:
    """Lines below a label for other stories (`ALSO`, `MORE FROM`) are furniture, up to one that ends in a full stop."""
    below = False
    for i in range(first + 1, len(cut.pieces)):
        piece, ends = cut.pieces[i], cut.signs[i].ends
        words = len(cut.text[piece.start : piece.end].split()) if not ends else 0
        if _LABEL.fullmatch(cut.text, piece.start, piece.end):
            below = True
            piece.kind = FURNITURE
        elif below and piece.kind in (BODY, SUBHEADING) and _FEWEST_LISTED <= words <= _MOST:
            piece.kind = FURNITURE
        elif piece.kind != FURNITURE:
            below = False


def _is_noted(cut: Cut, i: int) -> bool:
    """Whether a paragraph is a caption that ends in `(Published ...)`."""
    if i >= len(cut.pieces) or cut.pieces[i].kind != CAPTION:
        return False
    return published_note(cut.text, cut.pieces[i].start, cut.pieces[i].end) is not None


def _closes_paragraph(cut: Cut, i: int, step: int, titles: set[int]) -> bool:
    """Whether the paragraph beside, captions, furniture and titles left out, ends in a full stop."""
    for j in range(i + step, i + step * _BESIDE, step):
        if not 0 <= j < len(cut.pieces):
            return False
        if cut.pieces[j].kind not in (CAPTION, FURNITURE) and j not in titles:
            return cut.pieces[j].kind == BODY and cut.signs[j].ends in ("stop", "dots")
    return False
