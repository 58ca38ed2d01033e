"""What the rules propose: readings by token positions, before they are settled, linked and made into models.

Every candidate names its rule and the tokens it rests on, so that a finding can explain itself. All ranges are
half-open token ranges of the document.
"""

from __future__ import annotations

import attrs

from conflictnews._syntax.chunks import NounGroup
from conflictnews._syntax.numbers import Quantity

Range = tuple[int, int]


@attrs.define(slots=True, kw_only=True, eq=False)
class VictimReading:
    """Who was harmed, read off a noun group.

    Attributes:
        label: The head noun phrase without its quantity; empty where the noun is left out.
        status: `civilian`, `security_forces`, `armed_group`, `mixed` or `unknown`.
        cohorts: women, men, children ...
        roles: journalist, medic ...
        nationality: As the lexicon keys it; None if not stated.
        names: Names of victims, as ranges.
    """

    label: Range
    status: str = "unknown"
    cohorts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    nationality: str | None = None
    names: tuple[Range, ...] = ()


@attrs.define(slots=True, kw_only=True, eq=False)
class FigureCandidate:
    """One mention of a number of people harmed.

    Attributes:
        sentence: Position of its sentence.
        first: First token of the quantity with its noun phrase.
        end: Past its last token.
        quantity: The number with bounds; a bare plural is `[2, open)`, a single person `[1, 1]`.
        counted: `counted`, `single` or `plural`, as the guidelines name the three.
        harm: Value of the public `Harm`.
        victims: Who.
        trigger: The word or words of harm.
        group: The noun group it is read from, where there is one.
        scope: `event`, `cumulative` or `unknown`.
        background: Whether it belongs to an earlier event that the report only looks back on.
        over_several: Whether its sentence tells of several attacks.
        manner: How, by the trigger; None if not stated.
        event: Kind of event that the trigger names; None if it names none.
        agent: Who did it, as said in the same clause.
        rule: Name of the rule.
        evidence: Further ranges that the rule rests on.
        standing: Class of its evidence: sort of noun, how it is counted, whether the word of harm is strong and
            stands right beside it.
        strength: Rank of that class among rivals, 0 the strongest.
        grade: `firm`, `likely` or `weak`, as the rule has earned with such evidence.
        joined: Candidates coordinated with it under the same word of harm.
        parts: Candidates that add up to it.
        included_in: The candidate of whose people these are a part.
        same_as: Earlier candidates that count the same people.
        corrects: Earlier candidates that it corrects.
    """

    sentence: int
    first: int
    end: int
    quantity: Quantity
    counted: str
    harm: str
    victims: VictimReading
    trigger: Range
    group: NounGroup | None = None
    scope: str = "event"
    background: bool = False
    over_several: bool = False
    manner: str | None = None
    event: str | None = None
    agent: Range | None = None
    rule: str
    evidence: list[Range] = attrs.Factory(list)
    standing: str = ""
    strength: int = 1
    grade: str = "likely"
    joined: list[FigureCandidate] = attrs.Factory(list)
    parts: list[FigureCandidate] = attrs.Factory(list)
    included_in: FigureCandidate | None = None
    same_as: list[FigureCandidate] = attrs.Factory(list)
    corrects: list[FigureCandidate] = attrs.Factory(list)


@attrs.define(slots=True, kw_only=True, eq=False)
class AttributionCandidate:
    """One attribution of speech or writing.

    Attributes:
        source: The source as written here; None where it is only carried on or not said.
        head: Token of the head of the source (-1 = none).
        antecedent: What a relative pronoun as source stands for; None where the source is written out.
        cue: The word or words that attribute.
        content: What is said; several ranges where it is interrupted or goes on without a cue.
        quotation: `direct`, `indirect` or `mixed`.
        via: A second outlet that relayed it, as written.
        carried: The attribution whose source this one shares (a continued quotation).
        within: The attribution whose content this one stands in: filled by resolution.
        stance: Of the cue: `accuses`, `claims`, `denies`, `confirms`, `doubts`; None if it only says.
        factuality: `certain`, `probable`, `possible`.
        negated: Whether the cue is negated (`did not say`).
        depth: 1 = said to the reporter; one more for each source that stands between.
        caveat: Words that keep the report's distance: filled by resolution.
        name: Resolved name of the source: filled by resolution.
        kind: Resolved `SourceKind` value: filled by resolution.
        actor: Key shared by Source and Party: filled by resolution.
    """

    source: Range | None
    head: int = -1
    antecedent: Range | None = None
    cue: Range | None
    content: list[Range]
    quotation: str = "indirect"
    via: Range | None = None
    carried: AttributionCandidate | None = None
    within: AttributionCandidate | None = None
    stance: str | None = None
    factuality: str = "certain"
    negated: bool = False
    depth: int = 1
    caveat: Range | None = None
    rule: str
    grade: str = "likely"
    name: str = ""
    kind: str = "unknown"
    actor: str | None = None
    naming: str = "unnamed"
    affiliation: str | None = None

    def copied(self) -> AttributionCandidate:
        """Another one like it, field by field."""
        other = AttributionCandidate.__new__(AttributionCandidate)
        for name in _FIELDS:
            setattr(other, name, getattr(self, name))
        return other


_FIELDS = tuple(field.name for field in attrs.fields(AttributionCandidate))


@attrs.define(slots=True, kw_only=True, eq=False)
class PlaceCandidate:
    """A place as written, what it lies in where the text says so, and what `there` or `the district` means."""

    first: int
    end: int
    sentence: int
    within: Range | None = None
    role: str = "event"
    meant: PlaceCandidate | None = None


@attrs.define(slots=True, kw_only=True, eq=False)
class ClaimCandidate:
    """Somebody says who did an act of violence, or denies it.

    Attributes:
        sentence: Position of its sentence.
        first: First token of the shortest stretch that holds accuser, accused and act.
        end: Past its last.
        accused: The accused as written; None for claims about occurrence.
        act: The word of the act.
        event: Kind of event that the act names.
        stance: `asserts`, `accuses`, `claims`, `denies`, `confirms`, `doubts`.
        standing: `fact`, `accused`, `accused_by_authorities`, `possible`.
        kind: `responsibility`, `occurrence`, `status`.
        attribution: The attribution under which it stands; None = the reporter's own voice.
        source: An accuser named by the construction itself (`activists blamed ...`), where no attribution covers it.
        rule: Name of the rule.
        evidence: Further ranges.
        grade: `firm`, `likely`, `weak`.
    """

    sentence: int
    first: int
    end: int
    accused: Range | None
    act: Range | None
    event: str | None = None
    stance: str = "asserts"
    standing: str = "fact"
    kind: str = "responsibility"
    attribution: AttributionCandidate | None = None
    source: Range | None = None
    rule: str
    evidence: list[Range] = attrs.Factory(list)
    grade: str = "likely"
