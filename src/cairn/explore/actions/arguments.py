"""Arguments for and against an option: given, taken back, and counting for others too."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.explore import may, queries
from cairn.explore.choosing import ARGUMENT_LENGTH
from cairn.explore.models import Argument, ArgumentCounts, Option
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def argue(option: Option, *, by: Person, at: datetime, is_for: bool, words: str) -> Argument:
    """One argument for or against this option. Each person gives one; the record says only of which side."""
    may.argue(by, option).or_refuse()
    said = told.plainly(words, most=ARGUMENT_LENGTH)
    side = activities.side_of(by, option.activity, on=at.date())
    argument = Argument.objects.create(option=option, is_for=is_for, words=said, author=by, side=side, written_at=at)
    data = {"option": option.ref, "for": is_for}
    content = argument.fingerprint(said)
    enter(
        "explore.argument.given", option.activity, by=None, side=side, at=at, about=argument, data=data, content=content
    )
    return argument


@action
def take_back_argument(argument: Argument, *, by: Person, at: datetime) -> None:
    """The argument goes, with its words and those for whom it counted."""
    may.take_back_argument(by, argument).or_refuse()
    option = argument.option
    data = {"option": option.ref}
    enter("explore.argument.taken_back", option.activity, by=None, side=argument.side, at=at, about=argument, data=data)
    Argument.objects.filter(ref=argument.ref).delete()


@quiet("for whom an argument counts is nobody's business: only the number is shown")
def count_argument(argument: Argument, *, by: Person, at: datetime, counts: bool = True) -> None:
    """The argument counts for this person too, or no longer does."""
    may.count_argument(by, argument, on=timezone.localdate(at)).or_refuse()
    mark = queries.counting_mark(by, argument.option.activity)
    if counts:
        ArgumentCounts.objects.get_or_create(argument=argument, mark=mark)
    else:
        ArgumentCounts.objects.filter(argument=argument, mark=mark).delete()
