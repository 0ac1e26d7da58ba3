"""Who may lead a review, write it, publish it, and set their own words in it or beside it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.learn import queries
from cairn.learn.choices import Voice
from cairn.learn.may import here
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import Review, ReviewVoice
    from cairn.people.models import Person


def lead_review(person: Person | None, activity: Activity, review: Review | None) -> Verdict:
    """Anybody who takes part, from any side, says so for themselves."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := _unpublished(activity, review)):
        return verdict
    if not (verdict := here.take_part(person, activity)):
        return verdict
    if review and review.has_leader(person):
        return no(_("You lead this review already."))
    return yes()


def stop_leading_review(person: Person | None, review: Review) -> Verdict:
    if not (verdict := _lead(person, review)):
        return verdict
    return _unpublished(review.activity, review)


def write_review(person: Person | None, review: Review) -> Verdict:
    if not (verdict := _lead(person, review)):
        return verdict
    if not (verdict := _unpublished(review.activity, review)):
        return verdict
    if not activities.participant(person, review.activity):
        return no(_("You do not take part here any more. Somebody who does goes on with the review."))
    return yes()


def publish_review(person: Person | None, review: Review) -> Verdict:
    """Once it says what changed, for whom, what did not, and what was learned. A citizen, where a citizen leads it."""
    if not (verdict := write_review(person, review)):
        return verdict
    if not review.is_written or not review.lessons.all():
        return no(_("Write first what changed, for whom, what did not change, and what you learned."))
    leading_citizens = {one.person_id for one in review.leaders.all() if here.be_citizen(one.person, review.activity)}
    if leading_citizens and person and person.pk not in leading_citizens:
        return no(_("A citizen leads this review with you. They publish it, once it says what they want it to say."))
    return yes()


def read_draft(person: Person | None, review: Review) -> Verdict:
    """Before it is published, a review is for those who take part and those who lead the work."""
    activity = review.activity
    if (
        review.is_published
        or activities.participant(person, activity)
        or activities_may.lead(person, activity.programme)
    ):
        return yes()
    return no(_("The review is being written. When it is published, everybody can read it here."))


def write_verdict(person: Person | None, activity: Activity, review: Review | None) -> Verdict:
    """A citizen who takes part, in their own words, until the review is published."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := here.look_back(activity)):
        return verdict
    if review is None:
        return no(_("Nobody leads the review yet. Once somebody does, citizens can write how they judge the work."))
    if review.is_published:
        return no(_("The review is published and stays as it is. Citizens can set their dissent beside it."))
    return here.be_citizen(person, activity)


def write_dissent(person: Person | None, review: Review, at: datetime) -> Verdict:
    """A citizen who takes part, or left not long ago, once the review is published."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if review.activity.withdrawn_at:
        return activities_may.running(review.activity)
    if not review.is_published:
        return no(_("The review is not published yet. Until then, citizens can write their verdict into it."))
    if person not in queries.citizens_to_ask(review.activity, on=timezone.localdate(at)):
        return no(_("Dissent beside the review is for the citizens who take part here, or have left not long ago."))
    return yes()


def take_back_voice(person: Person | None, voice: ReviewVoice) -> Verdict:
    """One's own words: dissent at any time, a verdict until the review is published."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or voice.author_id != person.pk:
        return no(_("These are somebody else's words. Only they can take them back."))
    if voice.kind == Voice.VERDICT and voice.review.is_published:
        return no(
            _("The review is published with your verdict in it, and stays as it is. You can set dissent beside it.")
        )
    return yes()


def _lead(person: Person | None, review: Review) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not review.has_leader(person):
        return no(_("Only those who lead this review do this. If you take part here, you can lead it with them."))
    return yes()


def _unpublished(activity: Activity, review: Review | None) -> Verdict:
    if not (verdict := here.look_back(activity)):
        return verdict
    if review and review.is_published:
        return no(_("The review is published, and stays as it is."))
    return yes()
