"""Tricks with people: who confirms, who counts as a citizen, and who dares to say no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cairn.activities import actions as activities
from cairn.activities import queries as activity_queries
from cairn.learn import actions as learn
from cairn.learn import queries as learn_queries
from cairn.learn.models import PulseAnswer, PulseInvitation, SecretAnswer, SecretInvitation
from cairn.ledger import queries as ledger
from cairn.listen import actions as listen
from cairn.people import actions as people
from cairn.people import codes
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from cairn.witness import actions as witness
from cairn.witness.models import Answer
from tests import make
from tests.climbs_made import built, climbs, contesting, deciding, meeting, opening, witnessing
from tests.climbs_made.town import Climb, Town, town
from tests.climbs_made.tricks.stages import LATER, Stages, raises_nothing, refused, shown

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def hand_pick(stages: Stages) -> None:
    """Everybody is asked, those who left too; nobody is asked who came later; each link is good for one answer."""
    climb, friend, critics = stages.asked, stages.asked.citizens[0], stages.asked.citizens[1:3]
    with raises_nothing(climb):
        session = meeting.planned(climb, on=60, planned_on=59)
        meeting.met(climb, session)
        activities.leave(climb.activity, by=critics[0], at=make.day(60, 20))
        sessions.mark_decider_present(session, by=climb.lead, at=make.day(61))
        claimed = ledger.head(climb.activity.chain).length
        newcomer = _arrived(climb, on=62)
        refused(
            witness.answer_claims, climb.activity, by=newcomer, at=make.day(62), answers={claimed: "yes"},
            because="You came later",
        )  # fmt: skip
        witnessing.asked_whether_so(climb, on=63, people=[friend])
        witnessing.asked_whether_so(climb, on=63, people=critics, answer="no")
        witnessing.ten_days_later(climb, on=72)
    confirmed = climb.read(LATER).finding("5.1").confirmations[0]
    assert (confirmed.asked, confirmed.yes, confirmed.no, confirmed.confirmed) == (7, 1, 2, False)
    assert "Citizens asked: 7. Yes: 1. No: 2." in built.page(climb, on=LATER)
    _pulse_of_friends(climb, session)


def _pulse_of_friends(climb: Climb, session: Session) -> None:
    """Only the friends answer, and one of them twice."""
    pulse = learn.open_pulse(session, by=climb.lead, at=make.day(60, 21))
    assert pulse.asked == {"citizen": 7, "staff": 6}
    refused(learn.open_pulse, session, by=climb.lead, at=make.day(61), because="There is one for each session.")
    with raises_nothing(climb):
        at, friends = make.day(61), climb.citizens[:4]
        for one in friends:
            link = learn_queries.asked_of(one, at=at)[0].token
            learn.answer_pulse(link, at=at, answers=make.answers(5))
            refused(learn.answer_pulse, link, at=at, answers=make.answers(5), because="This link has been used.")
        learn.close_pulse(pulse, at=make.day(71))
    page = built.page(climb, on=LATER, name="learn")
    assert "4 of 7" not in page  # under five no figure is shown, not even how many answered
    assert climb.read(LATER).finding("6.6").state == "not shown yet"


def pass_off(stages: Stages) -> None:
    """Four citizens and one of staff do not make five citizens, whatever the fifth says and does."""
    open_staff = _fifth(town(citizens=5, staff=2), lambda place, one: _employed(place, one, on=0))
    left_the_job = _fifth(town(citizens=5, staff=2), _employed_and_gone)
    for climb in (open_staff, left_the_job):
        reading = climb.read(LATER)
        assert (reading.level, reading.finding("4.1").state) == (3, "shown not")
    hidden = _fifth(town(citizens=5, staff=2), lambda _place, _one: None)
    assert hidden.read(72).level == 4
    with raises_nothing(hidden, on=72):
        joined = ledger.newest(hidden.activity.chain, kind="activities.person.joined").first()
        contesting.challenged(hidden, on=70, ground="side", fact=joined.number, words="She works for them.")
    reading = hidden.read(LATER)  # no reply within ten working days: in doubt the person counts in no share
    assert (reading.level, reading.finding("4.1").state) == (3, "shown not")


def _fifth(place: Town, before: Any) -> Climb:
    """A survey among five, everything answered; `before` is done about the last of them beforehand."""
    before(place, place.citizens[-1])
    climb, said = climbs.survey(place)
    opening.need_met(climb, on=45)
    deciding.replied(climb, said, on=50)
    return climb


def _employed(place: Town, person: Person, *, on: int) -> None:
    people.state_employment(place.organisation, by=person, at=make.day(on))


def _employed_and_gone(place: Town, person: Person) -> None:
    _employed(place, person, on=0)
    people.end_employment(place.organisation, by=person, at=make.day(1))


def punish_a_critic(stages: Stages) -> None:
    """Nothing that is kept says who the critic is; and whoever is got rid of is still heard."""
    climb, critic = stages.summit, stages.summit.citizens[6]
    kept = set(PulseAnswer.objects.filter(pulse__session__activity=climb.activity).values().first())
    assert kept == {"key", "pulse_id", "side", "marks", "will_change", "next_step"}
    for answers in (PulseInvitation, SecretAnswer, SecretInvitation, Answer):
        assert not answers.objects.exists()  # counted, and destroyed
    challenge = contesting.challenged(climb, on=103, condition="5.2", words="Our items came when all were gone.")
    entry = ledger.newest(climb.activity.chain, kind="witness.challenge.raised").first()
    assert (challenge.by, entry.mark, entry.side) == (None, "", "public")
    with raises_nothing(climb):
        sessions.mark_decider_present(_third_session(climb), by=climb.lead, at=make.day(104))
        claimed = ledger.head(climb.activity.chain).length
        witness.answer_claims(climb.activity, by=critic, at=make.day(105), answers={claimed: "no"})
        people.state_employment(climb.town.organisation, by=critic, at=make.day(106))  # a job, to be quiet
        activities.leave(climb.activity, by=critic, at=make.day(106))
        witnessing.asked_whether_so(climb, on=107, people=climb.citizens[:1])
        witnessing.ten_days_later(climb, on=115)
    found = next(one for one in climb.read(LATER).finding("5.1").confirmations if one.fact == claimed)
    assert (found.yes, found.no, found.confirmed) == (1, 1, False)
    assert "5.2" not in shown(climb.read(LATER))  # nobody replied to the challenge


def _third_session(climb: Climb) -> Session:
    return climb.activity.sessions.order_by("starts_at").last()


def _arrived(climb: Climb, *, on: int) -> Person:
    """A new citizen takes part from that day."""
    newcomer = make.person(f"Newcomer-{climb.activity.ref}", at=make.day(on))
    programmes.join(climb.town.programme, by=newcomer, at=make.day(on))
    activities.join(climb.activity, by=newcomer, at=make.day(on))
    assert activity_queries.side_of(newcomer, climb.activity, on=make.day(on).date()) == "citizen"
    return newcomer


def talk_to_oneself(stages: Stages) -> None:
    """What staff say by a link, or enter for people who are not there, is owed an answer and shows nothing."""
    low = Climb(stages.place, _silent(stages.place), (), stages.place.staff)
    for climb in (low, stages.asked):
        with raises_nothing(climb):
            link = listen.open_link(climb.activity, by=climb.lead, at=make.day(110))
            for number in range(6):
                at, words = make.day(110, 10 + number), f"All is well, number {number}."
                said = (
                    listen.contribute_by_link(link, at=at, code=codes.new_code(), words=words, is_question=number > 3),
                    listen.enter_contribution(
                        climb.activity, by=climb.lead, at=at, way="phone", code=codes.new_code(), words=words
                    ),
                )
                for slip in said:
                    listen.reply(slip.contribution, by=climb.lead, at=at, answer="done", words="Thank you, me.")
    entries = ledger.newest(low.activity.chain, kind="listen.contribution.made")
    assert {(entry.side, entry.mark) for entry in entries} == {("unclear", "")}


def _silent(place: Town) -> Activity:
    """An activity in which nobody has said anything, and people were not told how to ask."""
    return activities.open_activity(
        place.programme, by=place.lead, at=make.day(100), title="Silent", slug="silent", question="Anybody there?"
    )
