"""Our equal shares against pabutools', on published and on random budgets. Slow, and never part of the product."""

import random

import pytest

from cairn.exchange import pabulib
from cairn.exchange.pabulib import counting
from tests.exchange.pabulib_samples import SMALL, each_published

pytestmark = [pytest.mark.oracle, pytest.mark.filterwarnings("default")]


def oracle(path, utility):
    """Every outcome that pabutools finds when it breaks ties in each way."""
    election = pytest.importorskip("pabutools.election", reason="pabutools is not installed here")
    from pabutools.rules import method_of_equal_shares

    instance, profile = election.parse_pabulib(str(path))
    satisfaction = election.Cost_Sat if utility == "cost" else election.Cardinality_Sat
    funded = method_of_equal_shares(instance, profile.as_multiprofile(), sat_class=satisfaction)
    return {project.name for project in funded}


def is_level(budget, utility):
    """Whether a tie was broken on the way: then another order may fund others."""
    return any(each.level_with for each in counting.purchases(budget, utility=utility))


@pytest.mark.parametrize("utility", ["cost", "count"])
@each_published
def test_published_budgets_are_shared_as_the_oracle_does(path, utility):
    budget = pabulib.read(path)
    ours = set(counting.one_side(budget, utility=utility))
    assert ours == oracle(path, utility) or is_level(budget, utility)


@pytest.mark.parametrize("utility", ["cost", "count"])
def test_random_budgets_are_shared_as_the_oracle_does(tmp_path, utility):
    dice, compared = random.Random(6), 0  # noqa: S311 - a test draws the same each time
    for number in range(60):
        path = tmp_path / f"{number}.pb"
        path.write_text(_random(dice), encoding="utf-8")
        budget = pabulib.read(path)
        if not is_level(budget, utility):
            assert set(counting.one_side(budget, utility=utility)) == oracle(path, utility)
            compared += 1
    assert compared >= 30


def _random(dice):
    projects = [f"p{number}" for number in range(12)]
    costs = [f"{each};{dice.randint(100, 4_000)};0" for each in projects]
    votes = [f"{voter};{','.join(dice.sample(projects, dice.randint(1, 6)))}" for voter in range(40)]
    meta = SMALL.split("PROJECTS")[0].replace("num_projects;3", "num_projects;12")
    meta = meta.replace("num_votes;4", "num_votes;40").replace("budget;100", "budget;10000")
    return "\n".join([meta + "PROJECTS", "project_id;cost;votes", *costs, "VOTES", "voter_id;vote", *votes, ""])
