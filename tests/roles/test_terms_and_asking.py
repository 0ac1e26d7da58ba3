"""Terms end, people rest and come back; and who was asked in the last year."""

from datetime import date, timedelta
from typing import Any

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.roles import actions, queries
from cairn.roles.choices import LONGEST_REST, Says
from tests import make, make_roles

LATER = make.day(30)


def test_a_term_ends_by_itself(world: make.World) -> None:
    holding = make_roles.held(world)
    assert holding.is_held(holding.until_on)
    after = holding.until_on + timedelta(days=1)
    assert not holding.is_held(after)
    assert not queries.holders(holding.role, after)
    assert list(queries.terms_ending([world.programme], holding.until_on - timedelta(days=30))) == [holding]
    assert not queries.terms_ending([world.programme], holding.until_on - timedelta(days=31))


def test_somebody_rests_comes_back_and_leaves_when_they_like(world: make.World) -> None:
    holding = make_roles.held(world)
    length = ledger.head(holding.role.chain).length
    actions.rest(holding, by=world.amina, at=LATER, until_on=make.day(60).date())
    assert queries.is_resting(world.amina, world.programme, make.day(60).date())
    assert queries.places_left(holding.role, LATER.date()) == 1, "the place is kept"
    with pytest.raises(Refused, match="is resting"):
        make_roles.asked(world, at=make.day(40))
    actions.return_from_rest(holding, by=world.amina, at=make.day(41))
    assert make_roles.asked(world, at=make.day(41))
    with pytest.raises(Refused, match="not resting"):
        actions.return_from_rest(holding, by=world.amina, at=make.day(41))
    with pytest.raises(Refused, match="Only the person"):
        actions.end_holding(holding, by=world.cleo, at=make.day(50))
    actions.end_holding(holding, by=world.amina, at=make.day(50))
    assert queries.places_left(holding.role, make.day(50).date()) == 2
    assert ledger.head(holding.role.chain).length == length, "nothing of it is told"


@pytest.mark.parametrize(("days", "reason"), [(0, "after today"), (LONGEST_REST + 1, "up to three months")])
def test_a_rest_has_an_end(world: make.World, days: int, reason: str) -> None:
    holding = make_roles.held(world)
    with pytest.raises(Refused, match=reason):
        actions.rest(holding, by=world.amina, at=LATER, until_on=LATER.date() + timedelta(days=days))


def longer(world: make.World, holding: Any, until_on: date, by: Any = None) -> Any:
    return actions.offer_longer(holding, by=by or world.cleo, at=LATER, until_on=until_on, reason="One more year.")


def test_a_term_is_made_longer_once_if_the_person_agrees(world: make.World) -> None:
    holding = make_roles.held(world)
    twice = holding.since_on + 2 * (holding.until_on - holding.since_on)
    with pytest.raises(Refused, match="up to twice"):
        longer(world, holding, twice + timedelta(days=1))
    with pytest.raises(Refused, match="after the last day"):
        longer(world, holding, holding.until_on)
    longer(world, holding, twice)
    assert holding.until_on < twice, "not before the person has said so"
    with pytest.raises(Refused, match="Only the person"):
        actions.answer_longer(holding, by=world.cleo, at=LATER, is_longer=True)
    actions.answer_longer(holding, by=world.amina, at=LATER, is_longer=True)
    assert holding.until_on == twice
    with pytest.raises(Refused, match="longer once"):
        longer(world, holding, twice + timedelta(days=1))


def test_a_term_stays_as_it_was_for_somebody_who_says_no(world: make.World) -> None:
    holding = make_roles.held(world)
    before = holding.until_on
    longer(world, holding, before + timedelta(days=20))
    actions.answer_longer(holding, by=world.amina, at=LATER, is_longer=False)
    assert (holding.until_on, holding.is_longer) == (before, False)


def test_each_asking_is_noted_and_counted_for_a_year(world: make.World) -> None:
    make_roles.asked(world, at=make.day(0))
    make_roles.asked(world, at=make.day(100), words="Speak on Thursday.")
    everybody, now = [world.amina, world.ben], make.day(400)
    assert queries.times_asked(everybody, world.programme, queries.year_before(make.day(200))) == {world.amina.pk: 2}
    assert queries.times_asked(everybody, world.programme, queries.year_before(now)) == {world.amina.pk: 1}
    assert [one.words for one in queries.asked_of(world.amina)] == [
        "Speak on Thursday.",
        "Welcome people at the door on Thursday.",
    ]


def test_the_person_answers_and_may_change_their_mind(world: make.World) -> None:
    asked = make_roles.asked(world)
    with pytest.raises(Refused, match="Somebody else was asked"):
        actions.answer_asked(asked, by=world.cleo, at=make.day(1), says=Says.YES)
    with pytest.raises(Refused, match="Choose one"):
        actions.answer_asked(asked, by=world.amina, at=make.day(1), says="maybe")
    for says in (Says.NOT_NOW, Says.YES):
        assert actions.answer_asked(asked, by=world.amina, at=make.day(1), says=says).says == says
    assert queries.asked(asked.ref, world.cleo) is None


def test_who_leads_asks_members_once_for_a_role(world: make.World) -> None:
    role = make_roles.offer(world)
    make_roles.asked(world, role=role)
    with pytest.raises(Refused, match="was asked for this role already"):
        make_roles.asked(world, role=role)
    with pytest.raises(Refused, match="Nobody can ask"):
        make_roles.asked(world, world.ben, role=role, at=make.day(15))
    with pytest.raises(Refused, match="does not belong"):
        make_roles.asked(world, world.dana)
    with pytest.raises(Refused, match="Only a co-production lead"):
        make_roles.asked(world, by=world.ben)
    with pytest.raises(Refused, match="This is you"):
        make_roles.asked(world, world.cleo)
