"""Nobody changes sides by a trick: who worked for the organisation counts as no citizen in its work."""

import pytest
from django.test import Client

from cairn.activities import actions as activities
from cairn.activities import queries
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from cairn.people import queries as people_queries
from cairn.people.sides import Side
from tests import make

pytestmark = pytest.mark.django_db
JOIN = "/p/waiting-well/a/quiet-corner/join"


def test_staff_who_give_up_the_job_and_join_again_are_no_citizens(world: make.World):
    people.end_employment(world.organisation, by=world.ben, at=make.day(1))
    activities.leave(world.activity, by=world.ben, at=make.day(1))
    joined = activities.join(world.activity, by=world.ben, at=make.day(2))
    assert joined.side == Side.UNCLEAR


def test_who_worked_there_since_it_was_opened_joins_on_no_side(world: make.World):
    people.state_employment(world.organisation, by=world.dana, at=make.day(1))
    people.end_employment(world.organisation, by=world.dana, at=make.day(4))
    assert activities.join(world.activity, by=world.dana, at=make.day(5)).side == Side.UNCLEAR


def test_a_job_given_up_before_the_work_began_leaves_a_citizen(world: make.World):
    people.state_employment(world.organisation, by=world.dana, at=make.day(-30))
    people.end_employment(world.organisation, by=world.dana, at=make.day(-20))
    assert activities.join(world.activity, by=world.dana, at=make.day(5)).side == Side.CITIZEN


def test_a_wrong_press_taken_back_the_same_day_changes_nothing(world: make.World):
    people.state_employment(world.organisation, by=world.dana, at=make.day(1))
    people.end_employment(world.organisation, by=world.dana, at=make.day(1))
    assert activities.join(world.activity, by=world.dana, at=make.day(1)).side == Side.CITIZEN


def test_staff_who_say_they_are_here_as_themselves_are_still_staff(client: Client, world: make.World):
    people.state_employment(world.organisation, by=world.dana, at=make.day(0))
    client.force_login(world.dana)
    client.post(JOIN, {"here_as": "myself"})
    part = queries.participant(world.dana, world.activity)
    assert part is not None
    assert part.side == Side.STAFF


def test_saying_later_where_one_works_changes_the_side_in_view_of_all(client: Client, world: make.World):
    client.force_login(world.amina)
    client.post("/me/work", {"organisation": world.organisation.pk})
    assert people_queries.employment(world.amina, world.organisation)
    part = queries.participant(world.amina, world.activity)
    assert part is not None
    assert part.side == Side.STAFF
    latest = list(ledger.newest(world.chain)[:2])
    assert [(entry.kind, entry.side) for entry in latest] == [
        ("activities.person.joined", "staff"),
        ("activities.person.left", "citizen"),
    ]
