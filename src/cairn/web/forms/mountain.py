"""The forms for what a citizen sees differently, and for who is missing."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.mountain.choices import DISSENT_LENGTH, GROUP_LENGTH
from cairn.web.forms import words as fields
from cairn.web.forms.credit import CreditedForm, credit_choice


class DissentForm(CreditedForm):
    words = fields.words(
        _("Your words"),
        hint=_("At most 600 characters. Leave out names and details of other people."),
        missing=_("Write what you see differently."), longest=DISSENT_LENGTH, rows=6,
    )  # fmt: skip
    credit = credit_choice(
        _("That a citizen wrote them is always shown. Where few citizens take part, others may guess who it was.")
    )


class MissingForm(forms.Form):
    words = fields.line(
        _("Which group of people is missing?"),
        hint=_("A group, never a person, like: people who work nights; carers of young children."),
        missing=_("Name the group that is missing."), longest=GROUP_LENGTH,
    )  # fmt: skip
