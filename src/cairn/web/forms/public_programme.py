"""Forms for a programme made elsewhere: the file, and the version it becomes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.events.may import NAME_AT_MOST, WORDS_AT_MOST
from cairn.web.forms import words as fields


class ProgrammeFileForm(forms.Form):
    programme_file = forms.FileField(
        label=_("The file"),
        help_text=_("A schedule.json or schedule.xml of frab, pretalx or c3voc, of at most 5 MB."),
        widget=forms.FileInput(attrs={"accept": ".json,.xml,application/json,application/xml,text/xml"}),
        error_messages={"required": _("Choose a file."), "empty": _("This file is empty. Choose another one.")},
    )

    def __init__(self, *args: Any, is_too_large: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_too_large:
            words = _("This file is larger than 5 MB. A programme of a thousand sessions is smaller than that.")
            self.fields["programme_file"].error_messages["required"] = words


class TakeInForm(forms.Form):
    name = fields.line(
        _("Name of this version"), missing=_("Give this version a name, like “First version”."), longest=NAME_AT_MOST
    )
    words = fields.words(_("What is new in it"), longest=WORDS_AT_MOST, rows=3)
    are_named = forms.BooleanField(
        label=_("The people in this file are named in public with these sessions already"), required=False,
        help_text=_("Without this no name of a person is shown. Only names come in, never how to reach somebody."),
    )  # fmt: skip
