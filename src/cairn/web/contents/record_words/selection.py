"""Sentences for the record: fair draws. Nobody is told by them who signed up, who was drawn, or what they said."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "selection.quotas.proposed": _("%(who)s proposed the quotas of a fair draw, edition %(edition)s."),
    "selection.quotas.agreed": _("%(who)s agreed to the quotas of a fair draw for their side, edition %(edition)s."),
    "selection.pool.taken_in": _("%(who)s brought people collected elsewhere into a fair draw, by signs: %(people)s."),
    "selection.tickets.made": _(
        "The tickets of a fair draw were made and sealed. In the draw: %(people)s. Places: %(places)s."
        " Their seal is %(seal)s."
    ),
    "selection.draw.announced": _(
        "%(who)s announced the public draw that picks the ticket, before it was held: %(draw)s, %(day)s."
        " The seal of the tickets is %(seal)s."
    ),
    "selection.numbers.entered": _(
        "%(who)s entered what the public draw came to: %(draw)s. A second person has to say the same."
    ),
    "selection.ticket.drawn": _(
        "Two people, not both of them staff, entered the same numbers of %(draw)s, %(numbers)s: ticket %(ticket)s is"
        " drawn."
    ),
    "selection.places.freed": _("The days to answer were over: places drawn became free."),
    "selection.draw.ended": _("A fair draw is over: everybody who had asked has an answer."),
    "selection.answers.deleted": _("What people had answered for a fair draw was deleted, as was said."),
}
