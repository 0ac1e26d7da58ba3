"""Forms about what is paid: the terms of an activity, and a rate card."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cairn.recognition.choices import (
    ASK_LENGTH,
    COST_CODE_LENGTH,
    LONGEST_PROMISE,
    MOST_RATES,
    PAY_WITHIN,
    SOURCE_LENGTH,
    TERMS_LENGTH,
    Unit,
)
from cairn.web.components.words import day
from cairn.web.forms import words as fields
from cairn.web.forms.recognition import may_be_kept

if TYPE_CHECKING:
    from cairn.recognition.models import RateCard

UNITS = {"hour": Unit.HOUR, "half day": Unit.HALF_DAY, "day": Unit.DAY, "meeting": Unit.MEETING}
RATE = re.compile(
    r"(?P<what>.*?\S)\s*[,:;]\s*(?:for\s+)?(?:each|every|an?|one)?\s*(?P<unit>half day|hour|day|meeting)\s*[,:;]?\s*"
    r"£\s*(?P<pounds>\d[\d,]*)(?:\.(?P<pence>\d\d))?\.?",
    re.ASCII | re.IGNORECASE,
)


class TermsForm(forms.Form):
    costs = fields.words(
        _("Which costs are paid"), hint=_("Travel, care for somebody, food, a phone or internet: say it all."),
        missing=_("Say which costs are paid, or that none are, and why."), longest=TERMS_LENGTH, rows=3,
    )  # fmt: skip
    pays_time = forms.TypedChoiceField(
        label=_("Is time paid?"), coerce=lambda value: value == "yes", widget=forms.RadioSelect,
        choices=[("yes", _("Yes, people are paid for their time")), ("no", _("No"))],
        error_messages={"required": _("Choose whether time is paid.")},
    )  # fmt: skip
    about_time = fields.words(
        _("How much for what, or why time is not paid"),
        hint=_("Like: £75 for up to four hours, also for reading before. Or say honestly why there is nothing."),
        missing=_("Say how much is paid for what, or why time is not paid."), longest=TERMS_LENGTH, rows=3,
    )  # fmt: skip
    how_to_claim = fields.words(
        _("How to claim"), hint=_("Here, on paper, by phone; and how to have something paid before the day."),
        missing=_("Say how to claim."), longest=TERMS_LENGTH, rows=3,
    )  # fmt: skip
    paid_within = forms.IntegerField(
        label=_("Paid within how many working days"), min_value=1, max_value=LONGEST_PROMISE, initial=PAY_WITHIN,
        help_text=_("More than 20 is late for the mountain."),
        error_messages={"required": _("Say within how many working days it is paid.")},
    )  # fmt: skip
    whom_to_ask = fields.line(
        _("Whom to ask"), hint=_("A name, and a phone number or address that somebody answers. Everybody can read it."),
        missing=_("Say whom people can ask about money."), longest=ASK_LENGTH,
    )  # fmt: skip

    rate_card = forms.ChoiceField(
        label=_("Which rate card payment for time rests on"), required=False,
        help_text=_("What is offered names this edition. Publish a rate card first if there is none."),
    )  # fmt: skip
    cost_code = fields.line(
        _("Cost code for finance"), hint=_("Stands in the table for finance and nowhere else. Can stay empty."),
        longest=COST_CODE_LENGTH,
    )  # fmt: skip

    def __init__(self, *args: Any, cards: Iterable[RateCard] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cards = {one.ref: one for one in cards}
        none = ("", _now("None: it is all said in words above"))
        self.fields["rate_card"].choices = [none, *((ref, _of(one)) for ref, one in self.cards.items())]  # type: ignore[attr-defined]
        for name in ("costs", "about_time", "how_to_claim", "whom_to_ask", "cost_code"):
            self.fields[name].validators.append(may_be_kept)

    def clean_rate_card(self) -> RateCard | None:
        return self.cards.get(self.cleaned_data["rate_card"])


class RateCardForm(forms.Form):
    lines = fields.words(
        _("The rates, one on each line"),
        hint=_("Like: Chairing a meeting, half day, £75. After what it is for: hour, half day, day or meeting."),
        missing=_("Enter at least one rate, like: Taking part in a meeting, hour, £15."), longest=4_000, rows=8,
    )  # fmt: skip
    source = fields.line(
        _("Who set them"), hint=_("Like: the board of Fernbrook Health, paper 12."), longest=SOURCE_LENGTH,
        missing=_("Say who set these rates."),
    )  # fmt: skip
    of_on = fields.day(_("On which day they were set"), missing=_("Enter the day they were set."))
    source_url = forms.URLField(
        label=_("Where one can read it"), required=False, assume_scheme="https", max_length=300,
        help_text=_("A link, if there is one."), error_messages={"invalid": _("Enter a link like https://example.org.")},
    )  # fmt: skip
    is_for_all = forms.TypedChoiceField(
        label=_("For what do they hold?"), coerce=lambda value: value == "all", widget=forms.RadioSelect,
        choices=[("here", _("This programme")), ("all", _("All of the organisation that have no card of their own"))],
        initial="here",
        error_messages={"required": _("Choose for what they hold.")},
    )  # fmt: skip

    def clean_lines(self) -> list[tuple[str, str, int]]:
        typed = [" ".join(one.split()) for one in self.cleaned_data["lines"].split("\n") if one.strip()]
        if len(typed) > MOST_RATES:
            raise ValidationError(_now("That is more than %(most)d lines.") % {"most": MOST_RATES})
        return [_rate(number, one) for number, one in enumerate(typed, start=1)]

    def clean_source(self) -> str:
        may_be_kept(self.cleaned_data["source"])
        return str(self.cleaned_data["source"])


def _rate(number: int, typed: str) -> tuple[str, str, int]:
    found = RATE.fullmatch(typed)
    if found is None:
        words = _now("Line %(number)d, “%(line)s”: write it like: Chairing a meeting, half day, £75")
        raise ValidationError(words % {"number": number, "line": typed[:60]})
    may_be_kept(found["what"])
    pence = int(found["pounds"].replace(",", "")) * 100 + int(found["pence"] or 0)
    return found["what"], UNITS[found["unit"].lower()], pence


def _of(card: RateCard) -> str:
    words = {"number": card.number, "source": card.source, "day": day(card.of_on)}
    if card.programme_id:
        return _now("This programme, edition %(number)d: set by %(source)s on %(day)s") % words
    return _now("The organisation, edition %(number)d: set by %(source)s on %(day)s") % words
