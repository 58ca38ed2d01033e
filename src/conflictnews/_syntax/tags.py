"""Tags: what a word may be by itself, and which of that it is between its neighbours.

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


#: After these a noun stands.
_BEFORE_NOUN = frozenset("dj#'I")
#: What an object or a clause can begin with, so that the word before it is a verb.
_AFTER_VERB = frozenset('dP#T"WO')


#: Tags that need no second look where a word can bear no other.
_SETTLED = frozenset("djnpNPXO!D#bzveICSTWR,;:-().'\"")


def settle(options: list[str], entries: list[Entry | None], starts: list[int], tokens: Tokens) -> str:
    """Chooses one tag a unit, left to right, from what stands on both sides."""
    out = options.copy()
    for k, entry in enumerate(entries):
        if (
            k > 1
            and options[k] in ("v", "z", "E")
            and _speaks(entry)
            and _is_name(options, entries, starts, tokens, k - 1)
        ):
            out[k - 1] = options[k - 1] = "N"
    for k, tags in enumerate(options):
        if tags in _SETTLED:
            continue
        settled = out[:k]
        if tags == "G":
            out[k] = _of_ing(options, entries, settled, k, starts, tokens)
        elif tags == "E":
            out[k] = _of_past(options, entries, settled, k)
        elif tags == "M":
            out[k] = _of_modal(options, entries, settled, k)
        else:
            out[k] = _of_several(tags, options, entries, settled, k)
    return "".join(out)


def _is_name(
    options: list[str], entries: list[Entry | None], starts: list[int], tokens: Tokens, k: int
) -> bool:
    """`"...," Law said`: a word with a capital alone before who speaks is a name, whatever else it may be."""
    if options[k - 1] not in ('"', ","):
        return False
    at = starts[k]
    entry = entries[k]
    if tokens.shapes[at] != CAPITAL or starts[k + 1] != at + 1 or not options[k]:
        return False
    if entry is not None and (
        entry.closed is not None or entry.person is not None or entry.actor is not None
    ):
        return False
    tag = options[k][0]
    return tag in "bEGIz" or (tag == "n" and entry is not None and entry.thing)


def _of_ing(
    options: list[str],
    entries: list[Entry | None],
    out: list[str],
    k: int,
    starts: list[int],
    tokens: Tokens,
) -> str:
    """The -ing form `G` at unit `k`, or a noun."""
    if out and out[-1] in "dj" and k + 1 < len(options) and options[k + 1][0] in "IXMv,.CT":
        return "n"  # the killing of, the shelling was
    if out[-2:] == ["D", "'"]:
        return "n"  # Thursday's shooting
    if (
        out
        and not _is_person(entries[k - 1])
        and _is_act_noun(entries[k], out, *_next(options, starts, tokens, k))
    ):
        return "n"  # army shelling of, the Arena bombing was
    return "n" if _heads_a_headline(options, entries, out, k) else "G"  # Shelling kills 14


def _of_past(options: list[str], entries: list[Entry | None], out: list[str], k: int) -> str:
    """The -ed form `E` at unit `k`, a past tense `v` for sure, or a noun."""
    after = options[k + 1][0] if k + 1 < len(options) else ""
    before = out[-1] if out else ""
    if (
        before == "d"
        and (det := entries[k - 1]) is not None
        and det.lemma == "the"
        and after in "IXMvzbRV,.CSTW"
    ):
        return "p"  # the wounded were, also where nothing follows
    if before == "C" and _accuses(entries[k]) and after and after in "EdnpNj#P":
        return "v"  # `confirmed the deaths and blamed armed groups`
    if (not before or before not in "dj#XI") and _speaks(entries[k]):
        return "v"  # `"...," said officers`: not a participle before a noun
    if before == "#" and _speaks(entries[k]) and not _takes_object(entries[k]):
        return "v"  # `four in ten said`; not `12 confirmed deaths`
    if before == "v" and _speaks(entries[k - 1]) and _after_relative(out[:-1], "WT"):
        return "v"  # `a law that he said improved matters`
    if before == "," and after and after in "NPd" and _calls(entries[k]):
        return "v"  # `The mayor, an ally, called Ortiz weak`
    return "E"


def _of_modal(options: list[str], entries: list[Entry | None], out: list[str], k: int) -> str:
    """The modal `M` at unit `k`, or the month of May: `IN MAY`, `ON 28 MAY`, `May 28`."""
    if (entry := entries[k]) is None or entry.time is None:
        return "M"
    after = options[k + 1][0] if k + 1 < len(options) else "."
    if (out and out[-1] == "I") or (out and out[-1] == "D" and after in ",.I") or after == "D":
        return "D"
    return "M"


def _of_several(tags: str, options: list[str], entries: list[Entry | None], out: list[str], k: int) -> str:
    """One of several tags that the unit `k` may bear."""
    count = len(options)
    if tags[0] == "p" and "z" in tags and out and out[-1] in "#N" and _is_person(entries[k]):
        told = out[-1] == "N" and k + 1 < count and options[k + 1][0] in "TdP" and _reports(entries[k])
        return "z" if told else "p"  # ten Chadian troops who; the Tribune reports that
    if out and k + 1 < count and _kills_in_headline(tags, entries, out, options[k + 1], k):
        return "z" if "z" in tags else "b"
    if k and tags in ("pz", "zp") and _heads_a_headline(options, entries, out[:-1], k - 1):
        return "z"
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
        return "b"  # the Ministry of Defence claim ...: a body with a plural verb
    if tag in "np" and before in "NnpPW,)C" and after[0] in "NdP" and _names(entries[k]):
        return next((t for t in tags if t in ("z" if tag == "p" else "b")), tag)  # Holm calls it a start
    if tag in "np" and before in ",)" and out and after[0] in "OTP" and _reports(entries[k]):
        return next((t for t in tags if t in "bz"), tag)  # Ms Muthana, 24, claims to have ...
    return tag


_VERBS = frozenset("bzvEeX")


def _takes_object(entry: Entry | None) -> bool:
    return entry is not None and entry.cue is not None and "object" in entry.cue.frames


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


def _names(entry: Entry | None) -> bool:
    return entry is not None and entry.cue is not None and "call" in entry.cue.frames


def _after_relative(out: list[str], words: str = "W") -> bool:
    """Whether a relative word stands before the noun group that ends here."""
    k = len(out) - 1
    while k >= 0 and out[k] in "npNj#dP":
        k -= 1
    return k >= 0 and out[k] in words


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
    """`Car bomb attack kills militia commander`, `Gunmen kill elder`, `Blast kills nine, wounds 20`."""
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
        if out[-1] in ",C" and "z" in out:
            return after[0] in "#d"  # kills nine, wounds 20
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
        if (
            before in "OM!"
            or (before == "R" and len(out) > 1 and out[-2] in "OMX")
            or (
                before == "P" and out[-2:-1] != ["I"]  # two of them rebels
            )
        ):
            return verbs[0]
        if before == "X" and any(v in "EeGv" for v in verbs):
            return next(v for v in verbs if v in "EeGv")
        if before in _BEFORE_NOUN:
            # `the wounded`, `a wounded soldier`: a participle before a noun stays one, else it is the noun.
            return nouns[0] if verbs[0] != "E" or after[0] not in "npNj" else verbs[0]
        verb = verbs[0]
        if "E" in verbs and verb == "b" and before in "npN" and after[0] in 'dP#N"':
            return "E"  # mortar fire hit a market: a past tense that is spelled like the noun
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
