"""My roles: what I hold, what I asked for and its answer, what I was asked for; and what of it waits for me."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.roles import queries
from cairn.web import links
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import Application, Holding
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class Held:
    """A role I hold or held."""

    holding: Holding
    url: str
    is_held: bool
    is_resting: bool


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A role I asked for, and the day by which my answer comes."""

    application: Application
    url: str
    due_on: date
    is_overdue: bool


def everything(person: Person, *, at: datetime) -> dict[str, Any]:
    today = timezone.localdate(at)
    asked = list(queries.asked_of(person)[:SHOWN_AT_MOST])
    year = queries.year_before(at)
    return {
        "held": [_held(one, today) for one in queries.roles_held_by(person)[:SHOWN_AT_MOST]],
        "applications": [_asked_for(one, today) for one in queries.applications_by(person)[:SHOWN_AT_MOST]],
        "asked_of_me": asked,
        "asked_in_a_year": sum(one.asked_at >= year for one in asked),
    }


def asked(there: There) -> Iterator[Line]:
    """What waits for this person: to answer who asked them, about a longer term, and people they read for."""
    for one in there.rows("roles_asked", SHOWN_AT_MOST):
        yield Line(_("You are asked: %(words)s") % {"words": one.words}, reverse("answer_asked", args=[one.ref]))
    for held in there.rows("roles_longer"):
        words = _("Would you go on longer as: %(title)s?") % {"title": held.role.title}
        yield Line(words, links.in_programme("answer_longer", held.role.programme, held.ref), until=held.until_on)
    for role in there.rows("roles_read"):
        words = _("People ask for the role “%(title)s”. Read, and answer with the other side.") % {"title": role.title}
        url = links.in_programme("role", role.programme, role.ref)
        if queries.reads_from_both_sides(role):
            url = links.in_programme("applications", role.programme, role.ref)
        yield Line(words, url, until=queries.answers_due_on(role))


def _held(holding: Holding, today: date) -> Held:
    url = links.in_programme("role", holding.role.programme, holding.role.ref)
    return Held(holding, url, holding.is_held(today), holding.is_resting(today))


def _asked_for(application: Application, today: date) -> AskedFor:
    role = application.role
    due_on = queries.answers_due_on(role)
    is_overdue = application.is_waiting and today > due_on
    return AskedFor(application, links.in_programme("role", role.programme, role.ref), due_on, is_overdue)
