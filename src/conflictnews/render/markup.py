"""Text of an article made safe to stand in markup."""

from __future__ import annotations

import html
import re

from conflictnews.models.base import writable

__all__ = ["escaped"]

# What neither HTML nor XML 1.0 can hold, whether escaped or not.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def escaped(text: str) -> str:
    r"""The text with the characters of markup escaped, and U+FFFD for each that markup cannot hold.

    Example:
        >>> escaped("<b> & a \x00")
        '&lt;b&gt; &amp; a �'
    """
    return html.escape(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", writable(text)))
