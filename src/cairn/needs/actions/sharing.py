"""Sharing a need with a programme or an activity, and taking it back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.activities import may as activities_may
from cairn.ledger.action import action, quiet
from cairn.needs import may, wordings
from cairn.needs.models import NeedShared

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.needs.models import AccessNeed
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@quiet("who shares what they need with whom is between them; an entry would tell that somebody needs something")
def share_with_programme(need: AccessNeed, programme: Programme, *, by: Person, at: datetime) -> NeedShared:
    """Those who lead the programme read it where its owner comes to a session or takes part."""
    may.share_with_programme(by, need, programme).or_refuse()
    return NeedShared.objects.create(need=need, programme=programme, wording=wordings.NEWEST, shared_at=at)


@action
def share_with_activity(need: AccessNeed, activity: Activity, *, by: Person, at: datetime) -> NeedShared:
    """It stands in the activity as a need that is owed an answer, so that nobody types anything twice."""
    may.share_with_activity(by, need, activity).or_refuse()
    stated = activities.state_need(activity, by=by, at=at, words=need.words)
    return NeedShared.objects.create(
        need=need, programme=activity.programme, activity=activity, stated=stated, wording=wordings.NEWEST,
        shared_at=at,
    )  # fmt: skip


@quiet("that somebody shares no longer is theirs; what the record has of a need tells nothing of it")
def take_back_sharing(share: NeedShared, *, by: Person, at: datetime) -> NeedShared:
    """From now on nobody reads it there. Its words in the activity are destroyed."""
    may.take_back_sharing(by, share).or_refuse()
    share.taken_back_at = at
    share.save(update_fields=["taken_back_at"])
    if share.stated and activities_may.take_back_need(by, share.stated):
        activities.take_back_need(share.stated, by=by, at=at)
    return share
