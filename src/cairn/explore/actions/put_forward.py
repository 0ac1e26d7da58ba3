"""An option that somebody put forward elsewhere, taken over as it stands so that it can be decided about."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter, next_number
from cairn.explore import may, wording
from cairn.explore.models import Option, OptionAuthor, OptionVersion
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def put_forward(
    activity: Activity, *, by: Person, at: datetime, title: str, words: str, author: Person | None, side: str
) -> Option:
    """An option in the words of its author, who need not take part here. `by` carries it over, and is no author.

    `author` is None where it was told by somebody without an account. The record shows the author's side, not `by`.
    """
    may.put_forward(by, activity).or_refuse()
    parts = wording.fit(title=title, words=words)
    option = Option(activity=activity, written_at=at, **parts)
    enter(
        "explore.option.written", activity, by=author, side=side, at=at, about=option, data={"sides": [side]},
        content=option.fingerprint(*wording.said(option)),
    )  # fmt: skip
    option.number = next_number(Option.objects.filter(activity=activity))
    option.save()
    OptionAuthor.objects.create(option=option, person=author, side=side)
    OptionVersion.objects.create(option=option, number=1, by=author, side=side, written_at=at, **parts)
    return option
