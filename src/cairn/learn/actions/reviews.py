"""What people do with the review: lead it, write it, put their own words into it, publish it, set dissent beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn import fulltext
from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.learn import may, queries
from cairn.learn.choices import LESSON_LENGTH, LESSONS_AT_MOST, REVIEW_LENGTH, VERDICT_LENGTH, Voice
from cairn.learn.models import Lesson, Review, ReviewLeader, ReviewVoice
from cairn.ledger.action import action, quiet
from cairn.listen import may as listen_may
from cairn.listen.choices import Credit
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

WRITTEN = {Voice.VERDICT: "learn.verdict.written", Voice.DISSENT: "learn.dissent.written"}
LEADING = (Side.CITIZEN, Side.STAFF, Side.PARTNER)  # a side that is not clear yet is none of these


@action
def lead_review(activity: Activity, *, by: Person, at: datetime) -> Review:
    """I will lead the review, alone or with others. The first one who says so begins it."""
    may.lead_review(by, activity, queries.review(activity)).or_refuse()
    review, _is_new = Review.objects.get_or_create(activity=activity, defaults={"started_at": at})
    ReviewLeader.objects.create(review=review, person=by, since=at)
    enter("learn.review.led", activity, by=by, at=at, about=review)
    return review


@action
def stop_leading_review(review: Review, *, by: Person, at: datetime) -> Review:
    """I will not lead the review after all. What was written stays for those who go on."""
    may.stop_leading_review(by, review).or_refuse()
    ReviewLeader.objects.filter(review=review, person=by).delete()
    enter("learn.review.left", review.activity, by=by, at=at, about=review)
    return review


@quiet("a draft is nobody's word yet: what is published enters the record")
def write_review(
    review: Review,
    *,
    by: Person,
    at: datetime,
    what_changed: str,
    for_whom: str,
    what_did_not: str,
    lessons: Sequence[str],
) -> Review:
    """The draft, for those inside, until it is published. Parts may still be empty."""
    may.write_review(by, review).or_refuse()
    if len(lessons) > LESSONS_AT_MOST:
        raise Refused(_("That is more than %(most)d lessons. Keep those that matter.") % {"most": LESSONS_AT_MOST})
    review.what_changed, review.for_whom, review.what_did_not = (
        told.plainly(words, most=REVIEW_LENGTH) if words.strip() else ""
        for words in (what_changed, for_whom, what_did_not)
    )
    review.written_at = at
    review.save(update_fields=["what_changed", "for_whom", "what_did_not", "written_at"])
    Lesson.objects.filter(review=review).delete()
    Lesson.objects.bulk_create(
        Lesson(review=review, number=number, words=told.plainly(words, most=LESSON_LENGTH))
        for number, words in enumerate(lessons, start=1)
    )
    return review


@action
def write_verdict(
    activity: Activity, *, by: Person, at: datetime, words: str, credit: str = Credit.NONE
) -> ReviewVoice:
    """How a citizen judges the work. These words, and no others, stand in the review.

    Written again, they replace the earlier ones. The entry carries no mark, so that nobody can join words without a
    name to the other things their author did.
    """
    review = queries.review(activity)
    may.write_verdict(by, activity, review).or_refuse()
    assert review is not None  # may.write_verdict refuses None
    return _say(review, Voice.VERDICT, by=by, at=at, words=words, credit=credit)


@action
def write_dissent(review: Review, *, by: Person, at: datetime, words: str, credit: str = Credit.NONE) -> ReviewVoice:
    """What a citizen sees otherwise, beside the published review. Written again, it replaces the earlier words."""
    may.write_dissent(by, review, at).or_refuse()
    return _say(review, Voice.DISSENT, by=by, at=at, words=words, credit=credit)


@action
def take_back_voice(voice: ReviewVoice, *, by: Person, at: datetime) -> None:
    """One's own words are gone, and with them the salt that could prove what they were."""
    may.take_back_voice(by, voice).or_refuse()
    _enter_unmarked("learn.voice.taken_back", voice, at=at)
    voice.delete()
    fulltext.forget_what_was_written()


@action
def publish_review(review: Review, *, by: Person, at: datetime) -> Review:
    """The review is out, with the verdicts as their authors wrote them. From now on it stays as it is."""
    may.publish_review(by, review).or_refuse()
    activity, verdicts = review.activity, list(queries.verdicts(review))
    review.led_by = _sides_leading(review, at=at)
    review.published_at = at
    review.save(update_fields=["led_by", "published_at"])
    words = [review.what_changed, review.for_whom, review.what_did_not]
    words += [lesson.words for lesson in Lesson.objects.filter(review=review)]
    words += [verdict.words for verdict in verdicts]
    # Nobody but its author can have laid a hand on a verdict, so where there is one it is unedited.
    data = {"led_by": review.led_by, "verdict": bool(verdicts), "unedited": bool(verdicts)}
    content = review.fingerprint(*words)
    enter("learn.review.published", activity, by=by, at=at, about=review, data=data, content=content)
    return review


def _sides_leading(review: Review, *, at: datetime) -> list[str]:
    """The sides of those who lead it and take part, as they are on the day it is published."""
    leaders = [one.person for one in ReviewLeader.objects.select_related("person").filter(review=review)]
    here = [one for one in leaders if activities.participant(one, review.activity)]
    sides = {activities.side_of(one, review.activity, on=at.date()) for one in here}
    return sorted(sides.intersection(LEADING))


def _say(review: Review, kind: Voice, *, by: Person, at: datetime, words: str, credit: str) -> ReviewVoice:
    listen_may.be_credited(credit).or_refuse()
    voice = ReviewVoice.objects.filter(review=review, author=by, kind=kind).first()
    voice = voice or ReviewVoice(review=review, author=by, kind=kind)
    voice.words, voice.credit, voice.said_at = told.plainly(words, most=VERDICT_LENGTH), Credit(credit), at
    voice.save()
    _enter_unmarked(WRITTEN[kind], voice, at=at, content=voice.fingerprint(voice.words))
    return voice


def _enter_unmarked(kind: str, voice: ReviewVoice, *, at: datetime, content: str = "") -> None:
    """An entry of a citizen's own words: no mark of who wrote them."""
    enter(kind, voice.review.activity, by=None, side=Side.CITIZEN, at=at, about=voice, content=content)
