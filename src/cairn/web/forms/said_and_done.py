"""What to look for in "We said, we did"."""

from __future__ import annotations

from django import forms

from cairn.web.contents.said_and_done import Became


class LookForm(forms.Form):
    q = forms.CharField(required=False, max_length=100)
    only = forms.ChoiceField(required=False, choices=[("", ""), *Became.choices])
