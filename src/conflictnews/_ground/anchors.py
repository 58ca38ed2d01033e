"""The place in the text that an item of a draft points to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from conflictnews._ground.items import Item, Offsets
from conflictnews._ground.words import Index, Words, read_words
from conflictnews.models import Anchoring, FieldVerdict, Span, Verdict

__all__ = ["Anchor", "find_anchor"]

#: So many characters may be left out between two pieces of one passage.
_GAP = 2000
#: Of a passage that stands in many places so many are held against the item.
_MOST_PLACES = 64


@attrs.frozen(slots=True, kw_only=True)
class Anchor:
    """Where an item may stand.

    Attributes:
        kind: How it was found.
        places: The stretches of the text, half-open. For a passage in pieces from the first to the last.
        fields: The verdicts on passage and offsets.
    """

    kind: Anchoring
    places: tuple[Offsets, ...] = ()
    fields: tuple[FieldVerdict, ...] = ()


def find_anchor(item: Item, text: str, index: Index, name: str) -> Anchor:
    """Ties an item to the text by its passage and offsets.

    Args:
        item: The item.
        text: The text.
        index: Its words.
        name: What the passage is called in the verdicts: `passage` or `content`.
    """
    if not item.passages:
        return _by_offsets(item, text, index)
    stated = " … ".join(item.passages)
    said = [read_words(piece) for piece in item.passages]
    found = _runs(said, index, item.offsets)
    if not found:
        # `at 1 a.m` for `at 1 a.m.`: with the full stop left off, an abbreviation is cut otherwise.
        dotted = [*said[:-1], read_words(f"{item.passages[-1]}.")]
        if dotted[-1].keys != said[-1].keys:
            found = _runs(dotted, index, item.offsets)
            said = dotted if found else said
    if not found:
        return _near(item, said, text, index, name, stated)
    places = [_trimmed(run, said, item.passages, text, index) for run in found]
    exact = all(
        len(item.passages) == 1 and text[start:end] == item.passages[0].strip() for start, end in places
    )
    kind = Anchoring.EXACT if exact else Anchoring.TOLERANT
    verdicts: list[FieldVerdict] = []
    if item.offsets is not None:
        here = [place for place in places if _fits(item.offsets, place, text)]
        if here:
            places = here
        start, end = places[0]
        verdicts.append(
            FieldVerdict(
                field="offsets",
                stated=_pair(item.offsets),
                verdict=Verdict.SUPPORTED if here else Verdict.CONTRADICTED,
                says=_pair((start, end)),
                span=Span.cut(text, start, end),
            )
        )
    start, end = places[0]
    cut = Span.cut(text, start, end)
    if name == "passage":
        verdict = FieldVerdict(
            field=name, stated=_short(stated), verdict=Verdict.SUPPORTED, says=_short(cut.text), span=cut
        )
        verdicts.insert(0, verdict)
    return Anchor(kind=kind, places=tuple(places), fields=tuple(verdicts))


def _runs(said: Sequence[Words], index: Index, offsets: Offsets | None) -> list[tuple[tuple[int, int], ...]]:
    """Every place where all pieces stand in order, as ranges of words."""
    near = None if offsets is None else offsets[0]
    if not all(map(len, said)):
        return []
    runs: list[tuple[tuple[int, int], ...]] = []
    others = [index.find(words.keys, near) for words in said]
    for first in others[0]:
        run = [(first, first + len(said[0]))]
        for words, places in zip(said[1:], others[1:], strict=True):
            at = bisect_left(places, run[-1][1])
            if at == len(places):
                break
            gap = index.words.starts[places[at]] - index.words.ends[run[-1][1] - 1]
            if gap > _GAP:
                break
            run.append((places[at], places[at] + len(words)))
        else:
            runs.append(tuple(run))
    if len(runs) > _MOST_PLACES:
        middle = 0
        if near is not None:
            middle = bisect_left(runs, near, key=lambda run: index.words.starts[run[0][0]])
        first = max(0, middle - _MOST_PLACES // 2)
        runs = runs[first : first + _MOST_PLACES]
    return runs


def _trimmed(
    run: tuple[tuple[int, int], ...], said: Sequence[Words], passages: Sequence[str], text: str, index: Index
) -> Offsets:
    """The stretch of a run of words, with the marks around it where the passage has the same."""
    start, end = index.words.starts[run[0][0]], index.words.ends[run[-1][1] - 1]
    first, last = passages[0].lstrip(), passages[-1].rstrip()
    before = said[0].starts[0] - (len(passages[0]) - len(first))
    after = len(last) - said[-1].ends[-1]
    if before <= start and text[start - before : start] == first[:before]:
        start -= before
    if after > 0 and text[end : end + after] == last[len(last) - after :]:
        end += after
    return start, end


def _fits(offsets: Offsets, place: Offsets, text: str) -> bool:
    """Whether offsets mean a place: the same, but for marks and space at either end."""
    (start, end), (first, last) = offsets, place
    if not 0 <= start < end <= len(text):
        return False
    if max(abs(start - first), abs(end - last)) > 8:
        return False
    left = text[min(start, first) : max(start, first)]
    right = text[min(end, last) : max(end, last)]
    return not any(map(str.isalnum, left + right))


def _near(item: Item, said: Sequence[Words], text: str, index: Index, name: str, stated: str) -> Anchor:
    """The words that come nearest to a passage that does not stand in the text."""
    found = [run for words in said if (run := index.nearest(words.keys)) is not None]
    verdicts: list[FieldVerdict] = []
    if found and len(found) == len(said):
        first, last = min(run[0] for run in found), max(run[1] for run in found)
        start, end = index.words.starts[first], index.words.ends[last - 1]
        if end - start <= 2 * len(stated) + len(said) * _GAP:
            cut = Span.cut(text, start, end)
            verdicts.append(
                FieldVerdict(
                    field=name,
                    stated=_short(stated),
                    verdict=Verdict.CONTRADICTED,
                    says=_short(cut.text),
                    span=cut,
                )
            )
            return Anchor(kind=Anchoring.NEAR, places=((start, end),), fields=tuple(verdicts))
    verdicts.append(FieldVerdict(field=name, stated=_short(stated), verdict=Verdict.NOT_FOUND))
    if item.offsets is not None:
        verdicts.append(FieldVerdict(field="offsets", stated=_pair(item.offsets), verdict=Verdict.NOT_FOUND))
    return Anchor(kind=Anchoring.NONE, fields=tuple(verdicts))


def _by_offsets(item: Item, text: str, index: Index) -> Anchor:
    if item.offsets is None:
        return Anchor(kind=Anchoring.FIELDS)
    start, end = item.offsets
    stated = _pair(item.offsets)
    if not 0 <= start < end <= len(text):
        outside = FieldVerdict(field="offsets", stated=stated, verdict=Verdict.NOT_FOUND)
        return Anchor(kind=Anchoring.NONE, fields=(outside,))
    first, last = index.between(start, end)
    words = index.words
    # Offsets that cut through a word are a miscount, whatever else lies between them.
    whole = (
        first < last
        and not (first > 0 and words.ends[first - 1] > start)
        and not (last < len(words) and words.starts[last] < end)
    )
    cut = Span.cut(text, start, end)
    verdict = FieldVerdict(
        field="offsets",
        stated=stated,
        verdict=Verdict.SUPPORTED if whole else Verdict.AMBIGUOUS,
        says=_short(cut.text),
        span=cut,
    )
    return Anchor(kind=Anchoring.OFFSETS, places=((start, end),), fields=(verdict,))


def _pair(offsets: Offsets) -> str:
    return f"{offsets[0]}-{offsets[1]}"


def _short(words: str) -> str:
    return words if len(words) <= 300 else words[:299] + "…"
