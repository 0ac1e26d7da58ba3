"""My page, about panels that hear objections: where I was drawn, where numbers wait, what waits to be concluded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.decide import queries
from cairn.web import links
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20


def asked(there: There) -> Iterator[Line]:
    """Hearings this person sits in, draws to enter, and hearings whose days are over."""
    for seat in there.rows("panel_seats", SHOWN_AT_MOST):
        words = _("You were drawn by lot to hear why people object: “%(question)s”")
        decision = seat.panel.decision
        url = links.in_activity("hear_objections", decision.activity, decision.ref)
        yield Line(words % {"question": decision.question}, url, until=seat.panel.hears_until)
    for panel in there.rows("panel_draws", SHOWN_AT_MOST):
        words = _("The draw for a panel has been held. Enter its numbers: “%(question)s”")
        decision = panel.decision
        url = links.in_activity("panel", decision.activity, decision.ref)
        yield Line(words % {"question": decision.question}, url, until=queries.last_day_of_draw(panel))
    for panel in there.rows("hearings", SHOWN_AT_MOST):
        words = _("The days of a panel are over. Have its hearing concluded: “%(question)s”")
        decision = panel.decision
        url = links.in_activity("conclude_hearing", decision.activity, decision.ref)
        yield Line(words % {"question": decision.question}, url, until=panel.hears_until)
