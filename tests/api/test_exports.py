"""The names that the package promises. A change here is a change of the public contract."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import inspect
import pickle

import pytest

import conflictnews as cn

NAMES = [
    "Account",
    "Anchoring",
    "Attribution",
    "Block",
    "BlockKind",
    "CODEBOOKS",
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


def test_exports_are_pinned() -> None:
    """A name that goes or comes is a change to log."""
    assert sorted(cn.__all__) == sorted(NAMES)


def test_nothing_public_is_left_out_of_all() -> None:
    """What `import conflictnews` shows without an underscore, a module aside, is exported."""
    shown = {name for name, value in vars(cn).items() if name[0] != "_" and not inspect.ismodule(value)}
    assert shown - {"TYPE_CHECKING"} <= set(cn.__all__)


def test_every_name_can_be_imported() -> None:
    """Names come when they are asked for, and each is shown before that too."""
    for name in cn.__all__:
        assert getattr(cn, name) is not None
    assert {*cn.__all__, "errors", "export", "models", "options", "render"} <= set(dir(cn))
    with pytest.raises(AttributeError, match="'conflictnews' has no attribute 'verdict'"):
        cn.verdict  # type: ignore[attr-defined]  # noqa: B018


def test_type_checkers_see_the_same_names() -> None:
    """What is imported for type checkers is what the package gives at run time."""
    tree = ast.parse(inspect.getsource(cn))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: node.module
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.module != "conflictnews"
        for alias in node.names
    }
    assert sorted({*seen, "__version__"}) == sorted(cn.__all__)
    for name, module in seen.items():
        assert module is not None
        assert getattr(cn, name) is getattr(importlib.import_module(module), name)


@pytest.mark.parametrize("name", [name for name in NAMES if inspect.isroutine(getattr(cn, name))])
def test_functions_are_documented_with_an_example(name: str) -> None:
    """A reader can copy the first call from the documentation."""
    assert ">>>" in (getattr(cn, name).__doc__ or "")


@pytest.mark.parametrize("name", [name for name in NAMES if inspect.isclass(getattr(cn, name))])
def test_classes_are_documented(name: str) -> None:
    """Every model and every enumeration says what it is, in its own words."""
    assert getattr(cn, name).__doc__ not in {None, "", object.__doc__, cn.Model.__doc__} or name == "Model"


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in NAMES
        if inspect.isclass(getattr(cn, name)) and issubclass(getattr(cn, name), cn.Model)
    ],
)
def test_every_field_is_documented(name: str) -> None:
    """Every field says its unit, and what a blank means."""
    undocumented = [field for field, info in getattr(cn, name).model_fields.items() if not info.description]
    assert undocumented == []


@pytest.mark.parametrize("error", [cn.ConflictNewsError, cn.InputError, cn.OptionsError])
def test_errors_pickle(error: type[cn.ConflictNewsError]) -> None:
    """An error that a worker process raises reaches its parent whole."""
    again = pickle.loads(pickle.dumps(error("it is wrong", field="published")))  # noqa: S301
    assert (type(again), str(again), again.field) == (error, "published: it is wrong", "published")


def test_version_is_that_of_the_distribution() -> None:
    """What is installed says the version that the package says."""
    installed = importlib.metadata.distribution("conflictnews")
    if '"editable": true' in (installed.read_text("direct_url.json") or ""):
        pytest.skip("installed for development: its metadata are of the day on which that was done")
    assert cn.__version__ == installed.version
