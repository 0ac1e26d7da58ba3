"""A recording in a form: sent in once, looked into, and kept while its teller looks at the rest or corrects it.

Browsers send a file once and never show it again in a form. So a recording that is what it says waits in the store,
and the form carries a signed sign of it that is good for its sender alone, and for two hours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, cast

from django import forms
from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cairn.base.verdict import Refused
from cairn.listen import recordings
from cairn.listen.choices import STORY_LENGTH
from cairn.web import uploads, waiting_recordings
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cairn.people.models import Person

CHOOSE = ".mp3,.m4a,.mp4,.mov,.ogg,.oga,.opus,.wav,.webm,audio/*,video/mp4,video/webm,video/quicktime"


class RecordedForm(forms.Form):
    """A form that can take one recording, with what is said in it. Without a teller it takes none."""

    recording = forms.FileField(
        label=_("A sound or video file"), required=False, max_length=None, allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": CHOOSE}),
    )  # fmt: skip
    kept = forms.CharField(required=False, widget=forms.HiddenInput)
    leave_out = forms.BooleanField(label=_("Leave the recording out after all"), required=False)
    transcript = fields.words(
        _("What is said in it"),
        hint=_(
            "Needed with a recording, so that everyone can read it. If this is your whole story, you can leave the"
            " words above empty."
        ),
        longest=STORY_LENGTH, rows=6,
    )  # fmt: skip

    def __init__(self, *args: Any, request: HttpRequest, teller: Person | None, **kwargs: Any) -> None:
        if request.method == "POST":
            args = (request.POST.copy(), request.FILES, *args)
        super().__init__(*args, **kwargs)
        self.teller = teller
        self.is_too_large = uploads.too_large(request, "recording")
        self.fields["recording"].help_text = _size_words()
        self.waiting = self._taken_in() if self.is_bound else None
        if self.waiting is None:
            del self.fields["leave_out"]

    def clean(self) -> dict[str, Any]:
        """`recording` is the one that waits in the store, or None; a recording can be read too."""
        data: dict[str, Any] = {**(super().clean() or self.cleaned_data)}
        if self.is_too_large:
            self.add_error("recording", _size_words(_("This file is too large.")))
        for name in ("kept", "leave_out"):
            data.pop(name, None)
        data["recording"] = self.waiting
        if self.waiting and not data.get("transcript") and "transcript" not in self.errors:
            self.add_error("transcript", _("Write down what is said in the recording, so that everyone can read it."))
        return data

    def clean_recording(self) -> None:
        if self.problem:
            raise forms.ValidationError(self.problem)

    def _taken_in(self) -> recordings.Kept | None:
        """The recording that came with this form, or the one that waits since an earlier step."""
        self.problem, sent = "", self.files.get("recording")
        if sent is not None and self.teller is not None:
            self.data.pop("leave_out", None)  # type: ignore[attr-defined]
            try:
                found: recordings.Kept | None = recordings.keep(cast("BinaryIO", sent))
            except Refused as refused:
                self.problem, found = str(refused), None
        else:
            sign = "" if self.data.get("leave_out") else self.data.get("kept", "")
            found = waiting_recordings.waiting(sign, self.teller)
            if sign and found is None:
                self.problem = str(_("Your recording does not wait here any more. Choose the file again."))
        sign = waiting_recordings.sign_of(found, self.teller) if found and self.teller else ""
        self.data["kept"] = sign  # type: ignore[index]
        return found


def _size_words(before: Any = "") -> Any:
    return format_lazy(
        _("{before} MP3, M4A, MP4, OGG, WAV or WebM, at most {size} MB."),
        before=before, size=settings.RECORDING_LIMIT // 1_000_000,
    )  # fmt: skip
