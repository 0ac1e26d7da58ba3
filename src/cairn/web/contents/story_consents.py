"""What a teller agreed to, and when: each consent in the words it was given in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.listen import may, queries, wordings
from cairn.listen.choices import credited
from cairn.web import links

if TYPE_CHECKING:
    from cairn.listen.models import Consent, Story
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Agreed:
    """One consent: its words of that time, the credit, when and how it was given, until when it was or is good."""

    uses: list[str]
    editing: str
    credit: str
    how: str
    given_at: datetime
    until_on: date | None
    ended_at: datetime | None
    wording_since: date


@dataclass(frozen=True, slots=True)
class ToReview:
    """A story whose teller is asked whether what they agreed to is still right."""

    story: Story
    uses: list[str]
    url: str
    renew_url: str  # nothing where one press is not enough, because the words are other ones now
    change_url: str


def history(story: Story) -> list[Agreed]:
    """All that was agreed to, the newest first."""
    return [_agreed(story, one) for one in queries.consents_to(story)]


def to_review(person: Person, *, at: datetime) -> list[ToReview]:
    """A person's stories to be asked about, the oldest first."""
    today = timezone.localdate(at)
    return [_to_review(person, one, on=today) for one in queries.stories_to_review(person, on=today)]


def _agreed(story: Story, one: Consent) -> Agreed:
    return Agreed(
        uses=wordings.agreed_words(one), editing=wordings.editing_words(one), how=str(one.get_how_display()),
        credit=credited(story.teller.name, one.credit) if story.teller else "", given_at=one.given_at,
        until_on=one.until_on, ended_at=one.ended_at, wording_since=wordings.wording(one.wording).since_on,
    )  # fmt: skip


def _to_review(person: Person, story: Story, *, on: date) -> ToReview:
    def here(page: str) -> str:
        return links.in_activity(page, story.activity, story.ref)

    renew_url = here("renew_consent") if may.renew_consent(person, story, on=on) else ""
    return ToReview(story, wordings.agreed_words(story.agreed), here("story"), renew_url, here("change_consent"))
