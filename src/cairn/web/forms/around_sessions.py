"""Forms around a session: another time or place, places, papers, the access plan, ground rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.sessions import queries as sessions
from cairn.web.components.words import SIDES
from cairn.web.contents import session_parts
from cairn.web.forms import words
from cairn.web.forms.sessions import MOST_PEOPLE, SessionForm

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import GroundRule, Session


class ChangeForm(SessionForm):
    """When, where and how, as the session stands now, and why it changes."""

    title = purpose = access_plan = is_design = capacity = None  # type: ignore[assignment]
    why = words.words(
        _("Why it changes"), hint=_("Everybody who takes part reads this in a letter."), longest=500, rows=3,
        missing=_("Say why, so that nobody is left guessing."),
    )  # fmt: skip

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        starts, ends = timezone.localtime(session.starts_at), timezone.localtime(session.ends_at)
        now = {
            "day": starts.date(), "starts": starts.strftime("%H:%M"), "ends": ends.strftime("%H:%M"),
            "way": session.way, "place": session.place, "how_to_join": session.how_to_join,
        }  # fmt: skip
        super().__init__(*args, **{"initial": now, **kwargs})


class PlacesForm(forms.Form):
    places = forms.IntegerField(
        label=_("How many places are there?"), required=False, min_value=1, max_value=MOST_PEOPLE,
        help_text=_("Leave it empty if there is room for everybody. Where people can join online too, count the room."),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _("Enter how many places, like 20.")),
    )  # fmt: skip


class ComingForm(forms.Form):
    """One answer: each way to come, no, or not sure."""

    answer = forms.ChoiceField(
        label=_("Will you come?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose an answer."), "invalid_choice": _("Choose an answer.")},
    )  # fmt: skip

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = session_parts.answers(session)  # type: ignore[attr-defined]

    @property
    def said(self) -> dict[str, str]:
        answer = self.cleaned_data["answer"]
        return {"says": answer} if answer in {"no", "unsure"} else {"says": "yes", "how": answer}


class PaperForm(forms.Form):
    title = words.line(
        _("What is there to read?"), hint=_("Like: Notes of last time, or: The three options."), longest=200,
        missing=_("Enter a title for the paper."),
    )  # fmt: skip


class FormatField(forms.Form):
    format_name = forms.ChoiceField(
        label=_("In which format?"), choices=sessions.paper_formats,
        error_messages={"required": _("Choose a format."), "invalid_choice": _("Choose a format.")},
    )  # fmt: skip
    detail = words.line(
        _("Which language, or which format"), longest=60,
        hint=_("Only where you chose “Translated” or “Another format”: like Polish, or yellow paper."),
    )  # fmt: skip


class SendPaperForm(FormatField):
    sent_on = words.day(_("On which day was it sent to everybody?"), missing=_("Enter the day it was sent."))
    link = forms.URLField(
        label=_("A link to it"), max_length=500, required=False, assume_scheme="https",
        error_messages={"invalid": _("Enter a whole address, like https://example.org/paper.")},
    )  # fmt: skip
    words = words.words(_("Or its words"), hint=_("Paste the words if there is no link."), longest=8000, rows=8)


class AnswerFormatForm(forms.Form):
    answer = words.words(
        _("What will come instead, and when, or why it cannot"), longest=500, rows=3,
        hint=_("Only the person who asked reads this. Once the paper is sent in this format, no answer is needed."),
        missing=_("Write an answer."),
    )  # fmt: skip


class OwnerField(forms.Form):
    owner = forms.ChoiceField(
        label=_("Who sees to it?"), help_text=_("Ask them first. People see the name if they take part."),
        error_messages={"required": _("Choose who sees to it."), "invalid_choice": _("Choose who sees to it.")},
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[tuple[Person, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = list(people)
        self.people = {person.ref: person for person, _side in named}
        choices = [
            (person.ref, f"{person.shown_name} ({SIDES[side]})" if side else person.shown_name)
            for person, side in named
        ]
        self.fields["owner"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Person:
        return self.people[self.cleaned_data["owner"]]


class AccessLineForm(OwnerField):
    kind = forms.ChoiceField(
        label=_("What is it about?"), choices=sessions.access_kinds,
        error_messages={"required": _("Choose what it is about."), "invalid_choice": _("Choose what it is about.")},
    )  # fmt: skip
    words = words.line(
        _("What will there be?"), hint=_("Like: The door on Mill Lane has no steps."), longest=300,
        missing=_("Say what there will be."),
    )  # fmt: skip
    field_order = ("kind", "words", "owner")


class WhyForm(forms.Form):
    why = words.line(
        _("Why it will not be there"), hint=_("Everybody reads this."), longest=300,
        missing=_("Say why. Somebody may count on it."),
    )  # fmt: skip


class RuleForm(forms.Form):
    """A new line, or one in place of a line that stands."""

    follows = forms.ChoiceField(label=_("In place of"), required=False, widget=forms.RadioSelect)
    words = words.line(
        _("How do we want to be together?"), longest=200,
        hint=_("One plain sentence, like: One person speaks at a time."),
    )  # fmt: skip

    def __init__(self, *args: Any, standing: Sequence[GroundRule], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing = {one.ref: one for one in standing}
        if not standing:
            del self.fields["follows"]
            return
        choices = [("", _now("None: it is a new line")), *((one.ref, one.words) for one in standing)]
        self.fields["follows"].choices = choices  # type: ignore[attr-defined]
        self.fields["words"].help_text = _now("Leave it empty to end the line you chose.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("words") and not cleaned.get("follows") and "words" not in self.errors:
            self.add_error("words", _now("Write the line first."))
        return cleaned

    @property
    def rule(self) -> dict[str, Any]:
        follows = self.standing.get(self.cleaned_data.get("follows", ""))
        return {"words": self.cleaned_data["words"], "follows": follows}
