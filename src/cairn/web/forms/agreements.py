"""The form of an agreement on how power is shared."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.activities.queries import ways_to_decide
from cairn.web.components.words import plainly
from cairn.web.forms import words
from cairn.web.forms.money import whole_pounds


def rules() -> list[tuple[str, str]]:
    """The ways to decide that can be agreed on: name, and what it is in words."""
    return [(rule.name, f"{plainly(rule.title)}. {plainly(rule.idea)}") for rule in ways_to_decide()]


class AgreementForm(forms.Form):
    scope = words.words(
        _("What this covers"), hint=_("Which questions, which work, until when."),
        missing=_("Say what this agreement covers."), longest=2000,
    )  # fmt: skip
    decision_rule = forms.ChoiceField(
        label=_("How we decide"), choices=rules, widget=forms.RadioSelect,
        error_messages={"required": _("Choose how decisions are taken.")},
    )  # fmt: skip
    money = words.words(
        _("The money"), hint=_("How much there is, who decides on it, what people are paid."),
        missing=_("Say how the money is shared, or that there is none."), longest=2000,
    )  # fmt: skip
    decides_up_to = whole_pounds(
        _("The most money a vote here is about"),
        hint=_(
            "In whole pounds. A vote about more than that cannot be opened. Leave it empty if you agree on no figure."
        ),
    )  # fmt: skip
    not_shared = words.words(
        _("What is not shared, and why"),
        hint=_("What the law, safety or a contract keeps with one side. If nothing: say so."),
        missing=_("Say what is not shared and why, or that nothing is kept back."), longest=2000,
    )  # fmt: skip
