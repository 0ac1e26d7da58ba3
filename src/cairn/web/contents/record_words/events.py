"""Sentences for the record: an event and its programme."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "events.event.opened": _("This work makes the programme of an event."),
    "events.event.changed": _("What the event is was put in other words."),
    "events.call.set": _("It was said when sessions can be proposed, and how many there is room for."),
    "events.proposal.made": _("%(who)s proposed a session. Minutes: %(minutes)s."),
    "events.proposal.changed": _("A session proposed was put in other words. It is version %(version)s."),
    "events.proposal.withdrawn": _("A session proposed was taken back."),
    "events.proposal.cancelled": _("A session of the programme was cancelled."),
    "events.proposal.explained": _("It was said in words why a session was taken, or not."),
    "events.proposal.overridden": _("The answer to a session proposed was changed from outside the vote."),
    "events.proposal.told": _("Somebody without an account was told the answer to the session they proposed."),
    "events.panel.named": _("It was said who looks at the sessions proposed."),
    "events.review.given": _("%(who)s said what they think of a session proposed."),
    "events.review.answered": _("Whoever proposed a session answered what was said of it."),
    "events.call.put_to_decision": _(
        "Sessions proposed were put to the decision: %(proposals)s for %(places)s places. Looked at by both sides:"
        " %(looked_at_by_both)s."
    ),
    "events.call.answered": _("Everybody who proposed has an answer. Taken: %(taken)s. Not taken: %(not_taken)s."),
    "events.speaker.asked": _("Somebody was asked to lead a session, or to speak in it."),
    "events.speaker.named": _("Somebody without an account said yes to leading a session, or to speaking in it."),
    "events.speaker.offered": _("%(who)s offered to lead a session with somebody."),
    "events.speaker.welcomed": _("An offer to lead a session together was taken up."),
    "events.speaker.agreed": _("%(who)s said yes to leading a session, or to speaking in it."),
    "events.speaker.left": _("Somebody leads a session no more, or speaks in it no more."),
    "events.timetable.made": _("A timetable was made by the computer. Sessions with a place: %(sessions)s."),
    "events.programme.taken_in": _(
        "A programme made elsewhere was taken in as version %(number)s. Sessions in it: %(sessions)s."
    ),
    "events.programme.released": _("Version %(number)s of the programme was released. Sessions in it: %(sessions)s."),
}
