"""Words that accuse.

    claim := X (`accuse` | `suspect` | `convict` ...) Y (`of` | `for`) act
           | X `blame` Y `for` act | X `blame` act `on` Y
           | Y (`was accused of` | `suspected of` | `charged with`) act

Matches: `Activists accused militiamen of carrying out the killings`, `blamed the deaths on "terrorists"`.
Refuses: `accused the channel of bias`, `blamed the weather for the delay`.
"""

from __future__ import annotations

from conflictnews._rules.blame.accused import ARMED, PEOPLE, Accused, accused_at
from conflictnews._rules.blame.acts import Act, act_after, noun_act
from conflictnews._rules.blame.setting import Setting
from conflictnews._rules.candidates import ClaimCandidate, Range
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse

_ACCUSE = frozenset(
    "accuse suspect charge convict indict condemn denounce try prosecute sentence criticize criticise".split()
)
COURTS = frozenset("charge convict indict try prosecute sentence".split())
_LINKS = frozenset(("of", "for", "with", "over", "in connection with", "on", "in"))
_ATTRIBUTE = frozenset(("attribute", "ascribe"))
ACCUSING = _ACCUSE | _ATTRIBUTE | {"blame", "implicate"}


def accusations(setting: Setting, parse: Parse) -> list[ClaimCandidate]:
    """Claims by verbs that accuse.

    Matches: `State television blamed gangs for the killings.`
    Refuses: `State television blamed the weather.`
    """
    out: list[ClaimCandidate] = []
    for k, chunk in enumerate(parse.chunks):
        if not isinstance(chunk, VerbGroup) or chunk.entry is None:
            continue
        lemma = chunk.entry.stem
        if lemma == "blame":
            out += _blame(setting, parse, k, chunk)
        elif lemma in _ATTRIBUTE:
            out += _attribute(setting, parse, k, chunk)
        elif lemma in _ACCUSE or (
            lemma == "implicate" and chunk.form in ("finite", "past", "base") and not chunk.passive
        ):
            out += _accuse(setting, parse, k, chunk, lemma)
    return out


def _group_right(parse: Parse, k: int, reach: int = 5) -> int:
    """The first noun group behind chunk `k`, over quotation marks and a participle that describes it."""
    shape = parse.shape
    j = k + 1
    while j < len(shape) and j - k < reach:
        if shape[j] == "N":
            return j
        verb = parse.chunks[j]
        participle = (
            isinstance(verb, VerbGroup)
            and verb.form in ("past", "participle")
            and shape[j + 1 : j + 2] == "N"
        )
        if shape[j] not in '"R' and not participle:
            return -1
        j += 1
    return -1


def _widened(parse: Parse, accused: Accused) -> Accused:
    """`"armed gangs"`: a participle before the group belongs to it."""
    k = accused.at
    if (
        k >= 2
        and parse.shape[k - 1] == "V"
        and parse.shape[k - 2] == '"'
        and parse.chunks[k].first == accused.first
    ):
        return Accused(parse.chunks[k - 1].first, accused.end, accused.strength, k)
    return accused


def _source(setting: Setting, parse: Parse, k: int) -> Range | None:
    verb = parse.chunks[k]
    if isinstance(verb, VerbGroup) and verb.form == "infinitive":
        return None
    found = accused_at(setting.syntax, parse, parse.clauses.subject.get(k, -1))
    if found is not None:
        return found.range
    group = parse.group_at(parse.clauses.subject.get(k, -1))
    return None if group is None else (group.first, group.end)


def link_after(parse: Parse, k: int, wanted: frozenset[str], reach: int = 9) -> int:
    """The preposition of an accusation behind chunk `k`."""
    for j in range(k, min(len(parse.chunks), k + reach)):
        entry = parse.chunks[j].entry
        if parse.shape[j] in "IO" and entry is not None and entry.lemma in wanted:
            return j
        if parse.shape[j] in ";:.STW" or (parse.shape[j] == "V" and j > k + 1):
            return -1
    return -1


#: How far behind the first of those blamed the act is looked for: they may be many.
_LIST = 24


def _lemma_at(parse: Parse, k: int) -> str:
    entry = parse.chunks[k].entry
    return "" if entry is None else entry.lemma


def _blame(setting: Setting, parse: Parse, k: int, verb: VerbGroup) -> list[ClaimCandidate]:
    syntax = setting.syntax
    by = _by(parse, k)
    if verb.passive or (
        verb.form == "past"
        and (by is not None or link_after(parse, k + 1, frozenset(("for",)), 2) == k + 1)
        and parse.clauses.subject.get(k, -1) >= 0
    ):
        accused = accused_at(syntax, parse, parse.clauses.subject.get(k, -1))
        act = act_after(parse, (k if by is None else k + 2) + 1)
        return accuse(setting, parse, verb, accused, act, by)
    if verb.head - verb.first >= 2 and syntax.doc.tokens.words[verb.head - 1] == "to":
        # `the army is to blame for the massacre`
        accused = accused_at(syntax, parse, parse.clauses.subject.get(k, -1))
        told = "negated" if verb.negated else "possible" if verb.modal else "done"
        return accuse(setting, parse, verb, accused, act_after(parse, k + 1), None, told=told)
    first = _group_right(parse, k)
    source = _source(setting, parse, k)
    if first < 0 and "W" in parse.shape[max(0, k - 4) : k]:
        # `the attack, which rebels have blamed on the army`
        on = link_after(parse, k + 1, frozenset(("on", "upon")), 2)
        act = _named_before(parse, k)
        return accuse(setting, parse, verb, accused_at(syntax, parse, on + 1), act, source) if on >= 0 else []
    if first < 0:
        return []
    act = noun_act(parse, first)
    on = link_after(parse, first + 1, frozenset(("on", "upon")))
    if act is None and on >= 0 and syntax.doc.tokens.words[parse.chunks[first].first] == "it":
        act = _named_before(parse, k)  # `nobody claimed the bombing, the police blamed it on rebels`
    if act is not None and on >= 0:
        accused = accused_at(syntax, parse, _group_right(parse, on))
        group = parse.group_at(on + 1)
        if (
            accused is None
            and group is not None
            and group.determiner == "the"
            and (group.entry is None or not group.entry.thing)
        ):
            accused = Accused(group.first, group.end, PEOPLE, on + 1)  # `on the far right`
        return accuse(setting, parse, verb, accused, act, source)
    accused = accused_at(syntax, parse, first)
    link = link_after(parse, first + 1, frozenset(("for", "over", "of")))
    if link < 0 or (parse.chunks[link].kind == "I" and _lemma_at(parse, link) == "of"):
        link = max(link, link_after(parse, first + 1, frozenset(("for",)), _LIST))
    if accused is None:
        return []
    # `confirmed the deaths and blamed rebels`: what they are blamed for has been named
    act = act_after(parse, link + 1) if link >= 0 else _named_before(parse, k)
    if act is None and accused.strength == ARMED and link < 0 and verb.entry is not None:
        # `Activists say nine died. They blame the army.`: for what has just been told
        act = Act(verb.head, verb.end, k, "other", verb.entry, general=True)
    if act is None:
        return []
    found = accuse(setting, parse, verb, _widened(parse, accused), act, source)
    # `a campaign to blame the army`: who speaks of it so denies that the army did it.
    if verb.form == "infinitive" and setting.speaker_at(*act.range) is not None and _is_campaign(parse, k):
        for claim in found:
            claim.stance = "denies"
            claim.attribution, claim.source = setting.speaker_at(*act.range), None
    return found


def _named_before(parse: Parse, k: int) -> Act | None:
    for j in range(k - 1, max(-1, k - 14), -1):
        if parse.shape[j] in ";:.":
            return None
        found = noun_act(parse, j)
        if found is not None:
            return found
    return None


def _is_campaign(parse: Parse, k: int) -> bool:
    for j in range(max(0, k - 4), k):
        entry = parse.chunks[j].entry
        if entry is not None and entry.lemma in (
            "campaign",
            "attempt",
            "effort",
            "bid",
            "try",
            "seek",
            "plot",
            "ploy",
            "pretext",
            "propaganda",
            "want",
        ):
            return True
    return False


def _accuse(setting: Setting, parse: Parse, k: int, verb: VerbGroup, lemma: str) -> list[ClaimCandidate]:
    syntax = setting.syntax
    told = "possible" if lemma == "suspect" else "alleged"
    courts = True if lemma in COURTS and verb.form != "infinitive" else None
    after = parse.group_at(k + 1)
    if (
        not verb.passive
        and parse.shape[max(0, k - 3) : k] == "NWN"
        and link_after(parse, k + 1, _LINKS, 2) == k + 1
    ):
        # `a man who they suspected of planting it`
        accused = accused_at(syntax, parse, k - 3)
        return accuse(
            setting, parse, verb, accused, act_after(parse, k + 2), _source(setting, parse, k), told=told
        )
    by = _by(parse, k)
    reduced = (
        verb.form in ("past", "participle")
        and not verb.perfect
        and (by is not None or link_after(parse, k + 1, _LINKS, 2) == k + 1)
    )
    if verb.passive or reduced:
        at = parse.clauses.subject.get(k, -1)
        if reduced and not verb.passive and parse.shape[k - 1 : k] == "N":
            at = k - 1
        accused = accused_at(syntax, parse, at)
        link = link_after(
            parse, k + 1, _LINKS if by is None else frozenset(("of", "for")), 3 if by is None else 14
        )
        phrase = verb.entry is not None and verb.entry.lemma.endswith((" with", " of"))
        act = act_after(parse, link + 1 if link >= 0 else k + 1) if link >= 0 or phrase else None
        act = act or (_death(parse, k) if phrase else None) or (_death(parse, link) if link >= 0 else None)
        source = by or (_pursuer(setting, parse, at) if reduced and not verb.passive else None)
        return accuse(setting, parse, verb, accused, act, source, told=told, authorities=courts)
    first = _group_right(parse, k)
    if after is None and first < 0:
        return []
    accused = accused_at(syntax, parse, first)
    if accused is None:
        return []
    link = link_after(parse, first + 1, _LINKS)
    act = act_after(parse, link + 1) or _death(parse, link) if link >= 0 else None
    return accuse(
        setting,
        parse,
        verb,
        _widened(parse, accused),
        act,
        _source(setting, parse, k),
        told=told,
        authorities=courts,
    )


def _death(parse: Parse, k: int) -> Act | None:
    """`charged with the deaths of two reporters`: accused of having caused them."""
    group = parse.group_at(k + 1)
    if group is None or group.entry is None or group.entry.lemma != "death" or group.entry.harm is None:
        return None
    return Act(group.head, group.head + 1, k + 1, "other", group.entry)


def _by(parse: Parse, k: int) -> Range | None:
    """`was accused by villagers of`: who accuses."""
    entry = parse.chunks[k + 1].entry if k + 2 < len(parse.chunks) else None
    group = parse.group_at(k + 2)
    return (
        (group.first, group.end) if entry is not None and entry.lemma == "by" and group is not None else None
    )


_PURSUE = frozenset(
    "indict charge hunt seek investigate arrest identify convict detain name prosecute try".split()
)


def _pursuer(setting: Setting, parse: Parse, at: int) -> Range | None:
    """`A court has indicted two men accused of the bombing`: the court is among those who accuse them."""
    for k in range(at - 1, max(-1, at - 5), -1):
        verb = parse.chunks[k]
        if isinstance(verb, VerbGroup):
            if (
                verb.entry is None
                or verb.entry.lemma not in _PURSUE
                or verb.passive
                or verb.form == "infinitive"
            ):
                return None
            return _source(setting, parse, k)
    return None


def _attribute(setting: Setting, parse: Parse, k: int, verb: VerbGroup) -> list[ClaimCandidate]:
    """`attributed the murder to rebels`, `the murder is attributed to rebels`."""
    syntax = setting.syntax
    to = link_after(parse, k + 1, frozenset(("to",)))
    if to < 0 or syntax.doc.tokens.words[parse.chunks[to].first - 1] == "not":
        return []
    source: Range | None = None
    if verb.passive or to == k + 1:
        act = next(
            (a for j in range(k - 1, max(-1, k - 8), -1) if (a := noun_act(parse, j)) is not None), None
        )
    else:
        first = _group_right(parse, k)
        act = noun_act(parse, first) or _death(parse, first - 1)
        source = _source(setting, parse, k)
    return accuse(setting, parse, verb, accused_at(syntax, parse, _group_right(parse, to)), act, source)


def accuse(
    setting: Setting,
    parse: Parse,
    verb: VerbGroup,
    accused: Accused | None,
    act: Act | None,
    source: Range | None,
    *,
    told: str = "alleged",
    authorities: bool | None = None,
    standing: str | None = None,
) -> list[ClaimCandidate]:
    if (
        accused is None
        or act is None
        or verb.negated
        or (verb.modal is not None and verb.modal not in ("may", "might"))
    ):
        return []
    cue = setting.cue_at(verb.first, verb.end) if source is not None else None
    voice = cue if cue is not None and cue.source is not None else None
    found = setting.claim(
        parse,
        accused,
        act,
        "blame.accusation",
        told=told,
        stance="accuses",
        source=None if voice is not None else source,
        attribution=voice,
        authorities=authorities,
        standing=standing,
        evidence=[(verb.head, verb.end)],
    )
    return [] if found is None else [found]
