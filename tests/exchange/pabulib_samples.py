"""A small .pb file, and the published ones where they are here."""

from pathlib import Path

import pytest

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "pabulib"

each_published = pytest.mark.parametrize(
    "path",
    sorted(PUBLISHED.glob("*.pb"))
    or [pytest.param(PUBLISHED, marks=pytest.mark.skip(reason="the published budgets are not here"))],
    ids=lambda path: path.stem[:30],
)

SMALL = """\
META
key;value
description;Our street
country;Wales
unit;Cardiff
instance;2026
num_projects;3
num_votes;4
budget;100
vote_type;approval
rule;greedy
date_begin;2026
date_end;2026
currency;GBP
our_own;"a; b"
PROJECTS
project_id;cost;votes;name;category;selected
a;40;3;"The ""Dai"" bench";street;1
b;60;2;Trees;green;2
c;60.50;1;Lamp;street;0
VOTES
voter_id;vote;age;sex;voting_method
1;a,b;31;F;paper
2;a;60;F;internet
3;a,c;;M;internet
4;b;20;;internet
"""
