"""Read who was harmed, who says so and who is blamed out of news about armed conflict.

`parse_report` reads one article. Everything that it finds carries the exact characters that say it.
"""

# Nothing is imported before it is asked for (PEP 562): a program that only may read an article starts as
# fast as one that cannot. Type checkers read the imports below.
from importlib import import_module as _import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictnews import errors as errors
    from conflictnews import export as export
    from conflictnews import models as models
    from conflictnews import options as options
    from conflictnews import render as render
    from conflictnews._ground import ground
    from conflictnews._pipeline import (
        parse_attributions,
        parse_blocks,
        parse_claims,
        parse_dateline,
        parse_dates,
        parse_figures,
        parse_quantity,
        parse_report,
        parse_source,
    )
    from conflictnews._reconcile import reconcile
    from conflictnews.errors import ConflictNewsError, InputError, OptionsError
    from conflictnews.models import (
        CODEBOOKS,
        Account,
        Anchoring,
        Attribution,
        Block,
        BlockKind,
        CasualtyFigure,
        Certainty,
        Claim,
        ClaimKind,
        Cohort,
        DateAnchor,
        Dateline,
        DateMention,
        DateModifier,
        DetachedReport,
        Diagnostic,
        Dispute,
        DisputePosition,
        DisputeSubject,
        Draft,
        DraftClaim,
        DraftFigure,
        DraftQuote,
        Event,
        EventKind,
        Factuality,
        FieldVerdict,
        FigureRef,
        Finding,
        Grade,
        Granularity,
        GroundedItem,
        Grounding,
        GroundingIssue,
        Harm,
        Incident,
        IncidentToll,
        Interval,
        ItemKind,
        Model,
        Modifier,
        Naming,
        Origin,
        Party,
        PartyKind,
        Period,
        Place,
        PlaceRole,
        Quantity,
        QuotationType,
        Relation,
        RelationKind,
        Report,
        ReportSpan,
        Scope,
        Source,
        SourceKind,
        Span,
        Stance,
        Standing,
        Toll,
        TollPolicy,
        Verdict,
        Victims,
        VictimStatus,
        place_key,
    )
    from conflictnews.options import ExtraActor, ExtraWord, Options, WordClass

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
    "ConflictNewsError",
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
    "ExtraActor",
    "ExtraWord",
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
    "InputError",
    "Interval",
    "ItemKind",
    "Model",
    "Modifier",
    "Naming",
    "Options",
    "OptionsError",
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
    "WordClass",
    "__version__",
    "ground",
    "parse_attributions",
    "parse_blocks",
    "parse_claims",
    "parse_dateline",
    "parse_dates",
    "parse_figures",
    "parse_quantity",
    "parse_report",
    "parse_source",
    "place_key",
    "reconcile",
]

__version__ = "0.1.0"

_MODULES = frozenset({"errors", "export", "models", "options", "render"})
"""The modules that are public themselves."""

_HOMES = {
    "ground": "_ground",
    "reconcile": "_reconcile",
    **dict.fromkeys((name for name in __all__ if name.startswith("parse_")), "_pipeline"),
    **dict.fromkeys(("ConflictNewsError", "InputError", "OptionsError"), "errors"),
    **dict.fromkeys(("ExtraActor", "ExtraWord", "Options", "WordClass"), "options"),
}
"""Where a public name comes from. All others are in `models`."""


# Hidden from type checkers, which would take any misspelt name for an object.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import what is asked for."""
        if name in _MODULES:
            return _import_module(f"conflictnews.{name}")
        if name not in __all__:
            raise AttributeError(f"module 'conflictnews' has no attribute {name!r}")
        value: object = getattr(_import_module(f"conflictnews.{_HOMES.get(name, 'models')}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """The public names, imported or not."""
    return sorted({*globals(), *__all__, *_MODULES})
