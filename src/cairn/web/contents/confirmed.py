"""What came of asking citizens whether it was so, in words: numbers only from five people asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.web import links
from cairn.web.components.words import day
from cairn.web.contents import questions

if TYPE_CHECKING:
    from cairn.base.verdict import Verdict
    from cairn.web.contents.questions import Told
    from cairn.witness.queries import Asking


@dataclass(frozen=True, slots=True)
class Outcome:
    """One claim: the question, how it stands, and where it can be asked again (if it can, by this person)."""

    told: Told
    state: str
    numbers: str
    again: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    title: str
    outcomes: tuple[Outcome, ...]


def outcomes(askings: Iterable[Asking], *, may_ask_again: Verdict) -> list[Outcomes]:
    """How each claim stands, together by session, in the order given."""
    state = {one.claim.number: one for one in askings}
    return [
        Outcomes(
            sitting.title,
            tuple(_outcome(told, state[told.claim.number], may_ask_again=may_ask_again) for told in sitting.told),
        )
        for sitting in questions.sittings(one.claim for one in state.values())
    ]


def _outcome(told: Told, asking: Asking, *, may_ask_again: Verdict) -> Outcome:
    claim = asking.claim
    again = ""
    if may_ask_again and claim.is_counted and not claim.is_settled and asking.asked:
        again = links.in_activity("ask_again", claim.activity, str(claim.number))
    return Outcome(told, _state(asking), _numbers(asking), again)


def _state(asking: Asking) -> str:
    claim = asking.claim
    if asking.open_until:
        words = _("Citizens are being asked until %(day)s.")
        return words % {"day": day(timezone.localdate(asking.open_until))}
    if claim.is_denied:
        return _("Citizens do not confirm this.")
    if any(count.get("enough") for count in claim.counts):
        return _("Citizens confirm this.")
    if any(count.get("by_author") for count in claim.counts):
        return _("Whoever said the words confirms this.")
    return _("Too few citizens answered to confirm this.")


def _numbers(asking: Asking) -> str:
    """How many were asked; and what they said, where five or more were asked and the asking is over."""
    count = asking.claim.last_count
    if asking.open_until or "yes" not in count:
        words = ngettext("%(asked)d citizen asked.", "%(asked)d citizens asked.", asking.asked)
        return words % {"asked": asking.asked}
    words = _("Citizens asked: %(asked)d. Yes: %(yes)d. No: %(no)d. Not there: %(absent)d.")
    return words % {name: count[name] for name in ("asked", "yes", "no", "absent")}
