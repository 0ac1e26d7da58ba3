"""The form "Is this how it was?": one choice for each claim, and one for all of a session at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.web.contents import questions

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.web.contents.questions import Sitting, Told
    from cairn.witness.queries import Question

ANSWERS = (
    ("yes", gettext_lazy("Yes")),
    ("no", gettext_lazy("No")),
    ("absent", gettext_lazy("I was not there")),
)
ALL_AT_ONCE = (
    ("yes", gettext_lazy("Yes, all of it was like this")),
    ("absent", gettext_lazy("I was not there")),
)
FEW = 1  # for a single question a choice for all of them is one choice too many


@dataclass(frozen=True, slots=True)
class Part:
    """The questions about one session with their fields."""

    sitting: Sitting
    all_at_once: BoundField | None
    fields: Sequence[BoundField]

    @property
    def closes_on(self) -> date:
        """The day on which the first of them closes."""
        return timezone.localdate(min(told.claim.closes_at for told in self.sitting.told))


class WasItSoForm(forms.Form):
    """Any question can be left out. An answer of its own counts before one for the whole session."""

    def __init__(self, asked: Iterable[Question], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._asked = {_name(question.claim): question for question in asked}
        self._sittings = questions.sittings(question.claim for question in self._asked.values())
        for sitting in self._sittings:
            if len(sitting.told) > FEW:
                self.fields[_name_of_all(sitting)] = _choice(_("All of this at once"), ALL_AT_ONCE)
            for told in sitting.told:
                question = self._asked[_name(told.claim)]
                field = _choice(told.question, ANSWERS, hint=_hint(told, question), initial=question.said or None)
                self.fields[_name(told.claim)] = field

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not self._said(cleaned) and not any(one.said for one in self._asked.values()):
            raise forms.ValidationError(
                _("Answer at least one question. You may skip all of them: then just close this.")
            )
        return cleaned

    @property
    def given(self) -> Mapping[Activity, Mapping[int, str]]:
        """What was answered now, by activity: the number of the entry and the answer."""
        found: dict[Activity, dict[int, str]] = {}
        for name, said in self._said(self.cleaned_data).items():
            claim = self._asked[name].claim
            found.setdefault(claim.activity, {})[claim.number] = said
        return found

    @property
    def parts(self) -> list[Part]:
        return [self._part(sitting) for sitting in self._sittings]

    def _part(self, sitting: Sitting) -> Part:
        name = _name_of_all(sitting)
        return Part(
            sitting,
            self[name] if name in self.fields else None,
            [self[_name(told.claim)] for told in sitting.told],
        )

    def _said(self, cleaned: Mapping[str, Any]) -> dict[str, str]:
        """The answers by field: its own where it was given now, else that for all of its session."""
        found = {}
        for sitting in self._sittings:
            for told in sitting.told:
                name, before = _name(told.claim), self._asked[_name(told.claim)].said
                own = cleaned.get(name) or ""
                said = own if own != before else cleaned.get(_name_of_all(sitting)) or own
                if said and said != before:
                    found[name] = said
        return found


class Across(BoundField):
    """Choices side by side where there is room: a page of many short ones stays short on a phone."""

    def css_classes(self, extra_classes: Any = None) -> str:
        return f"{super().css_classes(extra_classes)} across".strip()


def _choice(label: str, choices: Any, *, hint: str = "", initial: str | None = None) -> forms.ChoiceField:
    field = forms.ChoiceField(
        label=label,
        help_text=hint,
        choices=choices,
        initial=initial,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of the answers offered.")},
    )
    field.bound_field_class = Across
    field.is_sometimes_required = True  # type: ignore[attr-defined] # the page says once that all can be left out
    return field


def _hint(told: Told, question: Question) -> str:
    """What a question is about, and what there is to know before answering it."""
    lines = [
        format_html("<q>{}</q>", told.quoted) if told.quoted else "",
        format_html('<a href="{}">{}</a>', told.url, _("Read what this is about")) if told.url else "",
        _("These are said to be your words. If you say yes, the record will show that whoever said them confirms it.")
        if question.is_author
        else "",
        questions.written_later(told.claim),
    ]
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines if line))


def _name(claim: Any) -> str:
    return f"{claim.activity.ref}-{claim.number}"


def _name_of_all(sitting: Sitting) -> str:
    return f"all-{sitting.activity.ref}-{sitting.ref or 'work'}"
