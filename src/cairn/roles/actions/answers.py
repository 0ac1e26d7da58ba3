"""Answering those who ask: one side writes, the other agrees, and everybody hears at once."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import told
from cairn.ledger.action import action, quiet
from cairn.roles import may, queries
from cairn.roles.choices import WORDS_LENGTH
from cairn.roles.giving import answered, answers_in_numbers
from cairn.roles.recorded import enter

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import Application, RoleOffer


@quiet("an entry would tell that somebody asked, before they have their answer")
def answer_application(
    application: Application, *, by: Person, at: datetime, is_given: bool, reason: str
) -> Application:
    """Yes or no with its reason, as one reader writes it; written anew, it is agreed anew.

    It goes out with the answers of all others, once somebody from the other side agrees; a yes then gives the place.
    """
    may.answer_application(by, application).or_refuse()
    may.answer_so(reason=reason).or_refuse()
    application.is_proposed, application.proposed_by, application.proposed_at = is_given, by, at
    application.proposed_reason = told.plainly(reason, most=WORDS_LENGTH)
    application.agreed_by = application.agreed_at = None
    application.save()
    return application


@quiet("an entry would tell that somebody asked, before they have their answer")
def agree_answer(application: Application, *, by: Person, at: datetime, read: str = "") -> Application:
    """The other side's word: this is the answer. `read`: the sign of the one they read, where a page showed it."""
    may.agree_answer(by, application, read=read).or_refuse()
    application.agreed_by, application.agreed_at = by, at
    application.save(update_fields=["agreed_by", "agreed_at"])
    return application


@action
def give_answers(role: RoleOffer, *, by: Person, at: datetime) -> list[Application]:
    """Everybody who asked gets their answer, all at once; every yes is a place held from now on."""
    may.give_answers(by, role, on=timezone.localdate(at)).or_refuse()
    waiting = list(queries.applications_to_read(role))
    for one in waiting:
        answered(one, is_given=bool(one.is_proposed), reason=one.proposed_reason, at=at)
    enter("roles.answers.given", role, by=by, at=at, data=answers_in_numbers(waiting))
    return waiting
