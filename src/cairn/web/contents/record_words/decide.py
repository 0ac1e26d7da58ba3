"""Sentences for the record: deciding."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "decide.decision.opened": _("A vote was opened. Options to choose from: %(options)s."),
    "decide.decision.extended": _(
        "A vote stays open seven days longer, because too few people of one side had voted. Nothing was counted."
    ),
    "decide.decision.closed": _("A decision was closed: %(outcome)s."),
    "decide.helper.named": _("Somebody was named to help with papers and calls in a vote."),
    "decide.helper.released": _("Somebody no longer helps with papers and calls in a vote."),
    "decide.paper.printed": _("A ballot paper was printed."),
    "decide.paper.cancelled": _("A ballot paper was cancelled."),
    "decide.paper.late": _("A ballot paper came after voting had closed. It is not counted."),
    "decide.roll.challenged": _("Somebody challenged the roll of a vote."),
    "decide.roll.answered": _("A challenge of the roll of a vote was looked at by one of the two who answer it."),
    "decide.drafters.asked": _("A question failed twice. The lot of those who draft an option was sealed."),
    "decide.drafters.entered": _("Somebody entered the numbers that decide who drafts."),
    "decide.drafters.drawn": _("People were drawn by lot to draft an option, as many from each side."),
    "decide.as_it_is.named": _("A question failed three times. Somebody said why things should stay as they are."),
    "decide.as_it_is.reviewed": _("It was looked at again what came of leaving things as they are."),
    "decide.panel.entered": _(
        "%(who)s entered what a public draw came to, to draw a panel. A second person does, too."
    ),
    "decide.panel.drawn": _("A panel that hears objections was drawn by lot, with the numbers %(numbers)s."),
    "decide.reasons.published": _("The reasons for a decision were published."),
    "decide.departure.explained": _("It was explained why what holds now did not come from the group."),
    "decide.departure.replied": _("A citizen replied in public to what did not come from the group."),
    "decide.override.published": _("It was said openly that somebody outside changed what was decided here."),
}
