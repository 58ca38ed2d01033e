"""Claims and events."""

from __future__ import annotations

from conflictnews._assemble.passages import Passages
from conflictnews._assemble.reading import Reading
from conflictnews._assemble.sources import Voices
from conflictnews._resolve.interests import states_concerned
from conflictnews._resolve.parties import state_of
from conflictnews._rules.candidates import ClaimCandidate
from conflictnews.models import (
    Claim,
    ClaimKind,
    Event,
    EventKind,
    Grade,
    Party,
    Source,
    SourceKind,
    Stance,
    Standing,
)
from conflictnews.models.base import trusted

__all__ = ["build_claims", "build_events"]

#: Those who take part in a conflict, and those whose work it is to stand outside.
_SIDES = frozenset(
    (
        SourceKind.GOVERNMENT,
        SourceKind.MILITARY,
        SourceKind.POLICE,
        SourceKind.STATE_MEDIA,
        SourceKind.OPPOSITION,
        SourceKind.ARMED_GROUP,
    )
)
#: Those who are a side in a conflict of their own state alone.
_OF_A_STATE = frozenset((SourceKind.GOVERNMENT, SourceKind.STATE_MEDIA, SourceKind.FOREIGN_GOVERNMENT))
_OUTSIDE = frozenset((SourceKind.MONITOR, SourceKind.INTERGOVERNMENTAL, SourceKind.EXPERT))


def build_claims(
    reading: Reading,
    passages: Passages,
    voices: Voices,
    attribution_at: dict[int, int],
    event_of: dict[int, int],
) -> tuple[Claim, ...]:
    """All claims of a reading; the arguments are as for `build_figures`, `event_of` for claims."""
    by_sentence: dict[int, list[int]] = {}
    for position, figure in enumerate(reading.figures):
        by_sentence.setdefault(figure.sentence, []).append(position)
    places = (*reading.claim_places, *reading.figure_places)
    concerned = states_concerned(reading.claims, reading.figures, places, reading.syntax)
    out: list[Claim] = []
    for position, found in enumerate(reading.claims):
        source = _accuser(found, voices)
        accused = passages.party(found.accused)
        stance = Stance(found.stance)
        out.append(
            trusted(
                Claim,
                span=passages.span(found.first, found.end),
                evidence=passages.spans((found.act, *found.evidence)),
                rule=found.rule,
                grade=Grade(found.grade),
                kind=ClaimKind(found.kind),
                stance=stance,
                source=source,
                standing=Standing(found.standing),
                accused=accused,
                act=None if found.act is None else passages.span(*found.act),
                figures=_harm_of(found, by_sentence.get(found.sentence, []), reading),
                attribution=None if found.attribution is None else attribution_at.get(id(found.attribution)),
                interested=_is_interested(source, accused, stance, concerned),
                event=event_of.get(position),
                place=passages.place(reading.claim_places[position]),
                when=passages.date(reading.claim_dates[position]),
            )
        )
    return tuple(out)


def _accuser(found: ClaimCandidate, voices: Voices) -> Source:
    if found.attribution is not None:
        return voices.source(found.attribution)
    return voices.aside(found.source) or voices.own


def _harm_of(found: ClaimCandidate, near: list[int], reading: Reading) -> tuple[int, ...]:
    """Figures of the sentence whose word of harm is the act, or for which the accused is blamed."""
    out: list[int] = []
    for position in near:
        first, end = reading.figures[position].trigger
        same_act = found.act is not None and found.act[0] < end and first < found.act[1]
        if same_act or (found.accused is not None and reading.blamed[position] == found.accused):
            out.append(position)
    return tuple(out)


def _is_interested(
    source: Source, accused: Party | None, stance: Stance, concerned: frozenset[str]
) -> bool | None:
    """Whether who speaks belongs to a side of the matter; None where that is not to be told."""
    if source.kind is SourceKind.REPORTER:
        return None
    itself = accused is not None and accused.actor is not None and accused.actor == source.actor
    if itself or stance is Stance.CLAIMS:
        return True
    home = state_of(source.actor)
    if source.kind in _OF_A_STATE and home is not None and concerned:
        return True if home in concerned else None
    if source.kind in _SIDES:
        return True
    return False if source.kind in _OUTSIDE else None


def build_events(reading: Reading, passages: Passages) -> tuple[Event, ...]:
    """All events of a reading."""
    out: list[Event] = []
    for found in reading.events:
        grades = [Grade(reading.figures[at].grade) for at in found.figures]
        grades += [Grade(reading.claims[at].grade) for at in found.claims]
        parties: dict[str, Party] = {}
        for where in found.parties:
            party = passages.party(where)
            if party is not None:
                parties.setdefault(party.actor or party.name.casefold(), party)
        out.append(
            trusted(
                Event,
                span=passages.span(found.first, found.end),
                evidence=passages.spans(found.evidence),
                rule=f"event.{found.kind}",
                grade=_best(grades),
                kind=EventKind(found.kind),
                place=passages.place(found.place),
                when=passages.date(found.when),
                background=found.background,
                parties=tuple(parties.values()),
                figures=tuple(sorted(set(found.figures))),
                claims=tuple(sorted(set(found.claims))),
            )
        )
    return tuple(out)


def _best(grades: list[Grade]) -> Grade:
    """An event is as sure as the surest thing said of it."""
    for grade in (Grade.FIRM, Grade.LIKELY):
        if grade in grades:
            return grade
    return Grade.WEAK
