"""Hold a draft that is wrong on purpose against the article it claims to come from.

    python examples/wrong_draft.py

The draft is of the kind that a language model hands back: some of it is right, some is misread, some is made
up. `compare_accounts.py` shows it at its end.
"""

from __future__ import annotations

import datetime
import pathlib
import sys

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

import conflictnews as cn

ARTICLE = pathlib.Path(__file__).resolve().parent / "articles" / "2012-03-12-wire.txt"
PUBLISHED = datetime.date(2012, 3, 12)
DRAFT: dict[str, list[dict[str, object]]] = {
    "figures": [
        {"number": 45, "harm": "killed", "victims": "women and children", "source": "LCC"},
        {"number": 17, "harm": "killed", "passage": "another seventeen people were killed"},
        {"number": 11, "harm": "killed", "passage": "We treated 11 wounded people"},
        {"number": "dozens", "harm": "killed", "source": "SANA", "passage": "Dozens of people were killed"},
        {"number": 30, "harm": "missing", "victims": "schoolchildren", "source": "activists"},
        {"number": 7500, "harm": "killed", "source": "the United Nations"},
    ],
    "quotes": [
        {"content": "there is no blood left in the store", "source": "a medic"},
        {"content": "there is no hope left in the store", "source": "a medic"},
    ],
    "claims": [
        {"source": "SANA", "accused": "terrorist groups", "act": "kidnapped", "stance": "accuses"},
        {"source": "state media", "accused": "the army", "act": "killed", "stance": "accuses"},
    ],
}
INTRODUCTION = (
    "A draft on the article {name}, wrong on purpose, as a language model may hand it back. Each item is "
    "held against the article field by field. Nothing that the article does not say gets into the report."
)
VERDICTS = {
    cn.Verdict.SUPPORTED: ("the article says so", "green"),
    cn.Verdict.CONTRADICTED: ("it says otherwise", "red"),
    cn.Verdict.NOT_FOUND: ("it says no such thing", "red"),
    cn.Verdict.AMBIGUOUS: ("it does not state it", "yellow"),
}


def wrong_draft_view() -> RenderableType:
    """The draft item by item, with the verdicts, and what is left of it."""
    text = ARTICLE.read_bytes().decode("utf-8")
    grounding = cn.ground(DRAFT, text, published=PUBLISHED)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for header, width in (("The draft says", 38), ("Verdict", 21), ("What the article says", 36)):
        table.add_column(header, width=width, overflow="fold")
    for item in grounding.items:
        words, colour = VERDICTS[item.verdict]
        table.add_row(Text(_stated(item)), Text(words, style=colour), Text(_answer(item)))
    left = grounding.report
    return Group(
        "",
        Rule("[bold]A draft held against its article[/]", align="left"),
        Text(INTRODUCTION.format(name=ARTICLE.name)),
        "",
        table,
        "",
        f"Of {len(grounding.items)} items {len(grounding.supported)} are supported. "
        f"The report that is left has {len(left.figures)} figures, {len(left.claims)} claim and "
        f"{len(left.attributions)} attributions, each with its passage.",
    )


def _stated(item: cn.GroundedItem) -> str:
    """An item in one line."""
    fields = [field for field in item.fields if field.field not in ("passage", "offsets")]
    return ", ".join(field.stated for field in fields)


def _answer(item: cn.GroundedItem) -> str:
    """What the article has for each field that is not supported; else the passage."""
    if item.verdict is cn.Verdict.SUPPORTED:
        return f"[{item.anchor.text}]" if item.anchor else ""
    refused = [field for field in item.fields if field.verdict is not cn.Verdict.SUPPORTED]
    said = [f"{field.field}: {' '.join(field.says.split())}" for field in refused if field.says is not None]
    return "; ".join(said) or "nothing on this"


if __name__ == "__main__":
    # A pipe or file gets the same width as the demo.
    Console(highlight=False, width=None if sys.stdout.isatty() else 100).print(wrong_draft_view())
