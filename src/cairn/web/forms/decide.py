"""Forms for deciding: opening a decision, the ballot, the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.core.ballots import GRADES
from cairn.web.components.words import plainly
from cairn.web.forms import words as fields
from cairn.web.forms.money import whole_pounds

if TYPE_CHECKING:
    from django.forms.boundfield import BoundField

    from cairn.explore.models import Option

BLANK = ""
END_OF_DAY = time(23, 59)


def end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, END_OF_DAY))


class DecisionForm(forms.Form):
    question = fields.words(
        _("The question to decide"), hint=_("One question that each option answers."),
        missing=_("Write the question, like: Which corner do we build?"), longest=400, rows=2,
    )  # fmt: skip
    options = forms.MultipleChoiceField(
        label=_("Options on the ballot paper"),
        help_text=_("At least two; three to five is best. They cannot change once voting is open."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least two options.")},
    )
    money = whole_pounds(
        _("How much money it is about"),
        hint=_(
            "The most that any of the options would cost, in whole pounds. Everybody who votes sees it. Leave it empty"
            " if no money hangs on it."
        ),
    )  # fmt: skip
    closes_on = fields.day(
        _("The last day to vote"), hint=_("Voting closes at the end of that day. Like 14/3/2027 or 14 March 2027."),
        missing=_("Enter the last day to vote, like 14 March 2027."),
    )  # fmt: skip
    lottery_source = fields.words(
        _("The public draw that settles a tie"),
        hint=_("Something nobody here can influence and everybody can look up, after the close."),
        missing=_("Say which public draw would settle a tie."), longest=300, rows=2,
    )  # fmt: skip
    lottery_source.initial = _("The first UK Lotto draw after the close: its six main numbers in rising order")

    def __init__(self, *args: Any, options: Sequence[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_ref = {option.ref: option for option in options}
        self.fields["options"].choices = [(option.ref, option.title) for option in options]  # type: ignore[attr-defined]

    def clean_options(self) -> list[Option]:
        return [self.by_ref[ref] for ref in self.cleaned_data["options"]]

    @property
    def decision(self) -> dict[str, Any]:
        """What the action takes."""
        cleaned = dict(self.cleaned_data)
        return {"closes_at": end_of(cleaned.pop("closes_on")), **cleaned}


class BallotForm(forms.Form):
    """A grade and a reason for each option; every grade may stay blank."""

    def __init__(self, *args: Any, options: Sequence[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = options
        grades = [(str(grade), plainly(words)) for grade, words in GRADES.items()]
        for option in options:
            self.fields[f"grade_{option.ref}"] = forms.ChoiceField(
                label=_now("What do you think of “%(title)s”?") % {"title": option.title},
                choices=[*grades, (BLANK, _("No opinion: leave it blank"))],
                required=False, initial=BLANK, widget=forms.RadioSelect,
                error_messages={"invalid_choice": _("Choose one of the sentences.")},
            )  # fmt: skip
            self.fields[f"why_{option.ref}"] = fields.words(
                _("If you object: why?"), longest=1000, rows=2,
                hint=_(
                    "Needed when you object: what harm would it do, and what would change your mind? "
                    "Published without your name."
                ),
            )  # fmt: skip
            self.fields[f"why_{option.ref}"].is_sometimes_required = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for option in self.options:
            objects = cleaned.get(f"grade_{option.ref}") == "0"
            if objects and not (cleaned.get(f"why_{option.ref}") or "").strip():
                self.add_error(
                    f"why_{option.ref}",
                    _now("You object to “%(option)s”. Say what harm it would do.") % {"option": option.title},
                )
        return cleaned

    def paper(self) -> list[tuple[Option, BoundField, BoundField]]:
        """Each option with its two fields, for the page."""
        return [(option, self[f"grade_{option.ref}"], self[f"why_{option.ref}"]) for option in self.options]

    def in_words(self) -> list[tuple[Option, str, str]]:
        """What has been chosen: option, sentence, reason."""
        said = {str(grade): plainly(words) for grade, words in GRADES.items()}
        return [
            (option, said.get(self.cleaned_data[f"grade_{option.ref}"], _now("No opinion")), self._why(option))
            for option in self.options
        ]

    @property
    def ballot(self) -> dict[str, Any]:
        """What the action takes."""
        chosen = {option.ref: self.cleaned_data[f"grade_{option.ref}"] for option in self.options}
        grades = {ref: int(grade) for ref, grade in chosen.items() if grade != BLANK}
        reasons = {option.ref: self._why(option) for option in self.options if self._why(option)}
        return {"grades": grades, "objections": reasons}

    def _why(self, option: Option) -> str:
        objects = self.cleaned_data[f"grade_{option.ref}"] == "0"
        return str(self.cleaned_data[f"why_{option.ref}"]) if objects else ""


class CodeForm(BallotForm):
    """A ballot with the code it was cast under."""

    code = fields.line(
        _("The code of your ballot"), hint=_("Four groups of four, like hk3m-92cv-xptq-7bda."),
        missing=_("Enter the code you were shown when you cast your ballot."), longest=40,
    )  # fmt: skip
    field_order = ("code",)


class ExtendForm(forms.Form):
    closes_on = fields.day(_("The new last day to vote"), missing=_("Enter the new last day, like 14 March 2027."))

    @property
    def closes_at(self) -> datetime:
        return end_of(self.cleaned_data["closes_on"])


class CloseForm(forms.Form):
    lottery_drawn = fields.line(
        _("What was drawn"), hint=_("Only if two options are level on every count: copy it from the announced draw.")
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
