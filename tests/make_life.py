"""Random life in several activities: little stories, one after another, all through the real actions.

`Life` is given dice, so that the same dice live the same life. What somebody may not do is simply not done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from cairn.activities import actions as activities
from cairn.activities.models import Activity, Participant
from cairn.base.verdict import Refused
from cairn.decide import actions as decide
from cairn.decide.models import Decision
from cairn.do import actions as do
from cairn.do.models import Budget, Commitment, Task
from cairn.explore import actions as explore
from cairn.explore.models import Option
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.learn.models import PulseInvitation
from cairn.ledger import queries as ledger
from cairn.listen import actions as listen
from cairn.listen.models import Contribution
from cairn.people.models import Person
from cairn.people.sides import Side
from cairn.sessions import actions as sessions
from cairn.sessions.models import Session
from cairn.witness import actions as witness
from cairn.witness import queries as witness_queries
from tests import make, make_work


class Life:
    """A handful of activities, the first of them a standing group, and whoever takes part in them.

    All but the last begin well: with a card and an invitation, a week before anything else.
    """

    def __init__(self, dice: Random, *, number: int = 5) -> None:
        self.dice, self.at = dice, make.day(0)
        self.world = make.world(is_standing=True)
        self.cleo, self.ben = self.world.cleo, self.world.ben
        self.people = [self.world.amina, self.ben, *self.world.citizens(5), *self.world.staff(2)]
        self.activities = [self.world.activity, *(self._another(place) for place in range(1, number))]
        for one in self.activities[:-1]:
            self.activity = one
            make.card(self.here, promised_level=dice.randint(2, 7))
            make.invitation(self.here)
        self.at = make.day(8)

    def _another(self, place: int) -> Activity:
        opened = activities.open_activity(
            self.world.programme, by=self.world.cleo, at=self.at, title=f"Corner {place}", slug=f"corner-{place}",
            question="What helps?", has_no_answer_yet=place % 2 == 0,
        )  # fmt: skip
        for person in self.people:
            activities.join(opened, by=person, at=self.at)
        return opened

    @property
    def deeds(self) -> int:
        """How many there were: each has left one entry in the record of its activity."""
        return sum(head.length for head in ledger.heads(one.chain for one in self.activities).values())

    def live(self, number: int) -> None:
        """Stories, until so many deeds more are done."""
        enough = self.deeds + number
        while self.deeds < enough:
            self.activity = Activity.objects.get(pk=self.dice.choice(self.activities).pk)
            self.dice.choice(STORIES)(self)

    def try_to[**P, R](self, deed: Callable[P, R], *things: P.args, **details: P.kwargs) -> R | None:
        """The deed a few minutes later, if it may be done; now and then somebody forgets it."""
        self.at += timedelta(minutes=self.dice.randint(1, 9))
        if self.dice.random() < 0.05:
            return None
        try:
            return deed(*things, **{"at": self.at, **details})  # type: ignore[arg-type]
        except Refused:
            return None

    def some[Row](self, rows: Iterable[Row], most: int = 1) -> list[Row]:
        """A few of them at random, at most so many; none where there are none."""
        found = list(rows)
        return self.dice.sample(found, min(most, len(found)))

    def days(self, least: int, most: int) -> date:
        return (self.at + timedelta(days=self.dice.randint(least, most))).date()

    @property
    def here(self) -> make.World:
        return replace(self.world, activity=self.activity)

    def mine(self, model: Any) -> Any:
        """The rows of this activity, in the order they were made."""
        return model.objects.filter(activity=self.activity).order_by("pk")

    def on_side(self, side: Side) -> list[Person]:
        return [one.person for one in self.mine(Participant).filter(side=side, left_at=None)]


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
            life.try_to(learn.answer_pulse, learn_queries.token_of(asked), answers=make.answers(life.dice.randint(2, 5)))
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


def end(life: Life) -> None:
    """Rarely, or there would soon be nothing left to live in."""
    if life.dice.random() < 0.1 and life.activity != life.world.activity:
        life.try_to(activities.end_activity, life.activity, by=life.cleo)


STORIES: tuple[Callable[[Life], None], ...] = (
    *(invite, come_and_go, say, say, answer, answer, plan, meet, meet, call_off, feel, explore_options, vote),
    *(announce, give_reasons, overrule, promise, work, keep_promises, spend, confirm, confirm, end),
)
