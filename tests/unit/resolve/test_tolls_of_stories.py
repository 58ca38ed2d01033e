"""How many one story says are dead: what adds up, and what is told of other events."""

from __future__ import annotations

import pytest

from conflictnews import Harm, Report, TollPolicy, parse_report

_STORIES = {
    # whoever killed and died is one more
    "A man who was suspected of killing five clerks was found dead in his home.": 6,
    "A clerk killed her cousin and two neighbours before turning the gun on herself.": 4,
    "The gunman, who was fatally shot by officers, had killed two nurses.": 3,
    "A man stabbed his cousin to death, wounded a clerk and then took his own life.": 2,
    "Amir Haddad shot two clerks dead. Hours later he took his own life in a field.": 3,
    "A man killed a woman and girl then killed himself.": 3,
    "Five people including the gunman were killed.": 5,
    "Officers shot and killed a gunman.": 1,
    "A gunman killed three people. The gunman died. The gunman died in hospital, a nurse said.": 4,
    # two under one verb, or one twice described
    "A 4-year-old girl and mother were killed in their yard.": 2,
    "A guild leader and party worker was killed.": 1,
    "A nurse and 3-year-old child are dead.": 2,
    "The caller said that either a clerk or a porter was dead.": 1,
    # ages
    "He is charged with the deaths of Haddad, 24 and Mansour, 23, on Monday.": 2,
    "Two porters, both 19, were killed.": 2,
    "A neighbour found two women, believed to be 30 and 60, shot dead.": 2,
    "Both men were killed.": 2,
    # deaths in other words
    "A stray shell claimed a life on Thursday.": 1,
    "Rescuers found a porter and his son in a cellar dead from their wounds.": 2,
    "The two friends hung out at the market, where one clerk was killed.": 1,
    "Two men were hanged at dawn.": 2,
    # what opens a report is its event, though it lies back
    "Two days after a gunman killed four porters, the market is open again.": 4,
    # another event, in so many words
    "A porter was shot dead in the market on Monday.\n\nIn an unrelated shooting, nine people were killed.": 1,
    "Three clerks were wounded by a mine in Homs.\n\nA porter was killed on that road last week.": None,
    "Three clerks were wounded by a mine in Homs.\n\nHis cousin was shot dead there in 2012.": None,
    "A porter was shot dead on Monday.\n\nThe police are looking into several other killings.": 1,
    "A porter was shot dead last week.\n\nThe two guards with him were killed last week as well.": 2,
    # a total over several events is none of them
    "Five people were killed in shootings across the city.\n\nTwo porters were shot dead in the market.\n\n"
    "Later three clerks were shot dead at a bank.": 3,
    "Five people were killed in shootings across the city.": 5,
    "A man shot dead his cousin and two clerks in their house.\n\nIt was a violent weekend: four people were killed "
    "and seven wounded in shootings across the city.": 3,
    "A porter was shot dead on Monday.\n\nSix people were killed in the attack, a nurse said later.": 6,
    "Six people were killed in two separate attacks.\n\nFour were killed by a mine.": 6,
    "Five people were killed in an attack.\n\nTwo porters died at once.\n\nThree clerks died later.": 5,
}


@pytest.mark.parametrize("story", _STORIES)
def test_how_many_a_story_says_are_dead(story: str) -> None:
    """The highest number that a story states or adds up to."""
    toll = parse_report(story).toll(Harm.KILLED, policy=TollPolicy.HIGHEST)
    assert (None if toll is None else toll.best) == _STORIES[story]


_WOUNDED = {
    "A man was killed in the market. A man, a woman and a boy were also hit by the fire.": 1,
    "Amir Haddad was killed and a woman was wounded. The fire hit the woman in the leg and a boy in the hand.": 1,
    "The man and the woman were shot. The man died and the woman died.": 2,
    "A 53-year-old man was shot. A 24-year-old man died.": 1,
}


@pytest.mark.parametrize("story", _WOUNDED)
def test_of_several_who_were_hit_each_needs_a_death_of_his_own(story: str) -> None:
    """One death does not make all those dead who were shot beside."""
    toll = parse_report(story).toll(Harm.KILLED, policy=TollPolicy.HIGHEST)
    assert (None if toll is None else toll.best) == _WOUNDED[story]


_OVER_SEVERAL = {
    "A string of bombings killed 40 people.": True,
    "Six people died in two separate ambushes.": True,
    "Bombings across the port killed nine clerks.": True,
    "Five other attacks killed 12 porters.": True,
    "A violent Sunday left three people dead.": True,
    "A bombing killed 40 people.": False,
    "Forty people were killed in clashes.": False,
    "An attack killed two guards and three porters.": False,
}


@pytest.mark.parametrize("sentence", _OVER_SEVERAL)
def test_a_number_over_several_attacks_says_so(sentence: str) -> None:
    """A figure keeps whether its sentence speaks of several attacks, also where the report is stored."""
    report = Report.model_validate_json(parse_report(sentence).model_dump_json())
    assert report.figures[0].over_several is _OVER_SEVERAL[sentence]
