"""Sentences for the record: exploring."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "explore.statement.written": _("%(who)s wrote a statement."),
    "explore.statement.hidden": _("A statement was hidden, with a reason."),
    "explore.statements.taken_in": _(
        "A conversation came in from elsewhere. Statements: %(statements)s. Answers: %(reactions)s."
    ),
    "explore.round.closed": _("A round of statements was closed. Answers given: %(reactions)s."),
    "explore.door.opened": _("People without an account can answer statements from now on."),
    "explore.door.shut": _("People without an account can answer no more statements."),
    "explore.links.made": _("Links by which one person each can answer statements were made: %(number)s."),
    "explore.option.written": _("%(who)s wrote an option."),
    "explore.option.dropped": _("An option was dropped."),
    "explore.option.edited": _("%(who)s changed an option. How it stood before stays readable."),
    "explore.option.brought_back": _("%(who)s brought back an option that had been merged or dropped."),
    "explore.author.joined": _("%(who)s joined the authors of an option."),
    "explore.author.left": _("%(who)s left the authors of an option."),
    "explore.ground.named": _("%(who)s said out of whose words an option grew."),
    "explore.ground.dropped": _("%(who)s said that an option did not grow out of some words after all."),
    "explore.ground.denied": _("Somebody said that an option is not what their words meant."),
    "explore.argument.given": _("Somebody gave an argument about an option."),
    "explore.argument.taken_back": _("Somebody took back an argument about an option."),
    "explore.reality.noted": _("Somebody checked an option against real life."),
    "explore.reality.taken_back": _("Somebody took back a reality check of an option."),
    "explore.reality.answered": _("%(who)s answered a reality check of an option."),
    "explore.reality.checked": _("Somebody said whether the answer to a reality check meets it."),
    "explore.shortlist.proposed": _("%(who)s proposed to drop options that no side carries on."),
    "explore.shortlist.agreed": _("%(who)s agreed that these options are dropped."),
    "explore.shortlist.declined": _("All options stay, although some were proposed to be dropped."),
    "explore.group_name.proposed": _("Somebody proposed a name for group %(group)s on the map."),
    "explore.group_name.agreed": _("People agreed on a name for group %(group)s on the map."),
    "explore.influence.claimed": _("%(who)s said that somebody's words changed an option or a decision."),
}
