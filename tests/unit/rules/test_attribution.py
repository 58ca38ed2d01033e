"""Attribution: each case is a text with all that it puts into somebody's mouth."""

from __future__ import annotations

import collections
import json
from pathlib import Path
from typing import Any

import pytest

from conflictnews import Attribution, Options, parse_attributions, parse_report

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "cases" / "attribution.json").read_text("utf-8")
)


def _param(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else []
    return pytest.param(case, id=f"{case['kind']}: {case['text']}", marks=marks)


def _row(found: Attribution, asked: dict[str, Any]) -> dict[str, Any]:
    """What was found, as a case writes it; the resolved name only where the case asks for it."""
    row: dict[str, Any] = {
        "source": found.source_span.text if found.source_span else None,
        "cue": found.cue.text if found.cue else None,
        "content": [span.text for span in found.content],
        "quotation": found.quotation.value,
    }
    if "name" in asked:
        row["name"] = found.source.name
    if found.via is not None:
        row["via"] = found.via.name
    return row


@pytest.mark.parametrize("case", [_param(c) for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Found are exactly the listed attributions, in the order of the text."""
    found = parse_attributions(case["text"])
    asked = case["attributions"] + [{}] * len(found)
    assert [_row(f, a) for f, a in zip(found, asked, strict=False)] == case["attributions"]


def test_the_four_kinds() -> None:
    """Cases are of four kinds; a known failure says why it fails."""
    kinds = collections.Counter(case["kind"] for case in CASES)
    assert kinds.keys() == {"typical", "hard", "negative", "known failure"}
    assert all(("xfail" in case) == (case["kind"] == "known failure") for case in CASES)


def test_a_relative_pronoun_is_the_source_as_written() -> None:
    """`who` stays the source as written; its name is the one that it stands for."""
    (found,) = parse_attributions("They met Lena Holm, who said the border was shut.")
    assert found.source_span is not None
    assert (found.source_span.text, found.source.name) == ("who", "Lena Holm")


def test_a_relayed_speaker_is_one_step_further() -> None:
    """Who is cited by an outlet is the source, the outlet the way, and the reader one step further away."""
    (found,) = parse_attributions("Citing two guards, the newspaper said the cells were empty.")
    assert found.via is not None
    assert (found.source.name, found.via.name, found.depth) == ("two guards", "the newspaper", 2)


def test_hearsay_is_part_of_what_is_said() -> None:
    """What somebody says of another one's words is listed once, with the one who says it."""
    text = "The mayor said the army had promised to leave the school."
    (found,) = parse_attributions(text)
    assert (found.source.name, found.depth) == ("The mayor", 1)
    both = parse_report(text, options=Options(hearsay=True)).attributions
    assert [(a.source.name, a.depth) for a in both] == [("The mayor", 1), ("the army", 2)]


def test_hearsay_that_a_figure_depends_on_is_listed() -> None:
    """A figure that is hearsay refers to who gave it, two steps away from the reader."""
    report = parse_report("The mayor said medics had told him that nine men were killed in the mill.")
    assert [(a.source.name, a.depth) for a in report.attributions] == [("The mayor", 1), ("medics", 2)]
    assert report.figures[0].attribution == 1


def test_a_denial_is_negated() -> None:
    """Who denies something says that it is not so."""
    (found,) = parse_attributions("The front denied that it had mined the field.")
    assert found.factuality.negated


def test_a_source_has_one_entry_in_the_report() -> None:
    """All mentions of one source are one Source."""
    report = parse_report(
        "The council met Lena Holm at the gate. Ms Holm said that six men had been held. "
        "She said they would be freed."
    )
    assert [a.source.name for a in report.attributions] == ["Lena Holm", "Lena Holm"]
    assert [s.name for s in report.sources] == ["Lena Holm"]


def test_speech_of_furniture_is_not_speech() -> None:
    """An appeal to the reader under the story holds no attribution."""
    text = (
        "Nine men died in the mine, the owner said.\n\nThe owner has closed the mine.\n\n"
        "Sign up for our newsletter. Readers say it is the best way to start the day."
    )
    assert [a.source.name for a in parse_attributions(text)] == ["the owner"]
