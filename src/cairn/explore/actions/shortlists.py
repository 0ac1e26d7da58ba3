"""Shortlisting: marking the options worth carrying on, proposing to drop the rest, and agreeing to it or not."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.explore import may, queries
from cairn.explore.choosing import DROPPED_LENGTH
from cairn.explore.models import Option, Shortlist, ShortlistSheet
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@quiet("who would carry on which option is nobody's business: only numbers of five and more are shown")
def mark_shortlist(activity: Activity, *, by: Person, at: datetime, carried: Collection[str]) -> None:
    """The options worth carrying on, by their refs, as this person sees it. The last time counts."""
    may.mark_shortlist(by, activity).or_refuse()
    live = list(queries.live_options(activity).values_list("ref", flat=True))
    if not set(carried) <= set(live):
        raise Refused(_("Choose among the options that still stand."))
    side = activities.side_of(by, activity, on=at.date())
    ShortlistSheet.objects.update_or_create(
        activity=activity, mark=queries.counting_mark(by, activity),
        defaults={"side": side, "carried": [ref for ref in live if ref in carried]},
    )  # fmt: skip
    _make_public(activity)


@action
def propose_shortlist(activity: Activity, *, by: Person, at: datetime, why: str) -> Shortlist:
    """A lead proposes to drop the options that no side carries on, with the reason. A citizen has to agree."""
    may.propose_shortlist(by, activity).or_refuse()
    left = [one.ref for one in queries.shortlist_now(activity).left_behind]
    said = told.plainly(why, most=DROPPED_LENGTH)
    proposed = Shortlist.objects.create(activity=activity, dropping=left, why=said, by=by, proposed_at=at)
    data = {"options": left}
    content = proposed.fingerprint(said)
    enter("explore.shortlist.proposed", activity, by=by, at=at, about=proposed, data=data, content=content)
    return proposed


@action
def agree_shortlist(proposed: Shortlist, *, by: Person, at: datetime) -> Shortlist:
    """A citizen agrees: those named that nobody carries on now either are dropped, with the reason that was given."""
    may.answer_shortlist(by, proposed).or_refuse()
    left = {one.ref for one in queries.shortlist_now(proposed.activity).left_behind}
    proposed.dropping = [ref for ref in proposed.dropping if ref in left]
    if not proposed.dropping:
        raise Refused(_("Meanwhile a side carries each of these options on. Let all options stay."))
    proposed.save(update_fields=["dropping"])
    going = Option.objects.filter(activity=proposed.activity, ref__in=proposed.dropping)
    going.update(dropped_at=at, why_dropped=proposed.why)
    return _answered(proposed, by, at, is_agreed=True)


@action
def keep_all(proposed: Shortlist, *, by: Person, at: datetime) -> Shortlist:
    """All options stay: a citizen does not agree, or whoever proposed it takes it back."""
    may.keep_all(by, proposed).or_refuse()
    return _answered(proposed, by, at, is_agreed=False)


def _make_public(activity: Activity) -> None:
    """Once five sheets are new or changed they count for everybody; the numbers of a side once five of its own are."""
    sheets = list(ShortlistSheet.objects.filter(activity=activity).order_by("pk"))
    if sum(one.counted != one.carried for one in sheets) >= queries.SHOWN_FROM:
        for one in sheets:
            one.counted = one.carried
    for side in {one.side for one in sheets}:
        of_side = [one for one in sheets if one.side == side]
        if sum(one.told != one.carried for one in of_side) >= queries.SHOWN_FROM:
            for one in of_side:
                one.told = one.carried
    ShortlistSheet.objects.bulk_update(sheets, ["counted", "told"])


def _answered(proposed: Shortlist, by: Person, at: datetime, *, is_agreed: bool) -> Shortlist:
    proposed.answered_at, proposed.is_agreed = at, is_agreed
    proposed.save(update_fields=["answered_at", "is_agreed"])
    kind = "explore.shortlist.agreed" if is_agreed else "explore.shortlist.declined"
    enter(kind, proposed.activity, by=by, at=at, about=proposed, data={"options": proposed.dropping})
    return proposed
