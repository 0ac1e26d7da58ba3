"""Forms about what people need: a format of the explanation, and what makes it possible to join in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.activities.formats import ASK_LENGTH, OTHER, Format
from cairn.web.forms import words

IN_OWN_WORDS = (OTHER, _("Something else"))


class AskFormatForm(forms.Form):
    """A format that is not out yet, or one in own words."""

    format_name = forms.ChoiceField(
        label=_("Which format do you need?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose the format you need, or “something else”.")},
    )  # fmt: skip
    words = words.line(
        _("If it is something else: which format?"), longest=ASK_LENGTH,
        hint=_("In your own words. Only those who lead this work read it."),
    )  # fmt: skip

    def __init__(self, *args: Any, ready: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = [choice for choice in Format.choices if choice[0] not in ready]
        self.fields["format_name"].choices = [*missing, IN_OWN_WORDS]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("format_name") == OTHER and not cleaned.get("words") and "words" not in self.errors:
            self.add_error("words", _("Say in your own words which format you need."))
        return cleaned


class NeedForm(forms.Form):
    words = words.words(
        _("What makes it possible for you to join in?"),
        hint=_("Like: an interpreter, a place near a bus stop, breaks, somebody to sit with. You need not say why."),
        missing=_("Write what you need, in a few words."),
    )  # fmt: skip


class AnswerForm(forms.Form):
    words = words.words(
        _("What will be done, and by when"),
        hint=_("Only the person who needs it reads this. If it cannot be done, say what can be done instead."),
        missing=_("Write what will be done."),
    )  # fmt: skip


class NotYetForm(forms.Form):
    words = words.words(
        _("What does not work yet?"), hint=_("Only those who lead this work read it."),
        missing=_("Write in a few words what does not work, so that something else can be tried."), rows=3,
    )  # fmt: skip
