"""Asking for a role, taking it back, getting a place by lot; and forgetting what nobody needs any more."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.ledger.action import action, quiet
from cairn.recognition import words as money
from cairn.roles import may, queries
from cairn.roles.choices import WORDS_LENGTH
from cairn.roles.giving import answered, answers_in_numbers
from cairn.roles.models import Application
from cairn.roles.recorded import enter

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import Holding, RoleOffer


@quiet("an entry would tell who asked, and so who was refused")
def apply_for_role(role: RoleOffer, *, by: Person, at: datetime, words: str = "") -> Application:
    """Somebody asks for a role. Words are not needed."""
    today = timezone.localdate(at)
    may.apply_for_role(by, role, on=today).or_refuse()
    side = activities.side_in_programme(by, role.programme, on=today)
    kept = money.safely(words, most=WORDS_LENGTH)
    return Application.objects.create(role=role, person=by, side=side, words=kept, applied_at=at)


@quiet("an entry would tell who asked")
def withdraw_application(application: Application, *, by: Person, at: datetime) -> Application:
    """The person takes it back before the answer; what they wrote, and what was written about it, goes with it."""
    may.withdraw_application(by, application).or_refuse()
    application.withdrawn_at, application.words, application.proposed_reason = at, "", ""
    application.is_proposed = application.proposed_at = application.agreed_at = None
    application.proposed_by = application.agreed_by = None
    application.save()
    return application


@action
def give_place(role: RoleOffer, person: Person, *, at: datetime, reason: str, draw: str) -> Holding:
    """A place for somebody whom a draw named, `draw` being its reference. The entry names the draw, not the person."""
    today = timezone.localdate(at)
    may.give_place(role, person, draw=draw, on=today).or_refuse()
    application = queries.application_of(person, role)
    assert application is not None  # may.give_place refuses who did not ask
    holding = answered(application, is_given=True, reason=told.plainly(reason, most=WORDS_LENGTH), at=at)
    assert holding is not None  # a yes gives a place
    enter("roles.place.drawn", role, by=None, at=at, data={"draw": draw})
    return holding


@action
def answer_the_rest(
    role: RoleOffer, *, at: datetime, reason: str, draw: str, among: Collection[Application] | None = None
) -> list[Application]:
    """Everybody whom the draw did not name hears it, all together; or those of them who share this reason.

    A later draw can still name them.
    """
    may.answer_the_rest(role, draw=draw, on=timezone.localdate(at)).or_refuse()
    kept = told.plainly(reason, most=WORDS_LENGTH)
    waiting = [one for one in queries.waiting_for_draw(role) if among is None or one in among]
    for one in waiting:
        answered(one, is_given=False, reason=kept, at=at)
    enter("roles.answers.given", role, by=None, at=at, data=answers_in_numbers(waiting))
    return waiting


@quiet("nothing is entered about those who asked, so nothing is when they are forgotten")
def forget_applications(*, at: datetime) -> int:
    """What was taken back, and what was answered half a year ago, goes for good. Who holds a role stays. How many."""
    number, _by_model = queries.applications_to_forget(at).delete()
    return number
