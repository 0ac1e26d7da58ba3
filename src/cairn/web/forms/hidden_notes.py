"""The form for what a reader does not want to be shown."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import Note


class HiddenNotesForm(forms.Form):
    notes = forms.MultipleChoiceField(
        label=_("Stories I do not want to be shown, if they are about"), choices=Note.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("In their place stands one line, so that you can still choose to read one. Take all the ticks"
                    " away to be shown everything."),
    )  # fmt: skip
