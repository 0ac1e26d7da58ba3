"""What is spent of the budget: entered line by line, and put right by a new entry."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.do import may
from cairn.do.models import Spending
from cairn.do.states import SPENT_ON_LENGTH
from cairn.ledger.action import action
from cairn.recognition import words as money_words

if TYPE_CHECKING:
    from cairn.do.models import BudgetLine
    from cairn.people.models import Person


@action
def note_spending(line: BudgetLine, *, by: Person, at: datetime, on: date, pence: int, words: str) -> Spending:
    """Money went out of this line: on which day, how much, and what for. Never who got it."""
    activity = line.budget.activity
    may.note_spending(by, activity).or_refuse()
    may.go_out_of(line, activity=activity, day=on, on=timezone.localdate(at), pence=pence).or_refuse()
    spent = _spending(line, by=by, at=at, on=on, pence=pence, words=words)
    _enter("do.spending.noted", spent, by=by, at=at)
    return spent


@action
def correct_spending(spending: Spending, *, by: Person, at: datetime, pence: int, words: str) -> Spending:
    """How much it was instead, and why. The entry before stays readable, and counts no more."""
    may.correct_spending(by, spending).or_refuse()
    may.be_right(spending, pence).or_refuse()
    right = _spending(spending.line, by=by, at=at, on=spending.on, pence=pence, words=words)
    right.corrects = spending
    _enter("do.spending.corrected", right, by=by, at=at)
    return right


def _spending(line: BudgetLine, *, by: Person, at: datetime, on: date, pence: int, words: str) -> Spending:
    activity = line.budget.activity
    money_words.may_be_kept(words).or_refuse()
    return Spending(
        activity=activity, line=line, on=on, pence=pence, words=told.plainly(words, most=SPENT_ON_LENGTH), by=by,
        side=activities.side_of(by, activity, on=at.date()), entered_at=at,
    )  # fmt: skip


def _enter(kind: str, spent: Spending, *, by: Person, at: datetime) -> None:
    """Write it into the record, and keep it with the number that follows."""
    data = {"line": spent.line.position, "pence": spent.pence}
    enter(kind, spent.activity, by=by, at=at, about=spent, data=data, content=spent.fingerprint(spent.words))
    spent.number = next_number(Spending.objects.filter(activity=spent.activity))
    spent.save()
