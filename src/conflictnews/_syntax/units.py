"""Units: tokens joined to what the lexicon knows as one thing, each with one tag.

A unit is a word, a mark, a phrase of the lexicon (`according to`, `gunned down`, `Free Syrian Army`) or a quantity with
its hedges. Every unit of a sentence gets one tag, so that a sentence is also a short string on which groups are found:

    d determiner   # quantity     j adjective    n p noun (singular, plural)   N name    P pronoun
    X auxiliary    M modal        O to           ! not                        D day or month, year
    b z v E e G    verb: base, third person, past, past or participle, participle, -ing
    I preposition  C and, or      S subordinator T that   W who, which        R adverb
    , ; : - ( ) " . '             marks; ' is the possessive

There is no statistical tagger. Closed classes are listed whole, nouns and verbs come from the lexicon with their forms,
what is not listed is decided by case, ending and the words beside it.
"""

from __future__ import annotations

import functools

import attrs

from conflictnews._syntax.entries import FORMS, PHRASE_FORMS, Entry
from conflictnews._syntax.numbers import Quantity, read_quantity, word_value
from conflictnews._syntax.vocabulary import LEXICON, Phrase, Vocabulary
from conflictnews._text.tokens import CAPITAL, DIGIT, LOWER, UPPER, Tokens

_MARKS = {
    ",": ",", ";": ";", ":": ":", "-": "-", "–": "-", "—": "-", "--": "-", "(": "(", "[": "(", ")": ")", "]": ")",
    ".": ".", "?": ".", "!": ".", "…": "-", "%": "n", "&": "C", "$": "#", "£": "#", "€": "#", "/": "C", "•": "-",
}  # fmt: skip
_QUOTES = frozenset(('"', "“", "”", "„", "«", "»", "``", "''", "‟", "″", "＂"))
_NAME_LINKS = frozenset(
    "bin ibn van von de del der den da dos du la al el ul ould abu bint di le y e".split()
)
#: After these `'s` is `is` or `has`.
_CONTRACTING = frozenset("he she it that there who what where here how let everyone".split())
_WHEN = frozenset(("last", "next"))
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


#: Words that are names where they alone stand in capitals.
_CAPITALS = {
    word: ("N", form[1])
    for word, name in (("us", "u.s"), ("is", "isis"))
    if (form := FORMS.get(name)) is not None
}


@attrs.define(slots=True, eq=False)
class Units:
    """The units of one sentence, as parallel lists."""

    first: list[int]
    end: list[int]
    tags: str
    entries: list[Entry | None]
    quantities: list[Quantity | None]
    vocabulary: Vocabulary = LEXICON

    def __len__(self) -> int:
        return len(self.first)


def _phrase(
    tokens: Tokens, i: int, end: int, phrases: dict[str, list[Phrase]]
) -> tuple[str, Entry, int] | None:
    """The longest phrase of the lexicon that starts at token `i`."""
    options = phrases.get(tokens.words[i])
    if options:
        words = tokens.words
        for rest, tags, entry in options:
            stop = i + 1 + len(rest)
            if stop <= end and tuple(words[i + 1 : stop]) == rest and (tags or entry.hedge is None):
                if entry.hedge is not None and (entry.hedge.side == "after" or entry.lemma == "up to"):
                    continue  # only beside a number, which reads it itself
                if (
                    entry.actor is not None
                    and tokens.shapes[i] == LOWER
                    and tokens.shapes[i + 1] == LOWER
                    and "N" in tags
                ):
                    continue  # a name that is not written as one
                return tags, entry, stop
    return None


@functools.lru_cache(maxsize=16384)
def _is_quantity_word(word: str) -> bool:
    """Whether a quantity can start at a folded word: asked of every token, so the answer is kept.

    It depends on the lexicon alone; nobody can add numbers or hedges to it.
    """
    form = FORMS.get(word)
    if form is not None:
        entry = form[1]
        if (entry.number is not None and entry.number.ordinal is None) or entry.hedge is not None:
            return True
        if word in ("a", "an", "another"):
            return True
    elif "ty" in word[3:7] and word_value(word) is not None:
        return True
    elif "-" in word:
        head = FORMS.get(word.partition("-")[0])
        return head is not None and head[1].number is not None
    return any(e.hedge is not None or e.number is not None for _, _, e in PHRASE_FORMS.get(word, ()))


def cut_units(tokens: Tokens, first: int, end: int, upper: bool, vocabulary: Vocabulary = LEXICON) -> Units:
    """Joins the tokens `first..end` of one sentence to units and tags them.

    Args:
        tokens: Tokens of the document.
        first: First token of the sentence.
        end: Past its last.
        upper: Whether case says nothing here (a headline in title case, a wire in capitals).
        vocabulary: The words that it is read with.
    """
    known, phrases, names = vocabulary.forms, vocabulary.phrases, vocabulary.names
    starts: list[int] = []
    ends: list[int] = []
    options: list[str] = []
    entries: list[Entry | None] = []
    quantities: list[Quantity | None] = []
    words, shapes = tokens.words, tokens.shapes
    i = first
    while i < end:
        word = words[i]
        form = (
            _CAPITALS.get(word) if shapes[i] == UPPER and not upper and word in _CAPITALS else known.get(word)
        )
        if word in names and not upper:
            form = vocabulary.name_at(tokens, i) or form
        if shapes[i] == DIGIT or _is_quantity_word(word):
            quantity = read_quantity(tokens, i, end, first, known)
            if quantity is not None:
                if quantity.kind == "label" and words[quantity.end + 1 : quantity.end + 2] == ["old"]:
                    # `a 36 year old`: one word for the person, or one before the noun
                    stop = quantity.end + 2
                    known_after = known.get(words[stop]) if stop < end else None
                    starts.append(i)
                    ends.append(stop)
                    options.append("j" if known_after is not None and known_after[0][:1] in "npj" else "n")
                    entries.append(None)
                    quantities.append(None)
                    i = stop
                    continue
                starts.append(i)
                ends.append(quantity.end)
                options.append({"count": "#", "year": "D", "time": "D"}.get(quantity.kind, "n"))
                entries.append(None)
                quantities.append(quantity)
                i = quantity.end
                continue
        if (
            word in _WHEN
            and i + 1 < end
            and (unit := known.get(words[i + 1])) is not None
            and unit[1].time is not None
        ):
            # last week, next month: a time, whatever noun stands before it
            starts.append(i)
            ends.append(i + 2)
            options.append("D")
            entries.append(unit[1])
            quantities.append(None)
            i += 2
            continue
        phrase = _phrase(tokens, i, end, phrases) if word in phrases else None
        starts.append(i)
        quantities.append(None)
        if phrase is not None:
            tags, entry, stop = phrase
            if "N" in tags and shapes[i] in (CAPITAL, UPPER) and not upper:
                tags = "N"
            options.append(tags or "n")
            entries.append(entry)
            ends.append(stop)
            i = stop
            continue
        ends.append(i + 1)
        if word == "'s" and form is None:
            form = FORMS["is"] if _options(tokens, i, None, upper, at_start=False) == "X" else None
            entries.append(form[1] if form is not None else None)
            options.append("X" if form is not None else "'")
            i += 1
            continue
        entries.append(form[1] if form is not None else None)
        options.append(
            _options(tokens, i, form, upper, at_start=i == first or (i > first and words[i - 1] in _QUOTES))
        )
        i += 1
    return Units(starts, ends, _settle(options, entries, starts, tokens), entries, quantities, vocabulary)


def _options(tokens: Tokens, i: int, form: tuple[str, Entry] | None, upper: bool, *, at_start: bool) -> str:
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
            if word in _QUOTES
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
        if tags:
            return tags
    if upper:
        return _guess(word) if word.endswith(("ed", "ing", "ly", "tion", "ment", "ness")) else "N"
    if shape in (CAPITAL, UPPER):
        return "N"
    if word.startswith(_ARTICLES):
        return "N"
    if (
        word in _NAME_LINKS
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


#: After these a noun stands.
_BEFORE_NOUN = frozenset("dj#'I")
#: What an object or a clause can begin with, so that the word before it is a verb.
_AFTER_VERB = frozenset('dP#T"WO')


def _settle(options: list[str], entries: list[Entry | None], starts: list[int], tokens: Tokens) -> str:
    """Chooses one tag a unit, left to right, from what stands on both sides."""
    out: list[str] = []
    count = len(options)
    for k, tags in enumerate(options):
        if len(tags) == 1:
            tag = tags
            if tag == "G" and out and out[-1] in "dj" and k + 1 < count and options[k + 1][0] in "IXMv,.CT":
                tag = "n"  # the killing of, the shelling was
            elif (
                tag == "G"
                and out
                and not _is_person(entries[k - 1])
                and _is_act_noun(entries[k], out, *_next(options, starts, tokens, k))
            ):
                tag = "n"  # army shelling of, the Arena bombing was
            elif tag == "G" and _heads_a_headline(options, entries, out, k):
                tag = "n"  # Shelling kills 14
            elif (
                tag == "E"
                and out
                and out[-1] == "d"
                and (det := entries[k - 1]) is not None
                and det.lemma == "the"
                and (k + 1 == count or options[k + 1][0] in "IXMvzbRV,.CSTW")
            ):
                tag = "p"  # the wounded were
            elif (
                tag == "E"
                and out
                and out[-1] == "C"
                and _accuses(entries[k])
                and k + 1 < count
                and options[k + 1][0] in "EdnpNj#P"
            ):
                tag = "v"  # `confirmed the deaths and blamed armed groups`
            elif tag == "E" and (not out or out[-1] not in "dj#XI") and _speaks(entries[k]):
                tag = "v"  # `"...," said officers`: not a participle before a noun
            elif (
                tag == "E"
                and out
                and out[-1] == ","
                and k + 1 < count
                and options[k + 1][0] in "NPd"
                and _calls(entries[k])
            ):
                tag = "v"  # `The mayor, an ally, called Ortiz weak`
        elif tags[0] == "p" and "z" in tags and out and out[-1] in "#N" and _is_person(entries[k]):
            tag = "p"  # ten Chadian troops who
        elif out and k + 1 < count and _kills_in_headline(tags, entries, out, options[k + 1], k):
            tag = "z" if "z" in tags else "b"
        elif k and tags in ("pz", "zp") and _heads_a_headline(options, entries, out[:-1], k - 1):
            tag = "z"
        else:
            before = out[-1] if out else "^"
            after = options[k + 1] if k + 1 < count else "."
            if after in ("pz", "nb", "np", "bn", "zp") and tags[0] in "dP":
                after = "n"
            tag = _choose(tags, before, after, out)
            if (
                tag == "n"
                and before == "N"
                and "b" in tags
                and after[0] in "NdP#T"
                and _reports(entries[k])
                and not _VERBS & set(out)
            ):
                tag = "b"  # the Ministry of Defence claim ...: a body with a plural verb
            elif tag in "np" and before in ",)" and out and after[0] in "OTP" and _reports(entries[k]):
                tag = next((t for t in tags if t in "bz"), tag)  # Ms Muthana, 24, claims to have ...
        out.append(tag)
    return "".join(out)


_VERBS = frozenset("bzvEeX")


def _reports(entry: Entry | None) -> bool:
    return entry is not None and entry.cue is not None and "that" in entry.cue.frames


def _is_person(entry: Entry | None) -> bool:
    return entry is not None and entry.person is not None


def _accuses(entry: Entry | None) -> bool:
    return (
        entry is not None and entry.cue is not None and entry.cue.stance == "accuses" and not entry.cue.weak
    )


def _speaks(entry: Entry | None) -> bool:
    cue = entry.cue if entry is not None else None
    return cue is not None and not cue.weak and "after" in cue.frames and cue.factuality != "possible"


def _calls(entry: Entry | None) -> bool:
    cue = entry.cue if entry is not None else None
    return cue is not None and not cue.frames.isdisjoint(("call", "of", "as"))


def _after_relative(out: list[str]) -> bool:
    """Whether a relative word stands before the noun group that ends here."""
    k = len(out) - 1
    while k >= 0 and out[k] in "npNj#d":
        k -= 1
    return k >= 0 and out[k] == "W"


def _is_act_noun(entry: Entry | None, out: list[str], after: str, word: str) -> bool:
    """Whether the -ing form of a verb of violence is a noun by what stands on both sides."""
    if entry is None or entry.act is None or out[-1] not in "djnpN'C":
        return False
    if word in ("of", "by"):
        return out[-1] != "p"
    if after in "XMvz" and out[-1] in "djnN'":
        return True
    if after not in "IO,.CR)D" or out[-1] not in "djnN'":
        return False
    k = len(out) - 1
    while k >= 0 and out[k] in "jnN'":
        k -= 1
    return k >= 0 and out[k] in ("d", "I")


def _kills_in_headline(tags: str, entries: list[Entry | None], out: list[str], after: str, k: int) -> bool:
    """`Car bomb attack kills militia commander`, `Gunmen kill elder`: a verb of harm between two nouns."""
    entry, before = entries[k], entries[k - 1]
    if (
        entry is None
        or entry.harm is None
        or entry.harm.use != "do"
        or entry.harm.weak
        or after[0] not in "jnpN#dE"
    ):
        return False
    if "z" in tags:
        return out[-1] == "n" and before is not None and (before.act is not None or before.person is not None)
    return "b" in tags and out[-1] == "p" and _is_person(before)


def _heads_a_headline(options: list[str], entries: list[Entry | None], out: list[str], k: int) -> bool:
    """`Shelling kills 14`: an act, then a verb in the third person, then what it does it to."""
    if (out and out[-1] not in '.:;-"') or k + 2 >= len(options) or options[k] != "G":
        return False
    entry = entries[k]
    if entry is None or (entry.act is None and entry.harm is None):
        return False
    verb = entries[k + 1]
    acts = verb is not None and (verb.harm is not None or verb.act is not None or verb.lemma == "leave")
    return acts and "z" in options[k + 1] and options[k + 2][0] in "#dPnpNjE"


def _next(options: list[str], starts: list[int], tokens: Tokens, k: int) -> tuple[str, str]:
    """The first tag and the word of the unit behind `k`; a full stop at the end of a sentence."""
    return (options[k + 1][0], tokens.words[starts[k + 1]]) if k + 1 < len(options) else (".", ".")


def _choose(tags: str, before: str, after: str, out: list[str]) -> str:
    if before == "X" and "R" in tags and after[0] in "Ee":
        return "R"  # were later killed
    nouns = [t for t in tags if t in "npN"]
    verbs = [t for t in tags if t in "bzvEeG"]
    if nouns and verbs:
        if before in "OM!" or (before == "R" and len(out) > 1 and out[-2] in "OMX") or before == "P":
            return verbs[0]
        if before == "X" and any(v in "EeGv" for v in verbs):
            return next(v for v in verbs if v in "EeGv")
        if before in _BEFORE_NOUN:
            # `the wounded`, `a wounded soldier`: a participle before a noun stays one, else it is the noun.
            return nouns[0] if verbs[0] != "E" or after[0] not in "npNj" else verbs[0]
        verb = verbs[0]
        if verb == "b" and before == "C" and len(out) > 1 and out[-2] == "b" and after[0] in "dPN#jnp":
            return verb  # to overthrow and kill him
        if verb == "b" and before == "C" and after[0] == "#" and "b" in out:
            return verb  # to kill one person and wound 12
        if verb == "b" and before == "p" and (after[0] in _AFTER_VERB):
            return verb
        if verb == "b" and before == "N" and len(out) > 1 and "C" in out[-3:] and after[0] in "dPT":
            return verb  # Moscow and Beijing want any blame ...
        if verb == "z" and before in "nNp" and after[0] in _AFTER_VERB:
            return verb
        if verb in "EevG" and before in "npN":
            return verb
        if verb in "bz" and after[0] in "XM" and _after_relative(out):
            return verb  # what the opposition claim was
        return nouns[0] if verb in "bz" else verb
    if len(verbs) > 1 and len(verbs) == len(tags):
        if before in "OM" and "b" in verbs:
            return "b"
        if before == "X" and "E" in verbs:
            return "E"
        return next((v for v in verbs if v in "Ev"), verbs[0])
    if tags == "jR" and before == "^" and after[0] == "N":
        return "R"  # Later Ms Holm said
    if "j" in tags and nouns:
        return "j" if after[0] in "npN" else nouns[0]
    if ("I" in tags and "S" in tags) or ("I" in tags and "R" in tags):
        return "I"
    if "I" in tags and "j" in tags:
        # `the near future`, but `Karm al-Zeitoun near Homs`
        return "j" if before in "d'" else "I"
    if "P" in tags and "p" in tags:
        return "p" if before in "#dj" else "P"
    if "d" in tags and "P" in tags:
        return "d" if after[0] in "jnp#NEG" else "P"
    return tags[0]
