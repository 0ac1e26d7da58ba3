"""Forms about programmes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from cairn.people import queries as people
from cairn.programmes import queries
from cairn.web.forms import words

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme


def country_choice() -> forms.ChoiceField:
    """Where a programme takes place."""
    return forms.ChoiceField(
        label=_("Where it takes place"), choices=queries.countries, initial=lambda: settings.COUNTRY,
        help_text=_("Its pages show the help lines of that country."),
        error_messages={"required": _("Choose where it takes place.")},
    )  # fmt: skip


class ProgrammeForm(forms.Form):
    """A new programme, and its organisation by name: an existing one or a new one."""

    organisation = words.line(
        _("The organisation that runs it"), hint=_("Its full name, like Fernbrook Health."),
        missing=_("Enter the name of the organisation that runs the programme."),
    )  # fmt: skip
    title = words.line(_("Title of the programme"), missing=_("Enter a title, like Waiting well."))
    slug = words.short_address()
    edition = words.line(_("Edition"), hint=_("If it comes again, like 2027. You can leave this empty."), longest=40)
    purpose = words.words(
        _("What it is for"), missing=_("Say in a sentence or two what the programme is for."), longest=2000
    )

    country = country_choice()

    def clean_organisation(self) -> str:
        name = str(self.cleaned_data["organisation"]).strip()
        if not slugify(name):
            raise forms.ValidationError(_("Enter a name with letters in it."))
        return name


class MemberForm(forms.Form):
    """Somebody who said yes, by the e-mail address they sign in with."""

    email = forms.EmailField(
        label=_("E-mail address they sign in with"),
        help_text=_("It is used to find them and is not shown to anyone."),
        error_messages={
            "required": _("Enter their e-mail address."),
            "invalid": _("Enter an address like name@example.org."),
        },
    )
    role = forms.ChoiceField(label=_("Role this time"), widget=forms.RadioSelect, initial="member")
    is_governing = forms.BooleanField(label=_("Sits in the governing group"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = queries.role_names()  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"])
        if people.person_by_email(email) is None:
            raise forms.ValidationError(
                _("Nobody has joined Cairn with this address yet. Ask them to sign in once first.")
            )
        return email


class PartnerForm(forms.Form):
    name = words.line(
        _("Name of the partner organisation"), hint=_("People it employs are on the staff side in this programme."),
        missing=_("Enter the name of the partner organisation."),
    )  # fmt: skip


class EditionForm(forms.Form):
    earlier: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        None, label=_("The edition before this one"), empty_label=None, widget=forms.RadioSelect,
        error_messages={"required": _("Choose the edition before this one.")},
    )  # fmt: skip

    def __init__(self, *args: Any, earlier: models.QuerySet[Programme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["earlier"].queryset = earlier  # type: ignore[attr-defined]


class TakeUpForm(forms.Form):
    activity: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        None, label=_("Into which activity?"), empty_label=None, widget=forms.RadioSelect,
        help_text=_("One you take part in, or hold."), error_messages={"required": _("Choose an activity.")},
    )  # fmt: skip

    def __init__(self, *args: Any, running: models.QuerySet[Activity], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["activity"].queryset = running  # type: ignore[attr-defined]


class SettleForm(forms.Form):
    words = words.words(
        _("What became of it"), hint=_("Done, and how one can see that; or not done, and why. Everybody can read it."),
        missing=_("Say what became of it."),
    )  # fmt: skip
