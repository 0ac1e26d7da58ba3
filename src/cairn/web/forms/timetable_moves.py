"""Forms that change the timetable: making it, moving and swapping sessions, releasing a version."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.events import may
from cairn.web.forms import words as fields
from cairn.web.forms.sessions import number

if TYPE_CHECKING:
    from cairn.events.models import Proposal, Room, Slot, Track


class MakeForm(forms.Form):
    seconds = number(
        _("How many seconds it may take"), hint=_("30 is enough for most programmes. You can stop it at any time."),
        smallest=may.SHORTEST_RUN, largest=may.LONGEST_RUN, wrong=_("Enter a number from 5 to 600, like 30."),
    )  # fmt: skip
    is_afresh = forms.BooleanField(
        label=_("Begin from nothing"), required=False,
        help_text=_("Otherwise as few sessions move as can be. What you fixed stays in both cases."),
    )  # fmt: skip
    leaves_out = forms.BooleanField(
        label=_("Where not all sessions fit, place as many as can be"), required=False,
        help_text=_("It takes no notice of wishes then, only of the rules."),
    )  # fmt: skip


class MoveForm(forms.Form):
    """Where and when a session should be, and what of it stays when the timetable is made again."""

    slot = forms.ChoiceField(
        label=_("When it begins"),
        error_messages={"required": _("Choose when it begins."), "invalid_choice": _("Choose one of these times.")},
    )
    room = forms.ChoiceField(
        label=_("Room"),
        error_messages={"required": _("Choose a room."), "invalid_choice": _("Choose one of these rooms.")},
    )
    fix_slot = forms.BooleanField(label=_("Its time stays when the timetable is made again"), required=False)
    fix_room = forms.BooleanField(label=_("Its room stays when the timetable is made again"), required=False)

    def __init__(
        self, *args: Any, slots: Iterable[tuple[Slot, str]], rooms: Iterable[tuple[Room, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.slots, self.rooms = ({one.ref: one for one, _label in some} for some in (slots, rooms))
        for name, some in (("slot", slots), ("room", rooms)):
            choices = [("", _("Choose")), *((one.ref, label) for one, label in some)]
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    @property
    def said(self) -> dict[str, Any]:
        entered = self.cleaned_data
        return {
            "slot": self.slots[entered["slot"]], "room": self.rooms[entered["room"]],
            "fix_slot": entered["fix_slot"], "fix_room": entered["fix_room"],
        }  # fmt: skip


class SwapForm(forms.Form):
    other = forms.ChoiceField(
        label=_("Which session it changes places with"),
        error_messages={"required": _("Choose a session."), "invalid_choice": _("Choose one of these sessions.")},
    )

    def __init__(self, *args: Any, sessions: Iterable[tuple[Proposal, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sessions = {one.ref: one for one, _label in sessions}
        choices = [("", _("Choose")), *((one.ref, label) for one, label in sessions)]
        self.fields["other"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Proposal:
        return self.sessions[self.cleaned_data["other"]]


class SortForm(forms.Form):
    track = forms.ChoiceField(label=_("Track"), required=False)

    def __init__(self, *args: Any, tracks: Iterable[Track], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tracks = {one.ref: one for one in tracks}
        choices = [("", _("none")), *((one.ref, one.title) for one in tracks)]
        self.fields["track"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Track | None:
        return self.tracks.get(self.cleaned_data["track"])


class ReleaseForm(forms.Form):
    name = fields.line(
        _("Name of this version"), hint=_("Like “First programme” or “After the room change”."), longest=60,
        missing=_("Give this version a name."),
    )  # fmt: skip
    words = fields.words(
        _("What is new, in your words"), rows=3, longest=2000,
        hint=_("What moved, and where to, is added by itself. Say why, and thank who made it possible."),
    )  # fmt: skip
    why_broken = fields.words(
        _("Why it is released with rules broken"), rows=2, longest=500, hint=_("Everybody reads this.")
    )

    def __init__(self, *args: Any, has_broken: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if has_broken:
            self.fields["why_broken"].required = True
            self.fields["why_broken"].error_messages["required"] = _("Say why it is released all the same.")
        else:
            del self.fields["why_broken"]
