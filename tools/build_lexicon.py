"""Builds `src/conflictnews/_lexicon/*.py` from `lexicon/en/*.toml`: Python literals, nothing else.

The words of `words.py` are three long strings, one row a form, a phrase or a lemma, its columns parted by tabs:
a literal of so many small values takes Python half a second to compile wherever it cannot keep the result.

    python tools/build_lexicon.py           writes the modules
    python tools/build_lexicon.py --check   writes nothing, fails if a module is not what the tables give

Each table names its `class` in its first lines. A word may stand once in a class, and a form (`killed`,
`attacks`) belongs to one lemma only: two owners of one form are refused with both named, because a silent
override loses words. Several tables may say something of one lemma (that `attack` inflects as a verb, that it
is an act of violence, that it can introduce speech): their features are joined under the names of their
classes.
"""

from __future__ import annotations

import itertools
import json
import pathlib
import pprint
import re
import sys
import tomllib
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "lexicon" / "en"
TARGET = ROOT / "src" / "conflictnews" / "_lexicon"
HEAD = '"""Generated from lexicon/en by tools/build_lexicon.py. Do not edit."""\n\n'

#: Keys of an entry that say how it is written or where it comes from; all others are features of its class.
WRITTEN = {"form", "pos", "past", "participle", "ing", "third", "plural", "forms", "sense", "source", "note"}
SPEAKING = ("person", "actor")
VOWELS = "aeiou"
#: The possessive mark is a token of its own in a text, so that it is one in a phrase too.
POSSESSIVE = re.compile(r"(?<=\w)('s?)(?= |$)")


class LexiconError(Exception):
    """A table that cannot be built, with the file and the word."""


def third(base: str) -> str:
    """The form after he, she, it: also the regular plural of a noun."""
    if base.endswith(("s", "x", "z", "ch", "sh")) or (base.endswith("o") and base[-2:-1] not in VOWELS):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def past(base: str, double: bool) -> str:
    """The regular past: `bombed`, `buried`, `gunned`."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if double else "") + "ed"


def ing(base: str, double: bool) -> str:
    """The regular -ing form: `bombing`, `dying`, `gunning`."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if double else "") + "ing"


def doubles(base: str) -> bool:
    """One syllable of consonant, vowel, consonant: the last is doubled (`gun`, `gunned`)."""
    return (
        len(base) >= 3
        and base[-1] not in VOWELS + "wxyh"
        and base[-2] in VOWELS
        and (base[-3] not in VOWELS or base[-4:-1] == "qui")
        and sum(c in VOWELS for c in base) == 1
    )


def variants(written: str) -> list[str]:
    """The spellings of one form, written `travelled/traveled`; none for `""`: it belongs to another lemma."""
    return [form for form in written.split("/") if form]


def inflect(entry: dict[str, Any], where: str) -> list[tuple[str, str]]:
    """The forms of one entry with their tags.

    Tags: n noun singular, p noun plural, b base verb, z third person, v past only, e past participle only,
    E past and participle, G -ing form; any other letter of `pos` is taken as the tag of the one form.
    """
    base: str = entry["form"]
    head, _, rest = base.partition(" ")
    tail = f" {rest}" if rest else ""
    out: list[tuple[str, str]] = []
    for pos in entry.get("pos", "").split():
        if pos == "verb":
            double = doubles(head) or "double" in entry.get("forms", ())
            simple = variants(entry.get("past", past(head, double)))
            participle = variants(entry.get("participle", "/".join(simple)))
            out.append((base, "b"))
            out += [(form + tail, "z") for form in variants(entry.get("third", third(head)))]
            out += [(form + tail, "G") for form in variants(entry.get("ing", ing(head, double)))]
            for form in dict.fromkeys(simple + participle):
                tag = "E" if form in simple and form in participle else "v" if form in simple else "e"
                out.append((form + tail, tag))
        elif pos == "noun":
            out.append((base, "n"))
            lead, _, last = base.rpartition(" ")
            out += [(form, "p") for form in variants(entry.get("plural", f"{lead} {third(last)}".strip()))]
        elif pos == "mass":
            out.append((base, "n"))
        elif pos == "plural":
            out.append((base, "p"))
        elif len(pos) == 1:
            out.append((base, "G" if pos == "g" else pos))
        else:
            raise LexiconError(f"{where}: {base!r}: unknown pos {pos!r}")
    if more := [form for form in entry.get("forms", ()) if form != "double"]:
        first = entry["pos"].split()[0]
        out += [(form, first if len(first) == 1 else "n") for form in more]
    return out


def entries_of(table: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The entries of one table: written out, or as plain lists under `[lists]` with shared features."""
    out = [dict(e) for e in table.get("entry", ())]
    for group in table.get("list", ()):
        shared = {k: v for k, v in group.items() if k not in ("forms", "irregular")}
        out += [{"form": form} | shared for form in group.get("forms", ())]
        for base, forms in group.get("irregular", {}).items():
            parts = forms.split()
            verb = "verb" in group.get("pos", "")
            more = {"past": parts[0], "participle": parts[-1]} if verb else {"plural": parts[0]}
            out.append({"form": base} | shared | more)
    for entry in out:
        form = entry.get("form")
        if not isinstance(form, str) or not form or (form != form.lower() and not table.get("cased")):
            raise LexiconError(f"{name}: a form must be a lower-case string, not {form!r}")
    return out


def build() -> dict[str, str]:
    """The text of every generated module, by file name."""
    lemmas: dict[str, dict[str, Any]] = {}
    forms: dict[str, tuple[str, str, str]] = {}  # form -> lemma, tags, file
    sets: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(SOURCE.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        name = path.name
        kind = table["class"]
        entries = entries_of(table, name)
        if table.get("alone"):  # a table of its own, read by one module
            seen: set[str] = set()
            for entry in entries:
                if entry["form"] in seen:
                    raise LexiconError(f"{name}: {entry['form']!r} stands twice")
                seen.add(entry["form"])
            sets[kind] = entries
            continue
        for entry in entries:
            lemma = lemmas.setdefault(entry["form"], {})
            # `source` is where an entry comes from; of people and actors it is what kind of source they are.
            written = WRITTEN - {"source"} if kind in SPEAKING else WRITTEN
            features = {key: value for key, value in entry.items() if key not in written}
            if kind in lemma:
                raise LexiconError(f"{name}: {entry['form']!r} stands twice in class {kind!r}")
            lemma[kind] = features
            for form, tag in inflect(entry, name):
                owner = forms.get(form)
                if owner is None:
                    forms[form] = (entry["form"], tag, name)
                elif owner[0] != entry["form"]:
                    raise LexiconError(
                        f"{name}: {form!r} of {entry['form']!r} belongs to {owner[0]!r} in {owner[2]}"
                    )
                elif tag not in owner[1]:
                    forms[form] = (owner[0], owner[1] + tag, owner[2])
    spelled = {lemma for lemma, _, _ in forms.values()}
    for word, classes in lemmas.items():
        if word not in spelled:
            raise LexiconError(f"{'/'.join(classes)}: {word!r} has no form: no table gives its pos")
    words = {form: (tags, lemma) for form, (lemma, tags, _) in forms.items() if " " not in form}
    phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for form, (word, tags, _) in forms.items():
        if " " in form:
            first, *rest = POSSESSIVE.sub(r" \1", form).split(" ")
            phrases.setdefault(first, []).append((tuple(rest), tags, word))
    for options in phrases.values():
        options.sort(key=lambda o: (-len(o[0]), o))
    senses = {lemma: dict(sorted(classes.items())) for lemma, classes in sorted(lemmas.items())}
    out = {
        "words.py": HEAD
        + "#: A form, the tags that it may bear, and its lemma.\n"
        + long_string("WORDS", [(form, tags, lemma) for form, (tags, lemma) in sorted(words.items())])
        + "\n#: The first word of a phrase, the words behind it, the tags and the lemma; the longest first.\n"
        + long_string(
            "PHRASES",
            [
                (w, " ".join(rest), tags, of)
                for w, found in sorted(phrases.items())
                for rest, tags, of in found
            ],
        )
        + "\n#: A lemma with its classes, each with its features as JSON where it has some.\n"
        + long_string(
            "LEMMAS",
            [(lemma, *itertools.starmap(described, classes.items())) for lemma, classes in senses.items()],
        )
    }
    for kind, entries in sets.items():
        out[f"{kind}.py"] = HEAD + render_set(kind, entries)
    out["__init__.py"] = '"""Word tables, generated from lexicon/en. Literals only."""\n'
    return out


def render_set(kind: str, entries: list[dict[str, Any]]) -> str:
    """A table that stands alone: a set of forms, a mapping form -> sense, or rows with features."""
    extra = {k for e in entries for k in e if k not in WRITTEN}
    constant = kind.upper()
    if extra:
        rows = {e["form"]: {k: v for k, v in sorted(e.items()) if k in extra} for e in entries}
        return f"{constant}: dict[str, dict[str, object]] = {literal(dict(sorted(rows.items())))}\n"
    if any("sense" in e for e in entries):
        senses = {e["form"]: e["sense"] for e in sorted(entries, key=lambda e: e["form"])}
        return f"{constant}: dict[str, str] = {literal(senses)}\n"
    return f"{constant}: frozenset[str] = frozenset({literal(sorted(e['form'] for e in entries))})\n"


def long_string(name: str, rows: list[tuple[str, ...]]) -> str:
    """Rows of columns as one string."""
    text = "\n".join("\t".join(row) for row in rows)
    if any(len(row) != len("\t".join(row).split("\t")) or "\n" in "".join(row) for row in rows):
        raise LexiconError(f"{name}: a tab or a line break inside a word")
    if "\\" in text or '"""' in text or text.endswith('"'):
        raise LexiconError(f"{name}: what cannot stand in a raw string of Python")
    return f'{name}: str = r"""{text}"""\n'


def described(kind: str, features: dict[str, Any]) -> str:
    """A class with its features: `person {"role": "nurse"}`."""
    return f"{kind} {json.dumps(features, ensure_ascii=False)}" if features else kind


def literal(value: Any) -> str:
    """A value as Python source."""
    return pprint.pformat(value, width=140, compact=True, sort_dicts=False)


def main(argv: list[str]) -> int:
    """Build, and write or compare."""
    try:
        files = build()
    except LexiconError as error:
        print(f"lexicon: {error}")
        return 1
    stale = []
    for name, text in sorted(files.items()):
        path = TARGET / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in argv:
                path.write_text(text, encoding="utf-8")
    if "--check" in argv and stale:
        print(f"lexicon: not what the tables give: {', '.join(stale)}; run python tools/build_lexicon.py")
        return 1
    print(f"lexicon: {len(files)} modules, {'nothing to do' if not stale else 'wrote ' + ', '.join(stale)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
