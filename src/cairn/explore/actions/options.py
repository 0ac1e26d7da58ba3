"""Writing options, editing them with every version kept, and dropping them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.explore import may, wording
from cairn.explore.choosing import DROPPED_LENGTH
from cairn.explore.models import AuthorAsked, Option, OptionAuthor, OptionVersion
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
    cost: str = "",
    cost_figure: int | None = None,
    currency: str = "",
    changes: str = "",
    co_authors: Sequence[Person] = (),
    asking: Sequence[Person] = (),
    happened_at: datetime | None = None,
) -> Option:
    """A possible answer to the question, written alone or together with others who take part.

    `co_authors`: those who wrote it too and stand by it. `asking`: those who are asked whether they do.
    `happened_at`: when it was written, if that was before it was entered here.
    """
    may.write_option(by, activity, [*co_authors, *asking]).or_refuse()
    parts = wording.fit(
        title=title, words=words, why=why, cost=cost, cost_figure=cost_figure, currency=currency, changes=changes
    )
    written_at = happened_at or at
    option = Option(activity=activity, written_at=written_at, **parts)
    authors = {person.pk: activities.side_of(person, activity, on=written_at.date()) for person in (by, *co_authors)}
    enter(
        "explore.option.written", activity, by=by, at=at, about=option, data={"sides": list(authors.values())},
        content=option.fingerprint(*wording.said(option)), happened_at=happened_at,
    )  # fmt: skip
    option.number = next_number(Option.objects.filter(activity=activity))
    option.save()
    OptionAuthor.objects.bulk_create(
        OptionAuthor(option=option, person_id=person, side=side) for person, side in authors.items()
    )
    AuthorAsked.objects.bulk_create(AuthorAsked(option=option, person=one, asked_at=at) for one in asking)
    OptionVersion.objects.create(
        option=option, number=1, by=by, side=authors[by.pk], written_at=written_at, **parts
    )  # fmt: skip
    return option


@action
def edit_option(
    option: Option,
    *,
    by: Person,
    at: datetime,
    title: str,
    words: str,
    why: str = "",
    cost: str = "",
    cost_figure: int | None = None,
    currency: str = "",
    changes: str = "",
    read: int | None = None,
) -> Option:
    """The option in new words. How it stood before stays readable.

    `read`: the number of the version its author had before them; if another author was faster, nothing is overwritten.
    """
    may.edit_option(by, option).or_refuse()
    kept = OptionVersion.objects.filter(option=option)
    last = next_number(kept) - 1
    if read is not None and read != last:
        raise Refused(
            _("Another author changed this option while you wrote. Look at it, and put your change to it again.")
        )
    before = {name: getattr(option, name) for name in wording.PARTS}
    parts = wording.fit(
        title=title, words=words, why=why, cost=cost, cost_figure=cost_figure, currency=currency, changes=changes
    )
    if parts == before:
        raise Refused(_("Nothing is changed yet."))
    activity = option.activity
    side = activities.side_of(by, activity, on=at.date())
    if not last:  # written before versions were kept
        OptionVersion.objects.create(option=option, number=1, side="", written_at=option.written_at, **before)
    for name, part in parts.items():
        setattr(option, name, part)
    option.edited_at = at
    option.save(update_fields=[*parts, "edited_at"])
    number = max(last, 1) + 1
    content = option.fingerprint(*wording.said(option))
    enter("explore.option.edited", activity, by=by, at=at, about=option, data={"version": number}, content=content)
    OptionVersion.objects.create(option=option, number=number, by=by, side=side, written_at=at, **parts)
    return option


@action
def drop_option(option: Option, *, by: Person, at: datetime, why: str) -> Option:
    """The option no longer stands. It stays readable, with the reason."""
    may.drop_option(by, option).or_refuse()
    if not why.strip():
        raise Refused(_("Say why the option is dropped: people put thought into it."))
    option.dropped_at, option.why_dropped = at, told.plainly(why, most=DROPPED_LENGTH)
    option.save(update_fields=["dropped_at", "why_dropped"])
    content = option.fingerprint(option.why_dropped)
    enter("explore.option.dropped", option.activity, by=by, at=at, about=option, content=content)
    return option
