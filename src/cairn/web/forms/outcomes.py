"""Forms for what taking part did for me: one step and a few words for each line, and which lines to publish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cairn.learn.actions import Noted
from cairn.learn.choices import OUTCOME_LENGTH, STEPS_OF, Outcome
from cairn.web.forms import words as fields
from cairn.web.forms.credit import CreditedForm, credit_choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cairn.learn.models import OutcomeLine


class OutcomesForm(forms.Form):
    """Everything can be left out; what is left out is gone from the note."""

    def __init__(self, *args: Any, lines: Sequence[OutcomeLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item in Outcome:
            self.fields[f"step_{item}"] = forms.ChoiceField(
                label=item.label, choices=[("", _("I leave this out")), *STEPS_OF[item].choices], required=False,
                widget=forms.RadioSelect, error_messages={"invalid_choice": _("Choose one of the answers offered.")},
            )  # fmt: skip
            self.fields[f"words_{item}"] = fields.words(
                gettext("%(line)s: in my own words") % {"line": item.label}, longest=OUTCOME_LENGTH, rows=2
            )
        for line in lines:
            self.initial.update({f"step_{line.item}": line.step, f"words_{line.item}": line.words})

    @property
    def lines(self) -> dict[str, Noted]:
        """What was noted, as the deed takes it."""
        given = self.cleaned_data
        return {str(item): Noted(given[f"step_{item}"], given[f"words_{item}"]) for item in Outcome}


class PublishForm(CreditedForm):
    """Which lines everybody may read, and what stands beside them."""

    items = forms.MultipleChoiceField(
        label=_("Which lines may everybody read?"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Only the words are shown, not the step you chose."),
        error_messages={"required": _("Choose at least one line."), "invalid_choice": _("Choose lines with words.")},
    )  # fmt: skip
    credit = credit_choice()

    def __init__(self, *args: Any, lines: Sequence[OutcomeLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["items"].choices = [  # type: ignore[attr-defined]
            (line.item, f"{line.get_item_display()}: {line.words}") for line in lines if line.words
        ]
