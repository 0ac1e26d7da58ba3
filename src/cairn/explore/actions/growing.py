"""Options that grow out of others: several merged into one, a part taken out, and one brought back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.activities import queries as activities
from cairn.activities.record import enter, next_number
from cairn.explore import may, queries, wording
from cairn.explore.models import AuthorAsked, Option, OptionAuthor, OptionOrigin, OptionVersion
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def merge_options(options: Sequence[Option], *, by: Person, at: datetime, **parts: Any) -> Option:
    """One new option out of several, in words of its own (see `wording.fit`).

    The old ones stay readable with where they went; what they grew out of, their arguments and reality checks stand at
    the new one too. Their authors are asked whether they stand by it; until then it says out of whose options it grew.
    """
    for one in options:
        one.look_again()
    may.merge_options(by, options).or_refuse()
    fitted = wording.fit(**parts)
    activity = options[0].activity
    new = _grown(activity, by, at, fitted, {"merged": [one.ref for one in options]})
    for one in options:
        OptionOrigin.objects.create(option=new, origin=one, grew_at=at)
        one.merged_at = at
        one.save(update_fields=["merged_at"])
    AuthorAsked.objects.bulk_create(
        AuthorAsked(option=new, person_id=person, asked_at=at)
        for person in dict.fromkeys(queries.authors_still_here(options))
        if person != by.pk
    )
    return new


@action
def take_out_part(option: Option, *, by: Person, at: datetime, **parts: Any) -> Option:
    """A part of an option becomes an option of its own, in words of its own. The other one goes on beside it."""
    may.take_out_part(by, option).or_refuse()
    new = _grown(option.activity, by, at, wording.fit(**parts), {"part_of": option.ref})
    OptionOrigin.objects.create(option=new, origin=option, is_part=True, grew_at=at)
    AuthorAsked.objects.bulk_create(
        AuthorAsked(option=new, person_id=person, asked_at=at)
        for person in dict.fromkeys(queries.authors_still_here([option]))
        if person != by.pk
    )
    return new


@action
def bring_back(option: Option, *, by: Person, at: datetime) -> Option:
    """An option that was merged or dropped stands by itself again, with all that was said to it.

    The one it was merged into stays, without it.
    """
    may.bring_back(by, option).or_refuse()
    OptionOrigin.objects.filter(origin=option, is_part=False).delete()
    option.merged_at, option.dropped_at, option.why_dropped = None, None, ""
    option.save(update_fields=["merged_at", "dropped_at", "why_dropped"])
    enter("explore.option.brought_back", option.activity, by=by, at=at, about=option)
    return option


def _grown(activity: Any, by: Person, at: datetime, fitted: dict[str, Any], out_of: dict[str, Any]) -> Option:
    option = Option(activity=activity, written_at=at, **fitted)
    side = activities.side_of(by, activity, on=at.date())
    content = option.fingerprint(*wording.said(option))
    data = {"sides": [side], **out_of}
    enter("explore.option.written", activity, by=by, at=at, about=option, data=data, content=content)
    option.number = next_number(Option.objects.filter(activity=activity))
    option.save()
    OptionAuthor.objects.create(option=option, person=by, side=side)
    OptionVersion.objects.create(option=option, number=1, by=by, side=side, written_at=at, **fitted)
    return option
