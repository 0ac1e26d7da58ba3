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
    "explore.option.written": _("%(who)s wrote an option."),
    "explore.option.dropped": _("An option was dropped."),
    "explore.influence.claimed": _("%(who)s said that somebody's words changed an option or a decision."),
}
