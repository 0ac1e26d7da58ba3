"""Sentences for the record: sessions."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "sessions.session.planned": _("A session was planned."),
    "sessions.session.changed": _("The time, the place or the way of a session was changed. Everybody is told."),
    "sessions.places.set": _("It was said how many places a session has."),
    "sessions.paper.announced": _("%(who)s announced a paper for a session."),
    "sessions.paper.sent": _("A paper for a session was sent: %(format)s. Working days before it: %(days)s."),
    "sessions.paper.removed": _("A paper for a session was taken off."),
    "sessions.access.planned": _("The access plan of a session has one line more: %(kind)s."),
    "sessions.access.handed_on": _("Somebody else sees to a line of the access plan: %(kind)s."),
    "sessions.access.done": _("A line of the access plan is done: %(kind)s."),
    "sessions.access.opened": _("A line of the access plan is not done after all: %(kind)s."),
    "sessions.access.removed": _("Something will not be there after all, with the reason: %(kind)s."),
    "sessions.rule.proposed": _("%(who)s put forward a ground rule."),
    "sessions.rule.taken_back": _("A ground rule that was put forward was taken back."),
    "sessions.rules.agreed": _("%(who)s agreed to the ground rules for their side."),
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
