"""Who may name leaving things as they are as a choice, and look at it again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.decide import queries
from cairn.decide.may.telling import hold_or_own, owns
from cairn.decide.may.voting import take_part_or_hold

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person


def name_as_it_is(person: Person | None, decision: Decision) -> Verdict:
    """Whoever wants it: who takes part, leads the work, or owns the decision."""
    verdict = take_part_or_hold(person, decision)
    if not verdict and not (owns(person, decision.activity) and hold_or_own(person, decision.activity)):
        return verdict
    if not queries.failed_three_times(decision):
        return no(_("This is for a question that failed three times, until it is put again."))
    if queries.to_review(decision):
        return no(_("Somebody has named this already, and answers for it on the day that stands here."))
    return yes()


def review_as_it_is(person: Person | None, decision: Decision, on: date) -> Verdict:
    """From its day on: whoever named it, leads the work or owns the decision."""
    running = queries.to_review(decision)
    if running is None:
        return no(_("There is nothing to look at again."))
    is_theirs = person is not None and running.by_id == person.pk
    verdict = take_part_or_hold(person, decision) if is_theirs else hold_or_own(person, decision.activity)
    if not verdict:
        return verdict
    if on < running.review_on:
        return no(_("It is looked at again on %(day)s, or later.") % {"day": date_format(running.review_on)})
    return yes()
