"""The form that asks for nothing but the code of a ballot."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.web.forms import words as fields


class BallotCodeForm(forms.Form):
    code = fields.line(
        _("The code of your ballot"), hint=_("Four groups of four, like hk3m-92cv-xptq-7bda."),
        missing=_("Enter the code you were shown when you cast your ballot."), longest=40,
    )  # fmt: skip
