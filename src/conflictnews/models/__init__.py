"""The schema: what a report is made of, and what needs its fields alone."""

from conflictnews.models.base import Model
from conflictnews.models.casualties import CasualtyFigure, Cohort, Harm, Scope, Victims, VictimStatus
from conflictnews.models.claims import Claim, ClaimKind, Stance, Standing
from conflictnews.models.codebooks import CODEBOOKS
from conflictnews.models.dates import DateAnchor, DateMention, DateModifier, Granularity, Period
from conflictnews.models.drafts import Draft, DraftClaim, DraftFigure, DraftQuote
from conflictnews.models.events import Event, EventKind
from conflictnews.models.grounding import (
    Anchoring,
    FieldVerdict,
    GroundedItem,
    Grounding,
    GroundingIssue,
    ItemKind,
    Verdict,
)
from conflictnews.models.incidents import (
    Account,
    Dispute,
    DisputePosition,
    DisputeSubject,
    FigureRef,
    Incident,
    IncidentToll,
    Origin,
    Relation,
    RelationKind,
    ReportSpan,
)
from conflictnews.models.intervals import Interval
from conflictnews.models.layout import Block, BlockKind, Dateline, Diagnostic
from conflictnews.models.parties import Party, PartyKind
from conflictnews.models.placekey import place_key
from conflictnews.models.places import Place, PlaceRole
from conflictnews.models.quantities import Modifier, Quantity
from conflictnews.models.report import DetachedReport, Report
from conflictnews.models.sources import (
    Attribution,
    Certainty,
    Factuality,
    Naming,
    QuotationType,
    Source,
    SourceKind,
)
from conflictnews.models.spans import Finding, Grade, Span
from conflictnews.models.tolls import Toll, TollPolicy

__all__ = [
    "CODEBOOKS",
    "Account",
    "Anchoring",
    "Attribution",
    "Block",
    "BlockKind",
    "CasualtyFigure",
    "Certainty",
    "Claim",
    "ClaimKind",
    "Cohort",
    "DateAnchor",
    "DateMention",
    "DateModifier",
    "Dateline",
    "DetachedReport",
    "Diagnostic",
    "Dispute",
    "DisputePosition",
    "DisputeSubject",
    "Draft",
    "DraftClaim",
    "DraftFigure",
    "DraftQuote",
    "Event",
    "EventKind",
    "Factuality",
    "FieldVerdict",
    "FigureRef",
    "Finding",
    "Grade",
    "Granularity",
    "GroundedItem",
    "Grounding",
    "GroundingIssue",
    "Harm",
    "Incident",
    "IncidentToll",
    "Interval",
    "ItemKind",
    "Model",
    "Modifier",
    "Naming",
    "Origin",
    "Party",
    "PartyKind",
    "Period",
    "Place",
    "PlaceRole",
    "Quantity",
    "QuotationType",
    "Relation",
    "RelationKind",
    "Report",
    "ReportSpan",
    "Scope",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Standing",
    "Toll",
    "TollPolicy",
    "Verdict",
    "VictimStatus",
    "Victims",
    "place_key",
]
