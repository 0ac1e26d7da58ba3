"""The choice of what stands beside a person's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import Credit, credited

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

SIDE_IS_SHOWN = _("Your side is always shown: citizen, staff or partner.")
ONE_SIGN = _(
    "Your side is always shown: citizen, staff or partner. In the public record all you put in here has the same"
    " sign. So if your name stands beside one thing, others can find out what else is yours."
)


class CreditedForm(forms.Form):
    """A form with the choice of what stands beside a person's words; each choice shows how it will look."""

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credit"].choices = _credits(name)  # type: ignore[attr-defined]


def credit_choice(hint: str | _StrPromise = SIDE_IS_SHOWN) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("What stands beside your words"), choices=Credit.choices, initial=Credit.NONE, widget=forms.RadioSelect,
        help_text=hint,
        error_messages={"required": _("Choose what stands beside your words: a name, or none.")},
    )  # fmt: skip


def _credits(name: str) -> list[tuple[str, str]]:
    """The choices of credit, each with how it will look; without a name there is only one."""
    shown = [(value, str(label), credited(name, value)) for value, label in Credit.choices]
    return [
        (value, gettext("%(label)s: %(shown)s") % {"label": label, "shown": look} if look else label)
        for value, label, look in shown
        if look or value == Credit.NONE
    ]
