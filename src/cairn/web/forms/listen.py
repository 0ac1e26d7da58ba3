"""Forms for listening: a story with its consent, a contribution or question, an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import (
    CONTRIBUTION_LENGTH,
    REPLY_LENGTH,
    STORY_LENGTH,
    WHY_SHORTER_LENGTH,
    Answer,
    Credit,
    Readers,
    credited,
)
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

KNOW, ASK = "know", "ask"
STATES = [
    ("", _("everything")),
    ("questions", _("questions")),
    ("waiting", _("without an answer")),
    ("answered", _("with an answer")),
]


class SearchForm(forms.Form):
    """What to look for among the contributions."""

    q = forms.CharField(required=False, max_length=100)
    only = forms.ChoiceField(required=False, choices=STATES)


class CreditedForm(forms.Form):
    """A form with the choice of what stands beside a person's words; each choice shows how it will look."""

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credit"].choices = _credits(name)  # type: ignore[attr-defined]


SIDE_IS_SHOWN = _("Your side is always shown: citizen, staff or partner.")
ONE_SIGN = _(
    "Your side is always shown: citizen, staff or partner. In the public record all you put in here has the same"
    " sign. So if your name stands beside one thing, others can find out what else is yours."
)


def credit_choice(hint: str | _StrPromise = SIDE_IS_SHOWN) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("What stands beside your words"), choices=Credit.choices, initial=Credit.NONE, widget=forms.RadioSelect,
        help_text=hint,
        error_messages={"required": _("Choose what stands beside your words: a name, or none.")},
    )  # fmt: skip


def _readers() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Who may see it"), choices=Readers.choices, initial=Readers.GROUP, widget=forms.RadioSelect,
        help_text=_("You can change this, or take your story back, at any time."),
        error_messages={"required": _("Choose who may see your story.")},
    )  # fmt: skip


class StoryForm(CreditedForm):
    words = fields.words(
        _("What was it like?"),
        hint=_("In your own words, as much as you want to share. Leave out names and details of other people."),
        missing=_("Write your story: even two sentences are enough."), longest=STORY_LENGTH, rows=10,
    )  # fmt: skip
    would_have_helped = fields.words(_("What would have made it better?"), longest=STORY_LENGTH, rows=4)
    readers = _readers()
    credit = credit_choice()


class ConsentForm(CreditedForm):
    readers = _readers()
    credit = credit_choice()


class ContributionForm(CreditedForm):
    """For people who take part; with `only_asking` it is for a question."""

    is_question = forms.TypedChoiceField(
        label=_("This is"), choices=[(KNOW, _("Something I know or think")), (ASK, _("A question"))], initial=KNOW,
        coerce=lambda choice: choice == ASK, widget=forms.RadioSelect,
        error_messages={"required": _("Say whether this is a question.")},
    )  # fmt: skip
    words = fields.words(
        _("Your words"), hint=_("At most 600 characters. One thing at a time; you can write again."),
        missing=_("Write what you want to say or ask."), longest=CONTRIBUTION_LENGTH, rows=5,
    )  # fmt: skip
    credit = credit_choice(ONE_SIGN)

    def __init__(self, *args: Any, only_asking: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.only_asking = only_asking
        if only_asking:
            del self.fields["is_question"]

    def clean(self) -> dict[str, Any]:
        return {**self.cleaned_data, **({"is_question": True} if self.only_asking else {})}


class ReplyForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("Your answer"), choices=Answer.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the four answers.")},
    )  # fmt: skip
    words = fields.words(
        _("In words, for everybody to read"),
        hint=_("What was done, what will be done, or why not. Plain words; thanks alone is no answer."),
        missing=_("Write the answer in words: a tick alone helps nobody."), longest=REPLY_LENGTH,
    )  # fmt: skip
    by_on = fields.day(_("By which day"), hint=_("For “we will do it” and “not yet”. Like 14/3/2027 or 14 March 2027."))


class AskingForm(forms.Form):
    until_on = fields.day(
        _("People can have their say until at least"),
        hint=_("Ten working days or more, so that one bad week shuts nobody out. Like 14/3/2027 or 14 March 2027."),
        missing=_("Enter the day until which people can say something, like 14 March 2027."),
    )  # fmt: skip


class ShorterForm(forms.Form):
    words = fields.words(
        _("What citizens agreed to, and why"), hint=_("Everybody can read it."),
        missing=_("Say what citizens agreed to, and why less time is enough."), longest=WHY_SHORTER_LENGTH,
    )  # fmt: skip


def _credits(name: str) -> list[tuple[str, str]]:
    """The choices of credit, each with how it will look; without a name there is only one."""
    shown = [(value, str(label), credited(name, value)) for value, label in Credit.choices]
    return [
        (value, gettext("%(label)s: %(shown)s") % {"label": label, "shown": look} if look else label)
        for value, label, look in shown
        if look or value == Credit.NONE
    ]
