"""Forms of a practice: what is done differently, by when, and what became of it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.learn.choices import LESSON_LENGTH, PRACTICE_LENGTH, Became
from cairn.web.forms import words as fields

LONGEST_SEARCH = 100


class PracticeForm(forms.Form):
    words = fields.words(
        _("What do we do differently from now on?"), hint=_("One thing, so that anybody can see whether it is done."),
        missing=_("Say what is done differently from now on."), longest=PRACTICE_LENGTH, rows=3,
    )  # fmt: skip
    due_on = fields.day(
        _("By which day?"), hint=_("From that day on people can expect it. Like 14/3/2027 or 14 March 2027."),
        missing=_("Enter the day by which it is done."),
    )  # fmt: skip
    is_mine = forms.BooleanField(
        label=_("I will see to it"), required=False, help_text=_("Otherwise somebody else has to say that they will."),
    )  # fmt: skip


class ToldForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("Is it done?"), choices=Became, widget=forms.RadioSelect,
        error_messages={"required": _("Say whether it is done."), "invalid_choice": _("Choose one of these.")},
    )  # fmt: skip
    words = fields.words(
        _("In words"), hint=_("Done: how one can see it. Not done: why. Everybody can read it."),
        missing=_("Say how one can see it, or why it is not done."), longest=LESSON_LENGTH, rows=3,
    )  # fmt: skip


class FindForm(forms.Form):
    q = forms.CharField(
        label=_("Words to look for"), max_length=LONGEST_SEARCH, required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )  # fmt: skip
