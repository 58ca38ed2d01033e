"""What corrupts a figure of a draft: a digit changed, the source, the harm, the place, the day swapped ..."""

from __future__ import annotations

from collections.abc import Callable

import conflictnews as cn
from grounding.extractions import Article, Fields

INVENTED = (
    "{number} people were killed when a bridge fell",
    "A further {number} residents were found dead in the orchard",
    "{number} bodies were taken to the mosque overnight",
)


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
        if not are_alike(source, own) and source.kind is not cn.SourceKind.REPORTER
    ]
    return names[turn % len(names)] if names else "the Ministry of Fisheries"


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


def swap_place(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """The place becomes another one of the article, or one from nowhere."""
    place = figure.place
    if place is None:
        return False
    own = {place.key, cn.place_key(place.within or "")}
    others = [
        other.name
        for other in article.report.places
        if other.key not in own and cn.place_key(other.within or "") not in own
    ]
    fields["place"] = others[turn % len(others)] if others and turn % 3 else "Port Almera"
    swapped = cn.place_key(str(fields["place"]))
    return not any(
        f is not figure and _same_count(f, figure) and f.place is not None and f.place.key == swapped
        for f in article.report.figures
    )


def swap_day(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """The day becomes another one of the article, or one from nowhere."""
    if figure.when is None:
        return False
    own = set(figure.when.span.text.casefold().split())
    others = [
        date.span.text for date in article.report.dates if not own & set(date.span.text.casefold().split())
    ]
    fields["date"] = others[turn % len(others)] if others and turn % 3 else "2003-05-17"
    return not any(
        f is not figure and _same_count(f, figure) and f.when is not None and f.when != figure.when
        for f in article.report.figures
    )


def swap_perpetrator(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """Somebody else is said to have done it."""
    party = figure.perpetrator
    if party is None:
        return False
    others = [
        claim.accused.name
        for claim in article.report.claims
        if claim.accused is not None and not are_alike(claim.accused, party)
    ]
    fields["perpetrator"] = (
        others[turn % len(others)] if others and turn % 2 else "the coast guard of a neighbouring state"
    )
    return not any(
        f is not figure and _same_count(f, figure) and f.perpetrator is not None
        for f in article.report.figures
    )


def are_alike(one: cn.Source | cn.Party, other: cn.Source | cn.Party) -> bool:
    """Whether two names may stand for one: one holds the words of the other, or both are one actor."""
    words = [
        set(each.name.casefold().replace("-", " ").split()) - {"the", "a", "an"} for each in (one, other)
    ]
    return bool(words[0] <= words[1] or words[1] <= words[0]) or (
        one.actor is not None and one.actor == other.actor
    )


def swap_victims(article: Article, fields: Fields, figure: cn.CasualtyFigure, turn: int) -> bool:
    """Other people are counted."""
    if figure.victims.label is None:
        return False
    fields["victims"] = ("firefighters", "goat herders", "monks", "Bolivian sailors")[turn % 4]
    return str(fields["victims"]) not in article.text


FigureCorruption = Callable[[Article, Fields, cn.CasualtyFigure, int], bool]
FIGURE_WAYS: dict[str, FigureCorruption] = {
    "digit changed": change_digit,
    "source swapped": swap_source,
    "harm swapped": swap_harm,
    "offset shifted": shift_offset,
    "figure invented": invent,
    "place swapped": swap_place,
    "day swapped": swap_day,
    "blamed swapped": swap_perpetrator,
    "victims swapped": swap_victims,
}
