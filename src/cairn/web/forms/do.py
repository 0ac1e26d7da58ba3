"""Forms about commitments: make one, and say what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cairn.do import may
from cairn.do.states import COMMITMENT_LENGTH, LINK_LENGTH, NOTE_LENGTH
from cairn.people.sides import Side
from cairn.web.components.words import pence
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.activities.models import Participant
    from cairn.decide.models import Decision
    from cairn.do.models import Budget


def _link() -> fields.Line:
    """The address of a page that shows it; checked here, so that what was typed comes back."""
    field = fields.line(
        _("A link to where anybody can see it"), longest=LINK_LENGTH,
        hint=_(
            "If there is one: minutes, a page with photos, a timetable. It has to open for everybody, without a"
            " password, and to show nobody who did not agree."
        ),
    )  # fmt: skip
    field.widget.attrs |= {"inputmode": "url", "autocomplete": "off"}
    field.validators.append(_check_link)
    return field


def _check_link(link: str) -> None:
    if not (verdict := may.be_a_link(link.strip())):
        raise ValidationError(verdict.reason)


class CommitmentForm(forms.Form):
    """A promise. `participants` are those who can own it, `decisions` those it can come from."""

    words = fields.words(
        _("What will be done"), hint=_("One thing anybody can check, like: Put four chairs with arms by the window."),
        missing=_("Say what will be done."), longest=COMMITMENT_LENGTH, rows=3,
    )  # fmt: skip
    decision = forms.ChoiceField(
        label=_("The decision it comes from"), error_messages={"required": _("Choose the decision it comes from.")},
        help_text=_("Whoever's words stand behind that decision is told of each step of the promise."),
    )  # fmt: skip
    owner_citizen = forms.ChoiceField(
        label=_("Its citizen owner"), help_text=_("They accept it themselves, and any new day is theirs to agree."),
        error_messages={"required": _("Choose a citizen who takes part here.")},
    )  # fmt: skip
    owner_staff = forms.ChoiceField(
        label=_("Its owner among staff"), help_text=_("They accept it themselves."),
        error_messages={"required": _("Choose a member of staff who takes part here.")},
    )  # fmt: skip
    budget_line = forms.ChoiceField(
        label=_("The line of the budget that pays for it"), required=False,
        help_text=_("Leave it empty if it costs nothing, or is not paid from this budget."),
    )  # fmt: skip
    due_on = fields.day(_("By which day"), missing=_("Enter the day it will be done by, like 14 March 2027."))

    def __init__(
        self,
        *args: Any,
        participants: Iterable[Participant],
        decisions: Iterable[Decision],
        budget: Budget | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        listed = list(participants)
        self.people = {one.person.ref: one.person for one in listed}
        self.decisions = {one.ref: one for one in decisions}
        for name, side in (("owner_citizen", Side.CITIZEN), ("owner_staff", Side.STAFF)):
            choices = [(one.person.ref, one.person.shown_name) for one in listed if one.side == side]
            self.fields[name].choices = [("", _("Choose a person")), *choices]  # type: ignore[attr-defined]
        self.lines = {str(one.position): one for one in (budget.lines.all() if budget else ())}
        if not self.lines:
            del self.fields["budget_line"]
        else:
            paid = [(ref, f"{one.words}: {pence(one.pence)}") for ref, one in self.lines.items()]
            self.fields["budget_line"].choices = [("", _("None of these")), *paid]  # type: ignore[attr-defined]
        named = [(one.ref, one.question) for one in self.decisions.values()]
        self.fields["decision"].choices = [("", _("Choose a decision")), *named]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The people and the decision themselves, in place of their references."""
        data = dict(self.cleaned_data)
        data["decision"] = self.decisions.get(data.get("decision", ""))
        data["budget_line"] = self.lines.get(data.get("budget_line", ""))
        return data | {name: self.people[data[name]] for name in ("owner_citizen", "owner_staff") if name in data}


class ProgressForm(forms.Form):
    words = fields.words(
        _("How it goes"), hint=_("What has been done, what is in the way, what you need. Everybody can read it."),
        missing=_("Write how it goes."), longest=NOTE_LENGTH,
    )  # fmt: skip
    link = _link()


class KeptForm(forms.Form):
    evidence = fields.words(
        _("How can anybody see that it is done?"), hint=_("What is there now, where, since when."),
        missing=_("Say how anybody can see that it is done."), longest=NOTE_LENGTH,
    )  # fmt: skip
    link = _link()


class NotKeptForm(forms.Form):
    words = fields.words(
        _("What was not done, and why it stood as kept"),
        hint=_("It stays readable that it stood as kept. Everybody whose words it came from is told."),
        missing=_("Say what was not done, and why it stood as kept."), longest=NOTE_LENGTH,
    )  # fmt: skip


class NewDayForm(forms.Form):
    due_on = fields.day(_("The new day"), missing=_("Enter the new day, like 14 March 2027."))
    words = fields.words(
        _("Why, and what you agreed"), missing=_("Say why the day changes: people counted on it."), longest=NOTE_LENGTH
    )


class DropForm(forms.Form):
    reason = fields.words(
        _("Why it will not be done"), hint=_("Everybody can read it, for as long as the record stands."),
        missing=_("Say why it will not be done: people counted on it."), longest=NOTE_LENGTH,
    )  # fmt: skip
