"""On my page: when an agreement on how power is shared has to be renewed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries
from cairn.web import links
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.people.models import Person


def asked(person: Person, *, at: datetime) -> Iterator[Line]:
    """The agreements that this person's side has to renew now, or let go."""
    today = timezone.localdate(at)
    inside = list(queries.activities_of_person(person))
    due = queries.agreements_due(inside, on=today)
    sides = queries.sides_of(person, [one.agreement.activity for one in due]) if due else {}
    for one in due:
        activity = one.agreement.activity
        if one.waits_for(sides.get(activity.pk, ""), today):
            words = _("Does it still hold, how power is shared in “%(title)s”? Your side has to say so again.")
            yield Line(
                words % {"title": activity.title}, links.in_activity("agreement", activity), until=one.stands_until
            )
