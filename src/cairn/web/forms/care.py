"""Forms about help: sealed words to a contact, the code that leads back to them, who is a contact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.care.choices import LOOKS_LENGTH, NAME_LENGTH, REACH_LENGTH, WORDS_LENGTH, Task
from cairn.people import codes
from cairn.web.forms import words as fields
from cairn.web.forms.guarded import GuardedForm
from cairn.web.forms.programmes import country_choice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.people.models import Person

NO_NAME = _("You need not give a name.")


class AskForm(GuardedForm):
    """Please get in touch with me."""

    words = fields.words(
        _("What is it about?"), hint=_("A few words are enough. You need not tell it all here."),
        missing=_("Write a few words, like: I would like to talk."), longest=WORDS_LENGTH, rows=5,
    )  # fmt: skip
    reach = fields.words(
        _("How can they reach you?"),
        hint=_("Like a phone number and when to ring, or a place and a time. Say, too, what is not safe for you."),
        missing=_("Say how they can reach you: without that they cannot get in touch."), longest=REACH_LENGTH, rows=2,
    )  # fmt: skip
    name = fields.line(_("What may they call you?"), hint=NO_NAME, longest=NAME_LENGTH)
    once = forms.CharField(widget=forms.HiddenInput, initial=codes.new_code)


class ReportForm(GuardedForm):
    """Somebody is being harmed."""

    words = fields.words(
        _("What is happening, and to whom?"),
        hint=_("What you saw, heard or lived through; where and when. It can be about you or about somebody else."),
        missing=_("Write what is happening, in a few words at least."), longest=WORDS_LENGTH, rows=8,
    )  # fmt: skip
    reach = fields.words(
        _("How can they reach you?"),
        hint=_("You can leave this empty. Then they can ask you nothing. Say, too, what is not safe for you."),
        longest=REACH_LENGTH, rows=2,
    )  # fmt: skip
    name = fields.line(_("What may they call you?"), hint=NO_NAME, longest=NAME_LENGTH)
    once = forms.CharField(widget=forms.HiddenInput, initial=codes.new_code)


class CodeForm(GuardedForm):
    code = fields.line(
        _("Your code"), hint=_("Four groups of four, like hk3m-92cv-xptq-7bda."),
        missing=_("Enter the code you were shown when you sent it."), longest=40,
    )  # fmt: skip


class ContactForm(forms.Form):
    """Whom to ask. `people` are the members of the programme, `tasks` those nobody is asked for."""

    task = forms.ChoiceField(
        label=_("For what?"), widget=forms.RadioSelect, error_messages={"required": _("Choose what it is for.")}
    )
    asked = forms.ChoiceField(
        label=_("Whom do you ask?"), help_text=_("They are asked on their page, and can say no without a reason."),
        error_messages={"required": _("Choose whom you ask.")},
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[Person], tasks: Iterable[Task], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {one.ref: one for one in people}
        names = [(ref, one.shown_name) for ref, one in self.people.items()]
        self.fields["asked"].choices = [("", _now("Choose a person")), *names]  # type: ignore[attr-defined]
        self.fields["task"].choices = [(task.value, task.label) for task in tasks]  # type: ignore[attr-defined]

    def clean_asked(self) -> Person:
        return self.people[self.cleaned_data["asked"]]


class AcceptForm(forms.Form):
    looks = fields.line(
        _("How quickly do you look?"), hint=_("Be honest, like: every working day before noon, not in August."),
        missing=_("Say how quickly you look at what is sent to you."), longest=LOOKS_LENGTH,
    )  # fmt: skip
    is_named = forms.BooleanField(
        label=_("Show my name"), required=False,
        help_text=_("Everybody who can see the programme sees it. Without it, only the task is shown."),
    )  # fmt: skip


class CountryForm(forms.Form):
    country = country_choice()
