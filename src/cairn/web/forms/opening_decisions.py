"""Opening a decision: the question, the way to decide, what there is to share, the time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.core.ballots import rule_named, shared_power
from cairn.decide.choices import SHARED
from cairn.decide.terms import Terms
from cairn.web.components.words import plainly
from cairn.web.forms import words as fields
from cairn.web.forms.decide import end_of
from cairn.web.forms.money import PoundsAndPence, whole_pounds

if TYPE_CHECKING:
    from django.forms.boundfield import BoundField

    from cairn.decide.models import Decision
    from cairn.explore.models import Option

AS_USUAL = f"{shared_power.NAME}|choose one"
MODES = {
    "choose one": _("Choose one of several options"),
    "consent": _("Ask for consent to one proposal: does anybody object?"),
    "prioritise": _("Put options in an order: what comes first?"),
    "budget": _("Share an amount of money among options"),
    "places": _("Share a limited number of places among options"),
}


def ways(rules: Sequence[str]) -> list[tuple[str, str]]:
    """What each of these rules can do, as choices of the form: the value, and what people come to."""
    return [
        (f"{rule.name}|{mode}", f"{words} ({plainly(rule.title)})")
        for rule in map(rule_named, rules)
        for mode, words in MODES.items()
        if mode in rule.modes
    ]


class DecisionForm(forms.Form):
    question = fields.words(
        _("The question to decide"), hint=_("One question that each option answers."),
        missing=_("Write the question, like: Which corner do we build?"), longest=400, rows=2,
    )  # fmt: skip
    way = forms.ChoiceField(
        label=_("What do you want to come to?"), required=False, initial=AS_USUAL, widget=forms.RadioSelect,
        help_text=_(
            "For one proposal ask for consent. Rules other than shared power take an agreement of both sides. Money,"
            " places and consent ask for more below."
        ),
    )  # fmt: skip
    options = forms.MultipleChoiceField(
        label=_("Options on the ballot paper"),
        help_text=_(
            "At least two; three to five is best. With one option nearly half of such decisions fail, with five one in"
            " thirty-five. For consent: the one proposal. They cannot change once voting is open."
        ),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least two options.")},
    )
    money = whole_pounds(
        _("How much money it is about"),
        hint=_(
            "The most that any of the options would cost, in whole pounds. Everybody who votes sees it. Leave it empty"
            " if no money hangs on it."
        ),
    )  # fmt: skip
    total = PoundsAndPence(
        label=_("How much there is to share"), required=False,
        help_text=_("Only where you share: the money in pounds, or the number of places."),
    )  # fmt: skip
    each_side_may_fund_its_own = forms.BooleanField(
        label=_("Each side may also fund what it alone accepts, out of its own share"), required=False
    )
    is_hard_to_reverse = forms.BooleanField(
        label=_("It is hard to reverse: two thirds of each side must be able to live with it"), required=False
    )
    review_on = fields.day(_("The day it is looked at again"), hint=_("Only for consent: a day after the vote."))
    follows = forms.ChoiceField(label=_("Does it put a question again that failed?"), required=False)
    closes_on = fields.day(
        _("The last day to vote"), hint=_("Voting closes at the end of that day. Like 14/3/2027 or 14 March 2027."),
        missing=_("Enter the last day to vote, like 14 March 2027."),
    )  # fmt: skip
    lottery_source = fields.words(
        _("The public draw that settles a tie"),
        hint=_("Something nobody here can influence and everybody can look up, after the close."),
        missing=_("Say which public draw would settle a tie."), longest=300, rows=2,
    )  # fmt: skip
    lottery_source.initial = _("The first UK Lotto draw after the close: its six main numbers in rising order")

    def __init__(
        self, *args: Any, options: Sequence[Option], rules: Sequence[str], failed: Sequence[Decision], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.by_ref = {option.ref: option for option in options}
        self.failed = {one.ref: one for one in failed}
        self.fields["options"].choices = [(option.ref, option.title) for option in options]  # type: ignore[attr-defined]
        self.fields["way"].choices = ways(rules)  # type: ignore[attr-defined]
        self.fields["review_on"].required = False
        again = [("", _("No, it is a new question")), *((one.ref, one.question) for one in failed)]
        self.fields["follows"].choices = again  # type: ignore[attr-defined]
        if not failed:
            del self.fields["follows"]
        for option in options:
            self.fields[f"cost_{option.ref}"] = PoundsAndPence(
                label=_now("What “%(title)s” takes of that") % {"title": option.title}, required=False,
                initial=option.cost_figure if option.currency == "GBP" else None,
            )  # fmt: skip
        self.order_fields(["question", "way", "follows", "options", "money", "total", *self._costs])
        for name in ("total", "review_on", *self._costs):
            self.fields[name].is_sometimes_required = True  # type: ignore[attr-defined]

    @property
    def _costs(self) -> list[str]:
        return [f"cost_{ref}" for ref in self.by_ref]

    def parts(self) -> list[tuple[str, bool, list[BoundField]]]:
        """The form in parts: what stands over it, whether it is open, and its fields. The first is always asked."""
        sharing, consent = ["total", *self._costs, "each_side_may_fund_its_own"], ["review_on"]
        mode = str(self["way"].value() or AS_USUAL).rpartition("|")[2]
        rest = [field for field in self if field.name not in {*sharing, *consent}]
        return [
            ("", True, rest),
            (_now("Only if you share money or places"), mode in SHARED, [self[name] for name in sharing]),
            (_now("Only if you ask for consent"), mode == "consent", [self[name] for name in consent]),
        ]

    def clean_options(self) -> list[Option]:
        return [self.by_ref[ref] for ref in self.cleaned_data["options"]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self._mode == "places":
            for name, value in list(cleaned.items()):
                if (name == "total" or name.startswith("cost_")) and value and value % 100:
                    self.add_error(name, _now("Places are whole: enter a number like 12."))
        return cleaned

    @property
    def _mode(self) -> str:
        return (self.cleaned_data.get("way") or AS_USUAL).split("|")[1]

    @property
    def decision(self) -> dict[str, Any]:
        """What the action takes."""
        cleaned = self.cleaned_data
        return {
            "question": cleaned["question"],
            "options": cleaned["options"],
            "money": cleaned["money"],
            "closes_at": end_of(cleaned["closes_on"]),
            "lottery_source": cleaned["lottery_source"],
            "terms": self._terms(),
        }

    def _terms(self) -> Terms:
        """The terms; what does not belong to the mode is left out."""
        cleaned = self.cleaned_data
        rule, mode = (cleaned.get("way") or AS_USUAL).split("|")
        more: dict[str, Any] = {}
        if mode in {"budget", "places"}:
            unit = 100 if mode == "places" else 1
            costs = {option.ref: cleaned.get(f"cost_{option.ref}") for option in cleaned["options"]}
            more = {
                "total": (cleaned["total"] or 0) // unit,
                "costs": {ref: cost // unit for ref, cost in costs.items() if cost},
                "each_side_may_fund_its_own": cleaned["each_side_may_fund_its_own"],
            }
        if mode == "consent":
            more = {"review_on": cleaned["review_on"]}
        follows = self.failed.get(cleaned.get("follows") or "")
        return Terms(rule, mode, is_hard_to_reverse=cleaned["is_hard_to_reverse"], follows=follows, **more)  # type: ignore[arg-type]
