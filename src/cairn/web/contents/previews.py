"""A story before it is shared: exactly as others will see it, and who that is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.listen import drafts
from cairn.listen.choices import Use
from cairn.web.waiting_recordings import sign_of

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Story
    from cairn.people.models import Person

CONSENT = ("uses", "credit", "editing", "until_on")


@dataclass(frozen=True, slots=True)
class Preview:
    """The story as it would be, where its recording can be heard meanwhile, and who will see it."""

    story: Story
    media_url: str
    readers: list[tuple[str, str]]


def preview(activity: Activity, *, by: Person, at: datetime, **said: Any) -> Preview:
    """What is said with a story, put together as sharing it would. Raises `Refused` as sharing it would."""
    story = drafts.story(activity, by=by, at=at, **{name: said[name] for name in said if name not in CONSENT})
    story.consent = drafts.consent(at=at, **{name: said[name] for name in CONSENT})
    kept = said["recording"]
    url = reverse("my_recording", args=[sign_of(kept, by)]) if kept else ""
    return Preview(story, url, readers(said["uses"]))


def readers(uses: Collection[str]) -> list[tuple[str, str]]:
    """Who sees the story and who does not, one circle after the other, as the pages of stories decide it."""
    sees, does_not = _("see the story like this"), _("do not see it")
    in_the_programme = {Use.REPORTS, Use.PUBLIC} & set(uses)
    here = sees if {Use.GROUP, Use.PUBLIC} & set(uses) else does_not
    if here == does_not and in_the_programme:
        here = _("see the story like this if they belong to the programme")
    return [
        (_("People who take part in this activity"), here),
        (_("Others in this programme"), sees if in_the_programme else does_not),
        (_("Everybody else"), sees if Use.PUBLIC in uses else does_not),
    ]
