"""Letters about roles: being asked, an answer that has come, answers that are owed, a term that ends."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cairn.notify import waiting
from cairn.roles import actions
from tests import make, make_letters, make_roles

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.people.models import Person


def told(person: Person, at: datetime) -> list[str]:
    return [one.words for one in waiting.everything(at=at) if one.person == person.pk]


def test_an_answer_is_told_once_without_saying_which_it_is(world: make.World) -> None:
    role = make_roles.offer(world)
    make_roles.reader(world, role)
    make_roles.agreed(world, make_roles.applied(world, role, world.dana), is_given=False, reason="Not this time.")
    assert not [one for one in told(world.dana, make.day(14)) if "Your answer has come" in one]
    actions.give_answers(role, by=world.cleo, at=make_roles.AFTER)
    (words,) = [one for one in told(world.dana, make.day(16)) if "answer" in one]
    assert "“Reader of papers”. Your answer has come" in words
    assert "Not this time." not in words
    assert not told(world.dana, make.day(40))


def test_both_who_read_are_reminded_once_the_last_day_is_over(world: make.World) -> None:
    role = make_roles.offer(world)
    make_roles.reader(world, role)
    make_roles.applied(world, role)
    assert not told(world.ben, make.day(14))
    for reader in (world.ben, world.cleo):
        (words,) = told(reader, make.day(15))
        assert "Answers are owed by Monday 2 February 2026" in words
    assert len(make_letters.bodies(make.day(15), about="About a role")) == 2
    assert make_letters.bodies(make.day(16), about="About a role") == {}
    assert len(make_letters.bodies(make.day(22), about="About a role")) == 2


def test_a_term_is_told_thirty_days_before_its_end_and_on_its_last_day(world: make.World) -> None:
    holding = make_roles.held(world)
    last = holding.until_on - make.MONDAY.date()
    assert not told(world.amina, make.MONDAY + last - timedelta(days=31))
    assert "ends on" in told(world.amina, make.MONDAY + last - timedelta(days=30))[0]
    assert [one for one in told(world.amina, make.MONDAY + last) if "Thank you for what you gave" in one]
    assert not told(world.amina, make.MONDAY + last + timedelta(days=15))


def test_whoever_is_asked_hears_of_it_until_they_answer(world: make.World) -> None:
    asked = make_roles.asked(world)
    holding = make_roles.held(world)
    actions.offer_longer(
        holding, by=world.cleo, at=make.day(30), until_on=holding.until_on + timedelta(days=9), reason="More papers."
    )
    waits = [one for one in told(world.amina, make.day(31)) if "asked" in one or "longer" in one]
    assert len(waits) == 2
    actions.answer_asked(asked, by=world.amina, at=make.day(31), says="no")
    actions.answer_longer(holding, by=world.amina, at=make.day(31), is_longer=False)
    assert not [one for one in told(world.amina, make.day(32)) if "asked: " in one or "longer" in one]
