"""Forms of observations: whom to ask, and one moment."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.observations import queries
from cairn.web.forms import words
from cairn.web.forms.sessions import number


class AskObserverForm(forms.Form):
    words = words.line(
        _("What should they look at?"), longest=300,
        hint=_("Like: Do I answer before people have finished? You can leave it empty."),
    )  # fmt: skip


class MomentForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("What happened?"), choices=queries.moment_kinds, widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happened."), "invalid_choice": _("Choose what happened.")},
    )  # fmt: skip
    minute = number(
        _("At which minute of the session?"), hint=_("About is fine."), largest=1440, smallest=0,
        wrong=_("Enter a number of minutes, like 20."),
    )  # fmt: skip
    words = words.words(
        _("In a few words"), hint=_("What was said just before, and what came of it."), longest=500, rows=3
    )
