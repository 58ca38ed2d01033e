"""What a numeral is, by what stands right beside it: a count of something, or money, a share, a year, a time, a label.

Refuses as counts: `$50`, `40 percent`, `M-16`, `2345 GMT`, `13-year-old`, a year after `in`.
"""

from __future__ import annotations

from conflictnews._syntax.entries import FORMS, Entry
from conflictnews._text.tokens import CAPITAL, DIGIT, Tokens

_MONEY = frozenset("$€£¥₦₹")
_NOT_COUNT_BEFORE = frozenset(
    (
        "form grade class phase category no nos number resolution article chapter page route flight highway "
        "section code age aged channel"
    ).split()
)
_NOT_COUNT_AFTER = frozenset("percent percentage pct gmt utc am pm a.m p.m hrs".split()) | {"%"}
_YEAR_BEFORE = frozenset(
    "in since until before after by of from during early late mid to for and year january february march "
    "april may june july "
    "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec - – between".split()
)


#: Things that bear numbers, where no article stands before them: `room 14`, not `in the room 14`.
_NUMBERED = frozenset(
    (
        "unit room gate block zone sector ward cell platform pier terminal checkpoint post camp brigade battalion "
        "division regiment squadron company platoon line apartment flat level stage area district lot building "
        "interstate exit bay shaft tower hall pavilion barrack highway law act rule title point item"
    ).split()
)
_ARTICLES = frozenset(
    ("the", "a", "an", "this", "that", "his", "her", "its", "their", "one", "each", "every")
)


def _behind_label(words: list[str], i: int, lo: int, after: str) -> bool:
    """`room 14`, `Gate 9`: the numeral is the name of the thing, and counts nobody."""
    if i <= lo or words[i - 1] not in _NUMBERED or not words[i][:1].isdecimal():
        return False
    noun = FORMS.get(after)
    counts = noun is not None and noun[1].person is not None
    return not counts and (i - 2 < lo or words[i - 2] not in _ARTICLES)


def _is_month(word: str) -> bool:
    form = FORMS.get(word)
    return form is not None and form[1].time is not None and form[1].time.month is not None


_OLD = frozenset(
    ("year-old", "years-old", "month-old", "months-old", "week-old", "day-old", "yo", "y.o", "yr-old")
)
_AGE_UNITS = frozenset(("year", "years", "yr", "month", "months", "week", "weeks"))


def _is_age(after: list[str]) -> bool:
    """Whether the words behind a numeral make it an age: `14 year old`, `15yo`, `9 -year-old`."""
    if after[:1] == ["-"]:
        after = after[1:]
    if after[:1] and after[0] in _OLD:
        return True
    return len(after) > 1 and after[0] in _AGE_UNITS and after[1] in ("old", "olds")


_AGED = frozenset(("aged", "ages"))
_IN_LISTS = frozenset((",", "and", "or", "to", "-", "–", "between", "from"))
#: So many tokens of a list of ages are looked back over.
_LIST = 12


def _behind_ages(words: list[str], i: int, lo: int, after: str) -> bool:
    """Whether the numeral at `i` goes on a list of ages: `aged 3, 5 and 8`, not `aged 60, 12 children`."""
    if i <= lo or words[i - 1] not in _IN_LISTS:
        return False
    noun = FORMS.get(after)
    if noun is not None and noun[0][:1] in ("n", "p", "j"):
        return False
    for k in range(i - 1, max(lo - 1, i - _LIST), -1):
        word = words[k]
        if word in _AGED:
            return True
        form = FORMS.get(word)
        if word not in _IN_LISTS and not word.isdecimal() and (form is None or form[1].number is None):
            return False
    return False


def _is_day(word: str) -> bool:
    return len(word) <= 2 and word.isdecimal() and 0 < int(word) <= 31


def _is_year(word: str) -> bool:
    return word == "," or (len(word) == 4 and word.isdecimal())


def kind_of_number(
    tokens: Tokens, first: int, i: int, end: int, stop: int, lo: int, forms: dict[str, tuple[str, Entry]]
) -> str:
    """What the numeral at `i..end` is, by what stands right beside it."""
    words = tokens.words
    before = words[i - 1] if i > lo else ""
    after = words[end] if end < stop else ""
    if before in _MONEY or after in ("dollars", "dollar", "euros", "pounds", "rupees", "naira", "pesos"):
        return "money"
    if after in ("percent", "percentage", "pct", "%") or (
        after == "per" and end + 1 < stop and words[end + 1] == "cent"
    ):
        return "percent"
    if (
        after in _NOT_COUNT_AFTER
        or after == ":"
        or (before == ":" and first == i and i - 2 >= lo and tokens.shapes[i - 2] == DIGIT)
    ):
        return (
            "time"
            if after in _NOT_COUNT_AFTER
            or (
                end + 1 < stop
                and tokens.shapes[end + 1] == DIGIT
                and tokens.ends[end] == tokens.starts[end + 1]
            )
            else "count"
        )
    if (first == i and (before in _NOT_COUNT_BEFORE or _behind_label(words, i, lo, after))) or before == "#":
        return "label"
    word = words[i]
    if _is_age(words[end : min(end + 3, stop)]) or _behind_ages(words, i, lo, after):
        return "label"
    if after in ("month", "year", "week") and end + 1 < stop and tokens.shapes[end + 1] == CAPITAL:
        return "label"  # eight month Lena Moser
    if (after == "/" and end + 1 < stop and tokens.shapes[end + 1] == DIGIT) or (
        before == "/" and i - 2 >= lo and tokens.shapes[i - 2] == DIGIT
    ):
        return "time"  # 9/11
    if end == i + 1 and first == i and _is_day(word) and (_is_month(before) or _is_month(after)):
        # `on 23 September 28 bodies`: the month has its day already
        if not (
            _is_month(before) and i - 2 >= lo and _is_day(words[i - 2]) and after and not _is_year(after)
        ):
            return "time"
    if (
        end == i + 1
        and len(word) == 4
        and word.isdecimal()
        and word[:2] in ("17", "18", "19", "20")
        and first == i
    ):
        form = forms.get(after)
        if before in _YEAR_BEFORE or before == "," or not after or form is None or not form[1].person:
            return "year"
    return "count"
