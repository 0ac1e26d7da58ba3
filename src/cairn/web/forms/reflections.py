"""Forms for reflections: writing, a picture, a reply, and why a reply is not published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.reflections.choices import (
    ALT_LENGTH,
    BIOGRAPHY_LENGTH,
    NAME_LENGTH,
    REASON_LENGTH,
    REPLY_LENGTH,
    TITLE_LENGTH,
    TO_CHOOSE,
    WORDS_LENGTH,
)
from cairn.web.forms import words as fields
from cairn.web.forms.credit import CreditedForm, credit_choice
from cairn.web.forms.guarded import GuardedForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity

WHAT_A_GOOD_ONE_IS = _(
    "For people who cannot see it. Say what matters in it, as you would on the phone, in a sentence or two, like"
    " “Five people around a table full of paper hearts, all laughing”. You need not write “picture of”. Name nobody"
    " who has not agreed."
)


class SearchForm(forms.Form):
    """What to look for among the reflections."""

    q = forms.CharField(required=False, max_length=100)


class ReflectionForm(CreditedForm):
    title = fields.line(_("Title"), missing=_("Give your reflection a title."), longest=TITLE_LENGTH)
    words = fields.words(
        _("Your reflection"),
        hint=_("What happened, what it was like, what you learned. Leave out names and details of other people."),
        missing=_("Write a few words: you can go on later."), longest=WORDS_LENGTH, rows=18,
    )  # fmt: skip
    activity: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        None, label=_("It is about"), required=False, empty_label=_("The programme as a whole")
    )
    biography = fields.words(
        _("About you, in a sentence or two"),
        hint=_("It stands beside this reflection. At most 300 characters."),
        longest=BIOGRAPHY_LENGTH, rows=3,
    )  # fmt: skip
    credit = credit_choice()

    def __init__(self, *args: Any, activities: models.QuerySet[Activity] | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if activities is None:  # what a published reflection is about stays
            del self.fields["activity"]
        else:
            self.fields["activity"].queryset = activities  # type: ignore[attr-defined]


class PictureForm(forms.Form):
    alt = fields.words(
        _("What the picture shows"), hint=WHAT_A_GOOD_ONE_IS,
        missing=_("Say what the picture shows, for people who cannot see it."), longest=ALT_LENGTH, rows=3,
    )  # fmt: skip
    picture = forms.FileField(
        label=_("The picture"),
        help_text=_(
            "A JPEG, PNG or WebP file of at most 10 MB. It is drawn anew, at most 1600 pixels long: notes inside the"
            " file, like the place where it was taken, do not come along."
        ),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        error_messages={"required": _("Choose a picture."), "empty": _("This file is empty. Choose another one.")},
    )
    field_order = ("picture", "alt")

    def __init__(self, *args: Any, is_too_large: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_too_large:
            words = _("This picture is larger than 10 MB. Make it smaller, or choose another one.")
            self.fields["picture"].error_messages["required"] = words

    def details(self) -> dict[str, Any]:
        """What the deed needs: the file, the name it came with, and what it shows."""
        file: UploadedFile[Any] = self.cleaned_data["picture"]
        return {"file": file, "name": str(file.name), "alt": self.cleaned_data["alt"]}


class AltForm(forms.Form):
    alt = PictureForm.base_fields["alt"]


class ReplyForm(GuardedForm):
    """A reply. Whoever has no account leaves an address."""

    name = fields.line(
        _("The name to be shown"), hint=_("As you like: your name, a first name, or another one."),
        missing=_("Enter the name to be shown beside your words."), longest=NAME_LENGTH,
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_(
            "So that we can tell you whether it was published. It is never shown, and destroyed once we have told you,"
            " after 30 days at the latest."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Enter an e-mail address, so that we can tell you what became of your reply."),
            "invalid": _("Enter an address like name@example.org."),
        },
    )
    words = fields.words(
        _("Your reply"), hint=_("To disagree is welcome. Leave out names and details of other people."),
        missing=_("Write your reply."), longest=REPLY_LENGTH, rows=6,
    )  # fmt: skip

    def __init__(self, *args: Any, is_signed_in: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_signed_in:
            del self.fields["email"]


class RefuseForm(forms.Form):
    why = forms.ChoiceField(
        label=_("Why is it not published?"), choices=TO_CHOOSE, widget=forms.RadioSelect,
        help_text=_("The writer learns it, and everybody can count it. That it criticises is no reason."),
        error_messages={"required": _("Choose why this reply is not published.")},
    )  # fmt: skip
    words = fields.words(_("A few words for the writer"), longest=REASON_LENGTH, rows=3)


class AnswerForm(forms.Form):
    words = fields.words(
        _("Your answer"), hint=_("It stands at once beside the reply, marked as the author's."),
        missing=_("Write your answer."), longest=REPLY_LENGTH, rows=5,
    )  # fmt: skip
