"""The words that dates are made of: from the lexicon, or closed sets of function words that stand here."""

from __future__ import annotations

from conflictnews._syntax.entries import ENTRIES, FORMS

#: The forms that say something of numbers or times; few among many.
_TIMELY_FORMS = [
    (form, tags, entry)
    for form, (tags, entry) in FORMS.items()
    if entry.time is not None or entry.number is not None
]


def _forms(kind: str, name: str, tags: str) -> dict[str, int | str]:
    """The forms of a class that carry one of the tags, each with the value of one feature."""
    out: dict[str, int | str] = {}
    wanted = set(tags)
    for form, of_form, entry in _TIMELY_FORMS:
        value: object = getattr(getattr(entry, kind), name, None)
        if isinstance(value, int | str) and not wanted.isdisjoint(of_form):
            out[form] = value
    return out


def _numbers(kind: str, name: str, tags: str) -> dict[str, int]:
    return {form: int(value) for form, value in _forms(kind, name, tags).items()}


_NAMED = "Dn#MbE"
_MONTH_NAMES = {
    entry.time.month: entry.lemma
    for entry in ENTRIES.values()
    if entry.time is not None and entry.time.month is not None
}
#: Full names and short forms of months; `marches` and `might` are forms of the verbs.
MONTHS = {f: n for f, n in _numbers("time", "month", _NAMED).items() if _MONTH_NAMES[n].startswith(f)} | {
    "mar": 3
}
#: `march` and `may` are verbs, the first a noun too; `august` an adjective; three are first names.
DOUBTFUL_MONTHS = frozenset(("march", "may"))
NAME_MONTHS = frozenset(("april", "june", "august"))
SHORT_MONTHS = frozenset(form for form in MONTHS if len(form) <= 4 and form not in ("may", "june", "july"))

_DAY_NAMES = _numbers("time", "weekday", _NAMED)
WEEKDAYS = {form: number for form, number in _DAY_NAMES.items() if form.endswith("day")}
#: `Sat`, `Sun`, `Wed`: words in their own right, so read only beside a day of the month.
SHORT_WEEKDAYS = {form: number for form, number in _DAY_NAMES.items() if len(form) <= 5} | {
    "sat": 5,
    "sun": 6,
}

#: Spans of time, plural to singular.
_SPANS = frozenset("minute hour day night week weekend fortnight month quarter year decade century".split())
UNITS = {form: str(unit) for form, unit in _forms("time", "unit", "np").items() if unit in _SPANS}
PLURAL_UNITS = frozenset(form for form in UNITS if form.endswith("s"))
#: Parts of a day: with a date beside them they belong to it.
PARTS = frozenset(
    f for f, unit in _forms("time", "unit", "n").items() if unit not in _SPANS and unit != "second"
) | {"night"}
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}

_SMALL = "one two three four five six seven eight nine".split()
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
NUMBERS = (
    {
        form: value
        for form, value in _numbers("number", "value", "#").items()
        if 0 < value <= 90 and " " not in form
    }
    | {f"{ten}-{one}": value + i for ten, value in _TENS.items() for i, one in enumerate(_SMALL, 1)}
    | {"a": 1, "an": 1}
)
#: How many is not said: `several days later` has a span, but no date.
VAGUE_NUMBERS = frozenset("several few many some numerous".split())

_ORDINALS = _numbers("number", "ordinal", "j")
ORDINAL_WORDS = (
    {f: n for f, n in _ORDINALS.items() if n <= 31}
    | {f"twenty-{f}": 20 + n for f, n in _ORDINALS.items() if n < 10}
    | {"thirty-first": 31}
)
ORDINALS = {
    f"{n}{'th' if 10 < n < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}": n for n in range(1, 32)
}
DAYS = {str(n): n for n in range(1, 32)} | {f"0{n}": n for n in range(1, 10)}
DAY_NUMBERS = DAYS | ORDINALS
YEARS = {str(y): y for y in range(1000, 2101)}
TWO_DIGITS = {f"{n:02}": n for n in range(100)}
DECADES = {f"{y}s": y for y in range(1000, 2100, 10)}
SHORT_DECADES = {f"{y}s": y for y in range(0, 100, 10)}
DECADE_WORDS = {
    word + "s": value
    for word, value in (
        ("twentie", 20),
        ("thirtie", 30),
        ("fortie", 40),
        ("fiftie", 50),
        ("sixtie", 60),
        ("seventie", 70),
        ("eightie", 80),
        ("ninetie", 90),
    )
}
CENTURIES = {f"{form}-century": n for form, n in (ORDINALS | ORDINAL_WORDS).items()}
BEFORE_CHRIST = frozenset(("bc", "b.c", "bce", "b.c.e"))
AFTER_CHRIST = frozenset(("ad", "a.d", "ce", "c.e"))

#: Offsets in days; `overnight` runs from the day before into the day.
DEICTICS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}

HOLIDAYS = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("new", "year's", "eve"): (12, 31),
    ("new", "year's", "day"): (1, 1),
}

DASHES = frozenset(("-", "–", "—", "‐", "‑", "−"))
TO = DASHES | {"to", "through", "until", "till", "til"}

#: What stands before a period: the name of the modifier.
STAGES = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "later": "late",
    "earlier": "early",
}
STAGE_NOUNS = {
    "end": "end",
    "beginning": "start",
    "start": "start",
    "middle": "mid",
    "close": "end",
    "outset": "start",
    "onset": "start",
    "eve": "eve",
    "course": "during",
    "whole": "whole",
    "rest": "rest",
    "remainder": "rest",
}
APPROXIMATE = frozenset(("circa", "ca", "c", "around", "about", "approximately"))

#: After these a four-digit number is a year unless a counted noun follows.
YEAR_LEADS = frozenset(
    "in since during until till by from between throughout through before after of early late mid year "
    "spring summer autumn fall winter post pre circa ca for and to into the pre-".split()
)
STRONG_YEAR_LEADS = frozenset(
    "in since during until till throughout early late mid year years circa ca "
    "spring summer autumn winter".split()
)
#: Before a number these say how many.
QUANTIFIERS = frozenset(
    "some about nearly over than least most almost approximately roughly up exactly another only around "
    "under above estimated total additional further these those all".split()
)
HARM_BEFORE = frozenset(
    "killed killing kill kills wounded wounding injured injuring arrested detained displaced "
    "left leaving".split()
)
CODE_BEFORE = frozenset(
    "$ £ € ¥ # + no nos number numbers resolution resolutions unit flight route page pages article room "
    "block directive law decree section paragraph act case form boeing type model psalm highway channel "
    "radio fm am us$ eur usd gbp phone tel fax box hospital-no zip postcode extension ext".split()
)
TIME_AFTER = frozenset(
    "gmt utc hours hrs hr h local est edt pst pdt cet cest bst z zulu lt a.m p.m am pm o'clock".split()
)
MEASURE_AFTER = frozenset(
    "km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m kg kilo kilos "
    "kilogram kilograms ton tons tonne tonnes feet ft foot dollars dollar pounds pound euros euro % "
    "percent per cent hectares acres barrels mm cm yards yard inches litres liters gallons degrees cc hp "
    "mw kw mph kph bpd rpm points times".split()
)
COUNTED_AFTER = frozenset(
    "people soldiers men women children civilians troops fighters rebels militants insurgents guerrillas "
    "policemen officers prisoners detainees refugees residents villagers families homes houses villages "
    "persons protesters demonstrators casualties deaths dead wounded injured killed missing bodies victims "
    "members workers students police army others more armed were-killed displaced jews kurds tanks "
    "aircraft ships vehicles guns rockets shells bombs rounds mortars missiles weapons rifles sorties "
    "patients marines sailors paratroopers reservists volunteers recruits employees inmates hostages "
    "peasants deserters combatants households individuals lives votes seats cases incidents attacks days "
    "weeks months years".split()
)

REPORTED = frozenset("said says told reported announced added stated wrote claimed confirmed".split())
#: After a day these make a name of it: `the 9 May Movement`.
ORGANIZATIONS = frozenset(
    "movement movements group front coalition brigade brigades battalion battalions organization "
    "organisation commando commandos column party alliance union regiment guerrillas".split()
)
AHEAD = frozenset(
    "will 'll shall should due scheduled may might expected expects plans planned plan tomorrow upcoming "
    "would wo won't going forthcoming".split()
)

MONTH_LEADS = frozenset(
    "in since by until till during from of between through throughout before after early late mid around "
    "about to and or last next this every each".split()
)
NOT_AFTER_MARCH = frozenset(
    "on to for against past through from towards toward into out up off by down".split()
)
AUXILIARIES = frozenset(
    "be have not also still well never soon now only yet even face die come go take prove need lead mean "
    "cause".split()
)
