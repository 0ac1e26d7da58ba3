"""What the pages of roles show: one line for each role, and what stands on the page of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import access
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.roles import may, queries
from cairn.roles.choices import Where
from cairn.selection import may as selection_may
from cairn.selection import queries as selection
from cairn.strengths import topics
from cairn.strengths.choices import times_in_words
from cairn.web import links

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.roles.models import RoleOffer


@dataclass(frozen=True, slots=True)
class Offered:
    """One role in a list: where it is, whether it can be asked for, and its places in words."""

    role: RoleOffer
    url: str
    is_open: bool
    places: str
    times: list[str]
    where: str


def lines(found: Iterable[RoleOffer], *, on: date) -> list[Offered]:
    """Roles as a list shows them; one query however many they are."""
    listed = list(found)
    taken = queries.places_taken(listed, on)
    return [_line(one, taken.get(one.pk, 0), on=on) for one in listed]


def open_in(programme: Programme, *, on: date, at_most: int = 5) -> list[Offered]:
    """The next roles to close, for the page of the programme."""
    return lines(queries.open_roles(programme, on)[:at_most], on=on)


def in_activity(activity: Activity, person: Person | None, *, on: date) -> dict[str, Any]:
    """The roles of one activity that can be asked for, and whether this person may offer one there."""
    return {
        "roles": lines(queries.roles_in([activity], on), on=on),
        "may_offer_role": may.offer_role(person, activity.programme, activity=activity),
    }


def page_of(role: RoleOffer, person: Person | None, *, at: datetime) -> dict[str, Any]:
    """The context of a role's page, for whoever looks."""
    today = timezone.localdate(at)
    is_member = programmes.membership(person, role.programme) is not None
    holds = may.withdraw_role(person, role)
    return {
        "line": lines([role], on=today)[0],
        "draw": selection.draw_of(role) if role.is_drawn else None,
        "may_propose_quotas": selection_may.propose_quotas(person, role, at),
        "for_whom": for_whom(role),
        **happening(role),
        "helps": [topics.in_words(one) for one in role.helps],
        "answers_due_on": queries.answers_due_on(role),
        "may_apply": may.apply_for_role(person, role, on=today),
        "mine": queries.application_of(person, role),
        "held": queries.held_by(person, role, today),
        "holders": queries.holders(role, today) if is_member else [],
        "may_hold": holds,
        "may_extend": may.extend_role(person, role, on=today),
        "readers": queries.readers(role) if holds or is_member else [],
        "reads": queries.reader(person, role),
        "has_both_sides": queries.reads_from_both_sides(role),
        "may_read": may.read_applications(person, role),
        "may_lead": person is not None and programmes.leads(person, role.programme),
    }


def for_whom(role: RoleOffer) -> str:
    named = {Side.CITIZEN: _("citizens"), Side.STAFF: _("staff"), Side.PARTNER: _("partners")}
    return named[Side(role.for_side)] if role.for_side else _("everybody")


def happening(role: RoleOffer) -> dict[str, Any]:
    """When and where a role happens, and what there can and cannot be, in words; empty where nothing was said."""
    return {
        "times": times_in_words(role.times),
        "where": where_in_words(role),
        "access_there": access.in_words(role.access_there),
        "access_not_there": access.in_words(role.access_not_there),
    }


def where_in_words(role: RoleOffer) -> str:
    """In person at a place, online, or as one likes."""
    said = str(Where(role.where).label) if role.where else ""
    return ": ".join(one for one in (said, role.place) if one)


def _line(role: RoleOffer, taken: int, *, on: date) -> Offered:
    words = ngettext("%(n)d place", "%(n)d places", role.places) % {"n": role.places}
    free = max(role.places - taken, 0)
    if taken:
        words += ", " + (_("%(n)d still free") % {"n": free} if free else _("all taken now"))
    return Offered(
        role, links.in_programme("role", role.programme, role.ref), role.is_open(on), words,
        times_in_words(role.times), where_in_words(role),
    )  # fmt: skip
