"""A use of a story before it is kept: put together and checked, so that a page can show exactly how it will stand."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.listen import may, queries
from cairn.listen.choices import STORY_LENGTH, Editing, Use
from cairn.listen.models import StoryUse
from cairn.listen.quoting import IN_A_THING, OUT_OF_REACH, WHERE_LENGTH, Place, State, passage

if TYPE_CHECKING:
    from cairn.listen.models import Story
    from cairn.people.models import Person


def use(  # noqa: PLR0913 - the parts of a use, each by name
    story: Story, *, by: Person, at: datetime, use: str, place: str, about_ref: str = "", words: str = "",
    where: str = "",
) -> StoryUse:  # fmt: skip
    """The use as it would be kept. Raises `Refused` where it may not be."""
    on = timezone.localdate(at)
    may.use_story(by, story, use=use, place=place, on=on).or_refuse()
    may.quote_so(story, words).or_refuse()
    about = story.activity.ref if place == Place.PACK else about_ref if place in IN_A_THING else ""
    may.stand_somewhere(story, place, about).or_refuse()
    may.be_used_once(story, place, about).or_refuse()
    is_own = story.teller_id == by.pk
    is_asked = queries.agreed_now(story).editing == Editing.ASK and not is_own
    return StoryUse(
        story=story, use=Use(use), place=Place(place), about=about, words=_passage(story, words),
        where=told.plainly(where, most=WHERE_LENGTH) if place in OUT_OF_REACH else "", by=by,
        side=activities.side_of(by, story.activity, on=on), used_at=at,
        state=State.ASKED if is_asked else State.IN_USE, allowed_at=at if is_own else None,
    )  # fmt: skip


def _passage(story: Story, words: str) -> str:
    return passage(told.plainly(words, most=STORY_LENGTH), may.story_texts(story)) if words.strip() else ""
