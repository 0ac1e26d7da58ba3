"""What the page of the review shows to whom."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.learn import may, queries
from cairn.learn.choices import Voice
from cairn.web.contents import practices, values

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import Review
    from cairn.people.models import Person


def whole(activity: Activity, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """The context of the page of the review, whether it is begun, being written, or published."""
    review = queries.review(activity)
    context: dict[str, Any] = {
        "review": review,
        "is_inside": is_inside(person, activity),
        "came_to": [(one.measure, values.newest_of(one)) for one in queries.valued(activity)],
        "may_lead_it": may.lead_review(person, activity, review),
        "may_write_verdict": may.write_verdict(person, activity, review),
    }
    if review is None:
        return context
    verdicts = list(queries.verdicts(review))
    return context | {
        "sides": review.led_by if review.is_published else sides_leading(review),
        "may_stop": may.stop_leading_review(person, review),
        "may_write": may.write_review(person, review),
        "may_publish": may.publish_review(person, review),
        "may_read": may.read_draft(person, review),
        "lessons": lessons(review, person, on=timezone.localdate(at)),
        "verdicts": verdicts if review.is_published else [],
        "has_verdict": bool(verdicts),
        "my_verdict": next((one for one in verdicts if person and one.author_id == person.pk), None),
        "dissent": list(queries.dissent(review)),
        "my_dissent": queries.voice_of(person, review, Voice.DISSENT),
        "may_write_dissent": may.write_dissent(person, review, at),
    }


def lessons(review: Review, person: Person | None, *, on: date) -> list[dict[str, Any]]:
    """Each lesson with the practice it became, and whether this person can make it one."""
    if not review.is_published:
        return [{"lesson": one} for one in review.lessons.all()]
    became = queries.practices_of_lessons(review)
    may_propose = may.propose_practices(person, review.activity)
    return [
        {
            "lesson": one,
            "practice": practices.shown(became[one.pk], on=on) if one.pk in became else None,
            "may_propose": may_propose and (one.pk not in became or queries.is_given_back(became[one.pk])),
        }
        for one in review.lessons.all()
    ]


def sides_leading(review: Review) -> list[str]:
    """The sides from which people lead the review now, in alphabetical order of their names inside."""
    leaders = {one.person_id for one in review.leaders.all()}
    return sorted({one.side for one in activities.participants(review.activity) if one.person_id in leaders})


def own_words(person: Person, review: Review, kind: str) -> dict[str, str]:
    """What this person has written there before, for a form to begin with."""
    said = queries.voice_of(person, review, kind)
    return {"words": said.words, "credit": said.credit} if said else {}


def is_inside(person: Person | None, activity: Activity) -> bool:
    """Whether this person sees names here: who takes part, and who leads the work."""
    return bool(activities.participant(person, activity) or activities_may.lead(person, activity.programme))
