"""Beside what words changed stands what came of that: the decision, and what was promised under it."""

import pytest
from django.test import Client

from cairn.decide import actions as decide
from tests import make

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
    assert "Promised: Put four chairs with arms by the window." in words
    other = make.contribution(world)
    assert "What came of that" not in client.get(f"{HERE}/listen/contribution/{other.ref}").content.decode()
