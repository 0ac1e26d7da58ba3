"""Who makes a lesson a practice, takes it on, agrees to it, gives it up, and says what became of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.learn import queries
from cairn.learn.may.measures import come_true_by
from cairn.learn.models.measures import AGREEING
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import Lesson, Practice
    from cairn.people.models import Person


def propose_practices(person: Person | None, activity: Activity) -> Verdict:
    """Anybody who takes part where the lessons were learned, or leads the work."""
    return _here(person, activity)


def propose_practice(person: Person | None, lesson: Lesson) -> Verdict:
    """Of a published review, from a lesson that is none yet."""
    if not (verdict := propose_practices(person, lesson.review.activity)):
        return verdict
    if not lesson.review.is_published:
        return no(_("The review is not published yet. Lessons become a practice once everybody can read them."))
    if queries.practice_of(lesson):
        return no(_("This lesson has become a practice already, or somebody has proposed one."))
    return yes()


def be_done_by(day: date, at: datetime) -> Verdict:
    """Whether this can be the day of a practice."""
    return come_true_by(day, on=timezone.localdate(at))


def own_practice(person: Person | None, practice: Practice) -> Verdict:
    """Anybody who takes part or leads, while nobody answers for it and nobody has said what became of it."""
    if not (verdict := _here(person, practice.lesson.review.activity)):
        return verdict
    if practice.told_at or practice.withdrawn_at:
        return no(_("It is said already what became of this practice."))
    if practice.owner_id is not None:
        return no(_("Somebody answers for this practice already."))
    return yes()


def agree_practice(person: Person | None, practice: Practice) -> Verdict:
    """One person of each side says yes for it, while it is proposed."""
    if not (verdict := _here(person, practice.lesson.review.activity)):
        return verdict
    if not practice.is_proposed:
        return no(_("This practice is agreed already, or was given up."))
    found = activities.participant(person, practice.lesson.review.activity)
    if found is None or found.side not in AGREEING:
        return no(_("A practice is agreed by one citizen and one of the staff who take part where it was learned."))
    if queries.has_agreed(practice, found.side):
        return no(_("Your side has agreed already."))
    return yes()


def withdraw_practice(person: Person | None, practice: Practice) -> Verdict:
    """Whoever proposed it, or leads the work, until it is agreed."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not practice.is_proposed:
        return no(_("This practice is agreed. Say instead what became of it."))
    if person and practice.proposed_by_id == person.pk:
        return yes()
    return programmes_may.lead(person, practice.programme)


def tell_practice(person: Person | None, practice: Practice) -> Verdict:
    """Whoever answers for it, or leads the work, once it is agreed."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not practice.agreed_at:
        return no(_("This practice is not agreed yet. One person of each side says yes first, and somebody owns it."))
    if practice.told_at:
        return no(_("It is said already what became of this practice."))
    if person and practice.owner_id == person.pk:
        return yes()
    if programmes_may.lead(person, practice.programme):
        return yes()
    return no(_("Whoever answers for this practice says what became of it, or whoever leads the work."))


def _here(person: Person | None, activity: Activity) -> Verdict:
    """Signed in, and taking part there or leading the work; also after it has ended, not once it was withdrawn."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if activity.withdrawn_at:
        return activities_may.running(activity)
    if activities.participant(person, activity) or activities_may.lead(person, activity.programme):
        return yes()
    return no(_("Only people who take part where this was learned, or lead the work, do this."))
