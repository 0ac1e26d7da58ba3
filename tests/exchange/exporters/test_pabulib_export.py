"""A counted budget goes out as a .pb file that we read again; nothing of a small side does."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.decide import actions, queries
from cairn.decide.models import Decision
from cairn.exchange import pabulib
from cairn.exchange.exporters.pabulib import export
from tests import make, make_votes
from tests.web.looking import body


def counted(world: make.World, mode: str = "budget", *, staff: int = 5, **more: object) -> Decision:
    """Six citizens and so many staff share: all support the first, citizens the second too, staff the third."""
    citizens, others = [world.amina, *world.citizens(5)], [world.ben, *world.staff(staff - 1)]
    decision = make_votes.opened(world, mode, at=timezone.now() - timedelta(hours=1), **more)
    make_votes.cast(decision, citizens, 4, 3, 2, at=timezone.now())
    make_votes.cast(decision, others, 3, 0, 4, at=timezone.now())
    return actions.close_decision(decision, by=world.cleo, at=decision.closes_at, lottery_drawn="1 2 3")


def address(decision: Decision) -> str:
    activity = decision.activity
    return reverse("published_budget", args=[activity.programme.slug, activity.slug, decision.ref])


def read(decision: Decision, folder: Path) -> pabulib.SharedBudget:
    path = folder / "budget.pb"
    path.write_text(str(export(decision)), encoding="utf-8", newline="")
    return pabulib.read(path)


def test_what_goes_out_can_be_read_again_with_every_ballot_and_its_side(world: make.World, tmp_path: Path):
    decision = counted(world)
    budget = read(decision, tmp_path)
    first, second, third = (option.ref for option in queries.paper(decision))
    assert budget.budget == 1000
    assert [project.cost for project in budget.projects] == [500, 500, 500]
    assert [project.cells["votes"] for project in budget.projects] == ["11", "6", "5"]
    cast = Counter((frozenset(vote.projects), vote.cells["side"]) for vote in budget.votes)
    assert cast == {(frozenset({first, second}), "citizen"): 6, (frozenset({first, third}), "staff"): 5}
    assert {project.id for project in budget.projects if project.selected} == {
        option.ref for option in queries.chosen(decision)
    }
    assert budget.meta["rule"] == "shared-power/1"
    assert "country" in budget.meta
    assert pabulib.counted(budget, sides_by="side").sides == {"citizen": 6, "staff": 5}


def test_places_have_no_currency_and_pence_are_kept(world: make.World, tmp_path: Path):
    budget = read(counted(world, "places"), tmp_path)
    assert (budget.meta["budget"], budget.meta["currency"]) == ("10", "places")


def test_words_stand_on_one_line_and_are_no_formula(world: make.World, tmp_path: Path):
    decision = counted(world)
    option = queries.paper(decision)[0]
    type(option).objects.filter(pk=option.pk).update(title='=1+1;\n"A" chair')
    budget = read(decision, tmp_path)
    assert budget.projects[0].name == '\'=1+1; "A" chair'


def test_anybody_can_take_it_from_the_page_of_the_decision(client: Client, world: make.World):
    decision = counted(world)
    page = body(client.get(address(decision).replace("/count/", "/decision/").removesuffix("/budget.pb"))).decode()
    assert address(decision) in page
    taken = client.get(address(decision))
    assert taken["Content-Disposition"] == 'attachment; filename="budget.pb"'
    assert body(taken).decode().startswith("META\n")


@pytest.mark.parametrize(("mode", "staff"), [("budget", 4), ("choose one", 5)])
def test_there_is_none_where_a_side_is_small_or_nothing_is_shared(
    client: Client, world: make.World, mode: str, staff: int
):
    decision = counted(world, mode, staff=staff)
    assert export(decision) is None
    assert client.get(address(decision)).status_code == 404
    page = body(client.get(address(decision).replace("/count/", "/decision/").removesuffix("/budget.pb"))).decode()
    assert "budget.pb" not in page


def test_there_is_none_before_the_close(client: Client, world: make.World):
    decision = make_votes.opened(world, "budget", at=timezone.now() - timedelta(hours=1))
    assert client.get(address(decision)).status_code == 404
