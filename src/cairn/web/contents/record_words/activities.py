"""Sentences for the record: the question and the people."""

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
}
