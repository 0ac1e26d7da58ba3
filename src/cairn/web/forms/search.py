"""What to look for, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from cairn.programmes.models import Programme

LONGEST = 200


class SearchForm(forms.Form):
    """Words, the kind of thing, the programme; `activity` is the ref of the one activity to look in."""

    q = forms.CharField(
        label=_("Words to look for"), max_length=LONGEST, required=False, strip=True,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={
            "max_length": _("These are too many words to look for at once. Use at most 200 characters."),
            "null_characters_not_allowed": _("There is a sign in it that cannot be looked for. Type the words anew."),
        },
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Look in"), required=False)
    programme = forms.ChoiceField(label=_("Programme"), required=False)
    activity = forms.SlugField(required=False, max_length=12, widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, Any], *, kinds: Iterable[tuple[str, Any]], programmes: Iterable[Programme]
    ) -> None:
        super().__init__(data, auto_id="search-%s")
        self.fields["kind"].choices = [("", _("everything")), *kinds]  # type: ignore[attr-defined]
        shown = [(one.slug, one.title) for one in programmes]
        self.fields["programme"].choices = [("", _("all programmes")), *shown]  # type: ignore[attr-defined]

    def asked(self, name: str) -> str:
        """What was chosen or typed there, or nothing if it could not be read."""
        self.is_valid()
        return str(self.cleaned_data.get(name, ""))
