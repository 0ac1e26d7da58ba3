"""My page, about fair draws: a place I was drawn for, numbers to enter, quotas that wait for my side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.selection import queries
from cairn.web import links
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20


def asked(person: Person, there: There, *, at: datetime) -> Iterator[Line]:
    """What a fair draw asks of this person."""
    for place in there.rows("places_drawn", SHOWN_AT_MOST):
        role = place.lot.draw.role
        words = _("You are drawn for: %(title)s. Say yes or no.") % {"title": role.title}
        yield Line(words, links.in_programme("my_draw", role.programme, role.ref), until=queries.answer_due_on(place))
    for lot in there.rows("lots_to_enter", SHOWN_AT_MOST):
        role = lot.draw.role
        words = _("A public draw has been held. Enter its numbers: %(title)s") % {"title": role.title}
        yield Line(words, links.in_programme("enter_numbers", role.programme, role.ref, str(lot.number)))
    for draw in there.read("quotas_to_agree", lambda: queries.draws_to_agree(person, at=at)[:SHOWN_AT_MOST]):
        role = draw.role
        words = _("Quotas of a fair draw wait for your side: %(title)s") % {"title": role.title}
        yield Line(words, links.in_programme("fair_draw", role.programme, role.ref), until=role.closes_on)
