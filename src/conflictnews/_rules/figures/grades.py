"""Written by tools/measure_grades.py: grades as earned on coded articles. Do not edit."""

from __future__ import annotations

#: (rule, class of evidence): grade
BY_RULE: dict[tuple[str, str], str] = {
    ("figures.bodies.count", "body counted strong direct"): "likely",  # 2/2 gold, 7/12 coded
    ("figures.inclusion", "person counted strong indirect"): "firm",  # 0/0 gold, 60/60 coded
    ("figures.inclusion", "person single strong indirect"): "firm",  # 0/0 gold, 46/46 coded
    ("figures.nominal.of", "person counted strong direct"): "firm",  # 3/3 gold, 16/20 coded
    ("figures.nominal.of", "person single strong direct"): "likely",  # 0/0 gold, 15/23 coded
    ("figures.referred", "person single strong indirect"): "likely",  # 0/1 gold, 10/11 coded
    ("figures.states", "elided counted strong direct"): "likely",  # 0/0 gold, 11/14 coded
    ("figures.states", "person counted strong direct"): "likely",  # 2/2 gold, 23/29 coded
    ("figures.verbs.active", "elided counted strong direct"): "firm",  # 4/4 gold, 83/91 coded
    ("figures.verbs.active", "person counted strong direct"): "firm",  # 19/19 gold, 453/512 coded
    ("figures.verbs.active", "person single strong direct"): "firm",  # 1/1 gold, 113/122 coded
    ("figures.verbs.passive", "elided counted strong direct"): "firm",  # 0/0 gold, 37/46 coded
    ("figures.verbs.passive", "name single strong direct"): "firm",  # 4/4 gold, 19/21 coded
    ("figures.verbs.passive", "person counted strong direct"): "firm",  # 31/31 gold, 606/684 coded
    ("figures.verbs.passive", "person plural strong direct"): "firm",  # 12/12 gold, 0/0 coded
    ("figures.verbs.passive", "person single strong direct"): "firm",  # 12/12 gold, 177/201 coded
    ("figures.verbs.passive", "person single weak direct"): "likely",  # 1/1 gold, 7/12 coded
    ("figures.verbs.reduced", "elided counted strong direct"): "firm",  # 3/3 gold, 104/106 coded
    ("figures.verbs.reduced", "person counted strong direct"): "firm",  # 3/3 gold, 65/75 coded
    ("figures.verbs.reduced", "person counted strong indirect"): "likely",  # 0/0 gold, 10/12 coded
    ("figures.verbs.reduced", "person single strong indirect"): "firm",  # 1/1 gold, 20/21 coded
    ("figures.verbs.suffer", "person counted strong direct"): "likely",  # 7/7 gold, 33/44 coded
    ("figures.verbs.suffer", "person single strong direct"): "likely",  # 7/8 gold, 12/16 coded
}

#: class of evidence: grade, for rules that meet it too seldom
BY_STANDING: dict[str, str] = {
    "body counted strong direct": "likely",  # 2/2 gold, 7/12 coded
    "elided counted strong direct": "firm",  # 7/7 gold, 236/258 coded
    "elided counted strong indirect": "likely",  # 3/3 gold, 10/11 coded
    "name single strong direct": "firm",  # 5/5 gold, 24/28 coded
    "name single strong indirect": "likely",  # 1/2 gold, 9/11 coded
    "person counted strong direct": "firm",  # 77/77 gold, 1218/1394 coded
    "person counted strong indirect": "firm",  # 3/3 gold, 88/93 coded
    "person counted weak direct": "likely",  # 1/1 gold, 8/10 coded
    "person plural strong direct": "likely",  # 25/26 gold, 0/0 coded
    "person single strong direct": "likely",  # 21/22 gold, 330/380 coded
    "person single strong indirect": "likely",  # 3/4 gold, 86/90 coded
    "person single weak direct": "likely",  # 3/3 gold, 11/20 coded
}
