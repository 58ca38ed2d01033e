"""Who a source is: descriptions that take somebody up, keys shared with parties, and whose side it is on."""

from __future__ import annotations

import pytest

import conflictnews as cn


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A security source said five men had died. The source said two were missing.", "A security source"),
        ("The defence ministry said it was calm. The ministry said two had died.", "The defence ministry"),
        (
            "A doctor at the clinic said nine had died. The doctor said two were hurt.",
            "A doctor at the clinic",
        ),
        ("Two local activists said nine had died. The activists said two were hurt.", "Two local activists"),
        ("A rebel group held the pass, AFP said. The group said nine had died.", "A rebel group"),
        ("SANA said it was calm. The group said nine had died.", "The group"),
        ("The Red Watch said it was calm. The group said nine had died.", "Red Watch"),
        ("Police left the Interior Ministry. The ministry said nine had died.", "Interior Ministry"),
        ("The mayor, Adam Reyes, said nine died. The mayor added that two were hurt.", "Adam Reyes"),
        (
            "French minister Luc Arnaud left. British minister Ian Howe left. The French minister said nine had died.",
            "Luc Arnaud",
        ),
        (
            (
                "Lena Holm, the Norwegian foreign minister, met Ian Howe, the British foreign minister. "
                "The Norwegian foreign minister said nine had died."
            ),
            "Lena Holm",
        ),
        (
            "The Syrian Observatory for Human Rights is in London. The group said nine had died.",
            "Syrian Observatory for Human Rights",
        ),
        (
            "The Syrian Observatory for Human Rights said it was calm. The rights group said nine had died.",
            "Syrian Observatory for Human Rights",
        ),
        ("Adam Reyes is a lawyer. His lawyer said nine had died.", "His lawyer"),
        (
            'The army said in a statement that it was calm. "Nine have died," the statement said.',
            "The army",
        ),
        ('Adam Reyes urged them to wait. "Nine have died," the president said.', "Adam Reyes"),
        (
            'Adam Reyes urged them to wait. Rain fell. Shops shut. It rained. "Nine have died," the president said.',
            "the president",
        ),
        (
            "The student who left the town has spoken of the raid. Lena Holm, 19, says nine died.",
            "Lena Holm",
        ),
    ],
)
def test_a_description_stands_for_who_was_told_of_more_fully(text: str, name: str) -> None:
    assert cn.parse_attributions(text)[-1].source.name == name


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian army said that Syrian troops had killed nobody.",
        "The Syrian army denied that the army had killed nine men.",
        "US officials said a US airstrike had killed nine people.",
        "The Turkish government denied it. Turkish officials said Turkish police had detained nine men.",
    ],
)
def test_source_and_party_share_a_key(text: str) -> None:
    report = cn.parse_report(text)
    keys = {a.source.actor for a in report.attributions}
    assert None not in keys
    country = {key.split("_")[0] for key in keys if key}
    parties = {c.accused.actor for c in report.claims if c.accused and c.accused.actor}
    assert {key.split("_")[0] for key in parties} <= country


def test_the_same_actor_has_one_key_as_source_and_as_party() -> None:
    report = cn.parse_report("Residents said Syrian soldiers shot nine men. The Syrian army denied it.")
    [said, denied] = report.attributions
    party = next(c.accused for c in report.claims if c.accused)
    assert said.source.actor is None
    assert denied.source.actor == party.actor == "syrian_army"


def test_a_short_description_of_a_party_has_the_fuller_name() -> None:
    text = "State television said armed terrorist gangs had stormed the village and the gangs killed nine."
    report = cn.parse_report(text)
    names = {c.accused.name for c in report.claims if c.accused}
    assert names == {"armed terrorist gangs"}
    spans = [c.accused.span.text for c in report.claims if c.accused and c.accused.span]
    assert "the gangs" in spans


@pytest.mark.parametrize(
    ("text", "interested"),
    [
        ("The Syrian government said armed gangs had killed nine people in Homs.", True),
        ("The rebels accused the army of killing nine men.", True),
        ("Isis claimed responsibility for the bombing.", True),
        ("The army denied that its troops had killed nine men.", True),
        ("US officials said a US airstrike had killed nine people.", True),
        ("China's Xinhua news agency blamed the Syrian army for the massacre.", None),
        ("A resident said soldiers had killed nine men.", None),
        ("The UN accused the Syrian army of the massacre.", False),
        ("Soldiers killed nine men.", None),
    ],
)
def test_interest(text: str, interested: bool | None) -> None:
    found = {claim.interested for claim in cn.parse_claims(text)}
    assert found == {interested}


@pytest.mark.parametrize(
    ("text", "name", "kind", "affiliation"),
    [
        ('"They burn tents," said a Swedish nurse, Lena Holm. "We hide."', "Lena Holm", "medical", None),
        ("A spokesman for the army, Adam Reyes, said nine had died.", "Adam Reyes", "military", "the army"),
        ("UN envoy Ada Kovar said nine had died.", "Ada Kovar", "intergovernmental", "UN"),
        ("Lena Holm, a nurse at the clinic, said nine had died.", "Lena Holm", "medical", "the clinic"),
        ("Red Crescent officials said it was calm.", "Red Crescent officials", "monitor", "Red Crescent"),
        ("A Hamas official said two had died.", "A Hamas official", "armed_group", "Hamas"),
        ("A resident of Aleppo said two had died.", "A resident of Aleppo", "resident", None),
        ("Activists in the town said two had died.", "Activists in the town", "activist", None),
        ("French officials said two had died.", "French officials", "official", None),
    ],
)
def test_name_kind_and_affiliation(text: str, name: str, kind: str, affiliation: str | None) -> None:
    source = cn.parse_attributions(text)[0].source
    assert (source.name, source.kind, source.affiliation) == (name, kind, affiliation)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The United Nations sent monitors. It said the truce held.", "United Nations"),
        ("Two aid workers left the town. They said nine men had died.", "Two aid workers"),
        ("Adam Reyes, a driver, said it was calm. They said nine men had died.", "They"),
        ("Ms Lena Holm said it was calm. He said nine men had died.", "He"),
        (
            'Adam Reyes on Sunday urged both sides to wait. "It is late," the president said.',
            "Adam Reyes",
        ),
        (
            'Mayor Adam Reyes on Sunday urged both sides to wait. "It is late," the president said.',
            "the president",
        ),
        (
            "The student who left the town says the raid went on. Lena Holm, 19, hid in a mill.",
            "Lena Holm",
        ),
        ("The doctor who left the town says the raid went on. Lena Holm, 19, hid in a mill.", "The doctor"),
        ("Defence attorney Adam Reyes left. His attorney said he was ill.", "Adam Reyes"),
        (
            "Defence attorney Adam Reyes left. The soldier's attorney said he was ill.",
            "The soldier's attorney",
        ),
    ],
)
def test_never_somebody_of_the_wrong_number_or_kind(text: str, name: str) -> None:
    assert cn.parse_attributions(text)[-1].source.name == name


def test_a_resident_is_not_the_state_of_the_town() -> None:
    [said] = cn.parse_attributions("A resident of Homs, Syria, said nine had died.")
    assert said.source.actor is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Human Rights Watch accused the army of murder. The New York-based group said nine died.",
            "Human Rights Watch",
        ),
        (
            "Human Rights Watch accused the army of murder. The rights group said nine died.",
            "Human Rights Watch",
        ),
        (
            "Human Rights Watch accused the army of murder. The militant group said nine died.",
            "The militant group",
        ),
    ],
)
def test_a_group_is_one_of_its_kind(text: str, name: str) -> None:
    assert cn.parse_attributions(text)[-1].source.name == name


def test_the_actor_in_the_first_word_of_a_description() -> None:
    [said] = cn.parse_attributions("Houthi rebels said two had died.")
    assert said.source.actor == "houthis"


def test_a_body_keeps_its_key_and_its_whole_name() -> None:
    texts = [
        "The Local Coordination Committees said nine men had died.",
        "The Syrian Observatory for Human Rights said nine men had died.",
    ]
    found = [cn.parse_attributions(text)[0].source for text in texts]
    assert [(s.name, s.actor) for s in found] == [
        ("Local Coordination Committees", "local_coordination_committees_syria"),
        ("Syrian Observatory for Human Rights", "syrian_observatory"),
    ]
