"""Money that waits for its person, or for whoever pays. No amount and no words stand in a letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.notify.choices import About
from cairn.notify.news.line import page
from cairn.notify.waiting.line import Wait
from cairn.recognition import queries as recognition
from cairn.recognition.choices import State

if TYPE_CHECKING:
    from cairn.recognition.models import Claim


def claims_of_theirs(_at: datetime) -> Iterator[Wait]:
    for one in recognition.waiting_for_their_person():
        yield Wait(
            one.person_id or 0, About.ASKED, f"claim:{one.ref}:{one.state}", _of(one),
            page("claim", one.activity, one.ref), one.activity.title,
        )  # fmt: skip


def claims_to_pay(_at: datetime) -> Iterator[Wait]:
    for activity, people in recognition.waiting_for_whoever_pays().items():
        words = _("Money that people claimed waits for somebody who pays: to approve it, or to pay it.")
        for person in people:
            url = page("to_pay", activity)
            yield Wait(person, About.ASKED, f"to_pay:{activity.ref}", words, url, activity.title)


def bookings(_at: datetime) -> Iterator[Wait]:
    for booking, people in recognition.bookings_waiting().items():
        words = _("Somebody waits for something to be booked or paid before the day.")
        for person in people:
            url = page("to_pay", booking.activity)
            yield Wait(person, About.ASKED, f"booking:{booking.ref}", words, url, booking.activity.title)


def _of(claim: Claim) -> str:
    match claim.state:
        case State.SENT_BACK:
            return _("Something is missing in a claim of yours. What it is stands on its page.")
        case State.REFUSED:
            return _("A claim of yours was answered with no. Why, and what you can do, stands on its page.")
        case State.PAID:
            return _("A claim of yours is said to be paid. Has it come?")
    return _("A claim was entered for you from paper. Is it right?")
