"""Hypothesis strategies: articles with all that they say, and every model of the library.

This module needs Hypothesis: `pip install conflictnews[hypothesis]`. `import conflictnews` does not load it.

`articles` draws facts first and writes them out as a text second, so a test can hold a reader of news, this
library or another, against what the text was made to say:

```python
import conflictnews as cn
from conflictnews.strategies import articles
from hypothesis import given


@given(articles())
def test_my_reader(article):
    report = cn.parse_report(article.text, published=article.published)
    assert article.differences(report) == ()
```

A failing test shrinks to an article that a person can read, at best to `Two people were killed.`

The other strategies make models, well-formed and otherwise free, for tests of code that stores, shows or
counts them. Once this module is imported, Hypothesis finds them by type: `st.from_type(cn.Report)`.
"""

from hypothesis import strategies as _st

from conflictnews import models as _models
from conflictnews import options as _options
from conflictnews.strategies._accounts import (
    accounts,
    dispute_positions,
    disputes,
    field_verdicts,
    grounded_items,
    groundings,
    incident_tolls,
    incidents,
    origins,
    relations,
    report_spans,
    tolls,
)
from conflictnews.strategies._articles import articles
from conflictnews.strategies._facts import Article, BlameFact, FigureFact, QuoteFact
from conflictnews.strategies._reports import (
    attributions,
    casualty_figures,
    claims,
    detached_reports,
    events,
    reports,
)
from conflictnews.strategies._values import (
    blocks,
    datelines,
    dates,
    diagnostics,
    draft_claims,
    draft_figures,
    draft_quotes,
    drafts,
    extra_actors,
    extra_words,
    factualities,
    figure_refs,
    findings,
    grounding_issues,
    intervals,
    options,
    parties,
    periods,
    places,
    quantities,
    sources,
    spans,
    victims,
)

__all__ = [
    "Article",
    "BlameFact",
    "FigureFact",
    "QuoteFact",
    "accounts",
    "articles",
    "attributions",
    "blocks",
    "casualty_figures",
    "claims",
    "datelines",
    "dates",
    "detached_reports",
    "diagnostics",
    "dispute_positions",
    "disputes",
    "draft_claims",
    "draft_figures",
    "draft_quotes",
    "drafts",
    "events",
    "extra_actors",
    "extra_words",
    "factualities",
    "field_verdicts",
    "figure_refs",
    "findings",
    "grounded_items",
    "grounding_issues",
    "groundings",
    "incident_tolls",
    "incidents",
    "intervals",
    "options",
    "origins",
    "parties",
    "periods",
    "places",
    "quantities",
    "relations",
    "report_spans",
    "reports",
    "sources",
    "spans",
    "tolls",
    "victims",
]

_BY_TYPE = {
    _models.Account: accounts(),
    _models.Attribution: attributions(),
    _models.Block: blocks(),
    _models.CasualtyFigure: casualty_figures(),
    _models.Claim: claims(),
    _models.DateMention: dates(),
    _models.Dateline: datelines(),
    _models.DetachedReport: detached_reports(),
    _models.Diagnostic: diagnostics(),
    _models.Dispute: disputes(),
    _models.DisputePosition: dispute_positions(),
    _models.Draft: drafts(),
    _models.DraftClaim: draft_claims(),
    _models.DraftFigure: draft_figures(),
    _models.DraftQuote: draft_quotes(),
    _models.Event: events(),
    _models.Factuality: factualities(),
    _models.FieldVerdict: field_verdicts(),
    _models.FigureRef: figure_refs(),
    _models.Finding: findings(),
    _models.GroundedItem: grounded_items(),
    _models.Grounding: groundings(),
    _models.GroundingIssue: grounding_issues(),
    _models.Incident: incidents(),
    _models.IncidentToll: incident_tolls(),
    _models.Interval: intervals(),
    _models.Origin: origins(),
    _models.Party: parties(),
    _models.Period: periods(),
    _models.Place: places(),
    _models.Quantity: quantities(),
    _models.Relation: relations(),
    _models.Report: reports(),
    _models.ReportSpan: report_spans(),
    _models.Source: sources(),
    _models.Span: spans(),
    _models.Toll: tolls(),
    _models.Victims: victims(),
    _options.ExtraActor: extra_actors(),
    _options.ExtraWord: extra_words(),
    _options.Options: options(),
    Article: articles(),
}

for _model, _strategy in _BY_TYPE.items():
    _st.register_type_strategy(_model, _strategy)
