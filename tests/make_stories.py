"""The little stories that random lives are made of: a meeting, a vote, a promise, a claim, a doubt.

Each tries its deeds through the real actions, in an order in which they could happen; what may not be done is not done.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.activities.models import Agreement, Need
from cairn.decide import actions as decide
from cairn.decide.models import Decision
from cairn.do import actions as do
from cairn.do.models import Budget, Commitment, Task
from cairn.explore import actions as explore
from cairn.explore.models import Option
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.learn.models import PulseInvitation
from cairn.listen import actions as listen
from cairn.listen.models import Asking, Contribution
from cairn.people.sides import Side
from cairn.recognition import actions as recognition
from cairn.recognition.models import Claim
from cairn.sessions import actions as sessions
from cairn.sessions.models import Session
from cairn.witness import actions as witness
from cairn.witness import queries as witness_queries
from cairn.witness.models import Challenge
from tests import make, make_learning, make_money, make_sharing, make_work

if TYPE_CHECKING:
    from tests.make_life import Life


def invite(life: Life) -> None:
    life.try_to(make.card, life.here, promised_level=life.dice.randint(2, 7), is_settled=life.dice.random() < 0.1)
    life.try_to(make.invitation, life.here)
    life.try_to(activities.add_format, life.activity, by=life.cleo, format_name=life.dice.choice(("audio", "bsl")))


def come_and_go(life: Life) -> None:
    for person in life.some(life.people):
        life.try_to(life.dice.choice((activities.join, activities.leave)), life.activity, by=person)


def say(life: Life) -> None:
    for person in life.some(life.people, 6):
        life.try_to(make.contribution, life.here, by=person, is_question=life.dice.random() < 0.2)
    life.try_to(make.story, life.here, by=life.world.amina)


def answer(life: Life) -> None:
    for one in life.some(life.mine(Contribution), 8):
        said = life.dice.choice(("done", "will_do", "cannot", "not_yet"))
        by_on = life.days(1, 30) if said in {"will_do", "not_yet"} else None
        life.try_to(listen.reply, one, by=life.ben, answer=said, words="We looked into it.", by_on=by_on)


def plan(life: Life) -> None:
    starts_at = life.at + timedelta(days=life.dice.randint(1, 25))
    life.try_to(make.session, life.here, starts_at=starts_at, is_design=life.dice.random() < 0.5)


def meet(life: Life) -> None:
    """A session planned for soon, with an agenda; the day comes, and most of it takes place."""
    starts_at = life.at + timedelta(days=life.dice.choice((1, 2, 9)))
    session = life.try_to(make.session, life.here, starts_at=starts_at, is_design=life.dice.random() < 0.5)
    if session is None:
        return
    proposers = life.some(life.people, 3)
    items = [life.try_to(sessions.propose_item, session, by=one, title="Light", minutes=20) for one in proposers]
    life.try_to(sessions.name_chair, session, by=life.cleo, chairs=life.some(life.people, 2))
    life.at = starts_at
    for person in life.some(life.people, 7):
        life.try_to(sessions.check_in, session, by=person, person=person)
    for item in items:
        if item:
            life.try_to(sessions.mark_reached, item, by=life.cleo, minutes=life.dice.choice((10, 30)))
    life.try_to(sessions.mark_decider_present, session, by=life.cleo)
    life.at = max(life.at, session.ends_at)
    life.try_to(sessions.hold_session, session, by=life.cleo, people=life.dice.randint(7, 9))


def call_off(life: Life) -> None:
    for session in life.some(life.mine(Session)):
        life.try_to(sessions.cancel_session, session, by=life.cleo, reason="Snow.")


def feel(life: Life) -> None:
    """Everybody who was at a session is asked how it was; most answer."""
    for session in life.some(life.mine(Session).filter(held_at__isnull=False)):
        pulse = life.try_to(learn.open_pulse, session, by=life.cleo)
        for asked in PulseInvitation.objects.filter(pulse=pulse) if pulse else ():
            life.try_to(
                learn.answer_pulse, learn_queries.token_of(asked), answers=make.answers(life.dice.randint(2, 5))
            )
        if pulse:
            life.at += timedelta(days=10)
            life.try_to(learn.close_pulse, pulse)


def explore_options(life: Life) -> None:
    life.try_to(activities.enter_stage, life.activity, by=life.cleo, stage="explore", is_back=False)
    for author in life.some(life.people, 3):
        life.try_to(
            explore.write_option, life.activity, by=author, title="A corner", words="With chairs.",
            co_authors=[one for one in life.some(life.people) if one != author],
        )  # fmt: skip


def vote(life: Life) -> None:
    life.try_to(activities.enter_stage, life.activity, by=life.cleo, stage="decide", is_back=False)
    decision = life.try_to(
        decide.open_decision, life.activity, by=life.cleo, question="Which?", options=list(life.mine(Option)[:2]),
        closes_at=life.at + timedelta(days=7), lottery_source="The first draw after the close.",
    )  # fmt: skip
    for person in life.people if decision else ():
        life.try_to(decide.cast_ballot, decision, by=person, grades={}, objections={})
    if decision:
        life.at += timedelta(days=7)
        life.try_to(decide.close_decision, decision, by=life.cleo, lottery_drawn="12 7 3")


def announce(life: Life) -> None:
    life.try_to(make.decided, life.here)


def give_reasons(life: Life) -> None:
    for decision in life.some(life.mine(Decision), 2):
        life.try_to(decide.publish_reasons, decision, by=life.ben, words="It is the calmest.")


def overrule(life: Life) -> None:
    for decision in life.some(life.mine(Decision)):
        life.try_to(make_work.overridden, life.here, decision)
        life.try_to(decide.explain_departure, decision, by=life.cleo, words="No money.")
        life.try_to(decide.reply_to_departure, decision, by=life.world.amina, words="A pity.")


def promise(life: Life) -> None:
    for ours, theirs in zip(life.some(life.on_side(Side.CITIZEN)), life.some(life.on_side(Side.STAFF)), strict=False):
        made = life.try_to(
            make.commitment, life.here, by=theirs, owner_citizen=ours, owner_staff=theirs, due_on=life.days(1, 40)
        )
        task = life.try_to(make_work.task, made, by=theirs) if made else None
        for doer in (ours, theirs) if task else ():
            life.try_to(do.accept_task, task, by=doer)


def work(life: Life) -> None:
    for task in life.some(Task.objects.filter(commitment__activity=life.activity), 3):
        doers = [hand.person for hand in task.hands.all()]
        life.try_to(do.finish_task, task, by=life.cleo, words="Done.", doers=doers)


def keep_promises(life: Life) -> None:
    for made in life.some(life.mine(Commitment), 3):
        fate = life.dice.choice(("kept", "kept", "moved", "late", "dropped"))
        if fate == "kept":
            life.try_to(do.accept_commitment, made, by=made.owner_citizen)
            life.try_to(do.keep_commitment, made, by=made.owner_staff, evidence="There they stand.")
        elif fate == "moved":
            life.try_to(do.re_agree, made, by=made.owner_citizen, due_on=life.days(5, 50), words="More time.")
        elif fate == "late":
            life.try_to(do.notice_late, made, by=life.cleo, words="Soon.")
        else:
            life.try_to(do.drop, made, by=made.owner_staff, reason="Nobody wants it.")


def spend(life: Life) -> None:
    life.try_to(make_work.budget, life.here)
    for budget, decision in zip(life.some(life.mine(Budget)), life.some(life.mine(Decision)), strict=False):
        life.try_to(do.decide_budget, budget, by=life.cleo, decision=decision)


def confirm(life: Life) -> None:
    """Whoever is asked whether it was so answers, mostly with yes; what can be counted is."""
    for number in life.some(witness_queries.claims(life.activity), 6):
        for person in life.people:
            said = life.dice.choice(("yes", "yes", "yes", "yes", "absent", "no"))
            life.try_to(witness.answer_claims, life.activity, by=person, answers={number: said})
    for claim in witness_queries.countable([life.activity], at=life.at):
        life.try_to(witness.count_claim, life.activity, number=claim.number)


def need(life: Life) -> None:
    for person in life.some(life.on_side(Side.CITIZEN)):
        life.try_to(make_sharing.need, life.here, by=person)
    for stated in life.some(life.mine(Need), 2):
        life.try_to(activities.answer_need, stated, by=life.cleo, words="There will be breaks.")
        life.try_to(activities.accept_need, stated, by=stated.owner)


def agree_on_it(life: Life) -> None:
    """How power is shared, agreed by both sides or one; now and then it is renewed."""
    life.try_to(make_sharing.problem, life.here)
    life.try_to(make_sharing.agreement, life.here)
    for agreement in life.some(life.mine(Agreement)):
        deed = life.dice.choice((activities.agree, activities.renew_agreement))
        for person in life.some((life.world.amina, life.ben), 2):
            life.try_to(deed, agreement, by=person)


def ask_until(life: Life) -> None:
    life.try_to(listen.open_asking, life.activity, by=life.cleo, until_on=life.days(15, 40))
    for asking in life.some(life.mine(Asking)):
        life.try_to(listen.close_asking, asking, by=life.cleo)


def pay(life: Life) -> None:
    """Some claim, some are paid, in time or not, and some of those say that the money came."""
    life.try_to(make_money.terms, life.here)
    life.try_to(recognition.offer_payment, life.activity, by=life.cleo)
    for person in life.some(life.on_side(Side.CITIZEN), 2):
        details = {"what": life.dice.choice(("expenses", "time")), "for_on": life.at.date()}
        life.try_to(make_money.claim, life.here, by=person, **details)
    for claim in life.some(life.mine(Claim), 4):
        life.try_to(recognition.approve_claim, claim, by=make_money.other_eyes(claim, but=life.cleo))
        life.try_to(recognition.pay_claim, claim, by=life.cleo)
        if life.dice.random() < 0.7:
            life.try_to(recognition.receive_payment, claim, by=claim.person)


def doubt(life: Life) -> None:
    """Somebody challenges a condition; some challenges get their reply, in time or not."""
    condition = life.dice.choice(("2.1", "2.2", "3.1", "4.2", "5.1"))
    for person in life.some(life.people):
        details = {"ground": "fact", "condition": condition, "words": "It was not like that."}
        life.try_to(witness.raise_challenge, life.activity, by=person, **details)
    for challenge in life.some(life.mine(Challenge), 2):
        life.try_to(witness.reply_to_challenge, challenge, by=life.cleo, words="It was.")


def look_back(life: Life) -> None:
    """Measures and a review, and the secret votes about it."""
    measures = life.try_to(make_learning.measures, life.here)
    for person in (life.world.amina, life.ben) if measures else ():
        life.try_to(learn.agree_measures, life.activity, by=person, measures=measures)
    life.try_to(activities.enter_stage, life.activity, by=life.cleo, stage="learn", is_back=False)
    life.try_to(make_learning.published_review, life.here)
    votes = (
        life.try_to(learn.open_closing_vote, life.activity, by=life.cleo),
        life.try_to(learn.write_joint_statement, life.activity, by=life.world.amina, words="We were heard."),
    )
    life.at += timedelta(days=11)
    for vote in votes:
        if vote:
            life.try_to(learn.close_vote, vote)


def end(life: Life) -> None:
    """Rarely, or there would soon be nothing left to live in."""
    if life.dice.random() < 0.1 and life.activity != life.world.activity:
        life.try_to(activities.end_activity, life.activity, by=life.cleo)


STORIES: tuple[Callable[[Life], None], ...] = (
    *(invite, come_and_go, say, say, answer, answer, plan, meet, meet, call_off, feel, explore_options, vote),
    *(need, agree_on_it, ask_until, pay, pay, doubt, look_back),
    *(announce, give_reasons, overrule, promise, work, keep_promises, spend, confirm, confirm, end),
)
