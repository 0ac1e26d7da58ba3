"""Forms of challenges: raise one, answer one, take one back, put right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.web.forms import words as fields
from cairn.web.forms.guarded import GuardedForm
from cairn.witness.points import REASONS_LENGTH, WORDS_LENGTH, Ground

NAMED, UNNAMED, ANONYMOUS = "named", "unnamed", "anonymous"
SIGNS = (
    (NAMED, _("With my name. Everybody sees it.")),
    (UNNAMED, _("Without my name. It stands on my page, and in the record under my sign, which is not my name.")),
    (ANONYMOUS, _("Anonymously. Nothing is kept that leads to me. I get a code to come back with.")),
)


class ChallengeForm(GuardedForm):
    """A challenge of one thing. `grounds` are those that fit it; nobody signed in means anonymous."""

    ground = forms.ChoiceField(
        label=_("What is not right?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is not right."), "invalid_choice": _("Choose what is not right.")},
    )  # fmt: skip
    words = fields.words(
        _("How was it, in your own words?"),
        hint=_("Everybody can read this. Say what happened and when. Please do not name people."),
        missing=_("Say in your own words how it was."), longest=WORDS_LENGTH, rows=5,
    )  # fmt: skip
    what_is_new = fields.words(
        _("What is new, or what does the answer leave out?"),
        hint=_("This was challenged before, and answered. Read that first; then say what is new or missing."),
        longest=WORDS_LENGTH, rows=3,
    )  # fmt: skip
    sign = forms.ChoiceField(
        label=_("How do you want to challenge?"), choices=SIGNS, initial=UNNAMED, widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you want to challenge.")},
    )  # fmt: skip

    def __init__(
        self, *args: Any, grounds: Iterable[Ground], is_signed_in: bool, was_looked_at: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = [(str(one), one.label) for one in grounds]  # type: ignore[attr-defined]
        if not is_signed_in:
            del self.fields["sign"]
        if not was_looked_at:
            del self.fields["what_is_new"]

    @property
    def is_anonymous(self) -> bool:
        return bool(self.cleaned_data.get("sign", ANONYMOUS) == ANONYMOUS)

    @property
    def ground_in_words(self) -> str:
        return str(Ground(self.cleaned_data["ground"]).label)

    @property
    def sign_in_words(self) -> str:
        return str(dict(SIGNS)[self.cleaned_data.get("sign", ANONYMOUS)])

    @property
    def deed(self) -> dict[str, Any]:
        """What the deed takes."""
        data = self.cleaned_data
        return {
            "ground": data["ground"],
            "words": data["words"],
            "what_is_new": data.get("what_is_new", ""),
            "is_named": data.get("sign") == NAMED,
        }


class ReplyForm(forms.Form):
    words = fields.words(
        _("Your answer in public"),
        hint=_("Say how it was, and where anybody can see that; or that the challenge is right, and what you will do."),
        missing=_("Write your answer."), longest=REASONS_LENGTH, rows=6,
    )  # fmt: skip


class PutRightForm(forms.Form):
    words = fields.words(
        _("What has been put right?"),
        hint=_("What is different now, since when, and how anybody can see it. Citizens are asked whether it is so."),
        missing=_("Say what has been put right."), longest=REASONS_LENGTH, rows=6,
    )  # fmt: skip


class CodeForm(forms.Form):
    """Whoever raised a challenge anonymously has a code. Without `needs_code` there is nothing to fill in."""

    code = fields.line(
        _("Your code"), hint=_("Four groups of four, like hk3m-92cv-xptq-7bda."),
        missing=_("Enter the code you were shown when you challenged this."), longest=40,
    )  # fmt: skip

    def __init__(self, *args: Any, needs_code: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needs_code:
            del self.fields["code"]
