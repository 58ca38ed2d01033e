"""HTML that was pasted by mistake: where its tags stand.

Tags are never removed, since that would move every offset after them; they become furniture.
"""

from __future__ import annotations

import re

#: Names that occur in article pages. An unknown name in angle brackets is text (`<unk>`, `<name withheld>`).
_NAMES = (
    "a abbr article aside b blockquote body br button center div em figcaption figure font footer "
    "form h1 h2 h3 h4 h5 h6 "
    "head header hr html i iframe img input label li link main meta nav noscript ol option p picture "
    "script section "
    "select small source span strong style sub sup svg table tbody td th thead time title tr u ul video"
).split()

#: Bounded, so that a lone `<` costs little; a name must stand right behind it.
_TAG = re.compile(
    # An unknown name is a tag where it is closed or has attributes.
    r"</[a-z][\w-]{0,30}\s?>|<[a-z][\w-]{0,30}\s[\w\s-]{1,40}=[^<>]{0,2000}>"
    rf"|<!--[^<>]{{0,2000}}-->|<!doctype[^<>]{{0,300}}>|</?(?:{'|'.join(_NAMES)})(?=[\s/>])[^<>]{{0,2000}}>",
    re.IGNORECASE | re.DOTALL,
)
#: What stands between these two tags is for the machine.
_MACHINE = re.compile(r"<(script|style)\b", re.IGNORECASE)

_CLOSING = re.compile(r"</(script|style)\b", re.IGNORECASE)


def find_tags(text: str) -> list[tuple[int, int]]:
    """Stretches of markup, neighbours joined, in text order."""
    if "<" not in text or ">" not in text:
        return []
    # A script that nothing closes must not take the story with it.
    closed = {match[1].lower(): match.start() for match in _CLOSING.finditer(text)}
    runs: list[tuple[int, int]] = []
    machine: str | None = None
    for match in _TAG.finditer(text):
        start, end = match.span()
        if runs and (machine is not None or not text[runs[-1][1] : start].strip()):
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
        tag = match[0][:9].lower()
        if machine is None:
            opened = _MACHINE.match(text, start)
            if opened and start < closed.get(opened[1].lower(), -1):
                machine = opened[1].lower()
        elif tag.startswith("</" + machine):
            machine = None
    return runs
