"""Who may answer about themselves, and who may publish, compare and plan. Nobody may read a sheet but its person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.reach import queries
from cairn.reach.choices import DAYS_BETWEEN
from cairn.reach.question_sets import CURRENT, RATHER_NOT

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def answer_equality(person: Person | None, programme: Programme, answers: Mapping[str, str] | None = None) -> Verdict:
    """Whether this person may answer about themselves here, and with `answers`: whether these are answers."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not programmes.membership(person, programme):
        return no(_("These questions are for people who belong to this programme. Join it first."))
    for code, group in (answers or {}).items():
        asked = CURRENT.question(code)
        if asked is None or group not in {*asked.groups, RATHER_NOT}:
            return no(_("Choose one of the answers that stand there, or leave the question out."))
    return yes()


def withdraw_equality(person: Person | None, programme: Programme) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.sheet_of(person, programme) is None:
        return no(_("You have answered nothing about yourself here, so there is nothing to destroy."))
    return yes()


def enter_reference(person: Person | None, programme: Programme) -> Verdict:
    return programmes_may.lead(person, programme)


def publish_reach(person: Person | None, programme: Programme, at: datetime) -> Verdict:
    """Four weeks lie between two editions, so that nobody can count before and after one person."""
    if not (verdict := programmes_may.lead(person, programme)):
        return verdict
    last = queries.edition(programme)
    if last and timezone.localdate(at) < last.counted_on + timedelta(days=DAYS_BETWEEN):
        return no(
            _("The last figures are less than four weeks old. New ones can come then, so that they tell of nobody.")
        )
    return yes()


def note_step(person: Person | None, programme: Programme, *, by_on: date | None = None, at: datetime) -> Verdict:
    if not (verdict := programmes_may.lead(person, programme)):
        return verdict
    if by_on is not None and by_on < timezone.localdate(at):
        return no(_("Enter a day that is still to come."))
    return yes()


def remove_step(person: Person | None, programme: Programme) -> Verdict:
    return programmes_may.lead(person, programme)
