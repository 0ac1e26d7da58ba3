"""News of a programme: sessions one leads, speaks in or wants to go to, that have another place than before."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cairn.events import queries as events
from cairn.notify.news.line import News, quoted

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.events.queries import Placed, Told


def programmes(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What a new version of a programme moved, cancelled or brought back, to those it concerns. Never what stayed."""
    for one in events.told_of_changes(persons, since=since, until=until):
        url = reverse("programme_session", args=[one.event.slug, one.now.proposal.ref])
        yield News(_words(one), url, one.at, one.person)


def _words(one: Told) -> str:
    said = {
        "title": quoted(one.now.proposal.title), "when": _when(one.now, one.event), "room": one.now.room.name,
        "before": _when(one.was, one.event) if one.was else "", "length": one.now.minutes,
        "why": one.now.proposal.why_cancelled,
    }  # fmt: skip
    yours = _("You lead or speak in it.") if one.is_theirs else _("You wanted to go to it.")
    words = {
        "new": _("“%(title)s” is on the programme: %(when)s, in %(room)s."),
        "moved": _("“%(title)s” moved: now %(when)s, in %(room)s. It was %(before)s before."),
        "other_room": _("“%(title)s” is in another room: now %(room)s. The time stays: %(when)s."),
        "other_length": _("“%(title)s” now takes %(length)d minutes. It begins as before: %(when)s."),
        "cancelled": _("“%(title)s” will not take place. %(why)s"),
        "back": _("“%(title)s” takes place after all: %(when)s, in %(room)s."),
    }[one.how] % said  # fmt: skip
    return f"{words.strip()} {yours}"


def _when(placed: Placed, event: Event) -> str:
    """The day and the hour by the clock of the place."""
    return date_format(timezone.localtime(placed.starts_at, events.zone_of(event)), "l j F Y, H:i", use_l10n=False)
