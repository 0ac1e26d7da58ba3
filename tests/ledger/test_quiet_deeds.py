"""Quiet deeds: all or nothing like every deed, and no entry at all."""

import pytest

from cairn.ledger import queries as ledger
from cairn.ledger.action import NotRecorded, action, quiet, record
from cairn.ledger.models import Chain
from tests.make import MONDAY

pytestmark = pytest.mark.django_db


@quiet("answers must not be traced")
def answer() -> str:
    return "said"


@quiet("answers must not be traced")
def answer_and_tell() -> None:
    record("test.answer.given", chain="test", at=MONDAY)


@quiet("answers must not be traced")
def answer_and_hand_on() -> None:
    close()


@action
def close() -> str:
    said = answer()
    record("test.round.closed", chain="test", at=MONDAY)
    return said


def test_a_quiet_deed_leaves_no_entry_and_says_why() -> None:
    assert answer() == "said"
    assert ledger.chains() == []
    assert answer.is_action
    assert answer.is_quiet_because == "answers must not be traced"


@pytest.mark.parametrize("deed", [answer_and_tell, answer_and_hand_on])
def test_a_quiet_deed_that_records_after_all_is_undone(deed) -> None:
    with pytest.raises(NotRecorded, match="quiet deed"):
        deed()
    assert not Chain.objects.exists()


def test_a_quiet_deed_inside_another_counts_as_nothing() -> None:
    assert close() == "said"
    assert ledger.head("test").length == 1


def test_a_quiet_deed_without_a_reason_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="why it leaves no entry"):
        quiet("")
