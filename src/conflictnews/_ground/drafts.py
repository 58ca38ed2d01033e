"""A draft of any shape as a list of items, with an issue for all that could not be read.

Accepted are a mapping, its JSON (also in a Markdown fence, as language models write it), a list of items, a
`Draft`, a `Report`, and single findings or lists of them. A mapping holds lists of items under the keys of
`LIST_KEYS`, or is one item itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import attrs

from conflictnews._ground.items import Item, Offsets
from conflictnews._ground.keys import (
    COUNT_KEYS,
    HARMS,
    ITEM_KEYS,
    LIST_KEYS,
    OWN_KEYS,
    STANCES,
    STATUSES,
    fold_key,
)
from conflictnews._ground.values import (
    Day,
    RefusedError,
    read_count,
    read_day,
    read_name,
    read_number,
    read_passages,
    shown,
)
from conflictnews.models import (
    Attribution,
    CasualtyFigure,
    Claim,
    GroundingIssue,
    Harm,
    ItemKind,
    Model,
    VictimStatus,
)

__all__ = ["read_draft"]

_T = TypeVar("_T")
_KINDS: Final = {"figures": ItemKind.FIGURE, "quotes": ItemKind.QUOTE, "claims": ItemKind.CLAIM}
_OF_MODEL: Final = (
    (CasualtyFigure, ItemKind.FIGURE),
    (Attribution, ItemKind.QUOTE),
    (Claim, ItemKind.CLAIM),
)
_FENCE = re.compile(r"\A\s*```\w*[^\S\n]*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)


def read_draft(draft: object) -> tuple[list[Item], list[GroundingIssue]]:
    """The items of a draft and what in it could not be read."""
    reader = _Reader()
    reader.read(draft)
    return reader.items, reader.issues


def _plain(value: object) -> object:
    """One of our models as the mapping that its JSON would hold."""
    return value.model_dump(warnings=False) if isinstance(value, Model) else value


@attrs.define(slots=True, eq=False)
class _Reader:
    items: list[Item] = attrs.field(factory=list)
    issues: list[GroundingIssue] = attrs.field(factory=list)

    def note(self, path: str, code: str, message: str) -> None:
        self.issues.append(GroundingIssue(path=path, code=code, message=message))

    def read(self, draft: object) -> None:
        if isinstance(draft, str):
            fenced = _FENCE.match(draft)
            try:
                draft = json.loads(fenced[1] if fenced else draft)
            except (ValueError, RecursionError) as error:
                self.note("", "invalid_json", f"the draft is no JSON: {shown(str(error))}")
                return
        for model, kind in _OF_MODEL:
            if isinstance(draft, model):
                self.one(kind, draft, kind.value)
                return
        draft = _plain(draft)
        if isinstance(draft, Mapping):
            self.mapping(draft)
        elif isinstance(draft, list | tuple):
            for at, entry in enumerate(draft):
                self.untyped(entry, f"[{at}]")
        else:
            self.note("", "wrong_type", f"a draft is a mapping or a list, not {shown(draft)}")

    def untyped(self, entry: object, path: str) -> None:
        """An item of a list that does not say what it holds."""
        for model, kind in _OF_MODEL:
            if isinstance(entry, model):
                self.one(kind, entry, path)
                return
        self.one(_kind_of(entry), entry, path)

    def mapping(self, draft: Mapping[Any, Any]) -> None:
        listed = {
            key: LIST_KEYS[fold_key(key)]
            for key, value in draft.items()
            if isinstance(key, str)
            and fold_key(key) in LIST_KEYS
            and isinstance(value, list | tuple | Mapping | Model | None)
        }
        if not listed:
            keys = {fold_key(key) for key in draft if isinstance(key, str)}
            if keys & _ANY_ITEM_KEY:
                self.one(_kind_of(draft), draft, "")
                return
        whole = "text" in draft and "schema_version" in draft
        for key, value in draft.items():
            if not isinstance(key, str):
                self.note(shown(key), "unknown_key", "a key must be a string")
            elif key not in listed:
                if not (whole and fold_key(key) in OWN_KEYS):
                    self.note(shown(key), "unknown_key", "no such key in a draft; it is not judged")
            elif value is not None:
                entries = value if isinstance(value, list | tuple) else [value]
                for at, entry in enumerate(entries):
                    path = f"{key}[{at}]" if entries is value else key
                    self.one(_KINDS[listed[key]], entry, path)

    def one(self, kind: ItemKind, entry: object, path: str) -> None:
        entry = _plain(entry)
        if isinstance(entry, str) and kind is ItemKind.QUOTE:
            entry = {"content": entry}
        if not isinstance(entry, Mapping):
            self.note(path, "wrong_type", f"an item is a mapping, not {shown(entry)}")
            return
        fields: dict[str, object] = {}
        counts: list[tuple[str, Harm, object]] = []
        known = ITEM_KEYS[kind]
        own = "rule" in entry and "grade" in entry  # a finding of ours, with all that it holds
        ordered = sorted(entry.items(), key=lambda pair: not _is_name(pair[0], known))
        for key, value in ordered:
            folded = fold_key(key) if isinstance(key, str) else ""
            name = known.get(folded)
            if kind is ItemKind.FIGURE and folded in COUNT_KEYS and _is_count(value):
                counts.append((key, COUNT_KEYS[folded], value))
            elif name is not None:
                # Of several keys for one field the first that says something counts.
                if fields.get(name) is None:
                    fields[name] = value
                elif value is not None and not own:
                    self.note(
                        _join(path, key), "unknown_key", f"`{name}` is stated twice; this one is not judged"
                    )
            elif not (own and folded in OWN_KEYS) and not (folded in COUNT_KEYS and value is None):
                self.note(_join(path, shown(key)), "unknown_key", "no such key in an item; it is not judged")
        if kind is ItemKind.QUOTE and "content" in fields:
            fields.pop("span", None)
        self.shared(kind, path, fields, counts, own=own)

    def shared(
        self,
        kind: ItemKind,
        path: str,
        fields: dict[str, object],
        counts: list[tuple[str, Harm, object]],
        *,
        own: bool,
    ) -> None:
        fields = {name: value for name, value in fields.items() if value is not None}
        if kind is not ItemKind.FIGURE:
            self.items.append(self.item(kind, path, fields, own=own))
            return
        if not counts or fields.keys() & {"number", "lower", "upper"}:
            self.items.append(self.item(kind, path, fields, own=own))
        for key, harm, value in counts:
            apart = {
                name: held
                for name, held in fields.items()
                if name not in ("number", "lower", "upper", "harm")
            }
            self.items.append(
                self.item(kind, _join(path, key), {"number": value, "harm": harm.value, **apart})
            )

    def item(self, kind: ItemKind, path: str, fields: dict[str, object], *, own: bool = False) -> Item:
        unread: list[tuple[str, str]] = []

        def read(name: str, reading: Callable[[object], _T | None]) -> _T | None:
            if name not in fields:
                return None
            try:
                return reading(fields[name])
            except RefusedError as refused:
                self.note(_join(path, name), refused.code, refused.reason)
                unread.append((name, shown(fields[name])))
                return None

        content = "content" if kind is ItemKind.QUOTE else "passage"
        if "span" in fields and content not in fields and isinstance(fields["span"], Mapping):
            fields[content] = fields.pop("span")
        passages, places = read(content, read_passages) or ((), ())
        offsets = read("span", _read_pair)
        if "start" in fields and "end" in fields and offsets is None:
            start, end = read("start", _read_offset), read("end", _read_offset)
            offsets = None if start is None or end is None else (start, end)
        elif "start" in fields and passages and offsets is None:
            start = read("start", _read_offset)
            offsets = None if start is None else (start, start + len(passages[0]))
        if offsets is None and len(places) == 1:
            offsets = places[0]
        number = None
        if kind is ItemKind.FIGURE and fields.keys() & {"number", "lower", "upper"}:
            lower, upper = fields.get("lower"), fields.get("upper")
            fields.setdefault("number", None)
            number = read("number", lambda value: read_number(value, lower, upper))
        victims = read("victims", read_name) if kind is ItemKind.FIGURE else None
        status = read("status", _among(STATUSES))
        days: list[Day | None] | None = read("date", lambda value: [read_day(value)])
        inner = fields.get("victims")
        if status is None and isinstance(inner, Mapping) and isinstance(inner.get("status"), str):
            status = STATUSES.get(fold_key(inner["status"]))
        item = Item(
            path=path,
            kind=kind,
            passages=passages,
            offsets=offsets,
            places=places,
            number=number,
            harm=read("harm", _among(HARMS)),
            victims=victims,
            status=None if status is VictimStatus.UNKNOWN else status,
            source=read("source", read_name),
            place=read("place", read_name),
            day=days[0] if days else None,
            perpetrator=read("accused" if kind is ItemKind.CLAIM else "perpetrator", read_name),
            cue=read("cue", read_name),
            act=read("act", read_name),
            stance=read("stance", _among(STANCES)),
            own=own,
            unread=tuple(unread),
        )
        missing = _missing(item)
        if missing is None or missing in dict(unread):
            return item
        self.note(path, "empty_item", f"the item states no {missing}: there is nothing to be judged")
        return attrs.evolve(item, unread=(*unread, (missing, "not stated")))


def _is_name(key: object, known: Mapping[str, str]) -> bool:
    """Whether a key is the name of a field itself: among several keys for it, this one counts."""
    return isinstance(key, str) and known.get(fold_key(key)) == key


def _join(path: str, key: object) -> str:
    return f"{path}.{key}" if path else str(key)


def _kind_of(entry: object) -> ItemKind:
    """What an item is, by the keys that it has."""
    if not isinstance(entry, Mapping):
        return ItemKind.FIGURE
    keys = {fold_key(key) for key in entry if isinstance(key, str)}
    if keys & {"number", "quantity", "harm", "count"} or keys & COUNT_KEYS.keys():
        return ItemKind.FIGURE
    if keys & {"accused", "stance", "act", "accuser"}:
        return ItemKind.CLAIM
    return ItemKind.QUOTE if keys & {"content", "quotation", "quote", "cue"} else ItemKind.FIGURE


_ANY_ITEM_KEY: Final = frozenset(COUNT_KEYS) | {key for table in ITEM_KEYS.values() for key in table}


def _is_count(value: object) -> bool:
    if isinstance(value, Mapping):
        keys = {fold_key(key) for key in value if isinstance(key, str)}
        return bool(keys & {"value", "lower", "upper", "min", "max", "low", "high", "interval"})
    return isinstance(value, int | float | str) and not isinstance(value, bool)


def _read_offset(value: object) -> int | None:
    return read_count(value)


def _read_pair(value: object) -> Offsets | None:
    if isinstance(value, Mapping):
        start = next((value[key] for key in ("start", "start_pos", "begin") if key in value), None)
        end = next((value[key] for key in ("end", "end_pos", "stop") if key in value), None)
        value = [start, end]
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise RefusedError("wrong_type", "must be two offsets")
    start, end = _read_offset(value[0]), _read_offset(value[1])
    if start is None or end is None:
        raise RefusedError("wrong_type", "must be two offsets")
    return start, end


def _among(table: Mapping[str, _T]) -> Callable[[object], _T | None]:
    def reading(value: object) -> _T | None:
        if not isinstance(value, str):
            raise RefusedError("wrong_type", f"must be words, not {type(value).__name__}")
        if not value.strip():
            return None
        found = table.get(fold_key(value))
        if found is None:
            known = ", ".join(dict.fromkeys(str(entry) for entry in table.values()))
            raise RefusedError("unknown_value", f"must be one of {known}")
        return found

    return reading


def _missing(item: Item) -> str | None:
    """The field without which an item of its kind says nothing."""
    if item.kind is ItemKind.QUOTE:
        return None if item.passages else "content"
    if item.kind is ItemKind.CLAIM:
        return None if item.perpetrator or item.act or item.passages else "accused"
    return None if item.number is not None else "number"
