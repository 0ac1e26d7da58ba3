"""Letters to those a challenge waits for: the people drawn to rule, and those who owe an answer in public."""

import pytest

from cairn.notify import actions, letters
from cairn.notify.models import About
from cairn.people.models import Person
from cairn.witness import actions as witness
from cairn.witness import queries
from tests import make, make_challenges, make_letters

pytestmark = pytest.mark.django_db
ABOUT = About.CHALLENGES


def sent_at(at) -> dict[str, str]:
    """The letters about challenges that go out now: address and text."""
    return make_letters.bodies(at, about="A challenge waits for you")


def test_who_leads_and_who_owns_the_decision_are_told_what_they_owe(world: make.World):
    make.card(world)  # names Ben as owner of the decision
    challenge = make_challenges.challenge(world, by=None)
    found = sent_at(make.day(1))
    assert set(found) == {world.cleo.email, world.ben.email}
    for words in ("Hello Cleo,", "“A quiet corner”", "by Monday 19 January 2026", letters.stop_link(world.cleo, ABOUT)):
        assert words in found[world.cleo.email]
    assert (
        f"http://localhost:8000/p/waiting-well/a/quiet-corner/challenges/{challenge.ref}\n" in found[world.cleo.email]
    )
    assert sent_at(make.day(3)) == {}
    make_challenges.replied(world, challenge, at=make.day(4))
    assert sent_at(make.day(9)) == {}


def test_those_drawn_are_asked_and_nobody_else_learns_of_it(world: make.World):
    make_challenges.elsewhere(5)
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    ruling = make_challenges.drawn(world, make_challenges.asked(world, challenge))
    first, second, third = make_challenges.panel(ruling)
    found = sent_at(make.day(24))
    assert set(found) == {one.email for one in (first, second, third)}
    for words in ("You were drawn by lot", "by Thursday 12 February 2026", f"/rulings/{ruling.ref}\n"):
        assert words in found[first.email]
    others = Person.objects.exclude(pk=first.pk).values_list("email", flat=True)
    assert not [email for email in others if email in found[first.email]]
    witness.accept_seat(ruling, by=first, at=make.day(25))
    witness.say_verdict(ruling, by=first, at=make.day(25), is_upheld=True, reasons="So it was.")
    witness.decline_seat(ruling, by=second, at=make.day(25))
    (new,) = set(make_challenges.panel(ruling)) - {first, third}
    assert set(sent_at(make.day(31))) == {third.email, new.email}


def test_who_does_not_want_letters_gets_none(world: make.World):
    make_challenges.challenge(world)
    actions.stop_letters(by=world.cleo, about=ABOUT, at=make.day(1))
    assert sent_at(make.day(1)) == {}
    assert [one.person for one in queries.everybody_called()] == [world.cleo]


def test_letters_of_one_kind_do_not_hold_back_the_other(world: make.World):
    make_challenges.challenge(world)
    make_letters.noted(world.cleo, About.WAS_IT_SO, at=make.day(1))
    assert set(sent_at(make.day(1))) == {world.cleo.email}
