"""Forms about activities: the open question, the decision card, the invitation, joining."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.activities import queries
from cairn.activities.formats import Format
from cairn.core.altitude import RULES_V1
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.web.forms import words

if TYPE_CHECKING:
    from cairn.activities.queries import Asked
    from cairn.people.models import Organisation
    from cairn.programmes.models import Programme

FORMATS = Format.choices


class ActivityForm(forms.Form):
    question = words.words(
        _("The open question"), hint=_("One question, in everyday words, like: How could waiting be calmer?"),
        missing=_("Enter the question you want to answer together."), longest=400, rows=2,
    )  # fmt: skip
    title = words.line(_("A short title"), missing=_("Enter a short title, like A quiet corner."))
    slug = words.short_address()
    has_no_answer_yet = forms.BooleanField(
        label=_("Nobody has the answer yet"),
        help_text=_("Leave this empty if somebody already has a solution in mind."),
        required=False, initial=True,
    )  # fmt: skip
    is_standing = forms.BooleanField(
        label=_("This is a standing group"),
        help_text=_("It keeps meeting, and its evidence counts for twelve months."),
        required=False,
    )  # fmt: skip
    is_governing = forms.BooleanField(
        label=_("This is the programme's governing group"),
        help_text=_("It controls the money and the scope. Leads only."),
        required=False,
    )  # fmt: skip


class CardForm(forms.Form):
    to_decide = words.words(_("What is to be decided"), missing=_("Say what is still open."), rows=3)
    already_decided = words.words(
        _("What is already decided"), hint=_("And by whom, and why. Leave empty if nothing is."), rows=3
    )
    is_settled = forms.BooleanField(
        label=_("The main question is already settled"),
        help_text=_(
            "A contract, an announcement or money has decided it. Saying so is honest and can be a promise kept."
        ),
        required=False,
    )
    cannot_change = words.words(_("What cannot change, and why"), hint=_("Leave empty if everything can."), rows=3)
    decided_by = forms.ChoiceField(
        label=_("Who takes the decision"),
        help_text=_(
            "Where somebody else decides, no vote can be opened here: it would promise more than it can keep. Leave it"
            " open if it is not settled yet."
        ),
        choices=queries.ways_to_be_decided, required=False, widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose who decides: this group, or somebody else.")},
    )  # fmt: skip
    who_decides = words.words(
        _("Who decides, and how"),
        missing=_("Say who decides: this group together, or a person or board, and how."),
        rows=3,
    )
    decision_owner: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        label=_("Decision owner"), help_text=_("The person who has the authority to make it happen, if there is one."),
        queryset=None, required=False, empty_label=_("Nobody named"),
    )  # fmt: skip
    decide_by_on = words.day(
        _("Decided by which day"), missing=_("Enter the day it will be decided by, like 14 March 2027.")
    )
    promised_level = forms.TypedChoiceField(
        label=_("The level we promise"),
        help_text=_("An honest lower level, kept, is worth more than a high one missed."),
        coerce=int,
        choices=[(level.number, f"{level.number}. {level.name}") for level in RULES_V1.levels if level.number > 1],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the level you promise.")},
    )
    how_to_ask = words.words(
        _("How people can ask questions"),
        hint=_("On this page, by phone, by post: say how, before the first session."),
        longest=500, rows=2,
    )  # fmt: skip
    why_starts_with_option = words.words(
        _("Does the work start with an option already written? Say why"),
        hint=_("Otherwise leave this empty: options come after the first session with citizens."), rows=2,
    )  # fmt: skip

    def __init__(self, *args: Any, people_to_own: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision_owner"].queryset = people_to_own  # type: ignore[attr-defined]


class InvitationForm(forms.Form):
    purpose = words.words(_("What it is for"), missing=_("Say what taking part is for."), rows=2)
    time_asked = words.line(
        _("How much time we ask"), missing=_("Say how much time you ask, like three evenings."), longest=300
    )
    what_people_get = words.words(
        _("What you get"), missing=_("Say what people get: costs, pay, food, thanks."), rows=2
    )
    free_to_leave = words.words(
        _("That anyone may say no or leave"), hint=_("With no effect on their care, their service or their job."),
        missing=_("Say that anyone may refuse or leave with no effect on their care."), longest=500, rows=2,
    )  # fmt: skip
    explanation = words.words(
        _("The plain explanation"), hint=_("Short sentences, everyday words."),
        missing=_("Write the explanation people will read."), longest=4000, rows=8,
    )  # fmt: skip
    formats = forms.MultipleChoiceField(
        label=_("Formats it is ready in"), choices=FORMATS, widget=forms.CheckboxSelectMultiple, initial=["text"],
        help_text=_("Only what is ready now. You can add more later."),
        error_messages={"required": _("Choose at least one format that is ready.")},
    )  # fmt: skip
    how_to_claim = words.line(_("How costs are paid"), hint=_("Before the day, or within how many days."), longest=500)
    how_to_state_needs = words.line(_("How to say what you need to join in"), longest=500)
    other_ways = words.line(_("Other ways to take part"), hint=_("By phone, on paper, with a supporter."), longest=500)


class FormatForm(forms.Form):
    format_name = forms.ChoiceField(
        label=_("Format that is ready now"), choices=FORMATS, widget=forms.RadioSelect,
        error_messages={"required": _("Choose the format that is ready.")},
    )  # fmt: skip

    def __init__(self, *args: Any, asked: Sequence[Asked] = (), **kwargs: Any) -> None:
        """`asked`: what was asked for and is missing stands first, with the words of those who asked."""
        super().__init__(*args, **kwargs)
        wanted = {one.name: _("%(format)s (asked for)") % {"format": one.in_words} for one in asked}
        others = [choice for choice in FORMATS if choice[0] not in wanted]
        self.fields["format_name"].choices = [*wanted.items(), *others]  # type: ignore[attr-defined]


class JoinForm(forms.Form):
    """Which side am I on? By who employs me, never by title."""

    MYSELF, SPEAKS_FOR, UNSURE = "myself", "speaks_for", "unsure"
    here_as = forms.ChoiceField(
        label=_("Are you here as part of your work?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the sentence that fits best.")},
    )
    speaks_for: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        label=_("If you are here for another organisation: which?"),
        queryset=None,
        required=False,
        empty_label=_("None"),
    )

    def __init__(self, *args: Any, programme: Programme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.running = programmes.organisations_running(programme)
        self.fields["here_as"].choices = [  # type: ignore[attr-defined]
            (self.MYSELF, _("No. I am here as myself.")),
            *(
                (one.slug, _("Yes. I am employed or contracted by %(name)s.") % {"name": one.name})
                for one in self.running
            ),
            (self.SPEAKS_FOR, _("I am here for a community group or another organisation.")),
            (self.UNSURE, _("I am not sure.")),
        ]
        self.fields["speaks_for"].queryset = people.organisations()  # type: ignore[attr-defined]

    @property
    def employer(self) -> Organisation | None:
        """The running organisation the person says employs them."""
        return next((one for one in self.running if one.slug == self.cleaned_data["here_as"]), None)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("here_as") == self.SPEAKS_FOR and not cleaned.get("speaks_for"):
            self.add_error("speaks_for", _("Choose the organisation you are here for."))
        return cleaned
