"""Forms for deciding: the count, what was taken elsewhere, the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.decide.choices import WHY_NOT_LENGTH
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.explore.models import Option

BLANK = ""
END_OF_DAY = time(23, 59)


def end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, END_OF_DAY))


class CloseForm(forms.Form):
    lottery_drawn = fields.line(
        _("What was drawn"),
        hint=_(
            "Only if two options are level on every count: copy it from the announced draw. Numbers are kept from the"
            " lowest on."
        ),
    )


class AnnounceForm(forms.Form):
    question = fields.words(
        _("What was to be decided"), missing=_("Write what was to be decided."), longest=400, rows=2
    )
    what_was_decided = fields.words(
        _("What was decided, and by whom"), missing=_("Write what was decided."), longest=2000, rows=4
    )
    taken_on = fields.day(_("The day it was taken"), missing=_("Enter the day it was taken, like 14 March 2026."))
    option = forms.ChoiceField(
        label=_("Is it one of the options of this group?"), required=False, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, options: Sequence[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_ref = {option.ref: option for option in options}
        choices = [(option.ref, option.title) for option in options]
        self.fields["option"].choices = [*choices, (BLANK, _("No, it is something else"))]  # type: ignore[attr-defined]

    def announced(self, now: datetime) -> dict[str, Any]:
        """What the action takes. A decision of today counts as taken now."""
        taken = timezone.make_aware(datetime.combine(self.cleaned_data["taken_on"], time(12)))
        is_today = self.cleaned_data["taken_on"] == timezone.localdate(now)
        return {
            "question": self.cleaned_data["question"],
            "what_was_decided": self.cleaned_data["what_was_decided"],
            "taken_at": now if is_today else taken,
            "option": self.by_ref.get(self.cleaned_data["option"]),
        }


class ReasonsForm(forms.Form):
    words = fields.words(
        _("The reasons"), hint=_("Why this was decided, and why the other options were not. For everybody to read."),
        missing=_("Write the reasons: why this was decided, and why the other options were not."), longest=4000, rows=8,
    )  # fmt: skip

    def __init__(self, *args: Any, not_chosen: Sequence[tuple[str, str, str]] = (), **kwargs: Any) -> None:
        """`not_chosen`: of each option that was not chosen the ref, the title, and what the count says."""
        super().__init__(*args, **kwargs)
        self.refs = [ref for ref, _title, _said in not_chosen]
        for ref, title, said in not_chosen:
            self.fields[f"why_not_{ref}"] = fields.words(
                _now("Why not “%(title)s”?") % {"title": title}, longest=WHY_NOT_LENGTH, rows=3,
                hint=_now("This is what the count says. Say it in your own words, or leave it as it is."),
            )  # fmt: skip
            self.fields[f"why_not_{ref}"].initial = said

    @property
    def reasons(self) -> dict[str, Any]:
        """What the action takes."""
        why_not = {ref: self.cleaned_data[f"why_not_{ref}"] for ref in self.refs}
        return {"words": self.cleaned_data["words"], "why_not": why_not}
