"""The five questions, each with the facts that answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.ledger import queries as ledger
from cairn.web.contents.included import coming, making
from cairn.web.contents.included.shape import Question

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.ledger.queries import Line

KINDS = (
    *("events.review.given", "events.call.put_to_decision", "events.call.answered", "events.speaker.agreed"),
    *("events.speaker.welcomed", "events.proposal.made", "decide.override.published", "decide.decision.closed"),
    *("sessions.person.checked_in", "sessions.session.planned", "recognition.terms.published"),
    *("recognition.expense.prepaid", "activities.invitation.published"),
    *("activities.need.stated", "activities.need.accepted"),
)


def answered(event: Event) -> list[Question]:
    """Are patients included? The five questions about this event, with what answers each."""
    chain = event.activity.chain
    lines: dict[str, list[Line]] = {kind: [] for kind in KINDS}
    for line in ledger.lines([chain], kinds=KINDS)[chain]:
        lines[line.kind].append(line)
    return [
        Question(_("Did citizens help to make the programme?"), (making.looked(lines), making.decided(event, lines))),
        Question(_("Do citizens lead the sessions, and speak in them?"), making.led(event, lines)),
        Question(
            _("Can citizens be there, and does coming cost them nothing?"),
            (coming.were_there(lines), coming.costs(lines), coming.in_advance(lines)),
        ),
        Question(
            _("Is there what people need to join in, whatever their bodies and minds can do?"),
            (coming.asked(event, lines), coming.needs(lines), coming.rooms(event), coming.plans(event, lines)),
        ),
        Question(_("Can people join from far away?"), (coming.online(event), coming.meetings_online(event, lines))),
    ]
