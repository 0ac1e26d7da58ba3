"""The command that closes pulses whose time is over."""

from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from cairn.learn import actions, queries
from cairn.ledger import queries as ledger
from tests import make, make_learning


def run() -> str:
    told = StringIO()
    call_command("close_pulses", stdout=told)
    return told.getvalue().strip()


def test_secret_votes_are_closed_when_they_are_over_or_all_have_answered(world: make.World) -> None:
    now = timezone.now()
    make_learning.closing_vote(world, at=now - timedelta(days=11))
    statement = make_learning.statement(world, citizens=0, at=now - timedelta(days=2))
    assert run() == "Closed 1 of the closing votes and joint statements."
    for person in make_learning.everybody_asked(statement):
        make_learning.answered(person, "agree", at=now)
    assert run() == "Closed 1 of the closing votes and joint statements."
    assert run() == "No pulse and no vote is due."
    assert queries.joint_statement(world.activity).is_enough


def test_only_pulses_whose_time_is_over_are_closed_and_only_once(world: make.World) -> None:
    now = timezone.now()
    over, running = (
        actions.open_pulse(
            make.held(world, make.session(world), world.amina), by=world.cleo, at=now - timedelta(days=days)
        )
        for days in (11, 2)
    )
    assert run() == "Closed 1 of the pulses."
    length = ledger.head(world.chain).length
    assert run() == "No pulse and no vote is due."
    assert ledger.head(world.chain).length == length
    assert queries.pulse(over.ref).is_closed
    assert not queries.pulse(running.ref).is_closed
