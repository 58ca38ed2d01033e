"""The numbers that the reports of one incident give for one harm, as bars on one scale."""

from __future__ import annotations

from conflictnews.models.casualties import CasualtyFigure, Harm
from conflictnews.models.incidents import Incident
from conflictnews.render.markup import escaped

__all__ = ["numbers_svg"]

_ROW = 24
_LABEL = 300
_SCALE = 360
_WIDTH = _LABEL + _SCALE + 60


def numbers_svg(incident: Incident, harm: Harm = Harm.KILLED) -> str:
    """The numbers given for one harm, each as a bar from the least to the greatest that its words allow.

    An exact number is a dot. A bar that is open above runs out to the right edge, and one that is open below
    starts at 0. The words stand beside each, so that nothing has to be read off the scale.

    Args:
        incident: What several reports say of one thing that happened.
        harm: The harm asked for.

    Returns:
        An `svg` element with a row for each figure, in the order of `Incident.timeline`.

    Example:
        >>> from conflictnews import parse_report, reconcile
        >>> [incident] = reconcile(
        ...     [parse_report("At least nine people were killed in the shelling of Homs.")]
        ... )
        >>> svg = numbers_svg(incident)
        >>> svg.count("<rect"), "at least 9, the article" in svg
        (1, True)
    """
    rows = [
        figure
        for at in incident.timeline()
        if (figure := incident.reports[at.report].figures[at.figure]).harm == harm
    ]
    ends = [end for figure in rows for end in _bounds(figure) if end is not None]
    most = max([1, *ends])
    drawn = "".join(_row(at, figure, most) for at, figure in enumerate(rows))
    name = harm.replace("_", " ")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_ROW * len(rows) + _ROW}" '
        f'viewBox="0 0 {_WIDTH} {_ROW * len(rows) + _ROW}" font-family="sans-serif" font-size="12">'
        f'<title>{name}</title><text x="0" y="16" font-weight="bold">{name}</text>'
        f'<text x="{_LABEL}" y="16">0</text>'
        f'<text x="{_x(most, most)}" y="16" text-anchor="middle">{_short(f"{most:,}")}</text>{drawn}</svg>'
    )


def _row(at: int, figure: CasualtyFigure, most: int) -> str:
    y = _ROW * (at + 1)
    lower, upper = _bounds(figure)
    words = escaped(_short(f"{figure.quantity}, {figure.source.name}"))
    label = f'<text x="0" y="{y + 16}">{words}</text>'
    if lower is not None and lower == upper:
        return f'{label}<circle cx="{_x(lower, most)}" cy="{y + 12}" r="5" fill="#8a2d1b"/>'
    start = _x(lower or 0, most)
    end = _LABEL + _SCALE if upper is None else _x(upper, most)
    return f'{label}<rect x="{start}" y="{y + 8}" width="{max(2, end - start)}" height="8" fill="#c9806f"/>'


def _bounds(figure: CasualtyFigure) -> tuple[int | None, int | None]:
    return figure.quantity.interval.lower, figure.quantity.interval.upper


def _x(number: int, most: int) -> int:
    # Ten elevenths of the scale, so that an open end is seen to go beyond the greatest number. Whole
    # arithmetic: a number from a text can be too great for a float.
    return _LABEL + number * _SCALE * 10 // (most * 11)


def _short(words: str) -> str:
    return words if len(words) <= 46 else words[:45] + "…"
