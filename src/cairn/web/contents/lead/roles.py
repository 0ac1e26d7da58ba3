"""What waits about roles: answers owed to people who asked, readers to name, terms that end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.roles import queries
from cairn.web import links
from cairn.web.contents.lead.line import Held, Waits


def role_answers(held: Held, at: datetime) -> Iterator[Waits]:
    """Roles for which people wait for an answer: how many are agreed, and by when they are owed. Nobody's name."""
    if not (led := held.there.rows("led")):
        return
    for one in queries.standings(queries.roles_waiting_in(led), at=at):
        words = ngettext(
            "%(n)d person asked for the role “%(title)s”.", "%(n)d people asked for the role “%(title)s”.", one.waiting
        ) % {"n": one.waiting, "title": one.role.title}
        state = _("Answers agreed by both sides: %(agreed)d.") % {"agreed": one.agreed} if not one.role.is_drawn else ""
        url = links.in_programme("role", one.role.programme, one.role.ref)
        yield Waits(words, url, one.role.programme.title, state, one.due_on)


def readers_wanted(held: Held, at: datetime) -> Iterator[Waits]:
    """Roles for which one side is missing among those who read."""
    today = timezone.localdate(at)
    found = [one for one in held.there.rows("roles_looked_after") if not one.is_drawn and one.is_open(today)]
    sides = queries.sides_reading(found)
    for one in found:
        if not queries.are_both(sides.get(one.pk, set())):
            words = _("Name somebody from the other side who reads for the role “%(title)s”.") % {"title": one.title}
            url = links.in_programme("role", one.programme, one.ref)
            yield Waits(words, url, one.programme.title, due_on=one.closes_on)


def terms_ending(held: Held, at: datetime) -> Iterator[Waits]:
    """Terms that end within thirty days: offer the role again, or a longer term to the person."""
    led = held.there.rows("led")
    for one in queries.terms_ending(led, timezone.localdate(at)):
        words = _("A term ends: %(name)s, %(title)s. Offer the role again in time.")
        said = words % {"name": one.person.shown_name, "title": one.role.title}
        url = links.in_programme("role", one.role.programme, one.role.ref)
        yield Waits(said, url, one.role.programme.title, due_on=one.until_on)
