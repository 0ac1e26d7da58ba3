"""The sessions and tasks for which somebody can answer an offer of payment otherwise than as a rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.do import queries as do
from cairn.sessions import queries as sessions
from cairn.web import links

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import AnswerForOnce, Offer

BACK_FOR = timedelta(days=60)
SHOWN_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class Occasion:
    """A session or a task: in words, on which day, and what was said for it alone."""

    ref: str
    words: str
    on: date
    url: str
    said: AnswerForOnce | None


def occasions(offer: Offer, person: Person, *, at: datetime) -> list[Occasion]:
    """The sessions of the activity from two months ago on, and the tasks this person took on, by their days."""
    activity = offer.activity
    said = {one.occasion: one for one in offer.answers_for_once.all()}
    found = [*_sessions(activity, at), *_tasks(activity, person)]
    found.sort(key=lambda one: (one[2], one[0]))
    return [
        Occasion(ref, words, on, links.in_activity("answer_for_once", activity, ref), said.get(ref))
        for ref, words, on in found[-SHOWN_AT_MOST:]
    ]


def occasion(offer: Offer, person: Person, ref: str, *, at: datetime) -> Occasion | None:
    return next((one for one in occasions(offer, person, at=at) if one.ref == ref), None)


def _sessions(activity: Activity, at: datetime) -> list[tuple[str, str, date]]:
    here = sessions.sessions_of(activity).filter(starts_at__gte=at - BACK_FOR)
    return [(one.ref, one.title, timezone.localdate(one.starts_at)) for one in here]


def _tasks(activity: Activity, person: Person) -> list[tuple[str, str, date]]:
    mine = do.tasks_taken_on_by(person).filter(activity=activity)
    return [(one.ref, one.words, one.commitment.due_on) for one in mine]
