"""Corrupt true extractions, ground them, and count what gets through.

    python tools/measure_grounding.py                1,000 drafts over the articles that are there
    python tools/measure_grounding.py --drafts 120   fewer
    python tools/measure_grounding.py -v             with every item that came out wrong
    python tools/measure_grounding.py --seed 7       other drafts

A draft holds the extractions of one article, in the forms in which people and language models write
them, with one of them corrupted: a digit changed, a source swapped, a harm swapped, a quotation altered by
one word, an offset shifted, a figure invented, the place, the day, the victims, the accused or a stance
swapped. No corrupted item may be called supported; of the untouched ones nearly all must be. Nothing is left
to chance: which item is corrupted, and how, follows from the number of the draft and the seed.

The articles are those of `../shared`, where it is there, and of `examples/articles`. What is taken for true
in the thousand drafts is what the parser reads. A second table takes what people have labelled in
`../shared/gold` for true: what the parser cannot read there is refused, as it must be.
"""

from __future__ import annotations

import argparse
import collections
import json
import sys
from collections.abc import Iterator, Sequence

import attrs

import conflictnews as cn
from grounding.drafts import WAYS, Sample, samples
from grounding.extractions import Fields, articles
from grounding.labelled import labelled


@attrs.define(slots=True)
class Count:
    """What came of the drafts."""

    corrupted: collections.Counter[str] = attrs.field(factory=collections.Counter)
    through: collections.Counter[str] = attrs.field(factory=collections.Counter)
    verdicts: collections.Counter[str] = attrs.field(factory=collections.Counter)
    untouched: collections.Counter[str] = attrs.field(factory=collections.Counter)
    supported: collections.Counter[str] = attrs.field(factory=collections.Counter)
    wrong: list[tuple[Sample, str, Fields, cn.GroundedItem]] = attrs.field(factory=list)

    @property
    def share(self) -> float:
        """The share of the untouched items that are supported."""
        return sum(self.supported.values()) / max(1, sum(self.untouched.values()))


def measure(drafts: Iterator[Sample]) -> Count:
    """Ground every draft and count."""
    count = Count()
    for sample in drafts:
        grounding = cn.ground(json.dumps(sample.draft), sample.article.text)
        items = {item.path: item for item in grounding.items}
        for kind, listed in sample.draft.items():
            for at, fields in enumerate(listed):
                item = items[f"{kind}[{at}]"]
                supported = item.verdict is cn.Verdict.SUPPORTED
                if (kind, at) == sample.corrupted:
                    count.corrupted[sample.way] += 1
                    count.through[sample.way] += supported
                    count.verdicts[item.verdict.value] += 1
                else:
                    count.untouched[kind] += 1
                    count.supported[kind] += supported
                if supported is ((kind, at) == sample.corrupted):
                    count.wrong.append((sample, kind, fields, item))
    return count


def measure_labelled(*, verbose: bool) -> None:
    """Print how figures labelled by people come out, true and corrupted."""
    total: collections.Counter[str] = collections.Counter()
    supported: collections.Counter[str] = collections.Counter()
    for way, text, fields in labelled():
        grounding = cn.ground({"figures": [fields]}, text)
        total[way] += 1
        supported[way] += grounding.items[0].verdict is cn.Verdict.SUPPORTED
        if verbose and (way == "untouched") is bool(grounding.refused):
            print(f"labelled, {way}: {json.dumps(fields)}")
            for field in grounding.items[0].fields:
                print(
                    f"    {field.field}: {field.verdict} | {field.stated[:120]} | {(field.says or '-')[:120]}"
                )
    for way in total:
        print(f"labelled by people, {way:15s} {total[way]:5d}, supported {supported[way]}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the count. The exit code is 1 where a corrupted item got through or true ones were refused."""
    parser = argparse.ArgumentParser(
        description="Corrupt true extractions, ground them, count what gets through."
    )
    parser.add_argument("--drafts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0, help="which drafts")
    parser.add_argument("-v", "--verbose", action="store_true", help="show every item that came out wrong")
    options = parser.parse_args(arguments)
    count = measure(samples(articles(), options.drafts, options.seed))
    if options.verbose:
        for sample, kind, fields, item in count.wrong:
            hit = "THROUGH" if item.verdict is cn.Verdict.SUPPORTED else "refused"
            print(f"{hit} draft {sample.number} {kind} ({sample.way}) {json.dumps(fields)[:600]}")
            for field in item.fields:
                print(
                    f"    {field.field}: {field.verdict} | {field.stated[:120]} | {(field.says or '-')[:120]}"
                )
    for way in WAYS:
        print(f"{way:16s} {count.corrupted[way]:5d} corrupted, {count.through[way]} called supported")
    print("verdicts on them: " + ", ".join(f"{name} {n}" for name, n in sorted(count.verdicts.items())))
    for kind, total in sorted(count.untouched.items()):
        print(f"untouched {kind:8s} {total:6d}, supported {count.supported[kind] / total:.4f}")
    print(f"untouched items supported: {count.share:.4f}")
    measure_labelled(verbose=options.verbose)
    return int(any(count.through.values()) or count.share < 0.97)


if __name__ == "__main__":
    sys.exit(main())
