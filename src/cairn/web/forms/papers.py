"""Forms of papers and calls: for whom to print, what stands on a paper, what is said on the phone, who helps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.decide import queries
from cairn.web.forms import words as fields
from cairn.web.forms.ballots import MarkedForm

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person

BLANK = ""
NORMAL, LARGE = "normal", "large"


class PersonForm(forms.Form):
    """Somebody out of a list of names."""

    voter = forms.ChoiceField(
        label=_("Who is it?"),
        error_messages={"required": _("Choose a name."), "invalid_choice": _("Choose a name of the list.")},
    )

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_ref = {one.ref: one for one in people}
        names = [(ref, one.shown_name) for ref, one in self.by_ref.items()]
        self.fields["voter"].choices = [(BLANK, _now("Choose a name")), *names]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Person:
        return self.by_ref[self.cleaned_data["voter"]]


class HelperForm(PersonForm):
    """Somebody who takes part, to be named."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["voter"].label = _("Who helps?")


class PrintForm(PersonForm):
    """For whom, and how large. The code comes back with the form, so that pressing twice prints one paper."""

    size = forms.ChoiceField(
        label=_("How large?"), initial=NORMAL, widget=forms.RadioSelect,
        choices=[(NORMAL, _("As usual")), (LARGE, _("Large letters"))],
    )  # fmt: skip
    code = forms.CharField(max_length=40, widget=forms.HiddenInput)


class MarksForm(MarkedForm):
    """What stands on a ballot that somebody else enters."""

    is_different = False

    def __init__(self, *args: Any, decision: Decision, **kwargs: Any) -> None:
        takes = {line.option.ref: queries.takes(decision, line.cost) for line in queries.lines(decision)}
        super().__init__(*args, options=queries.paper(decision), rule=decision.rule, takes=takes, **kwargs)
        self.decision = decision
        self.fields["was_helped"].label = _("Somebody helped to fill it in")


class CodeForm(forms.Form):
    code = fields.line(
        _("The code on the paper"), hint=_("Four groups of four, like hk3m-92cv-xptq-7bda."),
        missing=_("Enter the code that is printed on the paper."), longest=40,
    )  # fmt: skip


class PaperForm(MarksForm, CodeForm):
    """What stands on a paper, with its code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["code"])

    def differ(self, refs: Iterable[str], code: str) -> None:
        """Say at each of these options what the first of the two people entered."""
        self.is_different = True
        first, said = queries.first_entry(self.decision, code), dict(self._said())
        for ref in refs:
            grade = first.grades.get(ref) if first else None
            words = _now("nothing") if grade is None else said[str(grade)]
            why = self._in_lines(first.objections.get(ref)) if first else ""
            told = _now("The first person entered here: %(words)s. %(why)s") % {"words": words, "why": why}
            self.add_error(f"grade_{ref}" if f"grade_{ref}" in self.fields else None, told.strip())


class CallForm(MarksForm, PersonForm):
    """What somebody says on the phone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["voter"].label = _("Who rings?")
        self.fields["was_helped"].label = _("Somebody else, beside you, helps them to vote")
        self.order_fields(["voter"])
