"""Forms of reach: questions about oneself, figures to compare with, what is done for a group that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cairn.reach import reference_csv
from cairn.reach.choices import ABOUT_LENGTH, GROUP_LENGTH, SOURCE_LENGTH, WORDS_LENGTH
from cairn.reach.question_sets import CURRENT, RATHER_NOT
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from cairn.reach.question_sets import Question

MOST_ROWS = 8000


class EqualityForm(forms.Form):
    """Every question can be left out, and all of them too: then nothing is kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in CURRENT.questions:
            self.fields[question.code] = _asked(question)

    @property
    def given(self) -> dict[str, str]:
        return {code: group for code, group in self.cleaned_data.items() if group}


class ReferenceForm(forms.Form):
    about = fields.line(
        _("Whom the figures are about"), hint=_("Like: people aged 16 or over who live in Tarnmouth."),
        missing=_("Say whom the figures are about."), longest=ABOUT_LENGTH,
    )  # fmt: skip
    source = fields.line(
        _("Where they come from"), hint=_("Who counted, and where anybody can look it up."),
        missing=_("Say where the figures come from, so that anybody can look them up."), longest=SOURCE_LENGTH,
    )  # fmt: skip
    counted_on = fields.day(_("Which day they are of"), missing=_("Enter the day of the count, like 21 March 2021."))
    rows = fields.words(
        _("The figures"),
        hint=_("A line for each group you have a figure for. Delete the others. With “share” instead of “count” in the"
               " first line, write parts of a hundred."),
        missing=_("Write the figures, one group a line."), longest=MOST_ROWS, rows=14,
    )  # fmt: skip

    def clean_rows(self) -> str:
        rows: str = self.cleaned_data["rows"]
        filled = "\n".join(line for line in rows.splitlines() if not line.rstrip().endswith(","))
        try:
            reference_csv.read(filled, CURRENT)
        except reference_csv.Unreadable as wrong:
            raise forms.ValidationError(str(wrong)) from wrong
        return filled


class StepForm(forms.Form):
    group = fields.line(
        _("Which group is missing?"), hint=_("A group, never a person, like: people who work nights."),
        missing=_("Name the group."), longest=GROUP_LENGTH,
    )  # fmt: skip
    tried = fields.words(
        _("What was tried so far, and what came of it"), hint=_("Nothing yet is an honest answer."),
        missing=_("Say what was tried, or that nothing was."), longest=WORDS_LENGTH,
    )  # fmt: skip
    next_words = fields.words(
        _("What we do next"), missing=_("Say what is done next."), longest=WORDS_LENGTH,
    )  # fmt: skip
    by_on = fields.day(_("By when"), missing=_("Enter the day by which it is done, like 14 March 2027."))


def _asked(question: Question) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=question.asks, help_text=question.hint, required=False, widget=forms.RadioSelect,
        choices=[*question.groups.items(), (RATHER_NOT, _("I would rather not say"))],
    )  # fmt: skip
