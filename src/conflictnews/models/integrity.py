"""What must hold between the parts of a report, checked each time that one is made.

Each part can be well-formed and the whole still wrong: a span that does not fit the text, a
position that points nowhere, a part greater than its whole. Each fault is reported with the path of
the field that is wrong.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pydantic_core import InitErrorDetails, PydanticCustomError

from conflictnews.models.base import Model
from conflictnews.models.spans import Span

if TYPE_CHECKING:
    from conflictnews.models.casualties import CasualtyFigure
    from conflictnews.models.report import Report

__all__ = ["Path", "fault", "faults", "on_circles", "spans_of"]

Path = tuple[int | str, ...]
"""Where a field stands: names of fields and positions, from the outside in."""


def fault(path: Path, value: object, kind: str, message: str) -> InitErrorDetails:
    """A fault in the form that pydantic reports with its path."""
    # The message is ours and may hold braces from a text: it must not be read as a template.
    error = PydanticCustomError(kind, "{message}", {"message": message})
    return InitErrorDetails(type=error, loc=path, input=value)


def spans_of(model: Model, path: Path = ()) -> Iterator[tuple[Path, Span]]:
    """Every span that a model holds, at any depth, with its path."""
    for name in _carriers(type(model)):
        value = getattr(model, name)
        if value is None:
            continue
        if isinstance(value, Span):
            yield (*path, name), value
        elif isinstance(value, tuple):
            for at, item in enumerate(value):
                if isinstance(item, Span):
                    yield (*path, name, at), item
                else:
                    yield from spans_of(item, (*path, name, at))
        else:
            yield from spans_of(value, (*path, name))


def _every_span(model: Model, out: list[Span]) -> list[Span]:
    """The spans of `spans_of` without their paths, which only a report at fault is asked for."""
    for name in _carriers(type(model)):
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Span):
                out.append(item)
            elif item is not None:
                _every_span(item, out)
    return out


def faults(report: Report) -> list[InitErrorDetails]:
    """All that is wrong between the parts of a report, in the order of its fields."""
    text, length = report.text, len(report.text)
    found: list[InitErrorDetails] = []
    if not all(text[s.start : s.end] == s.text and s.end <= length for s in _every_span(report, [])):
        found = [
            fault(path, span.start, "span_mismatch", _mismatch(span, length))
            for path, span in spans_of(report)
            if text[span.start : span.end] != span.text or span.end > length
        ]
    return found + link_faults(report, alone=not found)


def link_faults(report: Report, *, alone: bool = True) -> list[InitErrorDetails]:
    """What is wrong with the positions by which parts of a report refer to others; `alone`: with nothing else."""
    found = list(_positions(report))
    return found if found or not alone else list(_wholes(report.figures))


@functools.cache
def _carriers(model: type[Model]) -> tuple[str, ...]:
    """The fields of a model in which a span can stand, at any depth."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(issubclass(kind, Span) or _carriers(kind) for kind in _models_in(field.annotation))
    )


def _models_in(annotation: object) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models_in(argument)


def _mismatch(span: Span, length: int) -> str:
    if span.end > length:
        return f"the span ends at {span.end}, but the text has only {length} characters"
    return f"the text from {span.start} to {span.end} is not what the span holds"


def _positions(report: Report) -> Iterator[InitErrorDetails]:
    figures, claims = len(report.figures), len(report.claims)
    events, attributions = len(report.events), len(report.attributions)

    def one(path: Path, position: int | None, into: str, size: int) -> Iterator[InitErrorDetails]:
        if position is not None and position >= size:
            message = f"there is no position {position} in {into}, which holds {size}"
            yield fault(path, position, "position_range", message)

    def many(path: Path, positions: Iterable[int], into: str, size: int) -> Iterator[InitErrorDetails]:
        for at, position in enumerate(positions):
            yield from one((*path, at), position, into, size)

    for at, event in enumerate(report.events):
        yield from many(("events", at, "figures"), event.figures, "figures", figures)
        yield from many(("events", at, "claims"), event.claims, "claims", claims)
    for at, figure in enumerate(report.figures):
        here: Path = ("figures", at)
        yield from one((*here, "event"), figure.event, "events", events)
        yield from one((*here, "attribution"), figure.attribution, "attributions", attributions)
        yield from one((*here, "included_in"), figure.included_in, "figures", figures)
        if figure.included_in == at:
            yield fault((*here, "included_in"), at, "self_reference", _SELF)
        for name in ("parts", "joined", "same_as", "corrects"):
            positions: tuple[int, ...] = getattr(figure, name)
            yield from many((*here, name), positions, "figures", figures)
            if at in positions:
                yield fault((*here, name, positions.index(at)), at, "self_reference", _SELF)
    for at, claim in enumerate(report.claims):
        here = ("claims", at)
        yield from many((*here, "figures"), claim.figures, "figures", figures)
        yield from one((*here, "attribution"), claim.attribution, "attributions", attributions)
        yield from one((*here, "event"), claim.event, "events", events)


_SELF = "a figure cannot refer to itself"


def _wholes(figures: Sequence[CasualtyFigure]) -> Iterator[InitErrorDetails]:
    """A share is no greater than its whole, and nothing is a share or a correction of itself by a detour."""
    for at, figure in enumerate(figures):
        for order, part in enumerate(figure.parts):
            if _exceeds(figures[part], figure):
                yield fault(("figures", at, "parts", order), part, "part_size", _TOO_GREAT)
        if figure.included_in is not None and _exceeds(figure, figures[figure.included_in]):
            yield fault(("figures", at, "included_in"), figure.included_in, "part_size", _TOO_GREAT)
    shares = [list(figure.parts) for figure in figures]
    for at, figure in enumerate(figures):
        if figure.included_in is not None:
            shares[figure.included_in].append(at)
    if (at_fault := _on_a_circle(shares)) is not None:
        name = "parts" if figures[at_fault].parts else "included_in"
        yield fault(("figures", at_fault, name), at_fault, "circle", "a figure cannot be a part of itself")
    if (at_fault := _on_a_circle([list(figure.corrects) for figure in figures])) is not None:
        yield fault(("figures", at_fault, "corrects"), at_fault, "circle", "a figure cannot correct itself")


_TOO_GREAT = "a part must not be greater than its whole"


def _exceeds(part: CasualtyFigure, whole: CasualtyFigure) -> bool:
    # Near numbers contradict nothing: about 50 may be 52 on a closer count.
    if part.quantity.approximate or whole.quantity.approximate:
        return False
    return whole.quantity.interval.is_below(part.quantity.interval)


def on_circles(after: Sequence[Sequence[int]]) -> set[int]:
    """Positions that cannot be put in an order in which each stands before those it points to.

    Without recursion: a chain can be long.
    """
    waiting = [0] * len(after)
    for targets in after:
        for target in targets:
            waiting[target] += 1
    free = [at for at, count in enumerate(waiting) if count == 0]
    while free:
        for target in after[free.pop()]:
            waiting[target] -= 1
            if waiting[target] == 0:
                free.append(target)
    return {at for at, count in enumerate(waiting) if count > 0}


def _on_a_circle(after: Sequence[Sequence[int]]) -> int | None:
    """The first position from which one can walk in a circle."""
    left = on_circles(after)
    return next((at for at in sorted(left) if left.intersection(after[at])), None)
