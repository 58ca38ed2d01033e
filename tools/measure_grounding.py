"""Corrupt true extractions, ground them, and count what gets through.

    python tools/measure_grounding.py                1,000 drafts over the articles that are there
    python tools/measure_grounding.py --drafts 120   fewer
    python tools/measure_grounding.py -v             with every item that came out wrong

A draft holds the extractions of one article, in the forms in which people and language models write
them, with one of them corrupted: a digit changed, a source swapped, a harm swapped, a quotation altered by
one word, an offset shifted, a figure invented, an accused or a stance swapped. No corrupted item may be
called supported; of the untouched ones nearly all must be. Nothing is drawn at random: which item is
corrupted, and how, follows from the number of the draft.

The articles are those of `../shared`, where it is there, and of `examples/articles`. What is taken for true
in the thousand drafts is what the parser reads. A second table takes what people have labelled in
`../shared/gold` for true: what the parser cannot read there is refused, as it must be.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import sys
from collections.abc import Callable, Iterator, Sequence

import attrs

import conflictnews as cn

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

Fields = dict[str, object]
WORDS = "perhaps never seventy quietly harbour Tuesday northern ordered".split()
INVENTED = (
    "{number} people were killed when a bridge fell",
    "A further {number} residents were found dead in the orchard",
    "{number} bodies were taken to the mosque overnight",
)


@attrs.frozen(slots=True)
class Article:
    """A text and what the parser reads in it."""

    text: str
    report: cn.Report


@attrs.frozen(slots=True)
class Sample:
    """One draft, and which of its items is corrupted, in what way. Position None = the draft is untouched."""

    number: int
    article: Article
    draft: dict[str, list[Fields]]
    corrupted: tuple[str, int] | None
    way: str


def articles(shared: pathlib.Path | None = SHARED) -> list[Article]:
    """The articles that are there, the sets taken by turns; without `shared` those of the project."""
    sets: list[list[str]] = [
        [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))]
    ]
    if shared is not None and shared.is_dir():
        sets.append([path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").glob("*.txt"))])
        for name in ("gva", "modern", "muc-dev"):
            path = shared / "data" / f"{name}.jsonl"
            if path.is_file():
                lines = path.read_text(encoding="utf-8").splitlines()
                sets.append([json.loads(line)["text"] for line in lines[: 2 * 120]])
    mixed = [texts[at] for at in range(max(map(len, sets))) for texts in sets if at < len(texts)]
    return [Article(text, report) for text in mixed if _tells(report := cn.parse_report(text))]


def _tells(report: cn.Report) -> bool:
    return bool(counted(report)) and bool(report.attributions)


def counted(report: cn.Report) -> list[cn.CasualtyFigure]:
    """The figures that state a number: a bare plural is nothing to extract."""
    return [
        figure
        for figure in report.figures
        if figure.quantity.span is not None
        and (figure.quantity.value is not None or figure.quantity.vague_term is not None)
    ]


# --- true extractions --------------------------------------------------------------------------


def true_figure(figure: cn.CasualtyFigure, article: Article, form: int) -> Fields:
    """A figure as somebody would extract it, in one of five forms."""
    quantity = figure.quantity
    stated: object = quantity.value if quantity.value is not None else quantity.vague_term
    fields: Fields = {"number": stated, "harm": figure.harm.value}
    if figure.victims.label is not None:
        fields["victims"] = figure.victims.label
    reporter = figure.source.kind is cn.SourceKind.REPORTER
    fields["source"] = "article" if reporter else figure.source.name
    span = figure.span
    if form == 0:
        fields |= {"passage": span.text, "start": span.start, "end": span.end}
    elif form == 1:
        fields["passage"] = " ".join(span.text.split())
    elif form == 2:
        fields["passage"] = sentence_of(article.text, span)
    elif form == 3 and quantity.span is not None:
        fields |= {"number": quantity.span.text, "passage": span.text.upper()}
    elif figure.place is not None:
        fields["place"] = figure.place.name
    return fields


def true_quote(said: cn.Attribution, form: int) -> Fields:
    """A quotation as somebody would extract it, in one of three forms."""
    content = " ... ".join(piece.text for piece in said.content)
    fields: Fields = {"content": content}
    if said.source.kind is not cn.SourceKind.REPORTER:
        fields["source"] = said.source.name
    if said.cue is not None:
        fields["cue"] = said.cue.text
    if form % 3 == 0 and len(said.content) == 1:
        fields |= {"start": said.content[0].start, "end": said.content[0].end}
    elif form % 3 == 1:
        fields["content"] = " ".join(content.replace("“", '"').replace("”", '"').replace("’", "'").split())
    return fields


def true_claim(claim: cn.Claim, form: int) -> Fields:
    """A claim as somebody would extract it, in one of two forms."""
    fields: Fields = {"stance": claim.stance.value}
    reporter = claim.source.kind is cn.SourceKind.REPORTER
    fields["source"] = "article" if reporter else claim.source.name
    if claim.accused is not None:
        fields["accused"] = claim.accused.name
    if claim.act is not None:
        fields["act"] = claim.act.text
    if form % 2 == 0:
        fields["passage"] = claim.span.text
    return fields


def sentence_of(text: str, span: cn.Span) -> str:
    """The passage with what stands around it, up to the next full stop or line break."""
    before = [at + len(mark) for mark in (". ", "\n") if (at := text.rfind(mark, 0, span.start)) >= 0]
    start = max(before, default=0)
    ends = [at for mark in (". ", "\n") if (at := text.find(mark, span.end)) >= 0]
    return text[start : min(ends, default=len(text))]


# --- corruptions -------------------------------------------------------------------------------


def other_number(number: int, turn: int, refused: set[int]) -> int | None:
    """A number with one digit changed, none of those refused."""
    digits = str(number)
    for step in range(9 * len(digits)):
        at = (turn + step) % len(digits)
        digit = str((int(digits[at]) + 1 + (turn + step // len(digits)) % 9) % 10)
        changed = int(digits[:at] + digit + digits[at + 1 :])
        if changed != number and changed not in refused and len(str(changed)) == len(digits):
            return changed
    return None


def other_source(report: cn.Report, own: cn.Source, turn: int) -> str:
    """Another source of the article; one from nowhere where there is none."""
    names = [
        source.name
        for source in report.sources
        if not _alike(source, own) and source.kind is not cn.SourceKind.REPORTER
    ]
    return names[turn % len(names)] if names else "the Ministry of Fisheries"


def _alike(one: cn.Source, other: cn.Source) -> bool:
    words = [
        set(source.name.casefold().replace("-", " ").split()) - {"the", "a", "an"} for source in (one, other)
    ]
    return bool(words[0] <= words[1] or words[1] <= words[0]) or (
        one.actor is not None and one.actor == other.actor
    )


def change_digit(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """One digit of the number is changed; every third time in the passage as well."""
    value = figure.quantity.value
    if value is None:
        return False
    passage = fields.get("passage")
    known = {n for f in article.report.figures for n in _numbers(f)}
    if passage is not None:
        inside = {n for f in article.report.figures if f.span.text in str(passage) for n in _numbers(f)}
        known = known if turn % 2 else inside
    changed = other_number(value, turn, known | _numbers(figure))
    if changed is None:
        return False
    fields["number"] = changed
    if (
        turn % 3 == 0
        and isinstance(passage, str)
        and str(value) in passage
        and str(changed) not in article.text
    ):
        fields["passage"] = passage.replace(str(value), str(changed), 1)
    return True


def _numbers(figure: cn.CasualtyFigure) -> set[int]:
    bounds = figure.quantity.interval
    return {n for n in (figure.quantity.value, bounds.lower, bounds.upper) if n is not None}


def swap_source(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """The source becomes another one of the article."""
    name = other_source(article.report, figure.source, turn)
    fields["source"] = name
    return not any(
        f is not figure and f.source.name == name and _same_count(f, figure) for f in article.report.figures
    )


def swap_harm(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """The harm becomes another one."""
    harms = [harm for harm in cn.Harm if harm is not figure.harm]
    harm = harms[turn % len(harms)]
    fields["harm"] = harm.value
    return not any(f.harm is harm and _same_count(f, figure) for f in article.report.figures)


def _same_count(one: cn.CasualtyFigure, other: cn.CasualtyFigure) -> bool:
    return (
        bool(_numbers(one) & _numbers(other))
        or one.quantity.vague_term == other.quantity.vague_term is not None
    )


def shift_offset(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """The offsets move; every fourth time the draft has no passage to correct them by."""
    by = (1 + turn % 37) * (1 if turn % 2 else -1)
    span = figure.span
    start = span.start + by
    if start < 0:
        start = span.start + 1 + turn % 37
    end = start + len(span)
    if end > len(article.text) or article.text[start:end] == span.text:
        return False
    fields |= {"start": start, "end": end, "passage": span.text}
    if turn % 4 == 0:
        del fields["passage"]
        fields.pop("place", None)
    return True


def invent(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """A figure that the article does not have."""
    known = {n for f in article.report.figures for n in _numbers(f)}
    number = 7 + turn % 83
    while number in known or str(number) in article.text:
        number += 1
    for name in ("start", "end", "passage", "place"):
        fields.pop(name, None)
    fields |= {"number": number, "victims": ("people", "civilians", "residents")[turn % 3]}
    if turn % 2:
        fields["passage"] = INVENTED[turn % len(INVENTED)].format(number=number)
    return figure.source.name != ""


FigureCorruption = Callable[[Article, Fields, cn.CasualtyFigure, int], bool]
FIGURE_WAYS: dict[str, FigureCorruption] = {
    "digit changed": change_digit,
    "source swapped": swap_source,
    "harm swapped": swap_harm,
    "offset shifted": shift_offset,
    "figure invented": invent,
}


def alter_quote(fields: Fields, turn: int) -> bool:
    """One word within the quotation becomes another, is left out, or is put in."""
    words = str(fields["content"]).split(" ")
    inner = [
        at
        for at in range(1, len(words) - 1)
        # A word left out next to a mark of omission is covered by the mark.
        if words[at].isalpha()
        and "..." not in words[at - 1 : at + 2]
        and words[at] not in (words[at - 1], words[at + 1])
    ]
    if len(words) < 5 or not inner:
        return False
    at = inner[turn % len(inner)]
    new = WORDS[turn % len(WORDS)]
    if words[at] == new:
        return False
    if turn % 3 == 0:
        words[at : at + 1] = [new]
    elif turn % 3 == 1:
        del words[at]
    else:
        words.insert(at, new)
    fields["content"] = " ".join(words)
    fields.pop("start", None)
    fields.pop("end", None)
    return True


def swap_speaker(article: Article, fields: Fields, said: cn.Attribution, turn: int) -> bool:
    """A quotation goes to another source of the article."""
    fields["source"] = other_source(article.report, said.source, turn)
    content = str(fields["content"])
    return not any(
        other is not said
        and other.source.name == fields["source"]
        and content in " ".join(c.text for c in other.content)
        for other in article.report.attributions
    )


def swap_accused(article: Article, fields: Fields, claim: cn.Claim, turn: int) -> bool:
    """Somebody else is accused."""
    if claim.accused is None:
        return False
    others = [
        c.accused.name
        for c in article.report.claims
        if c.accused is not None and not _shares(c.accused, claim)
    ]
    fields["accused"] = others[turn % len(others)] if others else "the coast guard of a neighbouring state"
    return _only(article, fields, claim)


def _shares(party: cn.Party, claim: cn.Claim) -> bool:
    accused = claim.accused
    if accused is None or (party.actor is not None and party.actor == accused.actor):
        return True
    words = [set(name.casefold().split()) for name in (party.name, accused.name)]
    return words[0] <= words[1] or words[1] <= words[0]


def swap_stance(article: Article, fields: Fields, claim: cn.Claim, turn: int) -> bool:
    """An accusation becomes a denial, and so on."""
    stances = [stance for stance in cn.Stance if stance is not claim.stance]
    fields["stance"] = stances[turn % len(stances)].value
    return _only(article, fields, claim)


def _only(article: Article, fields: Fields, claim: cn.Claim) -> bool:
    """Whether no other claim of the article says what the corrupted one does."""
    return not any(
        other.stance.value == fields["stance"]
        and (other.accused is None or other.accused.name == fields.get("accused", other.accused.name))
        for other in article.report.claims
        if other is not claim
    )


CLAIM_WAYS = {"accused swapped": swap_accused, "stance swapped": swap_stance}


# --- drafts ------------------------------------------------------------------------------------

WAYS = (*FIGURE_WAYS, "quote altered", "speaker swapped", *CLAIM_WAYS)


def samples(found: Sequence[Article], count: int) -> Iterator[Sample]:
    """Drafts by number. An article in which a corruption cannot be made hands it to the next."""
    number = tries = 0
    while number < count and tries < 40 * count:
        article = found[tries % len(found)]
        turn = tries // len(found) * 7 + tries
        tries += 1
        sample = _sample(number, article, WAYS[number % len(WAYS)], turn)
        if sample is not None:
            yield sample
            number += 1


def _sample(number: int, article: Article, way: str, turn: int) -> Sample | None:
    report = article.report
    figures = counted(report)[:8]
    said = list(report.attributions[:6])
    claims = list(report.claims[:4])
    draft: dict[str, list[Fields]] = {
        "figures": [true_figure(f, article, (turn + at) % 5) for at, f in enumerate(figures)],
        "quotes": [true_quote(a, turn + at) for at, a in enumerate(said)],
        "claims": [true_claim(c, turn + at) for at, c in enumerate(claims)],
    }
    if way in FIGURE_WAYS:
        at = turn % len(figures)
        done = FIGURE_WAYS[way](article, draft["figures"][at], figures[at], turn)
        where = ("figures", at)
    elif way in CLAIM_WAYS:
        if not claims:
            return None
        at = turn % len(claims)
        done = CLAIM_WAYS[way](article, draft["claims"][at], claims[at], turn)
        where = ("claims", at)
    else:
        at = turn % len(said)
        fields = draft["quotes"][at]
        done = (
            alter_quote(fields, turn)
            if way == "quote altered"
            else swap_speaker(article, fields, said[at], turn)
        )
        where = ("quotes", at)
    return Sample(number, article, draft, where, way) if done else None


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


# --- what people have labelled -----------------------------------------------------------------


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
    parser.add_argument("-v", "--verbose", action="store_true", help="show every item that came out wrong")
    options = parser.parse_args(arguments)
    count = measure(samples(articles(), options.drafts))
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
