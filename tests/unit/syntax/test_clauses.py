"""Groups and clauses: who does it, to whom, and what is one group."""

from __future__ import annotations

import pytest

from conflictnews._syntax.chunks import NounGroup, VerbGroup
from conflictnews._syntax.parse import Parse, Syntax, read_syntax
from conflictnews._text.document import read_document


def parse(text: str) -> tuple[Syntax, Parse]:
    """The parse of the first sentence."""
    syntax = read_syntax(read_document(text))
    return syntax, syntax.parse(0)


def relation(text: str, verb: str, role: str) -> str | None:
    """The words of the subject or object of a verb, named by its last word."""
    syntax, found = parse(text)
    for at, chunk in enumerate(found.chunks):
        if isinstance(chunk, VerbGroup) and syntax.text(chunk.first, chunk.end).split()[-1] == verb:
            other = found.group_at(getattr(found.clauses, role).get(at, -1))
            return None if other is None else syntax.text(other.first, other.end)
    raise AssertionError(f"no verb group ends in {verb!r}")


def groups(text: str) -> list[str]:
    """The noun groups of the first sentence, as written."""
    syntax, found = parse(text)
    return [syntax.text(c.first, c.end) for c in found.chunks if isinstance(c, NounGroup)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("At least 45 women were killed.", "At least 45 women"),
        ("The city's northern district was shelled.", "The city's northern district"),
        ("Foreign Minister Ada Kovar arrived.", "Foreign Minister Ada Kovar"),
        ("The wounded soldiers were flown out.", "The wounded soldiers"),
        ("Another seven people were hurt.", "Another seven people"),
        ("The dead were buried.", "The dead"),
        ("Mr. Kovar's car was hit.", "Mr. Kovar's car"),
    ],
)
def test_a_noun_group_is_determiner_quantity_modifiers_and_head(text: str, group: str) -> None:
    """The first group of each sentence is all of it and no more."""
    assert groups(text)[0] == group


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Soldiers killed two men.", "killed", "Soldiers"),
        ("Two men who had fled the camp were killed.", "killed", "Two men"),
        ("Two men, both teachers, were killed.", "killed", "Two men"),
        ("Two men in a car near the bridge were killed.", "killed", "Two men"),
        ("Two men (one of them a nurse) were killed.", "killed", "Two men"),
        ("The army attacked the village and burned houses.", "burned", "The army"),
        ("The army attacked the village, killing two men.", "killing", "The army"),
        ("The mayor, who visited the site, said two men had died.", "said", "The mayor"),
        ("The mayor said two men had died.", "died", "two men"),
        ("The blast came after two men were arrested.", "arrested", "two men"),
        ("Two men are believed to have been killed.", "killed", "Two men"),
        ("The group that has backed him says it will stay.", "says", "The group"),
        ("29 people, mainly women and children, were killed.", "killed", "29 people"),
        ("Two men, all of them teachers, were killed.", "killed", "Two men"),
        ("The mayor (Ada Kovar), a doctor, said two men had died.", "said", "The mayor"),
        ("The head of Bana, Kudu county, was arrested.", "arrested", "The head"),
        ("A woman fighting in Afrin, a town in the north, was shot.", "shot", "A woman"),
        ("Ada Kovar, 41, a doctor, said two men had died.", "said", "Ada Kovar"),
        ("The mayor of the town, who was wounded, fled.", "wounded", "The mayor"),
        ("The leader of the men who were wounded fled.", "wounded", "the men"),
        ("Six priests, five of them Spaniards, who lived there were killed.", "lived", "Six priests"),
        ("The house where they have lived was hit.", "hit", "The house"),
        ("A man who led the union was shot.", "shot", "A man"),
        ("A blast that sent five people to hospital was heard.", "heard", "A blast"),
        ("People who activists said were shot are alive.", "shot", "People"),
        ("Two women counting votes have been shot.", "shot", "Two women"),
        ("Ten men suspected to be herders were shot.", "shot", "Ten men"),
        ("Men armed with knives attacked the town.", "attacked", "Men"),
        ("With two men being shot, the town was empty.", "shot", "two men"),
        ("It was noon, with the United Nations (UN) reporting losses.", "reporting", "the United Nations"),
        ("It was noon, with the envoy, Lena Holm, saying so.", "saying", "the envoy"),
        ("The army stopped after it had passed the town, saying it was safe.", "saying", "The army"),
        ("The army said that a bomb went off, killing nine men.", "killing", "a bomb"),
        ("The army said that the road was shut, adding it was safe.", "adding", "The army"),
        ("The army entered the town, which it had shelled, and killed nine men.", "killed", "The army"),
        ("The army (and the police) entered the town and killed nine men.", "killed", "The army"),
        ("Militants loyal to the leader killed two men.", "killed", "Militants"),
        ("The Awami party (ANP) office was hit.", "hit", "The Awami party"),
        ("The army shot his wife, wounded her son and left.", "wounded", "The army"),
        ("The army was there; killed two men.", "killed", None),
        ("The mayor, an ally, called Ortiz weak.", "called", "The mayor"),
        ("Holm calls it a start.", "calls", "Holm"),
        ("Ms Muthana, 24, claims to have fled.", "claims", "Ms Muthana"),
        ("Moscow and Beijing want any blame dropped.", "want", "Moscow"),
        ("Mortar fire hit the market.", "hit", "Mortar fire"),
        ("Later Ms Holm said so.", "said", "Ms Holm"),
        ("The raids that killed villagers stopped.", "killed", "The raids"),
        ("A teenager wounded after a party has died.", "died", "A teenager"),
        ("Four in ten said it was safe.", "said", "Four"),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, subject: str) -> None:
    """What stands between a subject and its verb is skipped; a clause boundary is not."""
    assert relation(text, verb, "subject") == subject


@pytest.mark.parametrize(
    ("text", "verb", "target"),
    [
        ("Soldiers killed two men.", "killed", "two men"),
        ("Soldiers killed or wounded two men.", "killed", "two men"),
        ("Two men were killed by soldiers.", "killed", None),
        ("The bomb exploded in a market.", "exploded", None),
        ("They murdered, at gunpoint, a soldier.", "murdered", "a soldier"),
        ("They were wounded late on Friday.", "wounded", None),
        ("Soldiers killed, and mutilated two men.", "killed", "two men"),
        ("Soldiers killed and were wounded.", "killed", None),
        ("Soldiers killed.", "killed", None),
        ("He didn't mention nine men.", "mention", "nine men"),
    ],
)
def test_the_object_of_a_verb(text: str, verb: str, target: str | None) -> None:
    """Only an active verb has an object, and verbs joined by `or` share it."""
    assert relation(text, verb, "object") == target


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Men, women and children were killed.", ["Men", "women", "children"]),
        ("Three policemen and two civilians were killed.", ["Three policemen", "two civilians"]),
        ("Police and doctors said so.", ["Police", "doctors"]),
        ("Men, women, and two boys were killed.", ["Men", "women", "two boys"]),
    ],
)
def test_coordinated_groups_are_one_chain(text: str, members: list[str]) -> None:
    """All members know the whole chain."""
    syntax, found = parse(text)
    chain = found.clauses.chain[0]
    assert [syntax.text(found.chunks[k].first, found.chunks[k].end) for k in chain] == members


def test_who_speaks_is_joined_without_the_list_before() -> None:
    """`including two soldiers, police and doctors said`: the soldiers say nothing."""
    syntax, found = parse("Nine people died, including two soldiers, police and doctors said.")
    chains = {chain for chain in found.clauses.chain.values() if len(chain) > 1}
    named = [[syntax.text(found.chunks[k].first, found.chunks[k].end) for k in chain] for chain in chains]
    assert named == [["police", "doctors"]]


def test_but_joins_no_groups() -> None:
    """`two men but no women`: one number does not count both."""
    _, found = parse("Two men but no women were killed.")
    assert all(len(chain) < 2 for chain in found.clauses.chain.values())


def test_a_new_clause_is_not_coordinated() -> None:
    """`killed two men and the army said`: the army is no second victim."""
    _, found = parse("Gunmen killed two men and the army said it was looking for them.")
    assert all(len(chain) < 2 for chain in found.clauses.chain.values())


@pytest.mark.parametrize(
    ("text", "verb", "form", "passive"),
    [
        ("Two men were killed.", "killed", "finite", True),
        ("Soldiers have killed two men.", "killed", "finite", False),
        ("They fled to avoid being killed.", "killed", "ing", True),
        ("They wanted to leave.", "leave", "infinitive", False),
    ],
)
def test_a_verb_group_carries_voice_and_form(text: str, verb: str, form: str, passive: bool) -> None:
    """Auxiliaries decide voice and form."""
    syntax, found = parse(text)
    group = next(v for v in found.verbs() if syntax.text(v.first, v.end).split()[-1] == verb)
    assert (group.form, group.passive) == (form, passive)


@pytest.mark.parametrize("text", ["Nobody was not hurt.", "They were never found.", "It wasn't shelled."])
def test_a_verb_group_carries_negation(text: str) -> None:
    """`not`, `never` and a negative auxiliary negate."""
    _, found = parse(text)
    assert found.verbs()[0].negated
