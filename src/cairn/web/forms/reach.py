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
    """Figures to compare with, typed, pasted or in a file. What stands in a file is put where it can be typed over.

    `is_too_large`: a file was handed in and turned away before it was read.
    """

    about = fields.line(
        _("Whom the figures are about"), hint=_("Like: people aged 16 or over who live in Tarnmouth."),
        missing=_("Say whom the figures are about."), longest=ABOUT_LENGTH,
    )  # fmt: skip
    source = fields.line(
        _("Where they come from"), hint=_("Who counted, and where anybody can look it up."),
        missing=_("Say where the figures come from, so that anybody can look them up."), longest=SOURCE_LENGTH,
    )  # fmt: skip
    counted_on = fields.day(_("Which day they are of"), missing=_("Enter the day of the count, like 21 March 2021."))
    table = forms.FileField(
        label=_("The figures in a file (CSV)"), required=False,
        help_text=_("If you have one. It takes the place of what stands in the next field, and you look at it first."),
        error_messages={"empty": _("This file is empty. Choose another one.")},
    )  # fmt: skip
    rows = fields.words(
        _("The figures"),
        hint=_(
            "A line for each group. Where you have no figure, leave the line as it is. If your figures are parts of a"
            " hundred, write “share” in the first line where “count” stands."
        ),
        missing=_("Write the figures, one group a line."), longest=MOST_ROWS, rows=14,
    )  # fmt: skip

    def __init__(self, data: Any = None, files: Any = None, *, is_too_large: bool = False, **kwargs: Any) -> None:
        self._wrong = _("This file is too large. A line for each group is enough.") if is_too_large else ""
        sent = files.get("table") if files else None
        if sent is not None and sent.size:
            data = self._typed(data, sent.read())
            files = None
        super().__init__(data, files, **kwargs)

    def _typed(self, data: Any, raw: bytes) -> Any:
        """What was sent, with what stands in the file where figures are typed."""
        try:
            text = reference_csv.decoded(raw)
        except reference_csv.Unreadable as wrong:
            self._wrong = str(wrong)
            return data
        if len(text) > MOST_ROWS:
            self._wrong = _("This file is too long. A line for each group is enough.")
            return data
        data = data.copy()
        data["rows"] = text
        return data

    def clean_table(self) -> None:
        if self._wrong:
            raise forms.ValidationError(self._wrong)

    def clean_rows(self) -> str:
        try:
            self.found = reference_csv.read(self.cleaned_data["rows"], CURRENT)
        except reference_csv.Unreadable as wrong:
            raise forms.ValidationError(list(wrong.faults)) from wrong
        return reference_csv.as_table(self.found, CURRENT)

    @property
    def deed(self) -> dict[str, Any]:
        """What the deed takes."""
        return {name: self.cleaned_data[name] for name in ("about", "source", "counted_on", "rows")}


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
