"""Sessions are proposed, changed, taken back, and led."""

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.events import actions, may, queries
from cairn.events.choices import Status
from tests import make, make_events

pytestmark = pytest.mark.django_db
NAMES = ["amina", "ben", "cleo", "dana", "nobody"]


@pytest.mark.parametrize(
    ("deed", "who_may"),
    [
        ("open_event", "cleo"),
        ("change_call", "cleo"),
        ("hold", "cleo"),
        ("propose_session", "amina ben cleo dana"),
        ("propose_for", "cleo"),
        ("read_proposals", "amina ben cleo dana nobody"),
    ],
)
def test_who_may_do_what_with_an_event(world: make.World, deed: str, who_may: str) -> None:
    event = None if deed == "open_event" else make_events.calling(world)
    asked = {
        "open_event": lambda person: may.open_event(person, world.activity),
        "change_call": lambda person: may.change_call(person, event, at=make.day(1)),
        "hold": lambda person: may.hold(person, event),
        "propose_session": lambda person: may.propose_session(person, event, make.day(1)),
        "propose_for": lambda person: may.propose_for(person, event, make.day(1)),
        "read_proposals": lambda person: may.read_proposals(person, event, make.day(1)),
    }[deed]
    assert [name for name in NAMES if asked(getattr(world, name, None))] == who_may.split()


@pytest.mark.parametrize(
    ("deed", "who_may"),
    [
        ("change_proposal", "amina"),
        ("withdraw_proposal", "amina"),
        ("ask_speaker", "amina cleo"),
        ("offer_to_lead", "ben cleo dana"),
        ("name_speaker", "cleo"),
        ("read_proposal", "amina ben cleo dana nobody"),
    ],
)
def test_who_may_do_what_with_a_proposal_of_amina(world: make.World, deed: str, who_may: str) -> None:
    proposal = make_events.proposal(make_events.calling(world), world.amina)
    at = {"change_proposal": [make.day(2)], "read_proposal": [make.day(2)]}.get(deed, [])
    asked = getattr(may, deed)
    assert [name for name in NAMES if asked(getattr(world, name, None), proposal, *at)] == who_may.split()


def test_an_activity_has_one_event_and_an_address_belongs_to_one(world: make.World) -> None:
    make_events.event(world)
    with pytest.raises(Refused, match="has its event already"):
        make_events.event(world, slug="another")
    world.activity = make.another_activity(world)
    with pytest.raises(Refused, match="already an event with that address"):
        make_events.event(world)


def test_who_reads_when_stays_as_it_was_once_the_call_is_open(world: make.World) -> None:
    event = make_events.calling(world)
    with pytest.raises(Refused, match="knowing who reads them"):
        make_events.call(event, world, read_at_once=False, at=make.day(1))


def test_a_call_closes_after_it_opens_and_not_in_the_past(world: make.World) -> None:
    event = make_events.event(world)
    with pytest.raises(Refused, match="close after it opens"):
        make_events.call(event, world, days=0)
    with pytest.raises(Refused, match="That day is over"):
        make_events.call(event, world, days=1, at=make.day(3))


def test_sessions_are_proposed_while_the_call_is_open_and_not_before_or_after(world: make.World) -> None:
    event = make_events.calling(world, opens_at=make.day(2), days=2)
    for number in (1, 4):
        with pytest.raises(Refused, match="call"):
            make_events.proposal(event, world.dana, at=make.day(number))
    proposal = make_events.proposal(event, world.dana, at=make.day(3))
    assert (proposal.number, proposal.side, queries.status(proposal)) == (1, "citizen", Status.OPEN)
    assert [one.name for one in queries.leading(proposal)] == ["Dana"]


def test_one_person_has_five_proposals_at_most(world: make.World) -> None:
    event = make_events.calling(world)
    made = [make_events.proposal(event, world.dana) for _ in range(5)]
    with pytest.raises(Refused, match="room for others"):
        make_events.proposal(event, world.dana)
    actions.withdraw_proposal(made[0], by=world.dana, at=make.day(2))
    make_events.proposal(event, world.dana)


def test_a_lead_writes_down_what_somebody_told_also_after_the_close(world: make.World) -> None:
    event = make_events.calling(world, days=2)
    proposal = make_events.proposal(event, world.cleo, at=make.day(5), told_by="Mo", told_side="citizen")
    assert (proposal.proposer, proposal.told_by) == (None, "Mo")
    assert [(one.name, one.side) for one in queries.leading(proposal)] == [("Mo", "citizen")]
    with pytest.raises(Refused, match="which side"):
        make_events.proposal(event, world.cleo, told_by="Mo")


def test_a_proposal_is_changed_until_the_close_and_its_versions_stay(world: make.World) -> None:
    event = make_events.calling(world)
    proposal = make_events.proposal(event, world.amina)
    said = {"title": "Another corridor", "abstract": "We sit.", "minutes": 30}
    actions.change_proposal(proposal, by=world.amina, at=make.day(2), **said)
    assert [one.title for one in queries.versions(proposal)] == ["Another corridor", "The long corridor"]
    with pytest.raises(Refused, match="Nothing is changed"):
        actions.change_proposal(proposal, by=world.amina, at=make.day(2), **said)
    with pytest.raises(Refused, match="call has closed"):
        actions.change_proposal(proposal, by=world.amina, at=make.day(40), **said | {"minutes": 20})


def test_where_it_was_said_so_proposals_are_read_after_the_close_only(world: make.World) -> None:
    event = make_events.calling(world, read_at_once=False)
    proposal = make_events.proposal(event, world.amina)
    during, after = make.day(2), event.call_closes_at + timedelta(seconds=1)
    readers = [name for name in NAMES if may.read_proposal(getattr(world, name, None), proposal, during)]
    assert readers == ["amina", "cleo"]
    assert may.read_proposal(None, proposal, after)


def test_somebody_asked_leads_only_after_their_own_yes(world: make.World) -> None:
    proposal = make_events.proposal(make_events.calling(world), world.ben)
    place = actions.ask_speaker(proposal, by=world.ben, at=make.day(2), person=world.amina, part="co_lead")
    assert not queries.is_citizen_led(proposal)
    with pytest.raises(Refused, match="for themselves"):
        actions.agree_to_speak(place, by=world.ben, at=make.day(2))
    actions.agree_to_speak(place, by=world.amina, at=make.day(2))
    assert queries.is_citizen_led(proposal)
    actions.leave_session(place, by=world.amina, at=make.day(3))
    assert not queries.is_citizen_led(proposal)


def test_who_offers_to_lead_waits_for_the_yes_of_who_proposed_it(world: make.World) -> None:
    proposal = make_events.proposal(make_events.calling(world), world.ben)
    place = actions.offer_to_lead(proposal, by=world.amina, at=make.day(2))
    assert list(queries.offers(world.ben)) == [place]
    with pytest.raises(Refused, match="Whoever proposed"):
        actions.agree_to_speak(place, by=world.amina, at=make.day(2))
    for other in (world.amina, world.dana):
        with pytest.raises(Refused):
            actions.welcome_leader(place, by=other, at=make.day(2))
    actions.welcome_leader(place, by=world.ben, at=make.day(2))
    assert queries.is_citizen_led(proposal)


def test_a_session_taken_looks_for_a_citizen_to_lead_before_it_is_ready(world: make.World) -> None:
    event, (of_citizen, of_staff) = make_events.with_taken(world, 2)
    found = {one.pk: queries.status(one) for one in queries.taken(event)}
    assert found == {of_citizen.pk: Status.TAKEN, of_staff.pk: Status.LOOKING}
    assert list(queries.ready(event)) == [of_citizen]


def test_a_session_that_was_taken_can_be_cancelled_and_no_other(world: make.World) -> None:
    event, (taken, _) = make_events.with_taken(world, 2)
    with pytest.raises(Refused, match="Only a session that was taken"):
        actions.cancel_proposal(make_events.proposal(event, world.amina), by=world.cleo, at=make.day(36), why="Ill.")
    actions.cancel_proposal(taken, by=world.cleo, at=make.day(36), why="Mo is ill.")
    assert taken not in queries.taken(event)
