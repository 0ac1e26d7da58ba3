"""Forms about sessions people propose: the session, what others say of it, who leads it, the decision about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.events.choices import Feature, Interpreting, Leaning, Manner, Part
from cairn.events.wording import (
    ABSTRACT_LENGTH,
    HOW_LENGTH,
    LONGEST,
    MOST_PEOPLE,
    NAME_LENGTH,
    REASON_LENGTH,
    REVIEW_LENGTH,
    SHORTEST,
    WHY_LENGTH,
)
from cairn.people.sides import Side
from cairn.web.forms import words
from cairn.web.forms.sessions import number

if TYPE_CHECKING:
    from cairn.activities.models import Participant
    from cairn.events.models import Proposal, Track
    from cairn.people.models import Person

SIDES = [(side.value, side.label) for side in (Side.CITIZEN, Side.STAFF, Side.PARTNER)]


class ProposalForm(forms.Form):
    """One screen. Only three answers have to be given."""

    title = words.line(_("What is the session called?"), missing=_("Enter what the session is called."))
    abstract = words.words(
        _("What happens in it, and for whom?"), hint=_("In everyday words. What will people do, hear or take home?"),
        longest=ABSTRACT_LENGTH, rows=5, missing=_("Say what happens in it."),
    )  # fmt: skip
    manner = forms.ChoiceField(
        label=_("How does it go?"), choices=Manner.choices, initial=Manner.CONVERSATION, widget=forms.RadioSelect
    )
    minutes = number(
        _("How many minutes?"), hint=_("Most sessions take 30, 45 or 60."), largest=LONGEST, smallest=SHORTEST,
        wrong=_("Enter how many minutes it takes, like 45."),
    )  # fmt: skip
    has_citizens = forms.BooleanField(
        label=_("Citizens shaped this session"),
        required=False,
        help_text=_("If not, it is shown as “no citizens yet”, until a citizen leads it or speaks in it."),
    )
    how_citizens = words.line(_("How did they shape it?"), hint=_("If they did: one sentence."), longest=HOW_LENGTH)
    track = forms.ChoiceField(label=_("Which track does it belong to?"), required=False)
    size = number(
        _("How many people do you expect?"), hint=_("A guess is fine, or leave it empty."), largest=MOST_PEOPLE,
        wrong=_("Enter how many people you expect, like 20."),
    )  # fmt: skip
    needs = forms.MultipleChoiceField(
        label=_("What does its room have to have?"), choices=Feature.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    interpreting = forms.MultipleChoiceField(
        label=_("Who is needed so that everybody follows it?"), choices=Interpreting.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    language = words.line(_("In which language is it?"), hint=_("Leave it empty if it is English."), longest=20)

    def __init__(self, *args: Any, tracks: Sequence[Track], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tracks = {one.ref: one for one in tracks}
        self.fields["size"].required = False
        if tracks:
            choices = [("", _("I am not sure")), *((one.ref, one.title) for one in tracks)]
            self.fields["track"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["track"]

    @property
    def said(self) -> dict[str, Any]:
        """What was entered, as the deed takes it."""
        entered = dict(self.cleaned_data)
        return {**entered, "track": self.tracks.get(entered.get("track", ""))}


class ToldForm(ProposalForm):
    """The same, for somebody without an account."""

    told_by = words.line(
        _("Who told it to you?"), hint=_("The name they want to be shown with. No number and no address."),
        longest=NAME_LENGTH, missing=_("Enter the name they want to be shown with."),
    )  # fmt: skip
    told_side = forms.ChoiceField(
        label=_("Which side are they on?"), choices=SIDES, widget=forms.RadioSelect,
        error_messages={"required": _("Say which side they are on.")},
    )  # fmt: skip
    field_order = ("told_by", "told_side")


class ReviewForm(forms.Form):
    leaning = forms.ChoiceField(
        label=_("Where do you lean?"), choices=Leaning.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Say where you lean. “Unsure” is an answer too.")},
    )  # fmt: skip
    words = words.words(
        _("Why?"), hint=_("In plain words, to the person who proposed it: what is strong, what is missing."),
        longest=REVIEW_LENGTH, missing=_("Say why. A leaning without a reason helps nobody."),
    )  # fmt: skip


class ReplyForm(forms.Form):
    reply = words.words(
        _("What do you say to it?"), longest=REVIEW_LENGTH, missing=_("Write what you say to it."),
        hint=_("Once. Everybody who reads your proposal reads it too."),
    )  # fmt: skip


class PanelForm(forms.Form):
    people = forms.MultipleChoiceField(
        label=_("Who looks at the proposals"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("People of both sides. Choose nobody, and everybody who takes part does."),
    )  # fmt: skip

    def __init__(self, *args: Any, participants: Iterable[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {one.person.ref: one.person for one in participants}
        self.fields["people"].choices = _named(participants)  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[Person]:
        return [self.known[ref] for ref in self.cleaned_data["people"]]


class AskForm(forms.Form):
    person = forms.ChoiceField(
        label=_("Whom do you ask?"), error_messages={"required": _("Choose whom you ask.")},
        help_text=_("The people who take part in this work. They say yes or no themselves."),
    )  # fmt: skip
    part = forms.ChoiceField(
        label=_("To do what?"), choices=Part.choices, initial=Part.CO_LEAD, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, participants: Iterable[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {one.person.ref: one.person for one in participants}
        self.fields["person"].choices = [("", "…"), *_named(participants)]  # type: ignore[attr-defined]

    @property
    def said(self) -> dict[str, Any]:
        return {"person": self.known[self.cleaned_data["person"]], "part": self.cleaned_data["part"]}


class NameForm(forms.Form):
    """Somebody without an account, whose yes the lead heard."""

    name = words.line(
        _("The name they want to be shown with"), longest=NAME_LENGTH, missing=_("Enter their name."),
    )  # fmt: skip
    side = forms.ChoiceField(
        label=_("Which side are they on?"), choices=SIDES, widget=forms.RadioSelect,
        error_messages={"required": _("Say which side they are on.")},
    )  # fmt: skip
    part = forms.ChoiceField(label=_("What do they do?"), choices=Part.choices, widget=forms.RadioSelect)


class PutForm(forms.Form):
    """One press: these become the options of a shared decision with limited places."""

    question = words.words(
        _("The question"), longest=400, rows=2, missing=_("Enter the question people vote on."),
    )  # fmt: skip
    places = number(
        _("How many places are there?"), largest=1000, wrong=_("Enter how many sessions can be taken, like 24."),
    )  # fmt: skip
    closes_on = words.day(_("The last day to vote"), missing=_("Enter the last day to vote, like 14 March 2027."))
    lottery_source = words.line(
        _("Which public draw settles a tie?"), longest=300, missing=_("Name a public draw, like the lottery of a day."),
        hint=_("One that is drawn after the last day. It is asked for only if sessions are level on every count."),
    )  # fmt: skip
    proposals = forms.MultipleChoiceField(
        label=_("The sessions on the ballot paper"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least two sessions.")},
    )  # fmt: skip

    def __init__(self, *args: Any, proposals: Iterable[Proposal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {one.ref: one for one in proposals}
        field = self.fields["proposals"]
        field.choices = [(one.ref, one.title) for one in self.known.values()]  # type: ignore[attr-defined]
        field.initial = list(self.known)

    @property
    def said(self) -> dict[str, Any]:
        entered = dict(self.cleaned_data)
        last = entered.pop("closes_on") + timedelta(days=1)
        chosen = [self.known[ref] for ref in entered["proposals"]]
        return {**entered, "proposals": chosen, "closes_at": timezone.make_aware(datetime.combine(last, time.min))}


class WordsForm(forms.Form):
    words = words.words(
        _("What you add"), longest=WHY_LENGTH, missing=_("Write what you add."),
        hint=_("The count stands beside it. Whoever proposed it reads this, and so does everybody else."),
    )  # fmt: skip


class ChangeAnswerForm(WordsForm):
    is_taken = forms.ChoiceField(
        label=_("What holds now"), choices=[("yes", _("It is taken")), ("no", _("It is not taken"))],
        widget=forms.RadioSelect, error_messages={"required": _("Choose what holds now.")},
    )  # fmt: skip
    field_order = ("is_taken", "words")

    @property
    def said(self) -> dict[str, Any]:
        return {"is_taken": self.cleaned_data["is_taken"] == "yes", "words": self.cleaned_data["words"]}


class CancelForm(forms.Form):
    why = words.line(
        _("Why it will not take place"), longest=REASON_LENGTH, missing=_("Say why, so that nobody is left guessing."),
        hint=_("Everybody reads this."),
    )  # fmt: skip


def _named(participants: Iterable[Participant]) -> list[tuple[str, str]]:
    return [(one.person.ref, f"{one.person.shown_name} ({one.get_side_display()})") for one in participants]
