"""Contacts: a lead asks, the person says yes or no, and can step down; a form is there only where somebody reads."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError

from cairn.base.verdict import Refused
from cairn.care import actions, may, queries
from cairn.care.choices import Task
from cairn.care.models import Contact
from cairn.ledger import queries as ledger
from cairn.programmes import actions as programmes
from tests import make, make_care

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "")


def who(world: make.World, name: str):
    return getattr(world, name) if name else None


def allowed(world: make.World, gate: Callable[..., object], *things: object) -> set[str]:
    return {name for name in EVERYBODY if gate(who(world, name), *things)}


def test_only_a_lead_asks_somebody_to_be_a_contact(world: make.World):
    assert allowed(world, may.name_contact, world.programme, world.amina, Task.WELLBEING) == {"cleo"}
    assert not may.name_contact(world.cleo, world.programme, world.dana, Task.WELLBEING)
    assert not may.name_contact(world.cleo, world.programme, world.amina, "nurse")


def test_only_the_person_asked_says_yes_or_no(world: make.World):
    assert allowed(world, may.answer_for, make_care.asked(world, world.ben)) == {"ben"}


def test_nobody_is_reached_before_the_person_has_said_yes(world: make.World):
    asked = make_care.asked(world, world.ben)
    assert queries.contact(world.programme, Task.WELLBEING) is None
    assert allowed(world, may.write_to, asked) == set()
    assert Task.WELLBEING in queries.tasks_without_contact(world.programme)


def test_anybody_writes_to_a_contact_but_the_contact(world: make.World):
    assert allowed(world, may.write_to, make_care.contact(world, world.ben)) == {"amina", "cleo", "dana", ""}
    assert queries.tasks_without_contact(world.programme) == [Task.SAFEGUARDING]
    assert queries.tasks_without_contact_in([world.programme]) == {world.programme.pk: [Task.SAFEGUARDING]}


def test_whoever_said_no_is_not_asked_any_more_and_somebody_else_can_be(world: make.World):
    actions.decline_contact(make_care.asked(world, world.ben), by=world.ben, at=make.MONDAY)
    assert queries.contacts(world.programme) == {}
    make_care.asked(world, world.amina)


def test_one_is_asked_at_a_time(world: make.World):
    first = make_care.asked(world, world.ben)
    with pytest.raises(Refused, match="asked for this already"):
        make_care.asked(world, world.amina)
    with pytest.raises(IntegrityError):
        Contact.objects.create(
            programme=first.programme, person=world.amina, task=first.task, asked_at=make.MONDAY
        )  # fmt: skip


def test_a_contact_steps_down_but_not_while_somebody_waits_unseen(world: make.World):
    contact = make_care.contact(world, world.ben)
    sent = make_care.message(contact, world.amina)
    assert allowed(world, may.step_down, contact) == set()
    actions.say_seen(sent, by=world.ben, at=make.day(1))
    assert allowed(world, may.step_down, contact) == {"ben"}
    actions.step_down(contact, by=world.ben, at=make.day(1))
    assert allowed(world, may.step_down, contact) == set()
    assert queries.contact(world.programme, Task.WELLBEING) is None


def test_a_lead_releases_a_contact(world: make.World):
    contact = make_care.contact(world, world.ben)
    assert allowed(world, may.release_contact, contact) == {"cleo"}
    actions.release_contact(contact, by=world.cleo, at=make.day(1))
    assert allowed(world, may.release_contact, contact) == set()


def test_somebody_who_left_cairn_is_no_contact(world: make.World):
    contact = make_care.contact(world, world.ben)
    world.ben.is_active = False
    world.ben.save()
    assert queries.contact(world.programme, Task.WELLBEING) is None
    assert not may.write_to(world.amina, Contact.objects.get(pk=contact.pk))


def test_a_contact_without_their_name_has_no_mark_in_the_record(world: make.World):
    contact = make_care.contact(world, world.ben, is_named=False)
    actions.step_down(contact, by=world.ben, at=make.day(1))
    chain = world.programme.chain
    entries = [one for one in ledger.entries(chain) if one.kind.startswith("care.")]
    assert [one.kind for one in entries] == ["care.contact.asked", "care.contact.accepted", "care.contact.ended"]
    assert world.ben.mark_in(chain) not in {one.mark for one in entries}
    assert contact.shown_name == ""


def test_members_who_leave_stay_contacts_until_they_step_down(world: make.World):
    make_care.contact(world, world.ben)
    programmes.leave(world.programme, by=world.ben, at=make.day(1))
    assert queries.contact(world.programme, Task.WELLBEING) is not None
