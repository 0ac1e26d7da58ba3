"""A lesson becomes what we do differently from now on: proposed, taken on, agreed by both sides, told of."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.learn import may, queries
from cairn.learn.choices import LESSON_LENGTH, PRACTICE_LENGTH, Became
from cairn.learn.models import Practice, PracticeAgreement
from cairn.learn.models.measures import AGREEING
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.learn.models import Lesson
    from cairn.people.models import Person


@action
def propose_practice(
    lesson: Lesson, *, by: Person, at: datetime, words: str, due_on: date, is_mine: bool = False
) -> Practice:
    """What we would do differently from now on, by which day. Proposing it is a yes for one's side.

    `is_mine`: whoever proposes it will see to it.
    """
    may.propose_practice(by, lesson).or_refuse()
    may.be_done_by(due_on, at).or_refuse()
    activity, side = lesson.review.activity, _side(by, lesson, at)
    taking_part = activities.participant(by, activity)
    practice = Practice.objects.create(
        programme=activity.programme, lesson=lesson, words=told.plainly(words, most=PRACTICE_LENGTH), due_on=due_on,
        proposed_by=by, proposed_at=at, owner=by if is_mine else None, owner_side=side if is_mine else "",
    )  # fmt: skip
    if taking_part and side in AGREEING:
        PracticeAgreement.objects.create(practice=practice, side=side, person=by, agreed_at=at)
    data = {"lesson": lesson.number, "due": due_on.toordinal()}
    content = practice.fingerprint(practice.words)
    enter("learn.practice.proposed", activity, by=by, at=at, about=practice, data=data, content=content)
    return practice


@action
def own_practice(practice: Practice, *, by: Person, at: datetime) -> Practice:
    """I will see to it."""
    _hold(practice)
    may.own_practice(by, practice).or_refuse()
    practice.owner, practice.owner_side = by, _side(by, practice.lesson, at)
    practice.save(update_fields=["owner", "owner_side"])
    _agree_if_all_is_there(practice, at)
    enter("learn.practice.owned", practice.lesson.review.activity, by=by, at=at, about=practice)
    return practice


@action
def agree_practice(practice: Practice, *, by: Person, at: datetime) -> Practice:
    """A yes for one's side. It is agreed once both sides have said so and somebody answers for it."""
    _hold(practice)
    may.agree_practice(by, practice).or_refuse()
    side = _side(by, practice.lesson, at)
    PracticeAgreement.objects.create(practice=practice, side=side, person=by, agreed_at=at)
    _agree_if_all_is_there(practice, at)
    enter("learn.practice.agreed", practice.lesson.review.activity, by=by, at=at, about=practice)
    return practice


@action
def withdraw_practice(practice: Practice, *, by: Person, at: datetime) -> Practice:
    """We will not do it this way. The lesson stands open again."""
    _hold(practice)
    may.withdraw_practice(by, practice).or_refuse()
    practice.withdrawn_at = at
    practice.save(update_fields=["withdrawn_at"])
    enter("learn.practice.withdrawn", practice.lesson.review.activity, by=by, at=at, about=practice)
    return practice


@action
def tell_practice(practice: Practice, *, by: Person, at: datetime, outcome: str, words: str) -> Practice:
    """Done, and how one can see it; or not done, and why. In public, once."""
    _hold(practice)
    may.tell_practice(by, practice).or_refuse()
    days_late = practice.days_late(at.date())
    practice.outcome, practice.told_words = Became(outcome), told.plainly(words, most=LESSON_LENGTH)
    practice.told_at = at
    practice.save(update_fields=["outcome", "told_words", "told_at"])
    data = {"done": practice.is_done, "days_late": days_late}
    content, activity = practice.fingerprint(practice.told_words), practice.lesson.review.activity
    enter("learn.practice.told", activity, by=by, at=at, about=practice, data=data, content=content)
    return practice


def _side(person: Person, lesson: Lesson, at: datetime) -> str:
    return activities.side_of(person, lesson.review.activity, on=at.date())


def _hold(practice: Practice) -> None:
    """Read it anew, and let nobody else change it until this deed is done."""
    fields = ["owner", "agreed_at", "told_at", "withdrawn_at"]
    practice.refresh_from_db(fields=fields, from_queryset=Practice.objects.select_for_update(no_key=True))


def _agree_if_all_is_there(practice: Practice, at: datetime) -> None:
    """Both sides said yes, and somebody answers for it: from this moment it is agreed."""
    if practice.agreed_at or practice.owner_id is None:
        return
    if all(queries.has_agreed(practice, side) for side in AGREEING):
        practice.agreed_at = at
        practice.save(update_fields=["agreed_at"])
