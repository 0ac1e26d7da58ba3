"""Forms for themes: naming one, sorting what people said, saying that it is not one's point; and whether it answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.listen.choices import CHECK_LENGTH, THEME_LENGTH, THEME_TITLE_LENGTH, WHY_NOT_LENGTH, Checked
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.listen.models import Theme

MOST_AT_ONCE = 100


class ThemeForm(forms.Form):
    title = fields.line(
        gettext_lazy("The theme in a few words"),
        hint=gettext_lazy("As people would say it, like “The waiting room is loud”."),
        missing=gettext_lazy("Give the theme a name."), longest=THEME_TITLE_LENGTH,
    )  # fmt: skip
    words = fields.words(
        gettext_lazy("What people say about it"),
        hint=gettext_lazy("If the name alone is not enough. Everybody can read it."),
        longest=THEME_LENGTH, rows=3,
    )  # fmt: skip


class SortForm(forms.Form):
    """What was ticked, and into which theme it goes: one there is, or a new one."""

    chosen = forms.MultipleChoiceField(
        error_messages={
            "required": gettext_lazy("Tick at least one thing that people said."),
            "invalid_choice": gettext_lazy("One of these cannot be put into a theme any more. Tick anew."),
        }
    )
    theme = forms.ChoiceField(label=gettext_lazy("Put what is ticked into"), required=False)
    new_theme = fields.line(gettext_lazy("or into a new theme called"), longest=THEME_TITLE_LENGTH)

    def __init__(self, *args: Any, themes: Iterable[Theme], among: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["theme"].choices = [("", _("Choose a theme")), *((one.ref, one.title) for one in themes)]  # type: ignore[attr-defined]
        self.fields["chosen"].choices = [(ref, ref) for ref in among]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        named, new = self.cleaned_data.get("theme"), self.cleaned_data.get("new_theme")
        if "theme" in self.cleaned_data and not named and not new and not self.errors.get("new_theme"):
            self.add_error("theme", _("Choose a theme, or give a new one a name."))
        if named and new:
            self.add_error("new_theme", _("Choose one: a theme there is, or a new one."))
        return self.cleaned_data


class SearchToSortForm(forms.Form):
    q = forms.CharField(required=False, max_length=100)
    only = forms.ChoiceField(required=False, choices=[("", ""), ("all", "")])


class NotMyPointForm(forms.Form):
    why = fields.words(
        gettext_lazy("What your point is"),
        hint=gettext_lazy("If you want. Those who answer here read it, nobody else."), longest=WHY_NOT_LENGTH, rows=3,
    )  # fmt: skip


class CheckForm(forms.Form):
    """Whether they answered what was asked."""

    says = forms.ChoiceField(
        label=gettext_lazy("Did they answer what you asked?"), choices=Checked.choices, widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose yes, partly or no.")},
    )  # fmt: skip
    words = fields.words(
        gettext_lazy("What is missing"),
        hint=gettext_lazy("If you want. Those who answer here read it, nobody else. Everybody sees yes, partly or no."),
        longest=CHECK_LENGTH, rows=3,
    )  # fmt: skip
    reply = forms.CharField(widget=forms.HiddenInput, required=False, max_length=12)
