"""Forms of moderation: a report, a reason for the author, an appeal, its decision."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.moderation.choices import REPORT_LENGTH, WORDS_LENGTH, Reason
from cairn.web.forms import words as fields
from cairn.web.forms.guarded import GuardedForm

CHOOSE = {"required": _("Choose what is wrong."), "invalid_choice": _("Choose what is wrong.")}
TO_THE_AUTHOR = _("Only the author and moderators read this. Say kindly what is wrong, and what could be changed.")


class ReportForm(GuardedForm):
    reason = forms.ChoiceField(
        label=_("What is wrong with these words?"),
        choices=Reason.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    words = fields.words(
        _("What should moderators know?"),
        hint=_("Only moderators read this. Please do not repeat what should not stand here."), longest=REPORT_LENGTH,
        rows=3,
    )  # fmt: skip


class ReasonForm(forms.Form):
    """Why words go: the reason everybody reads, and the words for their author."""

    reason = forms.ChoiceField(
        label=_("Why? Everybody can read this reason"),
        choices=Reason.choices,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    words = fields.words(
        _("To the author, in plain words"), hint=TO_THE_AUTHOR,
        missing=_("Say the reason to the author in plain words."), longest=WORDS_LENGTH,
    )  # fmt: skip


class WordsForm(forms.Form):
    """Why words stay or come back."""

    words = fields.words(
        _("Why, in plain words"), hint=_("Only the author and moderators read this."),
        missing=_("Say why in plain words."), longest=WORDS_LENGTH,
    )  # fmt: skip


class AppealForm(forms.Form):
    """Why hidden words should stand; with `needs_code` for those who have no account."""

    words = fields.words(
        _("Why should your words stand?"), hint=_("Only moderators read this. You can appeal once."),
        missing=_("Say why your words should stand."), longest=WORDS_LENGTH,
    )  # fmt: skip
    code = fields.line(
        _("Your code"), hint=_("Four groups of four, like hk3m-92cv-xptq-7bda."),
        missing=_("Enter the code that belongs to these words."), longest=40,
    )  # fmt: skip

    def __init__(self, *args: Any, needs_code: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needs_code:
            del self.fields["code"]


GRANT, TURN_DOWN = "grant", "turn_down"


class AppealDecisionForm(WordsForm):
    is_granted = forms.TypedChoiceField(
        label=_("What do you decide?"), widget=forms.RadioSelect, coerce=lambda choice: choice == GRANT,
        choices=[(GRANT, _("The words come back")), (TURN_DOWN, _("They stay hidden"))],
        error_messages={"required": _("Choose whether the words come back.")},
    )  # fmt: skip
    field_order = ("is_granted", "words")

    def __init__(self, *args: Any, is_refused: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_refused:
            choices = [(GRANT, _("The reply is published")), (TURN_DOWN, _("It is not published"))]
            self.fields["is_granted"].choices = choices  # type: ignore[attr-defined]
