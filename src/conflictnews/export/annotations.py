"""Findings as Web Annotations: what was read, tied to the passage that says it.

Each annotation carries two selectors for one passage. The offsets find it in the very text that was parsed;
the quotation finds it again in a copy that was laid out anew.
"""

from __future__ import annotations

import base64
import hashlib
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from conflictnews.errors import InputError, OptionsError
from conflictnews.export.jsonld import (
    CONTEXT,
    Annotation,
    AnnotationPage,
    Body,
    Offsets,
    Purpose,
    SpecificResource,
)
from conflictnews.models.base import writable
from conflictnews.models.casualties import CasualtyFigure
from conflictnews.models.claims import Claim
from conflictnews.models.report import Report
from conflictnews.models.sources import Attribution, Source, SourceKind
from conflictnews.models.spans import Finding, Span

__all__ = ["w3c_annotations"]

# Characters of the article before and behind a quotation: enough to tell one `12 people` from another.
_AROUND = 32


def w3c_annotations(
    report: Report, *, source: str | None = None, offsets: Offsets = "code points"
) -> AnnotationPage:
    """The figures, claims and attributions of a report as a page of W3C Web Annotations.

    The page is JSON-LD: `json.dumps` writes it. Its identifiers are made from what they name, so the same
    report gives the same page. Of a text that UTF-8 cannot encode, half a surrogate pair stands as U+FFFD. A
    report without findings gives a page without items, which the Recommendation does not foresee.

    Args:
        report: What was read in one article.
        source: The address (IRI) of the article's text. None = a name made from the SHA-256 of the text, after
            RFC 6920: `ni:///sha-256;...`.
        offsets: What the offsets count. The Recommendation asks for code points. `utf-16` is for a reader in
            JavaScript, where an emoji has a length of two.

    Returns:
        The page. Each target has a `TextQuoteSelector` and a `TextPositionSelector` for the same passage.

    Raises:
        InputError: The source is an empty string or holds a blank, and so is no address.
        OptionsError: `offsets` is neither of the two.

    Example:
        >>> from conflictnews import parse_report
        >>> report = parse_report("In the village nine people were killed.")
        >>> page = w3c_annotations(report, source="https://example.org/article.txt")
        >>> [annotation] = page["items"]
        >>> annotation["body"][0]["value"]
        'killed: 9 people, according to the reporter'
        >>> quote, place = annotation["target"]["selector"]
        >>> quote["prefix"], quote["exact"], quote["suffix"], place["start"], place["end"]
        ('In the village ', 'nine people', ' were killed.', 15, 26)
    """
    if offsets not in {"code points", "utf-16"}:
        raise OptionsError(f"offsets count 'code points' or 'utf-16', not {offsets!r}", field="offsets")
    if source is not None and (not source or any(character.isspace() for character in source)):
        raise InputError("an address is not empty and has no blanks", field="source")
    text = writable(report.text)
    address = _name_of(text) if source is None else source
    passages = _Passages(text, address, offsets)
    items = tuple(_annotations(report, passages))
    return {
        "@context": CONTEXT,
        "id": _identifier([address, offsets, [item["id"] for item in items]]),
        "type": "AnnotationPage",
        "items": items,
    }


class _Passages:
    """Makes targets. Looks for the characters of two UTF-16 units once, however many passages there are."""

    def __init__(self, text: str, source: str, offsets: Offsets) -> None:
        self._text = text
        self._source = source
        wide = offsets == "utf-16" and not text.isascii()
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"] if wide else []

    def target(self, span: Span) -> SpecificResource:
        start, end = span.start, span.end
        return {
            "type": "SpecificResource",
            "source": self._source,
            "selector": (
                {
                    "type": "TextQuoteSelector",
                    "exact": self._text[start:end],
                    "prefix": self._text[max(0, start - _AROUND) : start],
                    "suffix": self._text[end : end + _AROUND],
                },
                {"type": "TextPositionSelector", "start": self._offset(start), "end": self._offset(end)},
            ),
        }

    def _offset(self, at: int) -> int:
        return at + bisect_left(self._wide, at)


def _annotations(report: Report, passages: _Passages) -> Iterator[Annotation]:
    seen: Counter[str] = Counter()
    for finding, body in _bodies(report):
        target = passages.target(finding.span)
        content = json.dumps([finding.rule, body, target])
        seen[content] += 1  # Two findings can look alike from outside; their names must differ all the same.
        yield {
            "id": _identifier([content, seen[content]]),
            "type": "Annotation",
            "motivation": "describing",
            "generator": {"type": "Software", "name": f"conflictnews, rule {writable(finding.rule)}"},
            "body": body,
            "target": target,
        }


def _bodies(report: Report) -> Iterator[tuple[Finding, tuple[Body, ...]]]:
    for figure in report.figures:
        tags = ("figure", figure.harm, figure.victims.status, figure.scope, figure.grade)
        yield figure, _body(_figure(figure), *tags)
    for claim in report.claims:
        yield claim, _body(_claim(claim), "claim", claim.kind, claim.stance, claim.standing, claim.grade)
    for said in report.attributions:
        yield said, _body(_attribution(said), "attribution", said.quotation, said.source.kind, said.grade)


def _body(description: str, *tags: str) -> tuple[Body, ...]:
    """A description for people, and tags to filter by."""
    named = dict.fromkeys(str(tag) for tag in tags if tag != "unknown")
    return _words("describing", description), *(_words("tagging", tag) for tag in named)


def _words(purpose: Purpose, value: str) -> Body:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": writable(value),
        "format": "text/plain",
        "language": "en",
    }


def _figure(figure: CasualtyFigure) -> str:
    who = f" {figure.victims.label}" if figure.victims.label else ""
    by = f", by {figure.perpetrator.name}" if figure.perpetrator else ""
    return f"{_plain(figure.harm)}: {figure.quantity}{who}{by}, according to {_speaker(figure.source)}"


def _claim(claim: Claim) -> str:
    whom = f" {claim.accused.name}" if claim.accused else ""
    return f"{_speaker(claim.source)} {claim.stance}:{whom} ({_plain(claim.kind)}, {_plain(claim.standing)})"


def _attribution(said: Attribution) -> str:
    return f"{_plain(said.quotation)} speech of {_speaker(said.source)}"


def _speaker(source: Source) -> str:
    return "the reporter" if source.kind is SourceKind.REPORTER else source.name


def _plain(word: str) -> str:
    return word.replace("_", " ")


def _name_of(text: str) -> str:
    """The name of a text by its digest, after RFC 6920."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
    return f"ni:///sha-256;{digest.decode().rstrip('=')}"


def _identifier(content: object) -> str:
    """A UUID of version 8 (RFC 9562) out of the digest of what it names."""
    digits = hashlib.sha256(json.dumps(content).encode()).hexdigest()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"
