"""Forms about what did not come from the group: a change from outside, its explanation, what citizens say to it."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.decide.choices import DEPARTURE_LENGTH, OVERRIDE_LENGTH, OVERRIDE_WHO_LENGTH
from cairn.listen.choices import Credit
from cairn.web.forms import words as fields
from cairn.web.forms.credit import CreditedForm


class OverrideForm(forms.Form):
    what = fields.words(
        _("What holds now instead"), missing=_("Say what holds now instead of what was decided here."),
        longest=OVERRIDE_LENGTH, rows=3,
    )  # fmt: skip
    who = fields.line(
        _("Who changed it"), hint=_("The role or the body, like: the board of the hospital."),
        missing=_("Say who changed it, like: the board of the hospital."), longest=OVERRIDE_WHO_LENGTH,
    )  # fmt: skip
    changed_on = fields.day(_("The day it was changed"), missing=_("Enter the day it was changed, like 14 March 2027."))
    why = fields.words(
        _("Why"), hint=_("As much as you know of the reasons, for everybody to read."),
        missing=_("Say why it was changed."), longest=OVERRIDE_LENGTH, rows=4,
    )  # fmt: skip
    do_citizens_agree = forms.BooleanField(
        label=_("The citizens who take part agreed to this change"), required=False,
        help_text=_("They are asked whether that is so. Leave it empty if they did not, or if you do not know."),
    )  # fmt: skip

    def change(self, now: datetime) -> dict[str, Any]:
        """What the action takes. A change of today counts as made now."""
        cleaned = dict(self.cleaned_data)
        day = cleaned.pop("changed_on")
        noon = timezone.make_aware(datetime.combine(day, time(12)))
        return {**cleaned, "happened_at": now if day == timezone.localdate(now) else noon}


class ExplanationForm(forms.Form):
    words = fields.words(
        _("Why it did not come from the group"),
        hint=_("For everybody to read. Citizens can reply, and both stand side by side."),
        missing=_("Say why what holds now did not come from the group."), longest=DEPARTURE_LENGTH, rows=6,
    )  # fmt: skip


class DepartureReplyForm(CreditedForm):
    words = fields.words(
        _("What you say to it"),
        hint=_("For everybody to read, beside the words of whoever answers for the decision. Nobody edits it."),
        missing=_("Write what you want to say to it."), longest=DEPARTURE_LENGTH, rows=6,
    )  # fmt: skip
    credit = forms.ChoiceField(
        label=_("What stands beside your words"), choices=Credit.choices, initial=Credit.NONE, widget=forms.RadioSelect,
        help_text=_("That you are a citizen is always shown. The public record does not say who wrote it."),
        error_messages={"required": _("Choose what stands beside your words: a name, or none.")},
    )  # fmt: skip
