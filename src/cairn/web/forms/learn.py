"""The form of the pulse, made from the items of the core."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.core import pulse
from cairn.web.components.words import plainly
from cairn.web.drawings import faces
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.core.words import Words

LINE_ITEM = "P8"
LONGEST_LINE = 300


class PulseForm(forms.Form):
    """Everything can be left out; leaving out everything is no answer."""

    nothing = gettext_lazy("Answer at least one question. If you would rather not answer at all, just close this page.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item in pulse.ITEMS:
            if item.kind == "line":
                self.fields[item.id] = _line(item.says)
            else:
                self.fields[item.id] = _scored(item)
            if item.id == pulse.CHANGE and item.invites:
                self.fields["will_change"] = _line(item.invites)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        asked = {item.id for item in pulse.ITEMS} | {"will_change"}
        if not self.errors and not any(cleaned[name] for name in asked):
            raise forms.ValidationError(self.nothing)
        return cleaned

    @property
    def given(self) -> dict[str, Any]:
        """What was answered, as the deed takes it."""
        scored = {item.id: self.cleaned_data[item.id] for item in pulse.SCORED}
        return {
            "answers": {name: answer for name, answer in scored.items() if answer is not None},
            "will_change": self.cleaned_data["will_change"],
            "next_step": self.cleaned_data[LINE_ITEM],
        }


def _scored(item: pulse.Item) -> forms.TypedChoiceField:
    drawn = faces.figure if item.kind == "feeling" else faces.face
    scores = [(str(score), format_html("{} {}", drawn(score), plainly(words))) for score, words in item.answers.items()]
    return forms.TypedChoiceField(
        label=plainly(item.says),
        choices=scores + _no_answers(pulse.NO_ANSWERS),
        coerce=lambda value: int(value) if value.isdigit() else value,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of the answers offered.")},
    )


def _no_answers(ways: Mapping[Any, Words]) -> list[tuple[str, Any]]:
    return [(way, plainly(words)) for way, words in ways.items()]


def _line(says: Words) -> fields.Line:
    return fields.Line(
        label=plainly(says),
        help_text=_("Those who take part read this line, without your name or side, once five people have answered."),
        max_length=LONGEST_LINE,
        required=False,
    )
