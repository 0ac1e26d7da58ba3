"""One sentence for each kind of ledger entry: the whole list. `%(who)s` is the side of the person who did it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "activities.activity.opened": _("%(who)s opened this activity."),
    "activities.card.published": _("The decision card was published, with a promise: level %(promised)s."),
    "activities.card.corrected": _("The decision card was corrected. Promised level: %(promised)s."),
    "activities.invitation.published": _("The invitation went out."),
    "activities.format.published": _("The explanation came out in one more format: %(format)s."),
    "activities.person.joined": _("%(who)s joined."),
    "activities.person.left": _("%(who)s left."),
    "activities.activity.ended": _("The activity ended."),
    "activities.activity.withdrawn": _("The activity was withdrawn. It stays listed and counted."),
    "climb.stage.entered": _("The activity moved to the stage “%(stage)s”."),
    "sessions.session.planned": _("A session was planned."),
    "sessions.session.held": _("A session was held. People who were there: %(people)s."),
    "sessions.session.cancelled": _("A session was cancelled."),
    "sessions.notes.published": _("The notes of a session were published."),
    "sessions.person.checked_in": _("%(who)s came to a session."),
    "sessions.agenda.ordered": _("The agenda was put in order."),
    "sessions.item.added": _("%(who)s put something on the agenda. Minutes planned: %(minutes)s."),
    "sessions.item.removed": _("Something was taken off the agenda."),
    "sessions.item.reached": _("Something on the agenda was talked about. Minutes it got: %(minutes)s."),
    "sessions.chair.named": _("The chairs of a session were named."),
    "sessions.decider.present": _("The person who decides was at a session and stayed."),
    "listen.story.told": _("%(who)s told a story."),
    "listen.story.withdrawn": _("A story was withdrawn by its teller."),
    "listen.story.erased": _("A story was erased at its teller's wish."),
    "listen.consent.changed": _("A teller changed who may see their story."),
    "listen.contribution.made": _("%(who)s said or asked something."),
    "listen.contribution.answered": _("Something people said got its answer: %(answer)s."),
    "explore.statement.written": _("%(who)s wrote a statement."),
    "explore.statement.hidden": _("A statement was hidden, with a reason."),
    "explore.statements.taken_in": _(
        "A conversation came in from elsewhere. Statements: %(statements)s. Answers: %(reactions)s."
    ),
    "explore.round.closed": _("A round of statements was closed. Answers given: %(reactions)s."),
    "explore.option.written": _("%(who)s wrote an option."),
    "explore.option.dropped": _("An option was dropped."),
    "decide.decision.opened": _("A vote was opened. Options to choose from: %(options)s."),
    "decide.decision.extended": _("A vote stays open longer, because too few people of one side had voted."),
    "decide.decision.closed": _("A decision was closed: %(outcome)s."),
    "decide.reasons.published": _("The reasons for a decision were published."),
    "do.commitment.made": _("A promise with a day was made."),
    "do.commitment.accepted": _("%(who)s accepted to own a promise."),
    "do.progress.noted": _("%(who)s noted how a promise is coming on."),
    "do.commitment.kept": _("A promise was kept."),
    "do.commitment.reagreed": _("A promise got a new day, agreed with citizens."),
    "do.commitment.late": _("A promise is late."),
    "do.commitment.dropped": _("A promise was dropped, with a reason."),
    "learn.pulse.opened": _("People were asked how a session felt."),
    "learn.pulse.closed": _("The answers to how a session felt were counted."),
}
