"""Forms about an event: what it is, and its call for sessions."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.web.forms import words
from cairn.web.forms.sessions import number

AT_ONCE = [
    ("yes", _("at once, while the call is open")),
    ("no", _("only once the call has closed")),
]


class EventForm(forms.Form):
    title = words.line(_("What the event is called"), missing=_("Enter what the event is called."))
    about = words.words(
        _("What it is"), hint=_("A few plain sentences: for whom, and what happens."), longest=2000, rows=3
    )
    place = words.line(_("Where it is"), hint=_("Or “online”."), longest=200)


class OpenEventForm(EventForm):
    slug = words.short_address()
    field_order = ("title", "slug", "about", "place")


class CallForm(forms.Form):
    """When sessions can be proposed, and who reads them when. The last day is counted to its end."""

    call = words.words(
        _("What people are asked to propose"), longest=2000, rows=4,
        hint=_("In plain words: who can propose, what you look for, what they get."),
        missing=_("Say what people are asked to propose."),
    )  # fmt: skip
    opens_on = words.day(_("The first day"), missing=_("Enter the first day, like 14 March 2027."))
    closes_on = words.day(_("The last day"), missing=_("Enter the last day, like 30 April 2027."))
    sessions_at_most = number(
        _("How many sessions there is room for"), hint=_("You can leave it open."), largest=1000,
        wrong=_("Enter a number, like 24."),
    )  # fmt: skip
    read_at_once = forms.ChoiceField(
        label=_("Who can see this work reads the proposals"), choices=AT_ONCE, initial="yes", widget=forms.RadioSelect,
        help_text=_("It is said on the call, and stays so once the call has opened."),
        error_messages={"required": _("Choose when proposals can be read.")},
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sessions_at_most"].required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("opens_on"), cleaned.get("closes_on")
        if first and last and last < first:
            self.add_error("closes_on", _("The last day comes after the first one."))
        return cleaned

    @property
    def said(self) -> dict[str, Any]:
        """What was entered, as the deed takes it."""
        entered = self.cleaned_data
        return {
            "words": entered["call"],
            "opens_at": _start_of(entered["opens_on"]),
            "closes_at": _start_of(entered["closes_on"] + timedelta(days=1)),
            "sessions_at_most": entered["sessions_at_most"],
            "read_at_once": entered["read_at_once"] == "yes",
        }


def _start_of(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
