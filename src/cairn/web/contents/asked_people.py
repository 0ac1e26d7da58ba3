"""Whom those who lead can ask, and how often each was asked in the last year: so that not always the same are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.programmes import queries as programmes
from cairn.roles import queries
from cairn.roles.choices import MANY_ASKINGS
from cairn.web import links

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from cairn.people.models import Person
    from cairn.programmes.models import Membership, Programme
    from cairn.roles.models import Asked, RoleOffer

SHOWN_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who can be asked: how often they were in the last year, in words; empty `url`: they rest."""

    person: Person
    times: str
    url: str


def members(programme: Programme, asker: Person, *, at: datetime, only_never: bool) -> QuerySet[Membership]:
    """The members but for whoever asks, in an order that ranks nobody; or only those never asked in the last year."""
    found = programmes.memberships(programme).exclude(person=asker)
    if not only_never:
        return found
    asked = queries.people_asked(programme, queries.year_before(at)).order_by()
    return found.exclude(person__in=asked.values("person"))


def lines(
    found: Iterable[Membership], programme: Programme, *, at: datetime, role: RoleOffer | None = None
) -> list[Member]:
    """The members of a page; `role`: what they would be asked for."""
    query = f"?role={role.ref}" if role else ""
    people = [one.person for one in found]
    times = queries.times_asked(people, programme, queries.year_before(at))
    resting = queries.resting(programme, timezone.localdate(at))
    return [
        Member(
            one, in_words(times.get(one.pk, 0)),
            "" if one.pk in resting else links.in_programme("note_asked", programme, one.ref) + query,
        )
        for one in people
    ]  # fmt: skip


def lately(programme: Programme, asker: Person, *, at: datetime) -> list[Asked]:
    """What this person asked others for in the last year, and what they said."""
    found = queries.people_asked(programme, queries.year_before(at)).filter(asked_by=asker)
    return list(found[:SHOWN_AT_MOST])


def before_asking(person: Person, programme: Programme, *, at: datetime) -> str:
    """What whoever asks reads first: how often this person was asked; a gentle word from the third asking on."""
    times = queries.times_asked([person], programme, queries.year_before(at)).get(person.pk, 0)
    words = _("In the last year: %(times)s.") % {"times": in_words(times)}
    if times + 1 >= MANY_ASKINGS:
        words += " " + _("That is a lot for one person. Is there somebody who was never asked and would like it?")
    return words + " " + _("They see who asked, and can say yes, no, or not now, without a reason.")


def in_words(times: int) -> str:
    if not times:
        return _("never asked")
    return ngettext("asked once", "asked %(n)d times", times) % {"n": times}
