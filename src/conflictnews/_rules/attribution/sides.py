"""What one cue attributes: its source and the stretches on its sides that are content."""

from __future__ import annotations

import attrs

from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.speakers import Speaker
from conflictnews._rules.candidates import AttributionCandidate, Range
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.entries import CueSense


@attrs.define(slots=True)
class Cue:
    """A reporting verb where it stands.

    Attributes:
        at: Its position in the line.
        verb: The verb group.
        sense: What the lexicon says of it.
    """

    at: int
    verb: VerbGroup
    sense: CueSense

    @property
    def frames(self) -> frozenset[str]:
        """The constructions that it takes."""
        return self.sense.frames


@attrs.define(slots=True)
class Sides:
    """What one cue attributes.

    Attributes:
        speaker: The source; None if none is said here.
        content: Ranges of chunk positions.
        rule: The construction.
        via: Range of tokens of an outlet told.
    """

    speaker: Speaker | None
    content: list[tuple[int, int]]
    rule: str
    via: Range | None = None


def trim(shape: str, first: int, end: int, *, left: str, right: str) -> tuple[int, int]:
    """A stretch of chunks without the marks at its edges."""
    while end > first and shape[end - 1] in right:
        end -= 1
    while first < end and shape[first] in left:
        first += 1
    return first, end


def _parted(line: Line, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A quotation behind a colon goes on from the words before it.

    `said the town was calm: "Nobody shoots."`
    """
    out: list[tuple[int, int]] = []
    for first, end in stretches:
        colon = line.shape.find(":Q", first + 1, end)
        if colon > 0 and line.complete(colon + 1) and not line.shape[colon + 1 : end].strip("Q."):
            out += [(first, colon), (colon + 1, end)]
        else:
            out.append((first, end))
    return out


def attribute(line: Line, cue: Cue, sides: Sides) -> AttributionCandidate | None:
    """The attribution, its content without the marks around it; None if nothing is left of the content."""
    shape = line.shape
    content: list[Range] = []
    quoted = plain = False
    for stretch in _parted(line, sides.content):
        # behind a quotation the full stop is that of a further sentence
        right = ",;:-" if "Q" in shape[slice(*stretch)] else ",;:-."
        first, end = trim(shape, *stretch, left=",;:-.", right=right)
        if first >= end:
            continue
        content.append((line.chunks[first].first, line.chunks[end - 1].end))
        quoted = quoted or "Q" in shape[first:end]
        plain = plain or any(kind not in "Q.," for kind in shape[first:end])
    if not content:
        return None
    speaker, verb, sense = sides.speaker, cue.verb, cue.sense
    return AttributionCandidate(
        source=None if speaker is None else (speaker.first, speaker.end),
        head=-1 if speaker is None else speaker.head,
        antecedent=None if speaker is None else speaker.antecedent,
        cue=(verb.first, verb.end),
        content=content,
        quotation="mixed" if quoted and plain else "direct" if quoted else "indirect",
        via=sides.via,
        stance=sense.stance,
        factuality=sense.factuality,
        negated=verb.negated,
        rule=f"attribution.{sides.rule}",
        grade="firm" if speaker is not None and not sense.weak and not verb.negated else "likely",
    )
