"""The byline: who signs the report.

    byline = [label] name {("and" | ",") name} ["," affiliation | "in" place | "|" date]
    label  = "By" | "Written by" | "Posted by" | ...
    name   = two to four words with capital initials, particles between them

A line with the label is a byline by itself; a bare name only where a line of date stands under it.
"""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"[-–—•*\s]{0,4}(?:by:?|(?:written|posted|reported|published|words|story|report|article)\s{1,2}by:?|"
    r"author:)\s{1,3}",
    re.IGNORECASE,
)
_WORD = (
    r"(?:[^\W\d_a-z][^\W\d_]*(?:[-'’][^\W\d_]+)*\.?|[A-Z]\.(?:[A-Z]\.)?|"
    r"[’']?[a-z]{1,3}[-'’][^\W\d_a-z][^\W\d_]*)"
)
_PARTICLE = r"(?:al|bin|bint|da|de|del|der|di|du|el|ibn|la|le|ter|van|von)"
_NAME = re.compile(rf"{_WORD}(?:\s{{1,2}}(?:{_PARTICLE}\s{{1,2}}){{0,2}}{_WORD}){{1,4}}")
_AND = re.compile(r"\s{1,2}(?:and|&)\s{1,2}")
_AFTER = re.compile(
    r"\s*(?:$|[,|•·/–—(\n-]|(?:in|for|at|on|and|of|updated|published|posted)\b)", re.IGNORECASE
)
#: No name holds these; in a line of capitals nothing else tells that `BY THE TIME` is none.
_NO_NAME = frozenset("the a an this that his her its their all any then now".split())
#: Words of desks and houses: a byline that holds one names no person.
_HOUSE = frozenset(
    "agence agencies agency county department office police sheriff associated bureau correspondent "
    "correspondents desk editor editorial editors france guardian "
    "independent international journal mail media network news newspaper online post presse press "
    "reporter reporters "
    "reuters service services staff star sun team telegraph telegram times today tribune wire wires "
    "writer writers".split()
)


#: Lines that name a desk or a wire as the author.
_DESK = re.compile(
    r"(?:by |from )?(?:the )?(?:[\w’'.&-]{1,30} ){0,4}?(?:foreign desk|news desk|newsdesk|desk|staff|"
    r"staff and wires|staff and agencies|agencies|wires?|wire services?|staff reports?|wire reports?|"
    r"newsroom|"
    r"(?:foreign |staff |special |our |own )*(?:correspondents?|reporters?))(?: in [\w’'-]{2,30})?",
    re.IGNORECASE,
)


_WITH = re.compile(rf"With {_NAME.pattern}(?:(?:, (?:and )?| and ){_NAME.pattern}){{0,5}}")


def is_desk(text: str, start: int, end: int) -> bool:
    """Whether a line signs for a house: `By the foreign desk`, `Herald staff and wires`."""
    return end - start <= 60 and text[end - 1] not in ".!?:" and _DESK.fullmatch(text, start, end) is not None


def is_shared(text: str, start: int, end: int) -> bool:
    """Whether a line names who else worked on the story: `With A. Name, B. Name`."""
    return (
        end - start <= 160
        and text.startswith("With ", start)
        and _WITH.fullmatch(text, start, end) is not None
    )


def read_byline(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Start and end of the name after a label, and where the label's paragraph may be cut behind it.

    Gives an empty name (start == end) where the line names a house or a desk instead of a person.
    """
    label = _LABEL.match(text, start, min(end, start + 40))
    if label is None:
        return None
    if is_desk(text, start, end):
        return (label.end(), label.end(), end)
    name = _name_at(text, label.end(), end)
    if name is None:
        return None
    words = {w.strip(".,").lower() for w in text[name[0] : name[1]].split()}
    if words & _NO_NAME:
        return None
    if words & _HOUSE:
        return (label.end(), label.end(), name[1])
    return (*name, name[1])


def _name_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    reach = min(end, start + 120)
    first = _NAME.match(text, start, reach)
    if first is None:
        single = re.compile(r"[A-Z][\w.]{2,30}").match(text, start, reach)
        if single is None or not _AFTER.match(text, single.end(), end) or single[0].lower() not in _HOUSE:
            return None
        return single.span()
    past = first.end()
    joined = _AND.match(text, past, reach)
    if joined:
        second = _NAME.match(text, joined.end(), reach)
        if second:
            past = second.end()
    return (start, past) if _AFTER.match(text, past, min(end, past + 20)) else None


def is_name_in_place(text: str, start: int, end: int) -> bool:
    """Whether a line is a person's name and the town that he or she writes from: `A. Name in Town`."""
    name, joint, place = text[start:end].partition(" in ")
    return (
        bool(joint)
        and len(place.split()) <= 3
        and place[:1].isupper()
        and end - start <= 60
        and is_bare_name(text, start, start + len(name))
    )


def is_bare_name(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a person's name and nothing else."""
    if end - start > 60 or not (match := _NAME.fullmatch(text, start, end)):
        return False
    words = match[0].split()
    return 2 <= len(words) <= 4 and not {w.strip(".").lower() for w in words} & _HOUSE
