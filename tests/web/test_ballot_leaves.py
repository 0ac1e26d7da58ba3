"""The ballot, one option on each page: forward, back, all of it on one page, and nothing lost."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from cairn.core.ballots import RULES
from cairn.decide import queries
from cairn.decide.models import Ballot
from tests import make, make_votes
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"
ASKED = "What do you think of"
GRADED = [
    (rule.name, mode) for rule in RULES for mode in ("choose one", "prioritise") if rule.scale and mode in rule.modes
]


@pytest.fixture
def amina(client: Client, world: make.World) -> Client:
    return signed_in(client, world, "amina")


def opened(world: make.World, mode: str = "choose one", **more: str):
    make.card(world)
    return make_votes.opened(world, mode, at=timezone.now() - timedelta(hours=1), **more)


def marks(decision, *given: str) -> dict[str, str]:
    return {f"grade_{option.ref}": grade for option, grade in zip(queries.paper(decision), given, strict=True)}


def turned(client: Client, decision, step: str, leaf: int | str, **marked: str) -> str:
    path = f"{HERE}/cast-ballot/{decision.ref}"
    return body(client.post(path, {**marked, "step": step, "leaf": str(leaf)})).decode()


@pytest.mark.parametrize(("rule", "mode"), GRADED)
def test_each_option_has_its_page_under_every_rule_that_grades(amina: Client, world: make.World, rule: str, mode: str):
    decision = opened(world, mode, rule=rule)
    page = body(amina.get(f"{HERE}/cast-ballot/{decision.ref}")).decode()
    assert "Option 1 of 3" in page
    assert page.count(ASKED) == 1
    assert "Option before" not in page
    last = turned(amina, decision, "next", 2, **marks(decision, "1", "", "1"))
    assert "Option 3 of 3" in last
    assert "Next option" not in last
    assert "Look at my ballot again" in last


@pytest.mark.parametrize(("rule", "mode"), [("ranked-choice/1", "choose one"), ("shared-power/1", "budget")])
def test_places_and_shares_are_weighed_on_one_page(amina: Client, world: make.World, rule: str, mode: str):
    decision = opened(world, mode, rule=rule)
    page = body(amina.get(f"{HERE}/cast-ballot/{decision.ref}")).decode()
    assert "Option 1 of" not in page
    assert "One option on each page" not in page
    assert all(f'id="option-{option.ref}"' in page for option in queries.paper(decision))


def test_what_was_marked_goes_along_and_is_kept_nowhere(amina: Client, world: make.World):
    decision = opened(world)
    first = queries.paper(decision)[0]
    page = turned(amina, decision, "next", 1, **marks(decision, "3", "", ""), **{f"why_{first.ref}": "Half a thought"})
    assert f'<input type="hidden" name="grade_{first.ref}" value="3">' in page
    assert f'<input type="hidden" name="why_{first.ref}" value="Half a thought">' in page
    back = turned(amina, decision, "back", 2, **marks(decision, "3", "2", ""))
    assert "Option 1 of 3" in back
    assert back.count("checked") == 1
    assert not Ballot.objects.exists()
    assert "grade" not in str([session.get_decoded() for session in Session.objects.all()])


def test_all_on_one_page_and_back_again_loses_nothing(amina: Client, world: make.World):
    decision = opened(world)
    page = turned(amina, decision, "all", 2, **marks(decision, "3", "2", "0"))
    assert page.count(ASKED) == 3
    assert 'value="3" id=' in page
    assert "There is something to put right" not in page
    single = turned(amina, decision, "one", 0, **marks(decision, "3", "2", "0"))
    assert "Option 1 of 3" in single
    assert single.count('type="hidden" name="grade_') == 2


def test_an_objection_without_its_reason_holds_the_page(amina: Client, world: make.World):
    decision = opened(world)
    page = turned(amina, decision, "next", 1, **marks(decision, "0", "", ""))
    assert "Option 1 of 3" in page
    assert "Say what harm it would do." in page
    review = turned(amina, decision, "review", 3, **marks(decision, "3", "0", "4"))
    assert "Option 2 of 3" in review
    assert "Say what harm it would do." in review


def test_changing_something_after_the_review_begins_with_the_first_option(amina: Client, world: make.World):
    decision = opened(world)
    review = turned(amina, decision, "review", 3, **marks(decision, "3", "2", "4"))
    assert '<input type="hidden" name="leaf" value="3">' in review
    assert "Option 1 of 3" in turned(amina, decision, "edit", 3, **marks(decision, "3", "2", "4"))


@pytest.mark.parametrize("leaf", ["", "-1", "4", "9" * 5000, "٣", "two"])
def test_a_page_that_is_not_there_shows_all_of_it(amina: Client, world: make.World, leaf: str):
    decision = opened(world)
    assert turned(amina, decision, "next", leaf, **marks(decision, "3", "2", "4")).count(ASKED) == 3
