"""`according to S`, and other prepositions that attribute.

    'according to' S ',' C   |   C [','] 'according to' S [',' C]

Matches: `Twelve men died, according to the monitors.`
Refuses: `The march went according to plan.` (a thing that cannot speak)
"""

from __future__ import annotations

from conflictnews._rules.attribution.edges import left_edge, right_edge
from conflictnews._rules.attribution.line import Line
from conflictnews._rules.attribution.openings import begins_clause, speaker_follows
from conflictnews._rules.attribution.sides import trim
from conflictnews._rules.attribution.speakers import Speaker, speaker_right
from conflictnews._rules.candidates import AttributionCandidate


def prepositional_cues(line: Line) -> list[AttributionCandidate]:
    """All attributions by prepositions in one statement, left to right."""
    out: list[AttributionCandidate] = []
    shape = line.shape
    for k in line.cued:
        chunk = line.chunks[k]
        cue = chunk.entry.cue if chunk.kind == "I" and chunk.entry is not None else None
        if cue is None or "prep" not in cue.frames or (cue.weak and not line.lemma(k).endswith(" by")):
            continue  # `in a statement to` says by what means, and who was told
        speaker = None if _is_bare(line, k + 1) else speaker_right(line, k + 1, thing=True)
        if speaker is None:
            continue
        lead = k
        while lead > 0 and shape[lead - 1] in "RC":
            lead -= 1
        stretches = _behind(line, speaker) if _opens(shape[:lead]) else _around(line, k, lead, speaker)
        content = [trim(shape, *stretch, left=",;:-.C", right=",;:-.") for stretch in stretches]
        content = [stretch for stretch in content if stretch[1] > stretch[0]]
        kinds = "".join(shape[slice(*stretch)] for stretch in content)
        if not any(kind in "VQN" for kind in kinds):
            continue
        plain = any(kind not in "Q,." for kind in kinds)
        out.append(
            AttributionCandidate(
                source=(speaker.first, speaker.end),
                head=speaker.head,
                cue=(chunk.first, chunk.end),
                content=[(line.chunks[a].first, line.chunks[b - 1].end) for a, b in content if b > a],
                quotation="indirect" if "Q" not in kinds else "mixed" if plain else "direct",
                factuality=cue.factuality,
                rule="attribution.according",
                grade="firm",
            )
        )
    return out


def _opens(before: str) -> bool:
    """Whether the cue opens its sentence or its clause: `said that, according to S, C`, `: according to S, C`."""
    return not before.strip("CR,") or before[-1] in ".;:(" or before.rstrip(",")[-1] in "TS"


def _is_bare(line: Line, k: int) -> bool:
    """A common noun alone, that the lexicon knows neither as a person nor as an actor, and that nothing qualifies.

    `according to plan`; not `according to data from the ministry`
    """
    noun = line.noun(k)
    if noun is None or noun.determiner or noun.owner or noun.plural or noun.name or noun.pronoun:
        return False
    qualified = line.shape[k + 1 : k + 2] in ("I", "V")
    return noun.end == noun.first + 1 and not qualified and not any(e.person or e.actor for e in noun.entries)


def _behind(line: Line, speaker: Speaker) -> list[tuple[int, int]]:
    """The source opens the sentence: content begins behind its comma, past appositions."""
    shape = line.shape
    j = _next_mark(line, speaker.last + 1)
    while shape[j : j + 2] in (",N", ",W") and not _is_content(line, j + 1):
        j = _next_mark(line, j + 1)
    return [(j + 1, right_edge(line, j + 1))] if shape[j : j + 1] in (",", ":") else []


def _around(line: Line, k: int, lead: int, speaker: Speaker) -> list[tuple[int, int]]:
    """Content before the cue, and behind the source where both stand in a pair of commas or dashes."""
    shape = line.shape
    before = (_last_clause(line, left_edge(line, k, shape.rfind(";", 0, k) + 1), lead), k)
    behind = speaker.last + 1
    while behind < len(shape) and shape[behind] in "IONJRD":
        behind += 1  # a person close to the family
    nxt = behind + 1
    if (
        nxt < len(shape)
        and shape[behind] in ",-"
        and shape[lead - 1] == shape[behind]
        and shape[nxt] != "W"
        and (shape[nxt] != "N" or begins_clause(line, nxt))
        and not speaker_follows(line, nxt)
    ):
        return [before, (nxt, right_edge(line, nxt))]
    return [before]


def _tells(line: Line, k: int) -> bool:
    """Whether a cue at `k` heads its clause; not `, compared with`."""
    cue = line.cue(k)
    return cue is not None and line.finite(k) and not (cue.weak and line.shape[k - 1] == ",")


def _last_clause(line: Line, start: int, lead: int) -> int:
    """What `which` adds to another's words has its own source.

    `The mayor says the gap can be closed, which stood at nine on Monday, according to the agency`
    """
    shape = line.shape
    comma = shape.rfind(",", start, lead - 1)
    if comma <= start or shape[comma + 1] != "W" or line.lemma(comma + 1) not in ("which", "who"):
        return start
    says = any(_tells(line, k) for k in range(start + 1, comma))
    return comma + 1 if says and "Q" not in shape[comma:lead] else start


def _next_mark(line: Line, k: int) -> int:
    while k < len(line.shape) and line.shape[k] not in ",.;:":
        k += 1
    return k


def _is_content(line: Line, k: int) -> bool:
    """Whether this is the content and not an apposition: a finite verb or a number says so.

    `according to police, 12 people, including two nurses, were killed`
    """
    if line.shape[k] == "W":
        return False
    noun = line.noun(k)
    if noun is not None and noun.quantity is not None and noun.plural:
        return True
    return any(line.finite(j) or line.form(j) == "base" for j in range(k, _next_mark(line, k)))
