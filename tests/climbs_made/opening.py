"""What stands at the beginning: the decision card, the invitation, what is paid, the problem, the agreement."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.core.ballots import shared_power
from cairn.recognition import actions as recognition
from tests import make, make_money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cairn.activities.models import Agreement, Problem
    from tests.climbs_made.town import Climb


def carded(climb: Climb, *, promised: int = 7, is_settled: bool = False, on: int = 0) -> None:
    activities.publish_card(
        climb.activity, by=climb.lead, at=make.day(on), to_decide="What the quiet corner looks like.",
        who_decides="This group, both sides.", decide_by_on=(make.MONDAY + timedelta(days=60)).date(),
        already_decided="The clinic moves." if is_settled else "", is_settled=is_settled, promised_level=promised,
        decision_owner=climb.decider, how_to_ask="Write here, or ring the number on the poster.",
    )  # fmt: skip


def invited(
    climb: Climb,
    *,
    free_to_leave: bool = True,
    formats: Sequence[str] = ("text", "large_print"),
    ways: bool = True,
    on: int = 0,
) -> None:
    """The invitation; with `ways` it says how costs are paid back and whom to tell what one needs."""
    activities.publish_invitation(
        climb.activity, by=climb.lead, at=make.day(on), purpose="Make waiting calmer.",
        time_asked="Three meetings of two hours.", what_people_get="Your costs, a meal, and £75 a meeting.",
        free_to_leave="You can say no or leave. Your care stays the same." if free_to_leave else "",
        explanation="We want to make a quiet corner. We have no plan yet.", formats=list(formats),
        how_to_claim="Tell Cleo; paid before the day if you like." if ways else "",
        how_to_state_needs="Tell Cleo what helps you." if ways else "",
    )  # fmt: skip


def terms(climb: Climb, *, on: int = 0, pays_time: bool = True) -> None:
    recognition.publish_terms(
        climb.activity, by=climb.lead, at=make.day(on), costs="Travel, care for somebody, a meal.",
        pays_time=pays_time, about_time="£75 for up to four hours." if pays_time else "A good word and a certificate.",
        how_to_claim="Here, or on the paper form at the desk.", whom_to_ask="Cleo, 01632 960123", paid_within=20,
    )  # fmt: skip


def offered(climb: Climb, *, on: int = 3) -> None:
    """Payment for time, offered to every citizen."""
    recognition.offer_payment(climb.activity, by=climb.lead, at=make.day(on))


def claimed(climb: Climb, what: str, *, on: int, paid_on: int | None = None, by: int = 0):
    """A citizen claims costs or time; paid on that day, or not at all."""
    claim = recognition.make_claim(
        climb.activity, by=climb.citizens[by], at=make.day(on), what=what, pence=1250, for_on=make.day(on).date(),
        words="Bus there and back." if what == "expenses" else "The second meeting.",
    )  # fmt: skip
    if paid_on is not None:
        make_money.approved(claim, at=make.day(paid_on), but=climb.lead)
        recognition.pay_claim(claim, by=climb.lead, at=make.day(paid_on))
    return claim


def problem(climb: Climb, *, on: int = 15) -> Problem:
    """A citizen puts into words what the problem is."""
    words = "People go home because they cannot bear the noise."
    return activities.state_problem(climb.activity, by=climb.citizens[0], at=make.day(on), words=words)


def agreed(climb: Climb, *, on: int = 29) -> Agreement:
    """Both sides agree how they share power: a citizen writes it, and one of each side agrees."""
    agreement = activities.write_agreement(
        climb.activity, by=climb.citizens[0], at=make.day(on), scope="Everything about the quiet corner.",
        decision_rule=shared_power.NAME, money="£2,000, decided by both sides.",
        not_shared="Fire rules: the law decides.",
    )  # fmt: skip
    for one in (climb.citizens[0], climb.decider):
        activities.agree(agreement, by=one, at=make.day(on, 10))
    return agreement


def need_met(climb: Climb, *, on: int) -> None:
    """A citizen says what they need, and later that it is there."""
    need = activities.state_need(climb.activity, by=climb.citizens[0], at=make.day(on), words="Breaks every hour.")
    activities.answer_need(need, by=climb.lead, at=make.day(on, 10), words="There will be breaks.")
    activities.accept_need(need, by=climb.citizens[0], at=make.day(on, 11))
