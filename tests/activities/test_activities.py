"""An activity has a question, a card with a promise, an invitation, and people on their sides."""

import pytest

from cairn.activities import actions, may, queries
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.people import actions as people
from tests import make

pytestmark = pytest.mark.django_db


def test_a_citizen_can_open_an_activity_too(world: make.World):
    opened = actions.open_activity(
        world.programme, by=world.amina, at=make.day(1), title="Signs", slug="signs", question="Which signs help?"
    )
    entry = ledger.entries(opened.chain).get()
    assert (entry.kind, entry.side) == ("activities.activity.opened", "citizen")
    assert opened.is_at("listen")


def test_opening_needs_membership_and_a_free_address(world: make.World):
    words = {"title": "Signs", "question": "Which signs help?", "at": make.day(1)}
    with pytest.raises(Refused, match="Join this programme first"):
        actions.open_activity(world.programme, by=world.dana, slug="signs", **words)
    with pytest.raises(Refused, match="already an activity with that address"):
        actions.open_activity(world.programme, by=world.amina, slug="quiet-corner", **words)


def test_the_first_card_fixes_the_promise_and_later_editions_stay_readable(world: make.World):
    make.card(world, promised_level=6)
    make.card(world, at=make.day(3), promised_level=4)
    assert [card.promised_level for card in queries.cards(world.activity)] == [4, 6]
    kinds = [(entry.kind, entry.data["promised"]) for entry in ledger.newest(world.chain, kind="activities.card")]
    assert kinds == [("activities.card.corrected", 4), ("activities.card.published", 6)]


def test_the_card_leaves_a_fingerprint_and_not_its_words(world: make.World):
    card = make.card(world)
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert len(entry.content) == 64
    assert card.to_decide not in str(ledger.bundle(world.chain))


def test_only_those_who_hold_the_activity_publish_its_card(world: make.World):
    verdicts = {
        name: bool(may.publish_card(getattr(world, name), world.activity)) for name in ("amina", "ben", "cleo", "dana")
    }
    assert verdicts == {"amina": False, "ben": False, "cleo": True, "dana": False}
    assert not may.publish_card(None, world.activity)


def test_an_invitation_goes_out_once_and_gains_formats(world: make.World):
    with pytest.raises(Refused, match="Publish the invitation first"):
        actions.add_format(world.activity, by=world.cleo, at=make.day(0), format_name="audio")
    make.card(world)
    make.invitation(world, formats=["text"])
    with pytest.raises(Refused, match="out already"):
        make.invitation(world)
    invitation = actions.add_format(world.activity, by=world.cleo, at=make.day(1), format_name="audio")
    assert invitation.formats == ["audio", "text"]
    entry = ledger.newest(world.chain, kind="activities.invitation").get()
    assert entry.data["can_ask"] is True


def test_the_side_of_a_participant_follows_from_employment_whatever_they_say(world: make.World):
    eve = make.person("Eve")
    people.state_employment(world.organisation, by=eve, at=make.day(0))
    joined = actions.join(world.activity, by=eve, at=make.day(0), is_sure=True)
    assert joined.side == "staff"
    dana = actions.join(world.activity, by=world.dana, at=make.day(0), is_sure=False)
    assert dana.side == "unclear"
    assert queries.numbers_by_side(world.activity) == {"citizen": 1, "staff": 2, "partner": 0, "unclear": 1}


def test_the_deeds_of_a_lead_carry_the_lead_side_even_without_joining(world: make.World):
    assert queries.side_of(world.cleo, world.activity, on=make.day(0).date()) == "citizen"
    people.state_employment(world.organisation, by=world.cleo, at=make.day(0))
    assert queries.side_of(world.cleo, world.activity, on=make.day(0).date()) == "staff"
    assert queries.side_of(None, world.activity, on=make.day(0).date()) == "public"


def test_leaving_needs_no_reason_and_one_can_come_back(world: make.World):
    actions.leave(world.activity, by=world.amina, at=make.day(1))
    assert queries.participant(world.amina, world.activity) is None
    left = ledger.newest(world.chain).first()
    assert left is not None
    assert (left.kind, left.side) == ("activities.person.left", "citizen")
    actions.join(world.activity, by=world.amina, at=make.day(2))
    assert queries.participant(world.amina, world.activity) is not None


@pytest.mark.parametrize("ending", [actions.end_activity, actions.withdraw_activity])
def test_what_has_ended_takes_nothing_new_and_says_so(world: make.World, ending: object):
    ending(world.activity, by=world.cleo, at=make.day(1))
    with pytest.raises(Refused, match="Its record stays"):
        make.card(world, at=make.day(2))


def test_a_programme_has_one_governing_group(world: make.World):
    words = {"title": "Board", "question": "How do we share the money?", "is_governing": True, "at": make.day(0)}
    with pytest.raises(Refused, match="Only a co-production lead"):
        actions.open_activity(world.programme, by=world.amina, slug="board", **words)
    actions.open_activity(world.programme, by=world.cleo, slug="board", **words)
    with pytest.raises(Refused, match="has a governing group already"):
        actions.open_activity(world.programme, by=world.cleo, slug="board-2", **words)
