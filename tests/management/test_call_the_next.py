"""The daily command that asks the next ones where somebody drawn to rule stays silent."""

from io import StringIO

from django.core.management import call_command

from cairn.ledger import queries as ledger
from cairn.witness import actions, queries
from tests import make, make_challenges


def run() -> str:
    told = StringIO()
    call_command("call_the_next", stdout=told)
    return told.getvalue().strip()


def test_silent_ones_are_followed_by_the_next_and_twice_does_no_harm(world: make.World) -> None:
    make_challenges.elsewhere(6)
    challenge = make_challenges.replied(world, make_challenges.challenge(world))
    ruling = make_challenges.drawn(world, make_challenges.asked(world, challenge))
    first = make_challenges.panel(ruling)[0]
    actions.accept_seat(ruling, by=first, at=make.day(25))
    actions.say_verdict(ruling, by=first, at=make.day(25), is_upheld=True, reasons="So it was.")
    head = ledger.head(world.chain)
    assert run() == "Rulings in which the next ones were asked: 1."
    now = make_challenges.panel(ruling)
    assert (first in now, len(now)) == (True, 3)
    assert run() == "Nobody is silent."
    assert ledger.head(world.chain) == head
    assert not queries.has_come_to_nothing(ruling, at=make.day(60))
