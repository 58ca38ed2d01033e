"""Furniture: what surrounds a story on its page and is none of it.

No sentence is known by heart. Each paragraph collects evidence: words of pages (menus, consent, donations,
share links), the reader addressed, a command at its beginning, a missing full stop, furniture beside it; and
evidence for the story: a quotation, words of narration. Only clear cases count, since a story paragraph that
is lost costs more than a menu that is read.
"""

from __future__ import annotations

import re

from conflictnews._text.signs import Signs

#: Evidence at which a paragraph counts as furniture, and from which furniture beside it decides.
CLEAR = 2.0
_LIKELY = 1.0
_BETWEEN = 0.5

#: Weight of a form of page vocabulary anywhere in the paragraph, by sense.
_ANYWHERE = {
    "account": 1.0,
    "appeal": 1.0,
    "sharing": 1.25,
    "legal": 1.0,
    "contribution": 2.5,
    "promise": 1.5,
}
#: The same for a form that begins the paragraph.
_LEADING = {
    "link": 1.5,
    "navigation": 1.5,
    "listing": 1.25,
    "tail": 1.5,
    "legal": 1.5,
    "account": 0.5,
    "appeal": 0.5,
    "sharing": 1.0,
    "promise": 1.0,
}
#: Senses whose forms are furniture where they are the whole paragraph.
_ALONE = frozenset(("navigation", "listing", "link", "account", "appeal", "sharing", "legal", "promise"))

_READER = frozenset("you your you'll you're yours yourself".split())
_HOUSE = frozenset("we our us we're we'll".split())
_COMMANDS = frozenset(
    "add activate call check choose click comment confirm contact continue copy create discover "
    "donate download email enable enter "
    "find follow get give join keep learn like listen log please post read refresh register report "
    "see send share sign "
    "stay submit subscribe support tap text try tweet update view visit watch".split()
)
#: Words of narration: a page does not say them of itself.
_NARRATION = frozenset(
    "said told according killed died dead wounded injured shot attacked arrested accused reported was "
    "were had been has "
    "he she they police army troops forces government".split()
)
_OWNED = (["©"], ["copyright"], ["tm"])
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter|\S@\S+\.\w)", re.IGNORECASE)
#: A single word leads to another page only as a label: `Watch: ...`.
_LABEL = re.compile(r"\W{0,3}\w+\s?[:|]")
_TWEET = re.compile(r"\(@\w{1,30}\)")
_AGE = re.compile(
    r"(?:about |over |posted |updated )?\d{1,3} ?(?:min(?:ute)?|hour|hr|day|week|month|year)s? ago\W*",
    re.IGNORECASE,
)
_PLAYED = re.compile(r"\d?\d:\d\d(?::\d\d)?(?!\s?[ap]\.?m)\b", re.IGNORECASE)
#: Alerts that stations print above and below their pages.
_ALERT = re.compile(
    r"(?:flood|tornado|thunderstorm|storm|surge|freeze|frost|wind|chill|heat|winter|weather|snow|ice|fog|"
    r"flag|current|surf|quality|hurricane|hydrologic|gale|craft)\s(?:warning|watch|advisory|statement|alert)s?\b",
    re.IGNORECASE,
)
_ALERTS = frozenset(
    form + s for form in ("warning", "watch", "advisory", "statement", "alert") for s in ("", "s")
) | {"watches"}
_IN_FORCE = re.compile(r"\b(?:issued|expir\w+|in effect|until|remains?)\b", re.IGNORECASE)
#: Addresses, accounts and telephone numbers.
_CONTACT = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+|(?<!\w)\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}|"
    r"(?<!\S)[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}/\S+"
)
_DIGIT = re.compile(r"\d")
#: A line of contact has no more words.
_FEW = 20
_CONTACT_WORDS = frozenset(
    "and at call contact email e-mail follow her him his find me on or phone reach reporter tel the to "
    "twitter facebook us via writer".split()
)
_WORDY = re.compile(r"[^\W_]")
_WORDS = re.compile(r"[^\W\d_][\w'’-]*")
_CODE = re.compile(r"(?=\S*[A-Za-z])(?=\S*[\d_])[\w|{}*=-]{8,200}")


def is_code(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is one word that no person wrote: an id, a key, a file name; or broken markup."""
    if text.count("amp;", start, end) * 8 > end - start:
        return True
    if end - start > 200 or " " in text[start:end] or not _CODE.fullmatch(text, start, end):
        return False
    word = text[start:end]
    mixed = any(c.islower() for c in word) and any(c.isupper() for c in word)
    return "_" in word or "|" in word or (mixed and any(c.isdigit() for c in word) and "-" not in word)


def is_contact(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is nothing but how to reach somebody: `a.name@paper.org; @name`."""
    if end - start > 200:
        return False
    part = text[start:end]
    # Every way to reach somebody holds one of these; asking for them is quicker than the pattern.
    likely = "@" in part or "/" in part or "www." in part or _DIGIT.search(part) is not None
    if not likely or _CONTACT.search(text, start, end) is None:
        return False
    rest = _WORDS.findall(_CONTACT.sub(" ", part))
    names = [word for word in rest if word.lower() not in _CONTACT_WORDS]
    return len(names) <= 2 and all(name[0].isupper() for name in names)


def is_alert(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is an alert of the weather service."""
    found = _ALERT.search(text, start, min(end, start + 80))
    return found is not None and (
        end - start <= 40 or _IN_FORCE.search(text, start, min(end, start + 120)) is not None
    )


def is_mark(text: str, start: int, end: int) -> bool:
    """Whether a paragraph holds neither word nor number: rules, asterisks; or only the length of a film."""
    return end - start <= 40 and (
        not _WORDY.search(text, start, end) or _PLAYED.fullmatch(text, start, end) is not None
    )


def is_age(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is the age of a post: `2 weeks ago`."""
    return end - start <= 40 and _AGE.fullmatch(text, start, end) is not None


def is_played(text: str, start: int, end: int) -> bool:
    """Whether a line begins with the length of a film, as entries of a playlist do."""
    return _PLAYED.match(text, start, end) is not None


def _has_address(text: str, start: int, end: int) -> bool:
    part = text[start:end].lower()
    # Every address holds one of these; asking for them is quicker than the pattern.
    likely = "/" in part or "@" in part or "www." in part or "pic." in part
    return likely and _ADDRESS.search(text, start, end) is not None


def weigh(text: str, start: int, end: int, signs: Signs, *, outside: bool) -> float:
    """The evidence that a paragraph is furniture; `outside`: it stands before or behind the story."""
    words = signs.words
    if is_code(text, start, end) or is_age(text, start, end):
        return CLEAR + 1
    if len(words) <= _FEW and is_contact(text, start, end):
        return CLEAR + 1
    if not _ALERTS.isdisjoint(words) and "said" not in words and is_alert(text, start, end):
        return CLEAR + 1
    if not signs.hits and end - start > 300 and words[:1] not in _OWNED:
        return 0.0  # most paragraphs: nothing of pages, and too long for an address to count
    if signs.alone in _ALONE:
        return CLEAR + 1
    if end - start <= 400 and _TWEET.search(text, max(start, end - 60), end):
        return 0.0  # the words of somebody, quoted whole
    address = end - start <= 300 and _has_address(text, start, end)
    owned = words[:1] == ["©"] or (
        words[:1] in _OWNED and any(w in "©c" or w.isdecimal() for w in words[1:4])
    )
    evidence = 0.75 if address else 0.0
    if owned and len(words) <= 60:
        evidence += CLEAR
    counted: dict[str, int] = {}
    for at, length, sense in signs.hits:
        counted[sense] = counted.get(sense, 0) + 1
        if counted[sense] <= 3:
            evidence += _ANYWHERE.get(sense, 0.0)
        if at == 0 and (length > 1 or sense not in ("link", "navigation") or _LABEL.match(text, start, end)):
            evidence += _LEADING.get(sense, 0.0)
    if not evidence:
        return 0.0  # nothing of pages; how it is written says nothing then
    present = set(words)
    if present & _READER:
        evidence += 0.75
    if present & _HOUSE:
        evidence += 0.25
    if words and words[0] in _COMMANDS:
        evidence += 0.75
    if not signs.ends:
        evidence += 0.5
    if outside:
        evidence += 0.25
    # The title of another story narrates too: `Related: Two killed in ...`.
    if signs.ends or not signs.leads("link", "listing", "navigation"):
        evidence -= min(1.5, 0.5 * len(present & _NARRATION))
    if signs.opens_quote:
        evidence -= 3.0
    if len(words) > 45 and len(signs.hits) < 3:
        evidence -= 1.0
    return evidence


def spread(evidence: list[float], closed: list[bool]) -> list[bool]:
    """Which paragraphs are furniture, once neighbours have lent weight to each other.

    A paragraph between two pieces of furniture needs little of its own; beside one it needs half. `closed`
    marks paragraphs that furniture beside them cannot change, such as those that begin with a quotation.
    """
    out = [value >= CLEAR for value in evidence]
    count = len(out)
    for order, step in ((range(count), 1), (range(count - 1, -1, -1), -1)):
        for i in order:
            if out[i] or closed[i]:
                continue
            before = 0 <= i - step < count and out[i - step]
            after = 0 <= i + step < count and out[i + step]
            if (before and after and evidence[i] >= _BETWEEN) or (
                (before or after) and evidence[i] >= _LIKELY
            ):
                out[i] = True
    return out
