"""Sentences for the record: listening."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "listen.story.told": _("%(who)s told a story."),
    "listen.story.withdrawn": _("A story was withdrawn by its teller."),
    "listen.story.erased": _("A story was erased at its teller's wish."),
    "listen.consent.changed": _("A teller changed who may see their story."),
    "listen.consent.renewed": _("A teller said that what they agreed to is still right."),
    "listen.contribution.made": _("%(who)s said or asked something."),
    "listen.contribution.answered": _("Something people said got its answer: %(answer)s."),
    "listen.asking.opened": _("The time for people to have their say began."),
    "listen.asking.closed": _("The time for people to have their say ended."),
    "listen.asking.shortened": _("%(who)s said that citizens agreed to less time to have a say."),
}
