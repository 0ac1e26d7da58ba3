"""The Patients Included check: five questions, answered from facts, and nothing about fewer than five people."""

import pytest
from django.test import Client
from django.urls import reverse

from cairn.activities import actions as activities
from cairn.events import actions
from cairn.events.models import ProgrammeSession, Release
from cairn.web.contents import included
from cairn.web.contents.included import Answer, shape
from tests import make, make_events, make_money, make_sharing, make_timetables

pytestmark = pytest.mark.django_db
MET, NOT_MET, NOT_KNOWN = Answer.MET, Answer.NOT_MET, Answer.NOT_KNOWN


def points(event) -> list[list[Answer]]:
    return [[one.answer for one in question.points] for question in included.answered(event)]


def test_at_the_start_little_is_known_and_what_is_missing_is_said(world: make.World) -> None:
    event = make_events.event(world)
    assert points(event) == [
        [NOT_KNOWN, NOT_KNOWN], [NOT_KNOWN, NOT_KNOWN], [NOT_KNOWN, NOT_MET, NOT_KNOWN],
        [NOT_MET, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN], [NOT_KNOWN, NOT_KNOWN],
    ]  # fmt: skip
    for question in included.answered(event):
        assert all(one.missing and one.who for one in question.points)


def test_citizens_say_a_third_of_what_is_said_of_the_sessions(world: make.World) -> None:
    event = make_events.calling(world)
    found = make_events.proposals(event, world, 3)
    for one in found:
        actions.review_proposal(one, by=world.ben, at=make.day(2), leaning="take", words="Yes.")
    assert points(event)[0][0] == NOT_MET
    for one in found[:2]:
        actions.review_proposal(one, by=world.amina, at=make.day(2), leaning="take", words="Yes.")
    assert points(event)[0][0] == MET


def test_a_decision_that_was_changed_from_outside_is_not_met(world: make.World) -> None:
    event, decision, _proposals = make_events.voted(world)
    assert points(event)[0][1] == MET
    make_events.overridden(decision, world)
    assert points(event)[0][1] == NOT_MET


def test_each_session_has_a_citizen_who_leads_it(world: make.World) -> None:
    event, (_mine, other) = make_events.with_taken(world, 2)
    assert points(event)[1][0] == NOT_MET
    actions.name_speaker(other, by=world.cleo, at=make.day(36), name="Mo", side="citizen", part="co_lead")
    assert points(event)[1][0] == MET


@pytest.mark.parametrize(
    ("citizens", "others", "answer"), [(4, 9, NOT_KNOWN), (9, 4, NOT_KNOWN), (5, 10, MET), (5, 11, NOT_MET)]
)
def test_of_fewer_than_five_on_a_side_nothing_is_said(citizens: int, others: int, answer: Answer) -> None:
    assert shape.share_of_people(citizens, others) == answer
    assert (str(citizens) in shape.people_in_words(citizens, others)) == (answer != NOT_KNOWN)


def test_who_checked_in_is_counted_by_person_from_five_on(world: make.World) -> None:
    event, meeting = make_events.event(world), make.session(world)
    make.check_in(meeting, world.amina, world.ben, *world.citizens(3), *world.staff(4))
    assert points(event)[2][0] == NOT_KNOWN
    (line, *_) = included.answered(event)[2].points
    assert line.entries == ()
    (more,) = make_events.more_citizens(world, 1)
    make.check_in(meeting, more)
    assert points(event)[2][0] == MET


def test_costs_are_met_once_it_is_published_what_is_paid(world: make.World) -> None:
    event = make_events.event(world)
    make_money.terms(world)
    found = included.answered(event)[2].points[1]
    assert (found.answer, found.missing, len(found.entries)) == (MET, "", 1)


def test_needs_are_told_of_from_five_on_and_met_once_their_owners_say_so(world: make.World) -> None:
    event = make_events.event(world)
    make.invitation(world)
    stated = [make_sharing.need(world, by=one) for one in world.citizens(5)]
    assert points(event)[3][:2] == [MET, NOT_MET]
    for one in stated:
        activities.accept_need(one, by=one.owner, at=make.day(1))
    assert points(event)[3][1] == MET


def test_rooms_have_what_sessions_need_and_half_of_them_can_be_joined_online(world: make.World) -> None:
    event, (one, two) = make_events.with_taken(world, 2)
    hall, attic = make_timetables.rooms(event, world)
    release = Release.objects.create(event=event, number=1, name="First", released_at=make.day(40), by=world.cleo)
    for number, (session, room) in enumerate(((one, hall), (two, attic))):
        ProgrammeSession.objects.create(
            release=release, proposal=session, room=room, starts_at=make.day(60, 10 + number), minutes=45,
            changed_at=make.day(40),
        )  # fmt: skip
    assert (points(event)[3][2], points(event)[4][0]) == (MET, NOT_MET)
    type(two).objects.filter(pk=two.pk).update(needs=["step_free"])
    type(hall).objects.filter(pk=hall.pk).update(features=["online"])
    assert (points(event)[3][2], points(event)[4][0]) == (NOT_MET, MET)


def test_meetings_say_how_everybody_can_join_in_and_half_of_them_are_online_too(world: make.World) -> None:
    event = make_events.event(world)
    make.session(world)
    assert (points(event)[3][3], points(event)[4][1]) == (MET, NOT_MET)
    make.session(world, way="hybrid", access_plan="")
    assert (points(event)[3][3], points(event)[4][1]) == (NOT_MET, MET)


@pytest.mark.parametrize("who", ["amina", "dana", ""])
def test_everybody_reads_the_check_with_its_entries(client: Client, world: make.World, who: str) -> None:
    make_events.event(world)
    make_money.terms(world)
    if who:
        client.force_login(getattr(world, who))
    words = client.get(reverse("patients_included", args=["waiting-well", "quiet-corner"])).content.decode()
    for sentence in ("Patients Included check", "Who can mend it:", "of the record", "Not known yet: "):
        assert sentence in words
