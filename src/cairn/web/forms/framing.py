"""Forms about the frame of the work: what the problem is, and what settled the question elsewhere."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.activities import queries as activities
from cairn.web.forms import words


class ProblemForm(forms.Form):
    words = words.words(
        _("What is the problem?"),
        hint=_("One to three plain sentences, as the people who live with it would say it. No solution yet."),
        missing=_("Write what the problem is, in a sentence or two."), longest=600,
    )  # fmt: skip


class SettledForm(forms.Form):
    how = forms.ChoiceField(
        label=_("What settled it?"), choices=activities.ways_to_settle, widget=forms.RadioSelect,
        error_messages={"required": _("Choose what settled it.")},
    )  # fmt: skip
    settled_on = words.day(_("On which day?"), missing=_("Enter the day it was settled, like 14 March 2027."))
    words = words.words(
        _("What happened, for everybody to read"), hint=_("What was signed, said or spent, and by whom."),
        missing=_("Say what happened."),
    )  # fmt: skip
