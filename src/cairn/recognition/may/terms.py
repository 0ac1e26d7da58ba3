"""Who may say what is paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.recognition.choices import LONGEST_PROMISE

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def publish_terms(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def say_terms_so(*, costs: str, about_time: str, how_to_claim: str, whom_to_ask: str, paid_within: int) -> Verdict:
    """Whether these are terms somebody can rely on: nothing left open, and a day it is paid by."""
    if not all(words.strip() for words in (costs, about_time, how_to_claim, whom_to_ask)):
        return no(_("Say all of it: which costs, how time is paid or why not, how to claim, and whom to ask."))
    if not 1 <= paid_within <= LONGEST_PROMISE:
        return no(_("Say within how many working days it is paid: from 1 to %(most)d.") % {"most": LONGEST_PROMISE})
    return yes()
