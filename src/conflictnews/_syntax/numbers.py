"""Numbers as written: digits, number words, vague words, ranges, and the hedges on both sides of them.

    quantity := [hedge] number [hedge]
    number   := cardinal | cardinal ('to' | '-' | 'or') cardinal | 'between' cardinal 'and' cardinal | vague
    cardinal := digits [scale] | words | ('a' | several) scale

Matches: `at least 45`, `a hundred and four`, `half a dozen`, `20-30`, `several hundred`, `1.2 million`.
Refuses: `13-year-old`, `14th`, `$50`, `40 percent`, `M-16`, `2345 GMT`, a year after `in`.
"""

from __future__ import annotations

import attrs

from conflictnews._syntax.countables import kind_of_number
from conflictnews._syntax.entries import FORMS, PHRASE_FORMS, Entry
from conflictnews._text.tokens import DIGIT, Tokens

#: Numerals longer than this are not counts of people; converting them costs more than linear time.
_DIGITS = 12

#: Phrases that are numbers, and those that are hedges, by first word: the words after it and the entry.
_Phrases = dict[str, list[tuple[tuple[str, ...], Entry]]]
_NUMBER_PHRASES: _Phrases = {}
_HEDGE_PHRASES: _Phrases = {}
for _first, _options in PHRASE_FORMS.items():
    for _rest, _, _entry in _options:
        if _entry.number is not None:
            _NUMBER_PHRASES.setdefault(_first, []).append((_rest, _entry))
        if _entry.hedge is not None:
            _HEDGE_PHRASES.setdefault(_first, []).append((_rest, _entry))


@attrs.define(slots=True)
class Quantity:
    """A number of something, with its bounds.

    Attributes:
        first: First token, the hedge included.
        end: Past the last token, the hedge included.
        value: The number as stated; None for a vague word alone.
        lower: Least number that it admits; None = open.
        upper: Greatest; None = open.
        modifier: As in the public model.
        vague: The vague word, if one was used.
        kind: `count`, or what it is instead: `money`, `percent`, `year`, `time`, `label`.
    """

    first: int
    end: int
    value: int | None
    lower: int | None
    upper: int | None
    modifier: str
    vague: str | None = None
    kind: str = "count"

    @property
    def approximate(self) -> bool:
        return self.modifier in ("about", "nearly")


def _digits(word: str) -> int | None:
    """The value of a numeral, None for decimals and for numerals that count nobody."""
    plain = word.replace(",", "")
    if "." in plain:
        head, _, tail = plain.partition(".")
        plain = head + tail if len(tail) == 3 and head and "," not in word and tail.isdecimal() else ""
    if not plain.isdecimal() or len(plain) > _DIGITS:
        return None
    return int(plain)


def _scale(tokens: Tokens, i: int, end: int) -> int | None:
    if i >= end:
        return None
    form = FORMS.get(tokens.words[i])
    return form[1].number.scale if form and form[1].number else None


def word_value(word: str) -> int | None:
    """The value of a number word below a hundred: `twelve`, `thirty-three`, `thirtythree`."""
    form = FORMS.get(word)
    if form and form[1].number:
        return form[1].number.value
    head, dash, tail = word.partition("-")
    if not dash and len(word) > 8 and (cut := word.find("ty") + 2) > 3:
        head, dash, tail = word[:cut], "-", word[cut:]  # thirtythree
    if dash:
        tens, ones = FORMS.get(head), FORMS.get(tail)
        if (
            tens
            and ones
            and tens[1].number
            and ones[1].number
            and tens[1].number.value
            and ones[1].number.value
        ):
            if tens[1].number.value >= 20 and ones[1].number.value < 10:
                return tens[1].number.value + ones[1].number.value
    return None


def _phrase_value(tokens: Tokens, i: int, end: int) -> tuple[int, int] | None:
    """A phrase with a value of its own: `a dozen`, `a couple of`."""
    for rest, entry in _NUMBER_PHRASES.get(tokens.words[i], ()):
        stop = i + 1 + len(rest)
        if (
            entry.number
            and entry.number.value is not None
            and stop <= end
            and tuple(tokens.words[i + 1 : stop]) == rest
        ):
            return entry.number.value, stop
    return None


def cardinal(tokens: Tokens, i: int, end: int) -> tuple[int, int] | None:
    """Reads an exact number at token `i`; returns its value and the token past it.

    None where there is no number, or no token `i` before `end`.
    """
    if i >= end:
        return None
    words = tokens.words
    word = words[i]
    if tokens.shapes[i] == DIGIT:
        scale = _scale(tokens, i + 1, end)
        if scale is not None and scale >= 1000:
            try:
                return round(float(word.replace(",", "")) * scale) if len(word) <= _DIGITS else 0, i + 2
            except ValueError:
                return None
        value = _digits(word)
        if value is None:
            return None
        if scale:
            return value * scale, i + 2
        return value, i + 1
    total = current = 0
    j = i
    seen = False
    if word in ("a", "an"):
        if _scale(tokens, i + 1, end) is None:
            return _phrase_value(tokens, i, end)
        current, j = 1, i + 1
    elif (
        word == "half"
        and i + 2 < end
        and words[i + 1] == "a"
        and (scale := _scale(tokens, i + 2, end)) is not None
    ):
        return scale // 2, i + 3
    while j < end:
        value = word_value(words[j])
        scale = _scale(tokens, j, end)
        if value is not None and scale is None:
            if (seen and current % 10 and value >= 10) or (current and current % 100 == 0 and value >= 100):
                break
            if seen and current and current % 100 and value >= current % 100:
                break
            current += value
        elif scale is not None:
            if scale < 1000:
                if seen and current == 0:
                    break
                current = max(current, 1) * scale
            else:
                total, current = total + max(current, 1) * scale, 0
        elif (
            words[j] == "and"
            and seen
            and j + 1 < end
            and (current or total) >= 100
            and word_value(words[j + 1]) is not None
            and _scale(tokens, j + 1, end) is None
            and (current or total) % 100 == 0
        ):
            pass
        else:
            break
        seen = True
        j += 1
    if not seen or words[j - 1] == "and":
        return None
    return total + current, j


def _vague(tokens: Tokens, i: int, end: int) -> tuple[int, str, int] | None:
    """A vague word at `i`: its lower bound, the word, and the token past it."""
    words = tokens.words
    for rest, entry in _NUMBER_PHRASES.get(words[i], ()):
        sense = entry.number
        if (
            sense
            and sense.low is not None
            and tuple(words[i + 1 : i + 1 + len(rest)]) == rest
            and i + len(rest) < end
        ):
            return sense.low, sense.vague or entry.lemma, i + 1 + len(rest)
    start = i + 1 if words[i] == "a" and i + 1 < end and words[i + 1] == "few" else i
    form = FORMS.get(words[start])
    if not form or not form[1].number or form[1].number.low is None:
        return None
    sense = form[1].number
    scale = _scale(tokens, start + 1, end)
    low = sense.low or 0
    if scale:  # several hundred, a few dozen
        return low * scale, f"{sense.vague or form[1].lemma} {words[start + 1]}", start + 2
    return low, sense.vague or form[1].lemma, start + 1


def _hedge(tokens: Tokens, i: int, end: int, side: str) -> tuple[str, int] | None:
    """A hedge that starts at `i`: its modifier and the token past it."""
    words = tokens.words
    for rest, entry in _HEDGE_PHRASES.get(words[i], ()):
        if (
            entry.hedge
            and _sided(entry, side)
            and tuple(words[i + 1 : i + 1 + len(rest)]) == rest
            and i + len(rest) < end
        ):
            return entry.hedge.modifier, i + 1 + len(rest)
    form = FORMS.get(words[i])
    if form and form[1].hedge and _sided(form[1], side):
        return form[1].hedge.modifier, i + 1
    return None


def _sided(entry: Entry, side: str) -> bool:
    return entry.hedge is not None and entry.hedge.side in (side, "both")


DETERMINERS = frozenset("a an another the other these those all this".split())


#: A number that does so `from 20 to 30` is 30 now. What counts a range (`killed from 20 to 30`) does not.
_CHANGES = frozenset(
    "rose risen rise rises rising climb climbed climbs climbing increase increased increases increasing jump "
    "jumped jumps jumping grow grew grown grows growing go went goes gone going move moved fell fallen falls fall "
    "falling drop dropped drops dropping revise revised revising raise raised raises raising soar soared "
    "soars soaring surge surged surging swell swelled swollen swelling up down".split()
)
#: How far before `from` such a word stands: `rose on Monday from 20 to 30`.
_NEAR = 4


def _is_change(words: list[str], i: int, lo: int) -> bool:
    return (
        i > lo and words[i - 1] == "from" and not _CHANGES.isdisjoint(words[max(lo, i - 1 - _NEAR) : i - 1])
    )


def _bounds(modifier: str, value: int) -> tuple[int | None, int | None]:
    if modifier == "at_least":
        return value, None
    if modifier == "more_than":
        return value + 1, None
    if modifier == "up_to":
        return None, value
    if modifier == "fewer_than":
        return None, max(0, value - 1)
    return value, value


def read_quantity(
    tokens: Tokens, i: int, end: int, lo: int, forms: dict[str, tuple[str, Entry]] = FORMS
) -> Quantity | None:
    """Reads the quantity that starts at token `i`, hedge included, within tokens `lo..end`.

    Number words and hedges are those of the lexicon; `forms` says what the word behind a number is.
    """
    words = tokens.words
    j = i
    modifier = "exactly"
    numeral = tokens.shapes[i] == DIGIT  # neither hedges nor is vague
    while j < end and not numeral:
        hedge = _hedge(tokens, j, end, "before")
        if hedge is None:
            break
        modifier = hedge[0] if modifier == "exactly" or hedge[0] != "about" else modifier
        j = hedge[1]
    if j >= end:
        return None
    hedged = j > i
    k = j
    if hedged or words[j] in DETERMINERS:
        # `at least another 13`, `up to a dozen`, `another seven`: the determiner belongs to the quantity's phrase.
        if words[k] in DETERMINERS and words[k] not in ("a", "an") and k + 1 < end:
            if not hedged and words[k] != "another":
                return None
            k += 1
            hedge = _hedge(tokens, k, end, "before")
            if hedge is not None and not hedged:
                modifier, k = hedge[0], hedge[1]
    if k >= end:
        return None
    vague = None if numeral else _vague(tokens, k, end)
    if vague is not None:
        low, word, past = vague
        if word in ("dozen", "score") or modifier in ("up_to", "fewer_than"):
            return Quantity(i, past, None, None, None, "vague", word)
        return Quantity(i, past, None, low, None, "vague", word)
    number = cardinal(tokens, k, end)
    if number is None:
        return None
    value, past = number
    kind = kind_of_number(tokens, i, k, past, end, lo, forms)
    # Ranges: 20 to 30, 20-30, between 20 and 30, two or three.
    if past + 1 < end and kind in ("count", "year"):
        link = words[past]
        tight = tokens.ends[past - 1] == tokens.starts[past]
        if link in ("to", "or") or (link in "-–" and tight) or (link == "and" and modifier == "between"):
            other = cardinal(tokens, past + 1, end)
            if link == "to" and _is_change(words, i, lo):
                pass
            elif other is not None and (other[0] > value or (modifier == "between" and other[0] >= value)):
                if link != "to" or kind == "count":
                    if kind == "year" and link in "-–":
                        return Quantity(i, other[1], None, None, None, "exactly", None, "year")
                    return Quantity(
                        i,
                        other[1],
                        None,
                        value,
                        other[0],
                        "between",
                        None,
                        kind_of_number(tokens, i, past + 1, other[1], end, lo, forms),
                    )
    if modifier == "between":
        return None
    after = _hedge(tokens, past, end, "after") if past < end else None
    if (
        after is not None
        and modifier == "exactly"
        and not (after[1] < end and cardinal(tokens, after[1], end) is not None)
    ):
        modifier, past = after
    lower, upper = _bounds(modifier, value)
    return Quantity(i, past, value, lower, upper, modifier, None, kind)
