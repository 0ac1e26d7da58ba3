"""Forms about tasks and the budget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cairn.do.states import IN_RETURN_LENGTH, MOST_HOURS, NOTE_LENGTH, TASK_LENGTH
from cairn.web.components.words import pence as in_pounds
from cairn.web.components.words import pounds
from cairn.web.forms import money
from cairn.web.forms import words as fields

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from cairn.activities.models import Participant
    from cairn.decide.models import Decision
    from cairn.do.models import Budget, TaskHand

    type Text = str | _StrPromise

ANYBODY = ""


def _hours(label: Text, *, hint: Text, least: Decimal, missing: Text = "") -> forms.DecimalField:
    wrong = _("Enter hours as a number, like 2 or 1.5, at most %(most)d.") % {"most": MOST_HOURS}
    names = ("invalid", "min_value", "max_value", "max_decimal_places", "max_digits", "max_whole_digits")
    return forms.DecimalField(
        label=label, help_text=hint, required=bool(missing), min_value=least, max_value=MOST_HOURS, decimal_places=1,
        error_messages={"required": missing or wrong, **dict.fromkeys(names, wrong)},
    )  # fmt: skip


class TaskForm(forms.Form):
    """A task. `participants` are those it can be offered to by name."""

    words = fields.line(
        _("What is to be done"), hint=_("One piece that a person can do, like: Try the four signs on six people."),
        missing=_("Say what is to be done."), longest=TASK_LENGTH,
    )  # fmt: skip
    hours = _hours(
        _("About how many hours it asks"), hint=_("Like 2 or 1.5. Way there and back included."),
        least=Decimal("0.5"), missing=_("Say about how many hours it asks, like 2."),
    )  # fmt: skip
    offered_to = forms.ChoiceField(
        label=_("For whom"), required=False,
        help_text=_(
            "Who was asked by name is seen by that person and by those who look after the promise. They say yes or no"
            " freely, without a reason."
        ),
    )  # fmt: skip
    in_return = fields.words(
        _("What is given in return"), longest=IN_RETURN_LENGTH, rows=2,
        hint=_(
            "Money or something else: costs, pay, a meal, a training, a letter for a job. Say it in words, without"
            " amounts. You can leave it empty only for a task offered to one member of staff."
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, participants: Iterable[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = list(participants)
        self.people = {one.person.ref: one.person for one in listed}
        named = [(one.person.ref, f"{one.person.shown_name} ({one.get_side_display()})") for one in listed]
        self.fields["offered_to"].choices = [(ANYBODY, _("Anybody who takes part")), *named]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The person themself in place of their reference; None for anybody."""
        return {**self.cleaned_data, "offered_to": self.people.get(self.cleaned_data.get("offered_to", ANYBODY))}


class FinishForm(forms.Form):
    """Who did it. `hands` are those who took it on."""

    doers = forms.MultipleChoiceField(
        label=_("Who did it"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Only people who took it on themselves stand here."),
        error_messages={"required": _("Say who did it.")},
    )  # fmt: skip
    words = fields.words(
        _("What was done"), hint=_("For everybody to read. Citizens who take part are asked whether it was so."),
        missing=_("Say what was done."), longest=NOTE_LENGTH,
    )  # fmt: skip
    hours_each = _hours(
        _("About how many hours each of them gave"), least=Decimal(0),
        hint=_("Not shown for this task: hours are added up for each side, in steps of five tasks."),
    )  # fmt: skip

    def __init__(self, *args: Any, hands: Sequence[TaskHand], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {hand.person.ref: hand.person for hand in hands if hand.person}
        self.fields["doers"].choices = [(ref, one.shown_name) for ref, one in self.people.items()]  # type: ignore[attr-defined]
        self.fields["doers"].initial = list(self.people)

    def clean_doers(self) -> list[Any]:
        return [self.people[ref] for ref in self.cleaned_data["doers"]]


class WithdrawForm(forms.Form):
    reason = fields.words(
        _("Why it is not needed any more"), hint=_("Everybody can read it, also whoever took it on."),
        missing=_("Say why it is not needed any more."), longest=NOTE_LENGTH, rows=3,
    )  # fmt: skip


class BudgetForm(forms.Form):
    """An edition of the budget; with `latest` it starts from that one and asks what changed."""

    lines = money.budget_lines(
        _("What the money is for"),
        hint=_(
            "One line for each thing, with its amount at the end, like: Hire of the hall £240. Put what people are paid"
            " together, so that nobody can see what one person gets."
        ),
        missing=_("Write at least one line, like: Hire of the hall £240"),
    )  # fmt: skip
    why_changed = fields.words(
        _("What changed, and why"), missing=_("Say what changed since the last edition, and why."),
        longest=NOTE_LENGTH, rows=3,
    )  # fmt: skip

    def __init__(self, *args: Any, latest: Budget | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if latest is None:
            del self.fields["why_changed"]
        else:
            written = [f"{line.words} {in_pounds(line.pence)}" for line in latest.lines.all()]
            self.fields["lines"].initial = "\n".join(written)


class BudgetDecisionForm(forms.Form):
    """Which vote decided about money of the budget."""

    decision = forms.ChoiceField(
        label=_("Which vote"), widget=forms.RadioSelect,
        help_text=_("Votes by the shared rule that said, when they were opened, how much money they were about."),
        error_messages={"required": _("Choose the vote.")},
    )  # fmt: skip

    def __init__(self, *args: Any, decisions: Iterable[Decision], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.decisions = {one.ref: one for one in decisions}
        told = gettext("%(question)s (about %(money)s)")
        self.fields["decision"].choices = [  # type: ignore[attr-defined]
            (one.ref, told % {"question": one.question, "money": pounds(one.money)}) for one in self.decisions.values()
        ]

    def clean_decision(self) -> Decision:
        return self.decisions[self.cleaned_data["decision"]]
