"""What people do while they listen: tell, let see, take back, contribute, ask, answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.ledger.action import action
from cairn.listen import may
from cairn.listen.choices import (
    CONSENT_WORDING,
    CONTRIBUTION_LENGTH,
    DATED,
    REPLY_LENGTH,
    STORY_LENGTH,
    WHY_SHORTER_LENGTH,
    Answer,
    Credit,
    Readers,
)
from cairn.listen.models import Asking, Contribution, Reply, Story

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def tell_story(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    words: str,
    would_have_helped: str = "",
    readers: str = Readers.GROUP,
    credit: str = Credit.NONE,
) -> Story:
    """A story with the teller's consent: who may see it, and what stands beside it.

    Its entry carries the side and the consent but not the teller's mark, so that nobody can join a story told
    without a name to the other things its teller did.
    """
    may.tell_story(by, activity).or_refuse()
    may.agree_to(readers=readers, credit=credit).or_refuse()
    said = told.plainly(words, most=STORY_LENGTH)
    helped = told.plainly(would_have_helped, most=STORY_LENGTH) if would_have_helped.strip() else ""
    story = Story(
        activity=activity, teller=by, side=activities.side_of(by, activity, on=at.date()), words=said,
        would_have_helped=helped, readers=Readers(readers), credit=Credit(credit), told_at=at, consented_at=at,
    )  # fmt: skip
    story.save()
    _enter_unmarked("listen.story.told", story, at=at, content=story.fingerprint(said, helped), with_consent=True)
    return story


@action
def change_consent(story: Story, *, by: Person, at: datetime, readers: str, credit: str) -> Story:
    """Another circle of readers, or another credit, from this moment on."""
    may.change_consent(by, story).or_refuse()
    may.agree_to(readers=readers, credit=credit).or_refuse()
    story.readers, story.credit = Readers(readers), Credit(credit)
    story.consent_wording, story.consented_at = CONSENT_WORDING, at
    story.save(update_fields=["readers", "credit", "consent_wording", "consented_at"])
    _enter_unmarked("listen.consent.changed", story, at=at, with_consent=True)
    return story


@action
def withdraw_story(story: Story, *, by: Person, at: datetime) -> Story:
    """Take a story back. From this moment nobody but its teller sees it; the words stay theirs to keep or destroy."""
    may.withdraw_story(by, story).or_refuse()
    story.withdrawn_at = at
    story.save(update_fields=["withdrawn_at"])
    _enter_unmarked("listen.story.withdrawn", story, at=at)
    return story


@action
def erase_story(story: Story, *, by: Person, at: datetime) -> Story:
    """Destroy the words of a withdrawn story, and the salt, so that not even a fingerprint can be matched to them."""
    may.erase_story(by, story).or_refuse()
    story.words, story.would_have_helped, story.salt, story.erased_at = "", "", "", at
    story.save(update_fields=["words", "would_have_helped", "salt", "erased_at"])
    _enter_unmarked("listen.story.erased", story, at=at)
    return story


@action
def contribute(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    words: str,
    is_question: bool = False,
    credit: str = Credit.NONE,
    happened_at: datetime | None = None,
) -> Contribution:
    """Put something in, or ask. From now on it is owed an answer.

    `happened_at`: when it was said, where that was earlier than the entry.
    """
    gate = may.ask_question if is_question else may.contribute
    gate(by, activity).or_refuse()
    may.be_credited(credit).or_refuse()
    made_at = told.at_last(happened_at, at)
    contribution = Contribution(
        activity=activity, author=by, side=activities.side_of(by, activity, on=at.date()),
        words=told.plainly(words, most=CONTRIBUTION_LENGTH), is_question=is_question, credit=Credit(credit),
        made_at=made_at,
    )  # fmt: skip
    contribution.save()
    enter(
        "listen.contribution.made", activity, by=by, at=at, about=contribution, data={"question": is_question},
        content=contribution.fingerprint(contribution.words), happened_at=made_at,
    )  # fmt: skip
    return contribution


@action
def reply(
    contribution: Contribution,
    *,
    by: Person,
    at: datetime,
    answer: str,
    words: str,
    by_on: date | None = None,
    happened_at: datetime | None = None,
) -> Reply:
    """A public answer: done, will do by a day, cannot because, or not yet with the next day. The latest one counts."""
    activity = contribution.activity
    may.reply(by, activity).or_refuse()
    replied_at = told.at_last(happened_at, at)
    may.reply_so(answer=answer, by_on=by_on, on=timezone.localdate(replied_at)).or_refuse()
    day = by_on if answer in DATED else None
    given = Reply(
        contribution=contribution, by=by, side=activities.side_of(by, activity, on=at.date()),
        answer=Answer(answer), words=told.plainly(words, most=REPLY_LENGTH), by_on=day, replied_at=replied_at,
    )  # fmt: skip
    given.save()
    enter(
        "listen.contribution.answered", activity, by=by, at=at, about=contribution,
        data={"answer": answer, "by_day": day.toordinal() if day else None},
        content=given.fingerprint(given.words), happened_at=replied_at,
    )  # fmt: skip
    return given


@action
def open_asking(activity: Activity, *, by: Person, at: datetime, until_on: date) -> Asking:
    """From now on people are asked, until that day at least."""
    may.open_asking(by, activity).or_refuse()
    may.ask_until(until_on, on=timezone.localdate(at)).or_refuse()
    asking = Asking(activity=activity, until_on=until_on, opened_at=at)
    enter("listen.asking.opened", activity, by=by, at=at, about=asking)
    asking.number = next_number(Asking.objects.filter(activity=activity))
    asking.save()
    return asking


@action
def close_asking(asking: Asking, *, by: Person, at: datetime) -> Asking:
    """People are no longer asked. They can still say something; it may come too late for the decision."""
    may.close_asking(by, asking).or_refuse()
    asking.closed_at = at
    asking.save(update_fields=["closed_at"])
    enter("listen.asking.closed", asking.activity, by=by, at=at, about=asking)
    return asking


@action
def shorten_asking(asking: Asking, *, by: Person, at: datetime, words: str) -> Asking:
    """Citizens agreed to less time than ten working days, and why. It counts once they confirm it."""
    may.shorten_asking(by, asking, at).or_refuse()
    asking.shortened_at, asking.why_shorter = at, told.plainly(words, most=WHY_SHORTER_LENGTH)
    asking.save(update_fields=["shortened_at", "why_shorter"])
    content = asking.fingerprint(asking.why_shorter)
    enter("listen.asking.shortened", asking.activity, by=by, at=at, about=asking, content=content)
    return asking


def _enter_unmarked(kind: str, story: Story, *, at: datetime, content: str = "", with_consent: bool = False) -> None:
    """A story's entry: no mark of its teller, only the side they told it from."""
    consent = {"readers": str(story.readers), "wording": story.consent_wording} if with_consent else {}
    enter(kind, story.activity, by=None, side=story.side, at=at, about=story, data=consent, content=content)
