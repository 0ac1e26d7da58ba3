"""Forms for listening: a contribution or question, an answer, a time of asking."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import CONTRIBUTION_LENGTH, REPLY_LENGTH, WHY_SHORTER_LENGTH, Answer
from cairn.web.forms import words as fields
from cairn.web.forms.credit import ONE_SIGN, CreditedForm, credit_choice
from cairn.web.forms.items import AboutAnItemForm

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


class ContributionForm(AboutAnItemForm, CreditedForm):
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

    field_order = ("is_question", "words", "item", "credit")

    def __init__(self, *args: Any, only_asking: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.only_asking = only_asking
        if only_asking:
            del self.fields["is_question"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        return {**data, **({"is_question": True} if self.only_asking else {})}


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
