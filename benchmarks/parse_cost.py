"""What `parse_report` costs, in passes of a plain pattern over the same texts.

    python benchmarks/parse_cost.py                    the articles in examples/articles
    python benchmarks/parse_cost.py TEXTS.jsonl        rows with a `text`

What is printed is the time of the parser over the time of one pattern that finds every word and mark: the floor
for anything in Python that looks at every token. Both are taken in turn for each text, and the shortest of several
rounds counts, so that a busy machine disturbs the two alike. Times themselves depend on the machine and are not
printed.
"""

from __future__ import annotations

import gc
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import conflictnews as cn

ARTICLES = Path(__file__).resolve().parent.parent / "examples" / "articles"
TOKEN = re.compile(r"\w+|[^\w\s]")
ROUNDS = 7


def find_tokens(text: str) -> int:
    """The pass that the parser is measured against."""
    return sum(1 for _ in TOKEN.finditer(text))


def seconds(function: Callable[[str], object], text: str) -> float:
    """CPU time of one call."""
    begin = time.process_time()
    function(text)
    return time.process_time() - begin


def cost(texts: list[str]) -> float:
    """Time of the parser over that of the pattern, over all texts."""
    parsing, finding = [float("inf")] * len(texts), [float("inf")] * len(texts)
    for text in texts:
        cn.parse_report(text)  # the first call loads the lexicon, and meets the words
    gc.disable()
    try:
        for _ in range(ROUNDS):
            for at, text in enumerate(texts):
                parsing[at] = min(parsing[at], seconds(cn.parse_report, text))
                finding[at] = min(finding[at], seconds(find_tokens, text))
            gc.collect()
    finally:
        gc.enable()
    return sum(parsing) / sum(finding)


def read_texts(path: str) -> list[str]:
    """The texts of a file of rows."""
    return [json.loads(row)["text"] for row in Path(path).read_text(encoding="utf-8").splitlines()]


def main(arguments: list[str]) -> None:
    """Measure, and print one line."""
    articles = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    texts = read_texts(arguments[0]) if arguments else articles
    print(f"summary n={len(texts)} x_tokens={cost(texts):.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
