"""Both sides look at what was proposed, in the open."""

import pytest

from cairn.base.verdict import Refused
from cairn.events import actions, may, queries
from cairn.moderation.choices import Kind
from cairn.web.contents import moderated
from tests import make, make_events

pytestmark = pytest.mark.django_db
NAMES = ["amina", "ben", "cleo", "dana", "nobody"]


def look(proposal, by, *, at=None, **changes):
    said = {"leaning": "take", "words": "It is about us."} | changes
    return actions.review_proposal(proposal, by=by, at=at or make.day(2), **said)


@pytest.mark.parametrize(
    ("proposer", "deed", "who_may"),
    [
        ("dana", "review_proposal", "amina ben"),
        ("amina", "review_proposal", "ben"),
        ("dana", "reply_to_review", "dana"),
        ("told", "reply_to_review", "cleo"),
    ],
)
def test_who_looks_at_a_proposal_and_who_answers(world: make.World, proposer: str, deed: str, who_may: str) -> None:
    event = make_events.calling(world)
    if proposer == "told":
        (proposal,) = make_events.proposals(event, world, 1)
    else:
        proposal = make_events.proposal(event, getattr(world, proposer))
    about = proposal if deed == "review_proposal" else look(proposal, world.ben)
    assert [n for n in NAMES if getattr(may, deed)(getattr(world, n, None), about)] == who_may.split()


def test_only_whoever_holds_the_event_names_who_looks(world: make.World) -> None:
    event = make_events.calling(world)
    assert [n for n in NAMES if may.name_panel(getattr(world, n, None), event)] == ["cleo"]


def test_a_panel_has_people_of_both_sides_who_take_part(world: make.World) -> None:
    event, proposal = make_events.calling(world), None
    proposal = make_events.proposal(event, world.dana)
    for people, why in (([world.amina], "Both sides"), ([world.amina, world.dana], "take part")):
        with pytest.raises(Refused, match=why):
            actions.name_panel(event, by=world.cleo, at=make.day(1), people=people)
    (other,) = world.citizens(1)
    actions.name_panel(event, by=world.cleo, at=make.day(1), people=[world.ben, other])
    with pytest.raises(Refused, match="were named"):
        look(proposal, world.amina)
    look(proposal, other)
    actions.name_panel(event, by=world.cleo, at=make.day(2), people=[])
    look(proposal, world.amina)


def test_who_stands_in_a_session_does_not_judge_it(world: make.World) -> None:
    proposal = make_events.proposal(make_events.calling(world), world.dana)
    actions.offer_to_lead(proposal, by=world.amina, at=make.day(2))
    with pytest.raises(Refused, match="of their own"):
        look(proposal, world.amina)


def test_what_was_said_can_be_changed_until_it_is_answered(world: make.World) -> None:
    proposal = make_events.proposal(make_events.calling(world), world.dana)
    look(proposal, world.amina)
    found = look(proposal, world.amina, words="It is about all of us.", leaning="rather")
    assert [(one.words, one.leaning) for one in queries.reviews(proposal)] == [("It is about all of us.", "rather")]
    actions.reply_to_review(found, by=world.dana, at=make.day(3), reply="Thank you.")
    with pytest.raises(Refused, match="answered"):
        look(proposal, world.amina)
    with pytest.raises(Refused, match="answered this already"):
        actions.reply_to_review(found, by=world.dana, at=make.day(3), reply="Again.")


def test_a_leaning_needs_a_reason(world: make.World) -> None:
    proposal = make_events.proposal(make_events.calling(world), world.dana)
    with pytest.raises(Refused, match="no words"):
        look(proposal, world.amina, words=" ")
    with pytest.raises(Refused, match="where you lean"):
        look(proposal, world.amina, leaning="loved")


def test_nobody_judges_what_was_taken_back(world: make.World) -> None:
    proposal = make_events.proposal(make_events.calling(world), world.dana)
    actions.withdraw_proposal(proposal, by=world.dana, at=make.day(2))
    with pytest.raises(Refused, match="taken back"):
        look(proposal, world.amina)


def test_the_next_one_is_the_one_my_side_looked_at_least(world: make.World) -> None:
    event = make_events.calling(world)
    first, second, third = (make_events.proposal(event, world.dana, title=f"S{n}") for n in range(3))
    other, more = world.citizens(2)
    look(first, other)
    look(second, world.ben)
    assert queries.next_to_look_at(world.amina, event) == third
    look(third, world.amina)
    assert queries.next_to_look_at(world.amina, event) == second
    assert queries.next_to_look_at(more, event) == second
    look(second, world.amina)
    look(first, world.amina)
    assert queries.next_to_look_at(world.amina, event) is None
    found = queries.balance(event)
    assert (found.by_side, found.by_both, found.waiting) == ({"citizen": 4, "staff": 1}, 1, 2)


def test_a_proposal_and_what_is_said_of_it_can_be_reported(world: make.World) -> None:
    proposal = make_events.proposal(make_events.calling(world), world.amina)
    said = look(proposal, world.ben)
    for kind, ref, author in ((Kind.SESSION, proposal.ref, world.amina), (Kind.SESSION_REVIEW, said.ref, world.ben)):
        found = moderated.found(world.activity, kind, ref)
        assert found is not None
        assert (found.thing.author, found.url.rsplit("/", 1)[1]) == (author, proposal.ref)
