"""Several articles side by side, as tables for a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

import conflictnews as cn
from accounts import Account, Article, Mention, Standing, accounts, bare, main_incident, stand, told, voice
from article_view import named_place, named_source, shown, word

#: Characters of the scale on which accounts are drawn.
SCALE = 34


def comparison_view(articles: Sequence[Article]) -> Iterator[RenderableType]:
    """How many were killed, who is behind each number, where they differ, who blames whom, vague words."""
    found = accounts(articles, cn.Harm.KILLED)
    incident = main_incident(articles)
    running = [one for one in found if one.figure.scope is cn.Scope.CUMULATIVE]
    events = [one for one in found if one not in running]
    own = told(incident, articles) if incident else set()
    here = [one for one in events if one.mentions & own]
    yield ""
    yield Rule("[bold]Side by side[/]", align="left")
    if incident and here:
        place = incident.place
        yield from _on_a_scale(here, (place.within or place.name) if place else None)
        yield from _compared(here, stand(incident, articles))
        yield from _voices(here)
        yield from _origins(incident, articles)
        yield from _disputes(incident, articles)
    else:
        yield "No article states how many were killed in one place."
    yield from _left_out([one for one in events if one not in here], "Killed elsewhere")
    yield from _left_out(running, "Running totals, which count another time")
    yield from _blame(articles)
    yield from _vague_words(articles)


def _table(*columns: str) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _titled(title: str, table: Table, note: str) -> Iterator[RenderableType]:
    yield Text(f"\n{title}", style="bold")
    yield table
    yield Text(note, style="dim")


# --- the dead ----------------------------------------------------------------------------------


def _on_a_scale(here: Sequence[Account], place: str | None) -> Iterator[RenderableType]:
    bounds = [account.figure.quantity.interval for account in here]
    top = _round_up(max(end for one in bounds for end in (one.lower or 0, one.upper or 0)))
    axis = f"0{top // 2:>{SCALE // 2}}{top:>{SCALE - SCALE // 2 - 1}}"
    table = _table("", "Number", axis, "Where", "In article")
    table.columns[2].no_wrap = True
    for account in here:
        table.add_row(
            account.letter,
            str(account.figure.quantity),
            Text(_bar(account.figure.quantity, top)),
            named_place(account.place) if account.place else "-",
            _numbers(account.carried_by),
        )
    yield from _titled(
        f"How many were killed{f' in {shown(place)}' if place else ''}, account by account",
        table,
        "| one number   ~ about one number   [==] from, to   [==> this or more   <==] this or fewer",
    )


def _round_up(number: int) -> int:
    """An end for the scale a little above the greatest number: 60 for 57, 150 for 101."""
    step = max(2, int(10 ** (len(str(number)) - 1)) // 2)
    return (number // step + 1) * step


def _bar(quantity: cn.Quantity, top: int) -> str:
    """The bounds of a number as a line on the scale."""

    def column(number: int) -> int:
        return min(number, top) * (SCALE - 1) // top

    lower, upper = quantity.interval.lower, quantity.interval.upper
    left = 0 if lower is None else column(lower)
    right = SCALE - 1 if upper is None else column(upper)
    if left == right:
        return " " * left + ("~" if quantity.approximate else "|")
    ends = ("<" if lower is None else "[", ">" if upper is None else "]")
    return " " * left + ends[0] + "=" * (right - left - 1) + ends[1]


#: Relations as a table says them, from the first figure to the second and back.
OTHERWISE = {
    (cn.RelationKind.PART_OF, True): "part of",
    (cn.RelationKind.PART_OF, False): "holds",
    (cn.RelationKind.SUPERSEDES, True): "newer than",
    (cn.RelationKind.SUPERSEDES, False): "older than",
    (cn.RelationKind.DIFFERENT_SCOPE, True): "other scope than",
    (cn.RelationKind.DIFFERENT_SCOPE, False): "other scope than",
}


def _compared(
    here: Sequence[Account], standing: Mapping[tuple[Mention, Mention], Standing]
) -> Iterator[RenderableType]:
    table = _table("Account", "Agrees with", "Contradicts", "Otherwise")
    for account in here:
        groups: dict[str, list[str]] = {}
        for other in here:
            found = (
                standing[one, two]
                for one in sorted(account.mentions)
                for two in sorted(other.mentions)
                if (one, two) in standing
            )
            related = next(found, None)
            if other is not account and related is not None:
                word = "contradicts" if related[0] is cn.RelationKind.CONTRADICTS else "agrees"
                groups.setdefault(OTHERWISE.get(related, word), []).append(other.letter)
        table.add_row(
            shown(f"{account.letter}  {account.figure.quantity}, says {account.figure.source.name}"),
            " ".join(groups.pop("agrees", "-")),
            " ".join(groups.pop("contradicts", "-")),
            "; ".join(f"{words} {' '.join(letters)}" for words, letters in groups.items()) or "-",
        )
    yield from _titled(
        "Where they agree and where they cannot both be right",
        table,
        "They agree where some number fits both, and contradict each other where none does.\n"
        "Part of: one counts some of the people, or a district where the other counts the city.\n"
        "Newer: the same source on a later day; its newer count takes the place of the older.",
    )


def _voices(here: Sequence[Account]) -> Iterator[RenderableType]:
    table = _table("Source", "Accounts", "In article")
    for key in dict.fromkeys(account.voice for account in here):
        own = [account for account in here if account.voice == key]
        carriers = dict.fromkeys(article for account in own for article in account.carried_by)
        letters = " ".join(account.letter for account in own)
        table.add_row(named_source(own[0].figure.source), letters, _numbers(list(carriers)))
    yield from _titled(
        "Who stands behind these numbers",
        table,
        "One line is one voice, however many articles carry it. Nothing shows whether unnamed sources of\n"
        "two articles are the same people, so each of them has a line.",
    )


def _origins(incident: cn.Incident, articles: Sequence[Article]) -> Iterator[RenderableType]:
    table = _table("Origin", "In article", "Why they are one")
    for origin in incident.origins:
        own = [
            article for at in origin.reports for article in articles if article.report is incident.reports[at]
        ]
        table.add_row(named_source(origin.source), _numbers(own), shown(" ".join(origin.why)) or "-")
    yield from _titled(
        "Which articles are independent of one another",
        table,
        "Articles that rest on one dispatch are one origin.",
    )


def _disputes(incident: cn.Incident, articles: Sequence[Article]) -> Iterator[RenderableType]:
    number = {id(article.report): article.number for article in articles}
    table = _table("In dispute", "Position", "Held by", "In article")
    for dispute in incident.disputes:
        for at, position in enumerate(dispute.positions):
            held = dict.fromkeys(shown(source.name) for source in position.sources)
            told_in = sorted({number[id(incident.reports[span.report])] for span in position.spans})
            table.add_row(
                word(dispute.about) if at == 0 else "",
                _position(position),
                ("*" if position.interested else "") + ", ".join(held),
                ", ".join(map(str, told_in)),
            )
    if table.row_count:
        yield from _titled(
            "What the accounts cannot all be right about",
            table,
            "An asterisk: all who hold it belong to a side of the conflict.",
        )


def _position(position: cn.DisputePosition) -> str:
    if position.interval is not None:
        return str(position.interval)
    if position.status is not None:
        return word(position.status)
    accused = shown(position.accused.name) if position.accused else "it"
    return f"not {accused}" if position.stance in STANCES["Denied by"] else accused


def _left_out(others: Sequence[Account], title: str) -> Iterator[RenderableType]:
    if others:
        yield Text(f"\n{title}", style="bold")
    for account in others:
        where = f", {named_place(account.place)}" if account.place else ""
        label = shown(account.figure.victims.label or "people")
        yield Text(
            f"{account.letter}  {account.figure.quantity} {label}{where}: "
            f"{named_source(account.figure.source)}, article {_numbers(account.carried_by)}"
        )


def _numbers(articles: Sequence[Article]) -> str:
    return ", ".join(str(article.number) for article in articles)


# --- who blames whom ---------------------------------------------------------------------------

STANCES = {
    "Accused by": {cn.Stance.ACCUSES, cn.Stance.ASSERTS, cn.Stance.CONFIRMS},
    "Denied by": {cn.Stance.DENIES, cn.Stance.DOUBTS},
    "Admitted by": {cn.Stance.CLAIMS},
}


def _blame(articles: Sequence[Article]) -> Iterator[RenderableType]:
    said: dict[str, list[tuple[Article, cn.Claim, cn.Party]]] = {}
    for article in articles:
        for claim in article.report.claims:
            if claim.kind is cn.ClaimKind.RESPONSIBILITY and claim.accused:
                key = claim.accused.actor or bare(claim.accused.name)
                said.setdefault(key, []).append((article, claim, claim.accused))
    table = _table("Who is meant", *STANCES)
    for claims in sorted(said.values(), key=lambda claims: list(cn.PartyKind).index(claims[0][2].kind)):
        names = "; ".join(dict.fromkeys(shown(accused.name) for _, _, accused in claims))
        kind = claims[0][2].kind
        speakers = [
            _speakers([(article, claim) for article, claim, _ in claims if claim.stance in stances])
            for stances in STANCES.values()
        ]
        table.add_row(names if kind is cn.PartyKind.UNKNOWN else f"{names} ({word(kind)})", *speakers)
    if said:
        note = "In brackets the articles. An asterisk: the source belongs to a side of the conflict."
        yield from _titled("Who blames whom", table, note)


def _speakers(claims: Sequence[tuple[Article, cn.Claim]]) -> str:
    """Each voice once, with the articles in which it says so."""
    heard: dict[str, tuple[str, list[Article]]] = {}
    for article, claim in claims:
        name = shown(claim.source.name) + ("*" if claim.interested else "")
        carriers = heard.setdefault(voice(claim.source, article), (name, []))[1]
        if article not in carriers:
            carriers.append(article)
    return "\n".join(f"{name} ({_numbers(carriers)})" for name, carriers in heard.values()) or "-"


# --- vague words -------------------------------------------------------------------------------


def _vague_words(articles: Sequence[Article]) -> Iterator[RenderableType]:
    codebooks = sorted(cn.CODEBOOKS)
    table = _table("Words", "Harm", "As an interval", *codebooks, "In article")
    for article in articles:
        for figure in article.report.figures:
            if figure.quantity.vague_term is None:
                continue
            projected = [figure.quantity.project(codebook) for codebook in codebooks]
            table.add_row(
                shown(figure.span.text),
                word(figure.harm),
                str(figure.quantity.interval),
                *("-" if number is None else str(number) for number in projected),
                str(article.number),
            )
    if table.row_count:
        yield from _titled(
            "Vague words, and the number that each codebook puts for them",
            table,
            "A dash: the codebook has no rule for the word. The report itself keeps the open interval.",
        )
