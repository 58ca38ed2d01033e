"""The dateline: where, when and through whom a report was filed.

    dateline = [place [within]] [","] [date] ["(" agency ")"] dash {tag}
    place    = words in capitals | a few words with capital initials
    within   = "," state or country | "(" country ")"
    tag      = "[" ... "]"               as in monitored broadcasts: [SPEECH] [TEXT]

`BEIRUT, March 3 (Agency) - Rebels ...` is one; `Rebels - who said so - left` is not.
"""

from __future__ import annotations

import re

from conflictnews._lexicon.credits import CREDITS
from conflictnews._lexicon.kickers import KICKERS
from conflictnews._text.layout import DatelineCut
from conflictnews._text.stated_dates import FIND_DATE, date_of

#: What monitoring services write where they know no town.
_NO_PLACE = frozenset(("no city", "clandestine", "unspecified location", "undisclosed location"))
#: Small words inside the names of towns.
_PARTICLES = frozenset(
    "and al as da de del der des di do du ed el en es la las le les los of on san the upon".split()
)

#: A dateline is short; its dash stands within this reach.
_REACH = 160
_DASH = re.compile(r"\s{0,3},?(?:--+|(?<=\s)[•●](?=\s)|[–—―]+|(?<=[\s)\]])-|-(?=\s))")
_ANY_DASH = re.compile(r"[-•●–—―]")
_AGENCY = re.compile(r",?\s{0,3}(?:\(([^()]{2,60})\)|\[([^()\[\]]{2,60})[)\]])\s*$")
_BARE = re.compile(r"([^()\[\]\n]{0,60}?)\(([^()\[\]]{2,30})\)")
_COUNTRY = re.compile(r"\s?\(([^()\d]{2,40})\)$")
_COLON = re.compile(r"([A-Z][A-Z'’ -]{3,30}):\s")
_TAG = re.compile(r"\s{0,4}\[[^\[\]]{1,300}\]")
_NO_DATE = re.compile(r",?\s{0,3}\bno date\s*$", re.IGNORECASE)
#: A year that repeats or completes what the pattern of dates took.
_PART = re.compile(r"[^\W\d_][\w.'’/-]{0,30}(?:\s+[^\W\d_][\w.'’/-]{0,30}){0,5}\.?")


def _is_name(part: str, most: int) -> bool:
    """Whether a part of the head can be the name of a town, state or country."""
    if not _PART.fullmatch(part):
        return False
    words = part.split()
    if len(words) > most or not words[0][0].isupper():
        return False
    return all(w[0].isupper() or w.replace("’", "-").split("-")[0].lower() in _PARTICLES for w in words)


def _read_head(text: str, start: int, head: str, closed: int, *, strong: bool) -> DatelineCut | None:
    """Reads what stands before the dash; `strong` tells that it ends in an agency that is known."""
    agency = date = None
    rest = head.rstrip(" ,:\n\t")
    dated = bool(_NO_DATE.search(rest))
    rest = _NO_DATE.sub("", rest)
    for _ in range(2):  # an agency and, in some papers, a date in brackets too
        bracket = _AGENCY.search(rest)
        if bracket is None:
            break
        inside = (bracket[1] or bracket[2]).strip()
        when = FIND_DATE.match(inside)
        if when and when.end() >= len(inside) - 1:
            date, dated = date_of(when), True
        elif agency is None and not (
            rest[: bracket.start()].strip()
            and not dated
            and inside.lower() not in CREDITS
            and _country_follows(rest, bracket, strong)
        ):
            agency = " ".join(inside.split())
        else:
            break
        rest = rest[: bracket.start()].rstrip(" ,\n\t")
    dated |= bool(_NO_DATE.search(rest))
    rest = _NO_DATE.sub("", rest)
    for when in FIND_DATE.finditer(rest):
        if when.end() >= len(rest) - 1 and (when.start() == 0 or rest[when.start() - 1] in " ,\n(/"):
            date, dated = date_of(when), True
            rest = rest[: when.start()].rstrip(" ,(\n\t")
    country = _COUNTRY.search(rest)
    within = None
    if country:
        within = country[1]
        rest = rest[: country.start()]
    elif "," in rest:
        rest, _, within = rest.partition(",")
        within = within.strip().rstrip(",")
    rest = rest.strip()
    if not rest and agency and "," in agency and agency.lower() not in CREDITS:
        rest, _, within = (part.strip() for part in agency.partition(","))  # a town in brackets
        agency = None
        if not (_is_name(rest, 4) and _is_name(within, 3)):
            return None
    if not rest:
        return (
            DatelineCut(None, agency, date, start, closed) if agency is not None and within is None else None
        )
    if not _is_name(rest, 5) or (within and not all(_is_name(p.strip(), 4) for p in within.split(","))):
        return None
    labels = rest.lower().rstrip(".").split()
    if " ".join(labels) in KICKERS or labels[0] in KICKERS or labels[-1] in KICKERS:
        return None
    if not (agency or dated or _weighs_alone(text, rest, within, closed)):
        return None
    if rest.lower() in _NO_PLACE:
        return DatelineCut(None, agency, date, start, closed, " ".join(within.split()) if within else None)
    at = text.find(rest, start, closed)
    place = " ".join(rest.split())
    return DatelineCut(
        place, agency, date, start, closed, " ".join(within.split()) if within else None, (at, at + len(rest))
    )


def _country_follows(rest: str, bracket: re.Match[str], strong: bool) -> bool:
    """`Kabul (Afghanistan) -`: mixed case in the only brackets is a country, capitals are a station."""
    inside = bracket[1] or bracket[2]
    return (
        not strong
        and rest[: bracket.start()].isupper() is False
        and inside.istitle()
        and " " not in inside
        and inside.isalpha()
    )


def _weighs_alone(text: str, place: str, within: str | None, closed: int) -> bool:
    """Whether a bare `PLACE --` is a dateline though neither date nor agency stands with it."""
    after = text[closed : closed + 200].lstrip()
    words = place.split()
    if text[closed - 1] in "•●" and (
        len(after) < 60 or not any(w.islower() for w in after[:80].split()[1:6])
    ):
        return False  # an item of a menu
    if place.isupper() and sum(c.isalpha() for c in place) >= 3:
        if after[:120].isupper():  # a text in capitals: only a short name
            return len(words) <= 2 and words[0] not in ("THE", "A", "AN")
        return len(words) <= 4
    # Mixed case: a sentence must follow, and the name must be short.
    return (
        len(words) <= 3
        and words[0].lower() not in _PARTICLES
        and len(after) >= 60
        and (after[0].isupper() or after[0].isdigit() or after[0] in "“\"'‘")
        and text[closed - 1] in "–—―-"
        and (within is not None or len(words) <= 2)
    )


def _with_tags(text: str, cut: DatelineCut, end: int) -> DatelineCut:
    """The dateline with the bracketed tags behind its dash."""
    at = cut.end
    for _ in range(8):
        tag = _TAG.match(text, at, end)
        if tag is None:
            break
        at = tag.end()
    return DatelineCut(cut.place, cut.agency, cut.date, cut.start, at, cut.within, cut.place_span)


def read_dateline(text: str, start: int, end: int, *, colon: bool = False) -> DatelineCut | None:
    """The dateline that begins a paragraph, or None; with `colon` also `PLACE: ...`, a speaker's form too."""
    if start >= end or not (text[start].isupper() or text[start] in "([" or text[start].isdigit()):
        return None
    reach = text[start : min(end, start + _REACH)]
    for dash in _DASH.finditer(reach) if _ANY_DASH.search(reach) else ():
        head = reach[: dash.start()]
        if head.count("(") + head.count("[") > head.count(")") + head.count("]"):
            continue
        cut = _read_head(text, start, head, start + dash.end(), strong=False)
        if cut is not None:
            return _with_tags(text, cut, end)
        break
    bare = _BARE.match(reach) if "(" in reach else None
    if bare and bare[2].lower() in CREDITS:
        cut = _read_head(text, start, bare[0], start + bare.end(), strong=True)
        if cut is not None:
            return cut
    label = _COLON.match(reach) if colon else None
    if label and not text[start + label.end() : start + label.end() + 80].isupper():
        cut = _read_head(text, start, label[1], start + label.end() - 1, strong=False)
        if cut is not None and cut.place is not None and cut.place_span is not None:
            return cut
    return None
