"""Forms of a person who claims: the three steps, what was missing, and what to book before the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.base.verdict import Verdict
from cairn.recognition.choices import What
from cairn.web.forms import words as fields
from cairn.web.forms.money import pounds_and_pence
from cairn.web.forms.recognition import line_about_money

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

TOO_LARGE = _("This photo is larger than 10 MB. A screenshot of it is smaller: choose that, or go on without a photo.")


class PhotoField(forms.FileField):
    """A photo of a receipt, which nobody has to have."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Photo of the receipt"), required=False,
            help_text=_(
                "A JPEG, PNG or WebP picture, at most 10 MB. It is drawn anew: notes inside the file, like the place"
                " where it was taken, do not come along."
            ),
            widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
            error_messages={"empty": _("This file is empty. Choose another one, or none.")},
        )  # fmt: skip


class WhatForm(forms.Form):
    """The first step: what, and when. `time` says whether this person can claim their time, or why not."""

    what = forms.ChoiceField(
        label=_("What is it for?"), widget=forms.RadioSelect, initial=What.EXPENSES,
        error_messages={"required": _("Choose what it is for: costs you had, or your time.")},
    )  # fmt: skip
    for_on = fields.day(_("Which day it was for"), missing=_("Enter the day it was for, like 14 March 2027."))
    words = line_about_money(
        _("What it was for, in a few words"), hint=_("Like: Bus there and back. Do not write bank details here."),
        missing=_("Say in a few words what it was for, like: Bus there and back."),
    )  # fmt: skip

    def __init__(self, *args: Any, time: Verdict, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = [(What.EXPENSES, _("Costs I had")), (What.TIME, _("My time"))]
        self.fields["what"].choices = mine if time else mine[:1]  # type: ignore[attr-defined]
        self.fields["what"].help_text = time.reason


class AmountForm(forms.Form):
    """The second step: how much, and a photo of the receipt if there is one."""

    pence = pounds_and_pence(_("How much"), missing=_("Enter how much, like 12.50."))
    receipt = PhotoField()

    def __init__(self, *args: Any, is_too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_too_large = is_too_large

    def clean_receipt(self) -> UploadedFile[Any] | None:
        if self.is_too_large:
            raise forms.ValidationError(TOO_LARGE)
        return self.cleaned_data["receipt"] or None


class CompleteForm(AmountForm):
    """A claim once more, with what was missing."""

    for_on = WhatForm.base_fields["for_on"]
    words = WhatForm.base_fields["words"]
    answer = line_about_money(_("Your answer to what was written"), hint=_("You can leave this empty."))
    field_order = ("answer", "for_on", "words", "pence", "receipt")


class BookingForm(forms.Form):
    words = line_about_money(
        _("What should be booked or paid"),
        hint=_("Like: Train from Leeds at 9, back at 5, with space for a wheelchair. No bank details."),
        missing=_("Say what to book, like: Train from Leeds at 9, back at 5."),
    )  # fmt: skip
    for_on = fields.day(_("Which day it is for"), missing=_("Enter the day it is for, like 14 March 2027."))
    pence = pounds_and_pence(_("About how much, if you know"), missing="")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pence"].required = False


class CodeForm(forms.Form):
    code = fields.line(
        _("Code on your form"), hint=_("Four groups of four signs. Small or capital letters do not matter."),
        missing=_("Enter the code on your form."), longest=40,
    )  # fmt: skip
