"""Telling a story, agreeing to its use, taking it back, destroying its words."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn import fulltext
from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.listen import may
from cairn.listen.choices import CONSENT_WORDING, STORY_LENGTH, Credit, Editing, How, Use
from cairn.listen.models import Consent, Story

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
    uses: Collection[str] = (Use.GROUP,),
    credit: str = Credit.NONE,
    editing: str = Editing.PARTS,
    until_on: date | None = None,
) -> Story:
    """A story with the teller's consent: what it may be used for, what stands beside it, how it may be quoted.

    `until_on`: the last day the consent is good for; without one it has no end. The entry carries the side and the
    consent but not the teller's mark, so that nobody can join a story told without a name to the other things its
    teller did.
    """
    may.tell_story(by, activity).or_refuse()
    may.agree_to(uses=uses, credit=credit, editing=editing, until_on=until_on, on=_day(at)).or_refuse()
    said = told.plainly(words, most=STORY_LENGTH)
    helped = told.plainly(would_have_helped, most=STORY_LENGTH) if would_have_helped.strip() else ""
    story = Story(
        activity=activity, teller=by, side=activities.side_of(by, activity, on=at.date()), words=said,
        would_have_helped=helped, told_at=at,
    )  # fmt: skip
    story.save()
    _agree(story, at=at, uses=uses, credit=credit, editing=editing, until_on=until_on)
    content = story.fingerprint(said, helped)
    _enter_unmarked("listen.story.told", story, at=at, content=content, data=_in_codes(story))
    return story


@action
def change_consent(
    story: Story,
    *,
    by: Person,
    at: datetime,
    uses: Collection[str],
    credit: str,
    editing: str = Editing.PARTS,
    until_on: date | None = None,
) -> Story:
    """Another consent from this moment on. The one before is kept as it was, with the day it ended."""
    may.change_consent(by, story).or_refuse()
    may.agree_to(uses=uses, credit=credit, editing=editing, until_on=until_on, on=_day(at)).or_refuse()
    story.consents.filter(ended_at__isnull=True).update(ended_at=at)
    _agree(story, at=at, uses=uses, credit=credit, editing=editing, until_on=until_on)
    _enter_unmarked("listen.consent.changed", story, at=at, data=_in_codes(story))
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
    fulltext.forget_what_was_written()
    return story


def _agree(
    story: Story, *, at: datetime, uses: Collection[str], credit: str, editing: str, until_on: date | None
) -> None:
    """Keep what was agreed to, in which words, when and how; from now on it is the consent that counts."""
    agreed = Consent(
        story=story, number=story.consents.count() + 1, wording=CONSENT_WORDING, credit=Credit(credit),
        editing=Editing(editing), until_on=until_on, given_at=at, how=How.PAGE, **{f"for_{use}": True for use in uses},
    )  # fmt: skip
    agreed.save()
    story.consent = agreed
    story.save(update_fields=["consent"])


def _in_codes(story: Story) -> dict[str, Any]:
    """The consent as its entry carries it: codes and numbers."""
    agreed = story.agreed
    until = agreed.until_on.toordinal() if agreed.until_on else None
    return {"uses": [str(use) for use in agreed.uses], "wording": agreed.wording, "until": until}


def _enter_unmarked(
    kind: str, story: Story, *, at: datetime, content: str = "", data: dict[str, Any] | None = None
) -> None:
    """A story's entry: no mark of its teller, only the side they told it from."""
    enter(kind, story.activity, by=None, side=story.side, at=at, about=story, data=data, content=content)


def _day(at: datetime) -> date:
    return timezone.localdate(at)
