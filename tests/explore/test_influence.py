"""Somebody's words changed an option or a decision: who says so, and about what."""

from __future__ import annotations

import pytest

from cairn.base.verdict import Refused
from cairn.core import altitude
from cairn.decide import actions as decide
from cairn.decide import may as decide_may
from cairn.explore import actions, may, queries
from cairn.ledger import queries as ledger
from tests import make, make_sharing

pytestmark = pytest.mark.django_db
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about)}


def test_who_may_say_that_words_changed_an_option(world: make.World):
    neighbour, *others = world.citizens(2)
    said = make.contribution(world, by=neighbour)
    (option,) = make.options(world, 1)  # by Amina and Ben
    assert allowed(world, may.claim_influence, said, option) == {"amina", "ben", "cleo"}
    assert may.claim_influence(neighbour, said, option)
    assert not may.claim_influence(others[0], said, option)
    assert allowed(world, may.claim_influence_on, option) == {"amina", "ben", "cleo"}
    assert allowed(world, may.claim_influence_of, said) == {"amina", "ben", "cleo"}


def test_a_link_is_a_claim_from_words_to_what_they_changed(world: make.World):
    (option,) = make.options(world, 1)
    link = make_sharing.influence(world, option)
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.about) == ("explore.influence.claimed", link.ref)
    assert entry.data == {"contribution": link.contribution.ref, "option": option.ref}
    assert altitude.is_claim(entry.kind, entry.data)
    assert list(queries.influences_of(link.contribution)) == [link]
    found = queries.option(world.activity, option.ref)
    assert found is not None
    assert list(found.influences.all()) == [link]
    assert list(queries.influences_of_words_by(world.amina)) == [link]


def test_only_what_came_after_the_words_can_have_come_from_them(world: make.World):
    (option,) = make.options(world, 1)
    late = make.contribution(world, at=make.day(5))
    with pytest.raises(Refused, match="before these words were said"):
        make_sharing.influence(world, option, contribution=late, at=make.day(6))
    with pytest.raises(Refused, match="came from staff"):
        make_sharing.influence(world, option, contribution=make.contribution(world, by=world.ben))
    with pytest.raises(Refused, match="one option, or one decision"):
        actions.claim_influence(make.contribution(world), by=world.ben, at=make.day(6), words="Much.")


def test_the_same_is_said_once(world: make.World):
    (option,) = make.options(world, 1)
    said = make.contribution(world)
    make_sharing.influence(world, option, contribution=said)
    with pytest.raises(Refused, match="said already"):
        make_sharing.influence(world, option, contribution=said, by=world.amina)


def test_who_may_say_that_words_changed_a_decision(world: make.World):
    make.card(world, decision_owner=world.ben)
    said = make.contribution(world)
    decision = make.decided(world, at=make.day(3))
    assert allowed(world, decide_may.claim_influence, decision) == {"ben", "cleo"}
    assert allowed(world, decide_may.claim_influence, decision, said) == {"amina", "ben", "cleo"}


def test_a_link_to_a_decision_leaves_one_entry_and_stands_with_it(world: make.World):
    said = make.contribution(world)
    decision = make.decided(world, at=make.day(3))
    before = ledger.head(world.chain).length
    link = decide.claim_influence(
        decision, by=world.cleo, at=make.day(4), contribution=said, words="It is by the window because of this."
    )
    assert ledger.head(world.chain).length == before + 1
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert entry.data == {"contribution": said.ref, "decision": decision.ref}
    assert list(queries.influences_on_decision(decision.ref)) == [link]


def test_a_decision_has_to_be_taken_and_to_follow_the_words(world: make.World):
    decision = make.decided(world, at=make.day(3))
    late = make.contribution(world, at=make.day(5))
    with pytest.raises(Refused, match="decided before these words"):
        decide.claim_influence(decision, by=world.cleo, at=make.day(6), contribution=late, words="Much.")
    vote = make.decision(world, make.options(world), at=make.day(6))
    early = make.contribution(world)
    with pytest.raises(Refused, match="Nothing has been decided here"):
        decide.claim_influence(vote, by=world.cleo, at=make.day(7), contribution=early, words="Much.")
