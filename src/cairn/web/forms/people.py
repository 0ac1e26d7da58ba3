"""Forms about oneself."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.people import queries
from cairn.web.forms import words as fields


class NameForm(forms.Form):
    name = fields.Line(
        label=_("The name people see"),
        help_text=_("Any name you like: your own, a first name, or one you make up."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
        error_messages={"required": _("Enter the name people should see.")},
    )
    label = fields.Line(
        label=_("The words for you"),
        help_text=_("Like carer, expert by experience, nurse. Or nothing at all."),
        max_length=60,
        required=False,
    )


class WorkForm(forms.Form):
    organisation: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        label=_("Organisation"),
        help_text=_("Say where you are employed or contracted. Being paid for taking part does not count."),
        queryset=None,
        empty_label=_("Choose one"),
        error_messages={"required": _("Choose the organisation you work for.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = queries.organisations()  # type: ignore[attr-defined]
