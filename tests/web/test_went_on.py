"""Beside what words changed stands what came of that: the decision, and what was promised under it."""

import pytest
from django.test import Client

from cairn.decide import actions as decide
from cairn.decide import queries
from cairn.do import actions as do
from tests import make, make_learning, make_options, make_sharing, make_trail, make_votes, make_work
from tests.web.looking import body

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"


def test_the_trail_of_a_contribution_goes_on_to_the_decision_and_the_promise(client: Client, world: make.World) -> None:
    said = make.contribution(world, at=make.day(1))
    decision = make.decided(world, at=make.day(4))
    page = f"{HERE}/listen/contribution/{said.ref}"
    decide.claim_influence(decision, by=world.cleo, at=make.day(5), contribution=said, words="It is by the window.")
    make.commitment(world, at=make.day(5), decision=decision)
    words = client.get(page).content.decode()
    assert "It was decided: Which corner?" in words
    assert "Promised, to be done by Saturday 24 January 2026: Put four chairs with arms by the window." in words
    other = make.contribution(world)
    assert "What came of that" not in client.get(f"{HERE}/listen/contribution/{other.ref}").content.decode()


def test_it_goes_on_too_where_the_option_was_one_of_several_that_were_chosen(client: Client, world: make.World) -> None:
    decision = make_votes.opened(world, "prioritise")
    _first, second, third = queries.paper(decision)
    said = make.contribution(world, at=make.day(1))
    make_sharing.influence(world, second, contribution=said)
    left_out = make.contribution(world, at=make.day(1))
    make_sharing.influence(world, third, contribution=left_out)
    people = [entry.person for entry in decision.roll.select_related("person")]
    make_votes.cast(decision, people, 4, 3, 1)
    assert make_votes.closed(world, decision).chosen_id != second.pk
    words = f"It was decided: {decision.question}"
    assert words in body(client.get(f"{HERE}/listen/contribution/{said.ref}")).decode()
    assert words not in body(client.get(f"{HERE}/listen/contribution/{left_out.ref}")).decode()


def test_every_step_to_the_verdict_stands_on_the_trail(client: Client, world: make.World) -> None:
    option, other = make_options.written(world, 2)
    said = make.contribution(world, at=make.day(2))
    make_options.ground(world, option, said)
    decision = make_work.counted(world, make.decision(world, [option, other], at=make.day(4)))
    counted, _told = make_learning.agreed_lines(world, at=make.day(13))
    promise = make.accepted(world, decision=decision, at=make.day(14))
    do.notice_late(promise, by=world.cleo, at=make.day(29))
    do.re_agree(promise, by=world.amina, at=make.day(30), due_on=make.day(50).date(), words="The shop was slow.")
    do.keep_commitment(promise, by=world.ben, at=make.day(40), evidence="They stand there.")
    make_learning.value(counted, by=world.ben, amount=12, at=make.day(45))
    make_learning.published_review(world, at=make.day(50))
    page = body(client.get(f"{HERE}/listen/contribution/{said.ref}")).decode()
    steps = (
        "It stands behind the option “Option 1”.", f"It was decided: {decision.question}", "Promised, to be done by",
        "The promise is late:", "A new day was agreed", "The shop was slow.", "Promise kept:", "They stand there.",
        "How it stands: Fewer people leave unseen: 12 people in a week", "The look back at this work was published.",
        "Citizens said in their own words whether it was worth it.",
    )  # fmt: skip
    places = [page.find(one) for one in steps]
    assert -1 not in places, steps[places.index(-1)]
    assert places == sorted(places)


def test_statements_and_stories_have_the_same_trail(client: Client, world: make.World) -> None:
    option, other = make_options.written(world, 2)
    (statement,) = make.statements(world, 1)
    make_options.ground(world, option, statement)
    story = make_trail.open_story(world)
    make_trail.used(world, story, about_ref=option.ref, at=make.day(3))
    decision = make_work.counted(world, make.decision(world, [option, other], at=make.day(4)))
    made = make.commitment(world, decision=decision, at=make.day(20))
    page = body(client.get(f"{HERE}/explore/statement/{statement.ref}")).decode()
    for words in ("It stands behind the option “Option 1”.", f"It was decided: {decision.question}", made.words):
        assert words in page
    assert "What came of that" not in body(client.get(f"{HERE}/listen/story/{story.ref}")).decode()
    promise = body(client.get(f"{HERE}/do/commitment/{made.ref}")).decode()
    for words in (statement.words, f"{HERE}/explore/statement/{statement.ref}", "A story stands behind it too."):
        assert words in promise
    assert story.words not in promise
    client.force_login(world.amina)
    assert made.words in body(client.get(f"{HERE}/listen/story/{story.ref}")).decode()
