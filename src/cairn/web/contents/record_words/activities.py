"""Sentences for the record: the question and the people."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "activities.activity.opened": _("%(who)s opened this activity."),
    "activities.card.published": _("The decision card was published, with a promise: level %(promised)s."),
    "activities.card.corrected": _("The decision card was corrected. Promised level: %(promised)s."),
    "activities.invitation.published": _("The invitation went out."),
    "activities.format.asked": _("Someone asked for the explanation in a format: %(format)s."),
    "activities.format.published": _("The explanation came out in one more format: %(format)s."),
    "activities.person.joined": _("%(who)s joined."),
    "activities.person.left": _("%(who)s left."),
    "activities.need.stated": _("%(who)s said what they need to join in. What it is stays private."),
    "activities.need.answered": _("Somebody was told what will be done so that they can join in."),
    "activities.need.accepted": _("%(who)s said that what they need to join in is there."),
    "activities.choice.settled": _("Something outside settled the question: %(how)s."),
    "activities.problem.agreed": _("%(who)s put into words what the problem is. Citizens are asked if they agree."),
    "activities.agreement.written": _("%(who)s wrote down how power could be shared here."),
    "activities.agreement.agreed": _("%(who)s agreed, for their side, how power is shared here."),
    "activities.agreement.renewed": _("%(who)s renewed, for their side, how power is shared here."),
    "activities.activity.ended": _("The activity ended."),
    "activities.activity.withdrawn": _("The activity was withdrawn. It stays listed and counted."),
    "climb.stage.entered": _("The activity moved to the stage “%(stage)s”."),
}
