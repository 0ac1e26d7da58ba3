"""Who may write needs, and do anything with one: its owner, and nobody else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.needs import queries
from cairn.needs.choices import FORGET_AFTER
from cairn.needs.queries import known
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.needs.models import AccessNeed
    from cairn.people.models import Person

NEEDS_AT_MOST = 30


def write_need(person: Person | None) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.needs_of(person).count() >= NEEDS_AT_MOST:
        return no(_("These are thirty needs already. Put two into one, or delete one you no longer have."))
    return yes()


def be_written(kinds: Iterable[str], formats: Iterable[str]) -> Verdict:
    """Whether a need can be about this, and name these formats."""
    wrong = known(kinds, formats)
    return no(wrong) if wrong else yes()


def change_need(person: Person | None, need: AccessNeed) -> Verdict:
    return own(person, need)


def confirm_need(person: Person | None, need: AccessNeed) -> Verdict:
    """At any time: who says it every month may."""
    return own(person, need)


def delete_need(person: Person | None, need: AccessNeed) -> Verdict:
    return own(person, need)


def forget_need(need: AccessNeed, at: datetime) -> Verdict:
    """By itself, once nothing was said about it for two years."""
    if need.still_so_at > at - FORGET_AFTER:
        return no(_("Its owner wrote it, or said that it holds, less than two years ago."))
    return yes()


def own(person: Person | None, need: AccessNeed) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or need.person_id != person.pk:
        return no(_("Only the person whose need it is does this."))
    return yes()
