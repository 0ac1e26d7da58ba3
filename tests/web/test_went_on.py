"""Beside what words changed stands what came of that: the decision, and what was promised under it."""

import pytest
from django.test import Client

from cairn.decide import actions as decide
from cairn.decide import queries
from tests import make, make_sharing, make_votes
from tests.web.looking import body

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"


def test_the_trail_of_a_contribution_goes_on_to_the_decision_and_the_promise(client: Client, world: make.World) -> None:
    said = make.contribution(world, at=make.day(1))
    decision = make.decided(world, at=make.day(4))
    page = f"{HERE}/listen/contribution/{said.ref}"
    decide.claim_influence(decision, by=world.cleo, at=make.day(5), contribution=said, words="It is by the window.")
    make.commitment(world, at=make.day(5), decision=decision)
    words = client.get(page).content.decode()
    assert "It was decided: Which corner?" in words
    assert "Promised, to be done by Saturday 24 January 2026: Put four chairs with arms by the window." in words
    other = make.contribution(world)
    assert "What came of that" not in client.get(f"{HERE}/listen/contribution/{other.ref}").content.decode()


def test_it_goes_on_too_where_the_option_was_one_of_several_that_were_chosen(client: Client, world: make.World) -> None:
    decision = make_votes.opened(world, "prioritise")
    _first, second, third = queries.paper(decision)
    said = make.contribution(world, at=make.day(1))
    make_sharing.influence(world, second, contribution=said)
    left_out = make.contribution(world, at=make.day(1))
    make_sharing.influence(world, third, contribution=left_out)
    people = [entry.person for entry in decision.roll.select_related("person")]
    make_votes.cast(decision, people, 4, 3, 1)
    assert make_votes.closed(world, decision).chosen_id != second.pk
    words = f"It was decided: {decision.question}"
    assert words in body(client.get(f"{HERE}/listen/contribution/{said.ref}")).decode()
    assert words not in body(client.get(f"{HERE}/listen/contribution/{left_out.ref}")).decode()
