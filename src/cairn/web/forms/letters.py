"""How somebody wants to be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cairn.notify import queries
from cairn.notify.choices import About, Pace

if TYPE_CHECKING:
    from cairn.people.models import Person


class LettersForm(forms.Form):
    pace = forms.ChoiceField(
        label=_("How often do you want your news?"),
        help_text=_("What somebody waits for from you comes at once, and at most once a week about the same thing."),
        choices=Pace.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how often."), "invalid_choice": _("Choose one of the four.")},
    )
    wanted = forms.MultipleChoiceField(
        label=_("What do you want letters about?"),
        help_text=_("Without a letter it still stands on your own page."),
        choices=[(value, capfirst(label)) for value, label in About.choices],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose from this list.")},
    )
    is_large_print = forms.BooleanField(
        label=_("Large print in letters"),
        help_text=_("Half as large again, where your mail program shows it."),
        required=False,
    )

    @classmethod
    def of(cls, person: Person, given: Any = None) -> LettersForm:
        """The form as this person chose last."""
        wishes, unwanted = queries.wishes(person), queries.unwanted(person)
        initial = {
            "pace": wishes.pace,
            "is_large_print": wishes.is_large_print,
            "wanted": [one for one in About.values if one not in unwanted],
        }
        return cls(given, initial=initial)
