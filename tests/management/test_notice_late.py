"""The daily command that says openly which promises are late."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from cairn.activities import actions as activities
from cairn.do import actions, queries
from cairn.ledger import queries as ledger
from tests import make


def run() -> str:
    told = StringIO()
    call_command("notice_late", stdout=told)
    return told.getvalue().strip()


@pytest.fixture
def work(world: make.World) -> make.World:
    make.decided(world)
    return world


def test_what_is_past_its_day_is_said_by_cairn_itself_and_only_once(work: make.World) -> None:
    over = make.commitment(work)
    ahead = make.commitment(work, due_on=timezone.localdate() + timedelta(days=1))
    today = make.commitment(work, due_on=timezone.localdate())
    assert run() == "Promises said to be late: 1."
    entry = ledger.newest(work.chain).first()
    assert (entry.kind, entry.about, entry.side, entry.mark) == ("do.commitment.late", over.ref, "system", "")
    assert run() == "No promise turned late."
    assert ledger.head(work.chain).length == entry.number
    states = [queries.commitment(work.activity, one.ref).state for one in (over, ahead, today)]
    assert states == ["late", "open", "open"]


def test_a_new_day_that_goes_by_is_said_again(work: make.World) -> None:
    made = make.commitment(work)
    run()
    yesterday = timezone.now() - timedelta(days=9)
    day = timezone.localdate() - timedelta(days=1)
    actions.re_agree(
        queries.commitment(work.activity, made.ref), by=work.amina, at=yesterday, due_on=day, words="Fine."
    )
    assert run() == "Promises said to be late: 1."


def test_nothing_is_added_to_a_withdrawn_activity(work: make.World) -> None:
    make.commitment(work)
    activities.withdraw_activity(work.activity, by=work.cleo, at=make.day(1))
    length = ledger.head(work.chain).length
    assert run() == "No promise turned late."
    assert ledger.head(work.chain).length == length


def test_a_kept_promise_is_not_late(work: make.World) -> None:
    actions.keep_commitment(make.accepted(work), by=work.ben, at=make.day(20), evidence="They stand there.")
    assert run() == "No promise turned late."
