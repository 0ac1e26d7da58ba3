"""Forms that people without an account can send: with a field that only machines fill in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

TRAP = "leave_empty"


class GuardedForm(forms.Form):
    """A form with a field that nobody sees, labelled so that whoever meets it all the same leaves it empty.

    What the form gives to a deed does not have the field. Ask `floods.check` as well.
    """

    leave_empty = forms.CharField(  # type: ignore[call-arg] # the stubs do not know `template_name` of a field yet
        label=_("Leave this empty"), required=False, template_name="django/forms/trap.html",
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.pop(TRAP, ""):
            raise forms.ValidationError(_("One field is there to catch machines. Leave it empty and send this again."))
        return data
