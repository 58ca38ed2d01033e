"""Settling tags: which of the tags that a word may bear it bears between its neighbours.

Each unit is asked once, left to right, with what has been settled before it and what may stand behind it. What
reporting verbs need is half of it: `"...," Holm notes` is a verb, `the notes` are not.
"""

from __future__ import annotations

from conflictnews._syntax.entries import Entry
from conflictnews._text.tokens import CAPITAL, Tokens

#: After these a noun stands.
_BEFORE_NOUN = frozenset("dj#'I")
#: What an object or a clause can begin with, so that the word before it is a verb.
_AFTER_VERB = frozenset('dP#T"WO')


#: Tags that need no second look where a word can bear no other; a name is looked at for a month.
_PLAIN = frozenset("djnpPXO!D#bzveICSTWR,;:-().'\"")
#: Tags of the verbs that can make a name of the word before them.
_SAYING = frozenset("vzE")


def settle(options: list[str], entries: list[Entry | None], starts: list[int], tokens: Tokens) -> str:
    """Chooses one tag a unit, left to right, from what stands on both sides."""
    out = options.copy()
    for k in [k for k, tags in enumerate(options) if tags in _SAYING]:
        if k > 1 and _speaks(entries[k]) and _is_name(options, entries, starts, tokens, k - 1):
            out[k - 1] = options[k - 1] = "N"
    for k in [k for k, tags in enumerate(options) if tags not in _PLAIN]:
        tags = options[k]
        if tags == "N":
            if k and out[k - 1] == "D" and _is_month(entries[k]):
                out[k] = "D"  # on 1 March
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


def _is_month(entry: Entry | None) -> bool:
    return entry is not None and entry.time is not None and entry.time.month is not None


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
    entry = entries[k]
    if out and out[-1] in "vz" and entry is not None and entry.act is not None and _speaks(entries[k - 1]):
        return "n" if _next(options, starts, tokens, k)[0] in "XMvzE" else "G"  # said shelling killed nine
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
        and (after in "IXMvzbRV,.CSTW" or options[k + 1] == "jR")
    ):
        return "p"  # the wounded were, the wounded later died, also where nothing follows
    if before == "C" and _accuses(entries[k]) and after and after in "EdnpNj#P":
        return "v"  # `confirmed the deaths and blamed armed groups`
    if (not before or before not in "dj#XI") and _speaks(entries[k]):
        return "v"  # `"...," said officers`: not a participle before a noun
    if before == "#" and _speaks(entries[k]) and not _takes_object(entries[k]):
        return "v"  # `four in ten said`; not `12 confirmed deaths`
    if before == "v" and _speaks(entries[k - 1]) and _after_relative(out[:-1], "WT"):
        return "v"  # `a law that he said improved matters`
    if (
        before == '"'
        and out[-2:-1]
        and out[-2] in ",.-"
        and after
        and after in "NPdp"
        and _writes(entries[k])
    ):
        return "v"  # `"...," added Holm`
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
    if _stands_at(tags, entries, out, k):
        return "z"
    before = out[-1] if out else "^"
    after = options[k + 1] if k + 1 < count else "."
    if after in ("pz", "nb", "np", "bn", "zp") and tags[0] in "dP":
        after = "n"
    if before == "X" and "b" in tags and _does_not(entries[k - 1]):
        return "b"  # didn't mention
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
    if tag in "np" and before == "N" and _writes(entries[k]) and _ends_speech(after, options, out, k):
        return next((t for t in tags if t in ("z" if tag == "p" else "b")), tag)  # "...," Holm notes.
    if tag in "np" and before in "NnpPW,)C" and after[0] in "NdP" and _names(entries[k]):
        return next((t for t in tags if t in ("z" if tag == "p" else "b")), tag)  # Holm calls it a start
    if tag in "np" and before in ",)" and out and after[0] in "OTP" and _reports(entries[k]):
        return next((t for t in tags if t in "bz"), tag)  # Ms Muthana, 24, claims to have ...
    return tag


def _stands_at(tags: str, entries: list[Entry | None], out: list[str], k: int) -> bool:
    """`the toll now stands at 14`: a verb, behind a noun that is one already."""
    entry, after = entries[k], entries[k + 1] if k + 1 < len(entries) else None
    stands = "z" in tags and entry is not None and entry.lemma == "stand"
    return stands and after is not None and after.lemma == "at" and out[-1:] in (["n"], ["N"], ["R"])


_VERBS = frozenset("bzvEeX")
#: The longest subject of what somebody reports, in units.
_AHEAD = 8


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


def _writes(entry: Entry | None) -> bool:
    return entry is not None and entry.cue is not None and {"quote", "after"} <= entry.cue.frames


def _ends_speech(after: str, options: list[str], out: list[str], k: int) -> bool:
    """Whether a name and this word are who speaks: behind speech, before a colon, or before a clause."""
    if after[0] == ":":
        return options[k][0] == "p"  # Dawn reports: ..., not `press report: ...`
    j = len(out) - 1
    while j >= 0 and out[j] in "NnjdR":
        j -= 1
    if after[0] == ".":
        return j >= 1 and (out[j] == "," or (out[j] == '"' and out[j - 1] in ",.-"))
    if after[0] not in "NdP" or j >= 0:
        return False
    m = k + 1
    while m < len(options) and m - k < _AHEAD and options[m][0] in "Nnpjd'":
        m += 1
    return m < len(options) and options[m][0] in "XMv"


def _does_not(entry: Entry | None) -> bool:
    closed = entry.closed if entry is not None else None
    return closed is not None and closed.do and closed.negative


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
        if before in "OM" and verbs == ["z"]:
            return nouns[0]  # attributed to rebels
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
        if verb == "b" and "E" in tags and before in "nN" and after[0] in "dP#":
            return "E"  # mortar fire hit the market
        if verb == "z" and before in "nNp" and after[0] in _AFTER_VERB:
            return verb
        if verb in "EevG" and before in "npN":
            return verb
        if verb in "bz" and after[0] in "XM" and before not in "WT" and _after_relative(out):
            return verb  # what the opposition claim was
        return nouns[0] if verb in "bz" else verb
    if len(verbs) > 1 and len(verbs) == len(tags):
        if before in "OM" and "b" in verbs:
            return "b"
        if before == "X" and "E" in verbs:
            return "E"
        return next((v for v in verbs if v in "Ev"), verbs[0])
    if tags == "jR" and ((before == "^" and after[0] == "N") or (before == "p" and after[0] in "Eevzb")):
        return "R"  # Later Ms Holm said, two men later died
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
