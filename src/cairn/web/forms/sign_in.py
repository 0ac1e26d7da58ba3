"""Joining Cairn: an e-mail address and a name of one's own choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.people.models import Person


class NameForm(forms.Form):
    """The part of the sign-up form that is ours; the library adds the e-mail address."""

    name = fields.Line(
        label=_("The name people see"),
        help_text=_("Any name you like. You can change it later."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
        error_messages={"required": _("Enter a name. It can be a first name or one you make up.")},
    )
    field_order = ("name", "email")

    def signup(self, request: HttpRequest, user: Person) -> None:
        """The name was saved with the person already."""
