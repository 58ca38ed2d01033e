"""Figures that people have labelled, true and corrupted."""

from __future__ import annotations

import json
from collections.abc import Iterator

import conflictnews as cn
from grounding.extractions import SHARED, Fields
from grounding.figures import other_number


def labelled() -> Iterator[tuple[str, str, Fields]]:
    """Figures that people have labelled, true and corrupted: the way, the text, the item."""
    for name, where in (("seeds", "seeds"), ("modern", "data/modern.jsonl")):
        path = SHARED / "gold" / f"{name}.jsonl"
        if not path.is_file():
            continue
        texts: dict[str, str] = {}
        for file in (SHARED / where).glob("*.txt") if (SHARED / where).is_dir() else ():
            texts[file.stem] = file.read_text(encoding="utf-8")
        if not texts:
            rows = map(json.loads, (SHARED / where).read_text(encoding="utf-8").splitlines())
            texts = {row["doc"]: row["text"] for row in rows}
        for label in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            figures = [f for f in label["figures"] if f["kind"] == "counted" and not f.get("optional")]
            sources = sorted({_source_of(f) for f in figures})
            for turn, figure in enumerate(figures):
                true = _as_item(figure)
                text = texts[label["doc"]]
                yield "untouched", text, true
                passage = str(true["passage"])
                known = {n for f in figures if f["text"] in passage for n in (f["lower"], f["upper"]) if n}
                low, high = figure["lower"], figure["upper"]
                changed = None if low != high else other_number(low, turn, known)
                if changed is not None:
                    yield "digit changed", text, {**true, "lower": changed, "upper": changed}
                harms = [harm.value for harm in cn.Harm if harm.value != figure["harm"]]
                alike = [f["harm"] for f in figures if f["text"] == figure["text"]]
                harm = next(h for h in harms[turn % len(harms) :] + harms if h not in alike)
                yield "harm swapped", text, {**true, "harm": harm}
                others = [
                    s for s in sources if not set(s.split()) & set(_source_of(figure).split()) - {"the"}
                ]
                yield (
                    "source swapped",
                    text,
                    {**true, "source": others[turn % len(others)] if others else "the Ministry of Fisheries"},
                )


def _source_of(figure: dict[str, object]) -> str:
    return "article" if figure["source"] in ("author", None) else str(figure["source"])


def _as_item(figure: dict[str, object]) -> Fields:
    return {
        "passage": figure["text"],
        "span": figure["span"],
        "lower": figure["lower"],
        "upper": figure["upper"],
        "harm": figure["harm"],
        "source": _source_of(figure),
    }
