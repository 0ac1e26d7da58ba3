"""The form for what a citizen sees differently."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cairn.mountain.choices import DISSENT_LENGTH
from cairn.web.forms import words as fields
from cairn.web.forms.listen import CreditedForm, credit_choice


class DissentForm(CreditedForm):
    words = fields.words(
        _("Your words"),
        hint=_("At most 600 characters. Leave out names and details of other people."),
        missing=_("Write what you see differently."), longest=DISSENT_LENGTH, rows=6,
    )  # fmt: skip
    credit = credit_choice(
        _("That a citizen wrote them is always shown. Where few citizens take part, others may guess who it was.")
    )
