"""Sentences for the record: sessions."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "sessions.session.planned": _("A session was planned."),
    "sessions.session.held": _("A session was held. People who were there: %(people)s."),
    "sessions.session.cancelled": _("A session was cancelled."),
    "sessions.notes.published": _("The notes of a session were published."),
    "sessions.person.checked_in": _("%(who)s came to a session."),
    "sessions.presence.counted": _("People in a session were counted. Citizens: %(citizens)s. Others: %(others)s."),
    "sessions.agenda.ordered": _("The agenda was put in order."),
    "sessions.item.added": _("%(who)s put something on the agenda. Minutes planned: %(minutes)s."),
    "sessions.item.removed": _("Something was taken off the agenda."),
    "sessions.item.reached": _("Something on the agenda was talked about. Minutes it got: %(minutes)s."),
    "sessions.chair.named": _("The chairs of a session were named."),
    "sessions.decider.present": _("The person who decides was at a session and stayed."),
}
