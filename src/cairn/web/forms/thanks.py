"""Forms of certificates, references, thanks, and what one got in return."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.people import codes
from cairn.thanks import queries
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.thanks.queries import Fact


class _OnPaper(forms.Form):
    """The name on a paper, and lines to tick out of what is written down."""

    name = fields.line(
        _("Your name, as it should stand on it"), longest=120,
        hint=_("You can write your whole name here. It stands on this paper alone."),
        missing=_("Write the name that should stand on it."),
    )  # fmt: skip

    def __init__(self, *args: Any, found: Iterable[Fact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lines"].choices = [(one.code, one.words) for one in found]  # type: ignore[attr-defined]


class AskCertificateForm(_OnPaper):
    lines = forms.MultipleChoiceField(
        label=_("What should stand on it?"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Tick what you want others to read. Nothing else stands on it."),
        error_messages={
            "required": _("Tick at least one line to stand on it."),
            "invalid_choice": _("What is written down has changed. Look at the lines again."),
        },
    )  # fmt: skip


class AskReferenceForm(_OnPaper):
    writer = forms.ChoiceField(
        label=_("Whom do you ask?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose whom you ask."), "invalid_choice": _("Choose somebody of this list.")},
    )  # fmt: skip
    what_for = fields.line(
        _("What is it for?"), longest=300, hint=_("Like: a job at the library. You can leave it empty."),
    )  # fmt: skip
    lines = forms.MultipleChoiceField(
        label=_("What may they look at while they write?"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("It helps them to remember. Nobody else sees it, and it does not stand on the paper."),
        error_messages={"invalid_choice": _("What is written down has changed. Look at the lines again.")},
    )  # fmt: skip
    field_order = ["writer", "what_for", "lines", "name"]

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_ref = {one.ref: one for one in people}
        names = [(ref, one.shown_name) for ref, one in self.by_ref.items()]
        self.fields["writer"].choices = names  # type: ignore[attr-defined]

    def clean_writer(self) -> Person:
        return self.by_ref[self.cleaned_data["writer"]]


class ReferenceForm(forms.Form):
    words = fields.words(
        _("Your words"), longest=3000, rows=10, missing=_("Write a few words."),
        hint=_("What you saw them do, and what came of it. They read it first, and nobody else before they say yes."),
    )  # fmt: skip


class WhyNotForm(forms.Form):
    reason = fields.words(
        _("Why not?"), longest=500, rows=3, missing=_("Give a reason, so that they know what to do next."),
        hint=_("Be kind: say what would help, or who could do it better."),
    )  # fmt: skip


class ToChangeForm(forms.Form):
    words = fields.words(
        _("What should be different?"), longest=500, rows=4, missing=_("Say what should be different."),
        hint=_("Like: please leave out where I live. Only whoever wrote it reads this."),
    )  # fmt: skip


class ThankForm(forms.Form):
    words = fields.words(
        _("Your words"), longest=1000, rows=4, missing=_("Write a few words."),
        hint=_("Say what they did, and what came of it. Only they read it."),
    )  # fmt: skip
    everybody = forms.BooleanField(label=_("Thank everybody on this list"), required=False)
    people = forms.MultipleChoiceField(
        label=_("Or only these people"), widget=forms.CheckboxSelectMultiple, required=False,
        error_messages={"invalid_choice": _("Choose people of this list.")},
    )  # fmt: skip

    def __init__(self, *args: Any, among: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_ref = {one.ref: one for one in among}
        names = [(ref, one.shown_name) for ref, one in self.by_ref.items()]
        self.fields["people"].choices = names  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[Person]:
        """Whom to thank."""
        refs = list(self.by_ref) if self.cleaned_data["everybody"] else self.cleaned_data["people"]
        return [self.by_ref[ref] for ref in refs]


class ReturnForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("What did you get for your time?"), choices=queries.returns, widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you got."), "invalid_choice": _("Choose what you got.")},
    )  # fmt: skip
    words = fields.line(
        _("In a few words"), longest=300,
        hint=_("Like: how a budget is read. You can leave it empty. Only you see it."),
    )  # fmt: skip


class CodeForm(forms.Form):
    code = fields.line(
        _("The code on the paper"), longest=60, missing=_("Type the code that stands on the paper."),
        hint=_("Four groups of letters and numbers, like hk3m-92cv-xptq-7bda. Capitals and spaces do not matter."),
    )  # fmt: skip

    def clean_code(self) -> str:
        """As codes are written: whatever signs were typed between the letters, an address can hold it."""
        if written := codes.as_written(self.cleaned_data["code"]):
            return written
        raise forms.ValidationError(self.fields["code"].error_messages["required"])
