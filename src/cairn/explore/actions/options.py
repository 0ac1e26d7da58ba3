"""Writing options, and dropping them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.explore import may
from cairn.explore.models import Option, OptionAuthor
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def write_option(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    title: str,
    words: str,
    why: str = "",
    co_authors: Sequence[Person] = (),
    happened_at: datetime | None = None,
) -> Option:
    """A possible answer to the question, written alone or together with others who take part.

    `happened_at`: when it was written, if that was before it was entered here.
    """
    may.write_option(by, activity, co_authors).or_refuse()
    if not title.strip() or not words.strip():
        raise Refused(_("Give the option a title, and say what would be done."))
    written_at = happened_at or at
    option = Option(activity=activity, title=title.strip(), words=words.strip(), why=why.strip(), written_at=written_at)
    authors = {person.pk: activities.side_of(person, activity, on=written_at.date()) for person in (by, *co_authors)}
    data = {"sides": list(authors.values())}
    content = option.fingerprint(option.title, option.words, option.why)
    enter(
        "explore.option.written",
        activity,
        by=by,
        at=at,
        about=option,
        data=data,
        content=content,
        happened_at=happened_at,
    )
    option.number = next_number(Option.objects.filter(activity=activity))
    option.save()
    OptionAuthor.objects.bulk_create(
        OptionAuthor(option=option, person_id=person, side=side) for person, side in authors.items()
    )
    return option


@action
def drop_option(option: Option, *, by: Person, at: datetime, why: str) -> Option:
    """The option no longer stands. It stays readable, with the reason."""
    may.drop_option(by, option).or_refuse()
    if not why.strip():
        raise Refused(_("Say why the option is dropped: people put thought into it."))
    option.dropped_at, option.why_dropped = at, why.strip()
    option.save(update_fields=["dropped_at", "why_dropped"])
    content = option.fingerprint(option.why_dropped)
    enter("explore.option.dropped", option.activity, by=by, at=at, about=option, content=content)
    return option
