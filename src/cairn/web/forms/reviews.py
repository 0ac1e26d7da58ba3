"""Forms for looking back: the review, a citizen's own words, a joint statement, an answer to a secret question."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cairn.learn.choices import (
    ANSWERS,
    LESSON_LENGTH,
    LESSONS_AT_MOST,
    REVIEW_LENGTH,
    STATEMENT_LENGTH,
    VERDICT_LENGTH,
)
from cairn.listen.choices import Credit
from cairn.web.forms import words as fields
from cairn.web.forms.credit import CreditedForm


class ReviewForm(forms.Form):
    """The draft of a review: parts may stay empty until it is published."""

    what_changed = fields.words(
        _("What changed"), hint=_("What is there now that was not there before? Needed before it is published."),
        longest=REVIEW_LENGTH, rows=6,
    )  # fmt: skip
    for_whom = fields.words(
        _("For whom"), hint=_("Who notices it, and who does not? Needed before it is published."),
        longest=REVIEW_LENGTH, rows=4,
    )  # fmt: skip
    what_did_not = fields.words(
        _("What did not change"), hint=_("What was hoped for and is not there. Needed before it is published."),
        longest=REVIEW_LENGTH, rows=4,
    )  # fmt: skip
    lessons = fields.words(
        _("What we learned"),
        hint=_("One thing on each line, for whoever does it next time. At least one before it is published."),
        longest=LESSONS_AT_MOST * (LESSON_LENGTH + 1), rows=5,
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.is_sometimes_required = True  # type: ignore[attr-defined]  # not for a draft

    def clean_lessons(self) -> list[str]:
        """One lesson for each line that has words."""
        lines = [line.strip() for line in self.cleaned_data["lessons"].splitlines() if line.strip()]
        for number, line in enumerate(lines, start=1):
            if len(line) > LESSON_LENGTH:
                words = _("Line %(number)d is too long: at most %(most)d characters for one lesson.")
                raise forms.ValidationError(words % {"number": number, "most": LESSON_LENGTH})
        if len(lines) > LESSONS_AT_MOST:
            words = _("These are more than %(most)d lessons. Keep those that matter.")
            raise forms.ValidationError(words % {"most": LESSONS_AT_MOST})
        return lines


class VoiceForm(CreditedForm):
    """A citizen's own words: a verdict, or dissent."""

    words = fields.words(
        _("In my own words"), hint=_("Nobody can change a word of it. Leave out names and details of other people."),
        missing=_("Write what you want to say: one sentence is enough."), longest=VERDICT_LENGTH, rows=8,
    )  # fmt: skip
    credit = forms.ChoiceField(
        label=_("What stands beside my words"), choices=Credit.choices, initial=Credit.NONE, widget=forms.RadioSelect,
        help_text=_("That a citizen wrote them is always shown. The public record ties them to nothing else of yours."),
        error_messages={"required": _("Choose what stands beside your words: a name, or none.")},
    )  # fmt: skip


class JointStatementForm(forms.Form):
    words = fields.words(
        _("How it was, for us citizens"),
        hint=_("A few sentences that all of you could say. You cannot change them once the others are asked."),
        missing=_("Write how it was: two sentences are enough."), longest=STATEMENT_LENGTH, rows=5,
    )  # fmt: skip


class VoteForm(forms.Form):
    """One answer to a secret question."""

    answer = forms.ChoiceField(
        label="", widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one of the answers. If you would rather not answer at all, just close this page."),
            "invalid_choice": _("Choose one of the answers offered."),
        },
    )  # fmt: skip

    def __init__(self, *args: Any, question: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = ANSWERS[question].choices  # type: ignore[attr-defined]
        self.fields["answer"].label = gettext("My answer")
