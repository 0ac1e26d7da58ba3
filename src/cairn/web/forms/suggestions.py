"""Forms of suggestions: what a session needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.matching.choices import PLACES_AT_MOST
from cairn.strengths import choices
from cairn.web.forms.sessions import number
from cairn.web.forms.ticks import Ticks

if TYPE_CHECKING:
    from cairn.matching.models import Wanted


class WantedForm(forms.Form):
    topics = forms.MultipleChoiceField(
        label=_("What strengths does it need?"), choices=choices.topics_in_groups, widget=Ticks,
        help_text=_("Each of them should be brought by somebody."),
        error_messages={
            "required": _("Choose at least one, like: speaking to a group."),
            "invalid_choice": _("Choose from this list."),
        },
    )  # fmt: skip
    places = number(
        _("How many people are looked for?"), hint=_("Like: 2."), largest=PLACES_AT_MOST, smallest=1,
        wrong=_("Enter how many people, like 2."),
    )  # fmt: skip

    @classmethod
    def of(cls, wanted: Wanted | None, given: Any = None) -> WantedForm:
        initial = {"topics": wanted.topics, "places": wanted.places} if wanted else {"places": 1}
        return cls(given, initial=initial)
