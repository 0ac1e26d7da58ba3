"""One question on the way to a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from cairn.web.contents.which_way import Question


class WhichWayForm(forms.Form):
    """The question with its answers; its one field has the question's name."""

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wrong = _("Choose one of the answers.")
        self.fields[question.name] = forms.ChoiceField(
            label=question.words, help_text=question.hint, choices=question.answers, widget=forms.RadioSelect,
            error_messages={"required": wrong, "invalid_choice": wrong},
        )  # fmt: skip
