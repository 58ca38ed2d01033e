"""The setting of a claim: who speaks where an act is named, and how a claim is made of what a rule found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from conflictnews._rules.blame.accused import PRONOUN, Accused, antecedent
from conflictnews._rules.blame.acts import ALLEGED, NEGATED, NOT_DONE, POSSIBLE, Act, doubted
from conflictnews._rules.candidates import AttributionCandidate, ClaimCandidate, Range
from conflictnews._syntax.chunks import VerbGroup
from conflictnews._syntax.parse import Parse, Syntax

#: Sources whose accusation is one by authorities.
AUTHORITIES = frozenset("government military police state_media foreign_government official".split())
_FIRST_PERSON = frozenset(("we", "i", "us", "our", "my"))
_OWN = frozenset(("our", "its", "their", "his", "her", "my"))
_COURTS = frozenset("court tribunal judge jury prosecutor magistrate".split())
_DOUBTED = frozenset("suspected possible presumed apparent".split())
_ALLEGED = frozenset("alleged reported purported accused".split())
_BELIEVE = frozenset("believe suspect conclude".split())
_NOBODY = frozenset(("nobody", "no", "none", "neither"))
#: How many overlapping attributions are looked at for one act.
_DEPTH = 24


class Setting:
    """The document with its attributions, asked by the rules.

    Attributes:
        syntax: The parsed document.
    """

    def __init__(self, syntax: Syntax, attributions: Sequence[AttributionCandidate]) -> None:
        self.syntax = syntax
        self._attributions = attributions
        self._contents = sorted(
            (first, end, n) for n, a in enumerate(attributions) for first, end in a.content
        )
        self._starts = [first for first, _, _ in self._contents]
        self._cues = {a.cue[0]: a for a in attributions if a.cue is not None}

    def speaker_at(self, first: int, end: int, without: Sequence[Range] = ()) -> AttributionCandidate | None:
        """The innermost attribution whose content holds the tokens.

        One whose cue is among them, or among the ranges `without`, does not count: that word accuses and is
        no speech.
        """
        k = bisect_right(self._starts, first) - 1
        best: tuple[int, int] | None = None
        for _ in range(_DEPTH):
            if k < 0:
                break
            start, stop, number = self._contents[k]
            if stop >= end and (best is None or stop - start < best[0]):
                if not self._is_barred(self._attributions[number], ((first, first + 1), *without)):
                    best = (stop - start, number)
            k -= 1
        return None if best is None else self._attributions[best[1]]

    @staticmethod
    def _is_barred(found: AttributionCandidate, without: Sequence[Range]) -> bool:
        own, source = found.cue, found.source
        if own is None:
            return False
        if any(own[0] < end and first < own[1] for first, end in without):
            return True
        # `bombers, suspected to be militants`: who is suspected does not say so
        return source is not None and found.stance == "accuses" and own[0] == source[1] + 1

    def cue_at(self, first: int, end: int) -> AttributionCandidate | None:
        """The attribution whose cue begins among the tokens."""
        return next((self._cues[i] for i in range(first, end) if i in self._cues), None)

    def claim(
        self,
        parse: Parse,
        accused: Accused,
        act: Act,
        rule: str,
        *,
        told: str = "done",
        stance: str | None = None,
        source: Range | None = None,
        attribution: AttributionCandidate | None = None,
        authorities: bool | None = None,
        standing: str | None = None,
        evidence: Sequence[Range] = (),
        grade: str = "likely",
    ) -> ClaimCandidate | None:
        """Makes a claim; None where the act is not told as done by anybody.

        Args:
            parse: The sentence.
            accused: Who.
            act: What.
            rule: Name of the rule.
            told: Whether the act is told as done.
            stance: Where the construction itself gives one.
            source: The accuser, where the construction itself names one.
            attribution: The attribution of the construction, where it is a cue itself.
            authorities: Whether the accuser is an authority, where the construction tells.
            standing: Where the construction itself gives one.
            evidence: Further words that the rule rests on.
            grade: How sure the construction is.
        """
        if told != NEGATED:
            told = doubted(self.syntax, parse, act.at) or told
        if told == NOT_DONE:
            return None
        voice = attribution or (None if source is not None else self.speaker_at(*act.range, without=evidence))
        if voice is None and source is None:
            source = self._believer(parse, act.at)
            if source is not None and self.syntax.doc.tokens.words[source[0]] in _NOBODY:
                return None
            told = "alleged" if source is not None and told == "done" else told
        own = accused.strength == PRONOUN and self._is_first_person(accused)
        who: Range = accused.range
        if accused.strength == PRONOUN and not own:
            named = antecedent(self.syntax, parse, accused.at)
            if named is not None:
                who = named.range
            elif self.syntax.doc.tokens.words[accused.first] == "it":
                return None
        own = own or self._speaks_of_itself(voice, accused, who)
        if told == NEGATED:
            if voice is None:
                return None
            stance = "denies"
        if stance is None:
            if voice is None and source is None:
                stance = "asserts"
            elif own:
                stance = "claims"
            else:
                stance = "denies" if voice is not None and voice.stance == "denies" else "accuses"
        stretch = self._stretch(parse, who, act, voice, source, evidence)
        return ClaimCandidate(
            sentence=parse.number,
            first=stretch[0],
            end=stretch[1],
            accused=who,
            act=act.range,
            event=act.event,
            stance=stance,
            standing=standing or self._standing(parse, who, act, told, voice, source, authorities),
            attribution=voice,
            source=source,
            rule=rule,
            evidence=list(evidence),
            grade=grade,
        )

    def _believer(self, parse: Parse, at: int) -> Range | None:
        """`Police believe that he planted the bomb`: what somebody holds is an accusation as well."""
        for k in range(at - 1, max(-1, at - 12), -1):
            verb = parse.chunks[k]
            if verb.kind in ";:.":
                return None
            if (
                not isinstance(verb, VerbGroup)
                or verb.entry is None
                or verb.entry.lemma not in _BELIEVE
                or verb.passive
                or verb.negated
            ):
                continue
            group = parse.group_at(parse.clauses.subject.get(k, -1))
            follows = parse.shape[k + 1 : k + 2]
            if (
                group is not None
                and group.end <= verb.first
                and follows in ("T", "N")
                and parse.clauses.object.get(k, -1) != at
            ):
                return group.first, group.end
        return None

    def _is_first_person(self, accused: Accused) -> bool:
        return self.syntax.doc.tokens.words[accused.first] in _FIRST_PERSON

    def _speaks_of_itself(self, voice: AttributionCandidate | None, accused: Accused, who: Range) -> bool:
        """`Rebels said they killed`, `the army said its troops fired`."""
        if voice is None:
            return False
        source = voice.source or (voice.carried.source if voice.carried is not None else None)
        if source is None:
            return False
        if source[0] <= who[0] < source[1] or who[0] <= source[0] < who[1]:
            return True
        words = self.syntax.doc.tokens.words
        if accused.strength == PRONOUN and who == accused.range:
            if voice.quotation != "indirect":
                return False
            if words[accused.first] in ("he", "she") and (
                voice.naming != "named" or voice.kind in AUTHORITIES | {"media", "document"}
            ):
                return False
            return words[accused.first] in ("it", "they", "he", "she") and not (
                voice.cue is not None and voice.cue[0] > who[0]
            )
        return (
            who[1] - who[0] > 1
            and words[who[0]] in _OWN
            and voice.kind in ("military", "government", "armed_group", "police")
        )

    def _standing(
        self,
        parse: Parse,
        who: Range,
        act: Act,
        told: str,
        voice: AttributionCandidate | None,
        source: Range | None,
        authorities: bool | None,
    ) -> str:
        words = self.syntax.doc.tokens.words
        if voice is not None or source is not None:
            if authorities is None:
                authorities = (voice is not None and voice.kind in AUTHORITIES) or (
                    source is not None and self.is_authority(source)
                )
            if authorities:
                return "accused_by_authorities"
            return "possible" if told == POSSIBLE else "accused"
        if authorities:
            return "accused_by_authorities"
        group = parse.group_at(act.at)
        beside = set(words[max(parse.sentence.first, who[0] - 1) : who[0] + 2])
        if group is not None:
            beside |= set(words[group.first : group.head])
        if told == POSSIBLE or beside & _DOUBTED:
            return "possible"
        return "accused" if told == ALLEGED or beside & _ALLEGED else "fact"

    def is_authority(self, source: Range) -> bool:
        """Whether a source as written is a government, an army, police, a court or media of the state."""
        for _, _, entry in self.syntax.vocabulary.entries_in(self.syntax.doc.tokens, *source):
            kind = (
                entry.actor.source
                if entry.actor is not None
                else entry.person.source
                if entry.person is not None
                else None
            )
            party = (
                entry.actor.party
                if entry.actor is not None
                else entry.person.party
                if entry.person is not None
                else None
            )
            if (
                kind in AUTHORITIES
                or party in ("government", "police", "state_forces")
                or entry.lemma in _COURTS
            ):
                return True
        return False

    def _stretch(
        self,
        parse: Parse,
        who: Range,
        act: Act,
        voice: AttributionCandidate | None,
        source: Range | None,
        evidence: Sequence[Range],
    ) -> Range:
        """The shortest stretch of the sentence that holds accuser, cue, accused and act."""
        lo, hi = parse.sentence.first, parse.sentence.end
        ranges: list[Range] = [who, act.range, *evidence]
        if source is not None:
            ranges.append(source)
        if voice is not None:
            ranges += [r for r in (voice.source, voice.cue) if r is not None]
        inside = [r for r in ranges if r[0] >= lo and r[1] <= hi] or [act.range]
        return min(r[0] for r in inside), max(r[1] for r in inside)
