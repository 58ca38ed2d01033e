"""Tags: what a word may be by itself; which of that it is between its neighbours is settled in `settle`.

A tag is one character; `units` lists them. Closed classes are listed whole, nouns and verbs come from the lexicon
with their forms, what is not listed is decided by case, ending and the words beside it.
"""

from __future__ import annotations

from conflictnews._syntax.entries import Entry
from conflictnews._text.tokens import CAPITAL, DIGIT, UPPER, Tokens

_MARKS = {
    ",": ",", ";": ";", ":": ":", "-": "-", "–": "-", "—": "-", "--": "-", "(": "(", "[": "(", ")": ")", "]": ")",
    ".": ".", "?": ".", "!": ".", "…": "-", "%": "n", "&": "C", "$": "#", "£": "#", "€": "#", "/": "C", "•": "-",
}  # fmt: skip
QUOTES = frozenset(('"', "“", "”", "„", "«", "»", "``", "''", "‟", "″", "＂"))
NAME_LINKS = frozenset("bin ibn van von de del der den da dos du la al el ul ould abu bint di le y e".split())
#: After these `'s` is `is` or `has`.
_CONTRACTING = frozenset("he she it that there who what where here how let everyone".split())
_ARTICLES = ("al-", "el-", "as-", "ash-", "an-", "ar-", "az-", "ad-", "at-", "ul-", "bin-")
_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "al", "ic", "able", "ible", "less", "ary", "ish", "ern")
_COMPOUND_ADJECTIVES = (
    "ed",
    "old",
    "led",
    "based",
    "held",
    "backed",
    "born",
    "wide",
    "long",
    "torn",
    "style",
    "ing",
    "range",
    "free",
    "related",
    "speaking",
    "run",
    "level",
    "made",
    "hit",
    "like",
)


def possible_tags(
    tokens: Tokens, i: int, form: tuple[str, Entry] | None, upper: bool, *, at_start: bool
) -> str:
    """The tags a single token may bear, before its neighbours are asked."""
    word, shape = tokens.words[i], tokens.shapes[i]
    if word == "'s":
        return (
            "X"
            if i and tokens.words[i - 1] in _CONTRACTING and tokens.ends[i - 1] == tokens.starts[i]
            else "'"
        )
    if shape == 0:
        return _MARKS.get(
            word,
            '"'
            if word in QUOTES
            else "-"
            if word[0] == "."
            else "'"
            if word == "'"
            else '"'
            if word in "‘’"
            else "-",
        )
    if shape == DIGIT:
        return "j" if "-" in word or word[-1].isalpha() else "n"
    if form is not None:
        tags = form[0]
        if shape in (CAPITAL, UPPER) and not upper and not at_start and tags:
            if tags[0] in "npjbzEGveR" and tags[0] != "d" and not (form[1].time and tags[0] == "D"):
                return "N"
            if tags == "M" and form[1].time is not None and shape == CAPITAL:
                return "D"  # on 28 May
        if tags:
            return tags
    if upper:
        return _guess(word) if word.endswith(("ed", "ing", "ly", "tion", "ment", "ness")) else "N"
    if shape in (CAPITAL, UPPER):
        return "N"
    if word.startswith(_ARTICLES):
        return "N"
    if (
        word in NAME_LINKS
        and i
        and tokens.shapes[i - 1] in (CAPITAL, UPPER)
        and i + 1 < len(tokens)
        and tokens.shapes[i + 1] in (CAPITAL, UPPER)
    ):
        return "N"
    return _guess(word)


def _guess(word: str) -> str:
    """The tag of a word that the lexicon does not hold, by its ending."""
    if "-" in word:
        return "j" if word.endswith(_COMPOUND_ADJECTIVES) else "n"
    if word.endswith("ly") and len(word) > 4:
        return "R"
    if word.endswith("ing") and len(word) > 5:
        return "G"
    if word.endswith("ed") and len(word) > 4:
        return "E"
    if word.endswith(_ADJECTIVE_ENDINGS) and len(word) > 5:
        return "j"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return "p"
    return "n"
