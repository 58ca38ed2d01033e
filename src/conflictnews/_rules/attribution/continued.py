"""Speech without a cue of its own: who spoke last goes on.

    "...," S said. "..."                      the same paragraph: the speaker of the attribution before
    "... [open at the end of the paragraph]   the next paragraph begins with a mark: the same speaker
    S said: / cue at the end of a paragraph   the next paragraph is a quotation: the same speaker
    I saw them. ..., said S. / We ...         marks lost in copying: speech in the first person belongs to S

Refuses: a quotation in a new paragraph after a narrator's sentence; quoted words that are not speech
(`so-called "liberators"`).
"""

from __future__ import annotations

from conflictnews._rules.attribution.behind import skip_behind
from conflictnews._rules.attribution.line import Line, QuoteAtom
from conflictnews._rules.attribution.subjects import subject_speaker
from conflictnews._rules.candidates import AttributionCandidate

_NEVER_REPORTED = frozenset(("i", "we", "i'm", "we're", "i've", "we've"))

#: What a statement that is nothing but a quotation is made of.
_ALONE = frozenset("Q.,-")
#: Fewer tokens than this in quotation marks at the head of a statement are quoted words, not speech.
_SPEECH = 6


def whole_quotation(line: Line) -> tuple[int, int] | None:
    """The tokens of a statement that is a quotation and nothing else; None for any other."""
    if "Q" not in line.shape or not _ALONE.issuperset(line.shape):
        return None
    atoms = [c for c in line.chunks if isinstance(c, QuoteAtom)]
    return atoms[0].first, atoms[-1].end


def opened_by_colon(line: Line) -> AttributionCandidate | None:
    """`The order read:` at the end of a paragraph: a cue whose content is still to come."""
    shape = line.shape
    if shape[-1:] != ":":
        return None
    for k in reversed(line.cued):
        verb, sense = line.verb(k), line.cue(k)
        if verb is None or sense is None or not line.finite(k) or verb.passive or "quote" not in sense.frames:
            continue
        behind = skip_behind(line, k, addressee="to" in sense.frames)
        speaker = subject_speaker(line, k) if shape[behind.at :] == ":" else None
        if speaker is None:
            return None
        return AttributionCandidate(
            source=(speaker.first, speaker.end),
            head=speaker.head,
            antecedent=speaker.antecedent,
            cue=(verb.first, verb.end),
            content=[],
            quotation="direct",
            via=behind.via(line),
            stance=sense.stance,
            factuality=sense.factuality,
            rule="attribution.colon",
            grade="likely",
        )
    return None


def begins_with_speech(line: Line) -> bool:
    """Whether speech opens a statement: `"What they care about is the middle class" and other issues`."""
    return (
        len(line.chunks) > 1
        and isinstance(line.chunks[0], QuoteAtom)
        and line.chunks[0].end - line.chunks[0].first >= _SPEECH
    )


def in_first_person(words: list[str], first: int, end: int) -> bool:
    """Whether a stretch is in the first person."""
    return not _NEVER_REPORTED.isdisjoint(words[first:end])


def reach_back(candidate: AttributionCandidate, first: int) -> None:
    """Lets unquoted speech begin at an earlier sentence of its paragraph."""
    candidate.content[0] = (first, candidate.content[0][1])
