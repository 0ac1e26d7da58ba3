"""The form that opens a vote asks for money, places and a day of review only where they belong."""

import pytest
from django.test import Client
from django.utils import timezone

from tests import make, make_votes
from tests.web.looking import body, signed_in

PATH = "/p/waiting-well/a/quiet-corner/decide/open-decision"
WORDS = {"question": "Which corner?", "closes_on": "1/1/2099", "lottery_source": "Lotto"}
SHARING, CONSENT = "Only if you share money or places", "Only if you ask for consent"


@pytest.fixture
def cleo(client: Client, world: make.World) -> Client:
    make.at_stage(world, "decide")
    return signed_in(client, world, "cleo")


def is_open(page: str, title: str) -> bool:
    before = page[: page.index(title)]
    return "open" in before[before.rindex("<details") :].partition(">")[0]


@pytest.mark.parametrize(
    ("way", "opens"),
    [("choose one", ()), ("budget", (SHARING,)), ("places", (SHARING,)), ("consent", (CONSENT,))],
)
def test_a_part_is_open_where_the_way_asks_for_it(cleo: Client, world: make.World, way: str, opens: tuple[str, ...]):
    make.options(world)
    typed = {**WORDS, "way": f"shared-power/1|{way}", "step": "review"}
    page = body(cleo.post(PATH, typed)).decode()
    assert tuple(title for title in (SHARING, CONSENT) if is_open(page, title)) == opens
    first = body(cleo.get(PATH)).decode()
    assert not is_open(first, SHARING)
    assert not is_open(first, CONSENT)


def test_what_an_option_costs_stands_there_already_and_is_left_out_where_nothing_is_shared(
    cleo: Client, world: make.World
):
    first, second = make.options(world)
    type(first).objects.filter(pk=first.pk).update(cost_figure=640, currency="GBP")
    assert 'value="640"' in body(cleo.get(PATH)).decode()
    typed = {**WORDS, "options": [first.ref, second.ref], f"cost_{first.ref}": "640", "step": "review"}
    page = body(cleo.post(PATH, {**typed, "way": "shared-power/1|choose one"})).decode()
    assert "It is not open yet" in page
    assert "takes of that" not in page
    shared = {**typed, "way": "shared-power/1|budget", "total": "1000", f"cost_{second.ref}": "400"}
    assert "takes of that" in body(cleo.post(PATH, shared)).decode()


def test_the_page_of_a_consent_says_when_it_is_looked_at_again(client: Client, world: make.World):
    decision = make_votes.opened(world, "consent", at=timezone.now(), is_hard_to_reverse=True)
    page = body(client.get(f"{PATH.removesuffix('open-decision')}decision/{decision.ref}")).decode()
    assert "It is looked at again on" in page
    assert "two thirds of each side" in page
