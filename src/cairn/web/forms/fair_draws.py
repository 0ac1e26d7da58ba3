"""Forms of fair draws: the quotas in plain lines, files of quotas and of people, answers, seconds, yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.selection.lines import Line, by_question, plainly
from cairn.web.forms import words as fields

LINE = re.compile(
    r"(?P<value>.+?)\s*:\s*(?P<least>\d{1,4})(?:\s*(?:-|\u2013|to)\s*(?P<most>\d{1,4}))?"
    r"(?:\s*\(\s*(?P<low>\d{1,4})\s*(?:-|\u2013|to)\s*(?P<high>\d{1,4})\s*\))?"
)
EXAMPLE = "Age\n16 to 29: 2 to 3\n30 to 64: 2 to 4\n65 and over: 2 to 3 (1 to 4)\n\nSide\nCitizen: 4\nStaff: 4"
SECONDS = ((20, _("20 seconds")), (60, _("a minute")), (180, _("three minutes")), (600, _("ten minutes")))


def typed(lines: Iterable[Line]) -> str:
    """The quotas as people type them.

    >>> print(typed([Line("Age", "16 to 29", 2, 3, 1, 4), Line("Age", "30 and over", 4, 4)]))
    Age
    16 to 29: 2 to 3 (1 to 4)
    30 and over: 4
    """
    blocks = []
    for question, answers in by_question(lines).items():
        blocks.append("\n".join([question, *(_one(line) for line in answers)]))
    return "\n\n".join(blocks)


def read(text: str) -> list[Line]:
    """The quotas that were typed. Raises `ValidationError` for a line that cannot be read, with its number."""
    found: list[Line] = []
    question, wrong = "", []
    for number, raw in enumerate(text.splitlines(), start=1):
        words = " ".join(raw.split())
        if not words:
            question = ""
        elif not question:
            question = plainly(words) or words
        elif match := LINE.fullmatch(words):
            found.append(_of(question, match))
        else:
            wrong.append(_now("Line %(n)d, “%(words)s”: end it with how many, like “: 3” or “: 2 to 4”.")
                         % {"n": number, "words": words[:60]})  # fmt: skip
    if wrong:
        raise ValidationError(wrong[:10])
    return found


class QuotasForm(forms.Form):
    """Everything both sides agree to. `places`: how many there are in the role."""

    quotas = fields.words(
        _("Questions, answers, and how many people of each"),
        hint=_(
            "A question on a line of its own. Below it a line for each answer, with how many people: “: 3” for exactly"
            " three, “: 2 to 4” for a range. In brackets how far it may move if it has to: “: 2 to 4 (1 to 5)”."
            " An empty line before the next question."
        ),
        missing=_("Write at least one question with two answers."), longest=6000, rows=16,
    )  # fmt: skip
    may_not_say = forms.BooleanField(
        label=_("Add the answer “I would rather not say” to every question"), required=False
    )
    days_to_answer = forms.IntegerField(
        label=_("How many days somebody drawn has to say yes or no"), min_value=3, max_value=60, initial=10,
        help_text=_("They are reminded before. Silence counts as no."),
        error_messages={"required": _("Say how many days, like 10.")},
    )  # fmt: skip
    answers_until = fields.day(
        _("The answers are deleted after this day"),
        hint=_("They are needed until nobody can be replaced any more. Shown to everybody who signs up."),
        missing=_("Say until when the answers are kept."),
    )  # fmt: skip

    def __init__(self, *args: Any, places: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = places

    def clean_quotas(self) -> list[Line]:
        return read(self.cleaned_data["quotas"])

    @property
    def deed(self) -> dict[str, Any]:
        """What the deed takes."""
        found = self.cleaned_data
        lines = _with_silence(found["quotas"], self._places) if found["may_not_say"] else found["quotas"]
        return {"lines": lines, "days_to_answer": found["days_to_answer"], "answers_until": found["answers_until"]}


class TableForm(forms.Form):
    """A table in a file. `is_too_large`: what was handed in was turned away before it was read."""

    table = forms.FileField(
        label=_("The file (CSV)"), help_text=_("Up to half a megabyte."),
        error_messages={"required": _("Choose a file."), "empty": _("This file is empty. Choose another one.")},
    )  # fmt: skip

    def __init__(self, *args: Any, is_too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._is_too_large = is_too_large

    def clean_table(self) -> Any:
        if self._is_too_large:
            raise ValidationError(
                _("This file is over half a megabyte. Take out what is not needed, so that it gets smaller.")
            )
        return self.cleaned_data["table"]


class CarriedForm(forms.Form):
    """The table once it was looked at, carried to the page that takes it in."""

    looked_at = fields.words("", longest=600_000, missing=_("Choose the file again."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["looked_at"].widget = forms.HiddenInput()


class AnswersForm(forms.Form):
    """One choice for each question of the draw."""

    def __init__(self, *args: Any, lines: Sequence[Line], so_far: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._names: dict[str, str] = {}
        for number, (question, offered) in enumerate(by_question(lines).items(), start=1):
            name = f"answer_{number}"
            self._names[name] = question
            self.fields[name] = forms.ChoiceField(
                label=question, choices=[(line.value, line.value) for line in offered], widget=forms.RadioSelect,
                initial=so_far.get(question),
                error_messages={
                    "required": _now("Choose one answer to “%(question)s”.") % {"question": question},
                    "invalid_choice": _now("Choose one of the answers to “%(question)s”.") % {"question": question},
                },
            )  # fmt: skip

    @property
    def answers(self) -> dict[str, str]:
        return {question: self.cleaned_data[name] for name, question in self._names.items()}


class SignUpForm(AnswersForm):
    """The questions, and why one would like the role. `longest`: of these words."""

    def __init__(self, *args: Any, longest: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"] = fields.words(
            _("Anything you would like to say"),
            hint=_("It has no part in the draw."), longest=longest, rows=3,
        )  # fmt: skip


class SecondsForm(forms.Form):
    seconds = forms.TypedChoiceField(
        label=_("How long may it look?"), choices=SECONDS, coerce=int, initial=60,
        help_text=_(
            "It is often done sooner. When the time is up, the best so far counts, and how far it can be from the best"
            " there is stands beside it."
        ),
        error_messages={"required": _("Choose how long it may look.")},
    )  # fmt: skip


class OutsiderForm(forms.Form):
    says = forms.TypedChoiceField(
        label=_("What did they say?"), coerce=lambda value: value == "yes", widget=forms.RadioSelect,
        choices=[("yes", _("Yes, they take the place")), ("no", _("No, or no answer in the days there were"))],
        error_messages={"required": _("Choose what they said.")},
    )  # fmt: skip


def _one(line: Line) -> str:
    range_ = f"{line.least}" if line.least == line.most else f"{line.least} to {line.most}"
    if not line.is_open:
        return f"{line.value}: {range_}"
    low = line.least if line.least_flex is None else line.least_flex
    high = line.most if line.most_flex is None else line.most_flex
    return f"{line.value}: {range_} ({low} to {high})"


def _of(question: str, match: re.Match[str]) -> Line:
    least = int(match["least"])
    most = int(match["most"]) if match["most"] else least
    low, high = (int(match[name]) if match[name] else None for name in ("low", "high"))
    return Line(question, match["value"], least, most, low, high)


def _with_silence(lines: Sequence[Line], places: int) -> list[Line]:
    silence = _now("I would rather not say")
    found: list[Line] = []
    for question, answers in by_question(lines).items():
        found += answers
        if silence not in {line.value for line in answers}:
            found.append(Line(question, silence, 0, places))
    return found
